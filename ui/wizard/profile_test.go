package wizard

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"rungs/model"
)

// withEcosystem is the wizard on the profile, with one ecosystem that is known and a
// category that is ticked for each client.
func withEcosystem() *App {
	c := *ticks()
	c.Categories[1].PerClient = true
	app := at(model.NewCatalogue(c), 80, 24)
	app.options.Ecosystems = &model.Ecosystems{All: []model.Ecosystem{{ID: "cpan", Name: "CPAN", Aliases: []string{"Perl"}}, {ID: "hex", Name: "Hex"}}}
	play(app, "P home down down")
	return app
}

// TestEcosystemFinder chooses one by an alias, keeps what nobody knows as it is typed, and
// takes it back.
func TestEcosystemFinder(t *testing.T) {
	app := withEcosystem()
	is := func(want string) {
		t.Helper()
		if got := app.session.Assessment.Profile().Ecosystem; got != want || app.overlay != nil {
			t.Errorf("it is %q, want %q\n%s", got, want, shown(app))
		}
	}
	play(app, "enter p e r")
	if screen := shown(app); !strings.Contains(screen, "CPAN") || strings.Contains(screen, "Hex") {
		t.Errorf("the letters of an alias\n%s", screen)
	}
	play(app, "enter")
	is("CPAN")
	play(app, "enter f r o b s")
	if screen := shown(app); !strings.Contains(screen, "nothing is known of it") {
		t.Errorf("what nobody knows\n%s", screen)
	}
	play(app, "enter")
	is("frobs")
	play(app, "enter home enter")
	is("")
	play(app, "enter p e r esc")
	is("")
}

// TestClientsOnTheProfile names clients, refuses what is wrong with the reason, and tells of
// ticks that are left behind.
func TestClientsOnTheProfile(t *testing.T) {
	app := withEcosystem()
	play(app, "pgdown up enter a , A enter")
	if screen := shown(app); !strings.Contains(screen, "Two clients are called") {
		t.Errorf("two with one name\n%s", screen)
	}
	play(app, "esc enter")
	if screen := strings.Join(strings.Fields(shown(app)), " "); !strings.Contains(screen, "Who makes them is asked next.") {
		t.Errorf("what comes next is not said\n%s", screen)
	}
	play(app, "text:a,b enter")
	if screen := shown(app); !strings.Contains(screen, model.WhoseClient.Asks) || strings.Contains(screen, "there is none") {
		t.Errorf("who makes them is not asked, or there may be none\n%s", screen)
	}
	play(app, "down enter")
	if by := app.session.Assessment.Profile().ClientsBy; by != model.OthersClient {
		t.Errorf("they are by %q", by)
	}
	if got := strings.Join(app.session.Assessment.Profile().Clients, " "); got != "a b" {
		t.Fatalf("the clients are %q\n%s", got, shown(app))
	}
	app.session.say(model.Event{Kind: model.AnswerKind, Criterion: "roofs-0", Answer: model.Answer{State: model.Partly, Conditions: []string{"a@b"}}})
	play(app, "enter ctrl+u text:a enter")
	if screen := shown(app); !strings.Contains(screen, "1 answer has ticks for b") {
		t.Errorf("nothing is told of the tick for b\n%s", screen)
	}
	if got := app.session.Assessment.Finding("roofs-0").Answer().Conditions; len(got) != 1 || got[0] != "a@b" {
		t.Errorf("the tick is %q", got)
	}
}

// TestBeginsWithWhatIsAsked sees that nobody is led first to what the profile excludes.
func TestBeginsWithWhatIsAsked(t *testing.T) {
	app := at(ticks(), 80, 24)
	app.session.say(model.Event{Kind: model.ProfileKind, Profile: &model.Profile{Overrides: map[string]model.Override{"doors": {Why: "there are none"}}}})
	app.assess.resume()
	if c := app.assess.current(); c == nil || c.ID != "roofs-0" {
		t.Errorf("it begins with %v", c)
	}
}

// TestNoAccountsIsNoTrap sees that the profile says, before anything is chosen and with "no" as
// well, that a login at a forge is an account, and how many questions go with "no".
func TestNoAccountsIsNoTrap(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 36}, {60, 30}} {
		c := *ticks()
		c.Categories[0].Requires = []model.Trait{model.HasAccounts}
		app := at(model.NewCatalogue(c), size[0], size[1])
		play(app, "P")
		for _, keys := range []string{"pgup", "down space"} {
			play(app, keys)
			for _, want := range []string{"elsewhere", "logs in: no", "no: 6 of 12 questions are left"} {
				if screen := shown(app); !strings.Contains(screen, want) {
					t.Errorf("%v, keys %q: %q is not there\n%s", size, keys, want, screen)
				}
			}
			app.screen.(*profile).at = app.screen.(*profile).firstOpen()
		}
		if given := app.session.Assessment.Profile().Accounts; given != model.No {
			t.Errorf("%v: accounts are %q", size, given)
		}
	}
}

// TestProfileSaysHow sees that a usual name stands whole beside where it is from, that a
// category is called in a word where its title would break, and how one is changed.
func TestProfileSaysHow(t *testing.T) {
	c := *ticks()
	c.Categories[0].Title, c.Categories[0].Short = "General Doorkeeping", "General"
	for _, from := range []string{"from git", "login name"} {
		app := at(model.NewCatalogue(c), 80, 24)
		app.session.By, app.session.ByFrom = "Maria Magdalena Mustermann"[:25], from
		app.options.Ecosystems = &model.Ecosystems{}
		play(app, "P")
		for _, text := range []string{app.session.By + " (" + from + ")", "● General\n", "→ categories"} {
			if !strings.Contains(shown(app)+" ", text) {
				t.Errorf("%q is not there\n%s", text, shown(app))
			}
		}
		app.Update(tea.WindowSizeMsg{Width: 120, Height: 36})
		if !strings.Contains(shown(app), "General Doorkeeping") {
			t.Errorf("the title is not there\n%s", shown(app))
		}
	}
}

// TestGoTo finds a criterion by its id and by words of its title.
func TestGoTo(t *testing.T) {
	c := *ticks()
	c.Categories[1].Criteria[2].Title = "A quiet slate"
	for _, query := range []string{"roofs-2", "slate_quiet"} {
		app := at(model.NewCatalogue(c), 80, 24)
		play(app, "g text:"+query+" enter")
		if got := app.assess.current().ID; got != "roofs-2" {
			t.Errorf("%s leads to %s", query, got)
		}
	}
}
