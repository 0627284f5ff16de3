package golden

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"rungs/model"
	"rungs/store"
	"rungs/ui/theme"
	"rungs/ui/wizard"
)

// What people may say of a criterion, of a step and of a registry. A field is looked
// at in each of these in which it holds something.
var (
	exampleAnswers = []model.Answer{
		{State: model.Provided, Detail: "GitHub", Note: "since May", Public: true, Evidence: []model.Evidence{{Ref: "docs/login.md", Seen: "2026-05-04"}}},
		{State: model.Partly, Conditions: []string{"web"}},
	}
	exampleIntents = []model.Intent{
		{Choice: model.Planned, Owner: "ben", Until: "2027-03-01"},
		{Choice: model.Accepted, Why: "nobody has time", Until: "2027-06-01"},
	}
	exampleProfiles = []model.Profile{{
		Accounts: model.Yes, Hosting: []string{model.Uploads}, Login: model.BothLogins, Ecosystem: "Typst Universe",
		Overrides: map[string]model.Override{"cli": {Applies: true, Why: "there is a client"}},
	}, {Logins: []string{model.ForgeLogin}, Clients: []string{"mix"}, ClientsBy: model.OthersClient}}
)

// asked is the criterion that the answers and the intents are about: it has several
// conditions, and all others are met.
const asked = "malware-reporting"

// place is where people meet what was said.
type place struct {
	name      string
	sees      func(t *testing.T, happened []model.Event) string
	leavesOut map[string]string // the fields that it does not show, and why
}

// TestEveryFieldIsShown takes each field out of what was said, and sees that people
// see it: in every format of every document that is about it, in the wizard and in
// rungs ask. A field that is added later needs an example above, and is then missed
// wherever it was forgotten.
func TestEveryFieldIsShown(t *testing.T) {
	takesLong(t)
	answers := []place{
		onScreen("assess_text.go", "any g text:malware-rep|enter"),
		inLines("assess.go", "g "+asked),
	}
	intents := []place{
		onScreen("plan_steps.go", "any g text:malware-rep|enter tab tab tab"),
		inLines("plan_step.go", "p\n1"),
		printed("step", "", asked),
	}
	profiles := []place{
		onScreen("profile.go", "any P"),
		inLines("profile.go", "P\n\n\n\n\n\n\n"),
		printed("profile", ""),
	}
	for _, document := range []string{"report", "history", "diff"} {
		for _, format := range formatsOf(t, document) {
			p := printed(document, format)
			a, r := p, p
			public := printed(document, format, "--public")
			a.sees = func(t *testing.T, happened []model.Event) string {
				return p.sees(t, happened) + public.sees(t, happened)
			}
			if document != "report" && format != "json" {
				a.leavesOut = map[string]string{"Evidence.Seen": "a line that names a link is short; the report has the day"}
			}
			if format == "csv" {
				sheet := "a sheet has a row for each criterion and none for the registry"
				r.leavesOut = map[string]string{"Accounts": sheet, "Hosting": sheet, "Login": sheet, "Logins": sheet, "Ecosystem": sheet, "ClientsBy": sheet, "Overrides.Why": sheet}
			}
			answers, intents, profiles = append(answers, a), append(intents, p), append(profiles, r)
		}
	}
	for _, format := range formatsOf(t, "plan") {
		intents = append(intents, printed("plan", format))
	}
	open := model.Event{Kind: model.AnswerKind, Criterion: asked, Answer: model.Answer{State: model.Partly}}
	everyField(t, answers, exampleAnswers, func(a model.Answer) []model.Event {
		return []model.Event{open, {After: []string{"said0"}, Kind: model.AnswerKind, Criterion: asked, Answer: a}}
	})
	everyField(t, intents, exampleIntents, func(i model.Intent) []model.Event {
		return []model.Event{open, {Kind: model.IntentKind, Criterion: asked, Intent: i}}
	})
	everyField(t, profiles, exampleProfiles, func(p model.Profile) []model.Event {
		return []model.Event{{Kind: model.ProfileKind, Profile: &p}}
	})
}

// TestNotesAreShown sees that the notes of the assessment are seen where its team looks at
// all of it, and in no public copy.
func TestNotesAreShown(t *testing.T) {
	places := []place{onScreen("note.go", "any N"), inLines("note.go", "notes\n."), printed("profile", "")}
	for _, document := range []string{"report", "history", "diff"} {
		for _, format := range formatsOf(t, document) {
			if format != "csv" { // a sheet has a row for each criterion and none for the registry
				places = append(places, printed(document, format))
			}
		}
	}
	written := []model.Event{{ID: "said0", By: "ana", At: today, Kind: model.NotesKind, Answer: model.Answer{Note: "zqxqz"}}}
	for _, p := range places {
		if strings.Contains(p.name, " diff") { // which tells that there are any
			if got := p.sees(t, written); !strings.Contains(got, "notes") || strings.Contains(got, "zqxqz") {
				t.Errorf("%s says of the notes:\n%s", p.name, got)
			}
		} else if !strings.Contains(p.sees(t, written), "zqxqz") {
			t.Errorf("%s does not show the notes", p.name)
		}
	}
	for _, command := range []string{"report --public", "history --public", "diff --public --since 2020-01-01", "statement", "statement --all --reasons", "brief", "funding",
		"news --since 2020-01-01", "summary", "plan", "messages", "issues", "calendar"} {
		words := strings.Fields(command)
		if got := runOn(t, before(written), "", append([]string{words[0], "./acme.rungs"}, words[1:]...)...); strings.Contains(got, "zqxqz") {
			t.Errorf("rungs %s tells the notes", command)
		}
	}
}

// TestEveryFieldIsCarriedOn answers once more in all ways there are: what a way does
// not change stays as it was.
func TestEveryFieldIsCarriedOn(t *testing.T) {
	full := exampleAnswers[0]
	full.State = model.Unsure // so that there is something to do
	for _, field := range fieldsOf(reflect.TypeFor[model.Answer]()) {
		for _, example := range exampleAnswers {
			if name, _, _ := strings.Cut(field, "."); reflect.ValueOf(full).FieldByName(name).IsZero() {
				reflect.ValueOf(&full).Elem().FieldByName(name).Set(reflect.ValueOf(example).FieldByName(name))
			}
		}
	}
	old := before([]model.Event{{ID: "old", At: today.Add(-time.Hour), By: "ben", Kind: model.AnswerKind, Criterion: asked, Answer: full}})
	inWizard := func(keys string) func(*testing.T) []model.Event {
		return func(t *testing.T) []model.Event {
			return playedOn(t, old, "any g text:malware-rep|enter "+keys).shelf.recorded
		}
	}
	command := func(input string, args ...string) func(*testing.T) []model.Event {
		return func(t *testing.T) []model.Event {
			dir := t.TempDir()
			runWith(t, dir, old, input, args...)
			j, err := store.Open(filepath.Join(dir, "acme.rungs"))
			if err != nil {
				t.Fatal(err)
			}
			return j.Events()[len(old):]
		}
	}
	inAsk := func(line string) func(*testing.T) []model.Event {
		return command("g "+asked+"\n"+line+"\nq\n", "ask", "./acme.rungs")
	}
	for _, way := range []struct {
		name    string
		records func(*testing.T) []model.Event
		changes string // the fields that it is for
	}{
		{"wizard: =", inWizard("="), ""},
		{"wizard: 4", inWizard("4"), "State Detail"},
		{"wizard: a tick", inWizard("space"), "Conditions"},
		{"wizard: note", inWizard("n text:more|ctrl+s"), "Note"},
		{"wizard: evidence", inWizard("e text:more|enter"), "Evidence"},
		{"ask: =", inAsk("="), ""},
		{"ask: 4", inAsk("4"), "State Detail"},
		{"ask: note", inAsk("n more"), "Note"},
		{"ask: evidence", inAsk("e more"), "Evidence"},
		{"ask: private", inAsk("private"), "Public"},
		{"rungs set", command("", "set", "./acme.rungs", asked+"=unmet"), "State Detail"},
		{"rungs set --note", command("", "set", "./acme.rungs", asked+"=unmet", "--note", "more"), "State Detail Note"},
		{"rungs import --checklist", command("- [x] "+asked, "import", "--checklist", "-", "./acme.rungs", "--yes"), "State Detail"},
	} {
		events := way.records(t)
		if len(events) != 1 || events[0].Kind != model.AnswerKind {
			t.Errorf("%s records %d events instead of an answer", way.name, len(events))
			continue
		}
		got, was := reflect.ValueOf(events[0].Answer), reflect.ValueOf(full)
		for i := range was.NumField() {
			name := was.Type().Field(i).Name
			if !slices.Contains(strings.Fields(way.changes), name) && !reflect.DeepEqual(got.Field(i).Interface(), was.Field(i).Interface()) {
				t.Errorf("%s makes %s %v; it was %v", way.name, name, got.Field(i), was.Field(i))
			}
		}
	}
}

// everyField wants each place to show another thing when a field holds nothing.
func everyField[T any](t *testing.T, places []place, examples []T, events func(T) []model.Event) {
	t.Helper()
	seen := map[string]bool{} // by place and field
	fields := fieldsOf(reflect.TypeFor[T]())
	empty := map[string]bool{}
	for _, f := range fields {
		empty[f] = true
	}
	for _, example := range examples {
		stamped := func(v T) []model.Event {
			out := events(v)
			for i := range out {
				out[i].ID, out[i].By, out[i].At = fmt.Sprintf("said%d", i), "ana", today.Add(time.Duration(i)*time.Minute)
			}
			return out
		}
		for _, p := range places {
			full := p.sees(t, stamped(example))
			for _, field := range fields {
				lacking, ok := without(example, field)
				if !ok {
					continue
				}
				empty[field] = false
				if !seen[p.name+field] && p.sees(t, stamped(lacking)) != full {
					seen[p.name+field] = true
				}
			}
		}
	}
	for _, field := range fields {
		if empty[field] {
			t.Errorf("%s: no example has a %s; add one", reflect.TypeFor[T](), field)
			continue
		}
		for _, p := range places {
			switch why, left := p.leavesOut[field]; {
			case !left && !seen[p.name+field]:
				t.Errorf("%s: %s does not show %s", reflect.TypeFor[T](), p.name, field)
			case left && seen[p.name+field]:
				t.Errorf("%s: %s shows %s, although %s", reflect.TypeFor[T](), p.name, field, why)
			}
		}
	}
}

// fieldsOf are the fields of a struct, down to those of what it holds: "Note",
// "Evidence.Ref".
func fieldsOf(typ reflect.Type) []string {
	var out []string
	for i := range typ.NumField() {
		field := typ.Field(i)
		inner := field.Type
		for inner.Kind() == reflect.Slice || inner.Kind() == reflect.Map || inner.Kind() == reflect.Pointer {
			inner = inner.Elem()
		}
		if inner.Kind() != reflect.Struct {
			out = append(out, field.Name)
			continue
		}
		for _, name := range fieldsOf(inner) {
			out = append(out, field.Name+"."+name)
		}
	}
	return out
}

// without is a copy in which a field is empty; false if it is empty anyway. Of a
// list or a map all that it holds loses the field.
func without[T any](v T, field string) (T, bool) {
	var out T
	data, err := json.Marshal(v) // a copy that shares nothing
	if err == nil {
		err = json.Unmarshal(data, &out)
	}
	return out, err == nil && cleared(reflect.ValueOf(&out).Elem(), strings.Split(field, "."))
}

func cleared(v reflect.Value, path []string) bool {
	switch {
	case v.Kind() == reflect.Map:
		any := false
		for _, key := range v.MapKeys() {
			held := reflect.New(v.Type().Elem()).Elem()
			held.Set(v.MapIndex(key))
			any = cleared(held, path) || any
			v.SetMapIndex(key, held)
		}
		return any
	case v.Kind() == reflect.Slice && len(path) > 0:
		any := false
		for i := range v.Len() {
			any = cleared(v.Index(i), path) || any
		}
		return any
	case len(path) > 0:
		return cleared(v.FieldByName(path[0]), path[1:])
	case v.IsZero():
		return false
	}
	v.SetZero()
	return true
}

// onScreen is a screen of the wizard, after some keys.
func onScreen(file, keys string) place {
	return place{name: "ui/wizard/" + file, sees: func(t *testing.T, happened []model.Event) string {
		return playedOn(t, before(happened), keys).plain()
	}}
}

func playedOn(t *testing.T, events []model.Event, keys string) *player {
	shelf := &memoryShelf{}
	opened := shelf.opened(model.Fold(header("Acme"), events), "ana")
	p := &player{t: t, app: wizard.New(wizard.Options{
		Catalogue: frozen, Shelf: shelf, Session: &opened, Glyphs: theme.Unicode(), Now: func() time.Time { return today },
	}), shelf: shelf}
	p.send(tea.WindowSizeMsg{Width: 200, Height: 60})
	p.press(keys)
	return p
}

// inLines is what rungs ask says after some lines.
func inLines(file, lines string) place {
	return place{name: "ui/ask/" + file, sees: func(t *testing.T, happened []model.Event) string {
		return runOn(t, before(happened), lines+"\nq\n", "ask", "./acme.rungs")
	}}
}

// printed is what a command prints. A diff is against the day before.
func printed(command, format string, args ...string) place {
	p := place{name: strings.TrimSpace("rungs " + command + " " + format)}
	args = append([]string{command, "./acme.rungs"}, args...)
	if format != "" {
		args = append(args, "--format", format)
	}
	if command == "diff" {
		args = append(args, "--since", today.AddDate(0, 0, -1).Format(time.DateOnly))
	}
	p.sees = func(t *testing.T, happened []model.Event) string { return runOn(t, before(happened), "", args...) }
	return p
}

// before puts everything else in front of what happened: all other criteria were
// met long ago.
func before(happened []model.Event) []model.Event {
	var out []model.Event
	for _, e := range everythingMet(frozen).Events() {
		if e.Criterion != asked {
			e.At = today.AddDate(0, -1, 0)
			out = append(out, e)
		}
	}
	return append(out, happened...)
}

// formatsOf are the formats that a command offers.
func formatsOf(t *testing.T, command string) []string {
	t.Helper()
	out := runOn(t, nil, "", "__complete", command, "--format", "")
	out, _, _ = strings.Cut(out, "\n:")
	return strings.Fields(out)
}
