package golden

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"rungs/content/builtin"
	"rungs/model"
	"rungs/store"
	"rungs/ui/theme"
	"rungs/ui/wizard"
)

// today is the day on which all screens are drawn.
var today = time.Date(2026, 11, 20, 20, 0, 0, 0, time.UTC)

var sizes = [][2]int{{40, 15}, {80, 24}, {120, 36}, {200, 60}}

// screens are pictures of the wizard: how one gets there, in keys.
var screens = []struct {
	name  string
	start string // empty, list, wide, demo, draft, full or failing
	keys  string
}{
	{"welcome-first", "empty", ""},
	{"welcome-list", "list", ""},
	{"welcome-remove", "list", "x"},
	{"welcome-warning", "wide", ""},
	{"profile-first", "empty", "text:Acme Packages|enter"},
	{"profile-uploads", "demo", "any P down down down down down down"},
	{"profile-override", "demo", "any P end up enter"},
	{"recap", "demo", ""},
	{"assess", "demo", "any g text:recovery|enter"},
	{"assess-read", "demo", "any g text:recovery|enter enter pgdown"},
	{"assess-disputed", "demo", "any g text:security-not|enter"},
	{"assess-question", "demo", "any g text:cli-sbom|enter 2"},
	{"assess-mismatch", "demo", "any g text:unpublish|enter A space 1"},
	{"assess-not-applying", "demo", "any P down down down space tab tab"},
	{"assess-filter", "demo", "any g text:cli-p|enter f f"},
	{"assess-triage", "demo", "any g text:malware-det|enter t"},
	{"note", "demo", "any g text:recovery|enter n"},
	{"note-draft", "draft", ""},
	{"evidence", "demo", "any g text:recovery|enter e"},
	{"history", "demo", "any g text:recovery|enter H"},
	{"history-undone", "demo", "any g text:cli-sbom|enter 3 z H"},
	{"find-text", "demo", "any / text:totp|down down"},
	{"settle", "demo", "any g text:security-not|enter s"},
	{"find", "demo", "any / text:lost"},
	{"links", "demo", "any g text:recovery|enter o"},
	{"glossary", "demo", "any G text:pass"},
	{"keys", "demo", "any ?"},
	{"levels", "demo", "any g text:cli-p|enter tab"},
	{"levels-scrolled", "demo", "any g text:cli-p|enter tab pgdown pgdown"},
	{"levels-over-time", "demo", "any g text:cli-p|enter tab H"},
	{"levels-no-history", "full", "any g text:cli-p|enter tab H"},
	{"levels-full", "full", "any g text:cli-p|enter tab"},
	{"plan", "demo", "any g text:cli-p|enter tab tab"},
	{"plan-step", "demo", "any g text:cli-p|enter tab tab end up up"},
	{"plan-what-if", "demo", "any g text:cli-p|enter tab tab x down x down x"},
	{"plan-who", "demo", "any g text:cli-p|enter tab tab end up up p"},
	{"plan-print", "demo", "any g text:cli-p|enter tab tab w"},
	{"not-saved", "failing", "any g text:cli-sbom|enter 1"},
	{"leaving", "failing", "any g text:cli-sbom|enter 1 q"},
	{"leaving-rescued", "failing", "any g text:cli-sbom|enter 1 q w"},
	{"plan-empty", "full", "any g text:cli-p|enter tab tab"},
}

func TestScreens(t *testing.T) {
	for _, s := range screens {
		for _, size := range sizes {
			name := fmt.Sprintf("%s-%dx%d", s.name, size[0], size[1])
			t.Run(name, func(t *testing.T) {
				p := newPlayer(t, s.start, size[0], size[1], true)
				p.press(s.keys)
				check(t, "screens/"+name+".txt", p.plain())
			})
		}
		for _, dark := range []bool{true, false} {
			name := fmt.Sprintf("%s-%s", s.name, map[bool]string{true: "dark", false: "light"}[dark])
			t.Run(name, func(t *testing.T) {
				p := newPlayer(t, s.start, 80, 24, dark)
				p.press(s.keys)
				check(t, "styled/"+name+".txt", quoted(p.app.View().Content))
			})
		}
	}
}

// player plays keys to the wizard, in memory, and runs its commands at once.
type player struct {
	t     *testing.T
	app   *wizard.App
	shelf *memoryShelf
}

func newPlayer(t *testing.T, start string, width, height int, dark bool) *player {
	t.Helper()
	catalogue := builtin.Catalogue()
	shelf := &memoryShelf{catalogue: catalogue}
	options := wizard.Options{
		Catalogue: catalogue, Shelf: shelf, Glyphs: theme.Unicode(), Dark: dark,
		Now:   func() time.Time { return today },
		Print: func(file string, _ *model.Assessment, _ int) (string, error) { return file, nil },
	}
	switch start {
	case "list", "wide":
		if start == "wide" {
			options.Warning = `/home/ana/.local/state/rungs: other people on this machine may enter this folder (mode 0755), and it lists weak spots. Close it with: chmod 700 "/home/ana/.local/state/rungs"`
		}
		shelf.saved = []wizard.Saved{
			{Name: "quill", Assessment: demo(t)}, {Name: "acme", Assessment: model.Fold(header("Acme"), nil)},
			{Name: "torn", Broken: "/home/ana/.local/state/rungs/torn.rungs: this is empty, not an assessment. Remove it, or give another path."},
		}
	case "failing":
		shelf.failing = errors.New("/home/ana/.local/state/rungs/quill.rungs: not saved (no space left on device). Make room or check the disk and try again, or save elsewhere.")
		opened := shelf.opened(demo(t), "ana")
		options.Session = &opened
		options.Rescue = func(*model.Assessment) (string, error) { return "/home/ana/quill-rescued.rungs", nil }
	case "draft":
		opened := shelf.opened(demo(t), "ana")
		opened.Draft = wizard.Draft{Criterion: "mfa-totp", Note: "Cleo knows who has no second factor yet:\nask her on"}
		options.Session = &opened
	case "demo":
		opened := shelf.opened(demo(t), "ana")
		options.Session = &opened
	case "full":
		opened := shelf.opened(everythingMet(catalogue), "ana")
		options.Session = &opened
	}
	p := &player{t, wizard.New(options), shelf}
	p.send(tea.WindowSizeMsg{Width: width, Height: height})
	return p
}

func header(registry string) model.Header {
	return model.Header{Rungs: 1, Catalogue: "openssf-principles", Version: "0.1", ID: "h", At: today.Add(-48 * time.Hour), Registry: registry}
}

func demo(t *testing.T) *model.Assessment {
	t.Helper()
	f, err := os.Open("../ui/cli/demo.rungs")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	read, err := store.Parse(f)
	if err != nil {
		t.Fatal(err)
	}
	return model.Fold(read.Header, read.Events)
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

// press plays keys, divided by blanks. "any" is a key that means nothing;
// text:words|key types words, then a key.
func (p *player) press(keys string) {
	p.t.Helper()
	for _, k := range strings.Fields(strings.ReplaceAll(keys, "text:Acme Packages", "text:Acme_Packages")) {
		if text, ok := strings.CutPrefix(k, "text:"); ok {
			text, end, _ := strings.Cut(text, "|")
			for _, r := range strings.ReplaceAll(text, "_", " ") {
				p.send(tea.KeyPressMsg{Code: r, Text: string(r)})
			}
			if end != "" {
				p.send(keyPress(end))
			}
			continue
		}
		p.send(keyPress(k))
	}
}

func keyPress(name string) tea.KeyPressMsg {
	codes := map[string]rune{
		"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "up": tea.KeyUp, "down": tea.KeyDown,
		"pgdown": tea.KeyPgDown, "pgup": tea.KeyPgUp, "home": tea.KeyHome, "end": tea.KeyEnd, "any": tea.KeyF12,
	}
	if code, ok := codes[name]; ok {
		return tea.KeyPressMsg{Code: code}
	}
	if letter, ok := strings.CutPrefix(name, "ctrl+"); ok {
		return tea.KeyPressMsg{Code: rune(letter[0]), Mod: tea.ModCtrl}
	}
	if name == "space" {
		return tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}
	}
	r := []rune(name)[0]
	return tea.KeyPressMsg{Code: r, Text: name}
}

// send gives the wizard a message, and then those that its commands answer with.
func (p *player) send(msg tea.Msg) {
	_, cmd := p.app.Update(msg)
	p.run(cmd)
}

func (p *player) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch answer := cmd().(type) {
	case nil, tea.QuitMsg, tea.SuspendMsg:
	case tea.BatchMsg:
		for _, cmd := range answer {
			p.run(cmd)
		}
	default:
		p.send(answer)
	}
}

func (p *player) plain() string {
	lines := strings.Split(ansi.Strip(p.app.View().Content), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

// quoted shows escape sequences as text, a line of the screen on each line.
func quoted(content string) string {
	var b strings.Builder
	for line := range strings.SplitSeq(content, "\n") {
		q := strconv.QuoteToGraphic(line)
		b.WriteString(q[1:len(q)-1] + "\n")
	}
	return b.String()
}

// memoryShelf keeps nothing.
type memoryShelf struct {
	catalogue *model.Catalogue
	saved     []wizard.Saved
	stamped   int
	recorded  []model.Event
	failing   error
	drafts    []wizard.Draft // that were kept, one in the place of the other
	draft     wizard.Draft   // of what is opened
	readOnly  string
}

func (s *memoryShelf) opened(a *model.Assessment, by string) wizard.Opened {
	return wizard.Opened{Name: "test", Where: "/home/ana/.local/state/rungs/test.rungs", Assessment: a, Journal: s, By: by, KeepDraft: s.keepDraft}
}

func (s *memoryShelf) keepDraft(d wizard.Draft) error {
	if s.failing == nil {
		s.drafts = append(s.drafts, d)
	}
	return s.failing
}

func (s *memoryShelf) List() ([]wizard.Saved, error) { return s.saved, nil }
func (s *memoryShelf) Open(string) (wizard.Opened, error) {
	o := s.opened(s.saved[0].Assessment, "ana")
	o.Draft, o.ReadOnly = s.draft, s.readOnly
	return o, nil
}
func (s *memoryShelf) Demo() (wizard.Opened, error) {
	return s.opened(model.Fold(header("Demo"), nil), "you"), nil
}
func (s *memoryShelf) Create(registry string) (wizard.Opened, error) {
	return s.opened(model.Fold(header(registry), nil), "ana"), nil
}
func (s *memoryShelf) Rename(string, string) error { return nil }
func (s *memoryShelf) Remove(string) error         { return nil }
func (s *memoryShelf) Where(name string) string {
	return "/home/ana/.local/state/rungs/" + name + ".rungs"
}

func (s *memoryShelf) Stamp(e model.Event, by string) model.Event {
	s.stamped++
	e.ID, e.By, e.At = "s"+strconv.Itoa(s.stamped), by, today.Add(time.Duration(s.stamped)*time.Millisecond)
	return e
}

func (s *memoryShelf) Record(events []model.Event) ([]model.Event, error) {
	if s.failing != nil {
		return nil, s.failing
	}
	s.recorded = append(s.recorded, events...)
	return events, nil
}

func (s *memoryShelf) News() ([]model.Event, error) { return nil, nil }
