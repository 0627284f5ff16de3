#!/usr/bin/env bash
# cobra: a value with a comma, completed in bash, gets a backslash.
#
# One would expect: a program that completes the value authentication,cli puts just
# that on the command line, in every shell. A comma by itself means nothing to bash.
#
# What happens: zsh and fish write authentication,cli, bash writes authentication\,cli.
# The script that cobra makes for bash sends what it completes through printf %q, and
# bash's own %q escapes a comma (it would matter inside braces only). The program gets
# the plain value from all three. A person who reads the line, or copies it into a
# document or a JSON file, has a backslash that nobody typed.
#
# Seen 2026-11-29: cobra 1.10.2, bash 5.2.15 with bash-completion 2.11, zsh 5.9,
# fish 3.6.0 (Debian 12).
# Needs: go, python3, zsh, fish, bash-completion.
set -euo pipefail
for tool in go python3 zsh fish; do
	command -v $tool >/dev/null || { echo "bash-comma: $tool is not here" >&2; exit 2; }
done
completions=/usr/share/bash-completion/bash_completion
[ -e $completions ] || { echo "bash-comma: the package bash-completion is not here" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >main.go <<'GO'
package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"
)

func main() {
	c := &cobra.Command{Use: "sample", Args: cobra.NoArgs, Run: func(c *cobra.Command, _ []string) {
		v, _ := c.Flags().GetString("category")
		fmt.Println("value:", v)
	}}
	c.Flags().String("category", "", "")
	c.RegisterFlagCompletionFunc("category", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return []string{"authentication,cli"}, cobra.ShellCompDirectiveNoFileComp
	})
	if c.Execute() != nil {
		os.Exit(1)
	}
}
GO
export GOWORK=off GOFLAGS=
{ go mod init sample && go get github.com/spf13/cobra@v1.10.2 && go build -o sample .; } >log 2>&1 ||
	{ cat log >&2; exit 2; }

export HOME=$work PATH=$work:$PATH TERM=dumb INPUTRC=/dev/null ZDOTDIR=$work XDG_CONFIG_HOME=$work XDG_DATA_HOME=$work
printf "PS1='$ '\n. $completions\n. <(sample completion bash)\n" >bashrc
printf "PS1='$ '\nautoload -U compinit\ncompinit -u\n. <(sample completion zsh)\n" >.zshrc
mkdir fish
printf "set -g fish_greeting\nset -g fish_autosuggestion_enabled 0\nfunction fish_prompt; echo -n '$ '; end\nsample completion fish | source\n" >fish/config.fish

# Types into a shell at a pseudo-terminal: the beginning of the value, tab, enter.
cat >typist.py <<'PY'
import os, pty, re, select, sys, time
pid, fd = pty.fork()
if pid == 0:
    os.execvp(sys.argv[1], sys.argv[1:])
def until(pattern):
    seen, end = "", time.time() + 40
    while not re.search(pattern, seen):
        if time.time() > end or not select.select([fd], [], [], 40)[0]:
            sys.exit("typist: %s never showed %r, but %r" % (sys.argv[1], pattern, seen))
        seen += os.read(fd, 4096).decode()
    return seen
until(r"\$ ")
os.write(fd, b"sample --category authentication,cl\t")
line = until(r"cli ")
os.write(fd, b"\r")
value = re.search(r"value: (\S+)", until(r"value: \S+\r")).group(1)
print("%s: writes authentication%scli, the program gets %s" % (sys.argv[1], r"\," if r"\," in line else ",", value))
os.close(fd)
PY
{
	python3 typist.py bash --noprofile --rcfile bashrc -i
	python3 typist.py zsh -i
	python3 typist.py fish -i
} >seen
echo "cobra $(go list -m -f '{{.Version}}' github.com/spf13/cobra), bash $BASH_VERSION, $(zsh --version), $(fish --version)"
cat seen
cat >known <<'KNOWN'
bash: writes authentication\,cli, the program gets authentication,cli
zsh: writes authentication,cli, the program gets authentication,cli
fish: writes authentication,cli, the program gets authentication,cli
KNOWN
diff known seen >/dev/null || { echo "changed: this is not what was seen" >&2; exit 1; }
