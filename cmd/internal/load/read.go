package load

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"runtime"
	"sync"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
	"golang.org/x/text/encoding/charmap"

	"planvei/cmd/internal/diag"
	"planvei/cmd/internal/model"
)

// A tomlFile is what was read from one file.
type tomlFile struct {
	root   *node
	whole  bool
	laStaa []model.LaStaa
	found  diag.List
}

// readFiles reads TOML files side by side, and returns them in the same order.
func readFiles(fsys fs.FS, files []string) []tomlFile {
	all := make([]tomlFile, len(files))
	var group sync.WaitGroup
	free := make(chan struct{}, runtime.GOMAXPROCS(0))
	for i, file := range files {
		free <- struct{}{}
		group.Go(func() {
			all[i].read(fsys, file)
			<-free
		})
	}
	group.Wait()
	return all
}

// readFile reads one TOML file that is no part of the plan.
func readFile(fsys fs.FS, file string, found *diag.List) (root *node, whole bool) {
	var t tomlFile
	t.read(fsys, file)
	found.Append(&t.found)
	return t.root, t.whole
}

// read reads one TOML file. The root is nil when nothing of it can be understood,
// and whole tells whether all of it could.
func (t *tomlFile) read(fsys fs.FS, file string) {
	src, ok := readAll(fsys, file, &t.found)
	if !ok {
		return
	}
	src, utf := toUTF8(file, src, &t.found)
	t.root, t.whole = parse(file, src, &t.found)
	t.whole = t.whole && utf
	t.laStaa = laStaa(file, src, allTOML)
}

// readAll returns what a file holds, unless it is too large or unreadable.
func readAll(fsys fs.FS, file string, found *diag.List) ([]byte, bool) {
	f, err := fsys.Open(file)
	if err != nil {
		found.Add(unreadable(file, err))
		return nil, false
	}
	defer f.Close()
	var buf bytes.Buffer
	if info, err := f.Stat(); err == nil {
		buf.Grow(int(min(max(info.Size(), 0), maxFile)) + bytes.MinRead)
	}
	if _, err := buf.ReadFrom(io.LimitReader(f, maxFile+1)); err != nil {
		found.Add(unreadable(file, err))
		return nil, false
	}
	if buf.Len() > maxFile {
		found.Add(diag.Finding{
			Code:     "fil-for-stor",
			Severity: diag.Feil,
			Position: top(file),
			Message:  fmt.Sprintf("«%s» er større enn %d MB og er ikke lest", path.Base(file), maxFile>>20),
			Advice:   "Del planen i flere filer. Alle filene i mappen blir lest som én plan.",
		})
		return nil, false
	}
	return buf.Bytes(), true
}

// toUTF8 removes a byte order mark, and reads what is not UTF-8 as Windows-1252,
// the other encoding that Norwegian text editors and Excel write. It reports
// whether the file was UTF-8 from the start.
func toUTF8(file string, src []byte, found *diag.List) ([]byte, bool) {
	src = bytes.TrimPrefix(src, []byte("\xef\xbb\xbf"))
	if bytes.HasPrefix(src, []byte("\xff\xfe")) || bytes.HasPrefix(src, []byte("\xfe\xff")) {
		found.Add(encoding(top(file), "filen er lagret som UTF-16"))
		return nil, false
	}
	if utf8.Valid(src) {
		return src, true
	}
	clean := make([]byte, 0, len(src)+len(src)/16)
	first := true
	x := indexer{file: file, src: src, line: 1, column: 1}
	for i := 0; i < len(src); {
		r, size := utf8.DecodeRune(src[i:])
		if r == utf8.RuneError && size == 1 {
			r = charmap.Windows1252.DecodeByte(src[i])
			if first {
				found.Add(encoding(x.place(i), fmt.Sprintf("filen er ikke lagret som UTF-8; her står det trolig «%c»", r)))
				first = false
			}
		}
		clean = utf8.AppendRune(clean, r)
		i += size
	}
	return clean, false
}

func encoding(pos diag.Position, message string) diag.Finding {
	return diag.Finding{
		Code:     "tegnsett",
		Severity: diag.Feil,
		Position: pos,
		Message:  message,
		Advice:   "Åpne filen i et tekstredigeringsprogram og lagre den på nytt med tegnsettet UTF-8. Ellers blir æ, ø og å feil.",
	}
}

// parse makes a node of TOML text. Where there is an error of syntax the table
// it stands in is left out and the rest is read.
func parse(file string, src []byte, found *diag.List) (root *node, whole bool) {
	const maxErrors = 10 // in one file; more say nothing new
	whole = true
	for range maxErrors {
		root, err := decode(file, src)
		if err == nil {
			return root, whole
		}
		whole = false
		found.Add(explain(file, src, err))
		rest, ok := without(src, err.offset)
		if !ok {
			return nil, false
		}
		src = rest
	}
	return nil, false
}

// decode reads TOML text: places from the index, values from BurntSushi/toml.
func decode(file string, src []byte) (root *node, wrong *syntaxError) {
	root, wrong = index(file, src)
	if wrong != nil {
		return nil, wrong
	}
	// The text is anyone's. Should the library fail on it, that is an error in
	// the text as far as the author is concerned.
	defer func() {
		if r := recover(); r != nil {
			root, wrong = nil, &syntaxError{0, fmt.Sprint(r)}
		}
	}()
	var values map[string]any
	if _, err := toml.Decode(string(src), &values); err != nil {
		var pe toml.ParseError
		if errors.As(err, &pe) {
			return nil, &syntaxError{min(max(pe.Position.Start, 0), len(src)), pe.Message}
		}
		return nil, &syntaxError{0, err.Error()}
	}
	root.set(values)
	return root, nil
}
