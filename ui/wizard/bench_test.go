package wizard_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"rungs/model"
	"rungs/ui/theme"
	"rungs/ui/wizard"
)

// today is the day on which all screens are drawn.
var today = time.Date(2026, 11, 20, 20, 0, 0, 0, time.UTC)

// manyCriteria is a catalogue of n criteria in four categories, each with a text
// as long as ours.
func manyCriteria(n int) *model.Catalogue {
	c := model.Catalogue{ID: "generated", Version: "1", Title: "Generated"}
	for level := range model.TopLevel + 1 {
		c.Levels = append(c.Levels, model.Level{Number: level, Name: "name", Text: "What the level stands for."})
	}
	for i := range 4 {
		id := fmt.Sprintf("category-%d", i+1)
		category := model.Category{ID: id, Title: "Category " + id, Short: id}
		for j := i; j < n; j += 4 {
			text := fmt.Sprintf("A release is signed by person %d of the team, [as they say](https://example.org/%d), with a *key* that is kept in `hardware`.", j, j)
			body := ""
			for _, heading := range []string{"Why it matters", "What counts", "What does not", "Check it", "Get there"} {
				body += "## " + heading + "\n\n" + text + " " + text + "\n\n- " + text + "\n- " + text + "\n\n"
			}
			category.Criteria = append(category.Criteria, model.Criterion{
				ID: fmt.Sprintf("criterion-%05d", j), Title: fmt.Sprintf("Signed releases %d", j), Level: 1 + 3*j/n, Order: j,
				Asks: text, FirstAction: "Ask person 1.", DoneWhen: "A release is signed.", Reviewed: "2026-11-01",
				Conditions: []model.Condition{{ID: "one", Text: "the first release is signed"}, {ID: "two", Text: "every release is signed"}},
				Effort:     []model.Effort{model.Days, model.Weeks, model.Months}[j%3], Impact: []model.Impact{model.Low, model.Medium, model.High}[j/3%3],
				Peers:   []model.Peer{{Registry: "First", How: "Signs all of them.", Since: "2024", Source: "https://example.org/first", Seen: "2026-08-21"}},
				Sources: []model.Source{{Title: "How to sign", URL: fmt.Sprintf("https://example.org/%d", j)}}, Body: body,
			})
		}
		c.Categories = append(c.Categories, category)
	}
	return model.NewCatalogue(c)
}

// halfAnswered is an assessment in which every second criterion has an answer.
func halfAnswered(c *model.Catalogue) *model.Assessment {
	var events []model.Event
	i := 0
	for crit := range c.All() {
		if i++; i%2 == 0 {
			state := []model.State{model.Met, model.Partly, model.Unmet, model.Unsure}[i/2%4]
			events = append(events, model.Event{
				ID: fmt.Sprint("e", i), At: today.Add(time.Duration(i-100_000) * time.Minute), By: "ana", Kind: model.AnswerKind,
				Criterion: crit.ID, Answer: model.Answer{State: state, Detail: "Bob"},
			})
		}
	}
	return model.Fold(model.Header{Rungs: 1, Catalogue: c.ID, Version: c.Version, ID: "h", At: today, Registry: "Acme"}, events)
}

// oblivious keeps nothing.
type oblivious struct{ stamped int }

func (o *oblivious) Stamp(e model.Event, by string) model.Event {
	o.stamped++
	e.ID, e.By, e.At = fmt.Sprint("s", o.stamped), by, today
	return e
}

func (*oblivious) Record(events []model.Event) ([]model.Event, error) { return events, nil }
func (*oblivious) News() ([]model.Event, error)                       { return nil, nil }

// fewSaved is a shelf with ten assessments on it, to look at only.
type fewSaved struct {
	wizard.Shelf
	assessment *model.Assessment
	catalogue  *model.Catalogue
}

func (s fewSaved) List() (names []string, err error) {
	for i := range 10 {
		names = append(names, fmt.Sprint("acme-", i))
	}
	return names, nil
}

func (s fewSaved) Look(name string) wizard.Saved {
	return wizard.NewSaved(name, s.catalogue, s.assessment, today)
}

var codes = map[string]rune{
	"up": tea.KeyUp, "down": tea.KeyDown, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "enter": tea.KeyEnter, "esc": tea.KeyEscape,
	"tab": tea.KeyTab, "end": tea.KeyEnd, "any": tea.KeyF12, "backspace": tea.KeyBackspace,
}

func press(key string) tea.Msg {
	if code, ok := codes[key]; ok {
		return tea.KeyPressMsg{Code: code}
	}
	if key == "shift+tab" {
		return tea.KeyPressMsg{Code: tea.KeyTab, Mod: tea.ModShift}
	}
	return tea.KeyPressMsg{Code: []rune(key)[0], Text: key}
}

// screens are the places of the wizard: how one gets there, and two keys that one
// presses there by turns.
var screens = []struct{ name, way, there, back string }{
	{"welcome", "", "down", "up"},
	{"recap", "", "", ""},
	{"assess", "any", "down", "up"},
	{"answer", "any A", "3", "4"},
	{"undo", "any A 1", "z", "Z"},
	{"read", "any enter", "pgdown", "pgup"},
	{"triage", "any t", "down", "up"},
	{"levels", "any shift+tab shift+tab", "pgdown", "pgup"},
	{"plan", "any shift+tab", "down", "up"},
	{"profile", "any P", "down", "up"},
	{"find", "any / r e l e a s", "e", "backspace"},
	{"goto", "any g", "1", "backspace"},
	{"history", "any A 1 3 4 H", "down", "up"},
	{"note", "any n", "x", "backspace"},
	{"keys", "any ?", "down", "up"},
}

// opened is the wizard on one of the screens.
func opened(c *model.Catalogue, assessment *model.Assessment, screen, way string) *wizard.App {
	o := wizard.Options{Catalogue: c, Shelf: fewSaved{assessment: assessment, catalogue: c}, Glyphs: theme.Unicode(), Dark: true, Now: func() time.Time { return today }}
	if screen != "welcome" {
		o.Session = &model.Opened{Name: "acme", Where: "nowhere", Assessment: assessment, Catalogue: c, Journal: &oblivious{}, By: "ana"}
	}
	a := wizard.New(o)
	a.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	for _, key := range strings.Fields(way) {
		a.Update(press(key))
		a.View()
	}
	return a
}

func overScreens(b *testing.B, run func(b *testing.B, there, back string, open func() *wizard.App)) {
	for _, n := range []int{32, 10_000} {
		c := manyCriteria(n)
		for _, s := range screens {
			b.Run(fmt.Sprintf("screen=%s/criteria=%d", s.name, n), func(b *testing.B) {
				b.ReportAllocs()
				run(b, s.there, s.back, func() *wizard.App { return opened(c, halfAnswered(c), s.name, s.way) })
			})
		}
	}
}

func BenchmarkView(b *testing.B) {
	overScreens(b, func(b *testing.B, _, _ string, open func() *wizard.App) {
		a := open()
		for b.Loop() {
			a.View()
		}
	})
}

// BenchmarkKey is what a key costs until its frame is drawn, without the terminal.
func BenchmarkKey(b *testing.B) {
	overScreens(b, func(b *testing.B, there, back string, open func() *wizard.App) {
		if there == "" {
			b.Skip("no key stays on this screen")
		}
		keys := [2]tea.Msg{press(there), press(back)}
		var a *wizard.App
		for i := 0; b.Loop(); i++ {
			if i%100 == 0 { // what keys record makes the next ones dearer
				b.StopTimer()
				a = open()
				b.StartTimer()
			}
			a.Update(keys[i%2])
			a.View()
		}
	})
}

// BenchmarkReadingOn goes to a criterion that was not shown yet.
func BenchmarkReadingOn(b *testing.B) {
	for _, n := range []int{32, 10_000} {
		c := manyCriteria(n)
		b.Run(fmt.Sprintf("criteria=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			assessment := halfAnswered(c)
			down, left := press("down"), 0
			var a *wizard.App
			for b.Loop() {
				if left == 0 {
					b.StopTimer()
					a, left = opened(c, assessment, "assess", "any"), n/4-1
					b.StartTimer()
				}
				a.Update(down)
				a.View()
				left--
			}
		})
	}
}

// BenchmarkFirstFrame is all that the wizard itself does before something is to
// be seen.
func BenchmarkFirstFrame(b *testing.B) {
	for _, n := range []int{32, 10_000} {
		c := manyCriteria(n)
		assessment := halfAnswered(c)
		b.Run(fmt.Sprintf("criteria=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				opened(c, assessment, "recap", "").View()
			}
		})
	}
}
