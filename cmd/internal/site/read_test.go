package site

import (
	"testing"

	"planvei/cmd/internal/sok"
)

func TestAddressesAreResolved(t *testing.T) {
	for _, c := range []struct{ file, address, want string }{
		{"tiltak/a/index.html", "../../enhet/b/", "enhet/b/index.html"},
		{"tiltak/a/index.html", "../../", "index.html"},
		{"tiltak/a/index.html", "../b/", "tiltak/b/index.html"},
		{"tiltak/a/index.html", "../b", "tiltak/b/index.html"},
		{"tiltak/a/index.html", "./b/", "tiltak/a/b/index.html"},
		{"tiltak/a/index.html", "../../x//y/../z/", "x/z/index.html"},
		{"tiltak/a/index.html", "../../.skjult/", ".skjult/index.html"},
		{"tiltak/a/index.html", "../../../utenfor/", "../utenfor/index.html"},
		{"tiltak/a/index.html", "../../filer/ikon.svg", "filer/ikon.svg"},
		{"tiltak/a/index.html", "/enhet/b/", "enhet/b/index.html"},
		{"tiltak/a/index.html", "/", "index.html"},
		{"tiltak/a/index.html", "/hjelp", "hjelp/index.html"},
		{"tiltak/a/index.html", "/x//y/../z/", "x/z/index.html"},
		{"index.html", "/filer/ikon.svg", "filer/ikon.svg"},
		{"index.html", "tiltak/", "tiltak/index.html"},
		{"index.html", "./", "index.html"},
		{"index.html", "hjelp", "hjelp/index.html"},
	} {
		w := newWitness(nil, nil, published{}, &sok.Ordbok{})
		r := w.read(c.file, nil)
		r.to(c.address, "her")
		if got := r.links[0]; got != (target{c.want, "her"}) {
			t.Errorf("%s from %s leads to %v, want %s", c.address, c.file, got, c.want)
		}
	}
}
