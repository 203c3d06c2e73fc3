package site

import (
	"slices"
	"strconv"
)

// longest is how many tiltak one page lists. A longer list goes on over several
// pages: ten thousand rows on one page help nobody, and fill a phone's memory.
// No plan that we know of is near it.
const longest = 500

// chunks splits a list into what goes on each page: one page at least.
func chunks[T any](list []T) [][]T {
	if len(list) <= longest {
		return [][]T{list}
	}
	return slices.Collect(slices.Chunk(list, longest))
}

// sider are the pages of one list, with page current chosen; none when the list
// takes a single page. The address of a page is made from its number, from 1.
func sider(n, current int, url func(nr int) string) []valg {
	if n < 2 {
		return nil
	}
	var list []valg
	for nr := 1; nr <= n; nr++ {
		list = append(list, valg{Fasett: "side", ID: sideID(nr), Tekst: strconv.Itoa(nr), URL: url(nr), Valgt: nr == current})
	}
	return list
}

// sideID names a later page of a list in its address.
func sideID(nr int) string { return "side-" + strconv.Itoa(nr) }

// section is the address of page nr of a list that has a section of its own.
func (b *builder) section(name string) func(nr int) string {
	return func(nr int) string {
		if nr == 1 {
			return b.url(name)
		}
		return b.url(name, sideID(nr))
	}
}

// sectionFile is the file of page nr of such a list.
func sectionFile(name string, nr int) string {
	if nr == 1 {
		return name + "/_index.md"
	}
	return name + "/" + sideID(nr) + ".md"
}
