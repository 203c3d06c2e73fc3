package load

import (
	"fmt"
	"reflect"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// str returns a scalar as text in no particular language.
func (b *binder) str(n *node, f Felt, s scope) string {
	text, ok := n.text()
	if !ok {
		b.wrongType(n, f, s)
		return ""
	}
	if _, ok := n.val.(float64); ok {
		b.found.Add(diag.Finding{
			Code:     "tall-uten-anforsel",
			Severity: diag.Raad,
			Position: n.pos,
			Message:  fmt.Sprintf("«%s» er skrevet som et tall: %s", f.Nokkel, n.raw),
			Advice:   fmt.Sprintf("Sett anførselstegn rundt, så blir det stående slik du skrev det: %s = %q", f.Nokkel, text),
		})
	}
	return text
}

// yes returns true or false.
func (b *binder) yes(n *node, f Felt, s scope) bool {
	v, ok := n.val.(bool)
	if !ok {
		b.wrongType(n, f, s)
	}
	return v
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
			b.unknownLanguage(part, lang, f, s)
			continue
		}
		s.note(key+"."+known, part)
		if text := b.str(part, f, s); text != "" {
			t[known] = text
		}
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

// tid returns a time as written and as understood.
func (b *binder) tid(n *node, f Felt, s scope) model.Tid {
	t := model.ForstaaTid(b.str(n, f, s))
	return t
}

func (b *binder) kostnad(n *node, f Felt, s scope) model.Kostnad {
	text, ok := n.text()
	if !ok {
		b.wrongType(n, f, s)
	}
	return model.ForstaaKostnad(text)
}

func (b *binder) status(n *node, f Felt, s scope) model.Status {
	return model.ForstaaStatus(b.str(n, f, s))
}

// dato returns a day. What is not one day cannot be kept, so it is an error.
func (b *binder) dato(n *node, f Felt, s scope) model.Dato {
	text, ok := n.text()
	if !ok {
		b.wrongType(n, f, s)
		return ""
	}
	if text == "" {
		return ""
	}
	t := model.ForstaaTid(text)
	if t.Slag == model.TidDato {
		return t.Til
	}
	return ""
}
