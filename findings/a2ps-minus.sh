#!/usr/bin/env bash
# a2ps: the hyphens of what it prints to PDF are minus signs.
#
# One would expect: ASCII text that is made into PostScript, and that into a PDF, gives the
# same ASCII when somebody copies an address or a command out of it.
#
# What happens: a2ps takes the dash for the glyph "minus". On paper it looks right. In the PDF
# it is U+2212: a copied address leads nowhere, a copied --option is no option, and a search
# for what was typed finds nothing. All else of the text comes back as it was. enscript, by
# the same way, gives the ASCII back.
#
# Seen 2026-11-30: a2ps 1:4.14-8, enscript 1.6.5.90-3+b1, ghostscript
# 10.0.0~dfsg-11+deb12u9, poppler-utils 22.12.0-2+deb12u3 (Debian 12).
# Needs: apt-get install a2ps enscript ghostscript poppler-utils
set -euo pipefail
for tool in a2ps enscript ps2pdf pdftotext dpkg-query; do
	command -v $tool >/dev/null || { echo "a2ps-minus: $tool is not here" >&2; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export HOME=$work LANG=C.UTF-8 LC_ALL=C.UTF-8
echo 'sample --dry-run https://example.org/two-factor?a=1_2' >page.txt
{ a2ps -q -B -o a2ps.ps page.txt && enscript -q -B -p enscript.ps page.txt; } 2>log || { cat log >&2; exit 2; }
for tool in a2ps enscript; do
	ps2pdf $tool.ps $tool.pdf
	echo "$tool: $(pdftotext -layout $tool.pdf - | grep -o 'sample.*' | sed 's/ *$//')"
done >seen
dpkg-query -W a2ps enscript ghostscript poppler-utils
cat seen
minus=$'\u2212'
cat >known <<KNOWN
a2ps: sample ${minus}${minus}dry${minus}run https://example.org/two${minus}factor?a=1_2
enscript: sample --dry-run https://example.org/two-factor?a=1_2
KNOWN
diff known seen >/dev/null || { echo "changed: this is not what was seen" >&2; exit 1; }
