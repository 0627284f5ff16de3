#!/usr/bin/env bash
# liblouis: with German tables, an item with ✓ or ☑ is not in the Braille at all.
#
# One would expect: a sign that a table does not know is spelled out by its number, as '\x2713',
# and all around it stays. So it is with the English tables.
#
# What happens: the backslash of that number has dots for which de-g0, de-g1 and others have no
# letter to print. Then the whole piece fails, and its words go with the sign. file2brl, which makes
# pages for an embosser, leaves the item of a list out and ends with 0; on the error output it says
# "no mapping for dot pattern", and that it cannot find the table, which it has. lou_translate ends
# with 0, too, and does not go on behind that line. So of a list of steps those are missing that are
# done. With [x] nothing is lost, nor with unicode.dis before the table of lou_translate.
#
# Seen 2026-11-30: liblouis-bin 3.24.0-1, liblouisutdml-bin 2.11.0-2 (Debian 12).
# Needs: apt-get install liblouis-bin liblouisutdml-bin
set -euo pipefail
for tool in lou_translate file2brl dpkg-query; do
	command -v $tool >/dev/null || { echo "braille-lost-item: $tool is not here" >&2; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export HOME=$work LANG=C.UTF-8 LC_ALL=C.UTF-8

# page is a list of two steps, of which the first has the sign $1.
page() { printf '<html><body><p>Zwei Schritte</p><ul><li>alpha %s</li><li>beta</li></ul><p>Ende</p></body></html>\n' "$1"; }

# braille shows what file2brl makes of the page, with a table.
braille() {
	local status=0
	page "$2" >page.html
	file2brl -CliteraryTextTable="$1" page.html page.brl 2>errors || status=$?
	echo "file2brl, $1, $2: $(tr -d '\r\f' <page.brl | grep -o '[^ ].*' | paste -s -d '|'), ends with $status"
	grep -o 'no mapping for dot pattern.*\|Cannot find table.*' errors || true
}

# lines shows what lou_translate makes of three lines, with tables.
lines() {
	local status=0
	printf 'alpha\nbeta %s\ngamma\n' "$2" | lou_translate --forward "$1" >lines 2>errors || status=$?
	echo "lou_translate, $1, $2: $(paste -s -d '|' lines), ends with $status"
}

{
	for table in en-us-g1.ctb de-g0.utb de-g1.ctb; do
		for sign in ✓ ☑ '[x]'; do braille $table "$sign"; done
	done
	for tables in en-us-g1.ctb de-g0.utb unicode.dis,de-g0.utb; do lines $tables ✓; done
	lines de-g0.utb '[x]'
} >seen
dpkg-query -W liblouis-bin liblouisutdml-bin
cat seen
cat >known <<'KNOWN'
file2brl, en-us-g1.ctb, ✓: ,zwei ,schritte|alpha '\x2713'|beta|,ende, ends with 0
file2brl, en-us-g1.ctb, ☑: ,zwei ,schritte|alpha '\x2611'|beta|,ende, ends with 0
file2brl, en-us-g1.ctb, [x]: ,zwei ,schritte|alpha ,7;x7'|beta|,ende, ends with 0
file2brl, de-g0.utb, ✓: zwei schritte|beta|ende, ends with 0
no mapping for dot pattern 12567 in display table
Cannot find table de-g0.utb
file2brl, de-g0.utb, ☑: zwei schritte|beta|ende, ends with 0
no mapping for dot pattern 12567 in display table
Cannot find table de-g0.utb
file2brl, de-g0.utb, [x]: zwei schritte|alpha '=x'=|beta|ende, ends with 0
file2brl, de-g1.ctb, ✓: zw3 5ritte|beta|ende, ends with 0
no mapping for dot pattern 12567 in display table
Cannot find table de-g1.ctb
file2brl, de-g1.ctb, ☑: zw3 5ritte|beta|ende, ends with 0
no mapping for dot pattern 12567 in display table
Cannot find table de-g1.ctb
file2brl, de-g1.ctb, [x]: zw3 5ritte|alpha '=x'=|beta|ende, ends with 0
lou_translate, en-us-g1.ctb, ✓: alpha|beta '\x2713'|gamma, ends with 0
lou_translate, de-g0.utb, ✓: alpha, ends with 0
lou_translate, unicode.dis,de-g0.utb, ✓: ⠁⠇⠏⠓⠁|⠃⠑⠞⠁⠀⠠⡳⠭⠣⠻⠡⠩⠠|⠛⠁⠍⠍⠁, ends with 0
lou_translate, de-g0.utb, [x]: alpha|beta '=x'=|gamma, ends with 0
KNOWN
diff known seen >/dev/null || { echo "changed: this is not what was seen" >&2; exit 1; }
