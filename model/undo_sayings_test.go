package model_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"rungs/model"
)

func TestSayings(t *testing.T) {
	j := newJournal()
	j.answer("ana", "cli-sbom", model.Unsure)
	j.answer("bob", "cli-sbom", model.Met)
	j.accept("cli-sbom", "later")
	j.answer("ana", "email-verified", model.Met)
	j.undo("ana")
	elsewhere := answerEvent("cli-sbom", model.Partly)
	elsewhere.After = []string{"e4", "nowhere"} // of another criterion, and of none
	j.stamp("bob", elsewhere)

	tell := func(criterion string) []string {
		var out []string
		for s := range j.Sayings(criterion) {
			line := fmt.Sprintf("%s %s %s", s.ID, s.By, string(s.State))
			for _, e := range s.Instead {
				line += " for " + e.ID
			}
			if s.Void {
				line += " void"
			}
			if s.Stands {
				line += " stands"
			}
			out = append(out, line)
		}
		return out
	}
	all := []string{"e1 ana unsure", "e2 bob met for e1 stands", "e3 ana  stands", "e4 ana met void", "e5 ana  for e4", "e6 bob partly stands"}
	for criterion, want := range map[string][]string{
		"": all, "cli-sbom": {all[0], all[1], all[2], all[5]}, "email-verified": {all[3], all[4]}, "gone": nil,
	} {
		if got := tell(criterion); !slices.Equal(got, want) {
			t.Errorf("%q: got\n  %s\nwant\n  %s", criterion, strings.Join(got, "\n  "), strings.Join(want, "\n  "))
		}
	}
}

// Of an ID that is there twice, an undo tells in the same order what it took back, in whatever
// order they came.
func TestSayingsOfIDsGivenTwice(t *testing.T) {
	one, two := answerEvent("cli-sbom", model.Met), answerEvent("cli-sbom", model.Unmet)
	one.ID, one.By, one.At = "twice", "ana", morning
	two.ID, two.By, two.At = "twice", "ana", morning.AddDate(0, 0, 1)
	undo := answerEvent("cli-sbom", "")
	undo.ID, undo.By, undo.At, undo.Undoes = "undo", "ana", morning.AddDate(0, 0, 2), "twice"
	for _, events := range [][]model.Event{{one, two, undo}, {undo, two, one}} {
		a := model.Fold(header, nil)
		for _, e := range events {
			a.Apply(e)
		}
		for s := range a.Sayings("cli-sbom") {
			if s.ID == "undo" && (len(s.Instead) != 2 || s.Instead[0].State != model.Met) {
				t.Errorf("it took back %+v", s.Instead)
			}
		}
	}
}
