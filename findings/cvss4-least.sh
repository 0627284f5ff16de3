#!/usr/bin/env bash
# CVSS 4.0: for cvss.js the flaws that weigh least are critical, and their score is no number.
#
# One would expect: a flaw for which no exploit is known (E:U), which harms little and is hard to
# use, has the lowest score above 0. In CVSS 4.0 (section 8.2) a vector is brought nearer to the
# groups of vectors below its own, and where there is none it keeps the score of its group, 0.1.
# From 0.1 to 3.9 is low (section 6).
#
# What happens: cvss.js divides by the number of groups below, which is 0 there. getScore gives
# NaN, which JSON writes as null. getRating asks whether a score is at most 3.9, 6.9 or 8.9, which
# NaN is not, and says Critical. No error is told. So it is for each of the 3,213 vectors of base
# metrics that have 0.1 with E:U, and for no other with E:U. For ae-cvss-calculator and go-cvss
# they are low.
#
# Seen 2026-11-30: @turingpointde/cvss.js 2.1.0, ae-cvss-calculator 1.0.13,
# github.com/pandatix/go-cvss v0.6.4.
# Needs: go, node, npm.
set -euo pipefail
for tool in go node npm; do
	command -v $tool >/dev/null || { echo "cvss4-least: $tool is not here" >&2; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export GOWORK=off GOFLAGS=

cat >vectors <<'LIST'
CVSS:4.0/AV:L/AC:L/AT:P/PR:L/UI:A/VC:L/VI:L/VA:N/SC:L/SI:L/SA:N
CVSS:4.0/AV:L/AC:L/AT:P/PR:L/UI:A/VC:L/VI:L/VA:N/SC:L/SI:L/SA:N/E:P
CVSS:4.0/AV:L/AC:L/AT:P/PR:L/UI:A/VC:L/VI:L/VA:N/SC:L/SI:L/SA:N/E:U
LIST
# All vectors of base metrics, with E:U.
for vector in CVSS:4.0/AV:{N,A,L,P}/AC:{L,H}/AT:{N,P}/PR:{N,L,H}/UI:{N,P,A}/VC:{H,L,N}/VI:{H,L,N}/VA:{H,L,N}/SC:{H,L,N}/SI:{H,L,N}/SA:{H,L,N}/E:U; do
	echo $vector
done >all
cat >main.mjs <<'JS'
import fs from 'node:fs'
import {CVSS} from '@turingpointde/cvss.js'
import ae from 'ae-cvss-calculator'

const lines = file => fs.readFileSync(file, 'utf8').trim().split('\n')
for (const vector of lines('vectors')) {
  console.log(`cvss.js: ${vector} ${CVSS(vector).getScore()}, ${CVSS(vector).getRating()}`)
  console.log(`ae-cvss-calculator: ${vector} ${new ae.Cvss4P0(vector).calculateScores().overall}`)
}
const none = lines('all').filter(vector => Number.isNaN(CVSS(vector).getScore()))
const critical = none.filter(vector => CVSS(vector).getRating() === 'Critical')
console.log(`cvss.js: ${none.length} vectors have no number, ${critical.length} of these are critical`)
fs.writeFileSync('none', none.join('\n') + '\n')
JS
cat >main.go <<'GO'
package main

import (
	"bufio"
	"fmt"
	"os"

	cvss "github.com/pandatix/go-cvss/40"
)

// each hands the vectors of a file on, with their scores.
func each(file string, do func(vector string, score float64)) {
	f, err := os.Open(file)
	if err != nil {
		panic(err)
	}
	defer f.Close()
	for vectors := bufio.NewScanner(f); vectors.Scan(); {
		c, err := cvss.ParseVector(vectors.Text())
		if err != nil {
			panic(err)
		}
		do(vectors.Text(), c.Score())
	}
}

func main() {
	each("vectors", func(vector string, score float64) {
		rating, err := cvss.Rating(score)
		if err != nil {
			panic(err)
		}
		fmt.Printf("go-cvss: %s %v, %s\n", vector, score, rating)
	})
	for _, file := range []string{"all", "none"} {
		vectors, least := 0, 0
		each(file, func(_ string, score float64) {
			vectors++
			if score == 0.1 {
				least++
			}
		})
		fmt.Printf("go-cvss: of %d vectors (%s) %d have 0.1\n", vectors, file, least)
	}
}
GO
cat >go.mod <<'MOD'
module example

go 1.25

require github.com/pandatix/go-cvss v0.6.4
MOD
{
	go mod tidy
	go build -o score .
	npm init -y
	npm install --no-audit --no-fund @turingpointde/cvss.js@2.1.0 ae-cvss-calculator@1.0.13
} >log 2>&1 || { cat log >&2; exit 2; }
echo "go-cvss $(go list -m -f '{{.Version}}' github.com/pandatix/go-cvss), $(npm ls --depth=0 2>/dev/null | grep -o '[^ ]*@[0-9.]*$' | paste -s -d ' ')"
{ node main.mjs; ./score; } >seen
cat seen
cat >known <<'KNOWN'
cvss.js: CVSS:4.0/AV:L/AC:L/AT:P/PR:L/UI:A/VC:L/VI:L/VA:N/SC:L/SI:L/SA:N 1, Low
ae-cvss-calculator: CVSS:4.0/AV:L/AC:L/AT:P/PR:L/UI:A/VC:L/VI:L/VA:N/SC:L/SI:L/SA:N 1
cvss.js: CVSS:4.0/AV:L/AC:L/AT:P/PR:L/UI:A/VC:L/VI:L/VA:N/SC:L/SI:L/SA:N/E:P 0.3, Low
ae-cvss-calculator: CVSS:4.0/AV:L/AC:L/AT:P/PR:L/UI:A/VC:L/VI:L/VA:N/SC:L/SI:L/SA:N/E:P 0.3
cvss.js: CVSS:4.0/AV:L/AC:L/AT:P/PR:L/UI:A/VC:L/VI:L/VA:N/SC:L/SI:L/SA:N/E:U NaN, Critical
ae-cvss-calculator: CVSS:4.0/AV:L/AC:L/AT:P/PR:L/UI:A/VC:L/VI:L/VA:N/SC:L/SI:L/SA:N/E:U 0.1
cvss.js: 3213 vectors have no number, 3213 of these are critical
go-cvss: CVSS:4.0/AV:L/AC:L/AT:P/PR:L/UI:A/VC:L/VI:L/VA:N/SC:L/SI:L/SA:N 1, LOW
go-cvss: CVSS:4.0/AV:L/AC:L/AT:P/PR:L/UI:A/VC:L/VI:L/VA:N/SC:L/SI:L/SA:N/E:P 0.3, LOW
go-cvss: CVSS:4.0/AV:L/AC:L/AT:P/PR:L/UI:A/VC:L/VI:L/VA:N/SC:L/SI:L/SA:N/E:U 0.1, LOW
go-cvss: of 104976 vectors (all) 3213 have 0.1
go-cvss: of 3213 vectors (none) 3213 have 0.1
KNOWN
diff known seen >/dev/null || { echo "changed: this is not what was seen" >&2; exit 1; }
