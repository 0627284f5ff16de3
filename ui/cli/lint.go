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
			"line, says how to mend it, and ends with code 1 if there is one.",
		Example: "rungs lint ./my-catalogue",
		Args:    cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if info, err := os.Stat(args[0]); err != nil || !info.IsDir() {
				return usagef("%s is not a folder. Give the one that holds catalogue.yaml", model.CleanLine(args[0]))
			}
			faults := content.Lint(os.DirFS(args[0]))
			if len(faults) == 0 {
				return nil
			}
			var b strings.Builder
			for _, f := range faults {
				f.File = filepath.Join(args[0], filepath.FromSlash(f.File))
				b.WriteString(f.Error() + "\n")
			}
			if err := a.show(b.String()); err != nil {
				return err
			}
			return fmt.Errorf("%d %s", len(faults), noun(len(faults), "fault"))
		},
	}
}
