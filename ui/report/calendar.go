package report

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/emersion/go-ical"

	"rungs/model"
)

// Days are how many steps a calendar holds: those that are planned for a day, and those that are put
// aside until one. NoDay are those that it cannot hold, each with what stands in the place of its day.
type Days struct {
	Planned, Aside int
	NoDay          []string
}

// None says whether no step is in the calendar.
func (d Days) None() bool { return d.Planned+d.Aside == 0 }

// Calendar is the planned steps that have a day, the days until which others are put aside, and the day
// a year after the last answer on which to look again, as iCalendar has it (RFC 5545): as tasks, or, since
// many calendars show no tasks, as events of a whole day. Without private it has no name,
// no note and no reason. The same step has the same mark each time, so that a calendar takes a later
// file for a change.
func Calendar(d Document, events, private bool) (text string, days Days, err error) {
	d.Target = model.TopLevel // what is planned is planned, whatever the level
	if d, err = d.ready(); err != nil {
		return "", days, err
	}
	cal := ical.NewCalendar()
	cal.Props.SetText(ical.PropVersion, "2.0")
	cal.Props.SetText(ical.PropProductID, "-//rungs//rungs//EN")
	add := func(c *ical.Component) { cal.Children = append(cal.Children, c) }
	step := func(n *int, r ref, lead, description string, until model.Day) {
		if day, err := until.Time(); err == nil {
			*n++
			add(d.dated(events, r.ID, lead+r.Title, description, day))
		} else if until != "" {
			days.NoDay = append(days.NoDay, fmt.Sprintf("%s (%q)", r.Title, model.Shorten(string(until), 60)))
		}
	}
	plan := newSteps(d)
	for _, q := range plan.FindOut {
		// What was planned before somebody doubted the answer is promised all the same.
		if i := d.Assessment.Intent(q.Criterion.ID); i.Choice == model.Planned {
			step(&days.Planned, q.Criterion, "", q.inAll(d, i, private), i.Until)
		}
	}
	for _, m := range plan.Milestones {
		for _, s := range m.Steps {
			if s.Planned {
				step(&days.Planned, s.Criterion, "", inAll(d, s, private), model.Day(s.Until))
			}
		}
	}
	for _, s := range plan.Accepted {
		step(&days.Aside, s.Criterion, "look again at ", "It was put aside until this day, and is now a step of the plan again.\n"+inAll(d, s, private), model.Day(s.Until))
	}
	last := d.Assessment.LastUpTo(d.Now).At
	if last.IsZero() {
		last = d.Now
	}
	again, _ := model.DayOf(last).Time()
	if again = again.AddDate(1, 0, 0); again.Before(d.Now) {
		again, _ = d.day().Time()
	}
	look := d.dated(events, "look again", "look at the self-assessment again", "A year has passed since somebody last answered. What has changed, and what still holds?", again)
	if events {
		rule := ical.NewProp(ical.PropRecurrenceRule)
		rule.Value = "FREQ=YEARLY"
		look.Props.Set(rule)
	}
	add(look)
	var b bytes.Buffer
	if err := ical.NewEncoder(&b).Encode(cal); err != nil {
		return "", days, err
	}
	return folded(b.String()), days, nil
}

// dated is an entry of a calendar: an event of a whole day, or a task.
func (d Document) dated(event bool, id, title, description string, day time.Time) *ical.Component {
	kind := ical.CompToDo
	if event {
		kind = ical.CompEvent
	}
	c := ical.NewComponent(kind)
	c.Props.SetText(ical.PropUID, fmt.Sprintf("%.16x@rungs", sha256.Sum256([]byte(d.Assessment.Header.ID+" "+id))))
	c.Props.SetDateTime(ical.PropDateTimeStamp, d.Now.UTC().Truncate(time.Second))
	c.Props.SetText(ical.PropSummary, registry(d.Assessment)+": "+title)
	c.Props.SetText(ical.PropDescription, description)
	if event {
		c.Props.SetDate(ical.PropDateTimeStart, day)
		c.Props.SetDate(ical.PropDateTimeEnd, day.AddDate(0, 0, 1))
		c.Props.SetText(ical.PropTransparency, "TRANSPARENT") // nobody is busy
	} else {
		c.Props.SetDate(ical.PropDue, day)
		c.Props.SetText(ical.PropStatus, "NEEDS-ACTION")
	}
	return c
}

// inAll is a step in the words of the plan.
func inAll(d Document, s step, private bool) string {
	var lines []string
	add := func(label, text string) {
		if text != "" {
			lines = append(lines, label+": "+model.Capital(model.Stop(text)))
		}
	}
	for _, text := range sentences(s.Open) {
		add(s.head(), text)
	}
	for _, id := range s.Needs {
		add("Needs first", d.Catalogue.Criterion(id).Title)
	}
	add("Begin", s.begin)
	add("Done when", s.DoneWhen)
	if private {
		add("Why it was put aside", s.Why)
		lines = append(lines, people(d, s.Criterion.ID, s.Owner)...)
	}
	return strings.Join(lines, "\n")
}

// inAll is a planned step of which nobody knows how it stands now.
func (q question) inAll(d Document, i model.Intent, private bool) string {
	lines := []string{"Find out first how it stands."}
	if begins := q.begins(); begins != "" {
		lines = append(lines, "Begin: "+begins)
	}
	if private {
		lines = append(lines, people(d, q.Criterion.ID, i.Owner)...)
	}
	return strings.Join(lines, "\n")
}

// people are who does a step, and what was noted of it.
func people(d Document, id, owner string) (lines []string) {
	if owner != "" {
		lines = append(lines, "By: "+owner)
	}
	for _, h := range d.Assessment.Finding(id).Heads {
		if h.Note != "" {
			lines = append(lines, "Note: "+h.Note)
		}
	}
	return lines
}

// folded is a calendar with lines of at most 75 bytes, as section 3.1 of RFC 5545 asks
// for; the library writes long ones. No letter is torn.
func folded(text string) string {
	var b strings.Builder
	for line := range strings.SplitSeq(strings.TrimSuffix(text, "\r\n"), "\r\n") {
		most := 75
		for len(line) > most {
			at := most
			for !utf8.RuneStart(line[at]) {
				at--
			}
			b.WriteString(line[:at] + "\r\n ")
			line, most = line[at:], 74 // beside the blank
		}
		b.WriteString(line + "\r\n")
	}
	return b.String()
}
