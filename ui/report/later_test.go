package report

import (
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"rungs/model"
)

// later is an assessment in which a later version of rungs, or a hand, has written a word in
// each place where this one knows but a few.
func later(t *testing.T, word string) Document {
	b := demo(t)
	day := model.Day(word)
	b.add("ana", model.Event{Kind: model.ProfileKind, Profile: &model.Profile{
		Accounts: word, Hosting: []string{word}, Login: word, Logins: []string{word}, ClientsBy: word, Ecosystem: word}})
	for i, criterion := range []string{"recovery-policy", "mfa-totp", "bruteforce-protection", "typosquat-prevention", "token-scoped", "malware-detection"} {
		e := model.Event{Kind: model.AnswerKind, Criterion: criterion, Rev: i - 2}
		e.Answer = model.Answer{State: model.State(word), Detail: "x", Evidence: []model.Evidence{{Ref: "y", Seen: day}}}
		if i%2 == 0 {
			for _, h := range b.assessment().Finding(criterion).Heads {
				e.After = append(e.After, h.ID)
			}
		}
		b.add("ben", e)
	}
	for i, criterion := range []string{"security-notifications", "mfa-required-critical", "unpublish-policy", "email-domain-expiry"} {
		choice := []model.Choice{model.Planned, model.Accepted, model.Choice(word)}[i%3]
		b.add("ana", model.Event{Kind: model.IntentKind, Criterion: criterion, Intent: model.Intent{Choice: choice, Owner: "z", Until: day, Why: "v"}})
	}
	b.add("ana", model.Event{Kind: model.TargetKind, Target: 9})
	return b.document()
}

// TestSchemasOfWordsNotKnown holds that a reader by the schemas can read what is printed
// whatever words the file holds.
func TestSchemasOfWordsNotKnown(t *testing.T) {
	schemas := map[string]*jsonschema.Schema{}
	for kind := range schemed {
		schemas[kind] = Compiled(t, kind)
	}
	for _, word := range []string{"waived", "planned", "met", "2026-13-45", "31 December", "-1", "<b>"} {
		d := later(t, word)
		d.Before, d.From, d.To, d.Since = demo(t).assessment(), "a", "b", "2026-10-01"
		for _, public := range []bool{false, true} {
			d.Public = public
			for kind, k := range schemed {
				if err := keepsTo(t, schemas[kind], k, d); err != nil {
					t.Errorf("%s with %q: %v", kind, word, err)
				}
			}
		}
	}
}

// TestWordsNotKnownAreTold holds that people and machines are told of an answer in such a word,
// and by which it was.
func TestWordsNotKnownAreTold(t *testing.T) {
	d := later(t, "waived")
	summary := print(t, Summary, Text, d)
	for _, want := range []string{"Said in a word that is not known here (3)", `Account recovery policy: "waived", which is not known here, x`} {
		if !strings.Contains(strings.Join(strings.Fields(summary), " "), want) {
			t.Errorf("the summary does not say %s:\n%s", want, summary)
		}
	}
	if plan := print(t, Plan, Text, d); !strings.Contains(strings.Join(strings.Fields(plan), " "), `level 1 · "waived", which is not known here, x`) {
		t.Errorf("the plan does not say what was answered:\n%s", plan)
	}
	report := print(t, Report, JSON, d)
	for _, want := range []string{`"state": "other"`, `"word": "waived"`, `"accounts=waived"`} {
		if !strings.Contains(report, want) {
			t.Errorf("the report does not say %s", want)
		}
	}
	history := print(t, History, Text, d)
	for _, want := range []string{`not known here: accounts "waived", hosting "waived", login "waived", clients-by "waived" (ana)`, `(unpublish-policy): "waived", which is not known here (ana)`} {
		if !strings.Contains(strings.Join(strings.Fields(history), " "), want) {
			t.Errorf("the history does not say %s:\n%s", want, history)
		}
	}
}

// TestDaysToComeAreTold holds that what a clock that was wrong has dated is not told as if it
// were of a day up to this one.
func TestDaysToComeAreTold(t *testing.T) {
	b := demo(t)
	d := b.document()
	d.Now = start.AddDate(0, 0, len(b.events)-4)
	for _, k := range []Kind{Summary, Report, History} {
		if text := strings.Join(strings.Fields(print(t, k, Text, d)), " "); !strings.Contains(text, "2 entries are of a later day than this, up to 10 October 2026: a clock may have been wrong.") {
			t.Errorf("%s does not say so:\n%s", k.Name, text)
		}
		d := d
		if d.AsOf = true; strings.Contains(print(t, k, Text, d), "a later day") {
			t.Errorf("%s as of that day says so of what it leaves out", k.Name)
		}
	}
}
