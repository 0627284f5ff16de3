#!/usr/bin/env bash
# OpenVEX: the Go library reads a statement and writes it without its supplier and version.
#
# One would expect: what go-vex, the library of the OpenVEX project, opens and writes again
# says the same as before. OpenVEX 0.2.0 lets a statement name the supplier of the product
# and count its own versions.
#
# What happens: both are dropped without an error, by reading and writing and by a merge of
# two documents; the library has no field for them. So the supplier is gone from each
# document that such a tool has touched. The version of the document itself stays.
#
# Seen 2026-11-30: github.com/openvex/go-vex v0.2.9; the document is valid by the JSON
# Schema in the repository of the specification.
# Needs: go.
set -euo pipefail
command -v go >/dev/null || { echo "vex-supplier: go is not here" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export GOWORK=off GOFLAGS=

cat >in.json <<'JSON'
{
  "@context": "https://openvex.dev/ns/v0.2.0",
  "@id": "https://example.org/vex/1",
  "author": "Example",
  "timestamp": "2026-01-01T00:00:00Z",
  "version": 3,
  "statements": [{
    "@id": "https://example.org/vex/1#one",
    "version": 2,
    "vulnerability": {"name": "CVE-2026-0001"},
    "products": [{"@id": "pkg:generic/example@1.0"}],
    "status": "not_affected",
    "justification": "component_not_present",
    "supplier": "Example Registry",
    "status_notes": "Looked at by hand"
  }]
}
JSON
cat >main.go <<'GO'
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/openvex/go-vex/pkg/vex"
)

// fields names what the first statement of a document says.
func fields(what string, raw []byte) {
	var doc struct{ Statements []map[string]any }
	if err := json.Unmarshal(raw, &doc); err != nil {
		panic(err)
	}
	fmt.Printf("%s: %s\n", what, strings.Join(slices.Sorted(maps.Keys(doc.Statements[0])), " "))
}

// written is a document as the library writes it.
func written(doc *vex.VEX, err error) []byte {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	var b bytes.Buffer
	if err := doc.ToJSON(&b); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func main() {
	raw, err := os.ReadFile("in.json")
	if err != nil {
		panic(err)
	}
	fields("in the file", raw)
	fields("opened and written", written(vex.Open("in.json")))
	fields("merged", written(vex.MergeFiles([]string{"in.json"})))
}
GO
cat >go.mod <<'MOD'
module example

go 1.25

require github.com/openvex/go-vex v0.2.9
MOD
{ go mod tidy && go build -o read .; } >log 2>&1 || { cat log >&2; exit 2; }
go list -m github.com/openvex/go-vex
./read >seen
cat seen
cat >known <<'KNOWN'
in the file: @id justification products status status_notes supplier version vulnerability
opened and written: @id justification products status status_notes vulnerability
merged: @id justification products status status_notes timestamp vulnerability
KNOWN
diff known seen >/dev/null || { echo "changed: this is not what was seen" >&2; exit 1; }
