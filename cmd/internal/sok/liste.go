package sok

import (
	"path"
	"strings"
	"unicode"
)

// An Entry is a page in a list of all pages.
type Entry struct {
	URL   string // from the folder of the language
	Title string // without its number
	In    string // the language of the title, when it is not the page's
	Kind  string // what the pages above it call themselves; "" for a page above others
}

// Entries are the pages of the site, for those who look without a script. Of a
// kind with more pages than most only the page above them is there: it has lists
// of its own. With file, addresses name the file in a folder.
func (x *Index) Entries(most int, file bool) []Entry {
	var list []Entry
	for i, p := range x.Pages {
		kind := x.kind(i)
		_, rest := split(p.File, p.Lang)
		if kind.Name == "" || rest != "" && x.size(kind) > most || strings.Count(rest, "/") >= deepest[kind.Name] && deepest[kind.Name] > 0 {
			continue
		}
		e := Entry{URL: path.Join(kind.Name, rest) + "/", Title: plainTitle(p.Title), In: p.In}
		if file {
			e.URL += "index.html"
		}
		if rest != "" {
			e.Kind = kind.Title
		}
		if e.Title != "" {
			list = append(list, e)
		}
	}
	return list
}

// deepest is how far down the list goes in a kind of page that lists its own: of
// whom to contact, a line for each place to work says enough.
var deepest = map[string]int{"hvem": 1}

// size is how many pages there are of a kind.
func (x *Index) size(kind Kind) int {
	for i, k := range x.kinds {
		if k.Name == kind.Name && i+1 < len(x.kinds) {
			return x.kinds[i+1].First - kind.First
		}
	}
	return len(x.Pages) - kind.First
}

// plainTitle is a title without the number that it may begin with.
func plainTitle(title string) string {
	plain := strings.TrimLeftFunc(title, func(c rune) bool { return unicode.IsDigit(c) || strings.ContainsRune(" .-–", c) })
	if plain == "" {
		return title
	}
	return plain
}
