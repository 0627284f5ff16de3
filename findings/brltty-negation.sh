#!/usr/bin/env bash
# BRLTTY: in Braille ≠ is shown as =, ≮ as < and ≯ as >.
#
# One would expect: a sign for which a text table has no cell is shown as one that is not
# known, as ☑ and ☐ are, which get the cell of a question mark.
#
# What happens: a sign that Unicode composes of another one and a mark is shown as that
# other one, without its mark. For é, which becomes e, this is a help. For a sign that is
# struck through, it is the contrary: "a ≠ b" is read as "a = b", and nothing says that
# something is missing. The same holds in the tables for English, German, French, Spanish
# and Russian, and in BRLTTY itself on a Linux console with a display of 40 cells.
# brltty-trtxt has an option against it, -b.
#
# Seen 2026-11-30: brltty 6.5-7+deb12u1 (Debian 12).
# Needs: apt-get install brltty
set -euo pipefail
for tool in brltty-trtxt dpkg-query; do
	command -v $tool >/dev/null || { echo "brltty-negation: $tool is not here" >&2; exit 2; }
done
dpkg-query -W brltty
export LC_ALL=C.UTF-8

# cells are those of a text, as Unicode shows them.
cells() { printf '%s' "$2" | brltty-trtxt -i "$1" -o unicode "${@:3}"; }

changed=""
for table in en_US de fr es ru; do
	unknown=$(cells $table '?')
	for pair in '≠ =' '≮ <' '≯ >'; do
		read -r without of <<<"$pair"
		echo "$table: $without $(cells $table "$without")  $of $(cells $table "$of")  with -b: $(cells $table "$without" -b)"
		[ "$(cells $table "$without")" = "$(cells $table "$of")" ] && [ "$(cells $table "$without" -b)" = "$unknown" ] || changed="$changed $table:$without"
	done
	for sign in ☑ ☐; do
		[ "$(cells $table "$sign")" = "$unknown" ] || changed="$changed $table:$sign"
	done
done
[ -z "$changed" ] || { echo "changed:$changed" >&2; exit 1; }
