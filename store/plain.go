package store

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"rungs/model"
)

// This file reads a line that is one plain event. Nearly all lines are, and a journal of
// many years has a million of them, for which the careful reader of value.go would need
// ten times the time and memory. Nothing else rests on it: what it does not accept it
// leaves to that one, and what it accepts that one reads alike and without a problem; see
// FuzzPlain.
//
// Plain is an object of nothing but our fields in the order in which we write them, so that
// none stands twice, with texts, lists that are not empty, true, and whole numbers from 1.
// Never accepted are a field of another name or in other letters, null, a profile or an
// upgrade, a kind, a state or an intent that is not known, a number in another form, bytes
// that are no UTF-8, control characters, and escapes other than \n, \t, \" and \\.

// plainFields are the fields in that order.
var plainFields = [...]string{
	"id", "at", "by", "kind", "criterion", "after", "undoes", "version", "rev",
	"state", "detail", "conditions", "note", "public", "evidence",
	"intent", "owner", "until", "why", "target", "registry",
}

// plainEvent reads a line that is one plain event and nothing else, apart from white
// space behind it.
func plainEvent(raw []byte) (e model.Event, ok bool) {
	if len(raw) == 0 || raw[0] != '{' {
		return e, false
	}
	raw = bytes.TrimRightFunc(raw, unicode.IsSpace)
	s := scanner{text: string(raw)} // of which the texts of the event are parts
	before := byte('{')
	for _, name := range plainFields {
		if !s.member(before, name) {
			continue
		}
		before = ','
		switch name {
		case "id":
			e.ID = s.string()
		case "at":
			from := s.at
			s.string()
			s.odd = s.odd || e.At.UnmarshalJSON(raw[from:s.at]) != nil
		case "by":
			e.By = s.string()
		case "kind":
			e.Kind = model.Kind(s.string())
		case "criterion":
			e.Criterion = s.string()
		case "after":
			e.After = s.strings()
		case "undoes":
			e.Undoes = s.string()
		case "version":
			e.Version = s.string()
		case "rev":
			e.Rev = s.number()
		case "state":
			e.State = model.State(s.string())
		case "detail":
			e.Detail = s.string()
		case "conditions":
			e.Conditions = s.strings()
		case "note":
			e.Note = s.string()
		case "public":
			e.Public = s.yes()
		case "evidence":
			e.Evidence = s.evidence()
		case "intent":
			e.Choice = model.Choice(s.string())
		case "owner":
			e.Owner = s.string()
		case "until":
			e.Until = model.Day(s.string())
		case "why":
			e.Why = s.string()
		case "target":
			e.Target = s.number()
		case "registry":
			e.Registry = s.string()
		}
		if s.odd {
			return e, false
		}
	}
	s.take('}')
	if s.odd || s.at < len(s.text) || !e.Kind.Known() || !knownWords(e) {
		return e, false
	}
	e = e.Clean()
	return e, e.ID != ""
}

// scanner takes plain JSON apart.
type scanner struct {
	text string
	at   int
	odd  bool // this is not plain
}

// next takes a sign if it is the next one. Other programs put blanks before it.
func (s *scanner) next(sign byte) bool {
	at := s.at
	for at < len(s.text) && s.text[at] == ' ' {
		at++
	}
	if at == len(s.text) || s.text[at] != sign {
		return false
	}
	s.at = at + 1
	return true
}

// take is next for a sign that has to be there.
func (s *scanner) take(sign byte) {
	if !s.next(sign) {
		s.odd = true
	}
}

// member takes the name of a field, if that is the next one, and what stands around it.
func (s *scanner) member(before byte, name string) bool {
	from := s.at
	if s.next(before) && s.next('"') && strings.HasPrefix(s.text[s.at:], name) {
		s.at += len(name)
		if s.at < len(s.text) && s.text[s.at] == '"' {
			s.at++
			s.take(':')
			for s.at < len(s.text) && s.text[s.at] == ' ' {
				s.at++
			}
			return true
		}
	}
	s.at = from
	return false
}

// string takes a text. One of printable ASCII is a part of the line.
func (s *scanner) string() string {
	s.take('"')
	for from := s.at; s.at < len(s.text); s.at++ {
		switch c := s.text[s.at]; {
		case c == '"':
			s.at++
			return s.text[from : s.at-1]
		case c < ' ' || c > '~' || c == '\\':
			return s.unescaped(from)
		}
	}
	s.odd = true
	return ""
}

// unescaped goes on with a text that began at from and is more than printable ASCII.
func (s *scanner) unescaped(from int) string {
	out := []byte(s.text[from:s.at])
	for rest := s.text[s.at:]; rest != ""; rest = s.text[s.at:] {
		r, n := utf8.DecodeRuneInString(rest)
		switch {
		case r == '"':
			s.at++
			return string(out)
		case r == '\\' && len(rest) > 1 && strings.IndexByte(`nt"\`, rest[1]) >= 0:
			out = append(out, "\n\t\"\\"[strings.IndexByte(`nt"\`, rest[1])])
			n = 2
		case r == '\\', r < ' ', r == 0x7f, r == utf8.RuneError && n == 1:
			s.odd = true
			return ""
		default:
			out = append(out, rest[:n]...)
		}
		s.at += n
	}
	s.odd = true
	return ""
}

// strings takes a list of texts that is not empty.
func (s *scanner) strings() (list []string) {
	for before := byte('['); !s.odd && s.next(before); before = ',' {
		list = append(list, s.string())
	}
	s.take(']')
	return list
}

// evidence takes such a list.
func (s *scanner) evidence() (list []model.Evidence) {
	for before := byte('['); !s.odd && s.next(before); before = ',' {
		var e model.Evidence
		s.odd = !s.member('{', "ref")
		e.Ref = s.string()
		if s.member(',', "seen") {
			e.Seen = model.Day(s.string())
		}
		s.take('}')
		list = append(list, e)
	}
	s.take(']')
	return list
}

// number takes a whole number from 1. What is larger than a billion is for others.
func (s *scanner) number() (n int) {
	for s.at < len(s.text) && '0' <= s.text[s.at] && s.text[s.at] <= '9' && n < 1e8 {
		n = 10*n + int(s.text[s.at]-'0')
		s.odd = s.odd || n == 0
		s.at++
	}
	s.odd = s.odd || n == 0
	return n
}

// yes takes true.
func (s *scanner) yes() bool {
	is := strings.HasPrefix(s.text[s.at:], "true")
	s.at += len("true") // if it is not, nobody looks there any more
	s.odd = s.odd || !is
	return is
}
