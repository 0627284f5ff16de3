package model_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"rungs/model"
)

// The lines of the design's section 5, and one of each other kind.
func TestEventsAsTheyStandInAJournal(t *testing.T) {
	at := time.Date(2026, 11, 22, 10, 0, 0, 0, time.UTC)
	tests := []struct {
		line  string
		event model.Event
	}{
		{`{"id":"1","at":"2026-11-22T10:00:00Z","by":"ana","kind":"answer","criterion":"mfa-totp","after":["0"],"state":"partly","conditions":["totp"],"note":"soon","evidence":[{"ref":"https://example.org","seen":"2026-11-22"}]}`,
			model.Event{ID: "1", At: at, By: "ana", Kind: model.AnswerKind, Criterion: "mfa-totp", After: []string{"0"}, Answer: model.Answer{
				State: model.Partly, Conditions: []string{"totp"}, Note: "soon", Evidence: []model.Evidence{{Ref: "https://example.org", Seen: "2026-11-22"}}}}},
		{`{"id":"2","at":"2026-11-22T10:00:00Z","kind":"answer","criterion":"mfa-totp","state":"not-applicable","detail":"no login","public":true}`,
			model.Event{ID: "2", At: at, Kind: model.AnswerKind, Criterion: "mfa-totp", Answer: model.Answer{State: model.NotApplicable, Detail: "no login", Public: true}}},
		{`{"id":"3","at":"2026-11-22T10:00:00Z","kind":"answer","criterion":"mfa-totp","after":["2"],"undoes":"2"}`,
			model.Event{ID: "3", At: at, Kind: model.AnswerKind, Criterion: "mfa-totp", After: []string{"2"}, Undoes: "2"}},
		{`{"id":"4","at":"2026-11-22T10:00:00Z","by":"ana","kind":"intent","criterion":"mfa-totp","intent":"planned","owner":"bob","until":"2027-03-01"}`,
			model.Event{ID: "4", At: at, By: "ana", Kind: model.IntentKind, Criterion: "mfa-totp", Intent: model.Intent{Choice: model.Planned, Owner: "bob", Until: "2027-03-01"}}},
		{`{"id":"5","at":"2026-11-22T10:00:00Z","by":"ana","kind":"intent","criterion":"mfa-totp","intent":"accepted","why":"no time"}`,
			model.Event{ID: "5", At: at, By: "ana", Kind: model.IntentKind, Criterion: "mfa-totp", Intent: model.Intent{Choice: model.Accepted, Why: "no time"}}},
		{`{"id":"6","at":"2026-11-22T10:00:00Z","kind":"profile","profile":{"accounts":"yes","hosting":["uploads"],"login":"both","overrides":{"cli":{"applies":false,"why":"none"}}}}`,
			model.Event{ID: "6", At: at, Kind: model.ProfileKind, Profile: &model.Profile{Accounts: model.Yes, Hosting: []string{model.Uploads}, Login: model.BothLogins,
				Overrides: map[string]model.Override{"cli": {Why: "none"}}}}},
		{`{"id":"7","at":"2026-11-22T10:00:00Z","kind":"target","target":2}`, model.Event{ID: "7", At: at, Kind: model.TargetKind, Target: 2}},
		{`{"id":"8","at":"2026-11-22T10:00:00Z","kind":"rename","registry":"Beta"}`, model.Event{ID: "8", At: at, Kind: model.RenameKind, Registry: "Beta"}},
		{`{"id":"9","at":"2026-11-22T10:00:00Z","by":"ana","kind":"notes","note":"Ben takes over."}`, model.Event{ID: "9", At: at, By: "ana", Kind: model.NotesKind, Answer: model.Answer{Note: "Ben takes over."}}},
	}
	for _, tt := range tests {
		line, err := json.Marshal(tt.event)
		if err != nil || string(line) != tt.line {
			t.Errorf("written (%v)\n got %s\nwant %s", err, line, tt.line)
		}
		var read model.Event
		if err := json.Unmarshal([]byte(tt.line), &read); err != nil || !reflect.DeepEqual(read, tt.event) {
			t.Errorf("read (%v)\n got %+v\nwant %+v", err, read, tt.event)
		}
		if !tt.event.Kind.Known() {
			t.Errorf("kind %q is not known", tt.event.Kind)
		}
	}
	head := `{"rungs":1,"catalogue":"openssf-principles","version":"0.1","id":"h","at":"2026-11-22T10:00:00Z","registry":"Acme Packages"}`
	h := header
	h.At = at
	if line, err := json.Marshal(h); err != nil || string(line) != head {
		t.Errorf("header (%v)\n got %s\nwant %s", err, line, head)
	}
	if model.Kind("").Known() || model.Kind("future").Known() {
		t.Error("a kind that nobody defined is known")
	}
}

// fill puts text into every string that can be reached from v, so that a field
// that is added later is tested too.
func fill(v reflect.Value, text string) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(text)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), text)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range v.Len() {
			fill(v.Index(i), text)
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		fill(key, text)
		fill(value, text)
		v.SetMapIndex(key, value)
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() && v.Type() != reflect.TypeFor[time.Time]() {
				fill(v.Field(i), text)
			}
		}
	}
}

func TestNoFieldOfAnEventEscapesCleaning(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var e model.Event
		fill(reflect.ValueOf(&e).Elem(), anyText.Draw(t, "text"))
		before := marshal(t, e)
		clean := e.Clean()
		if after := marshal(t, e); after != before {
			t.Fatalf("Clean changed the event that it was called on:\n%s\n%s", before, after)
		}
		same(t, "cleaned twice", clean.Clean(), clean)

		var texts []string
		collect(reflect.ValueOf(clean), &texts)
		for _, text := range texts {
			if strings.ContainsFunc(text, hostileRune) {
				t.Fatalf("%q survived", text)
			}
			if text != clean.Note && strings.ContainsAny(text, "\n\t") {
				t.Fatalf("%q has to stay on one line; only notes have several", text)
			}
		}
	})
}

// One hostile text among clean ones is found, whatever field it stands in.
func TestNoFieldIsTakenForClean(t *testing.T) {
	e := filled[model.Event]()
	var each func(v reflect.Value)
	each = func(v reflect.Value) {
		for i := range v.NumField() {
			field, was := v.Field(i), reflect.New(v.Field(i).Type()).Elem()
			if v.Type().Field(i).Anonymous {
				each(field)
				continue
			}
			was.Set(field)
			fill(field, "x\x1by")
			if raw := marshal(t, e.Clean()); strings.Contains(raw, "u001b") {
				t.Errorf("%s is not cleaned where it alone is hostile: %s", v.Type().Field(i).Name, raw)
			}
			field.Set(was)
		}
	}
	each(reflect.ValueOf(&e).Elem())
}

// A journal of years is clean: that is seen without a copy of it.
func TestCleanIsNotCopied(t *testing.T) {
	events := manyEvents(manyCriteria(4), 20)
	for i := range events {
		events[i].Note, events[i].By, events[i].Conditions, events[i].Evidence = "one\n„two“", "Jürgen", []string{"a"}, []model.Evidence{{Ref: "größer", Seen: "2026-11-22"}}
	}
	events[5].By, events[5].Evidence = "ana", nil
	if n := testing.AllocsPerRun(10, func() { events[5].Clean() }); n > 0 {
		t.Errorf("cleaning what is clean takes memory %.0f times", n)
	}
	a := model.Fold(header, events)
	if a.Clean() != a {
		t.Error("an assessment that is clean is made anew")
	}
	late := events[3]
	late.ID = "late"
	hostile := late
	hostile.Note = "x\x1by"
	for _, e := range []model.Event{late, hostile} {
		odd := model.Fold(header, events)
		odd.Apply(e)
		want := model.Fold(header, append(slices.Clone(events), e.Clean()))
		if got := odd.Clean(); marshal(t, got.Events()) != marshal(t, want.Events()) {
			t.Errorf("cleaned it holds\n%s\nwant\n%s", marshal(t, got.Events()), marshal(t, want.Events()))
		}
	}
	h := header
	h.Registry = "x\x1by"
	if got := model.Fold(h, events).Clean().Header.Registry; got != "xy" {
		t.Errorf("the registry is %q", got)
	}
}

// collect gathers every string that can be reached from v.
func collect(v reflect.Value, out *[]string) {
	switch v.Kind() {
	case reflect.String:
		*out = append(*out, v.String())
	case reflect.Pointer:
		if !v.IsNil() {
			collect(v.Elem(), out)
		}
	case reflect.Slice:
		for i := range v.Len() {
			collect(v.Index(i), out)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			collect(key, out)
			collect(v.MapIndex(key), out)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type() != reflect.TypeFor[time.Time]() {
				collect(v.Field(i), out)
			}
		}
	}
}

func marshal(t fataler, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatalf("%v", err)
	}
	return string(b)
}

func TestCleaningIsTheSameEachTime(t *testing.T) {
	hostile := model.Event{Kind: model.ProfileKind, Profile: &model.Profile{Overrides: map[string]model.Override{
		"cli": {Applies: true, Why: "honest"}, "cli\x1b": {Why: "hostile"}, "cli\a": {Why: "more hostile"},
	}}}
	first := marshal(t, hostile.Clean())
	for range 200 {
		if again := marshal(t, hostile.Clean()); again != first {
			t.Fatalf("cleaned to\n%s\nand to\n%s", first, again)
		}
	}
}

// Two people, and who knew of whom. Each line is "ID AUTHOR STATE [AFTER…]", in
// the order of time; "-" is an answer without a state.
func TestAfterDecidesWhatStands(t *testing.T) {
	tests := []struct {
		name     string
		lines    []string
		heads    string
		state    model.State
		disputed bool
	}{
		{"one answer", []string{"a1 ana met"}, "a1", model.Met, false},
		{"a second thought", []string{"a1 ana met", "a2 ana unmet a1"}, "a2", model.Unmet, false},
		{"bob corrects ana", []string{"a1 ana met", "b1 bob unmet a1"}, "b1", model.Unmet, false},
		{"neither knew: they differ", []string{"a1 ana met", "b1 bob unmet"}, "a1 b1", model.Unmet, true},
		{"neither knew: they agree", []string{"a1 ana met", "b1 bob met"}, "a1 b1", model.Met, false},
		{"later does not win", []string{"a1 ana unmet", "b1 bob met"}, "a1 b1", model.Unmet, true},
		{"both replace the same one", []string{"a1 ana unsure", "a2 ana met a1", "b1 bob unmet a1"}, "a2 b1", model.Unmet, true},
		{"settled by naming both", []string{"a1 ana met", "b1 bob unmet", "a2 ana partly a1 b1"}, "a2", model.Partly, false},
		{"not settled by naming one", []string{"a1 ana met", "b1 bob unmet", "a2 ana partly a1"}, "b1 a2", model.Unmet, true},
		{"settled twice, differently", []string{"a1 ana met", "b1 bob unmet", "a2 ana met a1 b1", "b2 bob unmet a1 b1"}, "a2 b2", model.Unmet, true},
		{"three ways", []string{"a1 ana met", "b1 bob partly", "c1 cyn unsure"}, "a1 b1 c1", model.Partly, true},
		{"three ways, two of them settled", []string{"a1 ana met", "b1 bob partly", "c1 cyn unsure", "a2 ana met a1 b1"}, "c1 a2", model.Unsure, true},
		{"three agree", []string{"a1 ana met", "b1 bob met", "c1 cyn met"}, "a1 b1 c1", model.Met, false},
		{"a note beside an answer", []string{"a1 ana met", "b1 bob -"}, "a1 b1", model.Met, false},
		{"a note beside a disagreement", []string{"a1 ana met", "b1 bob unmet", "c1 cyn -"}, "a1 b1 c1", model.Unmet, true},
		{"taken back", []string{"a1 ana met", "a2 ana - a1"}, "a2", model.Unanswered, false},
		{"it comes before what it replaces", []string{"a2 ana unmet a1", "a1 ana met"}, "a2", model.Unmet, false},
		{"it replaces what is not there", []string{"a1 ana met lost"}, "a1", model.Met, false},
		{"it replaces itself", []string{"a1 ana met a1"}, "a1", model.Met, false},
		{"it replaces itself, and stands beside another", []string{"a1 ana met a1", "b1 bob unmet"}, "a1 b1", model.Unmet, true},
		{"it replaces one thing twice", []string{"a1 ana met", "a2 ana unmet a1 a1"}, "a2", model.Unmet, false},
		{"a ring: all of it stands", []string{"a1 ana met a2", "a2 ana unmet a1"}, "a1 a2", model.Unmet, true},
		{"a ring of three", []string{"a1 ana met a3", "a2 ana partly a1", "a3 ana unmet a2"}, "a1 a2 a3", model.Unmet, true},
		{"a ring with a follower whose clock is slow", []string{"b1 bob partly a1", "a1 ana met a2", "a2 ana unmet a1"}, "b1", model.Partly, false},
		{"a ring and what it was said after", []string{"b1 bob partly", "a1 ana met a2 b1", "a2 ana met a1"}, "a1 a2", model.Met, false},
		{"a ring that is replaced", []string{"a1 ana met a2", "a2 ana unmet a1", "b1 bob partly a2"}, "b1", model.Partly, false},
		{"an answer to another criterion is not replaced", []string{"a1 ana met", "other bob unmet a1"}, "a1", model.Met, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var events []model.Event
			for i, line := range tt.lines {
				words := strings.Fields(line)
				e := answerEvent("mfa-totp", model.State(strings.Trim(words[2], "-")))
				e.ID, e.By, e.After, e.At = words[0], words[1], words[3:], morning.Add(time.Duration(i)*time.Minute)
				if e.ID == "other" {
					e.Criterion = "email-verified"
				}
				events = append(events, e)
			}
			backwards := slices.Clone(events)
			slices.Reverse(backwards)
			for _, order := range [][]model.Event{events, backwards, slices.Concat(events, events)} {
				f := model.Fold(header, order).Finding("mfa-totp")
				var heads []string
				for _, h := range f.Heads {
					heads = append(heads, h.ID)
				}
				if got := strings.Join(heads, " "); got != tt.heads || f.State() != tt.state || f.Disputed() != tt.disputed {
					t.Errorf("heads %q, %v, disputed %v, want %q, %v, disputed %v", got, f.State(), f.Disputed(), tt.heads, tt.state, tt.disputed)
				}
			}
		})
	}
}

func TestARingBesideAnotherAnswerStaysVisible(t *testing.T) {
	ring1, ring2, bob := answerEvent("mfa-totp", model.Unmet), answerEvent("mfa-totp", model.Unmet), answerEvent("mfa-totp", model.Met)
	ring1.ID, ring1.After = "a1", []string{"a2"}
	ring2.ID, ring2.After = "a2", []string{"a1"}
	bob.ID = "b1"
	if f := model.Fold(header, []model.Event{ring1, ring2, bob}).Finding("mfa-totp"); !f.Disputed() {
		t.Errorf("heads %+v: the answer in the ring is lost", f.Heads)
	}
}

func TestForAllButAnswersTheLastWordCounts(t *testing.T) {
	plan := func(id, by, owner string, minute int) model.Event {
		return model.Event{ID: id, By: by, At: morning.Add(time.Duration(minute) * time.Minute), Kind: model.IntentKind, Criterion: "mfa-totp",
			Intent: model.Intent{Choice: model.Planned, Owner: owner}}
	}
	a := model.Fold(header, []model.Event{plan("2", "bob", "bob", 2), plan("1", "ana", "ana", 1), plan("3", "cyn", "cyn", 2)})
	if got := a.Intent("mfa-totp").Owner; got != "cyn" {
		t.Errorf("owner %q, want the one of the latest event, and of two at the same time the one with the greater ID", got)
	}
}
