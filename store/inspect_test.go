package store

import (
	"strings"
	"testing"
)

func TestInspect(t *testing.T) {
	for _, c := range []struct {
		name, line                      string
		damaged, newer, unknown, hidden string // the only one of its sort
	}{
		{name: "sound", line: eventLine("a")},
		{name: "torn", line: eventLine("a")[:40], damaged: "line 2: not readable as JSON, torn perhaps; kept and stepped over"},
		{name: "forged", line: eventLine("a") + "\n" + strings.Replace(eventLine("a"), "met", "unmet", 1), damaged: "line 3: another event has the same id, a, and counts instead of this one"},
		{name: "format", line: strings.Replace(acmeLine, `"rungs":1`, `"rungs":2`, 1), newer: "line 2: in format 2, and this version of rungs knows 1 only"},
		{name: "kind", line: `{"id":"a","kind":"dance"}`, unknown: `line 2: kind "dance" is not known to this version; kept`},
		{name: "criterion", line: `{"id":"a","kind":"answer","criterion":"gone","state":"met"}`, unknown: `line 2: criterion "gone" is not known`},
		{name: "condition", line: `{"id":"a","kind":"answer","criterion":"lock","state":"met","conditions":["slow","gone"]}`, unknown: `line 2: condition "gone" is not known`},
		{name: "state", line: `{"id":"a","kind":"answer","criterion":"lock","state":"perhaps"}`, unknown: `line 2: state "perhaps" is not known`},
		{name: "intent", line: `{"id":"a","kind":"intent","criterion":"lock","intent":"perhaps"}`, unknown: `line 2: intent "perhaps" is not known`},
		{name: "category", line: `{"id":"a","kind":"profile","profile":{"overrides":{"gone":{"applies":false}}}}`, unknown: `line 2: category "gone" is not known`},
		{name: "level", line: `{"id":"a","kind":"target","target":4}`, unknown: `line 2: level "4" is not known`},
		{name: "written out", line: strings.Replace(eventLine("a"), "today", "to\u202eday", 1), hidden: `line 2: {"id":"a","at":"2026-11-22T10:00:00Z","by":"ana","kind":"ans…`},
		{name: "escaped", line: strings.Replace(eventLine("a"), "today", `to\u001bday`, 1), hidden: `line 2: {"id":"a","at":"2026-11-22T10:00:00Z","by":"ana","kind":"ans…`},
	} {
		t.Run(c.name, func(t *testing.T) {
			in, err := Inspect([]byte(acmeLine+"\n"+c.line+"\n"), answered)
			if err != nil {
				t.Fatal(err)
			}
			for _, sort := range []struct {
				got  []Problem
				want string
			}{{in.Damaged, c.damaged}, {in.Newer, c.newer}, {in.Unknown, c.unknown}, {in.Hidden, c.hidden}} {
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
