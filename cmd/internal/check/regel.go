package check

import (
	"slices"

	"planvei/cmd/internal/diag"
)

// A Regel is one thing that is looked for, whether here or while the plan is
// read. Its code is stable: documents and other programs refer to it.
type Regel struct {
	Code        string
	Family      Family
	Severity    diag.Severity // the gravest that it may have; load is milder where less is at stake
	Description string        // one line in bokmål
}

// A Family is a group of rules that are about the same side of a plan.
type Family string

// The families, in the order in which they are listed.
const (
	Form       Family = "form"
	Lenker     Family = "lenker"
	Mal        Family = "mal"
	Kontakt    Family = "kontakt"
	Personvern Family = "personvern"
	Planliv    Family = "planliv"
	Lovverk    Family = "lov"
	Spraak     Family = "spraak"
	Nettsted   Family = "nettsted"
)

// Regler returns every rule, by family.
func Regler() []Regel {
	var all []Regel
	for _, r := range alleRegler() {
		all = append(all, r.Regel)
	}
	return all
}

// A regel is a Regel with the function that looks for it; load looks for those
// that have none.
type regel struct {
	Regel
	find func(*subject, reporter)
}

// A reporter takes what a rule has found: the place, what is wrong and what to
// do about it.
type reporter func(at diag.Position, message, advice string)

func alleRegler() []regel {
	return slices.Concat(
		lesereglene, nettstedsreglene, formreglene, profilreglene, forlatreglene, standardkortreglene, tekstreglene, lenkereglene, arkivreglene, svarreglene, malreglene,
		kontaktreglene, minstekravene, personvernreglene, planlivreglene, lovreglene, spraakreglene, publiseringsreglene,
	)
}

// lesereglene are the rules that load keeps.
var lesereglene = []regel{
	{Regel{"toml-syntaks", Form, diag.Feil, "Filen følger ikke reglene for TOML og kan ikke leses ferdig."}, nil},
	{Regel{"fil-uleselig", Form, diag.Feil, "Filen kan ikke åpnes."}, nil},
	{Regel{"fil-ikke-lest", Form, diag.Feil, "En fil har et navn eller en plass som gjør at den ikke blir lest."}, nil},
	{Regel{"fil-for-stor", Form, diag.Feil, "Filen er for stor til å være en del av en plan."}, nil},
	{Regel{"tegnsett", Form, diag.Feil, "Filen er ikke lagret som UTF-8."}, nil},
	{Regel{"ukjent-felt", Form, diag.Feil, "Et felt eller en tabell har et navn som ikke finnes."}, nil},
	{Regel{"felt-dobbel", Form, diag.Feil, "Det samme feltet er skrevet to ganger."}, nil},
	{Regel{"feil-type", Form, diag.Feil, "Et felt har feil slags verdi, for eksempel et tall der det skal stå tekst."}, nil},
	{Regel{"mangler-felt", Form, diag.Feil, "Et felt som må være med, mangler."}, nil},
	{Regel{"id-dobbel", Form, diag.Feil, "To tabeller av samme slag har samme id."}, nil},
	{Regel{"id-form", Form, diag.Feil, "En id har tegn som ikke kan stå i en nettadresse."}, nil},
	{Regel{"ukjent-spraak", Form, diag.Feil, "En tekst er skrevet på et språk som nettstedet ikke kjenner."}, nil},
	{Regel{"tall-uten-anforsel", Form, diag.Raad, "Et nummer med punktum er skrevet som tall, uten anførselstegn."}, nil},
	{Regel{"maalform-ukjent", Form, diag.Feil, "Målformen er verken nb eller nn."}, nil},
	{Regel{"mangler-maalform", Form, diag.Feil, "En tekst er ikke skrevet på planens egen målform."}, nil},
	{Regel{"hjelpespraak-ukjent", Nettsted, diag.Feil, "Hjelpesidene skal være på et språk som nettstedet ikke kjenner."}, nil},
	{Regel{"hjelpespraak-uten-ord", Nettsted, diag.Feil, "Hjelpesidene skal være på et språk som det ikke finnes ord på."}, nil},
	{Regel{"dato-form", Form, diag.Feil, "Det står noe annet enn en dato der det skal være en dato."}, nil},
	{Regel{"styretegn", Form, diag.Advarsel, "En tekst har usynlige tegn, som er tatt bort."}, nil},
	{Regel{"frontmatter", Form, diag.Feil, "Opplysningene øverst i en tekstfil kan ikke leses."}, nil},
	{Regel{"kapittel-kladd", Form, diag.Raad, "Et kapittel er merket som kladd, og kommer ikke med."}, nil},
	{Regel{"status-farge", Form, diag.Raad, "En status er skrevet som en farge i stedet for med ord."}, nil},
	{Regel{"telefon-form", Form, diag.Advarsel, "Et telefonnummer kan ikke leses som et nummer."}, nil},
	{Regel{"kapittel-uten-tittel", Form, diag.Feil, "Et kapittel har ingen tittel."}, nil},
	{Regel{"tid-ikke-forstaatt", Form, diag.Advarsel, "Et tidspunkt vises som det er skrevet, men er ikke forstått."}, nil},
	{Regel{"kostnad-ikke-forstaatt", Form, diag.Raad, "En kostnad vises som den er skrevet, men er ikke forstått."}, nil},
	{Regel{"status-ikke-forstaatt", Form, diag.Raad, "En status vises som den er skrevet, men er ikke forstått."}, nil},
	{Regel{"merke-mangler", Nettsted, diag.Feil, "Kommunens merke er ikke blant filene."}, nil},
	{Regel{"merke-form", Nettsted, diag.Feil, "Kommunens merke er ikke en SVG-fil eller PNG-fil som kan vises."}, nil},
	{Regel{"merke-for-stort", Nettsted, diag.Feil, "Filen med kommunens merke er for stor."}, nil},
	{Regel{"merke-farlig", Personvern, diag.Feil, "Kommunens merke kan kjøre skript, hente noe utenfra eller bevege seg."}, nil},
	{Regel{"ansvar-ukjent", Lenker, diag.Raad, "En ansvarlig er ikke blant enhetene i planen."}, nil},
}

// nettstedsreglene are the rules that site keeps: what the finished pages must
// not have, whoever wrote the template or the text.
var nettstedsreglene = []regel{
	{Regel{"mal-feil", Nettsted, diag.Feil, "En mal eller innstilling i kommunens egen mappe kan ikke brukes."}, nil},
	{Regel{"ord-mangler", Nettsted, diag.Feil, "En mal bruker et ord som ikke står i ordlisten."}, nil},
	{Regel{"lenke-doed", Lenker, diag.Feil, "En side lenker til en side som ikke finnes."}, nil},
	{Regel{"lenke-doedt-punkt", Lenker, diag.Feil, "En side lenker til et punkt som ikke finnes på siden."}, nil},
	{Regel{"lenke-ugyldig", Lenker, diag.Feil, "En side har en adresse som ikke kan leses."}, nil},
	{Regel{"lenke-fra-roten", Lenker, diag.Feil, "En side har en adresse som bare virker øverst på en tjener."}, nil},
	{Regel{"id-to-ganger", Form, diag.Feil, "En side har samme id to ganger."}, nil},
	{Regel{"annet-nettsted", Personvern, diag.Feil, "En side ville ha hentet noe fra et annet nettsted."}, nil},
	{Regel{"stil-i-siden", Personvern, diag.Feil, "En side har stil midt i siden."}, nil},
	{Regel{"skript-i-siden", Personvern, diag.Feil, "En side har skript midt i siden."}, nil},
	{Regel{"skript-lagrer-eller-henter", Personvern, diag.Feil, "Et skript kan lagre noe hos leseren eller spørre et annet nettsted."}, nil},
	{Regel{"forbudt-element", Personvern, diag.Feil, "En side har et element som ikke er tillatt."}, nil},
	{Regel{"sikkerhetsregel-mangler", Personvern, diag.Feil, "En side mangler regelen som hindrer nettleseren i å hente noe utenfra."}, nil},
	{Regel{"hemmelig-adresse-publisert", Personvern, diag.Feil, "En ferdig side røper en hemmelig adresse."}, nil},
}
