#!/usr/bin/env bash
# espeak-ng: of two signs that belong together one is spoken and the other is not heard.
#
# One would expect: where a sign is spoken by its name, so is its counterpart; or neither.
#
# What happens, in English: the full circle and square, the ticked box and the heavy tick
# are spoken; the empty circle, square and box, the crossed box, the cross and the light
# tick are silence, alone and before a word. So in a list in which done and open differ
# only by the box, what is open sounds as if it had none. Whoever writes for ears needs
# words beside the signs, and cannot find that out with the one sign that is spoken.
#
# Seen 2026-11-29: espeak-ng 1.51+dfsg-10+deb12u2 (Debian 12).
# Needs: apt-get install espeak-ng
set -euo pipefail
for tool in espeak-ng dpkg-query; do
	command -v $tool >/dev/null || { echo "espeak-ng-signs: $tool is not here" >&2; exit 2; }
done
dpkg-query -W espeak-ng
export LANG=C.UTF-8

# spoken is what is said of a text, in the phonemes of espeak-ng.
spoken() { espeak-ng -v en -q -x "$1" 2>/dev/null | tr -d '\n' | sed 's/^ *//; s/ *$//'; }

word=$(spoken backup)
[ -n "$word" ] || { echo "espeak-ng-signs: it says nothing of a word" >&2; exit 2; }
changed=""
for pair in '● ○' '■ □' '☑ ☐' '☑ ☒' '✔ ✓' '✔ ✗'; do
	read -r heard silent <<<"$pair"
	echo "$heard [$(spoken "$heard")]  $silent [$(spoken "$silent")]  $silent backup [$(spoken "$silent backup")]"
	[ -n "$(spoken "$heard")" ] && [ -z "$(spoken "$silent")" ] && [ "$(spoken "$silent backup")" = "$word" ] || changed="$changed $pair"
done
[ -z "$changed" ] || { echo "changed:$changed" >&2; exit 1; }
