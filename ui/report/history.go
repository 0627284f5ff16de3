package report

import (
	"cmp"
	"fmt"
	"iter"
	"reflect"
	"slices"
	"strings"
	"time"

	"rungs/model"
	"rungs/ui/theme"
)

// History is who said what, day by day: all of it, or about one criterion.
var History = Kind{
	Name: "history", For: "the team",
	page: func(d Document) page { return newHistory(d).page(events(d)) },
	data: func(d Document) any {
		h := newHistory(d)
		h.Events = slices.AppendSeq(h.Events, events(d))
		return h
	},
}

// history is who said what when, as machines read it.
type history struct {
	base
	Criterion *ref     `json:"criterion,omitempty"` // nil: all
	Events    []saying `json:"events"`              // by time

	now   string // how the criterion stands
	copy  string // whether everybody may see it
	ahead string // what is of a later day
}

// saying is one thing that somebody said.
type saying struct {
	At        string           `json:"at"` // RFC 3339
	By        string           `json:"by,omitempty"`
	Kind      string           `json:"kind"`
	Criterion string           `json:"id,omitempty"`
	Title     string           `json:"title,omitempty"`
	State     string           `json:"state,omitempty"` // of an answer
	Detail    string           `json:"detail,omitempty"`
	Holds     []string         `json:"holds,omitempty"`
	Note      string           `json:"note,omitempty"`
	Evidence  []model.Evidence `json:"evidence,omitempty"`
	Intent    *model.Intent    `json:"plan,omitempty"`
	Says      string           `json:"says,omitempty"`   // of a profile, a target, a name: in words
	Undoes    bool             `json:"undoes,omitempty"` // it takes something back
	Void      bool             `json:"void,omitempty"`   // it was taken back
	Stands    bool             `json:"stands"`           // nothing has replaced it
	given

	day  string
	line item
}

func newHistory(d Document) history {
	out := history{base: newBase(d), Events: []saying{}, copy: d.copy("notes and evidence are"), ahead: d.Assessment.AheadSays(d.Now)}
	if c := d.Catalogue.Criterion(d.Criterion); c != nil {
		r := d.ref(c)
		out.Criterion, out.now = &r, spoken(d.Assessment.Finding(c.ID))
	}
	return out
}

// events are what was said, by time.
func events(d Document) iter.Seq[saying] {
	return func(yield func(saying) bool) {
		for s := range d.Assessment.Sayings(d.Criterion) {
			if c := d.Catalogue.Criterion(s.Criterion); (len(d.Categories) == 0 || c != nil && d.shows(c.Category)) && !yield(newSaying(d, s)) {
				return
			}
		}
	}
}

// newSaying names the criterion only where it is one of all.
func newSaying(d Document, s model.Saying) saying {
	out := saying{
		At: s.At.Format(time.RFC3339), By: s.By, Kind: string(s.Kind), Criterion: s.Criterion,
		Undoes: s.Undoes != "", Void: s.Void, Stands: s.Stands, given: givenTo(s.Event), day: s.At.Format(time.DateOnly),
	}
	if c := d.Catalogue.Ever(s.Criterion); c != nil {
		out.Title = c.Title
	}
	switch c := d.Catalogue.Ever(s.Criterion); {
	case out.Criterion == "" || d.Criterion != "":
		out.line.Lead = kindNames[s.Kind]
	case c != nil:
		out.line = d.ref(c).item("")
	default: // of a newer catalogue
		out.line.Lead = out.Criterion
	}
	if s.Undoes != "" {
		out.line.Text = s.TookBack(func(e model.Event) string {
			if e.Kind == model.ProfileKind { // it stands above, with what it changed
				return "the change of " + theme.Date(e.At.Format(time.DateOnly))
			}
			return says(d, e)
		})
	} else {
		out.fill(d, s.Event)
		out.line.Text = replaced(d, s)
	}
	if out.By != "" {
		out.line.Text += " (" + out.By + ")"
	}
	out.line.Text = strings.Join(append([]string{out.line.Text}, out.besides(d, s)...), "; ")
	if s.Void {
		out.line.Text += "; taken back since"
	}
	return out
}

// besides is what an answer brings beside its state: conditions where the state is
// as before, and the note and the evidence where they are not.
func (s *saying) besides(d Document, said model.Saying) []string {
	if said.Kind == model.NotesKind && s.Note != "" {
		if by := d.Assessment.NoteBy(said.Event); by != "" {
			return []string{"by " + by + ": " + quoted(s.Note)}
		}
		return []string{quoted(s.Note)}
	}
	if said.Kind != model.AnswerKind || said.Undoes != "" {
		return nil
	}
	var out []string
	if text := said.To(); text != "" {
		out = append(out, text)
	}
	if before := said.Instead; len(before) == 1 && before[0].State == said.State {
		out = append(out, ticks(d.Catalogue.Criterion(said.Criterion), before[0].Conditions, said.Conditions)...)
	}
	had := func(same func(model.Answer) bool) bool {
		return slices.ContainsFunc(said.Instead, func(e model.Event) bool { return e.Public == said.Public && same(e.Answer) })
	}
	if s.Note != "" && !had(func(a model.Answer) bool { return a.Note == said.Note }) {
		label := "note: "
		if by := d.Assessment.NoteBy(said.Event); by != "" {
			label = "note by " + by + ": "
		}
		out = append(out, label+quoted(s.Note))
	}
	before := map[model.Evidence]bool{}
	for _, old := range said.Instead {
		for _, e := range old.Evidence {
			if old.Public == said.Public {
				before[e] = true
			}
		}
	}
	for _, e := range s.Evidence {
		if !before[e] {
			out = append(out, "evidence: "+e.Ref)
		}
	}
	return out
}

// fill takes over what an event says, as far as it is for the reader.
func (s *saying) fill(d Document, e model.Event) {
	switch e.Kind {
	case model.AnswerKind:
		s.State, s.Detail, s.Holds = cmp.Or(unknownWord(e.State), stateName(e.State, false)), e.Detail, e.Conditions
		s.Note, s.Evidence = d.open(e)
	case model.IntentKind:
		s.Intent = &e.Intent
	case model.NotesKind:
		if s.Says = says(d, e); !d.Public {
			s.Note = strings.TrimSpace(e.Note)
		}
	default:
		s.Says = says(d, e)
	}
}

// says is what an event says, in words.
func says(d Document, e model.Event) string {
	switch e.Kind {
	case model.AnswerKind:
		return spoken(model.Finding{Heads: []model.Event{e}})
	case model.IntentKind:
		return intentText(e.Intent)
	case model.ProfileKind:
		return profileText(d, profileOf(e))
	case model.TargetKind:
		return targetText(e.Target)
	case model.CatalogueKind:
		return "version " + e.Version
	case model.NotesKind:
		return notesSay(e)
	}
	return e.Registry
}

// profileOf is the profile that an event records.
func profileOf(e model.Event) model.Profile {
	if e.Profile == nil {
		return model.Profile{}
	}
	return *e.Profile
}

// replaced is what an event says, and what was said before of an answer or a
// plan. Of a profile it is what changed.
func replaced(d Document, s model.Saying) string {
	now := says(d, s.Event)
	switch {
	case len(s.Instead) == 0:
		return now
	case s.Kind == model.IntentKind:
		return meantText(s.Instead[len(s.Instead)-1].Intent, s.Intent)
	case s.Kind == model.ProfileKind:
		return changedProfile(d, profileOf(s.Instead[len(s.Instead)-1]), profileOf(s.Event))
	case s.Kind != model.AnswerKind:
		return now
	}
	before := spoken(model.Finding{Heads: s.Instead})
	if len(s.Instead) == 1 && reflect.DeepEqual(s.Instead[0].Answer, s.Answer) {
		return now + ", checked again"
	}
	return fromTo(before, now)
}

func (h history) page(events iter.Seq[saying]) page {
	p := page{Registry: h.Registry, Title: "who said what", Subject: "Who said what, up to " + theme.Date(h.AsOf), Remarks: []string{h.copy}}
	if c := h.Criterion; c != nil {
		p.Subject = fmt.Sprintf("Who said what about \"%s\" (%s), up to %s", c.Title, c.ID, theme.Date(h.AsOf))
		p.Remarks = append(p.Remarks, "Now: "+model.Stop(h.now))
	}
	if h.ahead != "" {
		p.Remarks = append(p.Remarks, h.ahead)
	}
	var day string
	var lines items // of that day
	close := func() {
		if len(lines) > 0 {
			p.Parts = append(p.Parts, part{ID: "day-" + day, Title: theme.Date(day), Blocks: []block{lines}})
		}
	}
	for e := range events {
		if e.day != day {
			close()
			day, lines = e.day, nil
		}
		lines = append(lines, e.line)
	}
	if close(); len(p.Parts) == 0 {
		p.Remarks = []string{"Nobody has said anything yet."}
	}
	return p
}
