package site_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"planvei"
)

var webAddress = regexp.MustCompile(`\]\((https?://[^)]+)\)`)

// The advice to readers at risk is easy to read, rests on the same sources in
// every language, and is not told in the tab.
func TestTheAdviceOnSafeUse(t *testing.T) {
	var sources []string
	parts := 0
	for i, lang := range []string{"nb", "nn", "en"} {
		content, err := planvei.Defaults.ReadFile("content/" + lang + "/trygg-bruk.md")
		if err != nil {
			t.Fatal(err)
		}
		front, text, _ := strings.Cut(strings.TrimPrefix(string(content), "+++\n"), "\n+++\n")
		if !strings.Contains(front, "\nnoytral = true") {
			t.Errorf("%s: the tab would show the title", lang)
		}
		at := strings.LastIndex(text, "\n## ")
		if got := lix(text[:at]); got > hardest {
			t.Errorf("%s: LIX is %.0f, at most %d", lang, got, hardest)
		} else {
			t.Logf("%s: LIX is %.1f", lang, got)
		}
		var found []string
		for _, m := range webAddress.FindAllStringSubmatch(text[at:], -1) {
			found = append(found, m[1])
		}
		if !strings.Contains(text[at:], " 2026.") {
			t.Errorf("%s: nothing says when the sources were checked", lang)
		}
		if i == 0 {
			sources, parts = found, strings.Count(text, "\n## ")
		}
		if len(found) < 5 || !slices.Equal(found, sources) || strings.Count(text, "\n## ") != parts {
			t.Errorf("%s has other sources or parts than nb: %v", lang, found)
		}
	}
}
