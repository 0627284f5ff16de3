#!/usr/bin/env bash
# pandoc and WeasyPrint: a task list on paper has no ticks, done and open are the same.
#
# One would expect: pandoc --pdf-engine=weasyprint makes a PDF of a Markdown list of tasks in
# which one sees what is done, as in the page that pandoc makes for a browser, or it warns.
#
# What happens: pandoc writes check boxes (input), takes the bullets away for them, and calls
# WeasyPrint, which draws no input unless a style asks for it. Both end with 0 and without a
# word. The page of a list that is done is, point for point, that of a list that is open. As
# plain text, by pandoc alone, they differ: ☒ and ☐. Two lines of style for
# input[type=checkbox] and [checked] bring the boxes back.
#
# Seen 2026-11-30: pandoc 2.17.1.1-2~deb12u1, weasyprint 57.2-1, poppler-utils
# 22.12.0-2+deb12u3 (Debian 12).
# Needs: apt-get install pandoc weasyprint poppler-utils
set -euo pipefail
for tool in pandoc weasyprint pdftoppm pdftotext dpkg-query; do
	command -v $tool >/dev/null || { echo "pandoc-weasyprint-ticks: $tool is not here" >&2; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export HOME=$work LANG=C.UTF-8 LC_ALL=C.UTF-8

cat >style.html <<'STYLE'
<style>
input[type=checkbox] { display: inline-block; width: .6em; height: .6em; border: 1px solid }
input[type=checkbox][checked] { background: black }
</style>
STYLE

# page makes a page of a list with a tick or without: PDF, picture and text.
page() {
	printf -- '- [%s] Write the policy\n- [%s] Publish it\n' "$2" "$2" |
		pandoc -f gfm -s --metadata pagetitle=Tasks --pdf-engine=weasyprint "${@:3}" -o "$1.pdf" 2>>said || { cat said >&2; exit 2; }
	pdftoppm -r 60 -gray "$1.pdf" >"$1.pgm"
}
# same says whether two pictures are.
same() { if cmp -s "$1.pgm" "$2.pgm"; then echo "the same"; else echo "two different pages"; fi; }

page ticked x
page open ' '
page styled-ticked x -H style.html
page styled-open ' ' -H style.html
{
	echo "the PDF says: $(pdftotext ticked.pdf - | tr -d "\f" | grep . | paste -sd '/')"
	echo "ticked and open: $(same ticked open)"
	echo "with a style: $(same styled-ticked styled-open)"
	echo "as text: $(printf -- '- [x] done\n- [ ] open\n' | pandoc -f gfm -t plain | tr -s ' ' | paste -sd '/')"
	echo "a warning about boxes: $(grep -c -i 'input\|checkbox' said || true)"
} >seen
dpkg-query -W pandoc weasyprint poppler-utils
cat seen
cat >known <<'KNOWN'
the PDF says: Write the policy/Publish it
ticked and open: the same
with a style: two different pages
as text: - ☒ done/- ☐ open
a warning about boxes: 0
KNOWN
diff known seen >/dev/null || { echo "changed: this is not what was seen" >&2; exit 1; }
