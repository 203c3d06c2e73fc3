package load

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// A svgReader reads a drawing that will be published as it is. As a picture in a
// page it can do nothing, but anyone may open it by its own address, and there it
// is a document that can run scripts and ask other hosts for things. So a drawing
// that has anything of the kind is refused, whoever drew it.
type svgReader struct {
	places indexer
	found  *diag.List
	told   int // findings so far
	size   model.Bilde
	style  int // how many <style> we are within
}

// svgSize reads the size of a drawing, and tells of what it must not have. The
// size is zero when it cannot be used.
func svgSize(file string, src []byte, found *diag.List) model.Bilde {
	src = bytes.TrimPrefix(src, []byte("\xef\xbb\xbf"))
	r := svgReader{places: indexer{file: file, src: src, line: 1, column: 1}, found: found}
	d := xml.NewDecoder(bytes.NewReader(src))
	first := true
	for {
		at := int(d.InputOffset())
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			r.broken(int(d.InputOffset()), err)
			return model.Bilde{}
		}
		if start, ok := token.(xml.StartElement); ok && first {
			first = false
			if start.Name.Local != "svg" {
				r.form(at, "filen er ikke en SVG-tegning", "Lagre merket som SVG på nytt, eller som PNG.")
				return model.Bilde{}
			}
			r.size = drawn(start)
			if r.size.Bredde <= 0 || r.size.Hoyde <= 0 {
				r.form(at, "tegningen sier ikke hvor stor den er", `Lagre den på nytt med mål, eller skriv mål i <svg>: viewBox="0 0 100 120"`)
			}
		}
		r.token(at, token)
	}
	switch {
	case first:
		r.form(0, "filen er ikke en SVG-tegning", "Lagre merket som SVG på nytt, eller som PNG.")
	case r.told == 0:
		return r.size
	}
	return model.Bilde{}
}

// token looks for what is dangerous in one part of the drawing.
func (r *svgReader) token(at int, token xml.Token) {
	switch t := token.(type) {
	case xml.StartElement:
		if strings.EqualFold(t.Name.Local, "style") {
			r.style++
		}
		r.element(at, t)
	case xml.EndElement:
		if strings.EqualFold(t.Name.Local, "style") {
			r.style--
		}
	case xml.CharData:
		if what := fetched(string(t)); r.style > 0 && what != "" {
			r.danger(at, "stilen i tegningen viser til noe utenfor den: "+what)
		}
	case xml.Directive:
		if bytes.ContainsRune(t, '[') {
			r.danger(at, "tegningen lager egne forkortelser (<!ENTITY>)")
		}
	case xml.ProcInst:
		if t.Target != "xml" {
			r.danger(at, "tegningen viser til en fil utenfor seg selv (<?"+t.Target+"?>)")
		}
	}
}

// refused are the elements that can run, fetch, hold a page or move.
var refused = map[string]bool{
	"script": true, "foreignobject": true, "handler": true, "listener": true,
	"iframe": true, "object": true, "embed": true, "audio": true, "video": true,
	"animate": true, "animatemotion": true, "animatetransform": true, "animatecolor": true, "set": true,
}

// inside is an address within the drawing, or a picture that is written into it.
var inside = regexp.MustCompile(`(?i)^\s*(#|data:image/(png|jpeg|gif|webp)[;,])`)

func (r *svgReader) element(at int, e xml.StartElement) {
	if refused[strings.ToLower(e.Name.Local)] || strings.HasSuffix(e.Name.Space, "/xhtml") {
		r.danger(at, "tegningen har elementet <"+shorten(e.Name.Local)+">")
	}
	for _, a := range e.Attr {
		name := strings.ToLower(a.Name.Local)
		switch {
		case a.Name.Space == "xmlns" || name == "xmlns":
		case a.Name.Space == "" && strings.HasPrefix(name, "on"):
			r.danger(at, "tegningen har en hendelse som kan kjøre et skript: "+shorten(name))
		case (name == "href" || name == "src") && !inside.MatchString(a.Value), name == "base":
			r.danger(at, fmt.Sprintf("tegningen viser til noe utenfor seg selv: «%s»", shorten(a.Value)))
		case a.Name.Space == "" && !mereWords.MatchString(name): // drawing programs keep what they like under names of their own
			if what := fetched(a.Value); what != "" {
				r.danger(at, "tegningen viser til noe utenfor seg selv: "+what)
			}
		}
	}
}

// mereWords are the attributes that are never read as style.
var mereWords = regexp.MustCompile(`^(data-|aria-|id$|class$)`)

// cssAddress is a place where a style names something to fetch. With a backslash
// any word can be spelled in a way that hides it.
var cssAddress = regexp.MustCompile(`(?i)url\(\s*['"]?\s*([^'")]*)|@import[^;]*|\b(?:image|image-set|src)\([^)]*|\\`)

// fetched is what a style would fetch from outside the drawing, or "".
func fetched(style string) string {
	for _, m := range cssAddress.FindAllStringSubmatch(style, -1) {
		switch {
		case m[0] == `\`:
			return "en skråstrek (\\) kan skjule en adresse"
		case m[1] == "":
			return "«" + shorten(m[0]) + "»"
		case !inside.MatchString(m[1]):
			return "«" + shorten(m[1]) + "»"
		}
	}
	return ""
}

// drawn is how large the drawing says that it is: its width and height, or else
// those of its view box. Only their ratio matters.
func drawn(svg xml.StartElement) model.Bilde {
	var width, height float64
	var box []string
	for _, a := range svg.Attr {
		switch a.Name.Local {
		case "width":
			width = length(a.Value)
		case "height":
			height = length(a.Value)
		case "viewBox":
			box = strings.FieldsFunc(a.Value, func(r rune) bool { return strings.ContainsRune(" \t\r\n,", r) })
		}
	}
	if (width <= 0 || height <= 0) && len(box) == 4 {
		width, height = length(box[2]), length(box[3])
	}
	return model.Bilde{Bredde: width, Hoyde: height}
}

// length reads a length with its unit, which is the same for both sides. A part
// of something else (100 %) is no length.
func length(s string) float64 {
	s = strings.TrimSpace(s)
	n, err := strconv.ParseFloat(strings.TrimRight(s, "abcdefghijklmnopqrstuvwxyz"), 64)
	if err != nil || n > 1e6 || !(n > 0) {
		return 0
	}
	return n
}

func (r *svgReader) danger(at int, message string) {
	r.add("merke-farlig", at, message,
		"Lagre merket på nytt som en enkel SVG uten skript, lenker og bevegelse, eller som PNG.")
}

func (r *svgReader) form(at int, message, advice string) { r.add("merke-form", at, message, advice) }

func (r *svgReader) broken(at int, err error) {
	message := "tegningen er ikke riktig SVG"
	var syntax *xml.SyntaxError
	if errors.As(err, &syntax) && strings.Contains(syntax.Msg, "entity") {
		message = "tegningen bruker forkortelser som ikke finnes i SVG (&…;)"
	}
	r.form(at, message, "Lagre merket som SVG på nytt, eller som PNG.")
}

func (r *svgReader) add(code string, at int, message, advice string) {
	const most = 5 // more say nothing new
	if r.told++; r.told > most {
		return
	}
	r.found.Add(diag.Finding{
		Code: code, Severity: diag.Feil, Position: r.places.place(min(at, len(r.places.src))),
		Message: message, Advice: advice,
	})
}
