package model_test

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"rungs/model"
)

// What heads say together is kept up to date while they are added day by day, and stays as it
// was for who asked the day before: always what their list says when it is read from its head.
func TestTogetherOverRandomGraphs(t *testing.T) {
	t.Parallel()
	c := smallCatalogue()
	rapid.Check(t, func(t *rapid.T) {
		events := graphs(c).Draw(t, "events")
		if rapid.Bool().Draw(t, "nobody knew anybody") {
			for i := range events {
				events[i].After, events[i].Undoes = nil, ""
			}
		}
		a := model.Fold(header, nil)
		var asked []model.Finding
		for _, e := range events {
			a.Apply(e)
			for _, crit := range slices.Collect(c.All())[:3] {
				asked = append(asked, a.Finding(crit.ID))
			}
		}
		for _, f := range asked {
			agreeOnTogether(t, f)
		}
		for _, x := range asked {
			y := asked[len(asked)-1]
			ch := model.Change{Before: x, After: y}
			want := sameAnswers(answerRead(x.Heads), answerRead(y.Heads)) && maps.Equal(statesRead(x.Heads), statesRead(y.Heads))
			if got := ch.Confirmed(); got != want {
				t.Fatalf("that\n%+v\nconfirms\n%+v\nis said to be %v", y.Heads, x.Heads, got)
			}
		}
	})
}

func agreeOnTogether(t fataler, f model.Finding) {
	t.Helper()
	want := answerRead(f.Heads)
	got := f.Answer()
	if !reflect.DeepEqual(asSets(got), asSets(want)) || f.State() != want.State || !slices.Equal(f.Ticked(), got.Conditions) {
		t.Fatalf("together\n%+v\nsay\n%+v\nand read from the first\n%+v", f.Heads, got, want)
	}
	if disputed := len(statesRead(f.Heads)) > 1; f.Disputed() != disputed {
		t.Fatalf("that\n%+v\ndiffer is said to be %v", f.Heads, f.Disputed())
	}
}

// asSets leaves out how an empty list is written, and what stands there twice.
func asSets(a model.Answer) (out struct {
	model.Answer
	conditions map[string]bool
	evidence   map[model.Evidence]bool
}) {
	out.conditions, out.evidence = map[string]bool{}, map[model.Evidence]bool{}
	for _, id := range a.Conditions {
		out.conditions[id] = true
	}
	for _, e := range a.Evidence {
		out.evidence[e] = true
	}
	a.Conditions, a.Evidence = nil, nil
	out.Answer = a
	return out
}

func sameAnswers(a, b model.Answer) bool { return reflect.DeepEqual(asSets(a), asSets(b)) }

// statesRead are the states of some heads.
func statesRead(heads []model.Event) map[model.State]bool {
	states := map[model.State]bool{}
	for _, h := range heads {
		if h.State != model.Unanswered {
			states[h.State] = true
		}
	}
	return states
}

// answerRead is the rule of what heads say together, read from the list of them.
func answerRead(heads []model.Event) model.Answer {
	if len(heads) == 1 {
		return heads[0].Answer
	}
	states := statesRead(heads)
	out := model.Answer{Public: len(heads) > 0}
	// What is not known stands with what somebody is unsure of; of two such the name decides.
	var unknown []model.State
	for s := range states {
		if !s.Known() {
			unknown = append(unknown, s)
		}
	}
	slices.Sort(unknown)
	for _, s := range slices.Concat([]model.State{model.Unmet, model.Partly, model.Unsure}, unknown, []model.State{model.NotApplicable, model.Provided, model.Met}) {
		if states[s] {
			out.State = s
			break
		}
	}
	once := func(texts []string, text string) []string {
		if text == "" || slices.Contains(texts, text) {
			return texts
		}
		return append(texts, text)
	}
	var details, notes []string
	begun := false
	for _, h := range heads {
		out.Public = out.Public && h.Public
		if h.State == out.State {
			details = once(details, h.Detail)
		}
		notes = once(notes, h.Note)
		for _, e := range h.Evidence {
			if !slices.Contains(out.Evidence, e) {
				out.Evidence = append(out.Evidence, e)
			}
		}
		switch {
		case len(states) == 0 && len(h.Conditions) == 0, len(states) > 0 && h.State == model.Unanswered:
		case !begun:
			out.Conditions, begun = slices.Clone(h.Conditions), true
		default:
			out.Conditions = slices.DeleteFunc(out.Conditions, func(id string) bool { return !slices.Contains(h.Conditions, id) })
		}
	}
	out.Detail, out.Note = strings.Join(details, "; "), strings.Join(notes, "\n\n")
	return out
}
