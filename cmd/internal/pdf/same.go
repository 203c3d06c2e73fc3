package pdf

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

var (
	datePattern = regexp.MustCompile(`/(?:CreationDate|ModDate) \(D:[^)]*\)`)
	nodePattern = regexp.MustCompile(`\(node\d{8}\)`)
)

// settle makes the PDF the same each time: it is dated dato, or not at all, and
// its parts are numbered from 1 in place of by what else the browser has done.
// Nothing changes its length, so that the table of objects stays right.
func (d *document) settle(dato string) error {
	info := d.object(d.info)
	for _, at := range datePattern.FindAllIndex(info, -1) {
		old := info[at[0]:at[1]]
		var text string
		if dato != "" {
			key, _, _ := bytes.Cut(old, []byte(" "))
			text = fmt.Sprintf("%s (D:%s000000+00'00')", key, strings.ReplaceAll(dato, "-", ""))
		}
		if len(text) > len(old) {
			return errPlain
		}
		copy(old, text+strings.Repeat(" ", len(old)-len(text)))
	}
	d.renumber()
	return nil
}

// renumber gives the parts of the page numbers that follow each other. They keep
// their order, which the tree that finds them depends on.
func (d *document) renumber() {
	var names [][]byte // parts of the document
	for _, n := range d.numbers() {
		names = append(names, nodePattern.FindAll(d.object(n), -1)...)
	}
	var sorted []string
	for _, name := range names {
		sorted = append(sorted, string(name))
	}
	slices.Sort(sorted)
	sorted = slices.Compact(sorted)
	for _, name := range names {
		i, _ := slices.BinarySearch(sorted, string(name))
		copy(name, fmt.Sprintf("(node%08d)", i+1))
	}
}
