package lenke

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
)

// A Svar is what became of a question.
type Svar struct {
	Slag    Slag
	Hvorfor string // in bokmål, unless it answers
	Ny      string // the new address of what has moved
}

// A Slag is what an answer means for a link.
type Slag int

// The kinds of answer.
const (
	Virker  Slag = iota
	Doed         // the page or the site is gone
	Flyttet      // for good
	Usikker      // it may work for a reader
)

// mostHops is how many times a question may be sent on, as in browsers about.
const mostHops = 10

var (
	errRing   = errors.New("sent on too many times")
	errFremme = errors.New("sent on to something that is no web address")
)

// ask asks for the head of a page, and for the page where that does not help: not
// every server knows what a head is. It reports whether anybody answered.
func (s *Sporrer) ask(ctx context.Context, address string) (a Svar, answered bool) {
	ctx, cancel := context.WithTimeout(ctx, s.Frist)
	defer cancel()
	r, err := s.follow(ctx, http.MethodHead, address)
	if err == nil && r.status >= 400 || err != nil && !final(err) {
		r, err = s.follow(ctx, http.MethodGet, address)
	}
	if err != nil {
		return failed(err), errors.Is(err, errRing) || errors.Is(err, errFremme) || isCertificate(err)
	}
	return r.svar(address), true
}

// final reports whether there is no point in asking in another way.
func final(err error) bool {
	var dns *net.DNSError
	return errors.As(err, &dns) || errors.Is(err, errRing) || errors.Is(err, errFremme) || isCertificate(err) || isTimeout(err)
}

// A reached is where a question ended.
type reached struct {
	status int
	at     string
	moved  bool // it was sent on, and each time for good
}

// follow asks for an address and goes where it is sent.
func (s *Sporrer) follow(ctx context.Context, method, address string) (reached, error) {
	r := reached{at: address}
	for hops := 0; hops <= mostHops; hops++ {
		req, err := http.NewRequestWithContext(ctx, method, r.at, nil)
		if err != nil {
			return r, errFremme
		}
		req.Header.Set("User-Agent", s.Navn)
		resp, err := s.Transport.RoundTrip(req)
		if err != nil {
			return r, err
		}
		_, _ = io.CopyN(io.Discard, resp.Body, 4<<10) // so that a short page does not cost a new connection
		resp.Body.Close()
		r.status = resp.StatusCode
		next, err := resp.Location()
		if r.status < 300 || r.status >= 400 || err != nil {
			return r, nil
		}
		if !web(next) {
			return r, errFremme
		}
		forGood := r.status == http.StatusMovedPermanently || r.status == http.StatusPermanentRedirect
		r.moved = forGood && (hops == 0 || r.moved)
		r.at = next.String()
	}
	return r, errRing
}

func web(u *url.URL) bool {
	return (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && u.User == nil
}

func (r reached) svar(address string) Svar {
	switch {
	case r.status == http.StatusNotFound || r.status == http.StatusGone:
		return Svar{Slag: Doed, Hvorfor: fmt.Sprintf("siden finnes ikke (%d)", r.status)}
	case r.status >= 400:
		return Svar{Slag: Usikker, Hvorfor: fmt.Sprintf("nettstedet svarte med feilkode %d", r.status)}
	case r.moved && !sameBut(address, r.at):
		return Svar{Slag: Flyttet, Ny: r.at}
	}
	return Svar{Slag: Virker}
}

// sameBut reports whether two addresses differ in a slash at the end alone, which
// is nothing to trouble anybody with.
func sameBut(a, b string) bool {
	u, err := url.Parse(a)
	v, err2 := url.Parse(b)
	if err != nil || err2 != nil {
		return false
	}
	u.Fragment, v.Fragment = "", ""
	return u.JoinPath("/").String() == v.JoinPath("/").String()
}

// failed is what no answer at all means.
func failed(err error) Svar {
	var dns *net.DNSError
	switch {
	case errors.As(err, &dns) && dns.IsNotFound:
		return Svar{Slag: Doed, Hvorfor: "nettstedet finnes ikke"}
	case isCertificate(err):
		return Svar{Slag: Doed, Hvorfor: "sikkerhetssertifikatet til nettstedet er ikke gyldig"}
	case errors.Is(err, errRing):
		return Svar{Slag: Usikker, Hvorfor: "adressen sendte oss videre for mange ganger"}
	case errors.Is(err, errFremme):
		return Svar{Slag: Usikker, Hvorfor: "adressen sendte oss videre til noe som ikke er en nettside"}
	case isTimeout(err):
		return Svar{Slag: Usikker, Hvorfor: "nettstedet svarte ikke i tide"}
	}
	return Svar{Slag: Usikker, Hvorfor: "fikk ikke kontakt med nettstedet"}
}

func isCertificate(err error) bool {
	var bad *tls.CertificateVerificationError
	return errors.As(err, &bad)
}

func isTimeout(err error) bool {
	var t interface{ Timeout() bool }
	return errors.Is(err, context.DeadlineExceeded) || errors.As(err, &t) && t.Timeout()
}
