package site_test

import (
	"strings"
	"testing"

	"planvei"
	"planvei/cmd/internal/site"
)

func TestPagesForAFolder(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"a folder becomes its index", `<a class=x href="../tiltak/">T</a>`, `<a class="x" href="../tiltak/index.html">T</a>`},
		{"so does the one that the page is in", `<a href=".">T</a>`, `<a href="./index.html">T</a>`},
		{"and the one above", `<a href="..">T</a>`, `<a href="../index.html">T</a>`},
		{"the fragment follows", `<a href="../plan/#maal-a">T</a>`, `<a href="../plan/index.html#maal-a">T</a>`},
		{"a name without an ending is a folder", `<a href="om">T</a>`, `<a href="om/index.html">T</a>`},
		{"a place on the page stands", `<a href="#s-innhold">T</a>`, `<a href="#s-innhold">T</a>`},
		{"a file stands", `<a href=../last-ned/plan.json>T</a>`, `<a href=../last-ned/plan.json>T</a>`},
		{"another site stands", `<a href="https://www.yr.no/">T</a>`, `<a href="https://www.yr.no/">T</a>`},
		{"a number stands", `<a href="tel:116006">T</a>`, `<a href="tel:116006">T</a>`},
		{"a page that has moved leads to a file", `<meta http-equiv="refresh" content="0; url=../ny/">`, `<meta http-equiv="refresh" content="0; url=../ny/index.html">`},
		{"text that looks like a link is text", `<p>Skriv href="../tiltak/" her</p>`, `<p>Skriv href="../tiltak/" her</p>`},
		{"a script is not a page", `<script type="application/json">"<a href='x/'>"</script>`, `<script type="application/json">"<a href='x/'>"</script>`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := string(site.ForFolder([]byte(tt.in))); got != tt.want {
				t.Errorf("%s\nbecame %s\nwant   %s", tt.in, got, tt.want)
			}
		})
	}
}

// The edition for a folder has the same pages but the one that only a server
// shows, and says nothing of an address on the net that it does not have.
func TestTheEditionForAFolderHasTheSamePages(t *testing.T) {
	online := exampleSite(t)
	offline := contents(t, build(t, loadPlan(t, planvei.Defaults), site.Sources{Defaults: planvei.Defaults, Example: true}, site.Options{Frakoblet: true}))
	for name := range online {
		if strings.HasSuffix(name, "404.html") == (offline[name] != "") && strings.HasSuffix(name, ".html") {
			t.Errorf("%s: in the folder %t", name, offline[name] != "")
		}
	}
	if content := offline["tiltak/index.html"]; strings.Contains(content, `="/`) || !strings.Contains(content, `href="../hjelp/index.html"`) {
		t.Error("the table of tiltak leads to places that a folder does not have")
	}
	if len(offline) == 0 {
		t.Fatal("nothing was written")
	}
}

// To a browser a folder is nobody's own, so the policy must name the scheme. The
// files for web servers are of no use there.
func TestTheEditionForAFolderHasAPolicyOfItsOwn(t *testing.T) {
	offline := contents(t, build(t, loadPlan(t, planvei.Defaults), site.Sources{Defaults: planvei.Defaults, Example: true}, site.Options{Frakoblet: true}))
	if !strings.Contains(offline["om/index.html"], "script-src 'self' file:; img-src 'self' file: data:") {
		t.Error("the page cannot load its own files from a folder")
	}
	if offline[".htaccess"] != "" || offline["tjener/nginx.conf"] != "" {
		t.Error("a folder has files for a server")
	}
	if offline["personvern.json"] == "" {
		t.Error("nothing tells of the privacy")
	}
}
