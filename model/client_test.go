package model_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"rungs/model"
)

// perClient is the small catalogue, of which the tools are ticked for each client.
func perClient() *model.Catalogue {
	c := smallCatalogue()
	c.Category("cli").PerClient = true
	c.Criterion("cli-sbom").Conditions = []model.Condition{{ID: "produces", Text: "the CLI can produce an SBOM"}}
	return model.NewCatalogue(*c)
}

// withClients is an assessment whose profile names some clients, with ticks for the SBOM.
func withClients(ticks []string, clients ...string) *model.Assessment {
	return model.Fold(model.Header{}, []model.Event{
		{ID: "p", Kind: model.ProfileKind, Profile: &model.Profile{Clients: clients}},
		{ID: "a", Kind: model.AnswerKind, Criterion: "cli-sbom", Answer: model.Answer{State: model.Partly, Conditions: ticks}},
	})
}

func openIDs(conditions []model.Condition) string {
	var out []string
	for _, c := range conditions {
		out = append(out, c.ID)
	}
	return strings.Join(out, " ")
}

// TestConditionsPerClient sees that what has to be ticked, what it points to and what is
// left follow from the clients.
func TestConditionsPerClient(t *testing.T) {
	c := perClient()
	sbom := c.Criterion("cli-sbom")
	tests := []struct {
		name           string
		clients, ticks []string
		suggests       model.State
		left, mismatch string
		stray          string
	}{
		{"no clients, as before", nil, []string{"produces"}, model.Met, "", "Every condition is ticked.", ""},
		{"two of three", []string{"mix", "rebar3", "gleam"}, []string{"produces@mix", "produces@gleam"}, model.Partly, "produces@rebar3", "", ""},
		{"all", []string{"mix", "gleam"}, []string{"produces@mix", "produces@gleam"}, model.Met, "", "Every condition is ticked.", ""},
		{"none", []string{"mix", "gleam"}, nil, model.Unanswered, "produces@mix produces@gleam", "", ""},
		{"a tick from before there were clients holds for each", []string{"mix", "gleam"}, []string{"produces"}, model.Met, "", "Every condition is ticked.", ""},
		{"a client that was taken out", []string{"gleam"}, []string{"produces@mix"}, model.Unanswered, "produces@gleam", "", "produces@mix"},
		{"all were taken out", nil, []string{"produces@mix"}, model.Unanswered, "produces", "", "produces@mix"},
		{"a name with a sign", []string{"@angular/cli"}, []string{"produces@@angular/cli"}, model.Met, "", "Every condition is ticked.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := withClients(tt.ticks, tt.clients...)
			asked := a.Asked(sbom)
			if got := asked.Suggest(tt.ticks); got != tt.suggests {
				t.Errorf("suggests %q, want %q", got, tt.suggests)
			}
			if got := openIDs(asked.OpenConditions(tt.ticks)); got != tt.left {
				t.Errorf("left %q, want %q", got, tt.left)
			}
			if got := asked.Mismatch(a.Finding("cli-sbom").Answer()); got != tt.mismatch {
				t.Errorf("mismatch %q, want %q", got, tt.mismatch)
			}
			if got := strings.Join(a.Profile().Stray(sbom, tt.ticks), " "); got != tt.stray || (a.LeftBehind(c) != "") != (got != "") {
				t.Errorf("stray %q, want %q; %q", got, tt.stray, a.LeftBehind(c))
			}
		})
	}
	if other := c.Criterion("mfa-totp"); withClients(nil, "mix").Asked(other) != other {
		t.Error("a category that is not per client is asked per client")
	}
	plan := model.MakePlan(c, withClients([]string{"produces@mix"}, "mix", "gleam"), 3)
	var left string
	for _, m := range plan.Milestones {
		for _, s := range m.Steps {
			if s.Criterion.ID == "cli-sbom" {
				left = s.Left[0].Text
			}
		}
	}
	if !strings.HasPrefix(left, "with gleam: ") {
		t.Errorf("the plan has left %q", left)
	}
}

// TestTick sees that a tick that is set or taken away changes the one condition and no
// other, whatever stood there.
func TestTick(t *testing.T) {
	c := perClient()
	rapid.Check(t, func(t *rapid.T) {
		names := []string{"mix", "rebar3", "gleam"}
		ticks := rapid.SliceOfDistinct(rapid.SampledFrom([]string{"produces", "produces@mix", "produces@gleam", "produces@gone", "other"}), func(s string) string { return s }).Draw(t, "ticks")
		a := withClients(ticks, names...)
		all := a.All(c.Criterion("cli-sbom"))
		at := rapid.IntRange(0, len(all.Conditions)-1).Draw(t, "at")
		holds := rapid.Bool().Draw(t, "holds")
		before := slices.Clone(ticks)
		got := all.Tick(ticks, all.Conditions[at], holds)
		if !slices.Equal(ticks, before) {
			t.Fatalf("it changed what it was given")
		}
		for i, cond := range all.Conditions {
			want := cond.In(ticks)
			if i == at {
				want = holds
			}
			if cond.In(got) != want {
				t.Fatalf("%s is %v after %v of %s at %v: %v", cond.ID, cond.In(got), holds, all.Conditions[at].ID, ticks, got)
			}
		}
		for _, kept := range []string{"produces@gone", "other"} {
			if slices.Contains(ticks, kept) != slices.Contains(got, kept) {
				t.Fatalf("%s is lost: %v, %v", kept, ticks, got)
			}
		}
	})
}

func TestParseClients(t *testing.T) {
	for line, want := range map[string]string{
		"":                   "",
		"none":               "",
		" , ,":               "",
		"mix":                "mix",
		"mix, rebar3 ,gleam": "mix rebar3 gleam",
		"m\x1b[31mix":        "m[31mix",
		"a,b,c,d,e,f,g,h":    "a b c d e f g h",
		"a,b,c,d,e,f,g,h,i":  "these are 9 clients; name at most 8, those with which most people install",
		"mix,rebar3,MIX":     `two clients are called "MIX"; give each a name of its own`,
		"mix,none":           "none stands alone, or is left out",
	} {
		names, err := model.ParseClients(line)
		got := strings.Join(names, " ")
		if err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("%q: %q, want %q", line, got, want)
		}
	}
	if _, err := model.ParseClients(strings.Repeat("x", 41)); err == nil {
		t.Error("a name of 41 characters goes through")
	}
	// A file may hold what nobody could type: the rest is left aside.
	many := make([]string, 50)
	for i := range many {
		many[i] = strings.Repeat("x", i/2) // the first is empty, and each stands twice
	}
	if n := len(withClients(nil, many...).Asked(perClient().Criterion("cli-sbom")).Conditions); n != model.MaxClients {
		t.Errorf("%d conditions of a file with 50 clients", n)
	}
}

// TestWays sees that the ways to log in are read as they were said before, and written so
// that a program of before reads them.
func TestWays(t *testing.T) {
	login := model.Questions[2]
	for _, tt := range []struct {
		ways, before string
		delegated    bool
	}{
		{"own", "own", false}, {"other", "other", true}, {"forge", "other", true}, {"mail", "", false},
		{"own other", "both", true}, {"own forge", "both", true}, {"own mail", "own", false}, {"other mail", "other", true},
	} {
		p := model.Profile{}
		p.Give(login, strings.Fields(tt.ways)...)
		if p.Login != tt.before || p.Delegated() != tt.delegated || strings.Join(p.Given(login), " ") != tt.ways {
			t.Errorf("%s: %+v", tt.ways, p)
		}
	}
	for before, ways := range map[string]string{"": "", "own": "own", "other": "other", "both": "own other"} {
		if got := strings.Join(model.Profile{Login: before}.Ways(), " "); got != ways {
			t.Errorf("%q is read as %q", before, got)
		}
	}
	p := model.Profile{Accounts: model.Yes, Logins: []string{"own"}, Login: "own"}
	p.Give(login, "own", "none")
	if p.Accounts != model.No || p.Login != "" || len(p.Ways()) != 0 {
		t.Errorf("nobody logs in: %+v", p)
	}
	if login.CheckGiven([]string{"none", "own"}) == nil || login.CheckGiven([]string{"none"}) != nil {
		t.Error("none does not stand alone")
	}
}

// A single client is not named before every condition: it goes without saying.
func TestOneClientIsNotNamed(t *testing.T) {
	c := smallCatalogue()
	for i := range c.Categories {
		c.Categories[i].PerClient = c.Categories[i].ID == "cli"
		for j := range c.Categories[i].Criteria {
			c.Categories[i].Criteria[j].Conditions = []model.Condition{{ID: "a", Text: "it holds"}}
		}
	}
	c = model.NewCatalogue(*c)
	for clients, want := range map[string]string{"": "it holds", "lode": "it holds", "lode,ore": "with lode: it holds/with ore: it holds"} {
		names, _ := model.ParseClients(clients)
		a := model.Fold(model.Header{}, []model.Event{{ID: "1", Kind: model.ProfileKind, Profile: &model.Profile{Clients: names}}})
		var texts []string
		for _, cond := range a.Asked(c.Criterion("cli-sbom")).Conditions {
			texts = append(texts, cond.Text)
			if whole := strings.TrimPrefix(cond.Whole(), model.With(cond.Client)); cond.Bare() != "it holds" || whole != "it holds" || (cond.Client != "") == (cond.Whole() == whole) || (clients != "") != (cond.Client != "") {
				t.Errorf("%s: %+v", clients, cond)
			}
		}
		if got := strings.Join(texts, "/"); got != want {
			t.Errorf("%s: %q, want %q", clients, got, want)
		}
	}
}
