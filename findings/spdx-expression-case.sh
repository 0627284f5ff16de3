#!/usr/bin/env bash
# SPDX license expressions: npm's parser refuses mit, GitHub's for Go refuses or; both are valid.
#
# One would expect: what one parser of license expressions takes, the other takes as well. In
# SPDX 3.0 the names of licenses mean the same in large and small letters, and operators
# are either all large or all small.
#
# What happens: spdx-expression-parse, which the npm client uses, knows or and no mit. go-spdx,
# of GitHub, knows mit and no or. Each says that the other's expression is no license at all.
# So a package is licensed on one side and not on the other, unless its names are written
# as in the list and its operators in capitals.
#
# Seen 2026-11-30: spdx-expression-parse 5.0.0, github.com/github/go-spdx/v2 v2.8.0.
# Needs: go, node, npm.
set -euo pipefail
for tool in go node npm; do
	command -v $tool >/dev/null || { echo "spdx-expression-case: $tool is not here" >&2; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export GOWORK=off GOFLAGS=

printf '%s\n' 'MIT OR Apache-2.0' 'mit OR apache-2.0' 'MIT or Apache-2.0' >expressions
cat >main.go <<'GO'
package main

import (
	"bufio"
	"fmt"
	"os"

	"github.com/github/go-spdx/v2/spdxexp"
)

func main() {
	for lines := bufio.NewScanner(os.Stdin); lines.Scan(); {
		valid, _ := spdxexp.ValidateLicenses([]string{lines.Text()})
		fmt.Println("Go:", lines.Text(), map[bool]string{true: "is read", false: "is refused"}[valid])
	}
}
GO
cat >main.mjs <<'JS'
import fs from 'node:fs'
import parse from 'spdx-expression-parse'
for (const line of fs.readFileSync(0, 'utf8').trim().split('\n')) {
  let said = 'is read'
  try {
    parse(line)
  } catch {
    said = 'is refused'
  }
  console.log('npm:', line, said)
}
JS
{
	go mod init sample
	go get github.com/github/go-spdx/v2/spdxexp@v2.8.0
	go build -o check .
	npm init -y
	npm install --no-audit --no-fund spdx-expression-parse@5.0.0
} >log 2>&1 || { cat log >&2; exit 2; }
{ ./check <expressions; node main.mjs <expressions; } >seen
echo "go-spdx $(go list -m -f '{{.Version}}' github.com/github/go-spdx/v2), $(npm ls --depth=0 2>/dev/null | grep -o '[^ ]*@[0-9.]*$')"
cat seen
cat >known <<'KNOWN'
Go: MIT OR Apache-2.0 is read
Go: mit OR apache-2.0 is read
Go: MIT or Apache-2.0 is refused
npm: MIT OR Apache-2.0 is read
npm: mit OR apache-2.0 is refused
npm: MIT or Apache-2.0 is read
KNOWN
diff known seen >/dev/null || { echo "changed: this is not what was seen" >&2; exit 1; }
