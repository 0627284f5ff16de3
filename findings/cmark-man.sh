#!/usr/bin/env bash
# cmark: in a manual page a line break is the words ".PD 0", and with cmark-gfm struck words are gone.
#
# One would expect: cmark -t man writes what man shows as it stands in the Markdown. A line that ends
# with a backslash or two blanks is broken there; in GitHub's Markdown an item has its box, and what
# is struck out can still be read, marked somehow.
#
# What happens: for a line break cmark and cmark-gfm write the request .PD at the end of the line
# before, where it is no request, so the page says ".PD 0". With its extensions, cmark-gfm writes
# no boxes, and for what is struck out a macro, .ST, that man pages do not have: groff and mandoc
# leave it out with its words. An item that is struck out is an empty bullet, and done looks like
# open. All of this ends with 0 and without a word. pandoc keeps all of the same text.
#
# Seen 2026-11-30: cmark 0.30.2-6, cmark-gfm 0.29.0.gfm.6-6, groff-base 1.22.4-10, mandoc
# 1.14.6-1+b1, pandoc 2.17.1.1-2~deb12u1 (Debian 12).
# Needs: apt-get install cmark cmark-gfm groff-base mandoc pandoc
set -euo pipefail
for tool in cmark cmark-gfm groff mandoc pandoc dpkg-query; do
	command -v $tool >/dev/null || { echo "cmark-man: $tool is not here" >&2; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export LANG=C.UTF-8 LC_ALL=C.UTF-8 MANWIDTH=70

cat >in.md <<'MD'
Account recovery\
two evenings

- [x] done
- [ ] open
- ~~withdrawn~~

Ask ~~ana~~ ben.
MD

# shown is what two readers show of a manual page that a command makes.
shown() {
	local status=0
	{ echo '.TH SAMPLE 7 2026-01-01'; "$@" in.md; } >page.7
	echo "$1:"
	groff -man -Tutf8 -P-cbou page.7 2>errors | sed '1d; $d' | grep . | sed 's/^ */  groff:  /' || status=$?
	mandoc -man -Tutf8 page.7 2>>errors | sed 's/.\x08//g; 1d; $d' | grep . | sed 's/^ */  mandoc: /' || status=$?
	echo "  ends with $status, $(wc -c <errors) letters of errors"
}
{
	shown cmark -t man
	shown cmark-gfm -t man -e tasklist -e strikethrough
	shown pandoc -f gfm -t man
} >seen
dpkg-query -W cmark cmark-gfm groff-base mandoc pandoc
cat seen
cat >known <<'KNOWN'
cmark:
  groff:  Account recovery.PD 0
  groff:  two evenings
  groff:  • [x] done
  groff:  • [ ] open
  groff:  • ~~withdrawn~~
  groff:  Ask ~~ana~~ ben.
  mandoc: Account recovery.PD 0
  mandoc: two evenings
  mandoc: • [x] done
  mandoc: • [ ] open
  mandoc: • ~~withdrawn~~
  mandoc: Ask ~~ana~~ ben.
  ends with 0, 0 letters of errors
cmark-gfm:
  groff:  Account recovery.PD 0
  groff:  two evenings
  groff:  • done
  groff:  • open
  groff:  •
  groff:  Ask
  groff:  ben.
  mandoc: Account recovery.PD 0
  mandoc: two evenings
  mandoc: • done
  mandoc: • open
  mandoc: •
  mandoc: Ask
  mandoc: ben.
  ends with 0, 0 letters of errors
pandoc:
  groff:  Account recovery
  groff:  two evenings
  groff:  • ☒ done
  groff:  • ☐ open
  groff:  • [STRIKEOUT:withdrawn]
  groff:  Ask [STRIKEOUT:ana] ben.
  mandoc: Account recovery
  mandoc: two evenings
  mandoc: • ☒ done
  mandoc: • ☐ open
  mandoc: • [STRIKEOUT:withdrawn]
  mandoc: Ask [STRIKEOUT:ana] ben.
  ends with 0, 0 letters of errors
KNOWN
diff known seen >/dev/null || { echo "changed: this is not what was seen" >&2; exit 1; }
