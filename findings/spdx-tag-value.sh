#!/usr/bin/env bash
# SPDX 2.3: with the Go library, snippets and annotations do not survive a change of format.
#
# One would expect: JSON, YAML and tag-value are ways to write the same SPDX document. What
# turns one into another keeps what all of them can say, or names what it drops. Tag-value
# has snippets (SnippetSPDXID), and annotations of any element (SPDXREF).
#
# What happens: tools-golang reads JSON and writes tag-value without an error. The snippet
# is gone, and so are the annotations of a package and of a file; that of the document is
# left. The other way the snippet is gone, too, and what was said of a file is said of the
# document. Only a document that stays in its format, or goes to YAML, keeps all.
#
# Seen 2026-11-30: github.com/spdx/tools-golang v0.5.7.
# Needs: go.
set -euo pipefail
command -v go >/dev/null || { echo "spdx-tag-value: go is not here" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export GOWORK=off GOFLAGS=

cat >in.json <<'JSON'
{
  "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT",
  "name": "example", "documentNamespace": "https://example.org/spdx/1",
  "creationInfo": {"created": "2026-01-01T00:00:00Z", "creators": ["Organization: Example"]},
  "annotations": [{"annotator": "Organization: Example", "annotationDate": "2026-01-01T00:00:00Z",
    "annotationType": "REVIEW", "comment": "about the document"}],
  "packages": [{
    "name": "example", "SPDXID": "SPDXRef-package", "downloadLocation": "NOASSERTION", "filesAnalyzed": true,
    "packageVerificationCode": {"packageVerificationCodeValue": "d6a770ba38583ed4bb4525bd96e50461655d2758"},
    "annotations": [{"annotator": "Organization: Example", "annotationDate": "2026-01-01T00:00:00Z",
      "annotationType": "REVIEW", "comment": "about the package"}]
  }],
  "files": [{
    "fileName": "./main.c", "SPDXID": "SPDXRef-file",
    "checksums": [{"algorithm": "SHA1", "checksumValue": "d6a770ba38583ed4bb4525bd96e50461655d2758"}],
    "annotations": [{"annotator": "Organization: Example", "annotationDate": "2026-01-01T00:00:00Z",
      "annotationType": "REVIEW", "comment": "about the file"}]
  }],
  "snippets": [{
    "SPDXID": "SPDXRef-snippet", "snippetFromFile": "SPDXRef-file", "name": "the first lines",
    "ranges": [{"startPointer": {"reference": "SPDXRef-file", "offset": 1},
      "endPointer": {"reference": "SPDXRef-file", "offset": 5}}]
  }],
  "relationships": [
    {"spdxElementId": "SPDXRef-DOCUMENT", "relatedSpdxElement": "SPDXRef-package", "relationshipType": "DESCRIBES"},
    {"spdxElementId": "SPDXRef-package", "relatedSpdxElement": "SPDXRef-file", "relationshipType": "CONTAINS"}
  ]
}
JSON
cat >in.spdx <<'TAGS'
SPDXVersion: SPDX-2.3
DataLicense: CC0-1.0
SPDXID: SPDXRef-DOCUMENT
DocumentName: example
DocumentNamespace: https://example.org/spdx/1
Creator: Organization: Example
Created: 2026-01-01T00:00:00Z

PackageName: example
SPDXID: SPDXRef-package
PackageDownloadLocation: NOASSERTION
FilesAnalyzed: true
PackageVerificationCode: d6a770ba38583ed4bb4525bd96e50461655d2758

FileName: ./main.c
SPDXID: SPDXRef-file
FileChecksum: SHA1: d6a770ba38583ed4bb4525bd96e50461655d2758

SnippetSPDXID: SPDXRef-snippet
SnippetFromFileSPDXID: SPDXRef-file
SnippetByteRange: 1:5
SnippetName: the first lines

Annotator: Organization: Example
AnnotationDate: 2026-01-01T00:00:00Z
AnnotationType: REVIEW
SPDXREF: SPDXRef-file
AnnotationComment: about the file

Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-package
TAGS
cat >main.go <<'GO'
package main

import (
	"bytes"
	"fmt"
	"os"
	"strings"

	spdxjson "github.com/spdx/tools-golang/json"
	"github.com/spdx/tools-golang/tagvalue"
	"github.com/spdx/tools-golang/yaml"
)

// must is a value, or the end of the program with an error that was not seen before.
func must[T any](v T, err error) T {
	if err != nil {
		fmt.Println("error:", err)
		os.Exit(0)
	}
	return v
}

// said tells which of the four texts a document has.
func said(what, text string) {
	fmt.Printf("%s:", what)
	for _, words := range []string{"the first lines", "about the document", "about the package", "about the file"} {
		if strings.Contains(text, words) {
			fmt.Printf(" [%s]", words)
		}
	}
	fmt.Println()
}

func main() {
	raw := must(os.ReadFile("in.json"))
	doc := must(spdxjson.Read(bytes.NewReader(raw)))
	var json, yml, tags bytes.Buffer
	must(0, spdxjson.Write(doc, &json))
	must(0, yaml.Write(doc, &yml))
	must(0, tagvalue.Write(doc, &tags))
	said("a file of JSON", string(raw))
	said("- as JSON", json.String())
	said("- as YAML", yml.String())
	said("- as tag-value", tags.String())

	raw = must(os.ReadFile("in.spdx"))
	doc = must(tagvalue.Read(bytes.NewReader(raw)))
	json.Reset()
	tags.Reset()
	must(0, spdxjson.Write(doc, &json))
	must(0, tagvalue.Write(doc, &tags))
	said("a file of tag-value", string(raw))
	said("- as tag-value", tags.String())
	said("- as JSON", json.String())
	for _, a := range must(spdxjson.Read(&json)).Annotations {
		fmt.Printf("- as JSON, of the document: [%s]\n", a.AnnotationComment)
	}
}
GO
cat >go.mod <<'MOD'
module example

go 1.25

require github.com/spdx/tools-golang v0.5.7
MOD
{ go mod tidy && go build -o turn .; } >log 2>&1 || { cat log >&2; exit 2; }
go list -m github.com/spdx/tools-golang
./turn >seen
cat seen
cat >known <<'KNOWN'
a file of JSON: [the first lines] [about the document] [about the package] [about the file]
- as JSON: [the first lines] [about the document] [about the package] [about the file]
- as YAML: [the first lines] [about the document] [about the package] [about the file]
- as tag-value: [about the document]
a file of tag-value: [the first lines] [about the file]
- as tag-value: [the first lines] [about the file]
- as JSON: [about the file]
- as JSON, of the document: [about the file]
KNOWN
diff known seen >/dev/null || { echo "changed: this is not what was seen" >&2; exit 1; }
