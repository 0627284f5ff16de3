package golden

import (
	"flag"
	"math/rand/v2"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// messages is how much TestRandom plays. A million takes minutes; the default is
// for every day.
var messages = flag.Int("messages", 2_000, "how many random messages to play to the wizard")

// TestRandom plays random keys, pastes, clicks and sizes. After each message the
// picture has to fit its window, no key but q ends the program, and at the end every
// answer has to be in the journal.
func TestRandom(t *testing.T) {
	t.Parallel()
	for seed := range uint64(4) {
		t.Run("", func(t *testing.T) {
			t.Parallel()
			playRandom(t, rand.New(rand.NewPCG(seed, 42)), *messages/4)
		})
	}
}

// sittings is how many TestRandomSittings plays; the default is for every day.
var sittings = flag.Int("sittings", 40, "how many random sittings to play to the wizard, from their beginning to their end")

// TestRandomSittings plays many short ones: what goes wrong at the beginning or at the end
// of one is seldom met in few long ones.
func TestRandomSittings(t *testing.T) {
	t.Parallel()
	for seed := range uint64(*sittings) {
		t.Run("", func(t *testing.T) {
			r := rand.New(rand.NewPCG(seed, 43))
			playRandom(t, r, 1+r.IntN(60))
		})
	}
}

// FuzzKeys lets the fuzzer choose what is played, for an evening: go test ./golden -fuzz FuzzKeys.
func FuzzKeys(f *testing.F) {
	f.Add([]byte("12345 space nnn"))
	f.Add([]byte{0, 7, 200, 31, 99, 1, 2, 3, 4})
	f.Fuzz(func(t *testing.T, choices []byte) {
		if len(choices) > 400 {
			return
		}
		playRandom(t, rand.New(&bytesSource{data: choices}), len(choices))
	})
}

// bytesSource is a source of randomness that a fuzzer controls. After the last
// byte it goes on by itself: math/rand waits for ever for a source that does not
// change.
type bytesSource struct {
	data []byte
	at   int
	last uint64
}

func (s *bytesSource) Uint64() uint64 {
	s.last = s.last*6364136223846793005 + 1442695040888963407
	if s.at < len(s.data) {
		s.last ^= uint64(s.data[s.at]) << 56
		s.at++
	}
	return s.last
}

var randomKeys = strings.Fields("1 2 3 4 5 6 0 1 2 3 4 5 6 space c n e u u f / g H G A C v D N i m t p a x w P W z Z S M ? q d r " +
	"F F enter enter enter esc esc esc tab tab up down down pgup pgdown home end any")

var randomTexts = []string{
	"GitHub", "мера 測試 テスト", "שלום עולם", "e\u0301\u0302\u0303 👩‍👩‍👧‍👦 ☎️", "\x1b[31mred\x1b]0;x\x07", "\u202ereversed\u2066",
	"a\tb\r\nc\x00d", strings.Repeat("long ", 300), strings.Repeat("line\n", 2_000), "2027-01-31", "plan.md", "\xff\xfe bad utf-8",
}

func playRandom(t *testing.T, r *rand.Rand, n int) {
	begin := func() *player {
		return newPlayer(t, []string{"empty", "list", "demo", "full", "own", "stranger", "copies", "draft"}[r.IntN(8)], 80, 24, r.IntN(2) == 0)
	}
	p, width, height := begin(), 80, 24
	for range n {
		var msg tea.Msg
		switch r.IntN(12) {
		case 0:
			width, height = r.IntN(220), r.IntN(70)
			if r.IntN(3) > 0 {
				width, height = 40+r.IntN(100), 12+r.IntN(40)
			}
			msg = tea.WindowSizeMsg{Width: width, Height: height}
		case 1:
			msg = tea.PasteMsg{Content: randomTexts[r.IntN(len(randomTexts))]}
		case 2:
			msg = tea.MouseClickMsg{X: r.IntN(width + 5), Y: r.IntN(height + 5), Button: tea.MouseLeft}
		case 3:
			msg = tea.MouseWheelMsg{X: r.IntN(width + 5), Y: r.IntN(height + 5), Button: []tea.MouseButton{tea.MouseWheelUp, tea.MouseWheelDown}[r.IntN(2)]}
		case 4:
			text := []rune("aé測👍\u0301")[r.IntN(5)]
			msg = tea.KeyPressMsg{Code: text, Text: string(text)}
		case 5:
			msg = []tea.Msg{tea.FocusMsg{}, tea.BlurMsg{}, tea.ResumeMsg{}}[r.IntN(3)]
		case 6:
			msg = tea.KeyPressMsg{Code: 's', Mod: tea.ModCtrl}
		default:
			msg = keyPress(randomKeys[r.IntN(len(randomKeys))])
		}
		quits := p.quits(msg)
		p.send(msg)
		p.fits(width, height, msg)
		if p.ended {
			if !quits {
				t.Fatalf("%#v ended the program", msg)
			}
			p.everythingRecorded()
			p, width, height = begin(), 80, 24
		}
	}
	p.everythingRecorded()
}

// quits says whether a message may end the program: the key q, or a click where it is shown.
func (p *player) quits(msg tea.Msg) bool {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return msg.Text == "q"
	case tea.MouseClickMsg:
		rows := strings.Split(p.plain(), "\n")
		if msg.Y >= len(rows) {
			return false
		}
		before, _, shown := strings.Cut(rows[msg.Y], "q quit")
		x := ansi.StringWidth(before)
		return shown && x <= msg.X && msg.X < x+len("q quit")
	}
	return false
}

// fits checks that the picture is exactly within the window.
func (p *player) fits(width, height int, after tea.Msg) {
	p.t.Helper()
	v := p.app.View()
	if width == 0 || height == 0 {
		return
	}
	lines := strings.Split(v.Content, "\n")
	if len(lines) > height {
		p.t.Fatalf("%d lines in a window of %d after %#v", len(lines), height, after)
	}
	for _, line := range lines {
		if w := ansi.StringWidth(line); w > width {
			p.t.Fatalf("a line of %d cells in a window of %d after %#v:\n%q", w, width, after, line)
		}
		if i := strings.IndexFunc(ansi.Strip(line), func(r rune) bool { return r < ' ' || r == 0x7f || 0x80 <= r && r < 0xa0 || 0x202a <= r && r <= 0x202e }); i >= 0 {
			p.t.Fatalf("a control character on the screen after %#v: %q", after, line)
		}
	}
	if c := v.Cursor; c != nil && (c.X < 0 || c.X >= width || c.Y < 0 || c.Y >= height) {
		p.t.Fatalf("the cursor is at %d,%d in a window of %d×%d", c.X, c.Y, width, height)
	}
}

// everythingRecorded checks that whatever was said has reached the journal.
func (p *player) everythingRecorded() {
	p.t.Helper()
	if len(p.shelf.recorded) != p.shelf.stamped {
		p.t.Fatalf("%d events were made, %d are in the journal", p.shelf.stamped, len(p.shelf.recorded))
	}
}
