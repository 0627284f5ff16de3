#!/usr/bin/env bash
# in-toto: the Go library refuses statements with a field of one's own, which readers must ignore.
#
# One would expect: the specification of in-toto statements lets who writes one add a field to
# any object, and says that readers must ignore fields that they do not know, so that a
# newer minor version stays readable. The library of the same project reads such a statement.
#
# What happens: its types are messages of protocol buffers, and are read with protojson, as in
# its own example. That refuses the whole statement: unknown field. So an extension, or a
# field of the next minor version, makes a statement unreadable for all who did not write
# DiscardUnknown. Within a predicate nothing is refused until it is read as its own type, as
# provenance of SLSA is.
#
# Seen 2026-11-30: github.com/in-toto/attestation v1.2.0, google.golang.org/protobuf v1.36.11.
# Needs: go.
set -euo pipefail
command -v go >/dev/null || { echo "in-toto-extension: go is not here" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export GOWORK=off GOFLAGS=

cat >main.go <<'GO'
package main

import (
	"fmt"
	"strings"

	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"

	provenance "github.com/in-toto/attestation/go/predicates/provenance/v1"
	statement "github.com/in-toto/attestation/go/v1"
)

const valid = `{"_type": "https://in-toto.io/Statement/v1",
	"subject": [{"name": "example.tar", "digest": {"sha256": "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"} SUBJECT}],
	"predicateType": "https://slsa.dev/provenance/v1",
	"predicate": {"buildDefinition": {"buildType": "https://example.org/build", "externalParameters": {"tag": "v1"} BUILD},
		"runDetails": {"builder": {"id": "https://example.org/builder"}}} STATEMENT}`

// read is what comes of a statement, and of the provenance in it.
func read(text string, options protojson.UnmarshalOptions) string {
	s, p := new(statement.Statement), new(provenance.Provenance)
	into := func(raw []byte, m interface {
		proto.Message
		Validate() error
	}) string {
		if err := options.Unmarshal(raw, m); err != nil {
			_, field, _ := strings.Cut(err.Error(), "unknown field")
			return "unknown field" + field
		} else if err := m.Validate(); err != nil {
			return err.Error()
		}
		return "read"
	}
	said := into([]byte(text), s)
	if said == "read" {
		raw, err := protojson.Marshal(s.GetPredicate())
		if err != nil {
			return err.Error()
		}
		said += ", its provenance: " + into(raw, p)
	}
	return said
}

func main() {
	for _, at := range []string{"nothing", "STATEMENT", "SUBJECT", "BUILD"} {
		text := strings.Replace(valid, at, `, "exampleReviewed": true`, 1)
		text = strings.NewReplacer("STATEMENT", "", "SUBJECT", "", "BUILD", "").Replace(text)
		at = strings.ToLower(at)
		fmt.Printf("extension of %s: %s\n", at, read(text, protojson.UnmarshalOptions{}))
		fmt.Printf("- with DiscardUnknown: %s\n", read(text, protojson.UnmarshalOptions{DiscardUnknown: true}))
	}
}
GO
cat >go.mod <<'MOD'
module example

go 1.25

require (
	github.com/in-toto/attestation v1.2.0
	google.golang.org/protobuf v1.36.11
)
MOD
{ go mod tidy && go build -o read .; } >log 2>&1 || { cat log >&2; exit 2; }
go list -m github.com/in-toto/attestation google.golang.org/protobuf
./read >seen
cat seen
cat >known <<'KNOWN'
extension of nothing: read, its provenance: read
- with DiscardUnknown: read, its provenance: read
extension of statement: unknown field "exampleReviewed"
- with DiscardUnknown: read, its provenance: read
extension of subject: unknown field "exampleReviewed"
- with DiscardUnknown: read, its provenance: read
extension of build: read, its provenance: unknown field "exampleReviewed"
- with DiscardUnknown: read, its provenance: read
KNOWN
diff known seen >/dev/null || { echo "changed: this is not what was seen" >&2; exit 1; }
