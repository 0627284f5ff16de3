#!/usr/bin/env bash
# go-ical: long lines are written as they are, where RFC 5545 asks to fold them.
#
# One would expect: an encoder of iCalendar writes lines of at most 75 octets and goes on
# in the next one after a blank: section 3.1 of RFC 5545 says that lines should not be
# longer. The decoder of the same library reads such lines.
#
# What happens: a DESCRIPTION of 1,000 letters is one line of 1,012 octets. Whoever wants
# lines as the RFC has them folds what the encoder wrote, and not within a letter.
#
# Seen 2026-11-29: github.com/emersion/go-ical v0.0.0-20250329121855-f41e73efc392.
# Needs: go.
set -euo pipefail
command -v go >/dev/null || { echo "go-ical-long-lines: go is not here" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export GOWORK=off GOFLAGS=

cat >main.go <<'GO'
package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/emersion/go-ical"
)

func main() {
	at := time.Date(2026, 11, 29, 0, 0, 0, 0, time.UTC)
	event := ical.NewEvent()
	event.Props.SetText(ical.PropUID, "one@example.org")
	event.Props.SetDateTime(ical.PropDateTimeStamp, at)
	event.Props.SetDateTime(ical.PropDateTimeStart, at)
	event.Props.SetText(ical.PropDescription, strings.Repeat("x", 1000))
	cal := ical.NewCalendar()
	cal.Props.SetText(ical.PropVersion, "2.0")
	cal.Props.SetText(ical.PropProductID, "-//example//example//EN")
	cal.Children = append(cal.Children, event.Component)
	var b bytes.Buffer
	if err := ical.NewEncoder(&b).Encode(cal); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	longest := 0
	for _, line := range strings.Split(b.String(), "\r\n") {
		longest = max(longest, len(line))
	}
	fmt.Println("the longest line has", longest, "octets")
	folded := strings.Replace(b.String(), strings.Repeat("x", 1000), strings.Repeat("x", 60)+"\r\n "+strings.Repeat("x", 940), 1)
	back, err := ical.NewDecoder(strings.NewReader(folded)).Decode()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	text, _ := back.Children[0].Props.Text(ical.PropDescription)
	fmt.Println("a folded one is read as", len(text), "letters")
	if longest <= 75 || len(text) != 1000 {
		os.Exit(1)
	}
}
GO
cat >go.mod <<'MOD'
module example

go 1.25

require github.com/emersion/go-ical v0.0.0-20250329121855-f41e73efc392
MOD
go mod tidy >/dev/null 2>tidy.log || { cat tidy.log >&2; exit 2; }
go build -o long . || exit 2
go list -m github.com/emersion/go-ical
if ./long; then
	echo "as seen: lines are not folded"
else
	code=$?
	[ "$code" = 1 ] && echo "changed: lines are folded, or folded lines are not read"
	exit "$code"
fi
