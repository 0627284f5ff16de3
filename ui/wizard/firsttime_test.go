package wizard

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"rungs/model"
	"rungs/ui/theme"
)

// TestProfileFits sees that the whole profile stands in a window of 80 by 24: every option of
// every question, every category, and the way on, each word whole.
func TestProfileFits(t *testing.T) {
	app := withEcosystem()
	app.session.By, app.session.ByFrom = "Maria Magdalena of the Packages and the Registry", "from git"
	screen := shown(app)
	want := []string{"Go on to the criteria", "Ecosystem: ", "Clients that install from it: (not said)", "Nothing is ticked"}
	for _, q := range model.Questions {
		want = append(want, q.Asks)
		for _, o := range q.Offered(model.Profile{}) {
			want = append(want, o.Text)
		}
	}
	for _, c := range app.catalogue.Categories {
		want = append(want, c.Title)
	}
	for _, text := range want {
		if !strings.Contains(screen, text) {
			t.Errorf("%q is not there", text)
		}
	}
	if app.below != "" {
		t.Errorf("it goes on below\n%s", screen)
	}
	// The categories stand on the right, and are reached and clicked there.
	play(app, "end enter")
	if !strings.Contains(shown(app), "Why does roofs not apply?") {
		t.Errorf("the last category\n%s", shown(app))
	}
	play(app, "esc")
	for y := range app.layout.body {
		if line := strings.Split(shown(app), "\n")[app.layout.top+y]; strings.Contains(line, "● doors") {
			app.profile.click(questions+6, y)
			break
		}
	}
	if !strings.Contains(shown(app), "Why does doors not apply?") {
		t.Errorf("a click\n%s", shown(app))
	}
}

// TestOwnCaseFirst sees that what holds for the registry's own kind of login stands above the
// decided cases and the explanation, once.
func TestOwnCaseFirst(t *testing.T) {
	c := ticks()
	for crit := range c.All() {
		crit.Delegated = "Name that service."
		crit.Body = "## Why it matters\n\nIt does."
		crit.Verdicts = []model.Verdict{{Case: "a case", State: model.Met}}
	}
	for login, first := range map[string]bool{"": false, model.OtherLogin: true, model.BothLogins: true} {
		app := at(c, 80, 60)
		app.session.say(model.Event{Kind: model.ProfileKind, Profile: &model.Profile{Login: login}})
		play(app, "enter")
		screen := shown(app)
		if n := strings.Count(screen, "Name that service."); n != 1 {
			t.Errorf("%q: it stands there %d times\n%s", login, n, screen)
		}
		if is := strings.Index(screen, "Name that service.") < strings.Index(screen, "a case"); is != first {
			t.Errorf("%q: first: %v\n%s", login, is, screen)
		}
	}
}

// TestWhatCannotBeIsNotShown sees that a registry meets only the cases and the paragraphs that
// can be its own.
func TestWhatCannotBeIsNotShown(t *testing.T) {
	c := ticks()
	for crit := range c.All() {
		crit.Delegated = "Name that service."
		crit.Yours = []model.Particular{{Where: []string{model.ForgeLogin}, Text: "Mergers publish."}, {Where: []string{model.MailLogin}, Text: "A mail is a key."}}
		crit.Body = "## Why it matters\n\nIt does."
		crit.Verdicts = []model.Verdict{{Case: "passwords", State: model.Met, Where: []string{"own"}}, {Case: "all others", State: model.Unmet, Where: []string{"not own"}}}
	}
	for ways, want := range map[string]string{
		"":         "passwords, all others, Name that service., Mergers publish., A mail is a key.",
		"own":      "passwords",
		"forge":    "all others, Name that service., Mergers publish.",
		"mail":     "all others, A mail is a key.",
		"own mail": "passwords, A mail is a key.",
	} {
		app := at(c, 80, 60)
		app.session.say(model.Event{Kind: model.ProfileKind, Profile: &model.Profile{Logins: strings.Fields(ways)}})
		play(app, "enter")
		var there []string
		for _, text := range []string{"passwords", "all others", "Name that service.", "Mergers publish.", "A mail is a key."} {
			if n := strings.Count(shown(app), text); n == 1 {
				there = append(there, text)
			} else if n > 1 {
				t.Errorf("%q: %q stands there %d times\n%s", ways, text, n, shown(app))
			}
		}
		if got := strings.Join(there, ", "); got != want {
			t.Errorf("%q: %s, want %s\n%s", ways, got, want, shown(app))
		}
		pass := inPass(c, 80, 24)
		pass.session.say(model.Event{Kind: model.ProfileKind, Profile: &model.Profile{Logins: strings.Fields(ways)}})
		for _, text := range []string{"passwords", "all others"} {
			if is := strings.Contains(shown(pass), text); is != strings.Contains(want, text) {
				t.Errorf("%q: in the first pass %q: %v\n%s", ways, text, is, shown(pass))
			}
		}
	}
}

// TestTextBeginsAsThePlan: how the work begins, goes and ends stands in the long text as in the
// plan, by the kind of registry, also after the profile has changed.
func TestTextBeginsAsThePlan(t *testing.T) {
	c := ticks()
	for crit := range c.All() {
		crit.Body = "## Check it\n\nAsk the database.\n\n## Get there\n\nA new column.\n"
		crit.FirstAction, crit.DoneWhen = "Make an account.", "The account is refused."
		crit.Work = []model.Work{{Where: []string{model.ForgeLogin}, FirstAction: "List who may merge.", DoneWhen: "The merge is refused.", CheckIt: "Read the rules.", GetThere: "One rule more."}}
	}
	here := []string{"Ask the database.", "A new column.", "Make an account.", "The account is refused."}
	forge := []string{"Read the rules.", "One rule more.", "List who may merge.", "The merge is refused."}
	app := at(c, 80, 60)
	for _, way := range []string{model.OwnLogin, model.ForgeLogin, model.OwnLogin} {
		app.session.say(model.Event{Kind: model.ProfileKind, Profile: &model.Profile{Logins: []string{way}}})
		text := strings.Join(app.assess.text(), "\n")
		for _, says := range append(here, forge...) {
			if is := strings.Contains(text, says); is != slices.Contains(map[string][]string{model.OwnLogin: here, model.ForgeLogin: forge}[way], says) {
				t.Errorf("%s: %q stands there: %v\n%s", way, says, is, text)
			}
			inSections := slices.Contains([]string{here[0], here[1], forge[0], forge[1]}, says)
			if found := len(newFind(app).search(says)) > 0; inSections && found != strings.Contains(text, says) {
				t.Errorf("%s: %q is found: %v", way, says, found)
			}
		}
	}
}

// TestPlanScrollsByParagraphs sees that the list of steps never begins inside a sentence.
func TestPlanScrollsByParagraphs(t *testing.T) {
	app := at(ticks(), 40, 15)
	for crit := range app.catalogue.All() {
		app.session.say(model.Event{Kind: model.AnswerKind, Criterion: crit.ID, Answer: model.Answer{State: model.Unmet}})
	}
	app.session.say(model.Event{Kind: model.TargetKind, Target: 3})
	play(app, "tab tab tab x")
	var inside []string
	for _, e := range app.plan.outline().entries {
		if e.criterion() == nil {
			inside = append(inside, indent(theme.Wrap(e.sub, 38))...)
		}
	}
	for range 30 {
		play(app, "down")
		lines := app.plan.list(40, app.layout.body)
		aim := slices.IndexFunc(lines, func(l string) bool { return l == "" })
		if begins := escapes.ReplaceAllString(lines[aim+1], ""); slices.Contains(inside, begins) {
			t.Fatalf("it begins with %q\n%s", begins, shown(app))
		}
	}
}

// TestWordsBesideSigns sees that in ASCII each row says its state in a word, and that no two
// signs are the same.
func TestWordsBesideSigns(t *testing.T) {
	app := at(ticks(), 80, 24)
	app.options.Glyphs = theme.ASCII()
	app.theme = theme.New(true, theme.ASCII())
	i := 0
	for crit := range app.catalogue.Categories[0].Criteria {
		c := app.catalogue.Categories[0].Criteria[crit]
		app.session.say(model.Event{Kind: model.AnswerKind, Criterion: c.ID, Answer: model.Answer{State: model.States[i], Detail: "x"}})
		i++
	}
	for _, row := range []string{"# met  doors 0", "@ prov doors 1", "+ part doors 2", "o not  doors 3", "? ask  doors 4", "- n/a  doors 5"} {
		if !strings.Contains(shown(app), row) {
			t.Errorf("%q is not there\n%s", row, shown(app))
		}
	}
	play(app, "/ text:doors")
	for _, row := range []string{"# met  doors 0", "o not  doors 3"} {
		if !strings.Contains(shown(app), row) {
			t.Errorf("%q is not found\n%s", row, shown(app))
		}
	}
	play(app, "esc tab tab tab t t down down down down down down down down")
	if !strings.Contains(shown(app), "o not doors 3") {
		t.Errorf("the plan\n%s", shown(app))
	}
	seen := map[string]bool{app.theme.Sign(model.Met, true): true}
	for _, s := range append(model.States[:], model.Unanswered) {
		if sign := app.theme.Sign(s, false); seen[sign] || sign == "?" && s != model.Unsure {
			t.Errorf("%s: %q", s, sign)
		} else {
			seen[sign] = true
		}
	}
}

// TestLevelsPrint sees that w prints where people look at the levels, too.
func TestLevelsPrint(t *testing.T) {
	app := at(ticks(), 80, 24)
	play(app, "tab tab w")
	if !strings.Contains(shown(app), "rungs summary") {
		t.Errorf("where nothing can be printed\n%s", shown(app))
	}
	printed := ""
	to := func(file string, _ *model.Assessment) (string, error) {
		printed = file
		return "Printed to " + file, nil
	}
	app.options.Printers = []model.Printer{{Name: "plan", File: "plan.md", Print: to}, {Name: "summary", For: "the team", File: "summary.md", Print: to}}
	play(app, "w enter enter")
	if printed != "summary.md" || !strings.Contains(shown(app), "Printed to summary.md") {
		t.Errorf("printed to %q\n%s", printed, shown(app))
	}
}

// TestProfileBegins sees that the cursor stands on the first question that is open, and that
// the way down ends where people go on.
func TestProfileBegins(t *testing.T) {
	for _, size := range [][2]int{{40, 15}, {80, 24}} {
		app := at(ticks(), size[0], size[1])
		play(app, "P")
		if !strings.Contains(shown(app), "▸ ( ) yes") {
			t.Errorf("%v: it begins\n%s", size, shown(app))
		}
		play(app, "space P")
		if strings.Contains(shown(app), "▸ (●) yes") {
			t.Errorf("%v: with an answer it begins\n%s", size, shown(app))
		}
		play(app, strings.Repeat("down ", 40))
		if app.layout.split && !strings.Contains(shown(app), "▸ → Go on") {
			t.Errorf("%v: the way down ends\n%s", size, shown(app))
		}
	}
}

// TestNamesAreOffered sees that tab puts in a name where one is asked for.
func TestNamesAreOffered(t *testing.T) {
	app := at(ticks(), 80, 24)
	play(app, "5 text:Zoe enter 5")
	if !strings.Contains(shown(app), "Names so far: Zoe.") {
		t.Errorf("no names\n%s", shown(app))
	}
	play(app, "tab tab enter")
	if got := app.session.Assessment.Finding("doors-1").Answer().Detail; got != "Zoe" {
		t.Errorf("it took %q", got)
	}
}

// TestHintWhereThereIsMuchToSay sees that a full page still says how a condition is ticked, and
// that one is not enough where there are several.
func TestHintWhereThereIsMuchToSay(t *testing.T) {
	for conditions, want := range map[int]string{1: "   space ticks it; that can wait\n", 3: "   all are needed; space ticks it\n"} {
		c := ticks()
		for crit := range c.All() {
			crit.Delegated = strings.Repeat("Name that service and what it does. ", 40)
			crit.Conditions = crit.Conditions[:conditions]
		}
		app := inPass(c, 80, 24)
		app.session.say(model.Event{Kind: model.ProfileKind, Profile: &model.Profile{Login: model.OtherLogin}})
		if screen := shown(app); strings.Contains(screen, "Met when") || !strings.Contains(screen, "the first holds"+want) {
			t.Errorf("of %d conditions it says\n%s", conditions, screen)
		}
	}
}

// bareShelf has no assessments.
type bareShelf struct{ Shelf }

func (bareShelf) List() ([]string, error) { return nil, nil }

// TestComesBackToTheTab sees that who looks at all assessments and comes back is where they were.
func TestComesBackToTheTab(t *testing.T) {
	for keys, want := range map[string]string{"4 tab tab": "Levels", "4 tab tab tab": "Plan", "4 tab tab tab tab": "doors", "4 4 4 tab tab tab end a text:later enter enter tab": "doors"} {
		app := at(ticks(), 80, 24)
		play(app, keys)
		opened := app.session.Opened
		app.options.Shelf = bareShelf{}
		app.showWelcome()
		app.enter(opened)
		if got := app.screen.title(); got != want {
			t.Errorf("after %q it goes on at %s, not at %s", keys, got, want)
		}
	}
}

// TestGoesOnWhereItStopped sees that who did something on the plan last comes back to that step, and
// who answered last to the criteria; and that the key for the next open one works from there.
func TestGoesOnWhereItStopped(t *testing.T) {
	for keys, want := range map[string]string{
		"4 4 4 tab tab tab down down p text:ana enter enter":     "Plan",
		"4 4 4 tab tab tab t":                                    "Plan",
		"4 4 4 tab tab tab down down p text:ana enter enter u 4": "roofs",
		"4 4 4 tab tab tab down down p text:ana enter enter z z": "doors",
		"4 4 4 4 4 4 tab tab end a text:later enter enter":       "Plan",
	} {
		app := at(ticks(), 80, 24)
		play(app, keys)
		step := app.plan.chosen().criterion()
		again := New(Options{Catalogue: app.catalogue, Session: &app.session.Opened})
		again.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
		again.Update(tea.KeyPressMsg{Code: 'x', Text: "x"})
		if got := again.screen.title(); got != want {
			t.Errorf("after %q it goes on at %s, not at %s", keys, got, want)
		}
		if want == "Plan" && again.plan.chosen().criterion() != step && again.session.Assessment.Target() == 0 {
			t.Errorf("after %q it is at %v, not at %v", keys, again.plan.chosen().criterion(), step)
		}
		if play(again, "u"); want == "Plan" && again.total().Answered < 12 && (again.screen != screen(again.assess) || again.assess.finding().State() != model.Unanswered) {
			t.Errorf("u leads to\n%s", shown(again))
		}
	}
}

// oneShelf begins one assessment, by whoever that is.
type oneShelf struct {
	bareShelf
	opened model.Opened
}

func (s oneShelf) Create(registry string) (model.Opened, error) {
	s.opened.Assessment = model.Fold(model.Header{Registry: registry}, nil)
	return s.opened, nil
}

// TestNameComesAfterTheRegistry sees that somebody whose login says nothing is asked for a name
// right after that of the registry, that esc puts it off, and that then the first tick asks for it
// and counts. A name that is known is not asked for.
func TestNameComesAfterTheRegistry(t *testing.T) {
	const asks = "What is your name?"
	for _, size := range allSizes {
		begin := func(stranger bool) *App {
			c := ticks()
			app := New(Options{Catalogue: c, Glyphs: theme.Unicode(), Shelf: oneShelf{opened: model.Opened{Catalogue: c, Journal: &forgetful{}, By: "root", ByFrom: "login name", Stranger: stranger}}})
			app.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			play(app, "text:Acme enter")
			return app
		}
		app := begin(true)
		if screen := shown(app); !strings.Contains(screen, "name?") || !strings.Contains(screen, "esc later") {
			t.Errorf("%v: after the registry comes\n%s", size, screen)
		}
		if play(app, "text:ana enter space"); app.overlay != nil || app.session.By != "ana" || app.session.Assessment.Profile().Accounts != model.Yes {
			t.Errorf("%v: with a name: %q\n%s", size, app.session.By, shown(app))
		}
		app = begin(true)
		if play(app, "esc"); app.overlay != nil || app.screen != screen(app.profile) || app.session.Assessment.Len() != 0 {
			t.Errorf("%v: esc leads to\n%s", size, shown(app))
		}
		if play(app, "space"); app.overlay == nil || app.session.Assessment.Len() != 0 {
			t.Errorf("%v: a tick is recorded as root's\n%s", size, shown(app))
		}
		if play(app, "enter"); app.session.By != "root" || app.session.Assessment.Profile().Accounts != model.Yes {
			t.Errorf("%v: the tick does not count\n%s", size, shown(app))
		}
		if app = begin(false); app.overlay != nil || strings.Contains(shown(app), asks) {
			t.Errorf("%v: somebody known is asked\n%s", size, shown(app))
		}
	}
	c := ticks()
	app := New(Options{Catalogue: c, Session: &model.Opened{Assessment: model.Fold(model.Header{}, nil), Catalogue: c, Journal: &forgetful{}, By: "root", ByFrom: "login name", Stranger: true, ReadOnly: "it is of a newer program."}})
	if app.overlay != nil {
		t.Error("it asks for a name that nothing is recorded under")
	}
}
