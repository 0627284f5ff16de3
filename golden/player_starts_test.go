package golden

import (
	"errors"
	"strconv"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"rungs/model"
	"rungs/ui/report"
	"rungs/ui/theme"
	"rungs/ui/wizard"
)

// newPlayer sits before the frozen catalogue. What start names is what there is already:
// see the cases below, and "empty" for nothing.
func newPlayer(t *testing.T, start string, width, height int, dark bool) *player {
	t.Helper()
	return playerOf(t, frozen, start, width, height, dark)
}

// playerOf is newPlayer with another catalogue.
func playerOf(t *testing.T, catalogue *model.Catalogue, start string, width, height int, dark bool) *player {
	t.Helper()
	shelf := &memoryShelf{catalogue: catalogue}
	options := wizard.Options{
		Catalogue: catalogue, Shelf: shelf, Glyphs: theme.Unicode(), Dark: dark,
		Now:      func() time.Time { return today },
		Printers: printing(), Intake: oneList{},
	}
	open := func(a *model.Assessment) *model.Opened {
		opened := shelf.opened(a, "ana")
		options.Session = &opened
		return &opened
	}
	switch start {
	case "list", "wide":
		if start == "wide" {
			options.Warning = `/home/ana/.local/state/rungs: other people on this machine may enter this folder (mode 0755), and it lists weak spots. Close it with: chmod 700 "/home/ana/.local/state/rungs"`
		}
		shelf.saved = []shelved{
			{name: "quill", assessment: demo(t), catalogue: catalogue}, {name: "acme", assessment: model.Fold(header("Acme"), nil), catalogue: catalogue},
			{name: "torn", broken: "/home/ana/.local/state/rungs/torn.rungs: this is empty, not an assessment. Remove it, or give another path."},
		}
	case "failing":
		shelf.failing = errors.New("/home/ana/.local/state/rungs/quill.rungs: not saved (no space left on device). Make room or check the disk and try again, or save elsewhere.")
		options.Rescue = func(*model.Assessment) (string, error) { return "/home/ana/quill-rescued.rungs", nil }
		open(demo(t))
	case "own":
		options.Ecosystems = oneEcosystem
		profile := model.Profile{Accounts: model.Yes, Logins: []string{model.ForgeLogin}, Clients: []string{"quill", "nib", "ink"}, Ecosystem: "Quill"}
		open(model.Fold(header("Acme Packages"), []model.Event{
			{ID: "p", At: today, By: "ana", Kind: model.ProfileKind, Profile: &profile},
			{ID: "a", At: today, By: "ana", Kind: model.AnswerKind, Criterion: "cli-sbom", Answer: model.Answer{State: model.Partly, Conditions: []string{"sbom@quill", "sbom@ink", "sbom@gone"}}},
		}))
	case "stranger":
		o := open(demo(t))
		o.By, o.ByFrom, o.Stranger = "root", "login name", true
		o.KeepName = func(string) error { return nil }
	case "copies":
		o := open(demo(t))
		o.Copies = []string{"quill.sync-conflict-20261119-101010.rungs is a copy of quill, and holds 2 lines that it does not."}
		o.TakeIn = func() ([]model.Event, error) {
			e := model.Event{ID: "copied", At: today.Add(-24 * time.Hour), By: "cleo", Kind: model.AnswerKind, Criterion: "cli-sbom"}
			e.State = model.Met
			return []model.Event{e}, nil
		}
	case "draft":
		open(demo(t)).Draft = halfWritten
	case "demo":
		open(demo(t))
	case "full":
		open(everythingMet(catalogue))
	}
	p := &player{t: t, app: wizard.New(options), shelf: shelf}
	p.send(tea.WindowSizeMsg{Width: width, Height: height})
	return p
}

// playerAs is at the first criterion that is asked of a registry with a profile.
func playerAs(t *testing.T, catalogue *model.Catalogue, profile model.Profile, width, height int) *player {
	t.Helper()
	shelf := &memoryShelf{catalogue: catalogue}
	opened := shelf.opened(model.Fold(header("Acme"), []model.Event{{ID: "p", At: today, By: "ana", Kind: model.ProfileKind, Profile: &profile}}), "ana")
	p := &player{t: t, app: wizard.New(wizard.Options{
		Catalogue: catalogue, Shelf: shelf, Glyphs: theme.Unicode(), Dark: true, Now: func() time.Time { return today },
		Printers: printing(), Intake: oneList{}, Session: &opened,
	}), shelf: shelf}
	p.send(tea.WindowSizeMsg{Width: width, Height: height})
	p.press("any")
	return p
}

// oneEcosystem is what is known of one that is not there.
var oneEcosystem = &model.Ecosystems{
	Catalogue: "openssf-principles",
	Subjects:  []model.Subject{{ID: "purl", Title: "purl type"}, {ID: "syft", Title: "Syft", Ask: "Open an issue in their repository."}},
	Bearings:  []model.Bearing{{Criterion: "cli-sbom", About: []string{"purl", "syft"}, Proves: "A scanner that reads the lock file does not make an SBOM of your CLI."}},
	Sources:   []model.FactSource{{Key: "a", URL: "https://a.example/types", Seen: "2026-11-01"}, {Key: "b", URL: "https://b.example/files", Seen: "2025-02-03"}},
	All: []model.Ecosystem{{ID: "quill", Name: "Quill", Aliases: []string{"Feather"}, Facts: []model.Fact{
		{About: "purl", State: model.FactThere, Value: "quill", Says: "Its purl type is `quill`.", Sources: []string{"a"}},
		{About: "syft", State: model.FactAbsent, Says: "Syft reads no file of it.", Sources: []string{"b"}},
	}}},
}

// halfWritten is the draft with which "draft" starts.
var halfWritten = model.Draft{Criterion: "mfa-totp", Note: "Cleo knows who has no second factor yet:\nask her on"}

func header(registry string) model.Header {
	return model.Header{Rungs: 1, Catalogue: "openssf-principles", Version: "0.1", ID: "h", At: today.Add(-48 * time.Hour), Registry: registry}
}

func demo(t *testing.T) *model.Assessment {
	t.Helper()
	return assessmentIn(t, "../ui/cli/demo.rungs")
}

func everythingMet(catalogue *model.Catalogue) *model.Assessment {
	a := model.Fold(header("Acme"), nil)
	i := 0
	for c := range catalogue.All() {
		e := model.Event{ID: "m" + strconv.Itoa(i), At: today.Add(-time.Hour), By: "ana", Kind: model.AnswerKind, Criterion: c.ID}
		e.State = model.Met
		for _, cond := range c.Conditions {
			e.Answer.Conditions = append(e.Answer.Conditions, cond.ID)
		}
		a.Apply(e)
		i++
	}
	return a
}

// printing prints plans to nowhere, in all formats.
func printing() []model.Printer {
	to := model.Printer{In: "/home/ana/quill", Endings: report.Plan.Formats().Endings(), Print: func(file string, _ *model.Assessment) (string, error) { return "Printed to " + file, nil }}
	var out []model.Printer
	for _, name := range []string{"plan", "summary", "report"} {
		to.Name, to.For, to.Command, to.File = name, "the team: what it prints", "rungs "+name, name+".md"
		out = append(out, to)
	}
	drafts := func(*model.Assessment) []model.Printer {
		var all []model.Printer
		for _, name := range []string{"Account recovery policy", "Sheet for one recovery case"} {
			to.Name, to.For, to.File, to.Serves = name, "people who cannot get into their account", "recovery.md", map[string]int{"recovery-policy": 1}
			to.Read = func(_ *model.Assessment, width int, _ bool) (string, error) {
				return name + "\n\n" + strings.Repeat("Write to [fill in: an address] from the address of the account.\n", 20), nil
			}
			all = append(all, to)
		}
		return all
	}
	return append(out, model.Printer{Name: "issues", For: "your tracker: what it opens", More: out[:2]}, model.Printer{Name: "draft", For: "those whom a page is for: what criteria ask for, begun", Of: drafts})
}
