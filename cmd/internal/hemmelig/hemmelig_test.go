package hemmelig

import (
	"testing"

	"planvei/cmd/internal/model"
)

func leter(adresse string) *Leter {
	return New(&model.Plan{Enhet: []model.Enhet{{
		ID: "senteret", Navn: model.Text{"nb": "Senteret"}, Adresse: adresse, HemmeligAdresse: true,
	}}})
}

// An address is found however it is spelled, and nothing else is.
func TestAnAddressIsFoundHoweverItIsSpelled(t *testing.T) {
	for _, tt := range []struct {
		name, secret, text string
		want               bool
	}{
		{"as it is", "Storgata 12", "vi bor i Storgata 12.", true},
		{"capitals", "Storgata 12", "STORGATA 12", true},
		{"another ending", "Storgata 12", "Storgaten 12", true},
		{"the ending of another dialect", "Storgata 12", "Storgate 12", true},
		{"shortened", "Storgata 12", "Storgt. 12", true},
		{"shortened more", "Storgata 12", "Storg. 12", true},
		{"a way", "Kirkeveien 7", "Kirkevegen 7", true},
		{"a way, shortened", "Kirkeveien 7", "Kirkev. 7", true},
		{"a way in nynorsk", "Kirkeveien 7", "Kirkeveg 7", true},
		{"a square, shortened", "Kongens plass 3", "Kongens pl. 3", true},
		{"a name first, shortened", "Øvre Storgate 4", "Ø. Storgt. 4", true},
		{"a name first, written out", "St. Olavs gate 5", "Sankt Olavs gt. 5", true},
		{"two words", "Storgata 12", "Stor gata 12", true},
		{"one word", "Olavs gate 12", "Olavsgate 12", true},
		{"a hyphen", "Storgata 12", "Stor-gata 12", true},
		{"a hyphen before the number", "Storgata 12", "storgata-12", true},
		{"an underscore", "Storgata 12", "bilde_storgata_12.jpg", true},
		{"across lines", "Storgata 12", "Storgata\r\n12", true},
		{"a space that does not break", "Storgata 12", "Storgata\u00a012", true},
		{"a narrow one", "Storgata 12", "Storgata\u202f12", true},
		{"no space", "Storgata 12", "Storgata12", true},
		{"letters set apart", "Storgata 12", "S t o r g a t a  1 2", true},
		{"with a letter", "Storgata 12", "Storgata 12B", true},
		{"without its letter", "Storgata 12 B", "Storgata 12", true},
		{"with a post code", "Storgata 12", "Storgata 12, 0155 Fjordvik", true},
		{"a post code at once", "Storgata 12", "Storgata 12,0155 Fjordvik", true},
		{"without its post code", "Storgata 12, 0155 Fjordvik", "Storgata 12", true},
		{"without a comma in the address", "Storgata 12 0155 Fjordvik", "Storgata 12", true},
		{"with a word for number", "Storgata 12", "Storgata nr. 12", true},
		{"with another word", "Storgata 12", "Storgata, hus 12", true},
		{"the number in words", "Storgata 12", "Storgata tolv", true},
		{"the number in old words", "Storgata 25", "Storgata femogtyve", true},
		{"the number first", "Storgata 12", "at 12 Storgata", true},
		{"the number first in the address", "12 Storgata", "i 12, Storgata", true},
		{"one of two numbers", "Storgata 12-14", "Storgata 14", true},
		{"both numbers", "Storgata 12", "Storgata 12–14", true},
		{"zeros before the number", "Storgata 12", "Storgata 0012", true},
		{"with unseen characters", "Storgata 12", "Stor\u00adgata\u200b 1\u20602", true},
		{"letters put together of two", "Ålgårdveien 3", "A\u030alga\u030ardveien 3", true},
		{"letters for å", "Ålgårdveien 3", "Aalgaardvegen 3", true},
		{"letters for ø and æ", "Sæterøya 3", "Saeteroeya 3", true},
		{"without dots and rings", "Sæterøya 3", "Sateroya 3", true},
		{"letters of another country", "Sæterøyveien 3", "Säteröyveien 3", true},
		{"wide letters", "Storgata 12", "Ｓｔｏｒｇａｔａ １２", true},
		{"digits of Arabic", "Storgata 12", "Storgata ۱۲", true},
		{"in Latin-1", "Ålgårdveien 3", "\xc5lg\xe5rdveien 3", true},
		{"entities", "Ålgårdveien 3", "&Aring;lg&#229;rdveien&nbsp;3", true},
		{"numbers for letters", "Storgata 12", "&#83;torgata &#x31;&#50;", true},
		{"entities in entities", "Storgata 12", "Storgata&amp;nbsp;12", true},
		{"an address on the web", "Ålgårdveien 3", "?q=%C3%85lg%C3%A5rdveien%203", true},
		{"a plus in it", "Storgata 12", "?q=Storgata+12", true},
		{"JSON", "Ålgårdveien 3", `{"a":"\u00c5lg\u00e5rdveien\n3"}`, true},
		{"Markdown", "Storgata 12", `Storgata **12** og Stor\-gata`, true},
		{"tags within", "Storgata 12", "Stor<b>ga</b>ta <i>1</i>2", true},
		{"tags around", "Storgata 12", "her</p><p>Storgata</p>\n<p>12</p><p>og", true},
		{"in a word with capitals", "Storgata 12", "bildeStorgata12.png", true},
		{"after a post code", "Storgata 12", "0155Storgata 12", true},
		{"an address of mail", "Storgata 12", "storgata12@fjordvik.no", true},
		{"post office box", "Postboks 34, 0155 Fjordvik", "skriv til pb. 34", true},
		{"a place with no number", "Øvre Ålgård, 0155 Fjordvik", "Kurs på Ovre Aalgaard", true},
		{"a place with no number, shortened", "Øvre Ålgård", "Ø. Ålgård", true},
		{"a place with no number and no comma", "Solbakken 0155 Fjordvik", "Vi er på Solbakken nå", true},
		{"care of", "c/o Bygg AS, Storgata 12 B, 2. etg, 0155 Fjordvik", "Storgata 12", true},

		{"the code of the place is no address", "Storgata 12, 0155 Fjordvik", "Fjordvik, 0155", false},
		{"another number", "Storgata 12", "Storgata 121", false},
		{"digits apart", "Storgata 12", "Storgata 1 2", false},
		{"another number of the same beginning", "Storgata 121", "Storgata 12", false},
		{"the same number of another street", "Storgata 12", "Lillegata 12", false},
		{"a longer name", "Storgata 12", "Nystorgata 12", false},
		{"a road is not a street", "Storgata 12", "Storveien 12", false},
		{"the street alone", "Storgata 12", "Vi går i Storgata i toget 17. mai", false},
		{"the floor", "Storgata 12, 2. etasje", "Rom i 2. etasje", false},
		{"a number with a fraction", "Storgata 12", "Storgata 12.5", false},
		{"a date", "Storgata 12", "Vi flytter fra Storgata. 12. mars åpner vi", false},
		{"a word like others, and a new sentence", "Skolen 4", "Dette gjelder skolen. 4 av 10 svarte", false},
		{"a word like others, and the next cell", "Skolen 4", "<td>Kurs i skolen</td><td>4</td>", false},
		{"a word like others, with its number", "Skolen 4", "Skolen 4, 0155 Fjordvik", true},
		{"a word like others, in the middle", "Torget 1", "møte på torget ett år", false},
		{"a list of numbered streets", "Storgata 12", "12. Storgata", false},
		{"rows of a table", "Storgata 12", "12;Storgata 4;ja", false},
		{"the name of the unit is no address", "Senteret, Solbakken, 0155 Fjordvik", "Ring Senteret", false},
		{"a place within a longer word", "Solbakken", "Solbakkenskolen", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			l := leter(tt.secret)
			if got := l.Roeper(tt.text); got != tt.want {
				t.Errorf("%q in %q: %t", tt.secret, tt.text, got)
			}
			if hidden := l.Skjul(tt.text); l.Roeper(hidden) {
				t.Errorf("%q is still there: %q", tt.secret, hidden)
			}
		})
	}
}
