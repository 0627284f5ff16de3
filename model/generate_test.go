package model_test

import (
	"fmt"
	"slices"
	"time"

	"pgregory.net/rapid"

	"rungs/model"
)

// catalogues draws catalogues of up to most criteria in one to three
// categories. As the lint demands, needs form no ring and never point to a
// higher level.
func catalogues(most int) *rapid.Generator[*model.Catalogue] {
	return rapid.Custom(func(t *rapid.T) *model.Catalogue {
		c := model.Catalogue{ID: "drawn", Version: "1"}
		for _, title := range []string{"Alpha", "Beta", "Gamma"}[:rapid.IntRange(1, 3).Draw(t, "categories")] {
			c.Categories = append(c.Categories, model.Category{ID: title, Title: title})
		}
		var earlier []model.Criterion
		for i := range rapid.IntRange(1, most).Draw(t, "criteria") {
			crit := model.Criterion{
				ID:     fmt.Sprintf("c%d", i),
				Title:  fmt.Sprintf("Criterion %d", i),
				Level:  rapid.IntRange(1, model.TopLevel).Draw(t, "level"),
				Order:  rapid.IntRange(0, 3).Draw(t, "order"),
				Effort: rapid.SampledFrom([]model.Effort{model.Days, model.Weeks, model.Months}).Draw(t, "effort"),
				Impact: rapid.SampledFrom([]model.Impact{model.Low, model.Medium, model.High}).Draw(t, "impact"),
			}
			for _, before := range earlier {
				if before.Level <= crit.Level && rapid.IntRange(0, 3).Draw(t, "needs it") == 0 {
					crit.Needs = append(crit.Needs, before.ID)
				}
			}
			earlier = append(earlier, crit)
			home := &c.Categories[rapid.IntRange(0, len(c.Categories)-1).Draw(t, "category")]
			home.Criteria = append(home.Criteria, crit)
		}
		return model.NewCatalogue(c)
	})
}

// sides holds, for each criterion, what people answered who did not know of each
// other: nothing, one state, or several.
type sides map[string][]model.State

// answers draws a registry on its way: most often one answer to a criterion. In
// some registries most is met, so that high levels are drawn; in others most is
// not, so that plans are long.
func answers(c *model.Catalogue) *rapid.Generator[sides] {
	return rapid.Custom(func(t *rapid.T) sides {
		most := rapid.SampledFrom([]model.State{model.Met, model.Unmet, model.Partly}).Draw(t, "most are")
		s := sides{}
		for crit := range c.All() {
			n := rapid.SampledFrom([]int{0, 1, 1, 1, 1, 1, 2, 3}).Draw(t, "people")
			s[crit.ID] = rapid.SliceOfN(rapid.SampledFrom([]model.State{
				most, most, most, most, model.Met, model.Provided, model.NotApplicable, model.Partly, model.Unmet, model.Unsure, model.Unanswered,
			}), n, n).Draw(t, "states of "+crit.ID)
		}
		return s
	})
}

// journal writes the sides down, in catalogue order.
func (s sides) journal(c *model.Catalogue) *journal {
	j := newJournal()
	for crit := range c.All() {
		for i, state := range s[crit.ID] {
			j.stamp([]string{"ana", "bob", "cyn"}[i], answerEvent(crit.ID, state))
		}
	}
	return j
}

// putAside accepts some of the criteria.
func putAside(t *rapid.T, c *model.Catalogue, j *journal) {
	for crit := range c.All() {
		if rapid.IntRange(0, 4).Draw(t, "put aside") == 0 {
			j.accept(crit.ID, "not this year")
		}
	}
}

// hostileEvents draws events as no honest program writes them, each with an ID
// of its own: After names the event itself, later ones, those of other criteria,
// or nobody; times are equal or run backwards; kinds, states and criteria may be
// unknown.
func hostileEvents(c *model.Catalogue) *rapid.Generator[[]model.Event] {
	criteria := []string{"gone"}
	for crit := range c.All() {
		criteria = append(criteria, crit.ID)
	}
	kinds := []model.Kind{model.AnswerKind, model.AnswerKind, model.AnswerKind, model.IntentKind, model.ProfileKind, model.TargetKind, model.RenameKind, model.NotesKind, "future"}
	states := append(slices.Clone(model.States[:]), model.Unanswered, "newer")
	id := rapid.Map(rapid.IntRange(0, 15), func(i int) string { return fmt.Sprintf("e%d", i) })
	some := rapid.SliceOfN(rapid.SampledFrom([]string{"a", "b", "c"}), 0, 3)
	return rapid.Custom(func(t *rapid.T) []model.Event {
		out := make([]model.Event, rapid.IntRange(0, 14).Draw(t, "events"))
		for i := range out {
			e := model.Event{
				ID:    fmt.Sprintf("e%d", i),
				At:    morning.Add(time.Duration(rapid.IntRange(0, 4).Draw(t, "minute")) * time.Minute),
				By:    rapid.SampledFrom([]string{"ana", "bob", ""}).Draw(t, "by"),
				Kind:  rapid.SampledFrom(kinds).Draw(t, "kind"),
				After: rapid.SliceOfN(id, 0, 3).Draw(t, "after"),
			}
			switch e.Kind {
			case model.AnswerKind, "future":
				e.Criterion = rapid.SampledFrom(criteria).Draw(t, "criterion")
				e.State = rapid.SampledFrom(states).Draw(t, "state")
				e.Conditions = some.Draw(t, "conditions")
				e.Note = rapid.SampledFrom([]string{"", "one", "two"}).Draw(t, "note")
				e.Public = rapid.Bool().Draw(t, "public")
			case model.IntentKind:
				e.Criterion = rapid.SampledFrom(criteria).Draw(t, "criterion")
				e.Choice = rapid.SampledFrom([]model.Choice{"", model.Planned, model.Accepted, "newer"}).Draw(t, "choice")
			case model.ProfileKind:
				e.Profile = &model.Profile{Accounts: rapid.SampledFrom([]string{"", model.Yes, model.No}).Draw(t, "accounts")}
			case model.TargetKind:
				e.Target = rapid.IntRange(-1, 5).Draw(t, "target")
			case model.NotesKind:
				e.Note = rapid.SampledFrom([]string{"", "one", "two"}).Draw(t, "text")
			case model.RenameKind:
				e.Registry = rapid.SampledFrom([]string{"", "Beta", "Gamma"}).Draw(t, "name")
			}
			out[i] = e
		}
		return out
	})
}
