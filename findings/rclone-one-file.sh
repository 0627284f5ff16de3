#!/usr/bin/env bash
# rclone: bisync never carries a change to the only file of a folder.
#
# One would expect: rclone bisync keeps two folders the same. After its first run with
# --resync, a change to a file on one side goes to the other.
#
# What happens: if all files of a folder have changed since the last run, bisync takes that
# for an accident such as a clock that moved, says "Safety abort: all files were changed"
# and ends with 1. In a folder with one file each change to it is a change of all files, so
# it is never carried over, in no later run either. With a second file beside it, that
# nobody touches, the same change goes through. (--force carries it, and takes the check
# away for all else.)
#
# Seen 2026-11-30: rclone 1.60.1+dfsg-2+b5 (Debian 12); the check is still in the source of
# August 2026.
# Needs: apt-get install rclone
set -euo pipefail
for tool in rclone dpkg-query; do
	command -v $tool >/dev/null || { echo "rclone-one-file: $tool is not here" >&2; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work RCLONE_CONFIG=$work/rclone.conf TZ=UTC
touch "$RCLONE_CONFIG"

# carried changes one file of a folder, which holds what else is named, and runs twice.
carried() {
	local at=$work/$1
	mkdir -p "$at/here" "$at/there"
	shift
	for file in journal "$@"; do echo begun >"$at/here/$file"; done
	rclone bisync "$at/here" "$at/there" --workdir "$at/work" --resync >"$at/log" 2>&1 || { cat "$at/log" >&2; exit 2; }
	touch -d '2030-01-01' "$at/here/journal"
	echo changed >>"$at/here/journal"
	for run in first second; do
		status=0
		rclone bisync "$at/here" "$at/there" --workdir "$at/work" >"$at/log" 2>&1 || status=$?
		said=$(grep -o 'all files were changed$' "$at/log" || echo nothing of note)
		there=$(tail -n 1 "$at/there/journal")
		echo "folder of $(($# + 1)), $run run: ends with $status, says $said; there it is $there"
	done
}
{ carried one; carried two other; } >"$work/seen"
dpkg-query -W rclone
cat "$work/seen"
cat >"$work/known" <<'KNOWN'
folder of 1, first run: ends with 1, says all files were changed; there it is begun
folder of 1, second run: ends with 1, says all files were changed; there it is begun
folder of 2, first run: ends with 0, says nothing of note; there it is changed
folder of 2, second run: ends with 0, says nothing of note; there it is changed
KNOWN
diff "$work/known" "$work/seen" >/dev/null || { echo "changed: this is not what was seen" >&2; exit 1; }
