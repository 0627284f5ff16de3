#!/usr/bin/env bash
# lowdown: as Gemini text, each block of code is without its first line for who reads it.
#
# One would expect: lowdown -t gemini makes of a block of code a preformatted one with the same
# lines, as it does with a table.
#
# What happens: the first line stands right behind the three backticks that begin the block. What
# follows these on their line is by the format no part of the block, but words in its place, for
# machines and ears, and Amfora, a reader, shows none of it. So of two commands the second is left,
# and a block of one command is empty. lowdown ends with 0. With a line break behind the backticks
# Amfora shows all.
#
# Seen 2026-11-30: lowdown 1.0.0-2, amfora 1.9.2-2+b7, tmux 3.3a-3 (Debian 12).
# Needs: apt-get install lowdown amfora tmux
set -euo pipefail
for tool in lowdown amfora tmux dpkg-query; do
	command -v $tool >/dev/null || { echo "lowdown-gemini: $tool is not here" >&2; exit 2; }
done
work=$(mktemp -d)
trap 'for socket in "$work"/*.socket; do tmux -S "$socket" kill-server 2>/dev/null || true; done; rm -rf "$work"' EXIT
cd "$work"
export HOME=$work LANG=C.UTF-8 LC_ALL=C.UTF-8
unset XDG_CONFIG_HOME XDG_CACHE_HOME XDG_DATA_HOME XDG_STATE_HOME TMUX

cat >in.md <<'MD'
# Commands

Two commands:

```sh
first command
second command
```

One command:

    only command

| table | head |
|-------|------|
| cell  | cell |

The end.
MD
lowdown -s -t gemini in.md >made.gmi
sed '/^```./s/^```/&\n/' made.gmi >broken-up.gmi

# shown is what stands on the screen when a file is open in Amfora.
shown() {
	tmux -S "$work/$1.socket" -f /dev/null new-session -d -x 70 -y 30 "amfora file://$work/$1"
	for _ in $(seq 100); do
		tmux -S "$work/$1.socket" capture-pane -p >screen
		! grep -q 'The end' screen || break
		sleep 0.2
	done
	grep -q 'The end' screen || { echo "lowdown-gemini: amfora does not show $1" >&2; exit 2; }
	sed -n '/Commands/,/The end/p' screen | sed 's/ *$//; s/^ *//; /^$/d' | sed "s/^/amfora, $1: /"
}
{
	grep -n . made.gmi | sed 's/^/lowdown, line /'
	shown made.gmi
	shown broken-up.gmi
} >seen
dpkg-query -W lowdown amfora tmux
cat seen
cat >known <<'KNOWN'
lowdown, line 1:# Commands
lowdown, line 3:Two commands:
lowdown, line 5:```first command
lowdown, line 6:second command
lowdown, line 7:```
lowdown, line 9:One command:
lowdown, line 11:```only command
lowdown, line 12:```
lowdown, line 14:```
lowdown, line 15:table | head
lowdown, line 16:------|------
lowdown, line 17:cell  | cell
lowdown, line 18:```
lowdown, line 20:The end.
amfora, made.gmi: # Commands
amfora, made.gmi: Two commands:
amfora, made.gmi: second command
amfora, made.gmi: One command:
amfora, made.gmi: table | head
amfora, made.gmi: ------|------
amfora, made.gmi: cell  | cell
amfora, made.gmi: The end.
amfora, broken-up.gmi: # Commands
amfora, broken-up.gmi: Two commands:
amfora, broken-up.gmi: first command
amfora, broken-up.gmi: second command
amfora, broken-up.gmi: One command:
amfora, broken-up.gmi: only command
amfora, broken-up.gmi: table | head
amfora, broken-up.gmi: ------|------
amfora, broken-up.gmi: cell  | cell
amfora, broken-up.gmi: The end.
KNOWN
diff known seen >/dev/null || { echo "changed: this is not what was seen" >&2; exit 1; }
