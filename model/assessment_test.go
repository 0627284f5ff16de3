package model_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"rungs/model"
)

// However the lines of all files come together, the same assessment results.
func TestFoldDoesNotDependOnOrderDuplicationOrPartition(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := catalogues(5).Draw(t, "catalogue")
		events := hostileEvents(c).Draw(t, "events")
		want := everything(c, model.Fold(header, events))

		shuffled := rapid.Permutation(events).Draw(t, "order")
		same(t, "another order", everything(c, model.Fold(header, shuffled)), want)

		twice := slices.Concat(shuffled, events)
		same(t, "every line twice", everything(c, model.Fold(header, twice)), want)

		// Some lines are there, the others come in while the program runs.
		cut := rapid.IntRange(0, len(shuffled)).Draw(t, "cut")
		a := model.Fold(header, shuffled[:cut])
		for _, e := range twice {
			a.Apply(e)
		}
		same(t, "one part applied to the other", everything(c, a), want)
		same(t, "folded once more", everything(c, model.Fold(header, a.Events())), want)
	})
}

func TestFoldLeavesWhatItIsGivenAlone(t *testing.T) {
	c := smallCatalogue()
	rapid.Check(t, func(t *rapid.T) {
		events := hostileEvents(c).Draw(t, "events")
		before := marshal(t, events)
		a := model.Fold(header, events)
		first := everything(c, a)
		if after := marshal(t, events); after != before {
			t.Fatalf("Fold changed its argument:\n%s\n%s", before, after)
		}
		same(t, "asked a second time", everything(c, a), first)
	})
}

// Whatever hostile lines say, no answer disappears from the history, and where
// there is an answer one stands.
func TestNoAnswerIsLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := catalogues(5).Draw(t, "catalogue")
		events := hostileEvents(c).Draw(t, "events")
		a := model.Fold(header, events)
		for crit := range c.All() {
			var given, kept []string
			for _, e := range events {
				if e.Kind == model.AnswerKind && e.Criterion == crit.ID {
					given = append(given, e.ID)
				}
			}
			for _, e := range a.History(crit.ID) {
				kept = append(kept, e.ID)
			}
			slices.Sort(given)
			slices.Sort(kept)
			if !slices.Equal(given, kept) {
				t.Fatalf("%s: given %v, in the history %v", crit.ID, given, kept)
			}
			heads := a.Finding(crit.ID).Heads
			if len(given) > 0 && len(heads) == 0 {
				t.Fatalf("%s: there are answers %v, and none stands", crit.ID, given)
			}
			for _, h := range heads {
				if !slices.Contains(given, h.ID) {
					t.Fatalf("%s: %s stands and was never given", crit.ID, h.ID)
				}
			}
		}
	})
}

// A head is an event that no other one of its criterion names: read so, word by
// word, for files without rings.
func TestHeadsByTheirDefinition(t *testing.T) {
	c := smallCatalogue()
	rapid.Check(t, func(t *rapid.T) {
		events := hostileEvents(c).Draw(t, "events")
		for i := range events { // no ring: only earlier events are named
			events[i].After = slices.DeleteFunc(events[i].After, func(id string) bool {
				return !slices.ContainsFunc(events[:i], func(e model.Event) bool { return e.ID == id })
			})
		}
		a := model.Fold(header, rapid.Permutation(events).Draw(t, "order"))
		for crit := range c.All() {
			about := func(e model.Event) bool { return e.Kind == model.AnswerKind && e.Criterion == crit.ID }
			var want, got []string
			for _, e := range events {
				if about(e) && !slices.ContainsFunc(events, func(other model.Event) bool { return about(other) && slices.Contains(other.After, e.ID) }) {
					want = append(want, e.ID)
				}
			}
			for _, h := range a.Finding(crit.ID).Heads {
				got = append(got, h.ID)
			}
			slices.Sort(want)
			slices.Sort(got)
			if !slices.Equal(got, want) {
				t.Fatalf("%s: heads %v, want %v", crit.ID, got, want)
			}
		}
	})
}

// Two lines with one ID that say different things come from a forger. Even then
// the order of the lines decides nothing.
func TestForgedCopiesFoldTheSameInAnyOrder(t *testing.T) {
	c := smallCatalogue()
	rapid.Check(t, func(t *rapid.T) {
		events := hostileEvents(c).Filter(func(e []model.Event) bool { return len(e) > 1 }).Draw(t, "events")
		for i := range events {
			events[i].Profile, events[i].Conditions = nil, nil // see the next test
			if i > 0 && rapid.Bool().Draw(t, "forged") {
				events[i].ID = events[rapid.IntRange(0, i-1).Draw(t, "of")].ID
			}
		}
		shuffled := rapid.Permutation(events).Draw(t, "order")
		same(t, "another order", everything(c, model.Fold(header, shuffled)), everything(c, model.Fold(header, events)))
	})
}

func TestForgedCopiesThatLookAlike(t *testing.T) {
	t.Run("profiles", func(t *testing.T) {
		// In an array the first has the lower address.
		one, other := [2]model.Profile{{Accounts: model.Yes}, {Accounts: model.No}}, [2]model.Profile{{Accounts: model.No}, {Accounts: model.Yes}}
		fold := func(profiles *[2]model.Profile) string {
			return model.Fold(header, []model.Event{
				{ID: "p", Kind: model.ProfileKind, Profile: &profiles[0]},
				{ID: "p", Kind: model.ProfileKind, Profile: &profiles[1]},
			}).Profile().Accounts
		}
		if a, b := fold(&one), fold(&other); a != b {
			t.Errorf("the same lines gave %q and %q", a, b)
		}
	})
	t.Run("conditions", func(t *testing.T) {
		one, other := answerEvent("mfa-totp", model.Partly), answerEvent("mfa-totp", model.Partly)
		one.ID, one.Conditions = "a", []string{"a b"}
		other.ID, other.Conditions = "a", []string{"a", "b"}
		first := model.Fold(header, []model.Event{one, other}).Finding("mfa-totp").Answer().Conditions
		second := model.Fold(header, []model.Event{other, one}).Finding("mfa-totp").Answer().Conditions
		if !slices.Equal(first, second) {
			t.Errorf("the same lines gave %q and %q", first, second)
		}
	})
}

// Two people work on copies for a while and merge in both directions, as git does.
func TestTwoCopiesMergeToTheSame(t *testing.T) {
	c := smallCatalogue()
	states := rapid.SampledFrom(model.States[:])
	criteria := rapid.SampledFrom([]string{"email-verified", "mfa-totp", "cli-sbom"})
	rapid.Check(t, func(t *rapid.T) {
		ana := newJournal()
		bob := ana.copy("b")
		for range rapid.IntRange(1, 12).Draw(t, "steps") {
			switch rapid.IntRange(0, 4).Draw(t, "who") {
			case 0, 1:
				ana.answer("ana", criteria.Draw(t, "criterion"), states.Draw(t, "state"))
			case 2, 3:
				bob.answer("bob", criteria.Draw(t, "criterion"), states.Draw(t, "state"))
			case 4:
				ana.merge(bob)
			}
		}
		ana.merge(bob)
		bob.merge(ana)
		same(t, "the copies", everything(c, bob.Assessment), everything(c, ana.Assessment))

		// Now both know everything, and one more answer settles what is disputed.
		ana.answer("ana", "mfa-totp", model.Met)
		bob.merge(ana)
		if f := bob.Finding("mfa-totp"); f.Disputed() || f.State() != model.Met || len(f.Heads) != 1 {
			t.Fatalf("after settling: %+v", f.Heads)
		}
	})
}

func TestEventsOfAnUnknownKindAreLeftAside(t *testing.T) {
	a := model.Fold(header, []model.Event{{ID: "1", Kind: "future", Criterion: "mfa-totp", Answer: model.Answer{State: model.Met}}})
	if len(a.Events()) != 0 || a.Finding("mfa-totp").State() != model.Unanswered {
		t.Errorf("an event of an unknown kind counted: %+v", a.Events())
	}
}

func TestAnEmptyAssessment(t *testing.T) {
	a := model.Fold(header, nil)
	if a.Registry() != "Acme Packages" || a.Target() != 0 || a.Profile().Accounts != "" || a.Last().ID != "" || a.History("mfa-totp") != nil {
		t.Errorf("%+v", everything(smallCatalogue(), a))
	}
	if next := a.Next(answerEvent("mfa-totp", model.Met)); next.After != nil {
		t.Errorf("the first answer replaces %v", next.After)
	}
}

func TestNextNamesTheHeadsOfItsOwnKindAndCriterion(t *testing.T) {
	c := smallCatalogue()
	j := assess(t, c, "mfa-totp met | unmet", "email-verified met")
	j.accept("mfa-totp", "no time")
	e := answerEvent("mfa-totp", model.Partly)
	e.After = []string{"what stood there before"}
	if got := j.Next(e).After; strings.Join(got, " ") != "e1 e2" {
		t.Errorf("After = %v, want both sides of the disagreement and nothing else", got)
	}
}

func TestNameTargetAndProfile(t *testing.T) {
	j := newJournal()
	for _, name := range []string{"Beta", "Gamma"} {
		j.write("ana", model.Event{Kind: model.RenameKind, Registry: name})
		if j.Registry() != name {
			t.Errorf("registry %q, want %q", j.Registry(), name)
		}
	}
	for target, want := range map[int]int{0: 0, 1: 1, 3: 3, 4: 3, -1: 0} {
		j.write("ana", model.Event{Kind: model.TargetKind, Target: target})
		if j.Target() != want {
			t.Errorf("target %d read as %d, want %d", target, j.Target(), want)
		}
	}
	j.write("ana", model.Event{Kind: model.ProfileKind, Profile: &model.Profile{Accounts: model.No}})
	if j.Profile().Accounts != model.No {
		t.Errorf("profile %+v", j.Profile())
	}
}

func TestAsOf(t *testing.T) {
	tokyo := time.FixedZone("JST", 9*60*60)
	event := func(id, at string, s model.State, after ...string) model.Event {
		e := answerEvent("mfa-totp", s)
		var err error
		if e.At, err = time.Parse(time.RFC3339, at); err != nil {
			t.Fatal(err)
		}
		e.ID, e.After = id, after
		return e
	}
	late := event("3", "2026-11-03T00:30:00+09:00", model.Met, "2") // still 2 November in Greenwich
	late.At = late.At.In(tokyo)
	a := model.Fold(header, []model.Event{
		late, event("1", "2026-11-01T23:59:59Z", model.Unmet), event("2", "2026-11-02T00:00:00Z", model.Partly, "1"),
	})
	for day, want := range map[model.Day]model.State{
		"2026-10-31": model.Unanswered, "2026-11-01": model.Unmet, "2026-11-02": model.Partly, "2026-11-03": model.Met, "2030-01-01": model.Met, "": model.Unanswered,
	} {
		if got := a.AsOf(day).Finding("mfa-totp").State(); got != want {
			t.Errorf("as of %q: %v, want %v", day, got, want)
		}
	}
	if got := a.AsOf("2026-11-01").Registry(); got != "Acme Packages" {
		t.Errorf("registry %q", got)
	}
}

func TestHistoryIsByTime(t *testing.T) {
	j := newJournal()
	for _, s := range []model.State{model.Unsure, model.Unmet, model.Met} {
		j.answer("ana", "mfa-totp", s)
	}
	late := answerEvent("mfa-totp", model.Partly)
	late.ID, late.By, late.At = "late", "bob", morning
	j.Apply(late) // bob's file comes in last, with the oldest answer
	var got []string
	for _, e := range j.History("mfa-totp") {
		got = append(got, e.By+" "+e.State.String())
	}
	if want := "bob partly, ana unsure, ana not met, ana met"; strings.Join(got, ", ") != want {
		t.Errorf("history %v, want %s", got, want)
	}
	if last := j.Last(); last.State != model.Met {
		t.Errorf("last %+v, want ana's", last)
	}
}

func TestProgress(t *testing.T) {
	c := smallCatalogue()
	j := assess(t, c, "email-verified met", "recovery-policy met | unmet", "mfa-totp unsure: Bob", "mfa-webauthn -", "cli-sbom not-applicable: no client")
	tests := map[string]model.Progress{
		"authentication": {Total: 7, Answered: 3, Disputed: 1, Unsure: 1},
		"authorization":  {Total: 4},
		"cli":            {Total: 3, Answered: 1},
	}
	for category, want := range tests {
		if got := j.Progress(c.Category(category)); got != want {
			t.Errorf("%s: %+v, want %+v", category, got, want)
		}
	}
	if got, want := j.TotalProgress(c), (model.Progress{Total: 14, Answered: 4, Disputed: 1, Unsure: 1}); got != want {
		t.Errorf("total %+v, want %+v", got, want)
	}
	j.write("ana", model.Event{Kind: model.ProfileKind, Profile: &model.Profile{Accounts: model.No}})
	if got, want := j.TotalProgress(c), (model.Progress{Total: 3, Answered: 1}); got != want {
		t.Errorf("without accounts %+v, want %+v: what does not apply is not counted", got, want)
	}
}

// TestProgressSays counts what is unsure among the answers, and says so.
func TestProgressSays(t *testing.T) {
	for want, p := range map[string]model.Progress{
		"0 of 5 criteria are answered, 5 left.":                     {Total: 5},
		"4 of 5 criteria are answered, 1 left.":                     {Total: 5, Answered: 4},
		"4 of 5 criteria are answered, one of them unsure; 1 left.": {Total: 5, Answered: 4, Unsure: 1},
		"5 of 5 criteria are answered, 2 of them unsure.":           {Total: 5, Answered: 5, Unsure: 2},
		"5 of 5 criteria are answered.":                             {Total: 5, Answered: 5},
	} {
		if got := p.Says(); got != want {
			t.Errorf("%+v: %q, want %q", p, got, want)
		}
	}
}

func TestWaiting(t *testing.T) {
	c := smallCatalogue()
	j := assess(t, c, "email-verified unsure: Bob", "recovery-policy unsure: Bob", "mfa-totp unsure: Ana", "cli-sbom unsure", "token-prefix met")
	got := j.Waiting(c.All())
	want := []string{"One criterion waits for somebody who knows: SBOM output.", "One criterion waits for Ana: Strong MFA available.", "2 criteria wait for Bob."}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestUnsureIsSaidOnce sees that what waits for somebody is not called unsure before, and that what
// is unsure is said where it is not told who is waited for.
func TestUnsureIsSaidOnce(t *testing.T) {
	c := smallCatalogue()
	j := assess(t, c, "mfa-totp unsure: Ana", "token-prefix met")
	if got := j.HowFar(c, c.All()); strings.Contains(got[0], "unsure") || !slices.Equal(got[1:], []string{"One criterion waits for Ana: Strong MFA available."}) {
		t.Errorf("got %q", got)
	}
	other := slices.Values([]*model.Criterion{c.Criterion("token-prefix")})
	if got := j.HowFar(c, other); len(got) != 1 || !strings.Contains(got[0], "2 of ") || !strings.Contains(got[0], "one of them unsure") {
		t.Errorf("got %q", got)
	}
}

func TestWhatAnEventIsAbout(t *testing.T) {
	c := smallCatalogue()
	for want, e := range map[string]model.Event{
		"not met for SBOM output":  {Kind: model.AnswerKind, Criterion: "cli-sbom", Answer: model.Answer{State: model.Unmet}},
		"met for gone":             {Kind: model.AnswerKind, Criterion: "gone", Answer: model.Answer{State: model.Met}},
		"the plan for SBOM output": {Kind: model.IntentKind, Criterion: "cli-sbom"},
		"a change of the profile":  {Kind: model.ProfileKind},
		"a change of the target":   {Kind: model.TargetKind},
		"a change of the name":     {Kind: model.RenameKind},
	} {
		if got := model.Fold(header, nil).About(e, c); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestWhatAnAnswerChanged(t *testing.T) {
	j, c := newJournal(), smallCatalogue()
	answer := model.Answer{}
	say := func(want string, change func(*model.Answer)) {
		t.Helper()
		change(&answer)
		e := j.write("ana", model.Event{Kind: model.AnswerKind, Criterion: "cli-sbom", Answer: answer})
		if got := j.About(e, c); got != want+" for SBOM output" {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	say("the note", func(a *model.Answer) { a.Note = "ask Jo" })
	say("partly", func(a *model.Answer) { a.State = model.Partly })
	say("the evidence", func(a *model.Answer) { a.Evidence = []model.Evidence{{Ref: "log.txt"}} })
	say("the ticks", func(a *model.Answer) { a.Conditions = []string{"produces"} })
	say("the note", func(a *model.Answer) { a.Public = true })
	say("unsure", func(a *model.Answer) { a.State, a.Note = model.Unsure, "" })
	say("unsure", func(a *model.Answer) { a.Detail = "Jo" })
	j.undo("ana")
	say("the note", func(a *model.Answer) { a.Detail, a.Note = "", "after an undo" })
}
