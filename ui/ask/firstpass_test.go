package ask

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"rungs/model"
)

// TestFirstPass sees that a question is put with its cases and how much is left, that
// unsure asks for nothing more, and that the end says what deserves a slow read and goes
// through it.
func TestFirstPass(t *testing.T) {
	p := playFrom(t, Options{}, strings.NewReader("5\n1\n3\n4\n1\nslow\nskip\n4\nq\n"))
	said := flat(p.out)
	for _, text := range []string{
		"A lock. Doors, level 1. 5 left.", "Where it is like this, answer so: met: it is locked day and night", "3 left.",
		"All 5 are answered: 2 met, 1 partly, 1 not met and 1 unsure.", "5 deserve a slow read, about a minute to read. Stop whenever you like, the rest can wait for another evening:", "same says that the answer holds", "A lock: unsure; its text says how to check it",
		"slow goes through them one by one.", "Slow read 1 of", "because: unsure", "Slow read 2 of",
	} {
		if !strings.Contains(said, text) {
			t.Errorf("%q is not said in\n%s", text, p.out)
		}
	}
	if strings.Contains(said, "Whom could you ask") {
		t.Errorf("it asks whom to ask\n%s", p.out)
	}
}

// TestFull sees that what the first pass leaves out can be heard.
func TestFull(t *testing.T) {
	brief, full := play(t, Options{}, "q"), play(t, Options{}, "full", "q")
	if text := "We advise: "; strings.Contains(brief.out, text) || !strings.Contains(full.out, text) {
		t.Errorf("brief:\n%s\nfull:\n%s", brief.out, full.out)
	}
	chosen := playFrom(t, Options{Only: []string{"unanswered"}}, strings.NewReader("q\n"))
	if strings.Contains(chosen.out, "level 1. 5 left") {
		t.Errorf("a choice of questions is no first pass\n%s", chosen.out)
	}
}

// TestOwnCaseOnce hears what holds for this kind of registry at the first of several
// questions, and again when it is asked for.
func TestOwnCaseOnce(t *testing.T) {
	c := small()
	own := "Ask the people of `pip` for \"it\""
	for i := range c.Categories[1].Criteria {
		c.Categories[1].Criteria[i].Yours = []model.Particular{{Where: []string{model.Points}, Text: own}}
	}
	points := model.Event{ID: "q", At: today, By: "ana", Kind: model.ProfileKind, Profile: &model.Profile{Accounts: model.No, Hosting: []string{model.Points}}, After: []string{"p"}}
	o := on(begun(points))
	o.Catalogue = c
	const said = "Yours: it points at source elsewhere. Ask the people of pip for 'it'."
	for lines, want := range map[string]int{"1": 1, "r": 2, "1|r": 2, "1|full": 2, "1|b": 2} {
		if out := flat(play(t, o, strings.Split(lines, "|")...).out); strings.Count(out, said) != want {
			t.Errorf("%s: it is said %d times, want %d, in\n%s", lines, strings.Count(out, said), want, out)
		}
		o.Assessment = begun(points)
	}
}

// TestKindOnce hears of what kind a registry is once, where two things are said of it.
func TestKindOnce(t *testing.T) {
	c := small()
	for i := range c.Categories[1].Criteria {
		c.Categories[1].Criteria[i].Yours = []model.Particular{{Where: []string{model.Points}, Text: "One thing"}, {Where: []string{model.Points}, Text: "Another"}}
	}
	points := model.Event{ID: "q", At: today, By: "ana", Kind: model.ProfileKind, Profile: &model.Profile{Accounts: model.No, Hosting: []string{model.Points}}, After: []string{"p"}}
	o := on(begun(points))
	o.Catalogue = c
	const kind = "Yours: it points at source elsewhere."
	if out := flat(play(t, o, "1").out); strings.Count(out, kind) != 1 || !strings.Contains(out, kind+" One thing. Another.") {
		t.Errorf("it is told otherwise in\n%s", out)
	}
}

// TestPaceIsSaidSparingly hears how long the rest takes at one question of a category, and
// again where that question is put once more.
func TestPaceIsSaidSparingly(t *testing.T) {
	c := small()
	for i := range c.Categories {
		of := &c.Categories[i]
		for j := range 12 {
			one := of.Criteria[0]
			one.ID, one.Order = fmt.Sprintf("%s-%d", one.ID, j), 10+j
			of.Criteria = append(of.Criteria, one)
		}
	}
	o := Options{}
	o.Catalogue = model.NewCatalogue(*c)
	out := flat(play(t, o, append(slices.Repeat([]string{"4"}, 15), "r", "4", "4", "q")...).out)
	for says, want := range map[string]int{"at this pace": 3, "Tools, level 1. 14 left, at this pace about a minute.": 2, "Tools, level 1. 13 left.": 1} {
		if got := strings.Count(out, says); got != want {
			t.Errorf("%q is said %d times, want %d, in\n%s", says, got, want, out)
		}
	}
}

// TestReadStays sees that what was only read stays on the list, last, until it is decided, and
// that to be put the question is no reading.
func TestReadStays(t *testing.T) {
	p := playFrom(t, Options{}, strings.NewReader("5\n1\n3\n4\n1\nslow\nskip\nexplain\nskip\nskip\nskip\nskip\nq\n"))
	said := flat(p.out)
	_, last, _ := strings.Cut(said, "Slow read 5 of 5")
	for _, text := range []string{"5 deserve a slow read, 1 of them is read but not decided. The next 4 take about a minute to read. Stop", "Read, and not decided: 5. "} {
		if !strings.Contains(last, text) {
			t.Errorf("%q is not said in\n%s", text, last)
		}
	}
	again := flat(playFrom(t, Options{}, strings.NewReader("5\n1\n3\n4\n1\nslow\nexplain\nlevels\nskip\nskip\nskip\nskip\nskip\nslow\nq\n")).out)
	if _, last, _ := strings.Cut(again, "Slow read 5 of 5"); !strings.Contains(last, "Slow read 2 of 5") {
		t.Errorf("the numbers begin anew\n%s", last)
	}
	all := playFrom(t, Options{Only: []string{"unsure"}, Opened: model.Opened{Assessment: begun(answered("a", "ana", "lock", model.Answer{State: model.Unsure}))}},
		strings.NewReader("skip\nslow\nexplain\nskip\nslow\nq\n"))
	if out := flat(all.out); strings.Count(out, "Slow read 1 of 1") != 2 || !strings.Contains(out, "One deserves a slow read, and is read but not decided:") {
		t.Errorf("what is read is not read once more\n%s", all.out)
	}
}

// TestUnsureIsHeardAtCheckIt sees that the explanation of what is unsure begins with how to find
// out, also where some of it was heard before, and that it counts as read only when that was heard.
func TestUnsureIsHeardAtCheckIt(t *testing.T) {
	c := small()
	for crit := range c.All() {
		crit.Body += "\n\n## Check it\n\nLook at the " + crit.ID + ".\n\n## Get there\n\nBuy one.\n"
	}
	o := Options{}
	o.Catalogue = model.NewCatalogue(*c)
	first, begin := "5\n1\n3\n4\n1\nslow\n", "Slow read 1 of 5, because: unsure; its text says how to check it. explain begins there, skip goes to the next one."
	for typed, says := range map[string][]string{
		"explain\n":                            {begin, "not met: it has a handle We advise", "Check it Look at the lock.", "explain goes on with: Get there.", "!Because of lock"},
		"b\nslow\nexplain\n":                   {"Check it Look at the lock."},
		"explain 1\n":                          {"Why it matters Because of lock."},
		"explain\nexplain\nexplain\nexplain\n": {"That was the last section. explain goes on with the first: Why it matters.", "!That was all of it"},
	} {
		said := flat(play(t, o, strings.Split(first+typed+"q", "\n")...).out)
		_, said, _ = strings.Cut(said, "slow goes through them")
		for _, text := range says {
			if text, not := strings.CutPrefix(text, "!"); strings.Contains(said, text) == not {
				t.Errorf("%q: %q: %v, in\n%s", typed, text, !not, said)
			}
		}
	}
	for typed, read := range map[string]bool{"explain": true, "explain 1": false, "explain all": true, "explain get": false} {
		said := flat(play(t, o, strings.Split(first+typed+"\nskip\nskip\nskip\nskip\nskip\nq", "\n")...).out)
		if strings.Contains(said, "1 of them is read but not decided") != read {
			t.Errorf("%s: read: %v\n%s", typed, !read, said)
		}
	}
}

// TestCommandsAreNotBroken sees that at the end a command which is longer than a line stands on one
// of its own, and what it names as a shell takes it.
func TestCommandsAreNotBroken(t *testing.T) {
	long := "'/srv/" + strings.Repeat("a folder/", 9) + "acme.rungs'"
	for typed, want := range map[string][]string{
		"q":                {"\nGo on with:\nrungs ask " + long + "\n"},
		"5\n1\n3\n4\n1\nq": {"4 answers deserve a slow read, and can wait for another evening:\nrungs ask " + long + "\n", "\nThe next steps:\nrungs plan " + long + "\n"},
	} {
		said := play(t, Options{Opened: model.Opened{InShell: long, Assessment: begun(answered("a", "ana", "drill", model.Answer{}))}}, strings.Split(typed, "\n")...).out
		for _, lines := range want {
			if !strings.Contains(said, lines) {
				t.Errorf("%q is not said in\n%s", lines, said)
			}
		}
	}
}

// TestPlanTellsHowToFindOut sees that the plan leads to what is not known with how to find out.
func TestPlanTellsHowToFindOut(t *testing.T) {
	c := small()
	c.Criterion("lock").Body = "## Check it\n\n1. Open the *lock* of a test house, at night and without a key, from outside.\n2. Wait.\n"
	o := Options{}
	o.Catalogue = model.NewCatalogue(*c)
	said := flat(play(t, o, strings.Split("5\n1\n3\n4\n1\nplan\n1\nq", "\n")...).out)
	if want := "Begin: Open the lock of a test house, at night and without a key, from outside. explain check has the rest. A lock."; !strings.Contains(said, want) {
		t.Errorf("it is not said in\n%s", said)
	}
	said = flat(play(t, Options{}, strings.Split("5\n1\n3\n4\n1\nplan\n1\nq", "\n")...).out)
	if want := "Begin: Begin with lock. A lock."; !strings.Contains(said, want) {
		t.Errorf("without a text %q is not said in\n%s", want, said)
	}
}
