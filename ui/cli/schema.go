package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"rungs/ui/report"
)

func (a *app) schema() *cobra.Command {
	return &cobra.Command{
		Use:   "schema [COMMAND]",
		Short: "The shape of the JSON, as JSON Schema",
		Long: "Prints the JSON Schema of what a command prints with --format json: " + strings.Join(report.Schemas, ", ") +
			"; stale is that of summary --stale, and ecosystems that of explain --ecosystem. What it names stays as it is; more fields may come. " +
			"Without a command it lists the schemas that there are.",
		Example:   "rungs schema plan > plan.schema.json",
		Args:      cobra.MaximumNArgs(1),
		ValidArgs: report.Schemas,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return a.show(strings.Join(report.Schemas, "\n") + "\n")
			}
			schema, err := report.Schema(args[0])
			if err != nil {
				return usage(err)
			}
			return a.show(string(schema))
		},
	}
}
