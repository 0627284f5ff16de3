package wizard

import (
	"strings"
	"testing"
	"unicode"

	"rungs/model"
	"rungs/ui/theme"
)

// TestLetters sees that with --ascii people's words are ASCII on every screen, and set in it:
// nothing of them is cut because their letters got longer.
func TestLetters(t *testing.T) {
	app := at(ticks(), 80, 24)
	app.options.Glyphs, app.options.Letters = theme.ASCII(), theme.ASCIILetters
	app.look(true)
	app.session.By = "Zoë Щукин"
	doors := app.catalogue.Categories[0].Criteria
	app.session.say(
		model.Event{Kind: model.RenameKind, Registry: "Пакеты 漢字"},
		model.Event{Kind: model.AnswerKind, Criterion: doors[0].ID, Answer: model.Answer{
			State: model.Provided, Detail: "Гитхаб", Note: strings.Repeat("Щедрый ", 8) + "Ende 🎉", Evidence: []model.Evidence{{Ref: "https://example.org/ключ"}}}},
		model.Event{Kind: model.AnswerKind, Criterion: doors[1].ID, Answer: model.Answer{State: model.Unmet}},
		model.Event{Kind: model.IntentKind, Criterion: doors[1].ID, Intent: model.Intent{Choice: model.Planned, Owner: "Żaneta"}},
	)
	check := func(where string, says ...string) {
		t.Helper()
		screen := shown(app)
		if i := strings.IndexFunc(screen, func(r rune) bool { return r > unicode.MaxASCII }); i >= 0 {
			t.Errorf("%s: %q is on the screen\n%s", where, []rune(screen[i:])[0], screen)
		}
		words := strings.Join(strings.Fields(screen), " ")
		for _, s := range says {
			if !strings.Contains(words, s) {
				t.Errorf("%s: %q is not there\n%s", where, s, screen)
			}
		}
	}
	app.overlay = newRecap(app)
	check("the recap", "Pakety HanZi")
	play(app, "x up up up")
	app.show(0)
	check("the criterion", "Gitkhab", "Zoe Shchukin")
	app.layout = newLayout(120, 60)
	check("all of it", "Shchedryy Shchedryy", ":tada:", "https://example.org/%D0%BA%D0%BB%D1%8E%D1%87")
	app.layout = newLayout(80, 24)
	for _, tab := range []string{"roofs", "levels", "plan"} {
		play(app, "tab")
		check(tab)
	}
	check("the plan", "(Zaneta)")
	play(app, "P")
	check("the profile")
}
