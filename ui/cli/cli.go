// Package cli is the command line: one file per command, and the only place that
// brings a terminal, a journal on the disk, a catalogue and a screen together.
// Data goes to stdout, messages to stderr, and every command ends with one of the
// codes in exit.go.
//
// What it takes from the process is in [Env], but for the working folder, signals and
// where named assessments lie, which package store knows. It decides nothing about
// levels or plans.
package cli

import (
	"cmp"
	"errors"
	"fmt"
	"runtime/debug"
	"slices"

	"github.com/spf13/cobra"

	"rungs/model"
	"rungs/store"
)

// app is what the commands share.
type app struct {
	Env
	added  map[string]*model.Catalogue // those that were read, by ID@VERSION
	out    *output
	faults []error // in the values of flags
	// waiting finds faults that only show once it is known which assessment is meant.
	waiting []func(assessment string) error
	failed  error // of the command that ran
	warned  bool  // that others can look into the folder

	opened *store.Journal // to know its catalogue, and nothing else was done with it yet
	fresh  *store.Journal // by this command, and nothing is said in it yet

	ascii bool   // --ascii
	by    string // --by
}

func newApp(env Env) *app {
	env.Catalogues.Link()
	return &app{Env: env, added: map[string]*model.Catalogue{}, out: &output{to: env.Stdout}}
}

// Main runs the program and returns its exit code.
func Main(env Env) int {
	a := newApp(env)
	root := a.root()
	a.keepErrors(root)
	root.SetArgs(env.Args)
	root.SilenceUsage, root.SilenceErrors = true, true
	root.Version = version()
	root.SetHelpFunc(func(c *cobra.Command, _ []string) { a.help(c) })
	showEscapes(env.Stdout)
	return a.ended(root.Execute())
}

// ended tells what went wrong and is the exit code. unknown is what cobra itself
// did not understand.
func (a *app) ended(unknown error) int {
	if a.out.err != nil {
		unknown, a.failed = nil, unprinted(a.out.err)
	}
	switch {
	case unknown != nil:
		a.complain(unknown)
		return exitUsage
	case a.failed != nil:
		a.complain(a.failed)
		return exitCode(a.failed)
	}
	return exitOK
}

// version is the version of the module, where the build knows it.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "(devel)"
}

// keepErrors makes every command keep its error instead of returning it: what
// Execute returns is then what cobra did not understand.
func (a *app) keepErrors(c *cobra.Command) {
	if run := c.RunE; run != nil {
		c.RunE = func(c *cobra.Command, args []string) error {
			if i := slices.Index(args, ""); i >= 0 && c.Name() != "new" { // which says it in its own words
				// To leave an assessment out is to mean the only one; an empty word is a slip.
				a.failed = usage(isEmpty(fmt.Sprintf("word %d after %s", i+1, c.CommandPath())))
				return nil
			}
			if a.failed = cmp.Or(a.checkBy(), a.checkDate(), checkFlags(c)); a.failed != nil {
				return nil
			}
			for _, fault := range a.waiting {
				if err := fault(first(args)); err != nil {
					a.faults = append(a.faults, err)
				}
			}
			if len(a.faults) > 0 {
				a.failed = usage(errors.Join(a.faults...))
			} else {
				a.failed = run(c, args)
			}
			return nil
		}
	}
	for _, sub := range c.Commands() {
		a.keepErrors(sub)
	}
}

func (a *app) root() *cobra.Command {
	c := &cobra.Command{
		Use:   "rungs [ASSESSMENT]",
		Short: "A guided security self-assessment for package registries",
		Long: fmt.Sprintf("Rungs takes the people of a package registry through the %d criteria of the OpenSSF and CISA Principles for Package "+
			"Repository Security, one evening at a time, and ends in a plan.\n\n", a.begins().Len()) +
			"ASSESSMENT is a name, or the path of a file. It may be left out where there is only one.",
		Example: "rungs                      # go on, or begin\n" +
			"rungs acme                 # the assessment called acme\n" +
			"rungs ./security.rungs     # a file, such as one in your repository\n" +
			"rungs plan acme            # the next steps\n" +
			"rungs explain mfa-totp     # what a criterion means",
		Args:              cobra.MaximumNArgs(1),
		ValidArgsFunction: upTo(1, a.completeNames),
		RunE:              func(_ *cobra.Command, args []string) error { return a.wizard(args) },
	}
	c.SetOut(a.out)
	c.SetErr(a.Stderr)
	c.PersistentFlags().BoolVar(&a.ascii, "ascii", false, "ASCII only, signs and words")
	c.PersistentFlags().StringVar(&a.by, "by", "", "your name, as it stands beside answers")
	// The headings of help, and what stands below each.
	for _, group := range []struct {
		title    string
		commands []*cobra.Command
	}{
		{"answer", []*cobra.Command{a.ask(), a.set(), a.profile(), a.step(), a.undo(), a.redo(), a.begin()}},
		{"read", []*cobra.Command{a.explain(), a.demo(), a.summary(), a.plan(), a.report(), a.history(), a.diff()}},
		{"hand out", []*cobra.Command{a.brief(), a.statement(), a.funding(), a.news(), a.draft(), a.issues(), a.calendar(), a.messages()}},
		{"together", []*cobra.Command{a.export(), a.imports(), a.merge()}},
		{"keep", []*cobra.Command{a.list(), a.rename(), a.remove(), a.check(), a.upgrade(), a.catalogueCommand(), a.lint(), a.schema(), a.man()}},
	} {
		c.AddGroup(&cobra.Group{ID: group.title, Title: group.title})
		for _, command := range group.commands {
			command.GroupID = group.title
		}
		c.AddCommand(group.commands...)
	}
	c.SetCompletionCommandGroupID("keep")
	c.SetHelpCommandGroupID("keep")
	a.addHelp(c)
	mendShells(c)
	a.mendUsage(c)
	return c
}
