#!/usr/bin/env bash
# cups-filters: plain text that is printed to PDF looks right and cannot be searched.
#
# One would expect: a page of ASCII that CUPS turns into a PDF gives the same ASCII when
# it is searched, copied or read aloud.
#
# What happens: texttopdf embeds the font by glyph number and writes no map from
# glyphs to letters (pdffonts: "uni no"). The page looks right; pdftotext takes the
# numbers for letters: Hello comes out as +HOOR, spaces are gone. Which wrong letters
# come depends on the font (fontconfig's monospace; here Noto Sans Mono).
#
# Seen 2026-11-29: cups-filters 1.28.17-3+deb12u2, poppler-utils 22.12.0-2+deb12u3
# (Debian 12).
# Needs: apt-get install cups-filters poppler-utils fonts-noto-mono
set -euo pipefail
filter=/usr/lib/cups/filter/texttopdf
for tool in $filter pdffonts pdftotext dpkg-query; do
	command -v $tool >/dev/null || { echo "texttopdf-letters: $tool is not here" >&2; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo 'Hello plain text 123' >page.txt
# Job, user, title, copies, options, file: what CUPS gives to a filter.
CHARSET=utf-8 $filter 1 user title 1 '' page.txt >page.pdf 2>log || { cat log >&2; exit 2; }
dpkg-query -W cups-filters poppler-utils
pdffonts page.pdf
text=$(pdftotext page.pdf - | tr -d '\f')
echo "pdftotext: $text"
# The columns from the right: generation and number of the object, uni, sub, emb.
[ "$(pdffonts page.pdf | awk 'NR == 3 { print $(NF-2) }')" = no ] && [ -n "$text" ] && [[ $text != *Hello* ]] ||
	{ echo "changed: this is not what was seen" >&2; exit 1; }
