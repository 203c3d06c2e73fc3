package site_test

import (
	"html"
	"os"
	"strings"
	"testing"

	"github.com/spf13/afero"

	"planvei"
	"planvei/cmd/internal/load"
	"planvei/cmd/internal/site"
)

// shown tells where each field of the plan is seen: the page, and what stands
// there. The marks are those of testdata/alle-felt. A field whose work is to
// lead somewhere is seen as the address, and one that only says yes or no as
// what the page then shows.
var shown = map[string]struct{ page, want string }{
	"plan.tittel":      {"", "Merke plan tittel"},
	"plan.undertittel": {"", "Merke plan undertittel"},
	"plan.type":        {"om", "emaplan"},
	"plan.kommune":     {"om", "9991"},
	"plan.kommunenavn": {"", "Merkevik kommune og Merkedal kommune"},
	"plan.vert":        {"om", "Merkedal kommune"},
	"plan.maalform":    {"", `<html lang="nb`},
	"plan.periode":     {"", "Merke plan periode"},
	"plan.fra":         {"om", "1. januar 2031"},
	"plan.til":         {"om", "31. desember 2034"},
	"plan.gjelder_fra": {"om", "3. februar 2031"},
	"plan.status":      {"", "edtatt"},
	"plan.koordinator": {"om", "Merke koordinator navn"},
	"plan.erstatter":   {"om", "Merke plan erstatter"},
	"plan.moderplan":   {"om", "Merke plan moderplan"},
	"plan.foringer":    {"om", "Merke plan foringer"},
	"plan.nettadresse": {"om", "https://merkevik.example/plan/vold/"},
	"plan.uustatus":    {"om", "https://uustatus.example/merke"},
	"plan.eksempel":    {"", "noindex"},

	"vedtak.kommune": {"om", "Merkevik kommune"},
	"vedtak.organ":   {"", "Merke vedtak organ"},
	"vedtak.dato":    {"", "11. januar 2031"},
	"vedtak.sak":     {"", "Merke vedtak sak"},
	"vedtak.lenke":   {"om", "https://merkevik.example/vedtak-lenke"},
	"vedtak.merknad": {"om", "Merke vedtak merknad"},

	"versjon.dato":    {"om", "13. februar 2032"},
	"versjon.sak":     {"om", "Merke versjon sak"},
	"versjon.endring": {"om", "Merke versjon endring"},

	"innsatsomraade.id":          {"innsatsomraade/omraadet", "Merke omraade tittel"},
	"innsatsomraade.nr":          {"innsatsomraade/omraadet", "7"},
	"innsatsomraade.tittel":      {"", "Merke omraade tittel"},
	"innsatsomraade.begrunnelse": {"innsatsomraade/omraadet", "Merke omraade begrunnelse"},
	"innsatsomraade.gruppering":  {"innsatsomraade/omraadet", "jeneste"},
	"innsatsomraade.periode":     {"innsatsomraade/senere", "neste"},

	"maal.id":             {"innsatsomraade/omraadet", `id="maal-maalet"`},
	"maal.nivaa":          {"innsatsomraade/omraadet", "Mål for innbyggerne"},
	"maal.tekst":          {"innsatsomraade/omraadet", "Merke maal tekst"},
	"maal.innsatsomraade": {"innsatsomraade/omraadet", "Merke maal tekst"},
	"maal.overordnet":     {"innsatsomraade/omraadet", "Merke overmaal tekst"},

	"tiltak.id":             {"tiltak/tiltaket", "Merke tiltak tittel"},
	"tiltak.alias":          {"tiltak/gamle-tiltaket", "../tiltaket/"},
	"tiltak.nr":             {"tiltak/tiltaket", "7.13"},
	"tiltak.tittel":         {"tiltak", "Merke tiltak tittel"},
	"tiltak.innsatsomraade": {"tiltak/tiltaket", "Merke omraade senere"},
	"tiltak.maal":           {"tiltak/tiltaket", "Merke maal tekst"},
	"tiltak.strategi":       {"tiltak/tiltaket", "Merke tiltak strategi"},
	"tiltak.beskrivelse":    {"tiltak/tiltaket", "Merke tiltak <em>beskrivelse</em>"},
	"tiltak.begrunnelse":    {"tiltak/tiltaket", "Merke tiltak begrunnelse"},
	"tiltak.type":           {"tiltak/tiltaket", "tredning"},
	"tiltak.maalgruppe":     {"utvalg/maalgruppe/merkemaalgruppe", "Merke tiltak tittel"},
	"tiltak.ansvar":         {"tiltak/tiltaket", "Merke koordinator navn"},
	"tiltak.oppstart":       {"tiltak/tiltaket", "merkeoppstart"},
	"tiltak.frist":          {"tiltak", "merkefrist"},
	"tiltak.kostnad":        {"tiltak/tiltaket", "merkekostnad"},
	"tiltak.finansiering":   {"tiltak/tiltaket", "Merke tiltak finansiering"},
	"tiltak.status":         {"tiltak", "merkestatus"},
	"tiltak.lov":            {"tiltak/tiltaket", "krisesenterlova § 2"},
	"tiltak.tema":           {"tiltak/tiltaket", "merketema"},
	"tiltak.kontakt":        {"tiltak/tiltaket", "00 00 00 61"},
	"tiltak.forgjenger":     {"tiltak/tiltaket", "Merke tiltak forgjenger"},

	"tiltak.evaluering.metode":    {"tiltak/tiltaket", "Merke evaluering metode"},
	"tiltak.evaluering.indikator": {"tiltak/tiltaket", "Merke indikator navn"},
	"tiltak.evaluering.tidspunkt": {"tiltak/tiltaket", "merketidspunkt"},

	"tiltak.deltiltak.nr":          {"tiltak/tiltaket", "merke-a"},
	"tiltak.deltiltak.tittel":      {"tiltak/tiltaket", "Merke deltiltak tittel"},
	"tiltak.deltiltak.beskrivelse": {"tiltak/tiltaket", "Merke deltiltak beskrivelse"},
	"tiltak.deltiltak.ansvar":      {"enhet/teamet", "Merke tiltak tittel"},
	"tiltak.deltiltak.frist":       {"tiltak/tiltaket", "merkedelfrist"},
	"tiltak.deltiltak.status":      {"tiltak/tiltaket", "merkedelstatus"},

	"tiltak.oppfolging.dato":   {"oppfolging", "14. mars 2032"},
	"tiltak.oppfolging.status": {"tiltak/tiltaket", "merkeoppfolgingsstatus"},
	"tiltak.oppfolging.tekst":  {"tiltak/tiltaket", "Merke oppfolging tekst"},

	"enhet.id":               {"enhet/teamet", "Merke enhet navn"},
	"enhet.navn":             {"enhet", "Merke enhet navn"},
	"enhet.beskrivelse":      {"enhet/teamet", "Merke enhet beskrivelse"},
	"enhet.type":             {"enhet/teamet", "Utenfor kommunen"},
	"enhet.nivaa":            {"enhet/teamet", "nterkommunal"},
	"enhet.alias":            {"enhet/teamet", "Merke enhet alias"},
	"enhet.overordnet":       {"enhet/teamet", "Merke koordinator navn"},
	"enhet.telefon":          {"hjelp", "00 00 00 61"},
	"enhet.sms":              {"enhet/teamet", "00000062"},
	"enhet.chat":             {"enhet/teamet", "https://chat.example/merke"},
	"enhet.epost":            {"enhet/teamet", "mailto:merke@merkevik.example"},
	"enhet.nettsted":         {"enhet/teamet", "https://merkevik.example/nettsted"},
	"enhet.adresse":          {"enhet/teamet", "Merkegata 63"},
	"enhet.hemmelig_adresse": {"enhet/senteret", "Merke hemmelig senter"}, // and the address nowhere
	"enhet.aapningstid":      {"enhet/teamet", "Merke enhet aapningstid"},
	"enhet.dognaapen":        {"enhet/teamet", "øgn"},
	"enhet.spraak":           {"enhet/teamet", "merkespråk"},
	"enhet.tolk":             {"enhet/teamet", "Merke enhet tolk"},
	"enhet.tilgjengelighet":  {"enhet/teamet", "Merke enhet tilgjengelighet"},
	"enhet.for":              {"hjelp", "Merke enhet navn"},
	"enhet.situasjon":        {"enhet/teamet", "merkesituasjon"},
	"enhet.tema":             {"enhet/teamet", "merketema"},
	"enhet.kommune":          {"enhet/teamet", "Merkedal kommune"},
	"enhet.kontrollert":      {"enhet/teamet", "15. april 2032"},
	"enhet.kilde":            {"enhet/teamet", "Merke enhet kilde"},
	"enhet.gyldig_til":       {"enhet/teamet", "16. mai 2033"},

	"tiltakskort.id":        {"tiltakskort/kortet", "Merke kort tittel"},
	"tiltakskort.tittel":    {"tiltakskort", "Merke kort tittel"},
	"tiltakskort.rolle":     {"tiltakskort/kortet", "merkerolle"},
	"tiltakskort.situasjon": {"tiltakskort/kortet", "merkekortsituasjon"},
	"tiltakskort.steg":      {"tiltakskort/kortet", "Merke kort steg"},
	"tiltakskort.plikt":     {"tiltakskort/kortet", "Merke kort plikt"},
	"tiltakskort.kontakt":   {"tiltakskort/kortet", "00 00 00 61"},
	"tiltakskort.lov":       {"tiltakskort/kortet", "straffeloven § 196"},

	"indikator.id":            {"oppfolging", `id="indikator-indikatoren"`},
	"indikator.navn":          {"oppfolging", "Merke indikator navn"},
	"indikator.enhet":         {"oppfolging", "merkemåleenhet"},
	"indikator.kilde":         {"oppfolging", "Merke indikator kilde"},
	"indikator.maaltall":      {"oppfolging", "merkemåltall"},
	"indikator.maaling.dato":  {"oppfolging", "17. juni 2032"},
	"indikator.maaling.verdi": {"oppfolging", "merkeverdi"},

	"okonomi.post":   {"oppfolging", "Merke okonomi post"},
	"okonomi.aar":    {"oppfolging", "2033"},
	"okonomi.belop":  {"tiltak/tiltaket", "merkebeløp"},
	"okonomi.tiltak": {"tiltak/tiltaket", "Merke okonomi post"},

	"referanse.id":    {"plan", "merkereferanse"},
	"referanse.tekst": {"plan", "Merke referanse tekst"},
	"referanse.lenke": {"plan", "https://merkevik.example/referanse"},
}

func TestEveryFieldIsShownSomewhere(t *testing.T) {
	dst := build(t, loadPlan(t, os.DirFS("testdata/alle-felt")), site.Sources{Defaults: planvei.Defaults}, site.Options{Dato: "2032-01-01"})
	known := map[string]bool{}
	for _, f := range load.Felter() {
		if f.Slag == load.SlagTabell || f.Slag == load.SlagTabeller {
			continue
		}
		name := f.Tabell + "." + f.Nokkel
		known[name] = true
		at, ok := shown[name]
		if !ok {
			t.Errorf("%s: nobody says where it is shown", name)
			continue
		}
		file := strings.TrimPrefix(at.page+"/index.html", "/")
		content, err := afero.ReadFile(dst, file)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if !strings.Contains(html.UnescapeString(string(content)), at.want) {
			t.Errorf("%s: %q is not on /%s", name, at.want, at.page)
		}
	}
	for name := range shown {
		if !known[name] {
			t.Errorf("%s is no field", name)
		}
	}
}

func TestASecretAddressIsInNoFile(t *testing.T) {
	dst := build(t, loadPlan(t, os.DirFS("testdata/alle-felt")), site.Sources{Defaults: planvei.Defaults}, site.Options{})
	err := afero.Walk(dst, "", func(name string, info os.FileInfo, err error) error {
		if err != nil || info.IsDir() {
			return err
		}
		content, err := afero.ReadFile(dst, name)
		if strings.Contains(strings.ToLower(string(content)), "skjulestien") {
			t.Errorf("%s gives the address away", name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
