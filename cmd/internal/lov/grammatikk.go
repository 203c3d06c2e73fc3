package lov

// ordinfo is what the grammar knows of a word.
type ordinfo struct {
	klasse klasse
	verdi  uint8 // the number that an ordinal or a month stands for
}

type klasse uint8

// The classes of words.
const (
	oIntet      klasse = iota
	oOg                // binds two sections together
	oTil               // from one section to another
	oI                 // binds a section to the act after it
	oEtter             // the same
	oAv                // before a date
	oJf                // a new reference, often to the same act
	oOrdenstall        // første, annet
	oLedd              // what an ordinal counts
	oPunktum           // the same
	oBokstav           // before letters
	oNr                // before numbers within a section
	oLov               // before a date or a title
	oOm                // between a date and a title
	oPynt              // may stand between «i» and a name
	oKapittel
	oArtikkel
	oParagraf
	oMaaned
	oFoelger  // may follow a number that is a section
	oLoven    // the act that was just named
	oHeretter // before a short name in brackets
	oHale     // and those that follow
	oStrek    // m.m. and the like after a title
	oGammel   // before the name of an act that is no longer in force
)

var grammatikk = []struct {
	klasse klasse
	ord    string
}{
	{oOg, "og eller samt"},
	{oTil, "til"},
	{oI, "i"},
	{oEtter, "etter"},
	{oAv, "av"},
	{oJf, "jf jfr jamfør sml"},
	{oOrdenstall, "første fyrste annet anna andre tredje fjerde femte sjette sjuende syvende åttende niende tiende siste"},
	{oLedd, "ledd leddet ledda leddene"},
	{oPunktum, "punktum punktumet setning setningen setninga alternativ strekpunkt"},
	{oBokstav, "bokstav bokstavene bokstavane bokstaven litra"},
	{oNr, "nr nummer"},
	{oLov, "lov"},
	{oOm, "om"},
	{oPynt, "den nye gjeldende ny nå dagens"},
	{oKapittel, "kapittel kapitlet kapitla kapitlene kap"},
	{oArtikkel, "artikkel artikkelen artiklene artiklane art artikler artiklar"},
	{oParagraf, "paragraf paragrafene paragrafane"},
	{oMaaned, "januar februar mars april mai juni juli august september oktober november desember"},
	{oFoelger, "skal er har gir for som regulerer regulerte krever krev stiller pålegger pålegg gjelder gjeld kan må bør sier seier fastslår fastsetter slår ved når å at også gjennom var ble vart skulle kunne slik både blir vert viser handler inneholder bestemmer ikke ikkje dersom hvis"},
	{oLoven, "loven lova lovens lovas"},
	{oHeretter, "heretter kalt kortnavn forkortet"},
	{oHale, "flg ff fl"},
	{oStrek, "m mv mm v mfl"},
	{oGammel, "gamle gammel tidligere tidlegare forrige førre opphevede oppheva dagjeldende dågjeldande daværende dåverande"},
}

// ordverdi are the values of ordinals and months.
var ordverdi = map[string]uint8{
	"første": 1, "fyrste": 1, "annet": 2, "anna": 2, "andre": 2, "tredje": 3, "fjerde": 4, "femte": 5,
	"sjette": 6, "sjuende": 7, "syvende": 7, "åttende": 8, "niende": 9, "tiende": 10, "siste": 255,
	"januar": 1, "februar": 2, "mars": 3, "april": 4, "mai": 5, "juni": 6, "juli": 7, "august": 8,
	"september": 9, "oktober": 10, "november": 11, "desember": 12,
}

// annetVerk are parts of words for what has sections and is not an act. A section
// that may belong to one of them is never given to an act.
var annetVerk = []string{
	"forskrift", "rundskriv", "vedtekt", "reglement", "regulativ", "instruks", "ordensregl", "avtale",
	"veileder", "rettleiar", "retningslinje", "retningsline", "kontrakt", "direktiv", "protokoll",
	"handlingsplan", "kommuneplan", "reguleringsplan", "planbestem", "delegering", "statutt", "kodeks",
}

// annetOrd are whole words for the same.
var annetOrd = map[string]bool{
	"planen": true, "planens": true, "planene": true, "planane": true, "traktaten": true, "dokumentet": true,
	"prop": true, "prp": true, "forarbeider": true, "forarbeidene": true, "førearbeid": true, "førearbeida": true, "proposisjon": true, "proposisjonen": true, "nou": true, "meld": true, "innst": true,
	"vedtaket": true, "vedtak": true, "reglene": true, "reglane": true, "konvensjon": true, "konvensjonen": true,
}
