package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"rungs/model"
	"rungs/ui/ask"
)

// complete gives every command what the shell offers on tab: names of assessments,
// IDs, states, and the values of flags. Names come from the folder of assessments;
// where a path may stand the shell adds its own.
func (a *app) complete(root *cobra.Command) {
	names := a.completeNames
	for use, valid := range map[string]cobra.CompletionFunc{
		"ask": upTo(1, names), "profile": upTo(1, names),
		"undo": upTo(1, names), "redo": upTo(1, names), "check": upTo(1, names), "rename": upTo(1, names), "remove": upTo(1, names),
		"export": upTo(1, names), "diff": upTo(2, names), "merge": names,
		"set": a.completeAnswers, "step": a.completeNameAndID, "history": a.completeNameAndID, "explain": upTo(1, a.completeIDs),
	} {
		if c, _, err := root.Find([]string{use}); err == nil && c != root {
			c.ValidArgsFunction = valid
		}
	}
	root.ValidArgsFunction = upTo(1, names)
	a.completeFlags(root)
}

// completeFlags goes through all commands: a flag of one name means the same in
// all of them.
func (a *app) completeFlags(c *cobra.Command) {
	flags := map[string]cobra.CompletionFunc{
		"category": words(categoryIDs(a.catalogue)...), "only": words(ask.Choices()...),
		"effort": words(string(model.Days), string(model.Weeks), string(model.Months)), "target": words("1", "2", "3"), "require": words("1", "2", "3"),
	}
	for _, q := range model.Questions {
		flags[q.Name] = words(q.Values()...)
	}
	for name, complete := range flags {
		if c.Flags().Lookup(name) != nil {
			_ = c.RegisterFlagCompletionFunc(name, complete)
		}
	}
	for _, sub := range c.Commands() {
		a.completeFlags(sub)
	}
}

func words(list ...string) cobra.CompletionFunc {
	return cobra.FixedCompletions(list, cobra.ShellCompDirectiveNoFileComp)
}

// upTo offers something for the first arguments only.
func upTo(n int, f cobra.CompletionFunc) cobra.CompletionFunc {
	return func(c *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
		if len(args) >= n {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return f(c, args, typed)
	}
}

// completeNames offers the names of assessments. Once a path is typed it leaves the
// rest to the shell.
func (a *app) completeNames(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	if isPath(typed) || strings.HasPrefix(typed, ".") {
		return nil, cobra.ShellCompDirectiveDefault
	}
	var names []string
	for _, name := range a.names() {
		if strings.HasPrefix(name, typed) {
			names = append(names, model.CleanLine(name))
		}
	}
	return names, cobra.ShellCompDirectiveDefault
}

// completeIDs offers the IDs of criteria, each with its title.
func (a *app) completeIDs(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	var out []string
	for c := range a.catalogue.All() {
		if strings.HasPrefix(c.ID, typed) {
			out = append(out, cobra.CompletionWithDesc(c.ID, c.Title))
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}

// completeNameAndID offers an assessment or an ID first, and an ID after a name.
func (a *app) completeNameAndID(c *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	ids, _ := a.completeIDs(c, args, typed)
	switch len(args) {
	case 0:
		names, directive := a.completeNames(c, args, typed)
		return append(names, ids...), directive
	case 1:
		return ids, cobra.ShellCompDirectiveNoFileComp
	}
	return nil, cobra.ShellCompDirectiveNoFileComp
}

// completeAnswers offers ID= and then the states; and names first.
func (a *app) completeAnswers(c *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	var out []string
	if id, word, ok := strings.Cut(typed, "="); ok {
		if a.catalogue.Criterion(id) == nil {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		directive := cobra.ShellCompDirectiveNoFileComp
		for _, state := range model.States {
			if !strings.HasPrefix(string(state), word) {
				continue
			}
			if state.Asks() != "" && state != model.Unsure {
				out = append(out, id+"="+string(state)+":")
				directive |= cobra.ShellCompDirectiveNoSpace
				continue
			}
			out = append(out, id+"="+string(state))
		}
		return out, directive
	}
	if len(args) == 0 {
		out, _ = a.completeNames(c, args, typed)
	}
	for c := range a.catalogue.All() {
		if strings.HasPrefix(c.ID, typed) {
			out = append(out, cobra.CompletionWithDesc(c.ID+"=", c.Title))
		}
	}
	return out, cobra.ShellCompDirectiveNoSpace | cobra.ShellCompDirectiveNoFileComp
}
