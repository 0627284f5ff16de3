package cli

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"rungs/model"
	"rungs/store"
)

// begin is the command that begins an assessment.
func (a *app) begin() *cobra.Command {
	catalogue := ""
	c := &cobra.Command{
		Use:   "new NAME",
		Short: "Begin an assessment",
		Long: "Begins an assessment, and goes on with it in the wizard if there is a terminal. NAME is a name, or the path of a file that is not " +
			"there yet. With --catalogue it answers other questions than those of the framework, such as beyond: what the framework leaves out.",
		Example: "rungs new acme\n" +
			"rungs new acme-beyond --catalogue beyond",
		Args:              cobra.ExactArgs(1),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(_ *cobra.Command, args []string) error {
			c := a.begins()
			if catalogue != "" {
				var err error
				if c, err = a.named(catalogue); err != nil {
					return err
				}
			}
			if strings.TrimSpace(args[0]) == "" {
				return usagef("give it a name, such as: rungs new acme")
			}
			path, err := a.path(args[0])
			if err != nil {
				return err
			}
			registry := strings.TrimSuffix(filepath.Base(path), ".rungs")
			_, err = a.start(path, registry, c)
			if errors.Is(err, store.ErrExists) {
				if _, other := store.Open(path); other != nil {
					return coded{other, exitBusy} // it is none to go on with
				}
				return coded{fmt.Errorf("%s is there already. Go on with it: rungs %s", model.Spelled(args[0]), a.fileWord(args[0])), exitBusy}
			}
			if err != nil {
				return err
			}
			a.warn(args[0])
			if a.screen() || a.plainLines() {
				return a.wizard(args)
			}
			a.message(fmt.Sprintf("began %s in %s: %d %s of %s %s", model.CleanLine(registry), model.Spelled(path), c.Len(), noun(c.Len(), "question"), c.ID, c.Version))
			return nil
		},
	}
	a.catalogueFlag(c, &catalogue, "answer this one")
	return c
}
