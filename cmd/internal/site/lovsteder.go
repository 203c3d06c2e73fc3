package site

import (
	"maps"
	"slices"

	"planvei/cmd/internal/lov"
)

// namesLaw returns the references to the law on a page.
func (b *builder) namesLaw(s side, pg page) []lov.Henvisning {
	var found []lov.Henvisning
	read := func(text string, markdown bool) {
		found = append(found, b.lovtekst.les(b.lov, text, b.lov.plan, markdown)...)
	}
	if pg.Markdown != "" {
		read(pg.Markdown, true)
	}
	records := []any{s.viser}
	for _, key := range slices.Sorted(maps.Keys(pg.Params)) {
		records = append(records, pg.Params[key])
	}
	for _, r := range records {
		if r, ok := r.(lovnavngiver); ok {
			markdown, plain := r.lovtekster()
			for _, text := range markdown {
				read(text, true)
			}
			for _, text := range plain {
				read(text, false)
			}
		}
	}
	return found
}
