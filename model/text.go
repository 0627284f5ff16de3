package model

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean makes text that came from outside (a journal, a catalogue, an argument,
// the environment) harmless to show. It drops control characters, among them the
// escape that begins a terminal sequence, and the invisible characters that
// reorder or hide text (Unicode TR #36, section 2.4: bidirectional overrides and
// isolates, tags), turns CR LF into LF, and replaces bytes that are no UTF-8 by
// U+FFFD. Line breaks and tabs stay.
func Clean(s string) string {
	if isClean(s) {
		return s
	}
	s = strings.ToValidUTF8(s, string(utf8.RuneError))
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		if r == '\r' || r == '\u2028' || r == '\u2029' {
			return '\n'
		}
		if hostile(r) {
			return -1
		}
		return r
	}, s)
}

// CleanLine is [Clean] for what has to stay on one line: every run of white
// space becomes one blank.
func CleanLine(s string) string {
	if isCleanLine(s) {
		return s
	}
	return strings.Join(strings.Fields(Clean(s)), " ")
}

// CleanLines is [CleanLine] for each of some texts. It changes nothing in the list
// that it is given, which is the one that comes back if all of it is clean.
func CleanLines(in []string) []string {
	if stayLines(in) {
		return in
	}
	out := slices.Clone(in)
	for i := range out {
		out[i] = CleanLine(out[i])
	}
	return out
}

// isCleanLine says at once what is true of most lines: they are printable ASCII with
// single blanks between words. Of others it says no.
func isCleanLine(s string) bool {
	before := byte(' ')
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' || s[i] == ' ' && before == ' ' {
			return false
		}
		before = s[i]
	}
	return s == "" || before != ' '
}

// staysLine says whether there is nothing to clean in a line.
func staysLine(s string) bool { return isCleanLine(s) || CleanLine(s) == s }

func stayLines(lines []string) bool {
	return !slices.ContainsFunc(lines, func(s string) bool { return !staysLine(s) })
}

func isClean(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || c < ' ' && c != '\n' && c != '\t' || c == 0x7f {
			return utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool {
				return r == '\u2028' || r == '\u2029' || hostile(r)
			})
		}
	}
	return true
}

func hostile(r rune) bool {
	switch {
	case r == '\n', r == '\t':
		return false
	case unicode.IsControl(r):
		return true
	case r == '\u061c', r == '\u200e', r == '\u200f', // directional marks
		'\u202a' <= r && r <= '\u202e', // embeddings and overrides
		'\u2060' <= r && r <= '\u206f', // isolates and invisible operators
		r == '\ufeff',                  // byte order mark
		'\ufff9' <= r && r <= '\ufffb', // interlinear annotation
		0xe0000 <= r && r <= 0xe007f:   // tags
		return true
	}
	return false
}

// fold is for comparing names: case does not matter, nor does white space
// around them.
func fold(s string) string { return strings.ToLower(strings.TrimSpace(s)) }

// Matches says whether a text holds all words of a query, in any case.
func Matches(text, query string) bool {
	text = strings.ToLower(text)
	for word := range strings.FieldsSeq(strings.ToLower(query)) {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}

// Begins says whether a text holds all words of a query where words of its own begin, in any
// case: "event" begins one in "Public event log", and none in "prevention".
func Begins(text, query string) bool {
	text = strings.ToLower(text)
	for word := range strings.FieldsSeq(strings.ToLower(query)) {
		if !begins(text, word) {
			return false
		}
	}
	return true
}

func begins(text, word string) bool {
	for at := 0; ; {
		i := strings.Index(text[at:], word)
		if i < 0 {
			return false
		}
		at += i
		if before, _ := utf8.DecodeLastRuneInString(text[:at]); !unicode.IsLetter(before) && !unicode.IsDigit(before) {
			return true
		}
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
}

// List joins words as a sentence does: "a", "a and b", "a, b and c".
func List(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}

// quote sets a title apart from the sentence it stands in: it may be plural, or
// hold a colon or an "and".
func quote(c *Criterion) string { return `"` + c.Title + `"` }

// Stop ends a sentence that somebody may have ended already.
func Stop(s string) string {
	if s == "" || strings.ContainsAny(s[len(s)-1:], ".!?") {
		return s
	}
	return s + "."
}

// Sentence makes a sentence of a text: it begins with a capital letter, unless that is
// the name of a file, and ends as [Stop] does.
func Sentence(s string) string {
	if word, _, _ := strings.Cut(s, " "); strings.ContainsAny(word, "./\\") {
		return Stop(s)
	}
	return Stop(Capital(s))
}

// SentenceOn is Sentence for what is said of something that somebody typed, such as the name of
// a file: where it begins with that, it keeps its letters.
func SentenceOn(typed, s string) string {
	if name := strings.Trim(typed, "\"' "); name != "" && strings.HasPrefix(s, name) {
		return Stop(s)
	}
	return Sentence(s)
}

// Capital begins a text with a capital letter.
func Capital(s string) string {
	_, size := utf8.DecodeRuneInString(s)
	return strings.ToUpper(s[:size]) + s[size:]
}

// CriteriaAre begins a sentence about some criteria: "1 criterion is", "2 criteria are".
func CriteriaAre(n int) string {
	if n == 1 {
		return "1 criterion is"
	}
	return itoa(n) + " criteria are"
}

func numbers(in []int) []string {
	out := make([]string, len(in))
	for i, n := range in {
		out[i] = itoa(n)
	}
	return out
}

func itoa(n int) string { return strconv.Itoa(n) }

// Shorten makes text that somebody typed, or that stands in a file, fit for a message:
// one clean line of so many characters at most, and a sign where more was left out.
func Shorten(s string, most int) string {
	if len(s) > 8*most {
		s = s[:8*most] // of a megabyte the rest is not even looked at
	}
	runes := []rune(CleanLine(s))
	if len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return string(runes)
}
