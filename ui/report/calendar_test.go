package report

import (
	"strings"
	"testing"

	"github.com/emersion/go-ical"

	"rungs/model"
)

// TestCalendar reads a calendar back: each planned step with a day is in it once, with
// that day, one that is put aside with the day on which it comes back, and nothing private
// unless it is wanted.
func TestCalendar(t *testing.T) {
	b := newBook(t, "Acme, of Zürich; and more")
	b.answer("ana", "cli-sbom", model.Unmet, func(e *model.Event) { e.Note = "our secret" })
	b.answer("ana", "token-prefix", model.Unmet)
	b.answer("ana", "mfa-totp", model.Met)
	b.add("ana", model.Event{Kind: model.IntentKind, Criterion: "cli-sbom", Intent: model.Intent{Choice: model.Planned, Owner: "Ben", Until: "2027-01-31"}})
	b.add("ana", model.Event{Kind: model.IntentKind, Criterion: "token-prefix", Intent: model.Intent{Choice: model.Planned}})
	b.answer("ana", "cli-vuln-warnings", model.Unmet)
	b.add("ana", model.Event{Kind: model.IntentKind, Criterion: "cli-vuln-warnings", Intent: model.Intent{Choice: model.Accepted, Why: "our secret Ben", Until: "2027-03-01"}})
	b.answer("ana", "email-verified", model.Unmet)
	b.add("ana", model.Event{Kind: model.IntentKind, Criterion: "email-verified", Intent: model.Intent{Choice: model.Accepted, Why: "our secret"}})
	for _, events := range []bool{false, true} {
		for _, private := range []bool{false, true} {
			text, days, err := Calendar(b.document(), events, private)
			if err != nil || days.Planned != 1 || days.Aside != 1 || days.NoDay != nil {
				t.Fatalf("%+v days, %v", days, err)
			}
			for line := range strings.SplitSeq(text, "\r\n") {
				if len(line) > 75 || strings.Contains(line, "\n") {
					t.Errorf("a line of %d bytes: %q", len(line), line)
				}
			}
			cal, err := ical.NewDecoder(strings.NewReader(text)).Decode()
			if err != nil || len(cal.Children) != 3 {
				t.Fatalf("%v\n%s", err, text)
			}
			c := cal.Children[0]
			summary, _ := c.Props.Text(ical.PropSummary)
			description, _ := c.Props.Text(ical.PropDescription)
			day := c.Props.Get(ical.PropDue)
			if events {
				day = c.Props.Get(ical.PropDateTimeStart)
			}
			if summary != "Acme, of Zürich; and more: SBOM output" || day == nil || day.Value != "20270131" || !strings.Contains(description, "Left to do: The CLI can produce an SBOM.\n") {
				t.Errorf("%q, %v, %q", summary, day, description)
			}
			aside := cal.Children[1].Props
			day = aside.Get(ical.PropDue)
			if events {
				day = aside.Get(ical.PropDateTimeStart)
			}
			if summary, _ := aside.Text(ical.PropSummary); summary != "Acme, of Zürich; and more: look again at Warnings at install time" || day == nil || day.Value != "20270301" {
				t.Errorf("%q, %v", summary, day)
			}
			if why, _ := aside.Text(ical.PropDescription); strings.Contains(why, "Why it was put aside: Our secret Ben.") != private {
				t.Errorf("private is %v: %q", private, why)
			}
			if told := strings.Contains(description, "our secret") && strings.Contains(description, "Ben"); told != private || !private && (strings.Contains(text, "secret") || strings.Contains(text, "Ben")) {
				t.Errorf("private is %v: %q", private, description)
			}
			again, _, _ := Calendar(b.document(), events, private)
			if again != text {
				t.Error("the same calendar is another one")
			}
		}
	}
}

// TestCalendarOfWhatIsOdd holds that a planned step of which somebody is unsure now keeps its
// day, that what stands in the place of a day is told, and that a clock that was wrong does
// not put off the day to look again.
func TestCalendarOfWhatIsOdd(t *testing.T) {
	b := newBook(t, "Acme")
	b.answer("ana", "cli-sbom", model.Unmet)
	b.answer("ana", "token-prefix", model.Unmet)
	b.add("ana", model.Event{Kind: model.IntentKind, Criterion: "cli-sbom", Intent: model.Intent{Choice: model.Planned, Owner: "Ben", Until: "2027-01-31"}})
	b.add("ana", model.Event{Kind: model.IntentKind, Criterion: "token-prefix", Intent: model.Intent{Choice: model.Planned, Owner: "Ben", Until: "tomorrow"}})
	b.answer("ana", "typosquat-prevention", model.Unmet)
	b.add("ana", model.Event{Kind: model.IntentKind, Criterion: "typosquat-prevention", Intent: model.Intent{Choice: model.Accepted, Why: "later", Until: "one day"}})
	b.answer("ana", "cli-sbom", model.Unsure, func(e *model.Event) { e.Detail = "Cleo" })
	last := b.events[len(b.events)-1].At
	b.answer("ana", "mfa-totp", model.Met)
	b.events[len(b.events)-1].At = start.AddDate(3, 0, 0)
	for _, private := range []bool{false, true} {
		text, days, err := Calendar(b.document(), false, private)
		if err != nil || days.Planned != 1 || days.Aside != 0 || strings.Join(days.NoDay, "; ") != `Recognisable token prefix ("tomorrow"); Typosquatting prevention ("one day")` {
			t.Fatalf("%+v, %v", days, err)
		}
		text = strings.ReplaceAll(text, "\r\n ", "")
		for _, want := range []string{"DUE;VALUE=DATE:20270131\r\n", "SUMMARY:Acme: SBOM output\r\n", "Find out first how it stands.", "DUE;VALUE=DATE:" + last.AddDate(1, 0, 0).Format("20060102") + "\r\n"} {
			if !strings.Contains(text, want) {
				t.Errorf("%q is not in\n%s", want, text)
			}
		}
		if strings.Contains(text, "Ben") != private {
			t.Errorf("private is %v:\n%s", private, text)
		}
	}
}
