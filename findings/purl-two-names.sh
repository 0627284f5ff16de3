#!/usr/bin/env bash
# purl: the Go and the JavaScript library write the same package by two names.
#
# One would expect: a package URL is what lists of parts (SBOM, VEX, OSV) are compared by.
# The two libraries of the package-url project bring it into one canonical form.
#
# What happens: of a purl that both read, each makes its own. A plus in a version, as in many
# of Debian and in each +incompatible of Go, is %2B in Go, as the standard and its tests have
# it, and + in JavaScript. Go makes the letters of a Go module small, which the standard asks
# for, though modules are told apart by them; JavaScript leaves them. With hex it is the
# other way round. So whoever looks for a package of one list in another finds nothing unless
# both are read by the same library first.
#
# Seen 2026-11-30: github.com/package-url/packageurl-go v0.1.7, packageurl-js 2.0.1.
# Needs: go, node, npm.
set -euo pipefail
for tool in go node npm; do
	command -v $tool >/dev/null || { echo "purl-two-names: $tool is not here" >&2; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export GOWORK=off GOFLAGS=

cat >list <<'LIST'
pkg:deb/debian/attr@1:2.4.47-2%2Bb1?arch=amd64
pkg:golang/github.com/docker/docker@v28.0.0%2Bincompatible
pkg:golang/github.com/CycloneDX/cyclonedx-go@v0.12.0
pkg:hex/Example@1.0.0
pkg:cargo/example@1.0.0
LIST
cat >main.go <<'GO'
package main

import (
	"bufio"
	"fmt"
	"os"

	packageurl "github.com/package-url/packageurl-go"
)

func main() {
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		p, err := packageurl.FromString(lines.Text())
		if err != nil {
			fmt.Println("refused:", err)
			continue
		}
		fmt.Println(p.ToString())
	}
}
GO
cat >main.js <<'JS'
const {PackageURL} = require('packageurl-js')
for (const line of require('fs').readFileSync(0, 'utf8').trim().split('\n')) {
  try {
    console.log(PackageURL.fromString(line).toString())
  } catch (e) {
    console.log('refused:', e.message)
  }
}
JS
{ go mod init sample && go get github.com/package-url/packageurl-go@v0.1.7 && go build -o purl .; } >log 2>&1 ||
	{ cat log >&2; exit 2; }
{ npm init -y && npm install --no-audit --no-fund packageurl-js@2.0.1; } >log 2>&1 || { cat log >&2; exit 2; }
./purl <list >go
node main.js <list >js
echo "packageurl-go $(go list -m -f '{{.Version}}' github.com/package-url/packageurl-go), $(npm ls --depth=0 2>/dev/null | grep -o '[^ ]*@[0-9.]*$')"
paste -d '\n' go js | sed '1~2s/^/Go:         /; 2~2s/^/JavaScript: /' >seen
cat seen
cat >known <<'KNOWN'
Go:         pkg:deb/debian/attr@1:2.4.47-2%2Bb1?arch=amd64
JavaScript: pkg:deb/debian/attr@1:2.4.47-2+b1?arch=amd64
Go:         pkg:golang/github.com/docker/docker@v28.0.0%2Bincompatible
JavaScript: pkg:golang/github.com/docker/docker@v28.0.0+incompatible
Go:         pkg:golang/github.com/cyclonedx/cyclonedx-go@v0.12.0
JavaScript: pkg:golang/github.com/CycloneDX/cyclonedx-go@v0.12.0
Go:         pkg:hex/Example@1.0.0
JavaScript: pkg:hex/example@1.0.0
Go:         pkg:cargo/example@1.0.0
JavaScript: pkg:cargo/example@1.0.0
KNOWN
diff known seen >/dev/null || { echo "changed: this is not what was seen" >&2; exit 1; }
