package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"rungs/model"
	"rungs/store"
	"rungs/ui/report"
	"rungs/ui/theme"
)

func (a *app) list() *cobra.Command {
	format := report.Text
	c := &cobra.Command{
		Use:     "list",
		Short:   "The assessments on this machine",
		Example: "rungs list\nrungs list --format json",
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			s := &shelf{app: a, read: map[string]model.Header{}}
			names, err := s.List()
			if err != nil {
				return err
			}
			a.warn("")
			if format.Name == report.JSON.Name {
				return a.listData(s, names)
			}
			if len(names) == 0 {
				a.message("there is no assessment yet. Begin one with: rungs new NAME")
			}
			longest := 0
			for _, name := range names {
				longest = max(longest, theme.Width(name))
			}
			t := theme.Plain(a.glyphs(a.ascii))
			var b strings.Builder
			for _, name := range names {
				saved := s.Look(name)
				about := saved.Broken
				if about == "" {
					about = fmt.Sprintf("%2d of %2d  %s  %s", saved.Answered, saved.Total, saved.Last.Format(time.DateOnly), saved.Registry)
					if saved.Overdue > 0 {
						about += fmt.Sprintf(", %d overdue", saved.Overdue)
					}
				}
				b.WriteString(t.Pad(name, longest) + "  " + about + "\n")
			}
			if err := a.show(b.String()); err != nil {
				return err
			}
			for _, stray := range a.strays(s.read) {
				a.message(stray)
			}
			return nil
		},
	}
	a.format(c, &format, report.Formats{report.Text, report.JSON})
	return c
}

// onShelf is an assessment on this machine, as machines read it.
type onShelf struct {
	Name     string `json:"name"`
	Registry string `json:"registry,omitempty"`
	Answered *int   `json:"answered,omitempty"` // nil: it cannot be read
	Criteria *int   `json:"criteria,omitempty"`
	Last     string `json:"last,omitempty"`    // the day of the last answer, or of the beginning
	Overdue  int    `json:"overdue,omitempty"` // planned steps whose day has passed
	Broken   string `json:"broken,omitempty"`
}

func (a *app) listData(on *shelf, names []string) error {
	out := struct {
		Rungs       int       `json:"rungs"`
		Assessments []onShelf `json:"assessments"`
	}{store.Format, []onShelf{}}
	for _, name := range names {
		s := on.Look(name)
		one := onShelf{Name: name, Broken: s.Broken}
		if s.Broken == "" {
			one.Registry, one.Answered, one.Criteria, one.Last = model.CleanLine(s.Registry), &s.Answered, &s.Total, s.Last.Format(time.DateOnly)
			one.Overdue = s.Overdue
		}
		out.Assessments = append(out.Assessments, one)
	}
	data, err := json.MarshalIndent(out, "", "  ")
	if err != nil {
		return err
	}
	return a.show(string(data) + "\n")
}

func (a *app) rename() *cobra.Command {
	return &cobra.Command{
		Use:               "rename FROM TO",
		Short:             "Rename the file of an assessment",
		Example:           "rungs rename acme acme-2026",
		Args:              cobra.ExactArgs(2),
		ValidArgsFunction: upTo(1, a.completeNames),
		RunE: func(_ *cobra.Command, args []string) error {
			for _, name := range args {
				if err := onlyName(name); err != nil {
					return err
				}
			}
			err := store.Home().Rename(args[0], args[1])
			if errors.Is(err, store.ErrNotFound) {
				return a.noSuch(args[0])
			}
			return err
		},
	}
}

// onlyName refuses a path where only what lies in the folder of assessments can be meant.
func onlyName(word string) error {
	if !strings.ContainsAny(word, `/\`) {
		return nil
	}
	return usagef("%s is a path. This command takes only names, as rungs list shows them; move or delete a file elsewhere yourself", model.Spelled(word))
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
			if err := onlyName(args[0]); err != nil {
				return err
			}
			path, err := store.Home().File(args[0])
			if err != nil {
				return err
			}
			if _, err := store.Open(path); errors.Is(err, store.ErrNotFound) {
				return a.noSuch(args[0])
			}
			if !yes {
				return usagef("this removes %s for good. Say --yes if you mean it", model.Spelled(path))
			}
			return store.Home().Remove(args[0])
		},
	}
	c.Flags().BoolVar(&yes, "yes", false, "do it without asking")
	return c
}
