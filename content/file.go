package content

import (
	"fmt"
	"io"
	"io/fs"
	"strings"
	"unicode/utf8"

	"rungs/model"
)

// maxFile bounds the size of one file, in bytes. The longest of ours has 10 kB.
const maxFile = 1 << 20

// document is a text file of a catalogue.
type document struct {
	name string // its path in the folder, with slashes
	raw  string // the text as it was saved, but with plain line ends
	text string // the same without the characters that [model.Clean] takes away
}

// readDocument reads a file of bounded size.
func readDocument(folder fs.FS, name string) (document, *Fault) {
	fail := func(line int, what, mend string) (document, *Fault) {
		return document{}, &Fault{name, line, what, mend}
	}
	// Asked before it is opened, because opening a named pipe would wait for ever.
	info, err := fs.Stat(folder, name)
	if link, is := fs.Lstat(folder, name); err != nil && is == nil && link.Mode()&fs.ModeSymlink != 0 {
		return fail(0, "this is a link that leads nowhere, or out of the folder", "put the text itself there")
	}
	if err != nil {
		return fail(0, "the file cannot be read", "check that it is there and that you may read it")
	}
	if !info.Mode().IsRegular() {
		return fail(0, "this is not a regular file", "put the text itself there")
	}
	file, err := folder.Open(name)
	if err != nil {
		return fail(0, "the file cannot be read", "check that you may read it")
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, maxFile+1))
	if err != nil {
		return fail(0, "the file cannot be read: "+err.Error(), "check the disk and try again")
	}
	if len(data) > maxFile {
		return fail(0, "the file is larger than 1 MiB", fmt.Sprintf("shorten it; the text of a criterion has %d to %d words", minWords, maxWords))
	}
	raw := strings.TrimPrefix(string(data), "\ufeff")
	if strings.Contains(raw, "\r") {
		raw = strings.ReplaceAll(strings.ReplaceAll(raw, "\r\n", "\n"), "\r", "\n")
	}
	if !utf8.ValidString(raw) {
		return fail(invalidLine(raw), "there are bytes that are no UTF-8", "save the file as UTF-8")
	}
	return document{name: name, raw: raw, text: model.Clean(raw)}, nil
}

// invalidLine is the first line, from 1, with bytes that are no UTF-8.
func invalidLine(s string) int {
	n := 0
	for line := range strings.Lines(s) {
		n++
		if !utf8.ValidString(line) {
			break
		}
	}
	return n
}
