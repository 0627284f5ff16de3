#!/usr/bin/env bash
# CycloneDX 1.6: a standard that is valid as JSON is not valid as XML.
#
# One would expect: JSON and XML are two ways to write the same CycloneDX document; what
# one schema lets you leave out the other does too.
#
# What happens: in the JSON schema nothing of a standard (definitions.standards) is
# required. In the XML schema name, version, description and owner are, since
# they have no minOccurs="0" as the elements after them have. A standard without an
# owner passes as JSON, the Go library turns it into XML without a word, and that
# XML fails: owner is expected. With an owner both pass.
#
# Seen 2026-11-29: cyclonedx-go 0.12.0; schemas 1.6 as they come with the npm package
# @cyclonedx/cyclonedx-library 8.6.0, checked with ajv 8.17.1 and xmllint-wasm 4.0.2.
# Needs: go, node, npm.
set -euo pipefail
for tool in go node npm; do
	command -v $tool >/dev/null || { echo "cyclonedx-standard-xml: $tool is not here" >&2; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >main.go <<'GO'
package main

import (
	"os"

	cyclonedx "github.com/CycloneDX/cyclonedx-go"
)

func main() {
	bom := new(cyclonedx.BOM)
	if err := cyclonedx.NewBOMDecoder(os.Stdin, cyclonedx.BOMFileFormatJSON).Decode(bom); err != nil {
		panic(err)
	}
	err := cyclonedx.NewBOMEncoder(os.Stdout, cyclonedx.BOMFileFormatXML).EncodeVersion(bom, cyclonedx.SpecVersion1_6)
	if err != nil {
		panic(err)
	}
}
GO
export GOWORK=off GOFLAGS=
{ go mod init sample && go get github.com/CycloneDX/cyclonedx-go@v0.12.0 && go build -o toxml .; } >log 2>&1 ||
	{ cat log >&2; exit 2; }
{ npm init -y && npm install --no-audit --no-fund --omit=optional @cyclonedx/cyclonedx-library@8.6.0 ajv@8.17.1 xmllint-wasm@4.0.2; } >log 2>&1 ||
	{ cat log >&2; exit 2; }

for owner in "" "\"owner\": \"Example\","; do
	cat >"${owner:+with-}owner.json" <<JSON
{"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "definitions": {"standards": [
  {"bom-ref": "s", "name": "Example", "version": "1", "description": "An example", $owner
   "requirements": [{"bom-ref": "r", "identifier": "1", "title": "A requirement"}]}]}}
JSON
	./toxml <"${owner:+with-}owner.json" >"${owner:+with-}owner.xml"
done

cat >check.js <<'JS'
const fs = require('fs'), path = require('path'), Ajv = require('ajv'), {validateXML} = require('xmllint-wasm')
const schemas = path.join('node_modules', '@cyclonedx', 'cyclonedx-library', 'res', 'schema')
const text = name => fs.readFileSync(path.join(schemas, name), 'utf8')

const ajv = new Ajv({strict: false, validateFormats: false})
for (const name of ['jsf-0.82.SNAPSHOT.schema.json', 'spdx.SNAPSHOT.schema.json']) {
  const {$id, ...schema} = JSON.parse(text(name))
  ajv.addSchema(schema, 'http://cyclonedx.org/schema/' + name) // so the schema of a document calls them
}
const validJSON = ajv.compile(JSON.parse(text('bom-1.6.SNAPSHOT.schema.json')))

async function check(name, words) {
  const json = validJSON(JSON.parse(fs.readFileSync(name + '.json', 'utf8')))
  const xml = await validateXML({
    xml: [{fileName: name + '.xml', contents: fs.readFileSync(name + '.xml', 'utf8')}],
    schema: [text('bom-1.6.SNAPSHOT.xsd')],
    preload: [{fileName: 'spdx.SNAPSHOT.xsd', contents: text('spdx.SNAPSHOT.xsd')}],
  })
  const expected = xml.errors.map(e => e.message.replace(/.*Expected is \( \{.*\}(\w+) \).*/, ', expected: $1')).join('')
  console.log(`${words}: JSON ${json ? 'valid' : 'not valid'}, XML ${xml.valid ? 'valid' : 'not valid' + expected}`)
}
check('owner', 'without owner').then(() => check('with-owner', 'with owner'))
JS
node check.js >seen
echo "cyclonedx-go $(go list -m -f '{{.Version}}' github.com/CycloneDX/cyclonedx-go), $(npm ls --depth=0 2>/dev/null | grep -o '[^ ]*@[0-9.]*$' | paste -sd ' ')"
cat seen
cat >known <<'KNOWN'
without owner: JSON valid, XML not valid, expected: owner
with owner: JSON valid, XML valid
KNOWN
diff known seen >/dev/null || { echo "changed: this is not what was seen" >&2; exit 1; }
