package check

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// A kind is a sort of table that can be referred to, and how it is spoken of.
type kind struct {
	table    string // [[maal]]
	one      string // målet
	all      string // Målene
	en       string // et mål
	ids      []string
	file     string            // where the first of them is written
	nearests map[string]string // what was guessed
}

func kindOf[T any](table, one, all, en string, items []T, id func(*T) (string, model.Origin)) *kind {
	k := &kind{table: table, one: one, all: all, en: en, nearests: map[string]string{}}
	for i := range items {
		name, o := id(&items[i])
		if i == 0 {
			k.file = o[""].File
		}
		if name != "" {
			k.ids = append(k.ids, name)
		}
	}
	return k
}

// unknown is the message and the advice for an id that no table has.
func (k *kind) unknown(id string) (message, advice string) {
	message = k.one + " " + quote(id) + " finnes ikke"
	if len(k.ids) == 0 {
		return message, fmt.Sprintf("Legg til %s med [[%s]], eller ta bort henvisningen.", k.en, k.table)
	}
	advice = fmt.Sprintf("%s står i %s.", k.all, k.file)
	if parts := strings.Split(id, ","); len(parts) > 1 && slices.Contains(k.ids, strings.TrimSpace(parts[0])) {
		for i, part := range parts {
			parts[i] = fmt.Sprintf("%q", strings.TrimSpace(part))
		}
		return message, fmt.Sprintf("Er det flere, skriver du hver av dem for seg: [%s].", strings.Join(parts, ", "))
	}
	if meant := k.nearest(id); meant != "" {
		advice = fmt.Sprintf("Mente du «%s»? %s", meant, advice)
	}
	return message, advice
}

// nearest returns the id that was probably meant. It stops guessing after many
// different ones: such a plan has something else wrong with it, and guessing
// takes time for each id that there is.
func (k *kind) nearest(id string) string {
	const most = 100
	meant, asked := k.nearests[id]
	if !asked && len(k.nearests) < most {
		meant = model.Nearest(id, k.ids)
		k.nearests[id] = meant
	}
	return meant
}

// A referanse is an id where it is used.
type referanse struct {
	id     string
	origin model.Origin
	key    string
	index  int // in a list, or -1
}

func (r referanse) at() diag.Position {
	if r.index < 0 {
		return at(r.origin, r.key)
	}
	return at(r.origin, element(r.key, r.index))
}

func refs(o model.Origin, key string, ids []string) []referanse {
	var all []referanse
	for i, id := range ids {
		all = append(all, referanse{id, o, key, i})
	}
	return all
}

func ref(o model.Origin, key, id string) []referanse {
	if id == "" {
		return nil
	}
	return []referanse{{id, o, key, -1}}
}

func reportUnknown[T any](k *kind, known map[string]*T, all []referanse, report reporter) {
	for _, r := range all {
		if known[r.id] == nil {
			message, advice := k.unknown(r.id)
			report(r.at(), message, advice)
		}
	}
}

// looksLikeID is what an ID looks like that free text does not: some of the keys
// that take an ID also take text.
var looksLikeID = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)+$`)
