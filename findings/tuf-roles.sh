#!/usr/bin/env bash
# TUF: from the same delegations the libraries for Go and for npm find other roles.
#
# One would expect: which role has a target stands in the metadata, and all clients read it in
# the same way. By the specification (4.5) the prefixes in path_hash_prefixes are those of the
# SHA-256 of its path in hexadecimal, and * and ? in paths follow glob(7), where a dot at the
# beginning of a name has to be written out.
#
# What happens: go-tuf compares the prefixes with the hash in base64. Sixteen prefixes, 0 to f,
# to which together each path belongs, have some of them for Go and all for npm. And go-tuf
# takes the dot for a letter like any other: for Go .well-known/security.txt belongs to */*.txt,
# and for npm it does not. So a target that one client gets is not there for the other. Bins
# that are not listed but counted (succinct_roles) are the same for both.
#
# Seen 2026-11-30: github.com/theupdateframework/go-tuf/v2 v2.4.2, @tufjs/models 5.0.2. A change
# for the prefixes was merged in September 2026, and is not in this version, the newest.
# Needs: go, node, npm.
set -euo pipefail
for tool in go node npm; do
	command -v $tool >/dev/null || { echo "tuf-roles: $tool is not here" >&2; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export GOWORK=off GOFLAGS=

# targets has the delegations $1 in a file of metadata.
targets() {
	cat <<JSON
{
  "signed": {
    "_type": "targets",
    "spec_version": "1.0.31",
    "version": 1,
    "expires": "2040-01-01T00:00:00Z",
    "targets": {},
    "delegations": {"keys": {}, $1}
  },
  "signatures": []
}
JSON
}
role='"keyids": [], "threshold": 1, "terminating": false'
digits='"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "a", "b", "c", "d", "e", "f"'
targets "\"roles\": [
  {\"name\": \"star\", $role, \"paths\": [\"*\", \"*/*.txt\"]},
  {\"name\": \"dot\", $role, \"paths\": [\".*\", \".*/*.txt\"]},
  {\"name\": \"prefixes\", $role, \"path_hash_prefixes\": [$digits]}
]" >listed.json
targets '"succinct_roles": {"keyids": [], "threshold": 1, "bit_length": 4, "name_prefix": "bin"}' >counted.json
printf '%s\n' index.json config.json .index.json well-known/security.txt .well-known/security.txt >names

cat >main.go <<'GO'
package main

import (
	"fmt"
	"os"

	"github.com/theupdateframework/go-tuf/v2/metadata"
)

func main() {
	var delegations []*metadata.Delegations
	for _, file := range []string{"listed.json", "counted.json"} {
		md, err := metadata.Targets().FromFile(file)
		if err != nil {
			panic(err)
		}
		delegations = append(delegations, md.Signed.Delegations)
	}
	for _, name := range os.Args[1:] {
		fmt.Printf("Go:  %s:", name)
		for _, d := range delegations {
			for _, role := range d.GetRolesForTarget(name) {
				fmt.Print(" ", role.Name)
			}
		}
		fmt.Println()
	}
}
GO
cat >main.js <<'JS'
const fs = require('fs')
const {Metadata, MetadataKind} = require('@tufjs/models')
const delegations = ['listed.json', 'counted.json'].map(file =>
  Metadata.fromJSON(MetadataKind.Targets, JSON.parse(fs.readFileSync(file))).signed.delegations)
for (const name of process.argv.slice(2)) {
  const roles = delegations.flatMap(d => [...d.rolesForTarget(name)].map(({role}) => role))
  console.log(`npm: ${name}:`, ...roles)
}
JS
cat >go.mod <<'MOD'
module example

go 1.25

require github.com/theupdateframework/go-tuf/v2 v2.4.2
MOD
{ go mod tidy && go build -o roles . && npm init -y && npm install --no-audit --no-fund @tufjs/models@5.0.2; } >log 2>&1 ||
	{ cat log >&2; exit 2; }
echo "go-tuf $(go list -m -f '{{.Version}}' github.com/theupdateframework/go-tuf/v2), $(npm ls --depth=0 2>/dev/null | grep -o '[^ ]*@[0-9.]*$')"
{ ./roles $(<names); node main.js $(<names); } >seen
cat seen
cat >known <<'KNOWN'
Go:  index.json: star prefixes bin-7
Go:  config.json: star bin-5
Go:  .index.json: star dot bin-4
Go:  well-known/security.txt: star bin-9
Go:  .well-known/security.txt: star dot bin-a
npm: index.json: star prefixes bin-7
npm: config.json: star prefixes bin-5
npm: .index.json: dot prefixes bin-4
npm: well-known/security.txt: star prefixes bin-9
npm: .well-known/security.txt: dot prefixes bin-a
KNOWN
diff known seen >/dev/null || { echo "changed: this is not what was seen" >&2; exit 1; }
