package model_test

import (
	"fmt"
	"slices"
	"strconv"
	"testing"
	"time"

	"rungs/model"
)

// manyCriteria is a catalogue of n criteria in four categories: three levels,
// each criterion with up to two needs a little before it.
func manyCriteria(n int) *model.Catalogue {
	c := model.Catalogue{ID: "generated", Version: "1"}
	for i := range 4 {
		title := fmt.Sprintf("Category %d", i+1)
		category := model.Category{ID: title, Title: title}
		for j := i; j < n; j += 4 {
			crit := model.Criterion{
				ID: strconv.Itoa(j), Title: fmt.Sprintf("Criterion %d", j), Level: 1 + 3*j/n, Order: j,
				Effort: []model.Effort{model.Days, model.Weeks, model.Months}[j%3],
				Impact: []model.Impact{model.Low, model.Medium, model.High}[j/2%3],
			}
			for _, back := range []int{3, 7} {
				if j > back && j%5 == 0 {
					crit.Needs = append(crit.Needs, strconv.Itoa(j-back))
				}
			}
			category.Criteria = append(category.Criteria, crit)
		}
		c.Categories = append(c.Categories, category)
	}
	return model.NewCatalogue(c)
}

// manyEvents are n answers to a catalogue, round and round, as one person gives
// them over the years: each replaces the last one to the same criterion.
func manyEvents(c *model.Catalogue, n int) []model.Event {
	criteria := slices.Collect(c.All())
	events := make([]model.Event, n)
	for i := range events {
		e := answerEvent(criteria[i%len(criteria)].ID, model.States[i*7%len(model.States)])
		e.ID, e.By, e.At = fmt.Sprintf("%016x", i), "ana", morning.Add(time.Duration(i)*time.Minute)
		e.Detail = "somebody"
		if before := i - len(criteria); before >= 0 {
			e.After = []string{events[before].ID}
		}
		events[i] = e
	}
	return events
}

var eventCounts = []int{100, 10_000, 100_000}

func BenchmarkFold(b *testing.B) {
	c := manyCriteria(32)
	for _, n := range eventCounts {
		events := manyEvents(c, n)
		b.Run(fmt.Sprintf("events=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				model.Fold(header, events)
			}
		})
	}
}

// Two copies of one file come together.
func BenchmarkFoldOfTwoCopies(b *testing.B) {
	c := manyCriteria(32)
	for _, n := range eventCounts {
		events := manyEvents(c, n)
		events = slices.Concat(events, events)
		b.Run(fmt.Sprintf("events=%d", n), func(b *testing.B) {
			for b.Loop() {
				model.Fold(header, events)
			}
		})
	}
}

// Answers to one criterion of which none knows another: no honest file has many.
func BenchmarkFoldOfDisagreements(b *testing.B) {
	for _, n := range []int{100, 1_000, 10_000} {
		events := manyEvents(smallCatalogue(), n)
		for i := range events {
			events[i].Criterion, events[i].After = "mfa-totp", []string{"nobody", "no one", "none"}
		}
		b.Run(fmt.Sprintf("heads=%d", n), func(b *testing.B) {
			for b.Loop() {
				model.Fold(header, events)
			}
		})
	}
}

func BenchmarkApply(b *testing.B) {
	c := manyCriteria(32)
	for _, n := range eventCounts {
		j := newJournal()
		j.Assessment = model.Fold(header, manyEvents(c, n))
		j.now = j.Last().At
		b.Run(fmt.Sprintf("events=%d", n), func(b *testing.B) {
			for b.Loop() {
				j.answer("ana", "0", model.Met)
			}
		})
	}
}

func BenchmarkUndo(b *testing.B) {
	c := manyCriteria(32)
	for _, n := range eventCounts {
		a := model.Fold(header, manyEvents(c, n))
		b.Run(fmt.Sprintf("events=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				a.Undo("ana", nil)
			}
		})
	}
}

// overCriteria runs a benchmark at three sizes of the catalogue. Every second
// criterion is answered, so that all parts of a plan are there.
func overCriteria(b *testing.B, run func(*model.Catalogue, *model.Assessment)) {
	for _, n := range []int{32, 1_000, 10_000} {
		c := manyCriteria(n)
		events := manyEvents(c, n)
		a := model.Fold(header, slices.DeleteFunc(events, func(e model.Event) bool { return e.State == model.NotApplicable }))
		b.Run(fmt.Sprintf("criteria=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				run(c, a)
			}
		})
	}
}

func BenchmarkStandings(b *testing.B) {
	overCriteria(b, func(c *model.Catalogue, a *model.Assessment) { model.Standings(c, a) })
}

func BenchmarkPlan(b *testing.B) {
	overCriteria(b, func(c *model.Catalogue, a *model.Assessment) { model.MakePlan(c, a, model.TopLevel) })
}

// Nothing is met, so every criterion is a step.
func BenchmarkPlanOfEverything(b *testing.B) {
	for _, n := range []int{32, 1_000, 10_000} {
		c := manyCriteria(n)
		events := manyEvents(c, n)
		for i := range events {
			events[i].State = model.Unmet
		}
		a := model.Fold(header, events)
		b.Run(fmt.Sprintf("criteria=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				model.MakePlan(c, a, model.TopLevel)
			}
		})
	}
}
