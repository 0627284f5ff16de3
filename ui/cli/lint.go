package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"rungs/content"
	"rungs/model"
)

func (a *app) lint() *cobra.Command {
	return &cobra.Command{
		Use:   "lint DIR",
		Short: "Check a catalogue of your own",
		Long: "Checks a folder with catalogue.yaml and a file <category>/<id>.md for each criterion. It names every fault with its file and " +
			"line, says how to mend it, and ends with code 1 if there is one. It also lists what will not stay true, with the day on which to " +
			"look again; that is no fault.",
		Example: "rungs lint ./my-catalogue",
		Args:    cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if info, err := os.Stat(args[0]); err != nil || !info.IsDir() {
				return usagef("%s is not a folder. Give the one that holds catalogue.yaml", model.CleanLine(args[0]))
			}
			folder := os.DirFS(args[0])
			path := func(file string) string { return model.CleanLine(filepath.Join(args[0], filepath.FromSlash(file))) }
			faults := content.Lint(folder)
			var b strings.Builder
			for _, f := range faults {
				f.File = path(f.File)
				b.WriteString(f.Error() + "\n")
			}
			for _, age := range content.Ages(folder) {
				fmt.Fprintf(&b, "will age: %s, look again on %s: %s\n", path(age.File), age.Look, age.What)
			}
			if b.Len() > 0 {
				if err := a.show(b.String()); err != nil {
					return err
				}
			}
			if len(faults) == 0 {
				return nil
			}
			return fmt.Errorf("%d %s", len(faults), noun(len(faults), "fault"))
		},
	}
}
