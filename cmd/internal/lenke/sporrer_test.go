package lenke_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"planvei/cmd/internal/lenke"
)

// asker asks this machine only, and does not wait.
func asker() *lenke.Sporrer {
	s := lenke.Ny("prøve")
	s.Pause, s.Frist = 0, time.Minute
	s.Transport = &http.Transport{Proxy: nil}
	return s
}

// nettsted answers for one site, and remembers what it was asked.
func nettsted(t *testing.T) (top string, asked func() string) {
	t.Helper()
	var mu sync.Mutex
	var log []string
	mux := http.NewServeMux()
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		log = append(log, r.Method+" "+r.URL.Path)
		mu.Unlock()
		if r.Header.Get("Referer") != "" || r.Header.Get("Cookie") != "" || !strings.HasPrefix(r.Header.Get("User-Agent"), "planvei/") {
			t.Errorf("%s tells %v", r.URL, r.Header)
		}
		switch r.URL.Path {
		case "/borte":
			w.WriteHeader(http.StatusNotFound)
		case "/slettet":
			w.WriteHeader(http.StatusGone)
		case "/bare-hele":
			if r.Method == http.MethodHead {
				w.WriteHeader(http.StatusMethodNotAllowed)
			}
		case "/hode-404":
			if r.Method == http.MethodHead {
				w.WriteHeader(http.StatusNotFound)
			}
		case "/avvist":
			w.WriteHeader(http.StatusForbidden)
		case "/nede":
			w.WriteHeader(http.StatusServiceUnavailable)
		case "/flyttet":
			http.Redirect(w, r, "/mellom", http.StatusMovedPermanently)
		case "/mellom":
			http.Redirect(w, r, "/ny", http.StatusPermanentRedirect)
		case "/mappe":
			http.Redirect(w, r, "/mappe/", http.StatusMovedPermanently)
		case "/en-stund":
			http.Redirect(w, r, "/ny", http.StatusFound)
		case "/flyttet-bort":
			http.Redirect(w, r, "/borte", http.StatusMovedPermanently)
		case "/ring":
			http.Redirect(w, r, "/ring", http.StatusFound)
		case "/fil":
			http.Redirect(w, r, "file:///etc/passwd", http.StatusFound)
		}
	})
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return server.URL, func() string {
		mu.Lock()
		defer mu.Unlock()
		return strings.Join(log, ", ")
	}
}

func TestWhatAnswersMean(t *testing.T) {
	for _, tt := range []struct {
		path    string
		slag    lenke.Slag
		hvorfor string
		asked   string // "" when it does not matter
	}{
		{"/", lenke.Virker, "", "HEAD /"},
		{"/borte", lenke.Doed, "siden finnes ikke (404)", "HEAD /borte, GET /borte"},
		{"/slettet", lenke.Doed, "siden finnes ikke (410)", ""},
		{"/bare-hele", lenke.Virker, "", "HEAD /bare-hele, GET /bare-hele"},
		{"/hode-404", lenke.Virker, "", ""},
		{"/avvist", lenke.Usikker, "nettstedet svarte med feilkode 403", ""},
		{"/nede", lenke.Usikker, "nettstedet svarte med feilkode 503", ""},
		{"/flyttet", lenke.Flyttet, "", "HEAD /flyttet, HEAD /mellom, HEAD /ny"},
		{"/mappe", lenke.Virker, "", ""},
		{"/en-stund", lenke.Virker, "", ""},
		{"/flyttet-bort", lenke.Doed, "siden finnes ikke (404)", ""},
		{"/ring", lenke.Usikker, "adressen sendte oss videre for mange ganger", ""},
		{"/fil", lenke.Usikker, "adressen sendte oss videre til noe som ikke er en nettside", ""},
	} {
		t.Run(tt.path, func(t *testing.T) {
			top, asked := nettsted(t)
			answers, err := asker().Spor(t.Context(), []string{top + tt.path})
			if err != nil {
				t.Fatal(err)
			}
			a := answers[top+tt.path]
			if a.Slag != tt.slag || a.Hvorfor != tt.hvorfor {
				t.Errorf("got %+v", a)
			}
			if tt.path == "/flyttet" && a.Ny != top+"/ny" {
				t.Errorf("moved to %q", a.Ny)
			}
			if got := asked(); tt.asked != "" && got != tt.asked {
				t.Errorf("asked %s, want %s", got, tt.asked)
			}
		})
	}
}

// A web whose pages answer at once, all but one, which never does.
type slow struct{}

func (slow) RoundTrip(r *http.Request) (*http.Response, error) {
	if r.URL.Path == "/treg" {
		<-r.Context().Done()
		return nil, r.Context().Err()
	}
	return &http.Response{StatusCode: http.StatusOK, Body: http.NoBody, Request: r}, nil
}

func TestAServerThatIsSlowIsNoFault(t *testing.T) {
	s := asker()
	s.Transport, s.Frist = slow{}, 20*time.Millisecond
	answers, err := s.Spor(t.Context(), []string{"https://a.example/treg", "https://b.example/"})
	if err != nil {
		t.Fatal(err)
	}
	if a := answers["https://a.example/treg"]; a != (lenke.Svar{Slag: lenke.Usikker, Hvorfor: "nettstedet svarte ikke i tide"}) {
		t.Errorf("got %+v", a)
	}
}

func TestAServerThatCannotBeTrustedOrReached(t *testing.T) {
	top, _ := nettsted(t)
	secure := httptest.NewUnstartedServer(http.NotFoundHandler())
	secure.Config.ErrorLog = log.New(io.Discard, "", 0) // of the handshake that we break off
	secure.StartTLS()
	t.Cleanup(secure.Close)
	gone := httptest.NewServer(http.NotFoundHandler())
	gone.Close()
	s := asker()
	answers, err := s.Spor(t.Context(), []string{top + "/", secure.URL + "/", gone.URL + "/"})
	if err != nil {
		t.Fatal(err)
	}
	for address, want := range map[string]lenke.Svar{
		top + "/":        {},
		secure.URL + "/": {Slag: lenke.Doed, Hvorfor: "sikkerhetssertifikatet til nettstedet er ikke gyldig"},
		gone.URL + "/":   {Slag: lenke.Usikker, Hvorfor: "fikk ikke kontakt med nettstedet"},
	} {
		if answers[address] != want {
			t.Errorf("%s: got %+v, want %+v", address, answers[address], want)
		}
	}
}

func TestWithoutTheNetNothingIsSaidOfLinks(t *testing.T) {
	gone := httptest.NewServer(http.NotFoundHandler())
	gone.Close()
	if _, err := asker().Spor(t.Context(), []string{gone.URL + "/a", gone.URL + "/b"}); !errors.Is(err, lenke.ErrUtenNett) {
		t.Errorf("got %v", err)
	}
	if answers, err := asker().Spor(t.Context(), nil); err != nil || len(answers) != 0 {
		t.Errorf("with nothing to ask: %v, %v", answers, err)
	}
}

// A host is asked one thing at a time, with a pause between, and the same thing
// once; only so many hosts are asked at once.
func TestAskingIsPolite(t *testing.T) {
	const hosts, each = 4, 3
	const pause = 30 * time.Millisecond
	var all, most atomic.Int32
	var addresses []string
	for range hosts {
		var here atomic.Int32
		var last atomic.Int64
		server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {
			if here.Add(1) > 1 {
				t.Error("a host was asked two things at once")
			}
			n := all.Add(1)
			for m := most.Load(); n > m && !most.CompareAndSwap(m, n); m = most.Load() {
			}
			now := time.Now().UnixNano()
			if before := last.Swap(now); before > 0 && now-before < int64(pause) {
				t.Errorf("asked again after %s", time.Duration(now-before))
			}
			time.Sleep(5 * time.Millisecond)
			all.Add(-1)
			here.Add(-1)
		}))
		t.Cleanup(server.Close)
		for i := range each {
			addresses = append(addresses, fmt.Sprint(server.URL, "/", i), fmt.Sprint(server.URL, "/", i))
		}
	}
	s := asker()
	s.Samtidig, s.Pause = 2, pause
	answers, err := s.Spor(t.Context(), addresses)
	if err != nil || len(answers) != hosts*each {
		t.Errorf("%d answers, %v", len(answers), err)
	}
	if most.Load() > 2 {
		t.Errorf("%d hosts were asked at once", most.Load())
	}
}

func TestAskingEndsWhenItIsInterrupted(t *testing.T) {
	top, _ := nettsted(t)
	ctx, interrupt := context.WithCancel(t.Context())
	time.AfterFunc(50*time.Millisecond, interrupt)
	s := asker()
	s.Pause = time.Hour
	begun := time.Now()
	if _, err := s.Spor(ctx, []string{top + "/a", top + "/b"}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if took := time.Since(begun); took > time.Minute {
		t.Errorf("it went on for %s", took)
	}
}
