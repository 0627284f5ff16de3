package ask

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"rungs/model"
)

var today = time.Date(2026, 11, 20, 20, 0, 0, 0, time.UTC)

// small is a catalogue of two categories and five criteria.
func small() *model.Catalogue {
	order := 0
	criterion := func(id, title string, level int, conditions ...string) model.Criterion {
		order++
		c := model.Criterion{
			ID: id, Title: title, Level: level, Order: order, Asks: "Is there " + title + "?", Effort: model.Days, Impact: model.High,
			FirstAction: "Begin with " + id, DoneWhen: id + " is there", Reviewed: "2026-11-01",
			Body: "## Why it matters\n\nBecause of *" + id + "*.\n\n| a | b |\n|---|---|\n| 1 | 2 |",
		}
		if id == "lock" {
			c.Advice = []string{"oil it"}
			c.Verdicts = []model.Verdict{{Case: "it is locked day and night", State: model.Met}, {Case: "it has a handle", State: model.Unmet}}
		}
		if id == "bell" {
			c.Sources = []model.Source{{Title: "The first", URL: "https://one.example"}, {Title: "The second", URL: "https://two.example"}}
		}
		if id == "saw" {
			c.Reasons = []model.Particular{{Where: []string{model.Points}, Text: "we only point at planks."}}
		}
		for _, cond := range conditions {
			c.Conditions = append(c.Conditions, model.Condition{ID: cond, Text: "the " + cond + " holds"})
		}
		return c
	}
	return model.NewCatalogue(model.Catalogue{
		ID: "small", Version: "1", Title: "Small",
		Categories: []model.Category{
			{ID: "doors", Title: "Doors", Requires: []model.Trait{model.HasAccounts}, Criteria: []model.Criterion{
				criterion("lock", "A lock", 1, "bolt", "key"), criterion("bell", "A bell", 1, "sound"), criterion("alarm", "An alarm", 2, "siren"),
			}},
			{ID: "tools", Title: "Tools", Criteria: []model.Criterion{criterion("saw", "A saw", 1, "teeth"), criterion("drill", "A drill", 1, "bit")}},
		},
		Glossary: []model.Term{{Term: "bolt", Also: []string{"latch"}, Text: "What holds a door."}, {Term: "door", Text: "What a bolt holds."}},
	})
}

// on is a round about an assessment.
func on(a *model.Assessment) Options { return Options{Opened: model.Opened{Assessment: a}} }

// memory is a journal that keeps its events in memory.
type memory struct {
	stamped  int
	recorded []model.Event
	failing  error
	others   []model.Event // what somebody else records meanwhile
}

func (m *memory) Stamp(e model.Event, by string) model.Event {
	m.stamped++
	e.ID, e.At, e.By = fmt.Sprintf("%s-%d", by, m.stamped), today.Add(time.Duration(m.stamped)*time.Second), by
	return e
}

func (m *memory) Record(events []model.Event) ([]model.Event, error) {
	if m.failing != nil {
		return nil, m.failing
	}
	m.recorded = append(m.recorded, events...)
	return append(m.take(), events...), nil
}

func (m *memory) News() ([]model.Event, error) { return m.take(), nil }

func (m *memory) take() []model.Event {
	others := m.others
	m.others = nil
	return others
}

var header = model.Header{Rungs: 1, Catalogue: "small", Version: "1", ID: "h", At: today, Registry: "Acme"}

// begun is an assessment that has its profile, and what else is given.
func begun(events ...model.Event) *model.Assessment {
	all := []model.Event{{ID: "p", At: today.Add(-48 * time.Hour), By: "ana", Kind: model.ProfileKind, Profile: &model.Profile{Accounts: model.Yes}}}
	return model.Fold(header, append(all, events...))
}

func answered(id, by, criterion string, a model.Answer, after ...string) model.Event {
	return model.Event{ID: id, At: today.Add(-24 * time.Hour), By: by, Kind: model.AnswerKind, Criterion: criterion, Answer: a, After: after}
}

// played is what came of some lines of input.
type played struct {
	out    string
	err    error
	events []model.Event
	after  *model.Assessment
}

func (p played) said() string { return inShort(p.events) }

// play runs a round on lines of input.
func play(t *testing.T, o Options, lines ...string) played {
	t.Helper()
	input := strings.Join(lines, "\n")
	if len(lines) > 0 {
		input += "\n"
	}
	return playFrom(t, o, strings.NewReader(input))
}

func playFrom(t *testing.T, o Options, in io.Reader) played {
	t.Helper()
	var out strings.Builder
	m, ok := o.Journal.(*memory)
	if !ok {
		m = &memory{}
	}
	if o.Assessment == nil {
		o.Assessment = begun()
	}
	if o.Catalogue == nil {
		o.Catalogue = small()
	}
	o.In, o.Out, o.Journal, o.By, o.Name, o.Now = in, &out, m, "ana", "acme", func() time.Time { return today }
	err := Run(o)
	p := played{out.String(), err, m.recorded, o.Assessment}
	harmless(t, p.out)
	return p
}

// harmless wants text without anything that a terminal would obey or draw.
func harmless(t *testing.T, out string) {
	t.Helper()
	for _, r := range out {
		if unicode.IsControl(r) && r != '\n' || drawn(r) {
			t.Fatalf("the output holds %q:\n%q", r, out)
		}
	}
}

// drawn tells whether a letter is a piece of a line or a block.
func drawn(r rune) bool { return '\u2500' <= r && r <= '\u259f' }

// inShort writes events in short: what of which, with the details.
func inShort(events []model.Event) string {
	var out []string
	for _, e := range events {
		text := string(e.Kind)
		switch {
		case e.Undoes != "":
			text = "undo " + e.Undoes
		case e.Kind == model.AnswerKind:
			text = e.Criterion + "=" + string(e.State)
			for _, part := range []string{e.Detail, e.Note, strings.Join(e.Conditions, "+")} {
				if part != "" {
					text += ":" + part
				}
			}
			for _, ev := range e.Evidence {
				text += "@" + ev.Ref
			}
			if e.Public {
				text += "!"
			}
		case e.Kind == model.IntentKind:
			text = strings.TrimRight(fmt.Sprintf("%s:%s:%s:%s:%s", e.Criterion, e.Choice, e.Owner, e.Until, e.Why), ":")
		case e.Kind == model.ProfileKind:
			p := e.Profile
			text = strings.Join([]string{p.Accounts, strings.Join(p.Hosting, "+"), p.Login}, "/")
			for _, id := range slices.Sorted(maps.Keys(p.Overrides)) {
				text += fmt.Sprintf(" %s:%v:%s", id, p.Overrides[id].Applies, p.Overrides[id].Why)
			}
		case e.Kind == model.TargetKind:
			text = fmt.Sprintf("target %d", e.Target)
		case e.Kind == model.RenameKind:
			text = "name " + e.Registry
		case e.Kind == model.NotesKind:
			text = "notes:" + e.Note
		}
		out = append(out, text)
	}
	return strings.Join(out, "; ")
}

var errDisk = errors.New("the disk is full")
