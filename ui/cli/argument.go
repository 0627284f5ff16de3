package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"rungs/model"
)

// first is the first argument, or "".
func first(args []string) string {
	if len(args) == 0 {
		return ""
	}
	return args[0]
}

// called is what messages call a file that the user named.
func called(file string) string {
	if file == "-" {
		return "standard input"
	}
	return model.Spelled(file)
}

// reading reads the text in a file that the user named, or on standard input for -.
func (a *app) reading(file string, read func(io.Reader) error) error {
	if file == "-" {
		return read(text(a.Stdin))
	}
	f, err := os.Open(file)
	if err == nil {
		defer f.Close()
		err = read(text(f))
	}
	if err != nil {
		return fmt.Errorf("%s cannot be read (%w). Check the path", model.Spelled(file), pathless(err))
	}
	return nil
}

// errNoText is of a file that is none, such as a PDF or what a word processor keeps.
var errNoText = errors.New("it is no text")

// readingText is reading for what has to be text: of anything else nothing is taken.
func (a *app) readingText(file string, read func(io.Reader) error) error {
	err := a.reading(file, func(r io.Reader) error { return read(&onlyText{from: r}) })
	if errors.Is(err, errNoText) {
		return fmt.Errorf("%s is no text; it may be a PDF, or a file of a word processor or a spreadsheet. Save it as text, and give that", called(file))
	}
	return err
}

// onlyText fails where bytes come that are in no text.
type onlyText struct {
	from  io.Reader
	begun bool
	bad   bool
}

func (t *onlyText) Read(b []byte) (int, error) {
	n, err := t.from.Read(b)
	if t.bad = t.bad || bytes.IndexByte(b[:n], 0) >= 0 || !t.begun && bytes.HasPrefix(b[:n], []byte("%PDF-")); t.bad {
		return 0, errNoText
	}
	t.begun = t.begun || n > 0
	return n, err
}

// shortened is what somebody typed, harmless and short enough to be shown.
func shortened(s string) string { return model.Shorten(s, 60) }

// nearest is the candidate with the fewest edits to a word, if these are few.
func nearest(word string, candidates []string) string {
	best, fewest := "", max(2, len(word)/3)+1
	for _, c := range candidates {
		if n := model.Distance(strings.ToLower(word), strings.ToLower(c)); n < fewest {
			best, fewest = c, n
		}
	}
	return best
}

// meant is what somebody may have meant by a word, to go into a question: the nearest of the
// candidates, or else the few that hold it; "" if there are none, or many.
func meant(word string, candidates []string) string {
	if near := nearest(word, candidates); near != "" {
		return near
	}
	var hold []string
	for _, c := range candidates {
		if len(word) > 2 && strings.Contains(strings.ToLower(c), strings.ToLower(word)) {
			hold = append(hold, c)
		}
	}
	if len(hold) > 3 {
		return ""
	}
	return strings.Join(hold, " or ")
}
