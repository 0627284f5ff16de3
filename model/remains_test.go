package model_test

import (
	"slices"
	"strings"
	"testing"

	"rungs/model"
)

// TestLeftToDo: where partly was answered without a tick, nobody said which conditions hold, and
// none is said to be left. The work begins with what is left, and not with what holds; and
// where nobody said what is left, with saying it.
func TestLeftToDo(t *testing.T) {
	c := smallCatalogue()
	scanning := c.Criterion("secret-scanning")
	scanning.FirstAction = "write the pattern"
	scanning.Conditions[1].Begin = "build the endpoint"
	for _, tt := range []struct {
		name   string
		state  model.State
		ticks  []string
		known  model.HowMuch
		begins string
	}{
		{"not met", model.Unmet, nil, model.NoneHolds, "write the pattern"},
		{"partly, and nothing is ticked", model.Partly, nil, model.NotWhich, "Say which of these hold: tick them at its question. What comes first is then said here."},
		{"partly, and another condition holds", model.Partly, []string{"endpoint"}, model.NoneHolds, "write the pattern"},
		{"partly, and the first holds", model.Partly, []string{"programme"}, model.NoneHolds, "build the endpoint"},
		{"partly, and what is left has no beginning of its own", model.Partly, []string{"programme", "endpoint"}, model.NoneHolds, "write the pattern"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			j := assess(t, c, "* met")
			e := answerEvent("secret-scanning", tt.state)
			e.Conditions = tt.ticks
			j.write("ana", e)
			steps := model.MakePlan(c, j.Assessment, model.TopLevel).Steps()
			if len(steps) != 1 || steps[0].HowMuch != tt.known || steps[0].Begin != tt.begins {
				t.Errorf("%+v", steps)
			}
		})
	}
	c.Criterion("recovery-policy").Conditions = []model.Condition{{ID: "documented", Text: "it is written down"}}
	j := assess(t, c, "* met", "recovery-policy partly", "secret-scanning met | partly")
	if j.HowMuch(c.Criterion("recovery-policy")) == model.NotWhich {
		t.Error("of a criterion without several conditions it is clear what is left")
	}
	steps := model.MakePlan(c, j.Assessment, model.TopLevel).Steps()
	step := steps[slices.IndexFunc(steps, func(s model.Step) bool { return s.Criterion.ID == "recovery-policy" })]
	if step.HowMuch != model.OneInPart || !strings.HasPrefix(step.Begins("Open the draft."), "Find out what is missing") || !strings.HasSuffix(step.Begins("Open the draft."), " Open the draft.") {
		t.Errorf("where a part is there, and nobody said which, it begins with %q", step.Begins("Open the draft."))
	}
	if j.HowMuch(scanning) != model.NoneHolds {
		t.Error("of a disagreement each side says its own")
	}
}

// TestDraftOf: a step says by which draft it is begun: the one that covers most of what is left,
// and none that covers nothing of it.
func TestDraftOf(t *testing.T) {
	c := smallCatalogue()
	serves := func(name string, conditions ...string) model.Template {
		return model.Template{Name: name, Title: name, For: []model.Coverage{{Criterion: "secret-scanning", Conditions: conditions}}}
	}
	c.Drafts = []model.Template{serves("letter"), serves("handler", "endpoint"), serves("page", "programme", "revoked")}
	for want, ticks := range map[string][]string{"page": nil, "handler": {"programme", "revoked"}, "": {"programme", "endpoint", "revoked"}} {
		j := assess(t, c, "* met")
		e := answerEvent("secret-scanning", model.Partly)
		e.Conditions = ticks
		j.write("ana", e)
		step := model.MakePlan(c, j.Assessment, model.TopLevel).Steps()[0]
		got, says := "", ""
		if step.Draft != nil {
			got, says = step.Draft.Name, `The command "rungs draft `+want+`" begins the page "`+want+`" from your answers.`
		}
		if got != want || step.BegunByCommand() != says {
			t.Errorf("with %q ticked it is begun by %q: %q", ticks, got, step.BegunByCommand())
		}
	}
}
