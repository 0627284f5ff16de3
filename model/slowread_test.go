package model_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"rungs/model"
)

// TestSlowReads sees what deserves a slow read, why, and in which order.
func TestSlowReads(t *testing.T) {
	c := smallCatalogue()
	var events []model.Event
	say := func(id string, s model.State, ticks ...string) {
		events = append(events, model.Event{ID: id, At: time.Unix(int64(len(events)), 0), By: "ana", Kind: model.AnswerKind, Criterion: id, Answer: model.Answer{State: s, Conditions: ticks}})
	}
	for crit := range c.All() {
		say(crit.ID, model.Met)
	}
	reads := func() string {
		var out []string
		for _, r := range model.SlowReads(c, model.Fold(model.Header{}, events)) {
			out = append(out, r.Criterion.ID+": "+r.Why)
		}
		return strings.Join(out, "\n")
	}
	again := func(id string, s model.State, ticks ...string) {
		for i := range events {
			if events[i].Criterion == id {
				events[i].State, events[i].Conditions = s, ticks
			}
		}
	}
	for _, step := range []struct {
		change func()
		want   string
	}{
		{func() {}, "bruteforce-protection: met, nothing is ticked yet\nsecret-scanning: met, nothing is ticked yet"},
		{func() { again("bruteforce-protection", model.Met, "password") }, "bruteforce-protection: met, not all is ticked yet\nsecret-scanning: met, nothing is ticked yet"},
		{func() { again("bruteforce-protection", model.Met, "password", "second-factor") }, "secret-scanning: met, nothing is ticked yet"},
		{func() { again("secret-scanning", model.Unsure) }, "secret-scanning: unsure: its text says how to check it"},
		{func() { again("token-prefix", model.Unmet) }, "token-prefix: step 1 of the plan\nsecret-scanning: unsure: its text says how to check it"},
		{func() { again("bruteforce-protection", model.Partly) }, "bruteforce-protection: partly, and step 1 of the plan\ntoken-prefix: step 2 of the plan\nsecret-scanning: unsure: its text says how to check it"},
	} {
		step.change()
		if got := reads(); got != step.want {
			t.Errorf("got\n%s\nwant\n%s", got, step.want)
		}
	}
}

// TestWhatMayChangeALevelComesFirst sees that of what is met that is read first on which a level
// rests, and last what is above a level that its category has not reached, or cannot.
func TestWhatMayChangeALevelComesFirst(t *testing.T) {
	c := smallCatalogue()
	j := newJournal()
	for crit := range c.All() {
		crit.Conditions = []model.Condition{{ID: "it", Text: "it holds"}}
		j.answer("ana", crit.ID, model.Met)
	}
	j.answer("ana", "recovery-policy", model.Unmet)
	j.answer("ana", "mfa-required-all", model.Unsure)
	j.answer("ana", "secret-scanning", model.Unsure)
	var got []string
	for _, r := range model.SlowReads(c, j.Assessment) {
		got = append(got, r.Criterion.ID)
	}
	want := []string{
		"recovery-policy", "token-scoped", "token-prefix", "cli-pinned-installs", "email-verified", "mfa-totp", "bruteforce-protection",
		"maintainer-roles", "cli-vuln-warnings", "secret-scanning", "cli-sbom", "mfa-webauthn", "mfa-required-critical", "mfa-required-all",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %v", got)
	}
}

// TestSlowListSays counts how many are asked for at once, those that were read, and how long the
// rest takes.
func TestSlowListSays(t *testing.T) {
	reads := func(n int) []model.SlowRead {
		return slices.Repeat([]model.SlowRead{{Criterion: &model.Criterion{Body: strings.Repeat("word ", 450)}}}, n)
	}
	const rest = ". Stop whenever you like, the rest can wait for another evening:"
	for want, c := range map[string]struct{ now, all, read int }{
		"": {0, 0, 0},
		"One deserves a slow read, about 3 minutes to read. It can wait for another evening:":                         {1, 1, 0},
		"One deserves a slow read, and is read but not decided:":                                                      {0, 1, 1},
		"7 deserve a slow read, about 20 minutes to read" + rest:                                                      {7, 7, 0},
		"12 deserve a slow read. These 7 first, about 20 minutes to read" + rest:                                      {7, 12, 0},
		"12 deserve a slow read, 7 of them are read but not decided. The next 5 take about 16 minutes to read" + rest: {5, 12, 7},
		"4 deserve a slow read, 1 of them is read but not decided. The next 3 take about 9 minutes to read" + rest:    {3, 4, 1},
		"2 deserve a slow read, 1 of them is read but not decided. The next takes about 3 minutes to read" + rest:     {1, 2, 1},
		"2 deserve a slow read, and all are read but not decided:":                                                    {0, 2, 2},
	} {
		list := model.SlowList{Now: reads(c.now), Later: reads(c.all - c.now - c.read), Read: reads(c.read)}
		if got := list.Says(model.Fold(model.Header{}, nil)); got != want {
			t.Errorf("%+v: got %q, want %q", c, got, want)
		}
	}
}

// TestSlowListOrder sees what was read come last, and what is not asked for yet between.
func TestSlowListOrder(t *testing.T) {
	var reads []model.SlowRead
	for _, id := range []string{"a", "b", "c", "d"} {
		reads = append(reads, model.SlowRead{Criterion: &model.Criterion{ID: id}})
	}
	var got []string
	for at := range 5 {
		var s model.SlowSitting
		s.Read(reads[1], true)
		s.Begin(s.List(reads, 2), at)
		got = append(got, strings.Join(s.Queue, ""))
	}
	if want := []string{"ac", "ac", "d", "b", ""}; !slices.Equal(got, want) {
		t.Errorf("they go through %v, want %v", got, want)
	}
	if none := new(model.SlowSitting).List(nil, 2); reads[0].Criterion.ID != "a" || len(none.All()) != 0 {
		t.Error("a list of none has some, or the reads were changed")
	}
}

// TestSlowNumbersStay sees that what is left of those with which somebody began keeps its
// numbers, and comes before what else deserves a slow read by then; and that the next ones begin
// anew.
func TestSlowNumbersStay(t *testing.T) {
	var reads []model.SlowRead
	for _, id := range []string{"a", "b", "c", "d"} {
		reads = append(reads, model.SlowRead{Criterion: &model.Criterion{ID: id}})
	}
	var s model.SlowSitting
	s.Begin(s.List(reads[1:], 2), 0)
	s.Read(reads[1], true)
	list := s.List(reads, 2)
	if len(list.Now) != 1 || list.Now[0] != reads[2] || !slices.Equal(list.Later, []model.SlowRead{reads[0], reads[3]}) || !slices.Equal(list.Read, reads[1:2]) {
		t.Errorf("the list is %v", list)
	}
	s.Begin(list, 0)
	if says := s.Says(reads[2].Criterion); says != "Slow read 2 of 2" || s.At(reads[2].Criterion) != 0 || s.At(nil) != -1 {
		t.Errorf("it says %q", says)
	}
	s.Read(reads[2], true)
	s.Begin(s.List(reads, 2), 0)
	if says := s.Says(reads[0].Criterion); says != "Slow read 1 of 2" {
		t.Errorf("the next ones begin with %q", says)
	}
}

// TestPlanOrderOfSlowReads sees that the steps of the plan stand in its order, whatever else is
// said of them.
func TestPlanOrderOfSlowReads(t *testing.T) {
	c := smallCatalogue()
	rapid.Check(t, func(t *rapid.T) {
		a := model.Fold(model.Header{}, hostileEvents(c).Draw(t, "events"))
		for crit := range c.All() {
			state := rapid.SampledFrom([]model.State{model.Met, model.Partly, model.Unmet, model.Unsure}).Draw(t, crit.ID)
			a.Apply(model.Event{ID: "now " + crit.ID, At: time.Unix(1<<40, 0), By: "ana", Kind: model.AnswerKind, Criterion: crit.ID, Answer: model.Answer{State: state}})
		}
		before := 0
		for _, r := range model.SlowReads(c, a) {
			_, after, is := strings.Cut(r.Why, "step ")
			if !is {
				continue
			}
			n, _ := strconv.Atoi(after[:1])
			if n < before {
				t.Fatalf("step %d comes after step %d", n, before)
			}
			before = n
		}
	})
}

// TestLeft says how much is left, and how long that takes where a pace is known.
func TestLeft(t *testing.T) {
	for want, c := range map[string]struct {
		answered int
		pace     time.Duration
	}{
		"none left": {32, time.Minute}, "25 left": {7, 0}, "25 left, at this pace about 25 minutes": {7, time.Minute},
		"2 left, at this pace about 2 minutes": {30, time.Minute}, "1 left, at this pace about a minute": {31, time.Minute}, "12 left, at this pace about 12 minutes": {20, time.Minute}, "32 left, at this pace about 3 hours": {0, 5 * time.Minute},
	} {
		if got := (model.Progress{Total: 32, Answered: c.answered}).Left(c.pace); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// TestNames offers everybody who stands in an assessment, oneself first.
func TestNames(t *testing.T) {
	c := smallCatalogue()
	a := model.Fold(model.Header{}, []model.Event{
		{ID: "1", By: "ben", Kind: model.AnswerKind, Criterion: "mfa-totp", Answer: model.Answer{State: model.Unsure, Detail: "Zoe"}},
		{ID: "2", By: "ana", Kind: model.AnswerKind, Criterion: "token-prefix", Answer: model.Answer{State: model.Provided, Detail: "GitHub"}},
	})
	if got := strings.Join(model.Names(c, a, "ana"), " "); got != "ana Zoe ben" {
		t.Errorf("got %q", got)
	}
	j := newJournal()
	j.stamp("root", answerEvent("mfa-totp", model.Met))
	j.stamp("kim", answerEvent("token-prefix", model.Met))
	if got := strings.Join(model.Names(c, j.Assessment, "ana"), " "); got != "ana kim" {
		t.Errorf("with the login of a machine %q", got)
	}
	if got := model.NamesSay(model.Names(c, a, "ana")); got != "Names so far: ana, Zoe, ben." {
		t.Errorf("got %q", got)
	}
}

// TestSlowReadIsKept sees that an answer that was confirmed deserves no slow read any more, and
// one that was changed does.
func TestSlowReadIsKept(t *testing.T) {
	c := smallCatalogue()
	events := []model.Event{{ID: "1", At: time.Unix(1, 0), By: "ana", Kind: model.AnswerKind, Criterion: "secret-scanning", Answer: model.Answer{State: model.Met}}}
	listed := func() bool {
		for _, r := range model.SlowReads(c, model.Fold(model.Header{}, events)) {
			if r.Criterion.ID == "secret-scanning" {
				return true
			}
		}
		return false
	}
	if !listed() {
		t.Error("met and not ticked, it is not listed")
	}
	again := events[0]
	again.ID, again.At, again.After = "2", time.Unix(2, 0), []string{"1"}
	if events = append(events, again); listed() {
		t.Error("confirmed, it is listed")
	}
	again.ID, again.At, again.After, again.State = "3", time.Unix(3, 0), []string{"2"}, model.Partly
	if events = append(events, again); !listed() {
		t.Error("changed since, it is not listed")
	}
}

// TestComingBackDecides sees that who comes back to an answer and ticks or notes something has
// looked twice, and who does so while answering has not; that what is unsure stays so.
func TestComingBackDecides(t *testing.T) {
	const other = "token-prefix"
	for name, c := range map[string]struct {
		between, listed bool
		answer          model.Answer
	}{
		"ticks at once":         {listed: true, answer: model.Answer{State: model.Partly, Conditions: []string{"password"}}},
		"ticks, back again":     {between: true, answer: model.Answer{State: model.Partly, Conditions: []string{"password"}}},
		"a note, back again":    {between: true, answer: model.Answer{State: model.Partly, Note: "seen"}},
		"a note at once":        {listed: true, answer: model.Answer{State: model.Partly, Note: "seen"}},
		"a contradiction":       {between: true, listed: true, answer: model.Answer{State: model.Met, Conditions: []string{"password"}}},
		"met, and a note":       {between: true, answer: model.Answer{State: model.Met, Note: "seen"}},
		"unsure, and a note":    {between: true, listed: true, answer: model.Answer{State: model.Unsure, Note: "asked"}},
		"whom to ask":           {between: true, listed: true, answer: model.Answer{State: model.Unsure, Detail: "Bob"}},
		"unsure, and a tick":    {between: true, listed: true, answer: model.Answer{State: model.Unsure, Conditions: []string{"password"}}},
		"whom, and a note":      {between: true, listed: true, answer: model.Answer{State: model.Unsure, Detail: "Bob", Note: "asked"}},
		"unsure, noted at once": {listed: true, answer: model.Answer{State: model.Unsure, Note: "asked"}},
	} {
		cat, n := smallCatalogue(), 0
		a := model.Fold(model.Header{}, nil)
		say := func(id string, answer model.Answer) {
			a.Say(cat, "ana", model.Event{Kind: model.AnswerKind, Criterion: id, Answer: answer}, func(e model.Event) model.Event {
				n++
				e.ID, e.At, e.By = strconv.Itoa(n), time.Unix(int64(n), 0), "ana"
				return e
			})
		}
		say("bruteforce-protection", model.Answer{State: c.answer.State})
		if c.between {
			say(other, model.Answer{State: model.Met})
		}
		say("bruteforce-protection", c.answer)
		listed := slices.ContainsFunc(model.SlowReads(cat, a), func(r model.SlowRead) bool { return r.Criterion.ID == "bruteforce-protection" })
		if listed != c.listed {
			t.Errorf("%s: listed: %v", name, listed)
		}
	}
}

// TestWhomDecidesNothing sees that an answer that was confirmed stays so when somebody is named, and
// that one for which somebody was named can be confirmed.
func TestWhomDecidesNothing(t *testing.T) {
	for keys, want := range map[string]bool{"5": true, "5 Bob": true, "5 Bob Zoe": true, "5 Bob =": false, "5 = Bob": false, "5 Bob = Zoe": false, "5 Bob 3": true,
		"5 note": true, "5 = note": false, "5 note =": false, "5 = 3": true} {
		cat, n, now := smallCatalogue(), 0, model.Answer{}
		a := model.Fold(model.Header{}, nil)
		say := func(id string, answer model.Answer) {
			a.Say(cat, "ana", model.Event{Kind: model.AnswerKind, Criterion: id, Answer: answer}, func(e model.Event) model.Event {
				n++
				e.ID, e.At, e.By = strconv.Itoa(n), time.Unix(int64(n), 0), "ana"
				return e
			})
		}
		for _, key := range strings.Fields(keys) {
			switch key {
			case "=":
			case "5":
				now = model.Answer{State: model.Unsure}
			case "3":
				now = model.Answer{State: model.Partly}
			case "note":
				now.Note = "asked"
			default:
				now.Detail = key
			}
			if say("bruteforce-protection", now); key == "5" {
				say("token-prefix", model.Answer{State: model.Met})
			}
		}
		listed := slices.ContainsFunc(model.SlowReads(cat, a), func(r model.SlowRead) bool { return r.Criterion.ID == "bruteforce-protection" })
		if listed != want {
			t.Errorf("%s: listed: %v", keys, listed)
		}
	}
}

// TestVacantLevel sees that a level at which nothing applies is not only said to be reached.
func TestVacantLevel(t *testing.T) {
	c := smallCatalogue()
	var events []model.Event
	category := &c.Categories[0]
	for i := range category.Criteria {
		state := model.Answer{State: model.Unmet}
		if category.Criteria[i].Level == 1 {
			state = model.Answer{State: model.NotApplicable, Detail: "nobody logs in"}
		}
		events = append(events, model.Event{ID: category.Criteria[i].ID, At: time.Unix(int64(i), 0), Kind: model.AnswerKind, Criterion: category.Criteria[i].ID, Answer: state})
	}
	a := model.Fold(model.Header{}, events)
	for _, said := range []string{strings.Join(model.FirstPassSays(c, a), " "), model.Headline(model.Standings(c, a))} {
		if want := category.Title + " counts only because nothing applies there at level 1."; !strings.Contains(said, want) {
			t.Errorf("it says %q, want %q", said, want)
		}
	}
}

// TestLeftOutAfterFirstPass sees that a category of which nobody was asked is named, with the reason.
func TestLeftOutAfterFirstPass(t *testing.T) {
	c := smallCatalogue()
	a := model.Fold(model.Header{}, []model.Event{{ID: "p", Kind: model.ProfileKind, Profile: &model.Profile{Accounts: model.No}}})
	says := model.FirstPassSays(c, a)
	if last := says[len(says)-1]; !strings.HasPrefix(last, c.Categories[0].Title+" does not apply: ") || strings.Contains(last, c.Categories[len(c.Categories)-1].Title) {
		t.Errorf("it says %q", says)
	}
}

// TestMemory sees that what was said without evidence is called so, wherever it is counted.
func TestMemory(t *testing.T) {
	c := smallCatalogue()
	j := newJournal()
	says := func() string { return model.MemorySays(c, j.Assessment, nil) }
	if got := says(); got != "" {
		t.Errorf("of nothing: %q", got)
	}
	j.stamp("ana", answerEvent("mfa-totp", model.Met))
	if got := says(); got != "All that is met is from memory so far: nobody has given evidence." {
		t.Errorf("%q", got)
	}
	if all := strings.Join(model.FirstPassSays(c, j.Assessment), " "); !strings.Contains(all, says()) {
		t.Errorf("after a first pass it is not said: %q", all)
	}
	proved := answerEvent("recovery-policy", model.Met)
	proved.Evidence = []model.Evidence{{Ref: "https://acme.example/recovery"}}
	j.stamp("ana", proved)
	if got := says(); got != "1 of the 2 that are met is from memory so far, without evidence." {
		t.Errorf("%q", got)
	}
	elsewhere := func(category string) bool { return category == "cli" }
	if got := model.MemorySays(c, j.Assessment, elsewhere); got != "" {
		t.Errorf("of a category without answers: %q", got)
	}
}

// TestDecidedIsNeverUnsure says of what is on no list of slow reads why that is so.
func TestDecidedIsNeverUnsure(t *testing.T) {
	c := smallCatalogue()
	for state, want := range map[model.State]string{model.Unsure: "still unsure", model.Partly: "decided"} {
		j := newJournal()
		j.stamp("ana", answerEvent("mfa-totp", state))
		j.stamp("ana", answerEvent("mfa-totp", state))
		if got := model.SlowReadOf(nil, j.Assessment, c.Criterion("mfa-totp")).Why; got != want {
			t.Errorf("%s: %q, want %q", state, got, want)
		}
	}
}
