package ask

import (
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"rungs/model"
)

// BenchmarkOneQuestion asks one question of a catalogue and takes its answer.
func BenchmarkOneQuestion(b *testing.B) {
	for _, n := range []int{32, 10_000} {
		var category model.Category
		for i := range n {
			category.Criteria = append(category.Criteria, model.Criterion{
				ID: fmt.Sprint("criterion-", i), Title: fmt.Sprint("Criterion ", i), Level: 1 + 3*i/n, Order: i, Asks: "Is it there?",
				Conditions: []model.Condition{{ID: "one", Text: "it is there"}}, Effort: model.Days, Impact: model.High,
				Body: "## Why it matters\n\nBecause of *it*.\n",
			})
		}
		category.ID, category.Title = "all", "All"
		c := model.NewCatalogue(model.Catalogue{ID: "many", Version: "1", Title: "Many", Categories: []model.Category{category}})
		b.Run(fmt.Sprintf("criteria=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				m := &memory{}
				err := Run(Options{In: strings.NewReader("1\n"), Out: io.Discard, Now: func() time.Time { return today }, One: true, Opened: model.Opened{Catalogue: c, Assessment: begun(), Journal: m, By: "ana", Name: "acme"}})
				if err != nil || len(m.recorded) != 1 {
					b.Fatal(len(m.recorded), "answers recorded:", err)
				}
			}
		})
	}
}
