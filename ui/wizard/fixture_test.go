package wizard

import (
	"fmt"
	"time"

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

// begun is the wizard on an assessment without any answer, in the full view.
func begun(catalogue *model.Catalogue, journal model.Journal) *App {
	app := New(Options{Catalogue: catalogue, Glyphs: theme.Unicode(), Session: &model.Opened{
		Assessment: model.Fold(model.Header{Registry: "Acme"}, nil), Catalogue: catalogue, Journal: journal, By: "ana",
	}})
	app.assess.pass = firstPass{}
	return app
}

// twoCategories is a catalogue of twelve criteria.
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
