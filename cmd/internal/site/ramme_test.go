package site

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"testing"

	"planvei/cmd/internal/sok"
)

// What is known of the parts that pages share must never change what a page is
// found to claim, whichever pages were read before it.
func TestSharedPartsChangeNothing(t *testing.T) {
	page := func(top, main, foot string) string {
		return `<!doctype html><head><title>T</title></head><body>` + top + `<main id="m">` + main + `</main>` + foot + `</body>`
	}
	menu := `<header id="topp"><a href="#m">Hopp</a><a href="/plan/">Planen</a><a href="/tiltak/#a-b">Tiltak</a></header>`
	foot := `<footer><a id="bunn" href="/om/">Om</a><a href="#topp">Opp</a></footer>`
	pages := []struct{ file, content string }{
		{"index.html", page(menu, `<p id="a">`, foot)},
		{"tiltak/b/index.html", page(menu, `<p id="b">`, foot)},
		{"tiltak/a/index.html", page(menu, `<a href="/om/">O</a><p id="topp">`, foot)},
		{"om/index.html", page(menu, `<a href="#borte">B</a>`, foot)},
		{"relative/index.html", page(`<a href="../x/">X</a>`, "", `<footer><a href="x/">X</a></footer>`)},
		{"relative/a/index.html", page(`<a href="../x/">X</a>`, "", `<footer><a href="x/">X</a></footer>`)},
		{"galt/a/index.html", page(`<a href="javascript:x">X</a>`, "", foot)},
		{"galt/b/index.html", page(`<a href="javascript:x">X</a>`, "", foot)},
		{"tegning/a/index.html", page(`<svg><title><a href="//x.no/"></title></svg>`, "", foot)},
		{"tegning/b/index.html", page(`<svg><title><a href="//x.no/"></title></svg>`, "", foot)},
		{"tekst/a/index.html", page(`<textarea>`, `</textarea><a href="/skjult/">S</a>`, foot)},
		{"tekst/b/index.html", page(`<textarea>`, `</textarea><a href="/skjult/">S</a>`, foot)},
		{"to/a/index.html", page(menu, `<article><footer><a href="/en/">E</a></footer></article>`, foot)},
		{"to/b/index.html", page(menu, `<article><footer><a href="/en/">E</a></footer></article>`, foot)},
	}
	claims := func(order []int, shared bool) map[string]string {
		w := newWitness(nil, nil, published{}, &sok.Ordbok{})
		out := map[string]string{}
		for _, i := range order {
			p := pages[i]
			if !shared {
				w.hoder, w.foetter = rammer{}, rammer{}
			}
			r := w.read(p.file, []byte(p.content))
			w.remember(r)
			mended, _ := mended(w, p.file, p.content)
			out[p.file] = fmt.Sprint(r.ids, r.faults, r.tags, r.drawing, mended)
		}
		w.hoder.leads(w)
		w.foetter.leads(w)
		for _, to := range slices.SortedFunc(maps.Keys(w.links), func(a, b target) int {
			return slices.Compare([]string{a.path, a.fragment}, []string{b.path, b.fragment})
		}) {
			out["lenker"] += fmt.Sprint(to, w.links[to], "\n")
		}
		if shared && len(w.hoder.known) == 0 {
			t.Error("nothing was kept")
		}
		return out
	}
	order := make([]int, len(pages))
	for i := range order {
		order[i] = i
	}
	want := claims(order, false)
	for range len(order) {
		order = append(order[1:], order[0])
		if got := claims(order, true); !reflect.DeepEqual(got, want) {
			for name := range want {
				if got[name] != want[name] {
					t.Errorf("%s, read from page %d on:\n%s\nwant\n%s", name, order[0], got[name], want[name])
				}
			}
		}
	}
}
