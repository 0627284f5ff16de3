package store

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"rungs/model"
)

// A file of another sort has a problem on every line, and a hostile one a header.
// Beyond these numbers they are not kept.
const (
	maxProblems = 1000
	maxHeaders  = 64
)

// Content is what could be read of a journal.
type Content struct {
	Header   model.Header
	Events   []model.Event // in the order of the file, cleaned; of unknown kinds too
	Problems []Problem
}

// Parse reads a whole journal. It needs memory for the events and for one line
// of at most 4 MiB, and stops after 256 MiB. If no header was found the error is
// [ErrNotJournal], and the content holds what was found all the same. Other errors are
// those of r.
func Parse(r io.Reader) (Content, error) {
	var p parser
	bounded := &io.LimitedReader{R: r, N: maxFile + 1}
	if err := p.feed(bounded, maxLine); err != nil {
		return p.content(), err
	}
	if bounded.N == 0 {
		return Content{}, fail(ErrNotJournal, "", nil, "this is too large (more than %d MiB), or has no end. Check what you give.", maxFile>>20)
	}
	return p.content(), p.headless("")
}

// parser reads a journal that grows: what was appended since is fed to it.
type parser struct {
	headers  []model.Header // different ones, in the order of the file
	events   []model.Event
	problems []Problem
	dropped  [Unknown + 1]int // by kind, problems beyond maxProblems

	entries int    // of the lists of the events
	lines   int    // line ends consumed
	size    int64  // bytes consumed
	whole   int64  // bytes that there are to consume, if that is known
	last    []byte // the end of what was consumed, to know it again

	// tail is a last line without an end that is damaged. It is not consumed:
	// another program may be in the middle of writing it.
	tail line
	open bool // the last byte seen ends no line

	plain plainReader
	wide  bool                        // it begins as UTF-16
	piece func(line int, piece Piece) // is told of each piece; or nil
}

// lastBytes is how much of the end is remembered. Events are shorter as a rule,
// so an ID is in it.
const lastBytes = 1 << 10

// feed consumes r to its end, up to a last line that cannot be read yet. It has about
// size bytes: one answer needs less room than a whole journal.
func (p *parser) feed(r io.Reader, size int64) error {
	in := bufio.NewReaderSize(r, int(min(size, 64<<10)))
	p.whole = p.size + size
	var buf []byte
	for {
		raw, long, err := nextLine(in, &buf)
		if err != nil && err != io.EOF {
			return err
		}
		ended := err == nil
		if p.size == 0 && !p.open {
			p.wide = wide(raw)
		}
		if len(raw) > 0 || long > 0 {
			p.line(raw, long, ended)
		}
		if why := p.full(); why != "" {
			return fail(ErrNotJournal, "", nil, "%s", why+ifYours)
		}
		if !ended {
			return nil
		}
	}
}

// nextLine reads up to a line end or the end of the file, which gives io.EOF.
// Of a line longer than maxLine it gives the length, and as raw only its end.
func nextLine(in *bufio.Reader, buf *[]byte) (raw []byte, long int64, err error) {
	*buf = (*buf)[:0]
	for {
		part, err := in.ReadSlice('\n')
		if long == 0 && len(*buf)+len(part) > maxLine {
			long = int64(len(*buf))
		}
		*buf = append(*buf, part...)
		if long > 0 {
			long += int64(len(part))
			*buf = ending(*buf)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return *buf, long, err
		}
	}
}

// ending moves the last bytes of buf to its beginning.
func ending(buf []byte) []byte {
	return append(buf[:0], buf[max(0, len(buf)-lastBytes):]...)
}

// line takes the next line. If long is not 0 that is its length, and raw is
// only its end.
func (p *parser) line(raw []byte, long int64, ended bool) {
	if long > 0 {
		var l line
		l.skip("%d MiB on one line, more than the %d that are read", long>>20, maxLine>>20)
		p.take(l, raw, long, ended)
		return
	}
	text := bytes.TrimSuffix(raw, []byte("\n"))
	if p.add(text) { // as nearly all: no line is made for it
		p.consumed(raw, int64(len(raw)), ended)
		return
	}
	p.take(readLine(text), raw, int64(len(raw)), ended)
}

// add takes a line if it is one plain event, which is read into its place at once: a
// million of them are not copied.
func (p *parser) add(text []byte) bool {
	n := len(p.events)
	if n == cap(p.events) {
		p.events = slices.Grow(p.events, p.room(len(text)))
	}
	p.events = append(p.events, model.Event{})
	e := &p.events[n]
	if !p.plain.event(text, e) {
		*e = model.Event{}
		p.events = p.events[:n]
		return false
	}
	if p.piece != nil {
		p.piece(p.lines+1, Piece{Raw: p.plain.raw, Event: *e})
	}
	p.entries += entries(e)
	return true
}

// room is for how many more events to make room: for all that are to come, if those are
// like those that came, or like the first one, which has so many bytes; but at most for four
// times as many, since a file can begin with short lines to make everybody waste memory. To
// append as it comes takes four times as much of it.
func (p *parser) room(bytes int) int {
	n, size := len(p.events), p.size
	if n == 0 {
		n, size = 1, int64(bytes)
	}
	likely := int64(n) * (p.whole - p.size) / max(1, size)
	return int(min(max(likely+likely/64, int64(n)/4, 16), int64(4*n+64)))
}

// take adds what was found on the next line, which has n bytes and ends like raw.
func (p *parser) take(l line, raw []byte, n int64, ended bool) {
	for _, piece := range l.pieces {
		h := piece.Header
		same := func(other model.Header) bool { return compareHeaders(h, other) == 0 }
		if p.piece != nil {
			p.piece(p.lines+1, piece)
		}
		if piece.isHeader() && len(p.headers) < maxHeaders && !slices.ContainsFunc(p.headers, same) {
			p.headers = append(p.headers, h)
		}
	}
	if !ended && l.damaged {
		p.open, p.tail = true, l
		return
	}
	before := len(p.events)
	p.events = l.addTo(p.events)
	for i := range p.events[before:] {
		p.entries += entries(&p.events[before+i])
	}
	for _, problem := range l.problems {
		if len(p.problems) == maxProblems {
			p.dropped[problem.Kind]++
			continue
		}
		problem.Line = p.lines + 1
		p.problems = append(p.problems, problem)
	}
	p.consumed(raw, n, ended)
}

// consumed notes that a line was, which has n bytes and ends like raw.
func (p *parser) consumed(raw []byte, n int64, ended bool) {
	p.tail, p.open = line{}, !ended
	if ended {
		p.lines++
	}
	p.size += n
	if p.last == nil {
		p.last = make([]byte, 0, 4*lastBytes)
	}
	raw = raw[max(0, len(raw)-lastBytes):]
	if len(p.last)+len(raw) > cap(p.last) { // not for each line
		p.last = ending(p.last)
	}
	p.last = append(p.last, raw...)
}

// end is how what was consumed ends.
func (p *parser) end() []byte { return p.last[max(0, len(p.last)-lastBytes):] }

// header is the one that counts: a merge of two copies of a journal can hold
// several, and anywhere. The earliest is the same for everybody who merges.
func (p *parser) header() model.Header {
	if len(p.headers) == 0 {
		return model.Header{}
	}
	return slices.MinFunc(p.headers, compareHeaders)
}

func compareHeaders(a, b model.Header) int {
	return cmp.Or(a.At.Compare(b.At), strings.Compare(a.ID, b.ID), strings.Compare(fmt.Sprint(a), fmt.Sprint(b)))
}

// format is the highest version that any header claims.
func (p *parser) format() int {
	v := 0
	for _, h := range p.headers {
		v = max(v, h.Rungs)
	}
	return v
}

// headless is the error if there is no header.
func (p *parser) headless(path string) error {
	if len(p.headers) > 0 {
		return nil
	}
	if p.size == 0 && !p.open {
		return fail(ErrNotJournal, path, nil, "this is empty, not an assessment. Remove it, or give another path.")
	}
	if p.wide {
		return fail(ErrNotJournal, path, nil, "this is UTF-16, as PowerShell's > writes it, and an assessment is UTF-8. Write the copy with rungs export -o FILE, or save this one as UTF-8.")
	}
	return fail(ErrNotJournal, path, nil, "this is not an assessment: none of its lines is a header such as {\"rungs\":1,…}. Check the path, or restore the first line from a copy.")
}

func (p *parser) content() Content {
	return Content{p.header(), p.all(), p.report()}
}

// all is every event that can be read, also of a line that is not consumed yet.
func (p *parser) all() []model.Event {
	return p.tail.addTo(slices.Clip(p.events))
}

// report is all problems: those of the file as a whole, those of lines, and that of
// a last line without an end.
func (p *parser) report() []Problem {
	var out []Problem
	first := p.header()
	for _, h := range p.headers {
		if h.ID != first.ID || h.Catalogue != first.Catalogue {
			out = append(out, Problem{Text: fmt.Sprintf("the lines of two assessments are mixed here, %s (%s) and %s (%s); the earlier counts. If they should not have been merged, take the file from a copy.",
				quote(first.Registry), quote(first.ID), quote(h.Registry), quote(h.ID))})
			break
		}
	}
	out = append(out, p.problems...)
	for _, problem := range p.tail.problems {
		problem.Line = p.lines + 1
		out = append(out, problem)
	}
	for kind, n := range p.dropped {
		if n > 0 {
			out = append(out, Problem{Kind: ProblemKind(kind), Text: fmt.Sprintf("and %d more (%s)", n, ProblemKind(kind))})
		}
	}
	return out
}
