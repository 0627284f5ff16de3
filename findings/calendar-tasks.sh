#!/usr/bin/env bash
# calcurse and khal: tasks of an iCalendar file lose their day, or all of themselves, and
# the import says that all went well.
#
# One would expect: what takes in a file of tasks (VTODO, RFC 5545, section 3.6.2), each
# with a DUE, keeps the day, or says what it leaves out.
#
# What happens: calcurse reports "3 todos / 0 skipped" and ends with 0, and keeps of each
# its title without its day: its list of things to do knows no days. khal ends with 0
# without a word, and has taken in nothing. Both keep the same days as events of a whole
# day. So a file of tasks is tested only by looking for the days after the import.
#
# Seen 2026-11-29: calcurse 4.7.1-1, khal 1:0.10.5-1.1 (Debian 12).
# Needs: apt-get install calcurse khal
set -euo pipefail
for tool in calcurse khal dpkg-query; do
	command -v $tool >/dev/null || { echo "calendar-tasks: $tool is not here" >&2; exit 2; }
done
dpkg-query -W calcurse khal
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export HOME=$work LANG=C.UTF-8 LC_ALL=C.UTF-8
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME

# calendar is a file of three, as VTODO with a DUE or as VEVENT with a DTSTART.
calendar() {
	printf 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//example//example//EN\r\n'
	for n in 1 2 3; do
		printf 'BEGIN:%s\r\nUID:%s-%s@example.org\r\nDTSTAMP:20260101T000000Z\r\n%s;VALUE=DATE:2031060%s\r\nSUMMARY:step %s\r\nEND:%s\r\n' \
			"$1" "$1" $n "$2" $n $n "$1"
	done
	printf 'END:VCALENDAR\r\n'
}
calendar VTODO DUE >tasks.ics
calendar VEVENT DTSTART >events.ics

mkdir tasks events calendar .config .config/khal
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
[default]
default_calendar = only
CONF

said=$(calcurse -D tasks -i tasks.ics 2>&1) || { echo "calcurse: $said" >&2; exit 1; }
echo "calcurse: $said"
case $said in *"3 todos / 0 skipped"*) ;; *) echo "changed: calcurse says something else" >&2; exit 1 ;; esac
todos=$(grep -c 'step [123]' tasks/todo || true)
days=$(cat tasks/todo tasks/apts | grep -c 2031 || true)
echo "calcurse kept $todos tasks, $days days"
calcurse -q -D events -i events.ics >/dev/null
echo "calcurse keeps $(grep -c 2031 events/apts) days of the events"

said=$(khal import --batch -a only tasks.ics 2>&1) || { echo "khal: $said" >&2; exit 1; }
none=$(find calendar -name '*.ics' | wc -l)
echo "khal said \"$said\" and has $none files"
khal import --batch -a only events.ics >/dev/null 2>&1
all=$(find calendar -name '*.ics' | wc -l)
echo "khal has $all files of the events"

[ "$todos" = 3 ] && [ "$days" = 0 ] && [ "$(grep -c 2031 events/apts)" = 3 ] && [ -z "$said" ] && [ "$none" = 0 ] && [ "$all" = 3 ] ||
	{ echo "changed: this is not what was seen" >&2; exit 1; }
