#!/usr/bin/env bash
# todoman: on a journey to the west, tasks are due a day earlier, and the next edit writes that down.
#
# One would expect: a task with DUE;VALUE=DATE is due on that day. A DATE of iCalendar (RFC 5545,
# section 3.3.4) has neither hour nor time zone, so it is the same day everywhere.
#
# What happens: todoman keeps what it has read in a cache, and of a day it keeps the second in which
# the day began, where it was read. Read again in a time zone further west, that second is still the
# day before. So the list shows each such task a day early, and whoever then changes anything else
# of a task, its priority here, has the wrong day in the file, and whoever shares it has it, too. No
# word is said. Without a cache of before the day is right, and to the east nothing moves. No
# journey is needed: it is enough that a shell has another TZ than the last one had.
#
# Seen 2026-11-30: todoman 4.1.0-1, python3-icalendar 4.0.3-5 (Debian 12).
# Needs: apt-get install todoman tzdata
set -euo pipefail
for tool in todoman dpkg-query; do
	command -v $tool >/dev/null || { echo "todoman-travel: $tool is not here" >&2; exit 2; }
done
[ -e /usr/share/zoneinfo/America/New_York ] || { echo "todoman-travel: tzdata is not here" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export LANG=C.UTF-8 LC_ALL=C.UTF-8
unset XDG_CONFIG_HOME XDG_CACHE_HOME XDG_DATA_HOME TODOMAN_CONFIG

# home begins anew, with one task of one day.
home() {
	export HOME=$work/$1
	mkdir -p "$HOME/.config/todoman" "$HOME/lists/steps"
	cat >"$HOME/.config/todoman/config.py" <<CONF
path = "$HOME/lists/*"
date_format = "%Y-%m-%d"
time_format = "%H:%M"
CONF
	printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:-//example//example//EN BEGIN:VTODO UID:step@example.org \
		DTSTAMP:20260101T000000Z 'DUE;VALUE=DATE:20310615' 'SUMMARY:step' END:VTODO END:VCALENDAR >"$HOME/lists/steps/step.ics"
}

# at runs a command of todoman in a time zone, and shows what it says and what the file has.
at() {
	local zone=$1
	shift
	echo "in $zone, $*: $(TZ=$zone todoman "$@" | grep -o '20[0-9-]*'); the file has $(grep -o 'DUE.*[0-9]' "$HOME/lists/steps/step.ics")"
}
{
	home west
	at Europe/Berlin list
	at America/New_York list
	at America/New_York edit --priority high 1
	home stays
	at America/New_York list
	at America/New_York edit --priority high 1
	home east
	at America/New_York list
	at Europe/Berlin list
	at Europe/Berlin edit --priority high 1
} >seen
dpkg-query -W todoman python3-icalendar
cat seen
cat >known <<'KNOWN'
in Europe/Berlin, list: 2031-06-15; the file has DUE;VALUE=DATE:20310615
in America/New_York, list: 2031-06-14; the file has DUE;VALUE=DATE:20310615
in America/New_York, edit --priority high 1: 2031-06-14; the file has DUE;VALUE=DATE:20310614
in America/New_York, list: 2031-06-15; the file has DUE;VALUE=DATE:20310615
in America/New_York, edit --priority high 1: 2031-06-15; the file has DUE;VALUE=DATE:20310615
in America/New_York, list: 2031-06-15; the file has DUE;VALUE=DATE:20310615
in Europe/Berlin, list: 2031-06-15; the file has DUE;VALUE=DATE:20310615
in Europe/Berlin, edit --priority high 1: 2031-06-15; the file has DUE;VALUE=DATE:20310615
KNOWN
diff known seen >/dev/null || { echo "changed: this is not what was seen" >&2; exit 1; }
