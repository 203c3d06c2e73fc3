package site

import (
	"crypto/md5"
	"encoding/hex"
	"slices"
	"strings"
	"sync"
	"time"

	"planvei/cmd/internal/lov"
)

// A lovnavngiver is a record with texts that may name the law.
type lovnavngiver interface {
	// lovtekster are the texts that are shown as Markdown, and as they stand.
	lovtekster() (markdown, plain []string)
}

// A lovbit is a part of a text that is shown as it stands: words, or a link.
type lovbit struct {
	Tekst   string      `json:"tekst"`
	URL     string      `json:"url,omitempty"`
	Tittel  string      `json:"tittel,omitempty"`
	Merknad *lovmerknad `json:"merknad,omitempty"`
}

// lovtekster are the texts of a site that name the law and are not parsed as
// Markdown, by a fingerprint that templates can make: .Site.Params.lovtekst.
type lovtekster struct {
	mu   sync.Mutex
	bits map[string][]lovbit
}

// les returns the references in a text, and remembers the text when it has any, or
// when it has none. Markdown with marks is parsed, and needs no bits.
func (t *lovtekster) les(l *lovleser, text string, dato time.Time, markdown bool) []lov.Henvisning {
	content := []byte(text)
	if text == "" || l.uten.has(content) {
		return nil
	}
	found := l.finn(content, dato)
	switch {
	case len(found) == 0:
		l.uten.add(content)
	case !markdown || !strings.ContainsAny(text, "§\n"):
		key := md5.Sum(content)
		t.mu.Lock()
		defer t.mu.Unlock()
		if name := hex.EncodeToString(key[:]); t.bits[name] == nil {
			t.bits[name] = l.biter(content, dato)
		}
	}
	return found
}

// biter cuts a text into words and links.
func (l *lovleser) biter(text []byte, dato time.Time) []lovbit {
	var out []lovbit
	from := 0
	for _, k := range l.lenker(text, dato) {
		if k.Start > from {
			out = append(out, lovbit{Tekst: string(text[from:k.Start])})
		}
		out = append(out, lovbit{string(text[k.Start:k.Slutt]), k.URL, k.Tittel, k.Merknad})
		from = k.Slutt
	}
	if from < len(text) {
		out = append(out, lovbit{Tekst: string(text[from:])})
	}
	return out
}

func (r tiltakRecord) lovtekster() (markdown, plain []string) {
	plain = append([]string{r.Strategi, r.Finansiering, r.Metode}, r.Lov...)
	for _, d := range r.Deltiltak {
		plain = append(plain, d.Beskrivelse)
	}
	for _, o := range r.Oppfolging {
		plain = append(plain, o.Tekst)
	}
	return []string{r.Begrunnelse}, plain
}

func (r omraadeRecord) lovtekster() (markdown, plain []string) {
	if r.Begrunnelse != nil {
		markdown = []string{r.Begrunnelse.Tekst}
	}
	return markdown, maaltekster(r.Maal)
}

func maaltekster(maal []maalRecord) (list []string) {
	for _, m := range maal {
		list = append(list, m.Tekst.Tekst)
	}
	return list
}

func (r tiltakskortRecord) lovtekster() (markdown, plain []string) {
	for _, s := range r.Steg {
		markdown = append(markdown, s.Tekst)
	}
	if r.Plikt != nil {
		markdown = append(markdown, r.Plikt.Tekst)
	}
	return markdown, r.Lov
}

func (r pliktRecord) lovtekster() (markdown, plain []string) {
	plain = append(slices.Clone(r.Gjor), r.Jurist)
	for _, h := range r.Lov {
		plain = append(plain, h.Navn)
	}
	return nil, plain
}

func (r enhetRecord) lovtekster() (markdown, plain []string) {
	if r.Beskrivelse != nil {
		markdown = []string{r.Beskrivelse.Tekst}
	}
	return markdown, nil
}

// planensKilder is what the front of the plan shows of it, and planensGang what the
// page about it does.
type (
	planensKilder planRecord
	planensGang   planRecord
)

func (r planensKilder) lovtekster() (markdown, plain []string) {
	plain = maaltekster(r.Maal)
	for _, ref := range r.Referanse {
		plain = append(plain, ref.Tekst.Tekst)
	}
	return nil, plain
}

func (r planensGang) lovtekster() (markdown, plain []string) {
	for _, s := range append(r.Foringer, value(r.Erstatter), value(r.Moderplan)) {
		plain = append(plain, s.Tekst)
	}
	for _, v := range r.Vedtak {
		plain = append(plain, value(v.Merknad).Tekst)
	}
	for _, v := range r.Versjon {
		plain = append(plain, v.Endring.Tekst)
	}
	return nil, plain
}

// value is what p points at, or nothing.
func value[T any](p *T) (v T) {
	if p != nil {
		v = *p
	}
	return v
}
