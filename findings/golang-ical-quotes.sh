#!/usr/bin/env bash
# golang-ical: a calendar that is read and written again has other categories and organizers.
#
# One would expect: what arran4/golang-ical parses and serializes says the same as before. In
# iCalendar (RFC 5545) CATEGORIES is a list with commas, and a name with a comma or a colon
# stands in quotes (CN="..."), where a backslash is a letter like any other.
#
# What happens: both are written with backslashes. Two categories become one with a comma in
# its name. The quotes are gone, so that for other readers the name ends at the backslash,
# and behind a colon the rest of the name becomes part of the address. No error is told, and
# the library itself reads its own quotes back as they were.
#
# Seen 2026-11-30: github.com/arran4/golang-ical v0.3.4, read by github.com/emersion/go-ical
# v0.0.0-20250329121855-f41e73efc392 and by ical.js 2.2.1.
# Needs: go, node, npm.
set -euo pipefail
for tool in go node npm; do
	command -v $tool >/dev/null || { echo "golang-ical-quotes: $tool is not here" >&2; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export GOWORK=off GOFLAGS=

printf '%s\r\n' 'BEGIN:VCALENDAR' 'VERSION:2.0' 'PRODID:-//example//example//EN' 'BEGIN:VEVENT' 'UID:one@example.org' \
	'DTSTAMP:20260101T000000Z' 'DTSTART;VALUE=DATE:20310601' 'CATEGORIES:login,level 1' \
	'ORGANIZER;CN="Example: registry":mailto:team@example.org' 'END:VEVENT' 'END:VCALENDAR' >before.ics
mkdir write read
cat >write/main.go <<'GO'
package main

import (
	"fmt"
	"os"

	ics "github.com/arran4/golang-ical"
)

func main() {
	cal, err := ics.ParseCalendar(os.Stdin)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	fmt.Print(cal.Serialize())
}
GO
cat >read/main.go <<'GO'
package main

import (
	"fmt"
	"os"

	"github.com/emersion/go-ical"
)

func main() {
	cal, err := ical.NewDecoder(os.Stdin).Decode()
	if err != nil {
		fmt.Println("refused:", err)
		return
	}
	props := cal.Children[0].Props
	categories, _ := props.Get("CATEGORIES").TextList()
	organizer := props.Get("ORGANIZER")
	fmt.Printf("%q, organizer %q at %q\n", categories, organizer.Params.Get("CN"), organizer.Value)
}
GO
cat >read.mjs <<'JS'
import fs from 'node:fs'
import ICAL from 'ical.js'
const event = new ICAL.Component(ICAL.parse(fs.readFileSync(0, 'utf8'))).getFirstSubcomponent('vevent')
const organizer = event.getFirstProperty('organizer')
const quoted = s => JSON.stringify(s)
console.log(`[${event.getFirstProperty('categories').getValues().map(quoted).join(' ')}], organizer ${quoted(organizer.getParameter('cn'))} at ${quoted(organizer.getFirstValue())}`)
JS
{
	go mod init sample
	go get github.com/arran4/golang-ical@v0.3.4 github.com/emersion/go-ical@v0.0.0-20250329121855-f41e73efc392
	go build -o again ./write
	go build -o tell ./read
	npm init -y
	npm install --no-audit --no-fund ical.js@2.2.1
} >log 2>&1 || { cat log >&2; exit 2; }
./again <before.ics >after.ics
for file in before after; do
	echo "$file, go-ical: $(./tell <$file.ics)"
	echo "$file, ical.js: $(node read.mjs <$file.ics)"
done >seen
go list -m github.com/arran4/golang-ical github.com/emersion/go-ical
cat seen
cat >known <<'KNOWN'
before, go-ical: ["login" "level 1"], organizer "Example: registry" at "mailto:team@example.org"
before, ical.js: ["login" "level 1"], organizer "Example: registry" at "mailto:team@example.org"
after, go-ical: ["login,level 1"], organizer "Example\\" at " registry:mailto:team@example.org"
after, ical.js: ["login,level 1"], organizer "Example\\" at " registry:mailto:team@example.org"
KNOWN
diff known seen >/dev/null || { echo "changed: this is not what was seen" >&2; exit 1; }
