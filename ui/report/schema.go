package report

import (
	"embed"
	"fmt"
	"slices"
	"strings"

	"rungs/model"
)

//go:embed schema
var schemas embed.FS

// Schemas are the names of the machine shapes: each is that of the command that
// prints it, stale that of rungs summary --stale, and
// ecosystems that of rungs explain --ecosystem.
var Schemas = []string{"summary", "plan", "report", "history", "diff", "stale", "explain", "list", "check", "catalogue", "upgrade", "ecosystems", "brief", "statement", "funding", "news", "draft"}

// Schema is the JSON Schema of a machine shape, one of [Schemas]. A document may hold
// more fields than its schema names; those that it names stay as they are for as long
// as the field rungs is 1.
func Schema(kind string) ([]byte, error) {
	if slices.Contains(Schemas, kind) {
		return schemas.ReadFile("schema/" + kind + ".json")
	}
	return nil, fmt.Errorf("there is no schema %q; choose among %s", model.CleanLine(kind), strings.Join(Schemas, ", "))
}
