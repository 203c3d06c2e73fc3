package sok

import (
	"crypto/md5"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// alphabet are the digits that numbers are written with: 6 bits each, none of
// them special in JSON.
const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"

// A kjerne is the part of an index that every query needs.
type kjerne struct {
	Pages   int      `json:"n"`
	Version string   `json:"v"`
	First   []string `json:"o"` // the first word of each piece
	Chunk   int      `json:"c"`
	Kinds   [][3]any `json:"k"` // first page, name, title
	Urgent  []int    `json:"h"`
	Stop    string   `json:"x"`
	Starter string   `json:"p"` // those of them that begin an expression
	Self    string   `json:"j"` // words for the one who writes
	Dear    string   `json:"y"` // stems of words for somebody close to them
	Someone string   `json:"m"` // words for one whom somebody tells of
	Work    string   `json:"w"` // stems of words that people use of their work
	Reach   string   `json:"q"` // stems of words for how to reach somebody
	Stemmer Stemmers `json:"t"`
	Rank    Rank     `json:"r"`
	Sizes   [2]int   `json:"z"` // shortest part, shortest compound
	File    string   `json:"f"` // what an address of a folder ends in
}

// Files are the scripts that the index consists of, by name from the top of the
// site. With file, addresses name the file in a folder, as they must where there
// is no server.
func (x *Index) Files(file bool) (map[string][]byte, error) {
	dir := x.Root + "sok/"
	k := kjerne{
		Pages: len(x.Pages), Chunk: chunkDocs, Urgent: x.urgent, Stop: joined(x.stop), Starter: joined(x.starter), Stemmer: x.stemmer,
		Self: joined(x.self), Dear: joined(x.dear), Someone: joined(x.someone), Work: joined(x.work), Reach: joined(x.reach),
		Rank: rank, Sizes: [2]int{shortestPart, shortestCompound},
	}
	if file {
		k.File = "index.html"
	}
	for _, kind := range x.kinds {
		k.Kinds = append(k.Kinds, [3]any{kind.First, kind.Name, kind.Title})
	}
	var bodies []any
	var names []string
	for i, piece := range x.pieces() {
		word, _, _ := strings.Cut(piece, ":")
		word, _, _ = strings.Cut(word, "|")
		k.First = append(k.First, word[1:])
		bodies, names = append(bodies, piece), append(names, fmt.Sprint("o", i))
	}
	for i, chunk := range x.chunks() {
		bodies, names = append(bodies, chunk), append(names, fmt.Sprint("d", i))
	}
	sum := md5.New()
	var scripts [][]byte
	for i, body := range bodies {
		script, err := wrap(names[i], body)
		if err != nil {
			return nil, err
		}
		sum.Write(script)
		scripts = append(scripts, script)
	}
	k.Version = hex.EncodeToString(sum.Sum(nil))
	core, err := wrap("kjerne", k)
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{dir + "kjerne.js": core}
	for i, script := range scripts {
		files[fmt.Sprintf("%s%s.%s.js", dir, names[i], k.Version)] = script
	}
	return files, nil
}

func joined(words []string) string { return strings.Join(words, " ") }

// The script of a piece only puts it on a list, so that the order in which pieces
// come does not matter.
const (
	before = "(self.planveiSok=self.planveiSok||[]).push(["
	after  = "])\n"
)

func wrap(name string, body any) ([]byte, error) {
	content, err := json.Marshal(body)
	if err != nil {
		return nil, fmt.Errorf("write the search index: %w", err)
	}
	return fmt.Appendf(nil, "%s%q,%s%s", before, name, content, after), nil
}

// pieces are the words in order, cut where a piece is full. A word is written as
// how many bytes it shares with the one before, the rest of it, how rare it is and
// its pages, and the words it leads to.
func (x *Index) pieces() []string {
	names := make([]string, 0, len(x.entries))
	for name := range x.entries {
		names = append(names, name)
	}
	slices.Sort(names)
	var pieces []string
	var piece strings.Builder
	last := ""
	for _, name := range names {
		if piece.Len() > pieceSize {
			pieces = append(pieces, piece.String())
			piece.Reset()
			last = ""
		}
		if piece.Len() > 0 {
			piece.WriteByte('|')
		}
		shared := 0
		for shared < len(name) && shared < len(last) && shared < 63 && name[shared] == last[shared] && name[shared] < 0x80 {
			shared++
		}
		piece.WriteByte(alphabet[shared])
		piece.WriteString(name[shared:])
		x.entries[name].write(&piece)
		last = name
	}
	return append(pieces, piece.String())
}

func (e *entry) write(out *strings.Builder) {
	if len(e.pages) > 0 || e.haster || e.leads != nil {
		out.WriteByte(':')
	}
	if len(e.pages) > 0 {
		out.WriteByte(alphabet[e.idf])
	}
	last := int32(-1)
	for _, p := range e.pages {
		for n := p.page - last - 1; ; n >>= 5 {
			if n < 32 {
				out.WriteByte(alphabet[n])
				break
			}
			out.WriteByte(alphabet[32|n&31])
		}
		out.WriteByte(alphabet[p.impact])
		last = p.page
	}
	if !e.haster && e.leads == nil {
		return
	}
	out.WriteByte(':')
	if e.haster {
		out.WriteByte('!')
	}
	words := make([]string, 0, len(e.leads))
	for word := range e.leads {
		words = append(words, word)
	}
	slices.Sort(words)
	for i, word := range words {
		if i > 0 {
			out.WriteByte(',')
		}
		fmt.Fprintf(out, "%d%s", e.leads[word], word)
	}
}

// chunks are what is shown of the pages: the rest of the address, the title, what
// the page is about, the language of the title, and numbers.
func (x *Index) chunks() [][][]any {
	var chunks [][][]any
	for part := range slices.Chunk(x.Pages, chunkDocs) {
		var chunk [][]any
		for _, p := range part {
			_, rest := split(p.File, p.Lang)
			row := []any{rest, p.Title, p.Text, p.In}
			for _, n := range p.Numbers {
				row = append(row, n.Vis, n.Ring, n.Navn)
			}
			for len(row) > 2 && row[len(row)-1] == "" && len(p.Numbers) == 0 {
				row = row[:len(row)-1]
			}
			chunk = append(chunk, row)
		}
		chunks = append(chunks, chunk)
	}
	return chunks
}
