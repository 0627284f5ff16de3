package wizard

import (
	"reflect"
	"testing"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"rungs/model"
)

// Nothing that is remembered may be older than the last thing that was said, by
// this person or by others.
func TestWhatIsRememberedIsNeverStale(t *testing.T) {
	catalogue := twoCategories()
	catalogue.Categories[0].Requires = []model.Trait{model.HasAccounts, model.TakesUploads}
	var criteria []string
	for c := range catalogue.All() {
		criteria = append(criteria, c.ID)
	}
	rapid.Check(t, func(t *rapid.T) {
		journal, others := &forgetful{}, &forgetful{n: 5000}
		app := begun(catalogue, journal)
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
				events, _, _ := s.Assessment.Undo(s.By, s.sitting)
				s.say(events...)
			case 4:
				s.say(model.Event{Kind: model.ProfileKind, Profile: &model.Profile{
					Accounts: rapid.SampledFrom([]string{"", model.Yes, model.No}).Draw(t, "accounts"),
					Hosting:  rapid.SliceOfDistinct(rapid.SampledFrom([]string{model.Uploads, model.Builds, model.Points, model.Copies}), rapid.ID).Draw(t, "hosting"),
					Login:    rapid.SampledFrom([]string{"", model.OwnLogin, model.OtherLogin, model.BothLogins}).Draw(t, "login"),
					Overrides: map[string]model.Override{
						catalogue.Categories[1].ID: {Applies: rapid.Bool().Draw(t, "applies"), Why: "we looked"},
					},
				}})
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
	levels := a.beyond[0].view(newLayout(max(a.layout.width, minWidth), 200))
	return []any{a.assess.rows(), a.progress(), a.total(), a.standings(), a.trend(), a.pace(), a.plan.outline(), levels}
}
