//go:build !windows

package golden

import (
	"fmt"
	"image/color"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"rungs/model"
	"rungs/ui/theme"

	"github.com/charmbracelet/x/vt"
)

// TestJourneyNoColor has no colours, whatever the value of NO_COLOR; meaning
// stays.
func TestJourneyNoColor(t *testing.T) {
	takesLong(t)
	t.Parallel()
	for _, env := range []string{"", "NO_COLOR=yes", "NO_COLOR=1", "NO_COLOR=0"} {
		t.Run(env, func(t *testing.T) {
			h := newHome(t, env)
			h.begin("acme", time.Hour, says("email-verified", model.Met, ""), says("recovery-policy", model.Unmet, ""))
			p := h.run(80, 24, "rungs", "acme")
			p.shows("Any key")
			p.press("F")
			p.shows("● Verified", "○ Account")
			p.press("3")
			p.saved(3)
			p.press("?")
			p.shows("Signs")
			p.press("esc")
			p.shows("● Verified")
			p.press("q")
			p.ends(0)
			colourless(t, p, env)
		})
	}
}

// TestJourneyPrint is a command on a terminal: it has colours there, unless they
// are not wanted, and does not ask the terminal anything: the answer could land
// in the shell. Help has a library's looks, and asks; but not a dumb terminal.
func TestJourneyPrint(t *testing.T) {
	takesLong(t)
	t.Parallel()
	for _, env := range []string{"", "NO_COLOR=yes", "NO_COLOR=1", "CLICOLOR=0", "TERM=dumb"} {
		for _, command := range []string{"summary", "plan", "explain mfa-totp", "help", "plan --help"} {
			t.Run(env+" "+command, func(t *testing.T) {
				h := newHome(t, env, "PAGER=cat")
				h.begin("acme", time.Hour, says("email-verified", model.Met, ""))
				p := h.run(100, 200, append([]string{"rungs"}, strings.Fields(command)...)...)
				p.ends(0)
				if len(strings.Fields(p.screen())) < 20 {
					t.Errorf("there is little to read\n%s", framed(p.screen()))
				}
				colourless(t, p, env)
				if strings.Contains(command, "help") && env != "TERM=dumb" {
					return
				}
				for _, question := range []string{"\x1b]11;?", "\x1b[c", "\x1b[?u", "\x1b[6n"} {
					if strings.Contains(p.written(), question) {
						t.Errorf("it asks the terminal %q", question)
					}
				}
			})
		}
	}
}

var graphic = regexp.MustCompile(`\x1b\[([0-9;:]*)m`)

// colourless wants no colour in what was written; without a reason in the
// environment it wants some, or it would see nothing.
func colourless(t *testing.T, p *terminal, reason string) {
	t.Helper()
	var colours []string
	for _, m := range graphic.FindAllStringSubmatch(p.written(), -1) {
		parameters := strings.FieldsFunc(m[1], func(r rune) bool { return r == ';' || r == ':' })
		for _, parameter := range parameters {
			n, err := strconv.Atoi(parameter)
			if err != nil {
				t.Fatalf("%q", m[0])
			}
			if 30 <= n && n <= 38 || 40 <= n && n <= 48 || n == 58 || 90 <= n && n <= 107 {
				colours = append(colours, m[0])
				break // what follows may be a colour's number
			}
		}
	}
	switch {
	case reason == "" && len(colours) == 0:
		t.Error("there are no colours at all")
	case reason != "" && len(colours) > 0:
		t.Errorf("with %s there are %d colours, such as %q", reason, len(colours), colours[0])
	}
}

// TestJourneyASCII draws with ASCII only; texts keep their letters.
func TestJourneyASCII(t *testing.T) {
	takesLong(t)
	t.Parallel()
	for _, how := range []struct {
		name string
		flag []string
		env  string
	}{
		{"flag", []string{"--ascii"}, ""},
		{"console", nil, "TERM=linux"},
		{"locale", nil, "LC_ALL=C"},
	} {
		t.Run(how.name, func(t *testing.T) {
			h := newHome(t, how.env)
			h.begin("acme", time.Hour,
				says("email-verified", model.Met, ""), says("recovery-policy", model.Unmet, ""), says("mfa-totp", model.Provided, "GitHub"))
			p := h.run(80, 24, append([]string{"rungs", "acme"}, how.flag...)...)
			p.shows("Any key")
			p.press("F")
			p.shows("# met  Verified", "o not  Account", "@ prov Strong", "> . open Notices")
			asciiFrame(t, p)
			p.press("enter")
			p.shows("esc list")
			asciiFrame(t, p)
			p.press("esc")
			p.shows("enter read")
			p.press("shift+tab") // the first tab and the last are neighbours
			p.until("the plan", func(screen string) bool { return !strings.Contains(screen, "> . Notices") })
			asciiFrame(t, p)
			p.press("shift+tab")
			p.shows("1 basic", "2 of 5")
			asciiFrame(t, p)
			noneOf(t, p, unicodeGlyphs())
			p.press("?")
			p.shows("next tab")
			asciiFrame(t, p)
			p.press("esc")
			p.shows("1 basic")
			p.press("q")
			p.ends(0)
		})
	}
}

// asciiFrame wants nothing but ASCII in what the program draws itself: title,
// tabs, rules, keys, and the list on the left.
func asciiFrame(t *testing.T, p *terminal) {
	t.Helper()
	lines := strings.Split(p.screen(), "\n")
	drawn := slices.Clone(lines[:3])
	below := slices.IndexFunc(lines[3:], func(line string) bool { return isRule(line, "-", 80) })
	if below < 0 {
		t.Fatalf("the frame is not whole\n%s", framed(p.screen()))
	}
	drawn = append(drawn, lines[3+below:]...)
	for _, line := range lines {
		if list, _, split := strings.Cut(line, " | "); split {
			drawn = append(drawn, list)
		}
	}
	for _, line := range drawn {
		if i := strings.IndexFunc(line, func(r rune) bool { return r > 127 }); i >= 0 {
			t.Errorf("%q is not ASCII in %q\n%s", []rune(line[i:])[0], line, framed(p.screen()))
			return
		}
	}
}

// unicodeGlyphs are the signs that have an ASCII twin and stand in no text.
func unicodeGlyphs() string {
	var signs string
	glyphs := reflect.ValueOf(theme.Unicode())
	for i := range glyphs.NumField() {
		if s := glyphs.Field(i).String(); len(s) > 1 && !strings.Contains("·–…", s) {
			signs += s
		}
	}
	return signs
}

func noneOf(t *testing.T, p *terminal, signs string) {
	t.Helper()
	if screen := p.screen(); strings.ContainsAny(screen, signs) {
		t.Errorf("one of %s is on the screen\n%s", signs, framed(screen))
	}
}

// TestJourneyBackground asks how dark the terminal is, and takes the colours that
// can be read there.
func TestJourneyBackground(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name       string
		background color.Color
		dark       bool
	}{
		{"light", color.White, false},
		{"dark", color.Black, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := newHome(t)
			h.begin("acme", time.Hour, says("email-verified", model.Met, ""))
			p := h.runOn(c.background, 80, 24, "rungs", "acme")
			pen := vt.NewEmulator(1, 1)
			_, _ = pen.WriteString(theme.New(c.dark, theme.Unicode()).Accent.Render("x"))
			want := pen.CellAt(0, 0).Style.Fg
			p.until(fmt.Sprintf("the title is in %v", want), func(screen string) bool {
				return strings.HasPrefix(screen, " rungs") && same(p.foreground(1, 0), want)
			})
			p.press("space")
			p.shows("Account recovery policy", "level 1")
			p.press("q")
			p.ends(0)
		})
	}
}

func (p *terminal) foreground(x, y int) color.Color {
	p.mu.Lock()
	defer p.mu.Unlock()
	if cell := p.emu.CellAt(x, y); cell != nil {
		return cell.Style.Fg
	}
	return nil
}

func same(a, b color.Color) bool {
	if a == nil || b == nil {
		return a == b
	}
	return color.RGBAModel.Convert(a) == color.RGBAModel.Convert(b)
}
