#!/bin/sh
# Two people, two folders, a real Syncthing between them on the loopback: both answer
# in the same moment, and what it leaves is found and taken in. Outside CI: it needs
# syncthing (tried with 1.19.2) and a minute.
#
#   go build -o rungs . && golden/testdata/syncthing.sh ./rungs
#
# It ends with 1 unless both answers stand on both sides in the end.
set -eu
rungs=$(realpath "$1")
work=$(mktemp -d)
trap 'kill $a $b 2>/dev/null; wait 2>/dev/null; rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
cd "$work"
export HOME=$work XDG_STATE_HOME=$work/state STNOUPGRADE=1 STNODEFAULTFOLDER=1
for s in a b; do syncthing generate --home=$s --no-default-folder > /dev/null 2>&1; mkdir -p $s/f/.stfolder; done
id() { syncthing --home=$1 --device-id; }
ida=$(id a) idb=$(id b)
config() { # home gui-port port other other-port own
	key=$(sed -n 's:.*<apikey>\(.*\)</apikey>.*:\1:p' $1/config.xml)
	cat > $1/config.xml <<END
<configuration version="36">
<folder id="f" label="f" path="$work/$1/f" type="sendreceive" rescanIntervalS="1" fsWatcherEnabled="false">
<device id="$6"></device><device id="$4"></device><maxConflicts>10</maxConflicts></folder>
<device id="$6" name="own"><address>dynamic</address></device>
<device id="$4" name="other"><address>tcp://127.0.0.1:$5</address></device>
<gui enabled="true"><address>127.0.0.1:$2</address><apikey>$key</apikey></gui>
<options><listenAddress>tcp://127.0.0.1:$3</listenAddress><globalAnnounceEnabled>false</globalAnnounceEnabled>
<localAnnounceEnabled>false</localAnnounceEnabled><relaysEnabled>false</relaysEnabled><natEnabled>false</natEnabled>
<reconnectionIntervalS>2</reconnectionIntervalS><urAccepted>-1</urAccepted><crashReportingEnabled>false</crashReportingEnabled>
<startBrowser>false</startBrowser></options></configuration>
END
}
config a 48384 42200 "$idb" 42201 "$ida"
config b 48385 42201 "$ida" 42200 "$idb"
start() { syncthing serve --home=$1 --no-browser > $1/log 2>&1 & }
until_there() { n=0; until eval "$1"; do n=$((n + 1)); [ $n -lt 90 ] || { echo "waited in vain for: $1"; tail -n 5 a/log b/log; exit 1; }; sleep 1; done; }

"$rungs" set a/f/team.rungs email-verified=met --by ana
start a; a=$!; start b; b=$!
until_there 'cmp -s a/f/team.rungs b/f/team.rungs'
kill $a $b; wait $a $b 2>/dev/null || true

"$rungs" set a/f/team.rungs mfa-totp=met --by ana & # while nothing is between them
"$rungs" set b/f/team.rungs token-scoped=unmet --by ben
wait $! || true
start a; a=$!; start b; b=$!
until_there 'ls a/f b/f | grep -q sync-conflict'
ls a/f b/f
side=a; ls b/f | grep -q sync-conflict && side=b
"$rungs" check $side/f/team.rungs
line=$("$rungs" summary $side/f/team.rungs 2>&1 > /dev/null | sed -n 's/.*Take them in with: rungs //p')
echo "rungs $line"
eval "\"$rungs\" $line"
until_there 'cmp -s a/f/team.rungs b/f/team.rungs'
"$rungs" check a/f/team.rungs
for s in a b; do grep -q '"mfa-totp"' $s/f/team.rungs && grep -q '"token-scoped"' $s/f/team.rungs; done
echo "both answers stand on both sides"
