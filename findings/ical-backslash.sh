#!/usr/bin/env bash
# khal and Emacs: in an iCalendar text, a backslash before an n becomes a new line.
#
# One would expect: in iCalendar (RFC 5545, section 3.3.11) \\ is a backslash and \n is a new
# line. So C:\\new on the wire is the text C:\new, to all who read it.
#
# What happens: both undo \n before \\, and see the \n inside \\n. khal (with the Python
# library icalendar) shows a line break in the middle of the word, and its import writes the
# file anew with \new, so whatever reads it later sees the break as well. icalendar.el of
# Emacs puts the break into the diary. calcurse has the text as it was. So no Windows path
# and no line of code with \n is safe in an event, however rightly it was written.
#
# Seen 2026-11-30: khal 1:0.10.5-1.1 with python3-icalendar 4.0.3-5, emacs-nox
# 1:28.2+1-15+deb12u4, calcurse 4.7.1-1 (Debian 12).
# Needs: apt-get install khal calcurse emacs-nox
set -euo pipefail
for tool in khal calcurse emacs dpkg-query; do
	command -v $tool >/dev/null || { echo "ical-backslash: $tool is not here" >&2; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export HOME=$work LANG=C.UTF-8 LC_ALL=C.UTF-8
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME

printf '%s\r\n' 'BEGIN:VCALENDAR' 'VERSION:2.0' 'PRODID:-//example//example//EN' 'BEGIN:VEVENT' \
	'UID:one@example.org' 'DTSTAMP:20260101T000000Z' 'DTSTART;VALUE=DATE:20310601' \
	'SUMMARY:look into C:\\new' 'END:VEVENT' 'END:VCALENDAR' >in.ics

mkdir calcurse calendar .config .config/khal
cat >.config/khal/config <<CONF
[calendars]
[[only]]
path = $work/calendar
type = calendar
[locale]
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
timeformat = %H:%M
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
CONF

# words puts what a program has on one line, with / for a break.
words() { tr '\n' '/' | sed 's:/*$::'; }

{
	calcurse -q -D calcurse -i in.ics >/dev/null
	echo "calcurse: $(grep -o 'look.*' calcurse/apts | words)"
	khal import --batch -a only in.ics >/dev/null 2>&1
	echo "khal shows: $(khal list -df '' -f '{title}' 2031-06-01 1d 2>/dev/null | words)"
	echo "khal wrote: $(tr -d '\r' <calendar/*.ics | grep SUMMARY)"
	emacs -Q --batch --eval '(progn (require (quote icalendar)) (icalendar-import-file "in.ics" (expand-file-name "diary")))' >log 2>&1 ||
		{ cat log >&2; exit 2; }
	echo "Emacs: $(sed -n '/look/,$p' diary | grep -o 'look.*\|ew' | words)"
} >seen
dpkg-query -W khal python3-icalendar emacs-nox calcurse
cat seen
cat >known <<'KNOWN'
calcurse: look into C:\new
khal shows: look into C:/ew
khal wrote: SUMMARY:look into C:\new
Emacs: look into C:\/ew
KNOWN
diff known seen >/dev/null || { echo "changed: this is not what was seen" >&2; exit 1; }
