package load

import (
	"fmt"
	"reflect"
	"strings"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// str returns a scalar as text in no particular language. A list of one is that
// one.
func (b *binder) str(n *node, f Felt, s scope) string {
	if len(n.list) == 1 {
		n = n.list[0]
	}
	text, ok := n.text()
	if !ok {
		b.wrongType(n, f, s)
		return ""
	}
	if _, ok := n.val.(float64); ok && f.Slag != SlagKostnad {
		b.found.Add(diag.Finding{
			Code:     "tall-uten-anforsel",
			Severity: diag.Raad,
			Position: n.pos,
			Message:  fmt.Sprintf("«%s» er skrevet som et tall: %s", f.Nokkel, n.raw),
			Advice:   fmt.Sprintf("Sett anførselstegn rundt, så blir det stående slik du skrev det: %s = %q", f.Nokkel, text),
		})
	}
	if clean := synlig(text); clean != text {
		b.found.Add(diag.Finding{
			Code:     "styretegn",
			Severity: diag.Advarsel,
			Position: n.pos,
			Message:  fmt.Sprintf("«%s» har usynlige styretegn, som er tatt bort", f.Nokkel),
			Advice:   "Skriv teksten på nytt uten dem. De kommer ofte med når tekst er limt inn.",
		})
		text = clean
	}
	if strings.TrimSpace(text) == "" {
		return ""
	}
	return text
}

// yes returns true or false, which may be written in words. An address is kept
// secret when it is not clear whether it is.
func (b *binder) yes(n *node, f Felt, s scope) bool {
	switch v := n.val.(type) {
	case bool:
		return v
	case string:
		switch strings.ToLower(strings.TrimSpace(v)) {
		case "ja", "true":
			return true
		case "nei", "false":
			return false
		}
	}
	b.wrongType(n, f, s)
	return f.Nokkel == "hemmelig_adresse"
}

// tekst returns a text, which may be one string or one for each language. key is
// how it is named in the origin.
func (b *binder) tekst(n *node, f Felt, key string, s scope) model.Text {
	if !n.isTable() {
		if text := b.str(n, f, s); text != "" {
			return model.Text{b.own: text}
		}
		return nil
	}
	t := model.Text{}
	for _, lang := range n.keys() {
		part := n.tab[lang]
		known := model.Spraak(lang)
		if known == "" {
			b.unknownLanguage(part, lang, f)
			continue
		}
		s.note(key+"."+known, part)
		if text := b.str(part, f, s); text != "" {
			t[known] = text
		}
	}
	if t[b.own] == "" && len(t) > 0 {
		b.missingLanguage(n, f)
	}
	return t
}

func (b *binder) tekster(n *node, v reflect.Value, f Felt, s scope) {
	for i, part := range b.list(n, f, s) {
		if t := b.tekst(part, f, fmt.Sprintf("%s[%d]", f.Nokkel, i), s); !t.Empty() {
			v.Set(reflect.Append(v, reflect.ValueOf(t)))
		}
	}
}

// dato returns a day. What is not one day cannot be kept, so it is an error. A
// year, or a part of one, will do where something begins or ends.
func (b *binder) dato(n *node, f Felt, s scope) model.Dato {
	text := b.str(n, f, s)
	t := model.ForstaaTid(text)
	day := t.Til
	if t.Slag == model.TidPeriode && t.Fra != t.Til {
		switch {
		case f.slutt:
		case f.start:
			day = t.Fra
		default:
			day = ""
		}
	}
	if text != "" && (day == "" || t.Slag != model.TidDato && t.Slag != model.TidPeriode) {
		b.dateForm(n, f, text)
		return ""
	}
	return day
}
