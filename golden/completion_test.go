//go:build !windows

package golden

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"rungs/model"
)

// shells are those for which we make completions, set up in a home as rungs help
// completion tells people to. The prompt is a dollar sign in each.
var shells = []struct {
	name  string
	needs string // a file without which nothing can be completed
	files map[string]string
}{
	{"bash", "/usr/share/bash-completion/bash_completion", map[string]string{
		".bashrc": "PS1='$ '\n. /usr/share/bash-completion/bash_completion\n. <(rungs completion bash)\n",
	}},
	{"zsh", "", map[string]string{
		".zshrc": "PS1='$ '\nautoload -U compinit\ncompinit -u\n. <(rungs completion zsh)\n",
	}},
	{"fish", "", map[string]string{
		// Where this is not there fish reads all manuals of the machine when it begins.
		"data/fish/generated_completions/none": "",
		// What fish suggests by itself would stand there before the key is pressed.
		".config/fish/config.fish": "set -g fish_greeting\nset -g fish_autosuggestion_enabled 0\nfunction fish_prompt; echo '$ '; end\nrungs completion fish | source\n",
	}},
}

// TestCompletion presses tab in the shells that people have: names of
// assessments, ids, states, categories and topics come.
func TestCompletion(t *testing.T) {
	takesLong(t)
	t.Parallel()
	for _, shell := range shells {
		t.Run(shell.name, func(t *testing.T) {
			if _, err := exec.LookPath(shell.name); err != nil {
				t.Skip(shell.name + " is not there")
			}
			if _, err := os.Stat(shell.needs); shell.needs != "" && err != nil {
				t.Skip(shell.needs + " is not there")
			}
			h := newHome(t)
			for name, text := range shell.files {
				file := filepath.Join(h.dir, name)
				if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			h.begin("acme", time.Hour, says("email-verified", model.Met, ""))
			h.begin("two words", time.Hour, says("email-verified", model.Met, ""))
			h.begin("two others", time.Hour, says("email-verified", model.Met, ""))
			p := h.run(80, 40, shell.name, "-i")
			// Names with blanks, and inside a quote that is still open.
			for _, c := range [][2]string{
				{`rungs summary two\ w`, `two\ words`},
				{`rungs summary tw`, `two\ `},
				{`rungs summary "two w`, `"two words"`},
				{`rungs summary 'ac`, `'acme'`},
				{`rungs set "two words" mfa-tot`, `mfa-totp=`},
				{`rungs explain "mfa-t`, `"mfa-totp"`},
				{`rungs expl`, `explain`},
			} {
				p.prompted()
				p.types(c[0] + "\t")
				p.until(fmt.Sprintf("%q and tab give %q", c[0], c[1]), func(screen string) bool {
					line, _, _ := strings.Cut(screen, "\n")
					return strings.HasSuffix(strings.TrimRight(line, " "), strings.TrimRight(c[1], " "))
				})
				p.types("\x15\x0c")
			}
			for _, c := range []struct{ typed, comes string }{
				{"rungs plan ac", "acme"},
				{"rungs explain mfa-t", "mfa-totp"},
				{"rungs set ac", "acme"},
				{"rungs set acme mfa-tot", "mfa-totp="},
				{"rungs set acme mfa-totp=me", "mfa-totp=met"},
				{"rungs set acme mfa-totp=prov", "mfa-totp=provided:"},
				{"rungs ask acme --category cl", "cli"},
				{"rungs ask acme --category authentication,cl", "authentication,cli"},
				{"rungs help exit", "exit-codes"},
				{"rungs help plan-", "plan-order"},
			} {
				p.prompted()
				p.types(c.typed + "\t")
				before := c.typed[:strings.LastIndex(c.typed, " ")+1]
				p.until(fmt.Sprintf("%q and tab give %q", c.typed, c.comes), func(screen string) bool {
					line, _, _ := strings.Cut(screen, "\n")
					return strings.ReplaceAll(line, `\,`, ",") == "$ "+before+c.comes // bash writes a comma so
				})
				p.types("\x15\x0c")
			}
			// Of several a list comes; bash waits for a second tab.
			for _, c := range []struct {
				typed string
				comes []string
			}{
				{"rungs set acme mfa-totp=", []string{"met", "provided:", "partly", "unmet", "unsure", "not-applicable:"}},
				{"rungs explain cli-", []string{"cli-sbom", "cli-pinned-installs"}},
				{"rungs help s", []string{"states", "set", "step", "summary"}},
			} {
				p.prompted()
				p.types(c.typed + "\t\t")
				p.shows(c.comes...)
				p.types("\x15\x0c")
			}
		})
	}
}

// prompted waits for an empty line at a shell's prompt.
func (p *terminal) prompted() {
	p.t.Helper()
	p.until("the shell waits", func(screen string) bool { return strings.TrimSpace(screen) == "$" })
}
