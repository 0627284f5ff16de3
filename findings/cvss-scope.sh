#!/usr/bin/env bash
# CVSS 3.1: for vuln-vects the scope is changed as soon as an environmental metric is given.
#
# One would expect: a metric that is not given says nothing, and the modified scope (MS) is
# then the scope of the base score (S). CR:M, a medium requirement, weighs 1 and changes no
# score.
#
# What happens: in vuln-vects a modified scope that is missing counts as changed. So a vector
# with S:U and CR:M has more than its base score: 7.1, high, instead of 5.5, medium. With
# MS:U written out it is 5.5. ae-cvss-calculator and go-cvss say 5.5 each time.
#
# Seen 2026-11-30: vuln-vects 1.1.0, ae-cvss-calculator 1.0.13, github.com/pandatix/go-cvss
# v0.6.4.
# Needs: go, node, npm.
set -euo pipefail
for tool in go node npm; do
	command -v $tool >/dev/null || { echo "cvss-scope: $tool is not here" >&2; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export GOWORK=off GOFLAGS=

base=CVSS:3.1/AV:N/AC:L/PR:H/UI:N/S:U/C:H/I:L/A:N
printf '%s\n' $base $base/CR:M $base/CR:M/MS:U $base/MPR:H >list
cat >main.go <<'GO'
package main

import (
	"bufio"
	"fmt"
	"log"
	"os"

	cvss "github.com/pandatix/go-cvss/31"
)

func main() {
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		vector, err := cvss.ParseVector(lines.Text())
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(vector.EnvironmentalScore())
	}
}
GO
cat >main.js <<'JS'
const {parseCvss3Vector} = require('vuln-vects')
const {Cvss3P1} = require('ae-cvss-calculator')
for (const line of require('fs').readFileSync(0, 'utf8').trim().split('\n')) {
  console.log(parseCvss3Vector(line).overallScore, new Cvss3P1(line).calculateScores().overall)
}
JS
{ go mod init sample && go get github.com/pandatix/go-cvss@v0.6.4 && go build -o cvss .; } >log 2>&1 || { cat log >&2; exit 2; }
{ npm init -y && npm install --no-audit --no-fund vuln-vects@1.1.0 ae-cvss-calculator@1.0.13; } >log 2>&1 || { cat log >&2; exit 2; }
./cvss <list >go
node main.js <list >js
npm ls --depth=0 2>/dev/null | grep -o '[^ ]*@[0-9.]*$'
echo "go-cvss $(go list -m -f '{{.Version}}' github.com/pandatix/go-cvss)"
paste -d ' ' list js go |
	awk '{ print substr($1, 10) ": vuln-vects " $2 ", ae-cvss-calculator " $3 ", go-cvss " $4 }' >seen
cat seen
cat >known <<'KNOWN'
AV:N/AC:L/PR:H/UI:N/S:U/C:H/I:L/A:N: vuln-vects 5.5, ae-cvss-calculator 5.5, go-cvss 5.5
AV:N/AC:L/PR:H/UI:N/S:U/C:H/I:L/A:N/CR:M: vuln-vects 7.1, ae-cvss-calculator 5.5, go-cvss 5.5
AV:N/AC:L/PR:H/UI:N/S:U/C:H/I:L/A:N/CR:M/MS:U: vuln-vects 5.5, ae-cvss-calculator 5.5, go-cvss 5.5
AV:N/AC:L/PR:H/UI:N/S:U/C:H/I:L/A:N/MPR:H: vuln-vects 7.1, ae-cvss-calculator 5.5, go-cvss 5.5
KNOWN
diff known seen >/dev/null || { echo "changed: this is not what was seen" >&2; exit 1; }
