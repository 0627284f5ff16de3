package report

import (
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"rungs/model"
)

// because gives each criterion of the fixture a reason, for those of its day had none.
func because(b *book) *book {
	for i := range b.catalogue.Categories {
		criteria := b.catalogue.Categories[i].Criteria
		for j := range criteria {
			criteria[j].Because = "In a year that this test does not name, somebody came in where " + criteria[j].ID + " was not there."
		}
	}
	return b
}

// small is modelled on a registry of three volunteers: people log in with another
// service's accounts, a few things are done, most is not, and some is not known.
func small(t testing.TB) *book {
	b := because(newBook(t, "Luma Module Index"))
	b.add("mira", model.Event{Kind: model.ProfileKind, Profile: &model.Profile{Accounts: model.Yes, Hosting: []string{model.Uploads}, Login: model.OtherLogin}})
	states := map[string]model.State{
		"email-verified": model.Met, "recovery-policy": model.Unmet, "bruteforce-protection": model.Provided, "mfa-totp": model.Provided,
		"security-notifications": model.Unmet, "token-scoped": model.Unmet, "token-prefix": model.Unmet, "maintainer-roles": model.Unmet,
		"vuln-disclosure-policy": model.Partly, "typosquat-prevention": model.Unmet, "unpublish-policy": model.Met, "malware-detection": model.Unsure,
		"malware-reporting": model.Partly, "cli-pinned-installs": model.Met, "cli-vuln-warnings": model.Unmet,
		"leaked-passwords": model.NotApplicable, "email-domain-expiry": model.Unmet, "mfa-required-critical": model.Unmet, "mfa-webauthn": model.Provided, "vuln-warnings-ui": model.Unmet,
	}
	for _, id := range slices.Sorted(maps.Keys(states)) {
		b.answer("mira", id, states[id], detail("the forge"), note("PRIVATE-9"))
	}
	b.add("mira", model.Event{Kind: model.IntentKind, Criterion: "recovery-policy", Intent: model.Intent{Choice: model.Planned, Owner: "Jonas", Until: "2026-12-01"}})
	b.add("mira", model.Event{Kind: model.IntentKind, Criterion: "email-domain-expiry", Intent: model.Intent{Choice: model.Accepted, Why: "PRIVATE-8"}})
	return b
}

// TestFunding holds the document about the small registry as people read it.
func TestFunding(t *testing.T) {
	d := small(t).document()
	for _, f := range Funding.Formats() {
		golden(t, "funding"+f.Suffix, print(t, Funding, f, d))
	}
	for _, d.Skin = range Skins[1:] {
		golden(t, "funding-"+d.Skin+".txt", print(t, Funding, Text, d))
		golden(t, "funding-"+d.Skin+".md", print(t, Funding, Markdown, d))
	}
}

// TestFundablePieces: each milestone by itself is what somebody can decide about. It
// says where the level stands, why, what is done, what moves, how one will know, and for
// how much work; and its amount is blank.
func TestFundablePieces(t *testing.T) {
	b := small(t)
	for target := 1; target <= model.TopLevel; target++ {
		d := b.document()
		d.Target = target
		pieces := model.Pieces(d.Catalogue, d.Assessment, target, d.day())
		for i, p := range pieces {
			d.Milestone = i + 1
			text := strings.Join(strings.Fields(print(t, Funding, Text, d)), " ")
			wants := []string{"Situation", "What it prevents", "Work", "How to know that it is done", "Amount: " + blank, "Estimated work: " + p.Takes() + ".",
				fmt.Sprintf("%s level %d: %d of %d → %d of %d.", p.Category.Title, p.Level, p.Now.Met, p.Now.Of, p.Done.Met, p.Done.Of)}
			for _, s := range p.Steps {
				wants = append(wants, s.Criterion.Title, s.Criterion.ID, s.Criterion.Because, strings.Fields(s.Criterion.DoneWhen)[1])
			}
			for _, want := range wants {
				if !strings.Contains(text, want) {
					t.Errorf("milestone %d towards level %d does not say %q\n%s", i+1, target, want, text)
				}
			}
			for _, secret := range []string{"PRIVATE", "Jonas", "mira"} {
				if strings.Contains(text, secret) {
					t.Errorf("milestone %d tells %s", i+1, secret)
				}
			}
		}
		if len(pieces) < 2*target+1 {
			t.Errorf("towards level %d there are %d milestones", target, len(pieces))
		}
	}
}

// TestFundingNumbers: every number in the document is one of the model's. The catalogue
// has no number in its texts here, so that all that is found is the document's own.
func TestFundingNumbers(t *testing.T) {
	digits := regexp.MustCompile(`\d+`)
	for name, b := range map[string]*book{"small": small(t), "demo": because(demo(t)), "progress": because(inProgress(t))} {
		for i := range b.catalogue.Categories {
			for j := range b.catalogue.Categories[i].Criteria {
				c := &b.catalogue.Categories[i].Criteria[j]
				wordless := func(s string) string { return digits.ReplaceAllString(s, "many") }
				c.Title, c.DoneWhen = wordless(c.Title), wordless(c.DoneWhen)
				for k := range c.Conditions {
					c.Conditions[k].Text = wordless(c.Conditions[k].Text)
				}
			}
		}
		for target := 1; target <= model.TopLevel; target++ {
			d := b.document()
			d.Target = target
			stands := map[string]bool{"2026": true, "23": true, "0": true} // the day; version 0.1
			known := func(n int) { stands[fmt.Sprint(n)] = true }
			evenings := func(steps []model.Step) {
				for _, n := range digits.FindAllString(model.EffortSays(steps), -1) {
					stands[n] = true
				}
			}
			pieces := model.Pieces(d.Catalogue, d.Assessment, target, d.day())
			var all []model.Step
			for i, p := range pieces {
				for _, n := range []int{i + 1, p.Level, p.Now.Met, p.Now.Of, p.Done.Met, p.Done.Of, p.From, p.To} {
					known(n)
				}
				evenings(p.Steps)
				all = append(all, p.Steps...)
			}
			evenings(all)
			known(len(pieces))
			known(len(all))
			known(len(model.MakePlan(d.Catalogue, d.Assessment, target).FindOut))
			for _, s := range model.Standings(d.Catalogue, d.Assessment) {
				known(s.Floor)
			}
			said := model.Headline(model.Standings(d.Catalogue, d.Assessment)) + " " + model.MemorySays(d.Catalogue, d.Assessment, nil)
			for _, n := range digits.FindAllString(said, -1) {
				stands[n] = true
			}
			for _, d.Skin = range Skins {
				text, _, _ := strings.Cut(print(t, Funding, Text, d), b.catalogue.Attribution[:20])
				for _, n := range digits.FindAllString(text, -1) {
					if !stands[n] {
						t.Errorf("%s, target %d, skin %s: %s stands nowhere in the model", name, target, d.Skin, n)
					}
				}
			}
		}
	}
}

// TestFundingSaysHowFar: what is not known is counted up to the level that is to be paid for, and
// the sentence says so: other documents count all of it.
func TestFundingSaysHowFar(t *testing.T) {
	b := newBook(t, "Acme")
	n := 0
	for c := range b.catalogue.All() {
		b.answer("ana", c.ID, map[bool]model.State{true: model.Unmet, false: model.Unsure}[c.Level == 1 && n == 0])
		n++
	}
	for target := 1; target <= model.TopLevel; target++ {
		d := b.document()
		d.Target = target
		f := newFunding(d)
		want := fmt.Sprintf("%d criteria are not known yet up to level %d: ", len(f.FindOut), target)
		if text := print(t, Funding, Markdown, d); len(f.FindOut) < 2 || !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}

// TestFundingInWords: what is in at most so many words is so whatever names and texts a
// registry and a catalogue bring, in every format; and it ends with the blank.
func TestFundingInWords(t *testing.T) {
	long := strings.Repeat("word ", 500)
	for name, b := range map[string]*book{"small": small(t), "demo": because(demo(t)), "empty": newBook(t, "Acme"), "done": done(t), "long": small(t)} {
		if name == "long" {
			b.header.Registry = long
			for i := range b.catalogue.Categories {
				b.catalogue.Categories[i].Title = long
				for j := range b.catalogue.Categories[i].Criteria {
					c := &b.catalogue.Categories[i].Criteria[j]
					c.Title, c.DoneWhen, c.Because = long, long, long
				}
			}
		}
		for target := 1; target <= model.TopLevel; target++ {
			for skin, most := range map[string]int{Skin100: 100, Skin300: 300} {
				d := b.document()
				d.Target, d.Skin = target, skin
				for _, f := range (Formats{Text, Markdown}) {
					text := print(t, Funding, f, d)
					if n := len(strings.Fields(text)); n > most {
						t.Errorf("%s towards %d in %s words has %d as %s", name, target, skin, n, f.Name)
					}
					if n := len(model.Pieces(d.Catalogue, d.Assessment, target, d.day())); n > 0 && (!strings.Contains(text, "Amount: "+blank) || !strings.Contains(text, "Estimated work: ")) {
						t.Errorf("%s in %s words asks for nothing\n%s", name, skin, text)
					}
				}
				if name == "small" && len(strings.Fields(print(t, Funding, Text, d))) < most*3/4 {
					t.Errorf("%s towards %d in %s words wastes the room", name, target, skin)
				}
			}
		}
	}
}

// TestFundingMilestone: a number that there is not is refused, in words.
func TestFundingMilestone(t *testing.T) {
	d := small(t).document()
	n := len(model.Pieces(d.Catalogue, d.Assessment, 0, d.day()))
	d.Milestone = n + 1
	if err := d.Check(); err == nil || err.Error() != fmt.Sprintf("there is no milestone %d; choose one from 1 to %d", n+1, n) {
		t.Error(err)
	}
	d.Milestone = n
	var got funding
	if err := json.Unmarshal([]byte(print(t, Funding, JSON, d)), &got); err == nil && (len(got.Milestones) != 1 || got.Milestones[0].Number != n) {
		t.Errorf("%+v", got)
	}
	d.Assessment = newBook(t, "Acme").assessment()
	if err := d.Check(); err == nil || err.Error() != fmt.Sprintf("there is no milestone %d: there is none yet", n) {
		t.Error(err)
	}
}

// TestMilestonesAfterOthers: where a milestone rests on one before it, it says on which.
func TestMilestonesAfterOthers(t *testing.T) {
	d := small(t).document()
	d.Target = 2
	text := strings.Join(strings.Fields(print(t, Funding, Text, d)), " ")
	for _, want := range []string{
		"Once milestone 3 is done, it brings Authorization from level 1 to level 2.",
		`It comes after "Account recovery policy" (milestone 2).`,
		"Of 2 criteria of level 1, none is met.",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("it does not say %q\n%s", want, text)
		}
	}
}

// TestFundingSaysWhatIsFromMemory sees that whoever may pay reads on the first page on what the
// levels rest, in the words of the page for a board, and nothing of it where all has evidence.
func TestFundingSaysWhatIsFromMemory(t *testing.T) {
	for _, shown := range []bool{false, true} {
		b := newBook(t, "Acme")
		b.answer("ana", "email-verified", model.Met, func(e *model.Event) {
			if shown {
				proof("https://acme.example/mail", "2026-09-14")(e)
			}
		})
		b.answer("ana", "mfa-totp", model.Unmet)
		d := b.document()
		says := model.MemorySays(d.Catalogue, d.Assessment, nil)
		if shown != (says == "") {
			t.Fatalf("evidence %t: %q", shown, says)
		}
		for _, skin := range []string{SkinPlain, SkinMilestone, Skin300} {
			d.Skin = skin
			text := strings.Join(strings.Fields(print(t, Funding, Text, d)), " ")
			if strings.Contains(text, "from memory") == shown || !strings.Contains(text, says) {
				t.Errorf("%s, evidence %t, want %q in\n%s", skin, shown, says, text)
			}
		}
	}
}
