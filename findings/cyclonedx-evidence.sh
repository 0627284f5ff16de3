#!/usr/bin/env bash
# CycloneDX: evidence that says how confidential its data is cannot be read by the Go library.
#
# One would expect: cyclonedx-go reads each document that is valid by the schema of the same
# project. In an attestation (declarations) evidence has data, and data a classification, a
# word such as Public.
#
# What happens: the library looks for an object there, as services have one, and refuses the
# whole document: cannot unmarshal string into EvidenceData.classification. So who attests
# to a standard and marks the evidence, as the example of the specification does, is not
# understood by tools made with Go. An object in its place is read, and is not valid.
#
# Seen 2026-11-30: cyclonedx-go 0.12.0 with documents of 1.6 and 1.7; schemas as they come
# with the npm package @cyclonedx/cyclonedx-library 10.3.0, checked with ajv 8.17.1.
# Needs: go, node, npm.
set -euo pipefail
for tool in go node npm; do
	command -v $tool >/dev/null || { echo "cyclonedx-evidence: $tool is not here" >&2; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >main.go <<'GO'
package main

import (
	"fmt"
	"os"

	cyclonedx "github.com/CycloneDX/cyclonedx-go"
)

func main() {
	if err := cyclonedx.NewBOMDecoder(os.Stdin, cyclonedx.BOMFileFormatJSON).Decode(new(cyclonedx.BOM)); err != nil {
		fmt.Println("refused,", err)
		return
	}
	fmt.Println("read")
}
GO
export GOWORK=off GOFLAGS=
{ go mod init sample && go get github.com/CycloneDX/cyclonedx-go@v0.12.0 && go build -o read .; } >log 2>&1 ||
	{ cat log >&2; exit 2; }
{ npm init -y && npm install --no-audit --no-fund --omit=optional @cyclonedx/cyclonedx-library@10.3.0 ajv@8.17.1; } >log 2>&1 ||
	{ cat log >&2; exit 2; }

cat >check.js <<'JS'
const fs = require('fs'), path = require('path'), Ajv = require('ajv')
const schemas = path.join('node_modules', '@cyclonedx', 'cyclonedx-library', 'res', 'schema')
const load = name => JSON.parse(fs.readFileSync(path.join(schemas, name), 'utf8'))
const ajv = new Ajv({strict: false, validateFormats: false})
for (const name of fs.readdirSync(schemas).filter(n => n.endsWith('.json') && !n.startsWith('bom-'))) {
  const {$id, ...schema} = load(name)
  ajv.addSchema(schema, 'http://cyclonedx.org/schema/' + name) // so the schema of a document calls them
}
const doc = JSON.parse(fs.readFileSync(0, 'utf8'))
console.log(ajv.validate(load(`bom-${doc.specVersion}.SNAPSHOT.schema.json`), doc) ? 'valid' : 'not valid')
JS

# document is an attestation whose evidence has data, with what is named besides.
document() {
	cat <<JSON
{"bomFormat": "CycloneDX", "specVersion": "$1", "version": 1, "declarations": {
  "assessors": [{"bom-ref": "assessor", "thirdParty": false, "organization": {"name": "Example"}}],
  "attestations": [{"assessor": "assessor", "map": [{"requirement": "requirement", "claims": ["claim"]}]}],
  "claims": [{"bom-ref": "claim", "target": "target", "predicate": "It holds", "evidence": ["evidence"]}],
  "evidence": [{"bom-ref": "evidence", "data": [{"name": "A policy"$2}]}],
  "targets": {"organizations": [{"bom-ref": "target", "name": "Example"}]}},
 "definitions": {"standards": [{"bom-ref": "standard", "name": "Example", "version": "1", "description": "An example",
  "owner": "Example", "requirements": [{"bom-ref": "requirement", "identifier": "1", "title": "A requirement"}]}]}}
JSON
}
for version in 1.6 1.7; do
	while read -r words json; do
		document $version "$json" >doc.json
		echo "$version $words: $(node check.js <doc.json), $(./read <doc.json)"
	done <<-'CASES'
		nothing
		string , "classification": "Public"
		object , "classification": {"flow": "unknown", "classification": "Public"}
	CASES
done >seen
echo "cyclonedx-go $(go list -m -f '{{.Version}}' github.com/CycloneDX/cyclonedx-go), $(npm ls --depth=0 2>/dev/null | grep -o '[^ ]*@[0-9.]*$' | paste -sd ' ')"
cat seen
refused='refused, json: cannot unmarshal string into Go struct field EvidenceData.declarations.evidence.data.classification of type cyclonedx.DataClassification'
for version in 1.6 1.7; do
	printf '%s\n' "$version nothing: valid, read" "$version string: valid, $refused" "$version object: not valid, read"
done >known
diff known seen >/dev/null || { echo "changed: this is not what was seen" >&2; exit 1; }
