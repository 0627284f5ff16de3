package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"rungs/model"
)

// This file is what the shell offers on tab: names of assessments, IDs and states.
// Each command says beside its arguments what they complete to; a flag completes to
// its values.

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
			names = append(names, name)
		}
	}
	return names, cobra.ShellCompDirectiveDefault
}

// completeIDs offers the IDs of criteria, each with its title.
func (a *app) completeIDs(_ *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	return idsIn(a.guessed(first(args)), typed), cobra.ShellCompDirectiveNoFileComp
}

func idsIn(catalogue *model.Catalogue, typed string) []string {
	var out []string
	for c := range catalogue.All() {
		if strings.HasPrefix(c.ID, typed) {
			out = append(out, cobra.CompletionWithDesc(c.ID, c.Title))
		}
	}
	return out
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
		if a.guessed(first(args)).Criterion(id) == nil {
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
	if len(args) == 0 && (isPath(typed) || strings.HasPrefix(typed, ".")) {
		return nil, cobra.ShellCompDirectiveDefault // the shell knows the files
	}
	if len(args) == 0 {
		out, _ = a.completeNames(c, args, typed)
	}
	for c := range a.guessed(first(args)).All() {
		if strings.HasPrefix(c.ID, typed) {
			out = append(out, cobra.CompletionWithDesc(c.ID+"=", c.Title))
		}
	}
	return out, cobra.ShellCompDirectiveNoSpace | cobra.ShellCompDirectiveNoFileComp
}
