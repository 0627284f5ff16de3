package model_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"rungs/model"
)

func TestWhatEachStateMeans(t *testing.T) {
	tests := []struct {
		state                model.State
		words                string
		counts, unknown, own bool // own: there is something to do or to find out
		asks                 string
	}{
		{model.Unanswered, "not answered", false, true, true, ""},
		{model.Met, "met", true, false, false, ""},
		{model.Provided, "provided", true, false, false, "Which service provides it?"},
		{model.Partly, "partly", false, false, true, ""},
		{model.Unmet, "not met", false, false, true, ""},
		{model.Unsure, "unsure", false, true, true, "Whom could you ask?"},
		{model.NotApplicable, "not applicable", false, false, false, "Why does it not apply?"},
	}
	for _, tt := range tests {
		if got := tt.state.String(); got != tt.words {
			t.Errorf("%q in words: %q, want %q", string(tt.state), got, tt.words)
		}
		if tt.state.Counts() != tt.counts || tt.state.Unknown() != tt.unknown || tt.state.Open() != tt.own {
			t.Errorf("%q: counts %v, unknown %v, open %v, want %v, %v, %v", tt.words,
				tt.state.Counts(), tt.state.Unknown(), tt.state.Open(), tt.counts, tt.unknown, tt.own)
		}
		if got := tt.state.Asks(); got != tt.asks {
			t.Errorf("%q asks %q, want %q", tt.words, got, tt.asks)
		}
	}
}

func TestParseState(t *testing.T) {
	tests := map[string]model.State{
		"1": model.Met, "2": model.Provided, "3": model.Partly, "4": model.Unmet, "5": model.Unsure, "6": model.NotApplicable,
		"met": model.Met, "MET": model.Met, "  met ": model.Met, "yes": model.Met,
		"provided": model.Provided,
		"partly":   model.Partly, "partial": model.Partly, "Partially": model.Partly,
		"unmet": model.Unmet, "not met": model.Unmet, "not-met": model.Unmet, "no": model.Unmet,
		"unsure": model.Unsure, "unknown": model.Unsure, "?": model.Unsure,
		"not-applicable": model.NotApplicable, "not applicable": model.NotApplicable, "n/a": model.NotApplicable, "NA": model.NotApplicable,
	}
	for in, want := range tests {
		if got, ok := model.ParseState(in); !ok || got != want {
			t.Errorf("ParseState(%q) = %q, %v, want %q", in, string(got), ok, string(want))
		}
	}
	for _, in := range []string{"", " ", "0", "7", "-1", "1.0", "12", "mett", "not answered", "met: GitHub"} {
		if got, ok := model.ParseState(in); ok || got != model.Unanswered {
			t.Errorf("ParseState(%q) = %q, %v, want it refused", in, string(got), ok)
		}
	}
	for _, s := range model.States {
		if s.Means() == "" || s.String() == "" {
			t.Errorf("nothing is said of %q", string(s))
		}
		for _, in := range []string{string(s), s.String(), strings.ToUpper(s.String())} {
			if got, ok := model.ParseState(in); !ok || got != s {
				t.Errorf("ParseState(%q) = %q, %v: a state must be readable as it is printed", in, string(got), ok)
			}
		}
	}
}

func TestCheckAsksForWhatIsMissing(t *testing.T) {
	tests := []struct {
		answer model.Answer
		want   string
	}{
		{model.Answer{}, ""},
		{model.Answer{State: model.Met}, ""},
		{model.Answer{State: model.Partly}, ""},
		{model.Answer{State: model.Unmet}, ""},
		{model.Answer{State: model.Unsure}, ""}, // it need not be known whom to ask
		{model.Answer{State: model.Provided}, "say which service provides it"},
		{model.Answer{State: model.Provided, Detail: "GitHub"}, ""},
		{model.Answer{State: model.NotApplicable}, "say why it does not apply"},
		{model.Answer{State: model.NotApplicable, Note: "we have no client"}, "say why it does not apply"},
		{model.Answer{State: model.NotApplicable, Detail: "no client"}, ""},
		{model.Answer{State: "perhaps"}, `"perhaps" is not a state`},
		{model.Answer{State: "perhaps", Detail: "x"}, `"perhaps" is not a state`},
	}
	for _, tt := range tests {
		got := ""
		if err := tt.answer.Check(); err != nil {
			got = err.Error()
		}
		if got != tt.want {
			t.Errorf("%+v: %q, want %q", tt.answer, got, tt.want)
		}
	}
}

func TestABlankIsNoReason(t *testing.T) {
	if (model.Answer{State: model.NotApplicable, Detail: " \t"}).Check() == nil {
		t.Error("a detail of white space was taken for a reason")
	}
}

func TestTickedConditionsSuggestAState(t *testing.T) {
	c := smallCatalogue()
	scanning := c.Criterion("secret-scanning") // programme, endpoint, revoked
	tests := []struct {
		ticked []string
		want   model.State
		open   []string
	}{
		{nil, model.Unanswered, []string{"programme", "endpoint", "revoked"}},
		{[]string{"endpoint"}, model.Partly, []string{"programme", "revoked"}},
		{[]string{"revoked", "endpoint"}, model.Partly, []string{"programme"}},
		{[]string{"revoked", "endpoint", "programme"}, model.Met, nil},
		{[]string{"endpoint", "endpoint", "endpoint"}, model.Partly, []string{"programme", "revoked"}},
		{[]string{"gone"}, model.Unanswered, []string{"programme", "endpoint", "revoked"}},
	}
	for _, tt := range tests {
		if got := scanning.Suggest(tt.ticked); got != tt.want {
			t.Errorf("%v suggests %v, want %v", tt.ticked, got, tt.want)
		}
		var open []string
		for _, cond := range scanning.OpenConditions(tt.ticked) {
			open = append(open, cond.ID)
		}
		if !slices.Equal(open, tt.open) {
			t.Errorf("%v leaves %v open, want %v", tt.ticked, open, tt.open)
		}
	}
	if got := c.Criterion("cli-sbom").Suggest([]string{"x"}); got != model.Unanswered {
		t.Errorf("a criterion without conditions suggests %v", got)
	}
}

// finding makes a finding of heads that say these states.
func finding(states ...model.State) model.Finding {
	var f model.Finding
	for i, s := range states {
		f.Heads = append(f.Heads, model.Event{ID: string(rune('a' + i)), By: []string{"ana", "bob", "cyn"}[i%3], Answer: model.Answer{State: s}})
	}
	return f
}

func TestHeadsAgreeOrDisagree(t *testing.T) {
	const none, met, provided, partly, unmet, unsure, na = model.Unanswered, model.Met, model.Provided, model.Partly, model.Unmet, model.Unsure, model.NotApplicable
	tests := []struct {
		heads    []model.State
		state    model.State
		disputed bool
	}{
		{nil, none, false},
		{[]model.State{none}, none, false},
		{[]model.State{none, none}, none, false},
		{[]model.State{met}, met, false},
		{[]model.State{met, met, met}, met, false},
		{[]model.State{none, met}, met, false}, // a note contradicts nobody
		{[]model.State{unmet, none}, unmet, false},
		{[]model.State{met, unmet}, unmet, true},
		{[]model.State{met, unmet, met}, unmet, true},
		{[]model.State{met, provided}, provided, true},
		{[]model.State{met, none, unsure}, unsure, true},
		{[]model.State{na, met}, na, true},
		{[]model.State{partly, met, unmet}, unmet, true}, // three ways
	}
	for _, tt := range tests {
		f := finding(tt.heads...)
		if f.State() != tt.state || f.Disputed() != tt.disputed {
			t.Errorf("%v: %v, disputed %v, want %v, disputed %v", tt.heads, f.State(), f.Disputed(), tt.state, tt.disputed)
		}
	}

	// From the least to the most favourable.
	order := []model.State{unmet, partly, unsure, na, provided, met}
	for i, low := range order {
		for _, high := range order[i+1:] {
			if a, b := finding(low, high).State(), finding(high, low).State(); a != low || b != low {
				t.Errorf("%v against %v: %v and %v, want the less favourable %v", low, high, a, b, low)
			}
		}
	}
}

func TestWhatTheHeadsSayTogether(t *testing.T) {
	link := model.Evidence{Ref: "https://example.org/policy", Seen: "2026-11-01"}
	other := model.Evidence{Ref: "docs/policy.md"}
	type heads = []model.Answer
	tests := []struct {
		name  string
		heads heads
		want  model.Answer
	}{
		{"nobody said anything", nil, model.Answer{}},
		{"one head speaks for itself",
			heads{{State: model.Provided, Detail: "GitHub", Conditions: []string{"b", "a"}, Note: "n", Public: true, Evidence: []model.Evidence{link}}},
			model.Answer{State: model.Provided, Detail: "GitHub", Conditions: []string{"b", "a"}, Note: "n", Public: true, Evidence: []model.Evidence{link}}},
		{"notes stand side by side",
			heads{{State: model.Met, Note: "since May"}, {State: model.Met, Note: "tested it"}},
			model.Answer{State: model.Met, Note: "since May\n\ntested it"}},
		{"the same note stands once",
			heads{{State: model.Met, Note: "since May"}, {State: model.Met, Note: "since May"}},
			model.Answer{State: model.Met, Note: "since May"}},
		{"details of the state that counts, not of the others",
			heads{{State: model.Provided, Detail: "GitHub"}, {State: model.Unsure, Detail: "Bob"}, {State: model.Unsure, Detail: "Cyn"}},
			model.Answer{State: model.Unsure, Detail: "Bob; Cyn"}},
		{"evidence of all, each once",
			heads{{State: model.Met, Evidence: []model.Evidence{link, other}}, {State: model.Unmet, Evidence: []model.Evidence{link}}},
			model.Answer{State: model.Unmet, Evidence: []model.Evidence{link, other}}},
		{"only the conditions on which all agree",
			heads{{State: model.Partly, Conditions: []string{"a", "b"}}, {State: model.Partly, Conditions: []string{"b", "c"}}},
			model.Answer{State: model.Partly, Conditions: []string{"b"}}},
		{"a note without ticks takes no tick away",
			heads{{State: model.Partly, Conditions: []string{"a"}}, {Note: "see the wiki"}},
			model.Answer{State: model.Partly, Conditions: []string{"a"}, Note: "see the wiki"}},
		{"public when all are",
			heads{{State: model.Met, Public: true}, {State: model.Met, Public: true}},
			model.Answer{State: model.Met, Public: true}},
		{"private when one is",
			heads{{State: model.Met, Note: "secret"}, {State: model.Met, Public: true}},
			model.Answer{State: model.Met, Note: "secret"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var f model.Finding
			for _, a := range tt.heads {
				f.Heads = append(f.Heads, model.Event{Answer: a})
			}
			got := f.Answer()
			if len(got.Conditions) == 0 {
				got.Conditions = nil
			}
			if !reflect.DeepEqual(got, tt.want) {
				t.Errorf("\n got %+v\nwant %+v", got, tt.want)
			}
		})
	}
}

func TestOfThreeHeadsEachNoteStandsOnce(t *testing.T) {
	f := finding(model.Met, model.Met, model.Met)
	for i, note := range []string{"x", "y", "x"} {
		f.Heads[i].Note = note
	}
	if got := f.Answer().Note; got != "x\n\ny" {
		t.Errorf("note %q, want each once", got)
	}
}

func TestAHeadWithoutAStateTakesNoTickAway(t *testing.T) {
	f := finding(model.Met, model.Unanswered)
	f.Heads[0].Conditions, f.Heads[1].Conditions = []string{"a", "b"}, []string{"a"}
	if got := f.Answer().Conditions; !slices.Equal(got, []string{"a", "b"}) {
		t.Errorf("conditions %v, want those of the head with a state", got)
	}
}

func TestMismatch(t *testing.T) {
	c := &model.Criterion{Conditions: []model.Condition{{ID: "a"}, {ID: "b"}, {ID: "c"}}}
	tests := []struct {
		state  model.State
		ticked []string
		want   string
	}{
		{model.Met, nil, ""},
		{model.Met, []string{"a", "b", "c"}, ""},
		{model.Met, []string{"a", "c"}, "One condition is not ticked."},
		{model.Met, []string{"a"}, "2 conditions are not ticked."},
		{model.Partly, []string{"a"}, ""},
		{model.Partly, []string{"a", "b", "c"}, "Every condition is ticked."},
		{model.Unmet, []string{"a", "b", "c"}, "Every condition is ticked."},
		{model.Unmet, []string{"a"}, "Some conditions are ticked."},
		{model.Unmet, []string{"unknown"}, ""},
		{model.Unanswered, []string{"a"}, ""},
	}
	for _, tt := range tests {
		if got := c.Mismatch(model.Answer{State: tt.state, Conditions: tt.ticked}); got != tt.want {
			t.Errorf("%q with %v: %q, want %q", tt.state, tt.ticked, got, tt.want)
		}
	}
}
