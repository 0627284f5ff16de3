#!/usr/bin/env bash
# SARIF: the Go library reads a result and writes it about another rule and another file.
#
# One would expect: a valid report that go-sarif opens and writes says the same afterwards.
#
# What happens: in SARIF 2.1.0 a ruleIndex or an index that is missing is -1, which is no
# place in a list; ruleId and uri then say what is meant. The library sets -1 in what is made
# with it, and leaves 0 in what it reads: the first rule and the first artifact of the run,
# written beside the names of others. An empty list of suppressions is lost. What is written
# also has an empty language and an empty newlineSequences, and is not valid by the schema
# of the library.
#
# Seen 2026-11-30: github.com/owenrumney/go-sarif/v3 v3.3.1.
# Needs: go, jq.
set -euo pipefail
for tool in go jq; do
	command -v $tool >/dev/null || { echo "sarif-index: $tool is not here" >&2; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export GOWORK=off GOFLAGS=

cat >report.sarif <<'SARIF'
{"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [{
  "tool": {"driver": {"name": "example", "rules": [{"id": "first"}, {"id": "second"}]}},
  "artifacts": [{"location": {"uri": "first.txt"}}, {"location": {"uri": "second.txt"}}],
  "results": [{"ruleId": "second", "message": {"text": "Text."}, "suppressions": [],
    "locations": [{"physicalLocation": {"artifactLocation": {"uri": "second.txt"}}}]}]}]}
SARIF
cat >main.go <<'GO'
package main

import (
	"bytes"
	"fmt"
	"log"
	"os"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
	"github.com/xeipuuv/gojsonschema"
)

// valid is what the schema in the library's source says of a file.
func valid(schema []byte, name string) string {
	text, err := os.ReadFile(name)
	if err != nil {
		log.Fatal(err)
	}
	result, err := gojsonschema.Validate(gojsonschema.NewBytesLoader(schema), gojsonschema.NewBytesLoader(text))
	switch {
	case err != nil:
		return err.Error()
	case !result.Valid():
		return "not valid"
	}
	return "valid"
}

func main() {
	source, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	schema := bytes.Split(source, []byte("`"))[1]
	report, err := sarif.Open(os.Args[2])
	if err != nil {
		log.Fatal(err)
	}
	if err := report.WriteFile(os.Args[3]); err != nil {
		log.Fatal(err)
	}
	fmt.Println("read:", valid(schema, os.Args[2]))
	fmt.Println("written:", valid(schema, os.Args[3]))
}
GO
{
	go mod init sample && go get github.com/owenrumney/go-sarif/v3@v3.3.1 && go mod tidy && go build -o sarif .
} >log 2>&1 || { cat log >&2; exit 2; }
{
	./sarif "$(go list -f '{{.Dir}}' github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif)/schema.go" report.sarif written.sarif
	for file in report.sarif written.sarif; do
		jq -cr '.runs[0].results[0] | [{ruleId, ruleIndex, suppressions}, .locations[0].physicalLocation.artifactLocation][]' $file
	done
} >seen 2>log || { cat log >&2; exit 2; }
echo "go-sarif $(go list -m -f '{{.Version}}' github.com/owenrumney/go-sarif/v3)"
cat seen
cat >known <<'KNOWN'
read: valid
written: not valid
{"ruleId":"second","ruleIndex":null,"suppressions":[]}
{"uri":"second.txt"}
{"ruleId":"second","ruleIndex":0,"suppressions":null}
{"index":0,"uri":"second.txt"}
KNOWN
diff known seen >/dev/null || { echo "changed: this is not what was seen" >&2; exit 1; }
