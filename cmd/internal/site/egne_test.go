package site_test

import (
	"io/fs"
	"path"
	"regexp"
	"strings"
	"testing"

	"planvei"
)

var (
	cssBlock   = regexp.MustCompile(`\{[^{}]*\}|/\*[^*]*\*+(?:[^/*][^*]*\*+)*/`)
	cssClass   = regexp.MustCompile(`\.([a-z][a-z0-9_-]*)`)
	htmlClass  = regexp.MustCompile(` class=(?:"([^"]*)"|([^ >]+))`)
	styleSheet = regexp.MustCompile(`<link rel="?stylesheet"? href="?([^" >]+)`)
)

// A class that is styled only in the style of some component's own must not
// stand on a page that does not link it: nobody sees that the style is missing
// but the reader.
func TestPagesLinkTheStylesThatTheyNeed(t *testing.T) {
	shared, own := map[string]bool{}, map[string][]string{} // classes, and by class the components that style it
	err := fs.WalkDir(planvei.Defaults, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || path.Ext(name) != ".css" {
			return err
		}
		content, err := fs.ReadFile(planvei.Defaults, name)
		if err != nil {
			return err
		}
		for _, m := range cssClass.FindAllStringSubmatch(cssBlock.ReplaceAllString(string(content), ""), -1) {
			if component, isOwn := strings.CutSuffix(path.Base(name), ".egen.css"); isOwn {
				own[m[1]] = append(own[m[1]], component)
			} else {
				shared[m[1]] = true
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(shared) < 50 || len(own) < 50 {
		t.Fatalf("%d shared classes and %d of components' own: that cannot be all", len(shared), len(own))
	}
	for file, page := range contents(t, example(t)) {
		if path.Ext(file) != ".html" {
			continue
		}
		linked := map[string]bool{}
		for _, m := range styleSheet.FindAllStringSubmatch(page, -1) {
			name, _, _ := strings.Cut(path.Base(m[1]), ".")
			for _, component := range strings.Split(name, "-") {
				linked[component] = true
			}
		}
		for _, m := range htmlClass.FindAllStringSubmatch(page, -1) {
			for _, class := range strings.Fields(m[1] + m[2]) {
				if !shared[class] && own[class] != nil && !containsAny(linked, own[class]) {
					t.Errorf("%s uses «%s», styled in %v.egen.css, which it does not link", file, class, own[class])
				}
			}
		}
	}
}

func containsAny(set map[string]bool, names []string) bool {
	for _, name := range names {
		if set[name] {
			return true
		}
	}
	return false
}
