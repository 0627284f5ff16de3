#!/usr/bin/env bash
# Syncthing: a folder set up by hand loses one of two changes, without a copy.
#
# One would expect: two computers change the same file while they do not see each other,
# and the older change is kept beside the newer as a.sync-conflict-…. The folders that
# Syncthing sets up itself have <maxConflicts>10</maxConflicts>. A config.xml written
# by hand (or by a script) without that element should get the same.
#
# What happens: what is left out counts as 0, and 0 means no conflict copies. Both
# computers end with the newer file, and the older is nowhere. With the element, nothing
# else changed, it is kept. (If <configuration> has no version the file
# counts as an old one and gets -1, any number of copies.)
#
# Seen 2026-11-29: syncthing 1.19.2~ds1-1 (Debian 12). Two instances on the loopback that
# know nothing but each other: no discovery, no relays, no reports.
# Needs: apt-get install syncthing
set -euo pipefail
command -v syncthing >/dev/null || { echo "syncthing-no-conflict-copy: syncthing is not here" >&2; exit 2; }
work=$(mktemp -d)
running=()
stop() {
	[ ${#running[@]} = 0 ] || kill "${running[@]}" 2>/dev/null || true
	wait
	running=()
}
trap 'stop; rm -rf "$work"' EXIT
export STNOUPGRADE=1 HOME=$work

start() {
	for n in 1 2; do
		syncthing --home=home$n --no-browser --no-restart >>log$n 2>&1 &
		running+=($!)
	done
}

# until_true tries a command for a minute at most.
until_true() {
	for _ in $(seq 120); do
		"$@" && return
		sleep 0.5
	done
	echo "syncthing-no-conflict-copy: waited a minute for: $*" >&2
	exit 2
}

# changes lets two instances, with a folder that has the line $2, change one file
# apart from each other, and says what is left.
changes() {
	mkdir "$work/$1" && cd "$work/$1"
	port=$((20000 + RANDOM % 20000))
	id=(-)
	for n in 1 2; do
		mkdir -p home$n folder$n/.stfolder
		syncthing generate --home=home$n --no-default-folder >/dev/null 2>&1
		id+=("$(syncthing --device-id --home=home$n)")
	done
	for n in 1 2; do
		cat >home$n/config.xml <<XML
<configuration version="36">
  <folder id="shared" path="$PWD/folder$n" type="sendreceive" fsWatcherEnabled="false">
    <device id="${id[1]}"/>
    <device id="${id[2]}"/>
    $2
  </folder>
  <device id="${id[1]}"><address>tcp://127.0.0.1:$((port + 1))</address></device>
  <device id="${id[2]}"><address>tcp://127.0.0.1:$((port + 2))</address></device>
  <gui enabled="false"/>
  <options>
    <listenAddress>tcp://127.0.0.1:$((port + n))</listenAddress>
    <globalAnnounceEnabled>false</globalAnnounceEnabled>
    <localAnnounceEnabled>false</localAnnounceEnabled>
    <relaysEnabled>false</relaysEnabled>
    <natEnabled>false</natEnabled>
    <urAccepted>-1</urAccepted>
    <crashReportingEnabled>false</crashReportingEnabled>
    <reconnectionIntervalS>2</reconnectionIntervalS>
  </options>
</configuration>
XML
	done
	echo first >folder1/a.txt
	start
	until_true test -e folder2/a.txt
	stop
	echo older >folder1/a.txt
	sleep 1.1 # the time of the file decides
	echo newer >folder2/a.txt
	start
	until_true cmp -s folder1/a.txt folder2/a.txt
	stop
	older=$(grep -q -s older folder?/* && echo kept || echo gone)
	echo "$1 maxConflicts: both have $(cat folder1/a.txt), older is $older"
}
changes without "" >"$work/seen"
changes with "<maxConflicts>10</maxConflicts>" >>"$work/seen"
syncthing --version
syncthing generate --home="$work/own" >/dev/null 2>&1
echo "set up by itself: $(grep -o -m1 '<maxConflicts>.*' "$work/own/config.xml")"
cat "$work/seen"
cat >"$work/known" <<'KNOWN'
without maxConflicts: both have newer, older is gone
with maxConflicts: both have newer, older is kept
KNOWN
diff "$work/known" "$work/seen" >/dev/null || { echo "changed: this is not what was seen" >&2; exit 1; }
