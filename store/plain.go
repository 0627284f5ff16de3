package store

import (
	"bytes"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"rungs/model"
)

// This file reads a line that is one plain event, or a plain header. Nearly all lines are,
// and a journal of many years has a million of the former, a folder of many journals as many
// of the latter as files, for which the careful reader of value.go would need ten times the
// time and memory. Nothing else rests on it: what it does not accept it leaves to that one,
// and what it accepts that one reads alike and without a problem; see FuzzPlain.
//
// Plain is an object of nothing but our fields in the order in which we write them, so that
// none stands twice, with texts, lists that are not empty, true, and whole numbers from 1.
// Never accepted are a field of another name or in other letters, null, a profile or an
// upgrade, a kind, a state or an intent that is not known, another version of the file
// format, a number in another form, bytes that are no UTF-8, control characters, and escapes
// other than \n, \t, \" and \\.

// plainFields are the fields of an event in that order.
var plainFields = [...]string{
	"id", "at", "by", "kind", "criterion", "after", "undoes", "batch", "version", "rev",
	"state", "detail", "conditions", "note", "public", "evidence",
	"intent", "owner", "until", "why", "target", "registry",
}

// plainHeaderFields are those of a header.
var plainHeaderFields = [...]string{"rungs", "catalogue", "version", "id", "at", "registry"}

// plainReader reads such lines. It keeps what many of them say, and puts the rest of the
// texts together, for a million small pieces of memory cost more than what is in them.
type plainReader struct {
	words map[string]string // by themselves
	texts strings.Builder

	raw      []byte // the line, without white space behind it
	at       int
	odd      bool   // this is not plain
	unquoted []byte // room for a text with escapes
}

// maxWords is how many texts are kept: of names and criteria there are some dozens.
const maxWords = 1000

// piece reads a line that is one or the other.
func (s *plainReader) piece(raw []byte) (Piece, bool) {
	var e model.Event
	if s.event(raw, &e) {
		return Piece{Raw: s.raw, Event: e}, true
	}
	h, ok := s.header(raw)
	return Piece{Raw: s.raw, Header: h}, ok
}

// event reads a line that is one plain event and nothing else, apart from white space
// behind it, into an empty one. What it does not accept it leaves half read.
func (s *plainReader) event(raw []byte, e *model.Event) bool {
	if !s.start(raw) {
		return false
	}
	before := byte('{')
	for _, name := range plainFields {
		if !s.member(before, name) {
			continue
		}
		before = ','
		switch name {
		case "id":
			e.ID = s.text()
		case "at":
			e.At = s.time()
		case "by":
			e.By = s.word()
		case "kind":
			e.Kind = model.Kind(s.word())
		case "criterion":
			e.Criterion = s.word()
		case "after":
			e.After = s.list()
		case "undoes":
			e.Undoes = s.text()
		case "batch":
			e.Batch = s.text()
		case "version":
			e.Version = s.word()
		case "rev":
			e.Rev = s.number()
		case "state":
			e.State = model.State(s.word())
		case "detail":
			e.Detail = s.text()
		case "conditions":
			e.Conditions = s.list()
		case "note":
			e.Note = s.text()
		case "public":
			e.Public = s.yes()
		case "evidence":
			e.Evidence = s.evidence()
		case "intent":
			e.Choice = model.Choice(s.word())
		case "owner":
			e.Owner = s.word()
		case "until":
			e.Until = model.Day(s.word())
		case "why":
			e.Why = s.text()
		case "target":
			e.Target = s.number()
		case "registry":
			e.Registry = s.word()
		}
		if s.odd {
			return false
		}
	}
	if !s.end() || !e.Kind.Known() || !knownWords(e) {
		return false
	}
	if !e.IsClean() {
		*e = e.Clean()
	}
	return e.ID != ""
}

// header reads a line that is one plain header and nothing else, apart from white space
// behind it.
func (s *plainReader) header(raw []byte) (h model.Header, ok bool) {
	if !s.start(raw) || !s.member('{', "rungs") {
		return h, false
	}
	h.Rungs = s.number()
	for _, name := range plainHeaderFields[1:] {
		if !s.member(',', name) {
			continue
		}
		switch name {
		case "catalogue":
			h.Catalogue = s.word()
		case "version":
			h.Version = s.word()
		case "id":
			h.ID = s.text()
		case "at":
			h.At = s.time()
		case "registry":
			h.Registry = s.word()
		}
	}
	if !s.end() || h.Rungs > Format {
		return h, false
	}
	return h.Clean(), true
}

// start begins with a line. It says whether that can be plain.
func (s *plainReader) start(raw []byte) bool {
	if len(raw) == 0 || raw[0] != '{' {
		return false
	}
	s.raw, s.at, s.odd = bytes.TrimRightFunc(raw, unicode.IsSpace), 0, false
	return true
}

// end takes the end of the line. It says whether all of that was plain.
func (s *plainReader) end() bool {
	s.take('}')
	return !s.odd && s.at == len(s.raw)
}

// next takes a sign if it is the next one. Other programs put blanks before it.
func (s *plainReader) next(sign byte) bool {
	at := s.at
	for at < len(s.raw) && s.raw[at] == ' ' {
		at++
	}
	if at == len(s.raw) || s.raw[at] != sign {
		return false
	}
	s.at = at + 1
	return true
}

// need gives the line up if something does not hold.
func (s *plainReader) need(holds bool) {
	if !holds {
		s.odd = true
	}
}

// take is next for a sign that has to be there.
func (s *plainReader) take(sign byte) { s.need(s.next(sign)) }

// begins takes some bytes if they are the next ones.
func (s *plainReader) begins(what string) bool {
	if len(s.raw)-s.at < len(what) || string(s.raw[s.at:s.at+len(what)]) != what {
		return false
	}
	s.at += len(what)
	return true
}

// member takes the name of a field, if that is the next one, and what stands around it.
func (s *plainReader) member(before byte, name string) bool {
	from := s.at
	if s.next(before) && s.next('"') && s.begins(name) && s.begins(`"`) {
		s.take(':')
		for s.at < len(s.raw) && s.raw[s.at] == ' ' {
			s.at++
		}
		return true
	}
	s.at = from
	return false
}

// string takes a text. It is good until the next one.
func (s *plainReader) string() []byte {
	s.take('"')
	for from := s.at; s.at < len(s.raw); s.at++ {
		switch c := s.raw[s.at]; {
		case c == '"':
			s.at++
			return s.raw[from : s.at-1]
		case c < ' ' || c > '~' || c == '\\':
			return s.unescaped(from)
		}
	}
	s.odd = true
	return nil
}

// unescaped goes on with a text that began at from and is more than printable ASCII.
func (s *plainReader) unescaped(from int) []byte {
	s.unquoted = append(s.unquoted[:0], s.raw[from:s.at]...)
	for s.at < len(s.raw) {
		rest := s.raw[s.at:]
		r, n := utf8.DecodeRune(rest)
		switch {
		case r == '"':
			s.at++
			return s.unquoted
		case r == '\\' && len(rest) > 1 && strings.IndexByte(`nt"\`, rest[1]) >= 0:
			s.unquoted = append(s.unquoted, "\n\t\"\\"[strings.IndexByte(`nt"\`, rest[1])])
			n = 2
		case r == '\\', r < ' ', r == 0x7f, r == utf8.RuneError && n == 1:
			s.odd = true
			return nil
		default:
			s.unquoted = append(s.unquoted, rest[:n]...)
		}
		s.at += n
	}
	s.odd = true
	return nil
}

// word takes a text that many events have.
func (s *plainReader) word() string {
	raw := s.string()
	word, ok := s.words[string(raw)]
	if !ok {
		word = s.keep(raw)
		if s.words == nil {
			s.words = map[string]string{}
		}
		if len(s.words) < maxWords {
			s.words[word] = word
		}
	}
	return word
}

// text takes any other.
func (s *plainReader) text() string { return s.keep(s.string()) }

// keep puts a text behind those before it.
func (s *plainReader) keep(raw []byte) string {
	if s.texts.Cap()-s.texts.Len() < len(raw) {
		room := min(max(2*s.texts.Cap(), 256), 64<<10)
		s.texts = strings.Builder{}
		s.texts.Grow(max(room, len(raw)))
	}
	from := s.texts.Len()
	s.texts.Write(raw)
	return s.texts.String()[from:]
}

// time takes a point in time.
func (s *plainReader) time() (t time.Time) {
	from := s.at
	s.string()
	s.need(t.UnmarshalJSON(s.raw[from:s.at]) == nil)
	return t
}

// list takes a list of texts that is not empty.
func (s *plainReader) list() (list []string) {
	for before := byte('['); !s.odd && s.next(before); before = ',' {
		list = append(list, s.text())
	}
	s.take(']')
	s.need(len(list) > 0)
	return list
}

// evidence takes such a list of evidence.
func (s *plainReader) evidence() (list []model.Evidence) {
	for before := byte('['); !s.odd && s.next(before); before = ',' {
		var e model.Evidence
		s.need(s.member('{', "ref"))
		e.Ref = s.text()
		if s.member(',', "seen") {
			e.Seen = model.Day(s.word())
		}
		s.take('}')
		list = append(list, e)
	}
	s.take(']')
	s.need(len(list) > 0)
	return list
}

// number takes a whole number from 1. What is larger than a billion is for others.
func (s *plainReader) number() (n int) {
	for s.at < len(s.raw) && '0' <= s.raw[s.at] && s.raw[s.at] <= '9' && n < 1e8 {
		n = 10*n + int(s.raw[s.at]-'0')
		s.need(n > 0)
		s.at++
	}
	s.need(n > 0)
	return n
}

// yes takes true.
func (s *plainReader) yes() bool {
	s.need(s.begins("true"))
	return true
}
