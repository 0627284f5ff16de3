package model

import (
	"slices"
	"strings"
	"testing"
)

// TestRefused sees what all faces refuse, and that it is refused whole.
func TestRefused(t *testing.T) {
	x := func(n int) string { return strings.Repeat("ä", n) }
	for name, c := range map[string]struct {
		err  error
		says string
	}{
		"a line":                   {CheckLine(x(MaxLine)), ""},
		"a long line":              {CheckLine(x(MaxLine + 1)), "these are 1001 characters"},
		"a note":                   {CheckNote(x(MaxNote)), ""},
		"a long note":              {CheckNote(x(MaxNote + 1)), "at most 100000 characters"},
		"a note of lines":          {CheckNote(strings.Repeat("\n", MaxNoteLines-1)), ""},
		"a note of too many lines": {CheckNote(strings.Repeat("\n", MaxNoteLines)), "10000 lines"},
		"a provider":               {Answer{State: Provided, Detail: "GitHub"}.Check(), ""},
		"no provider":              {Answer{State: Provided, Detail: " "}.Check(), "which service"},
		"a long provider":          {Answer{State: Provided, Detail: x(MaxLine + 1)}.Check(), "1001 characters"},
		"nobody to ask":            {Answer{State: Unsure}.Check(), ""},
		"no reason":                {Answer{State: NotApplicable}.Check(), "why"},
		"nothing to confirm":       {Finding{Heads: []Event{{Answer: Answer{Note: "n"}}}}.CanConfirm(), "no answer yet"},
		"two to confirm":           {Finding{Heads: []Event{{Answer: Answer{State: Met}}, {Answer: Answer{State: Unmet}}}}.CanConfirm(), "differ"},
		"one to confirm":           {isMet.CanConfirm(), ""},
	} {
		if (c.err == nil) != (c.says == "") || c.err != nil && !strings.Contains(c.err.Error(), c.says) {
			t.Errorf("%s: %v, not %q", name, c.err, c.says)
		}
	}
}

// TestAddEvidence sees that what is refused changes nothing, and that what is taken
// changes no answer before.
func TestAddEvidence(t *testing.T) {
	before := Answer{Evidence: make([]Evidence, 0, 4)}
	if err := before.AddEvidence("a", "2026-01-01"); err != nil {
		t.Fatal(err)
	}
	one, two := before, before
	if one.AddEvidence("b", "") != nil || two.AddEvidence("c", "") != nil || one.Evidence[1].Ref != "b" {
		t.Errorf("%v and %v share what they hold", one, two)
	}
	if err := before.AddEvidence(strings.Repeat("x", MaxLine+1), "2026-02-02"); err == nil || len(before.Evidence) != 1 {
		t.Errorf("%v, %v", err, before.Evidence)
	}
	// What is given once more was seen once more; an older day changes nothing.
	for _, c := range []struct{ seen, want Day }{{"2026-02-02", "2026-02-02"}, {"2025-01-01", "2026-02-02"}, {"", "2026-02-02"}} {
		if err := one.AddEvidence("a", c.seen); err != nil || len(one.Evidence) != 2 || one.Evidence[0].Seen != c.want {
			t.Errorf("seen %q: %v, %v", c.seen, err, one.Evidence)
		}
	}
	if before.Evidence[0].Seen != "2026-01-01" {
		t.Errorf("the answer before says %v now", before.Evidence)
	}
	// Links side by side are several; a path may have blanks.
	for line, want := range map[string]int{"https://a.example https://b.example, ftp://c.example;": 3, "https://a.example": 1, "our docs/a b.md": 1, "see https://a.example": 1} {
		var a Answer
		if err := a.AddEvidence(line, ""); err != nil || len(a.Evidence) != want {
			t.Errorf("%q is %v, %v", line, a.Evidence, err)
		}
	}
}

// TestTakeEvidence sees that what is told is what happens.
func TestTakeEvidence(t *testing.T) {
	a := Answer{Evidence: []Evidence{{"a", "2026-01-01"}}}
	for _, c := range []struct {
		line, told string
		err        string
		left       int
	}{
		{line: "a", told: "Evidence seen again today.", left: 1},
		{line: "a", told: "That is there already, seen today.", left: 1},
		{line: "b", told: "Evidence kept, seen today.", left: 2},
		{line: "https://c.example https://d.example", told: "Several pieces of evidence kept, seen today.", left: 4},
		{line: strings.Repeat("x", MaxLine+1), err: "at most 1000 fit on a line", left: 4},
		{line: "-", told: "The last piece of evidence is taken out.", left: 3},
	} {
		before := slices.Clone(a.Evidence)
		told, changed, err := a.TakeEvidence(c.line, "2026-02-02")
		if told != c.told || changed == slices.Equal(before, a.Evidence) || len(a.Evidence) != c.left || (err == nil) != (c.err == "") || err != nil && !strings.Contains(err.Error(), c.err) {
			t.Errorf("%.20q: %q, changed %v, %v, %v", c.line, told, changed, a.Evidence, err)
		}
	}
	if told, changed, err := new(Answer).TakeEvidence("-", "2026-02-02"); told != "" || changed || err == nil {
		t.Errorf("%q, %v, %v", told, changed, err)
	}
}

// TestHears sees that a state is worth saying again and no answer is not.
func TestHears(t *testing.T) {
	noted := Finding{Heads: []Event{{Answer: Answer{Note: "n"}}}}
	for name, c := range map[string]struct {
		finding Finding
		answer  Answer
		hears   bool
	}{
		"nothing of nothing":  {Finding{}, Answer{}, false},
		"nothing beside note": {noted, Answer{Note: "n"}, false},
		"another note":        {noted, Answer{Note: "m"}, true},
		"met again":           {isMet, Answer{State: Met}, true},
		"met no longer":       {isMet, Answer{}, true},
	} {
		if c.finding.Hears(c.answer) != c.hears {
			t.Errorf("%s: not %v", name, c.hears)
		}
	}
}

// TestAsksNew sees that a doubt is told once, as long as nobody else is to be asked.
func TestAsksNew(t *testing.T) {
	unsure := func(whom string) Event { return Event{Answer: Answer{State: Unsure, Detail: whom}} }
	one, two := Finding{Heads: []Event{unsure("ben")}}, Finding{Heads: []Event{unsure("ben"), isMet.Heads[0]}}
	for name, c := range map[string]struct {
		finding Finding
		answer  Answer
		asks    bool
	}{
		"the same":               {one, Answer{State: Unsure, Detail: "ben"}, false},
		"somebody else":          {one, Answer{State: Unsure, Detail: "eve"}, true},
		"nobody":                 {one, Answer{State: Unsure}, true},
		"with a note":            {one, Answer{State: Unsure, Detail: "ben", Note: "n"}, true},
		"the first":              {Finding{}, Answer{State: Unsure}, true},
		"met":                    {isMet, Answer{State: Met}, true},
		"what settles a quarrel": {two, two.Answer(), true},
	} {
		if c.finding.AsksNew(c.answer) != c.asks {
			t.Errorf("%s: not %v", name, c.asks)
		}
	}
}

// TestQuestions sees that each question keeps its own answer, and only that.
func TestQuestions(t *testing.T) {
	var p Profile
	for i, q := range Questions {
		want := q.Values()
		if !q.Several {
			want = want[:1]
		}
		want = slices.DeleteFunc(want, func(v string) bool { return v == NoLogin })
		p.Give(q, want...)
		for j, other := range Questions {
			if given := p.Given(other); (j <= i) != (given != nil) || j == i && !slices.Equal(given, want) {
				t.Errorf("after %s, %s is %q", q.Name, other.Name, given)
			}
		}
	}
	for _, q := range Questions {
		if q.Arises(Profile{Accounts: No}) != (q.Name != "login") || !q.Arises(Profile{}) {
			t.Errorf("%s arises where it should not, or does not", q.Name)
		}
	}
}

func TestMatches(t *testing.T) {
	for query, want := range map[string]bool{"": true, " mfa ": true, "publish MFA": true, "mfa sms": false} {
		if Matches("MFA to publish", query) != want {
			t.Errorf("%q: not %v", query, want)
		}
	}
}

func TestBegins(t *testing.T) {
	for query, want := range map[string]bool{
		"": true, " EV ": true, "event": true, "log event": true, "vent": false, "public vent": false, "event-log": true, "log)": true, "é": true, "scan": false, "eve": true,
	} {
		if Begins("prevention (Public event-log) Été", query) != want {
			t.Errorf("%q: not %v", query, want)
		}
	}
}
