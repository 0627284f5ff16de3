package report

import (
	"embed"
	"fmt"

	"rungs/model"
)

//go:embed schema
var schemas embed.FS

// Schema is the JSON Schema of a machine shape: "summary", "plan", "report" or
// "catalogue".
// A document may hold more fields than its schema names; those that it names stay
// as they are for as long as the field rungs is 1.
func Schema(kind string) ([]byte, error) {
	switch kind {
	case "summary", "plan", "report", "catalogue":
		return schemas.ReadFile("schema/" + kind + ".json")
	}
	return nil, fmt.Errorf("there is no schema %q; choose summary, plan, report or catalogue", model.CleanLine(kind))
}
