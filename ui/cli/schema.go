package cli

import (
	"github.com/spf13/cobra"

	"rungs/ui/report"
)

var schemaKinds = []string{"summary", "plan", "report", "catalogue"}

func (a *app) schema() *cobra.Command {
	return &cobra.Command{
		Use:       "schema summary|plan|report|catalogue",
		Short:     "The shape of the JSON, as JSON Schema",
		Long:      "Prints the JSON Schema of what a command prints with --format json. What it names stays as it is; more fields may come.",
		Example:   "rungs schema plan > plan.schema.json",
		Args:      cobra.ExactArgs(1),
		ValidArgs: schemaKinds,
		RunE: func(_ *cobra.Command, args []string) error {
			schema, err := report.Schema(args[0])
			if err != nil {
				return usage(err)
			}
			return a.show(string(schema))
		},
	}
}
