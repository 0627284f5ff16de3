package golden

import (
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"
)

// today is the day on which all screens are drawn.
var today = time.Date(2026, 11, 20, 20, 0, 0, 0, time.UTC)

var sizes = [][2]int{{40, 15}, {80, 24}, {120, 36}, {200, 60}}

// screens are pictures of the wizard: how one gets there, in keys.
var screens = []struct {
	name  string
	start string // empty, list, wide, demo, own, stranger, copies, draft, full or failing
	keys  string
}{
	{"welcome-first", "empty", ""},
	{"welcome-list", "list", ""},
	{"welcome-new", "list", "n text:Acme"},
	{"bring-which", "list", "i"},
	{"bring-file", "demo", "any i text:stat|tab"},
	{"bring-all", "demo", "any i text:list.md|enter"},
	{"bring-line", "demo", "any i text:list.md|enter 1"},
	{"bring-review", "demo", "any i text:list.md|enter 1 esc"},
	{"bring-recorded", "demo", "any i text:list.md|enter q enter"},
	{"welcome-remove", "list", "x"},
	{"welcome-warning", "wide", ""},
	{"profile-first", "empty", "text:Acme_Packages|enter"},
	{"profile-uploads", "demo", "any P down down down down down down down"},
	{"profile-override", "demo", "any P end enter"},
	{"profile-own", "own", "any P"},
	{"profile-ecosystem", "own", "any P home down down enter text:fea"},
	{"profile-clients", "own", "any P home down down down down down down down down down down down down down enter text:,_Quill|enter"},
	{"own-login", "own", "any F g text:mfa-webauthn|enter"},
	{"own-refused", "own", "any F g text:mfa-required-all|enter 2"},
	{"own-clients", "own", "any F g text:cli-sbom|enter"},
	{"own-ecosystem", "own", "any F g text:cli-sbom|enter enter v v v v v"},
	{"recap", "demo", ""},
	{"pass", "empty", "text:Acme_Packages|enter esc"},
	{"pass-below", "empty", "text:Acme_Packages|enter esc down down down down down down down down v"},
	{"pass-asks", "empty", "text:Acme_Packages|enter esc 2"},
	{"pass-keys", "empty", "text:Acme_Packages|enter esc ?"},
	{"pass-answered", "empty", "text:Acme_Packages|enter esc 4 3 1 2 text:GitHub|enter up up"},
	{"pass-conditions", "empty", "text:Acme_Packages|enter esc down down down down down down down down"},
	{"pass-explained", "empty", "text:Acme_Packages|enter esc enter"},
	{"pass-aside", "empty", "text:Acme_Packages|enter esc 5 F"},
	{"pass-end", "demo", "any 5 5 5 5 5 5 5"},
	{"pass-end-open", "empty", "text:Acme_Packages|enter esc 5 shift+tab shift+tab shift+tab end down"},
	{"pass-nothing-slow", "full", "any F"},
	{"pass-slow-read", "demo", "any 5 5 5 5 5 5 5 down enter u"},
	{"pass-end-read", "demo", "any 5 5 5 5 5 5 5 enter pgdown u pgdown u pgdown esc end"},
	{"pass-left-open", "empty", "text:Acme_Packages|enter esc 4 down"},
	{"pass-unsure", "empty", "text:Acme_Packages|enter esc 5 5"},
	{"pass-ticks", "empty", "text:Acme_Packages|enter esc down down down space"},
	{"pass-marks", "empty", "text:Acme_Packages|enter esc down down down down down down down down space c"},
	{"pass-back-to-ticks", "empty", "text:Acme_Packages|enter esc 4 3 space"},
	{"assess", "demo", "any g text:recovery|enter"},
	{"assess-read", "demo", "any g text:recovery|enter enter pgdown"},
	{"assess-contents", "demo", "any g text:recovery|enter enter C"},
	{"assess-disputed", "demo", "any g text:security-not|enter"},
	{"assess-question", "demo", "any g text:cli-sbom|enter 2"},
	{"assess-mismatch", "demo", "any g text:unpublish|enter A space 1"},
	{"assess-not-applying", "demo", "any F P down down down space tab tab"},
	{"assess-filter", "demo", "any g text:cli-p|enter f f"},
	{"assess-triage", "demo", "any g text:malware-det|enter t"},
	{"note", "demo", "any g text:recovery|enter n"},
	{"recap-draft", "draft", ""},
	{"note-draft", "draft", "n"},
	{"evidence", "demo", "any g text:recovery|enter e"},
	{"history", "demo", "any g text:recovery|enter H"},
	{"history-undone", "demo", "any g text:cli-sbom|enter 3 z H"},
	{"find-text", "demo", "any / text:totp|down down"},
	{"settle", "demo", "any g text:security-not|enter s"},
	{"go-to", "demo", "any g down down"},
	{"notes", "demo", "any N text:Cleo_takes_over."},
	{"draft-which", "demo", "any g text:recovery|enter D"},
	{"draft-read", "demo", "any g text:recovery|enter D enter pgdown"},
	{"who-are-you", "stranger", "any g text:recovery|enter 1"},
	{"recap-copies", "copies", ""},
	{"copies-taken-in", "copies", "m"},
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
	{"plan-step", "demo", "any g text:cli-p|enter tab tab end up"},
	{"plan-explained", "demo", "any g text:cli-p|enter tab tab end up enter"},
	{"plan-what-if", "demo", "any g text:cli-p|enter tab tab x down x down x"},
	{"plan-who", "demo", "any g text:cli-p|enter tab tab end up p"},
	{"levels-print", "demo", "any g text:cli-p|enter tab w"},
	{"plan-print", "demo", "any g text:cli-p|enter tab tab w"},
	{"plan-print-file", "demo", "any g text:cli-p|enter tab tab w enter"},
	{"not-saved", "failing", "any g text:cli-sbom|enter 1"},
	{"leaving", "failing", "any g text:cli-sbom|enter 1 q"},
	{"leaving-rescued", "failing", "any g text:cli-sbom|enter 1 q w"},
	{"plan-empty", "full", "any g text:cli-p|enter tab tab"},
}

// TestScreens has a file for each screen: in all sizes, then in the colours of a
// dark and a light terminal.
func TestScreens(t *testing.T) {
	t.Parallel()
	files := map[string]bool{}
	for _, s := range screens {
		file := s.name + ".txt"
		files[file] = true
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			played := func(width, height int, dark bool) *player {
				p := newPlayer(t, s.start, width, height, dark)
				p.press(s.keys)
				return p
			}
			var pictures []txtar.File
			var dark *player
			for _, size := range sizes {
				width, height := size[0], size[1]
				p := played(width, height, true)
				pictures = append(pictures, txtar.File{Name: fmt.Sprintf("%dx%d", width, height), Data: []byte(p.plain())})
				if width == 80 {
					dark = p
				}
			}
			for _, p := range []struct {
				theme string
				*player
			}{{"dark", dark}, {"light", played(80, 24, false)}} {
				content := p.app.View().Content
				for line := range strings.SplitSeq(content, "\n") {
					if codes := styleCode.FindAllString(line, -1); len(codes) > 0 && codes[len(codes)-1] != "\x1b[m" {
						t.Errorf("a style goes on below %q", line)
					}
				}
				pictures = append(pictures, txtar.File{Name: p.theme, Data: []byte(quoted(content))})
			}
			checkParts(t, "screens/"+file, pictures)
		})
	}
	written, err := os.ReadDir("testdata/screens")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range written {
		if !files[file.Name()] {
			t.Errorf("testdata/screens/%s is of no screen", file.Name())
		}
	}
}

var styleCode = regexp.MustCompile(`\x1b\[[0-9;]*m`)

// quoted shows escape sequences as text, a line of the screen on each line.
func quoted(content string) string {
	var b strings.Builder
	for line := range strings.SplitSeq(content, "\n") {
		q := strconv.QuoteToGraphic(line)
		b.WriteString(q[1:len(q)-1] + "\n")
	}
	return b.String()
}
