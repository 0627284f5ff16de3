package ask

import (
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
		"All 5 are answered: 2 met, 1 partly, 1 not met and 1 unsure.", "5 deserve a slow read, about a minute:", "same says that the answer holds", "A lock: unsure; its text says how to check it",
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
	if text := "Advice, does not count"; strings.Contains(brief.out, text) || !strings.Contains(full.out, text) {
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
