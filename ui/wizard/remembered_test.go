package wizard

import (
	"fmt"
	"reflect"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"rungs/model"
	"rungs/ui/theme"
)

// forgetful is a journal that keeps nothing.
type forgetful struct{ n int }

func (j *forgetful) Stamp(e model.Event, by string) model.Event {
	j.n++
	e.ID, e.By = fmt.Sprintf("%04d", j.n), by
	e.At = time.Date(2026, 5, 1, 9, 0, 0, 0, time.UTC).Add(time.Duration(j.n) * 7 * time.Hour)
	return e
}

func (j *forgetful) Record(events []model.Event) ([]model.Event, error) { return events, nil }
func (j *forgetful) News() ([]model.Event, error)                       { return nil, nil }

// Nothing that is remembered may be older than the last thing that was said, by
// this person or by others.
func TestWhatIsRememberedIsNeverStale(t *testing.T) {
	catalogue := twoCategories()
	var criteria []string
	for c := range catalogue.All() {
		criteria = append(criteria, c.ID)
	}
	rapid.Check(t, func(t *rapid.T) {
		journal, others := &forgetful{}, &forgetful{n: 5000}
		app := New(Options{Catalogue: catalogue, Glyphs: theme.Unicode(), Session: &Opened{
			Assessment: model.Fold(model.Header{Registry: "Acme"}, nil), Journal: journal, By: "ana",
		}})
		s := app.session
		for range rapid.IntRange(1, 25).Draw(t, "steps") {
			id := rapid.SampledFrom(criteria).Draw(t, "criterion")
			switch rapid.IntRange(0, 7).Draw(t, "what") {
			case 0, 1:
				s.say(model.Event{Kind: model.AnswerKind, Criterion: id, Answer: model.Answer{State: rapid.SampledFrom(model.States[:]).Draw(t, "state"), Detail: "x"}})
			case 2:
				e := model.Event{Kind: model.AnswerKind, Criterion: id, Answer: model.Answer{State: rapid.SampledFrom(model.States[:]).Draw(t, "state"), Detail: "y"}}
				app.Update(newsMsg{session: s, events: []model.Event{others.Stamp(e, "ben")}})
			case 3:
				if e, _, ok := s.Assessment.Undo(s.By); ok {
					s.record(e)
				}
			case 4:
				hosting := rapid.SliceOfDistinct(rapid.SampledFrom([]string{"client"}), func(s string) string { return s }).Draw(t, "hosting")
				s.say(model.Event{Kind: model.ProfileKind, Profile: &model.Profile{Accounts: "own", Hosting: hosting, Overrides: map[string]model.Override{
					catalogue.Categories[1].ID: {Applies: rapid.Bool().Draw(t, "applies"), Why: "we looked"},
				}}})
			case 5:
				s.say(model.Event{Kind: model.TargetKind, Target: rapid.IntRange(1, 3).Draw(t, "target")})
			case 6:
				s.By = rapid.SampledFrom([]string{"ana", "eve"}).Draw(t, "by")
			case 7:
				app.Update(tea.WindowSizeMsg{Width: rapid.IntRange(40, 130).Draw(t, "width"), Height: 24})
				app.Update(tea.BackgroundColorMsg{})
				app.assess.filter = filter(rapid.IntRange(0, int(filters)-1).Draw(t, "filter"))
			}
			was := remembers(app)
			s.follows, app.assess.listed = follows{}, remembered[listing, []row]{}
			if now := remembers(app); !reflect.DeepEqual(was, now) {
				t.Fatalf("remembered\n%v\nbut it is\n%v", was, now)
			}
		}
	})
}

func remembers(a *App) []any {
	entries, plan := a.plan.entries()
	levels := a.levels.view(max(a.width, minWidth), 200)
	return []any{a.assess.rows(), a.progress(), a.total(), a.standings(), a.trend(), a.pace(), entries, plan, levels}
}

func twoCategories() *model.Catalogue {
	var categories []model.Category
	for _, name := range []string{"doors", "roofs"} {
		c := model.Category{ID: name, Title: name, Short: name}
		for i := range 6 {
			c.Criteria = append(c.Criteria, model.Criterion{
				ID: fmt.Sprintf("%s-%d", name, i), Category: name, Level: 1 + i/2, Order: i, Title: fmt.Sprintf("%s %d", name, i),
				Effort: model.Days, Impact: model.High, Conditions: []model.Condition{{ID: "a", Text: "it holds"}},
			})
		}
		categories = append(categories, c)
	}
	return model.NewCatalogue(model.Catalogue{ID: "test", Version: "1", Categories: categories})
}
