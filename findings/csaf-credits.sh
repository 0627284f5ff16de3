#!/usr/bin/env bash
# CSAF: the Go library cannot read who is thanked, nor groups of products, and writes null.
#
# One would expect: an advisory that ValidateCSAF of the library calls valid can be read with
# its LoadAdvisory, and is valid again when SaveAdvisory has written it.
#
# What happens: LoadAdvisory looks for "acknowledgements" where CSAF 2.0 says
# "acknowledgments", in the document and in a vulnerability, and stops at a field that it does
# not know; and it wants an object where product_groups is a list. So an advisory that thanks
# somebody cannot be read. What SaveAdvisory writes of one without a generator, or with a
# reference without a category, has null there, which the schema forbids.
#
# Seen 2026-11-30: github.com/gocsaf/csaf/v3 v3.7.0; the source of v3.7.1, which needs Go
# 1.26.10, names those fields the same.
# Needs: go, jq.
set -euo pipefail
for tool in go jq; do
	command -v $tool >/dev/null || { echo "csaf-credits: $tool is not here" >&2; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export GOWORK=off GOFLAGS=

cat >bare.json <<'JSON'
{"document": {"category": "csaf_base", "csaf_version": "2.0", "title": "Example",
  "publisher": {"category": "vendor", "name": "Example", "namespace": "https://example.org"},
  "tracking": {"id": "EX-1", "status": "final", "version": "1",
    "initial_release_date": "2026-01-01T00:00:00Z", "current_release_date": "2026-01-01T00:00:00Z",
    "revision_history": [{"number": "1", "date": "2026-01-01T00:00:00Z", "summary": "First."}]}}}
JSON
jq '.document.tracking.generator = {engine: {name: "example"}}' bare.json >generator.json
jq '.document.references = [{summary: "Page", url: "https://example.org/1"}]' generator.json >reference.json
jq '.document.acknowledgments = [{names: ["A. Finder"]}]' generator.json >thanks.json
jq '.vulnerabilities = [{cve: "CVE-2026-0001", acknowledgments: [{names: ["A. Finder"]}]}]' generator.json >thanks-for-one.json
jq '.product_tree = {full_product_names: [{name: "A", product_id: "a"}, {name: "B", product_id: "b"}],
	product_groups: [{group_id: "both", product_ids: ["a", "b"]}]}' generator.json >groups.json
cat >main.go <<'GO'
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/gocsaf/csaf/v3/csaf"
)

// valid is what the library's own schema says of a file.
func valid(name string) string {
	text, err := os.ReadFile(name)
	if err != nil {
		return err.Error()
	}
	var document any
	if err := json.Unmarshal(text, &document); err != nil {
		return err.Error()
	}
	faults, err := csaf.ValidateCSAF(document)
	switch {
	case err != nil:
		return err.Error()
	case len(faults) > 0:
		return "not valid"
	}
	return "valid"
}

func main() {
	for _, name := range os.Args[1:] {
		fmt.Printf("%s: %s", name, valid(name))
		advisory, err := csaf.LoadAdvisory(name)
		if err != nil {
			fmt.Printf("; read: %v\n", err)
			continue
		}
		if err := csaf.SaveAdvisory(advisory, "written.json"); err != nil {
			fmt.Printf("; written: %v\n", err)
			continue
		}
		fmt.Printf("; read and written: %s\n", valid("written.json"))
	}
}
GO
{ go mod init sample && go get github.com/gocsaf/csaf/v3@v3.7.0 && go mod tidy && go build -o csaf .; } >log 2>&1 || { cat log >&2; exit 2; }
echo "csaf $(go list -m -f '{{.Version}}' github.com/gocsaf/csaf/v3)"
./csaf generator.json bare.json reference.json thanks.json thanks-for-one.json groups.json >seen
cat seen
cat >known <<'KNOWN'
generator.json: valid; read and written: valid
bare.json: valid; read and written: not valid
reference.json: valid; read and written: not valid
thanks.json: valid; read: JSON decoding error: json: unknown field "acknowledgments"
thanks-for-one.json: valid; read: JSON decoding error: json: unknown field "acknowledgments"
groups.json: valid; read: JSON decoding error: json: cannot unmarshal array into Go struct field ProductTree.product_tree.product_groups of type csaf.ProductGroups
KNOWN
diff known seen >/dev/null || { echo "changed: this is not what was seen" >&2; exit 1; }
