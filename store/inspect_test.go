package store

import (
	"strings"
	"testing"
	"unicode"
)

func TestInspect(t *testing.T) {
	for _, c := range []struct {
		name, line                                           string
		damaged, newer, unknown, hidden, doubled, incomplete string // the only one of its sort
	}{
		{name: "sound", line: eventLine("a")},
		{name: "torn", line: eventLine("a")[:40], damaged: "line 2: not readable as JSON, torn perhaps; kept and stepped over"},
		{name: "forged", line: eventLine("a") + "\n" + strings.Replace(eventLine("a"), "met", "unmet", 1), doubled: "line 3: it has the id of line 2, a, and says something else"},
		{name: "format", line: strings.Replace(acmeLine, `"rungs":1`, `"rungs":2`, 1), newer: "line 2: in format 2, and this version of rungs knows 1 only"},
		{name: "kind", line: `{"id":"a","kind":"dance"}`, unknown: `line 2: kind "dance" is not known to this version; kept`},
		{name: "criterion", line: `{"id":"a","kind":"answer","criterion":"gone","state":"met"}`, unknown: `line 2: criterion "gone" is not known`},
		{name: "condition", line: `{"id":"a","kind":"answer","criterion":"lock","state":"met","conditions":["slow","gone"]}`, unknown: `line 2: condition "gone" is not known`},
		{name: "state", line: `{"id":"a","kind":"answer","criterion":"lock","state":"perhaps"}`, unknown: `line 2: state "perhaps" is not known to this version; kept`},
		{name: "intent", line: `{"id":"a","kind":"intent","criterion":"lock","intent":"perhaps"}`, unknown: `line 2: intent "perhaps" is not known to this version; kept`},
		{name: "a day", line: `{"id":"a","kind":"intent","criterion":"lock","intent":"planned","owner":"ben","until":"tomorrow"}`, unknown: `line 2: until when: "tomorrow" is not a day; write it as 2026-06-30`},
		{name: "a day of evidence", line: `{"id":"a","kind":"answer","criterion":"lock","state":"met","evidence":[{"ref":"x","seen":"2026-02-30"},{"ref":"y","seen":"2026-02-28"}]}`, unknown: `line 2: when evidence was seen: "2026-02-30" is not a day; write it as 2026-06-30`},
		{name: "profile", line: `{"id":"a","kind":"profile","profile":{"accounts":"yes","hosting":["uploads","streams"]}}`, unknown: `line 2: hosting "streams" is not known to this version; kept`},
		{name: "category", line: `{"id":"a","kind":"profile","profile":{"overrides":{"gone":{"applies":false}}}}`, unknown: `line 2: category "gone" is not known`},
		{name: "level", line: `{"id":"a","kind":"target","target":4}`, unknown: `line 2: level "4" is not known`},
		{name: "written out", line: strings.Replace(eventLine("a"), "today", "to\u202eday", 1), hidden: `line 2: {"id":"a","at":"2026-11-22T10:00:00Z","by":"ana","kind":"ans…`},
		{name: "escaped", line: strings.Replace(eventLine("a"), "today", `to\u001bday`, 1), hidden: `line 2: {"id":"a","at":"2026-11-22T10:00:00Z","by":"ana","kind":"ans…`},
		{name: "capital letters", line: strings.Replace(eventLine("a"), `,"note"`, `,"STATE":"unmet","note"`, 1), unknown: `line 2: field "STATE" is not the one in small letters, and is not known to this version; kept`},
		{name: "a letter that folds", line: strings.Replace(eventLine("a"), `,"note"`, `,"\u017ftate":"unmet","note"`, 1), unknown: "line 2: field \"\u017ftate\" is not the one in small letters, and is not known to this version; kept"},
		{name: "twice", line: strings.Replace(eventLine("a"), `,"note"`, `,"state":"unmet","note"`, 1), damaged: `line 2: field "state" stands twice; the last one counts`},
		{name: "no reason", line: `{"id":"a","kind":"answer","criterion":"lock","state":"not-applicable"}`, incomplete: "line 2: lock: say why it does not apply"},
		{name: "no provider", line: `{"id":"a","kind":"answer","criterion":"lock","state":"provided","detail":" "}`, incomplete: "line 2: lock: say which service provides it"},
		{name: "a conflict", line: "<<<<<<< HEAD", damaged: "line 2: <<<<<<< is a mark of a conflict that git left; stepped over. Keep the lines of both sides, and take the marks out"},
		{name: "PowerShell's >>", line: "{\x00\"\x00i\x00d\x00\"\x00:\x00\"\x00a\x00\"\x00}\x00\r\x00", damaged: "line 2: UTF-16, as PowerShell's >> writes it; kept and stepped over"},
		{name: "a zero width space", line: strings.Replace(eventLine("a"), "ana", "an\u200ba", 1), hidden: "line 2: {\"id\":\"a\",\"at\":\"2026-11-22T10:00:00Z\",\"by\":\"an\u200ba\",\"kind\":\"an…"},
		{name: "a variation selector", line: strings.Replace(eventLine("a"), "ana", "ana\ufe0f", 1), hidden: "line 2: {\"id\":\"a\",\"at\":\"2026-11-22T10:00:00Z\",\"by\":\"ana\ufe0f\",\"kind\":\"an…"},
		{name: "a filler, escaped", line: strings.Replace(eventLine("a"), "ana", `an\u3164a`, 1), hidden: `line 2: {"id":"a","at":"2026-11-22T10:00:00Z","by":"an\u3164a","kind…`},
		{name: "how people write", line: strings.Replace(eventLine("a"), "today", "نمی\u200cخواهم 👩\u200d💻 ❤\ufe0f 1\ufe0f\u20e3 葛\U000e0100 क्\u200dष", 1)},
	} {
		t.Run(c.name, func(t *testing.T) {
			in, err := Inspect([]byte(acmeLine+"\n"+c.line+"\n"), answered)
			if err != nil {
				t.Fatal(err)
			}
			for _, sort := range []struct {
				got  []Problem
				want string
			}{{in.Damaged, c.damaged}, {in.Newer, c.newer}, {in.Unknown, c.unknown}, {in.Hidden, c.hidden}, {in.Doubled, c.doubled}, {in.Incomplete, c.incomplete}} {
				if got := problems(sort.got); got != sort.want {
					t.Errorf("got  %s\nwant %s", got, sort.want)
				}
			}
		})
	}
	_, err := Inspect([]byte("Dear diary\n"), answered)
	fails(t, err, ErrNotJournal)
}

// A file of another sort has a problem on every line. They are not all told.
func TestInspectIsBounded(t *testing.T) {
	line := strings.Replace(eventLine("a"), "mfa-totp", "gone", 1) + "\n"
	in, err := Inspect([]byte(acmeLine+"\n"+strings.Repeat(line, 3*maxProblems)), answered)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(in.Unknown); n != maxProblems+1 || in.Unknown[n-1].String() != "and more; only the first 1000 are listed" {
		t.Errorf("%d, the last one %q", n, in.Unknown[n-1])
	}
}

// A line that is not decoded hides nothing.
func FuzzHides(f *testing.F) {
	for _, s := range shapes() {
		f.Add([]byte(s))
	}
	for _, text := range []string{"plain", "größer „als“", "日本語", "x\u0301", `\n\t\"\\\/`, `\r\n`, `\u001b[m`, `\b`, `\u202e`, "\u202e", "\u200b", "a\u200d", "\u0644\u200d", "\x7f", "\u0085", "\u00ad", "\u061c",
		"\u2028", "\ufeff", "\ufff9", "\U000e0041", "\ufe0f", "❤\ufe0f", "\u3164", "\u115f", "\u034f", "\u2065", "\xff", "\ufffd", "\u0600", "\U0001f600"} {
		f.Add([]byte(`{"id":"a","kind":"answer","note":"` + text + `"}`))
		f.Add([]byte(`{"` + text + `":1}`))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		if !canHide(raw) && decodedHides(raw) {
			t.Errorf("%q hides something", raw)
		}
	})
}

// A letter that nobody sees, or that is taken out, is not overlooked.
func TestAllThatHidesIsDecoded(t *testing.T) {
	for r := range rune(unicode.MaxRune + 1) {
		if text := string(r); r != '\\' && !canHide([]byte(text)) && hidesIn(text) {
			t.Errorf("%U hides", r)
		}
	}
}
