package main

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"planvei/cmd/internal/lenke"
)

// askThisMachine lets sjekk ask servers of the test, and nobody else.
func askThisMachine(t *testing.T) {
	before := newAsker
	t.Cleanup(func() { newAsker = before })
	newAsker = func() *lenke.Sporrer {
		s := lenke.Ny("prøve")
		s.Pause, s.Transport = 0, &http.Transport{Proxy: nil}
		return s
	}
}

func planWithLinks(t *testing.T, top string) string {
	dir := t.TempDir()
	for name, content := range map[string]string{
		"data/plan/plan.toml": `[plan]
tittel = "Prøveplan"
kommune = ["4601"]
status = "utkast"

[[referanse]]
id = "rapport"
tekst = "Rapporten"
lenke = "` + top + `/borte"
`,
		"content/nb/egen.md":             "# Vår side\n\nSe [her](" + top + "/her).\n",
		"content/nb/plan/innledning.md":  "+++\ntitle = \"Innledning\"\n+++\n\nSe [dette](" + top + "/gammel).\n",
		"content/nb/ikke-en-side/x.html": "<a href=\"" + top + "/aldri\">",
	} {
		name = filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestSjekkAsksOthersOnlyWhenToldTo(t *testing.T) {
	var asked atomic.Int32
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked.Add(1)
		switch r.URL.Path {
		case "/borte", "/aldri":
			http.NotFound(w, r)
		case "/gammel":
			http.Redirect(w, r, "/ny", http.StatusMovedPermanently)
		}
	}))
	defer server.Close()
	askThisMachine(t)
	dir := planWithLinks(t, server.URL)

	var out, errs bytes.Buffer
	run([]string{"sjekk", "--mappe", dir}, &out, &errs)
	if asked.Load() > 0 || strings.Contains(out.String(), "lenke-svarer-ikke") {
		t.Errorf("without --lenker it asked %d times: %s", asked.Load(), &out)
	}
	out.Reset()
	if code := run([]string{"sjekk", "--mappe", dir, "--lenker"}, &out, &errs); code != exitOK {
		t.Errorf("exit code %d: %s%s", code, &out, &errs)
	}
	for _, want := range []string{"data/plan/plan.toml:9:1: advarsel: lenken til «" + server.URL + "/borte» er død", "content/nb/plan/innledning.md:5:4: råd: «" + server.URL + "/gammel» har flyttet til «" + server.URL + "/ny»"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%s\nlacks %q", &out, want)
		}
	}
	if strings.Contains(out.String(), "/her") || strings.Contains(out.String(), "/aldri") {
		t.Errorf("it tells of links that work or are none: %s", &out)
	}
	if !strings.Contains(errs.String(), "Kontrollerer lenkene til andre nettsteder: 3.") {
		t.Errorf("it does not say what it does: %q", &errs)
	}
	if code := run([]string{"sjekk", "--mappe", dir, "--lenker", "--streng"}, &out, &errs); code != exitFound {
		t.Errorf("a dead link does not stop --streng: exit code %d", code)
	}
}

func TestSjekkSaysWhenItIsNotOnTheNet(t *testing.T) {
	server := httptest.NewServer(http.NotFoundHandler())
	server.Close()
	askThisMachine(t)
	var out, errs bytes.Buffer
	if code := run([]string{"sjekk", "--mappe", planWithLinks(t, server.URL), "--lenker"}, &out, &errs); code != exitFound {
		t.Errorf("exit code %d", code)
	}
	if !strings.Contains(errs.String(), "ingen av nettstedene svarte, så lenkene er ikke kontrollert") {
		t.Errorf("stderr: %s", &errs)
	}
	if strings.Contains(out.String(), "[lenke-") || !strings.Contains(out.String(), "[") {
		t.Errorf("it must tell of the rest and not of the links: %s", &out)
	}
}
