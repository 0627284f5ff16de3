package cli

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"rungs/model"
	"rungs/store"
	"rungs/ui/theme"
)

func (a *app) list() *cobra.Command {
	return &cobra.Command{
		Use:     "list",
		Short:   "The assessments on this machine",
		Example: "rungs list",
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			saved, err := (&shelf{app: a}).List()
			if err != nil {
				return err
			}
			a.warn("")
			if len(saved) == 0 {
				a.message("there is no assessment yet. Begin one with: rungs NAME")
			}
			longest := 0
			for _, s := range saved {
				longest = max(longest, theme.Width(s.Name))
			}
			t := theme.Plain(a.glyphs(a.ascii))
			var b strings.Builder
			for _, s := range saved {
				about := s.Broken
				if s.Assessment != nil {
					p := s.Assessment.TotalProgress(s.Catalogue)
					last := s.Assessment.Last().At
					if last.IsZero() {
						last = s.Assessment.Header.At
					}
					about = fmt.Sprintf("%2d of %2d  %s  %s", p.Answered, p.Total, last.Format(time.DateOnly), s.Assessment.Registry())
				}
				b.WriteString(t.Pad(s.Name, longest) + "  " + about + "\n")
			}
			if err := a.show(b.String()); err != nil {
				return err
			}
			for _, stray := range strays() {
				a.message(stray)
			}
			return nil
		},
	}
}

func (a *app) rename() *cobra.Command {
	return &cobra.Command{
		Use:               "rename FROM TO",
		Short:             "Rename the file of an assessment",
		Example:           "rungs rename acme acme-2026",
		Args:              cobra.ExactArgs(2),
		ValidArgsFunction: upTo(1, a.completeNames),
		RunE: func(_ *cobra.Command, args []string) error {
			err := store.Home().Rename(args[0], args[1])
			if errors.Is(err, store.ErrNotFound) {
				return a.noSuch(args[0])
			}
			return err
		},
	}
}

func (a *app) remove() *cobra.Command {
	yes := false
	c := &cobra.Command{
		Use:               "remove ASSESSMENT",
		Short:             "Remove an assessment with all answers",
		Example:           "rungs remove acme --yes",
		Args:              cobra.ExactArgs(1),
		ValidArgsFunction: upTo(1, a.completeNames),
		RunE: func(_ *cobra.Command, args []string) error {
			path, err := store.Home().File(args[0])
			if err != nil {
				return err
			}
			if _, err := store.Open(path); errors.Is(err, store.ErrNotFound) {
				return a.noSuch(args[0])
			}
			if !yes {
				return usagef("this removes %s for good. Say --yes if you mean it", model.CleanLine(path))
			}
			return store.Home().Remove(args[0])
		},
	}
	c.Flags().BoolVar(&yes, "yes", false, "do it without asking")
	return c
}
