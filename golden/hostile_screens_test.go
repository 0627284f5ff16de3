package golden

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"rungs/content"
	"rungs/model"
	"rungs/store"
	"rungs/ui/theme"
	"rungs/ui/wizard"
)

// hostileSession is a journal as the command line hands it to the wizard.
func hostileSession(t *testing.T, journal []byte, shelf *memoryShelf) model.Opened {
	t.Helper()
	read, err := store.Parse(bytes.NewReader(journal))
	if err != nil {
		t.Fatal(err)
	}
	opened := shelf.opened(model.Fold(read.Header, read.Events), model.CleanLine(attack))
	for _, p := range read.Problems {
		opened.Problems = append(opened.Problems, p.String())
	}
	return opened
}

// TestHostileScreens goes through every screen and overlay with a hostile journal,
// and with a hostile catalogue. After each key the picture and the title of the
// window hold nothing that rungs did not write itself. Each goes through one size, with
// -all through several.
func TestHostileScreens(t *testing.T) {
	takesLong(t)
	t.Parallel()
	hostile, err := content.Load(hostileFolder())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name        string
		catalogue   *model.Catalogue
		journal     []byte
		sizes       [][2]int
		tabs, items int // how much to look at
	}{
		{"journal", frozen, hostileJournal(frozen, attack), sizes[:3], 6, 4},
		{"catalogue", hostile, hostileJournal(hostile, attack), sizes[1:3], 4, (len(attacks) + 1) / 2},
		{"long-lines", frozen, longJournal(frozen), sizes[1:2], 1, 2},
	} {
		if !*all {
			c.sizes = c.sizes[:1]
		}
		for _, size := range c.sizes {
			t.Run(fmt.Sprintf("%s-%dx%d", c.name, size[0], size[1]), func(t *testing.T) {
				t.Parallel()
				shelf := &memoryShelf{catalogue: c.catalogue}
				opened := hostileSession(t, c.journal, shelf)
				shelf.saved = []shelved{
					{name: "hostile", assessment: opened.Assessment, catalogue: c.catalogue},
					{name: "torn", broken: model.CleanLine("not an assessment: " + attack)},
				}
				p := &player{t: t, app: wizard.New(wizard.Options{
					Catalogue: c.catalogue, Shelf: shelf, Session: &opened, Glyphs: theme.Unicode(), Dark: true,
					Now:      func() time.Time { return today },
					Printers: printing(),
				}), shelf: shelf}
				seen := p.tour(size[0], size[1], c.tabs, c.items)
				for i, text := range attacks {
					if c.tabs > 1 && !seen[mark(i)] || c.catalogue == hostile && !seen[body(i)] {
						t.Errorf("no screen shows %q", text)
					}
				}
			})
		}
	}
}

// tour looks at everything, and tells which marks were to be seen.
func (p *player) tour(width, height, tabs, items int) (seen map[string]bool) {
	p.t.Helper()
	seen = map[string]bool{}
	picture := ""
	key := func(k string) {
		p.send(keyPress(k))
		v := p.app.View()
		for what, text := range map[string]string{"the screen": v.Content, "the title": v.WindowTitle} {
			if l := leak(text); l != "" {
				p.t.Fatalf("%s of %dx%d after %s: %s", what, width, height, k, l)
			}
		}
		if strings.Contains(v.WindowTitle, "\n") {
			p.t.Fatalf("the title has two lines after %s", k)
		}
		for _, word := range []string{"mark", "body"} { // and the letter after it
			for rest := v.Content; ; {
				i := strings.Index(rest, word)
				if i < 0 || i+len(word) == len(rest) {
					break
				}
				seen[rest[i:i+len(word)+1]] = true
				rest = rest[i+len(word):]
			}
		}
		picture = v.Content
	}
	play := func(keys string) {
		for _, k := range strings.Fields(keys) {
			if k != "read" {
				key(k)
				continue
			}
			for range 100 { // down to the end
				before := picture
				if key("pgdown"); picture == before {
					break
				}
			}
		}
	}
	p.send(tea.WindowSizeMsg{Width: width, Height: height})
	play("pgdown any P down space down end up enter esc esc P esc tab")
	for range tabs {
		play("home")
		for range items {
			play("enter read esc H read esc o down esc down")
		}
		play("tab")
	}
	for range tabs {
		play("n esc e esc G pgdown enter esc esc s down enter esc p esc a esc = 0 5 m enter z u f / m a r k enter esc g m enter esc")
		play("? pgdown pgdown esc t t x w esc f tab")
	}
	play("W x esc r esc down x esc enter up enter any q")
	return seen
}
