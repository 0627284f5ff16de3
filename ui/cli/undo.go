package cli

import (
	"cmp"
	"fmt"

	"github.com/spf13/cobra"

	"rungs/model"
)

func (a *app) undo() *cobra.Command {
	return &cobra.Command{
		Use:   "undo [ASSESSMENT]",
		Short: "Take back what you recorded last",
		Long: "Takes back the last thing that you recorded and nobody has followed since. It is one more line in the file: nothing is " +
			"rewritten, and rungs redo brings it back. What an import recorded is taken back as one; what several answers of rungs set recorded at once, one by one.",
		Example:           "rungs undo acme\nrungs undo acme --by ben",
		Args:              cobra.MaximumNArgs(1),
		ValidArgsFunction: upTo(1, a.completeNames),
		RunE: func(_ *cobra.Command, args []string) error {
			return a.takeBack(first(args), "taken back", (*model.Assessment).Undo)
		},
	}
}

func (a *app) redo() *cobra.Command {
	return &cobra.Command{
		Use:               "redo [ASSESSMENT]",
		Short:             "Do again what you took back last",
		Example:           "rungs redo acme",
		Args:              cobra.MaximumNArgs(1),
		ValidArgsFunction: upTo(1, a.completeNames),
		RunE: func(_ *cobra.Command, args []string) error {
			return a.takeBack(first(args), "done again", (*model.Assessment).Redo)
		},
	}
}

func (a *app) takeBack(assessment, word string, what func(*model.Assessment, string, map[string]bool) (events []model.Event, about model.Event, ok bool)) error {
	j, err := a.open(assessment)
	if err != nil {
		return err
	}
	by := a.author(j)
	var about string
	err = a.record(j, a.Now(), func(current *model.Assessment) ([]model.Event, error) {
		events, e, ok := what(current, by, nil)
		if !ok {
			return nil, fmt.Errorf("there is nothing by %s that could be %s; --by names somebody else", cmp.Or(by, "nobody"), word)
		}
		about = current.Whose(e, a.answered(current), a.Now())
		return events, nil
	})
	if err == nil {
		a.message(word + ": " + about)
	}
	return err
}
