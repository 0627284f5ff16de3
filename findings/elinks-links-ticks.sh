#!/usr/bin/env bash
# ELinks and Links: with -dump, a ticked box comes out as an open one.
#
# One would expect: elinks -dump and links -dump, by which mail readers make text of HTML,
# write of a task list what is done, as ELinks does when it shows the same page.
#
# What happens: both write [ ] for each box, ticked or not, without a word; ELinks in a
# terminal shows [X], and Lynx and w3m write [X] and [*]. So a list of which all is done
# reads as one of which nothing is done.
#
# Seen 2026-11-30: elinks 0.13.2-1+b4, links2 2.28-1+b2, lynx 2.9.0dev.12-1, w3m
# 0.5.3+git20230121-2, tmux 3.3a-3 (Debian 12).
# Needs: apt-get install elinks links2 lynx w3m tmux
set -euo pipefail
for tool in elinks links2 lynx w3m tmux dpkg-query; do
	command -v $tool >/dev/null || { echo "elinks-links-ticks: $tool is not here" >&2; exit 2; }
done
work=$(mktemp -d)
trap 'tmux -S "$work/socket" kill-server 2>/dev/null || true; rm -rf "$work"' EXIT
cd "$work"
export HOME=$work LANG=C.UTF-8 LC_ALL=C.UTF-8 TERM=xterm

cat >page.html <<'HTML'
<!DOCTYPE html>
<title>List</title>
<ul>
<li><input type="checkbox" disabled checked> Done</li>
<li><input type="checkbox" disabled> Open</li>
</ul>
HTML

# items puts the two lines of the list on one. The blank in a box of elinks -dump is a no-break
# space.
items() { sed 's/\xc2\xa0/ /g' | grep -E 'Done|Open' | sed 's/^[^[]*//; s/ *$//; s/^\[[0-9]*\]//' | paste -sd ' '; }

{
	echo "elinks -dump: $(elinks -no-home -dump page.html | items)"
	echo "links2 -dump: $(links2 -dump page.html | items)"
	echo "lynx -dump:   $(lynx -dump page.html | items)"
	echo "w3m -dump:    $(w3m -dump page.html | items)"
	tmux -S socket -f /dev/null new-session -d -x 80 -y 12 'elinks -no-home page.html'
	for _ in {1..50}; do
		tmux -S socket capture-pane -p >screen
		! grep -q Open screen || break
		sleep 0.2
	done
	echo "elinks:       $(items <screen)"
} >seen
dpkg-query -W elinks links2 lynx w3m tmux
cat seen
cat >known <<'KNOWN'
elinks -dump: [ ] Done [ ] Open
links2 -dump: [ ] Done [ ] Open
lynx -dump:   [X] Done [ ] Open
w3m -dump:    [*] Done [ ] Open
elinks:       [X] Done [ ] Open
KNOWN
diff known seen >/dev/null || { echo "changed: this is not what was seen" >&2; exit 1; }
