package cli

import (
	"bytes"
	"strings"

	"github.com/spf13/cobra"

	"rungs/model"
	"rungs/ui/report"
)

func (a *app) explain() *cobra.Command {
	return &cobra.Command{
		Use:   "explain [ID | TERM]",
		Short: "What a criterion or a word means",
		Long:  "Explains a criterion by its id, or a word of the glossary. Without either it lists both.",
		Example: "rungs explain\n" +
			"rungs explain mfa-totp\n" +
			"rungs explain passkey",
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: upTo(1, a.completeIDs),
		RunE:              func(_ *cobra.Command, args []string) error { return a.explained(strings.Join(args, " ")) },
	}
}

func (a *app) explained(what string) error {
	c := a.catalogue.Criterion(strings.ToLower(what))
	_, isTerm := a.catalogue.Term(what)
	if c == nil && !isTerm {
		c = titled(a.catalogue, what)
	}
	width, _ := a.size()
	doc := report.Document{Catalogue: a.catalogue, Theme: a.theme(a.ascii), Letters: a.letters(), Width: min(max(width, 40), 80)}
	switch {
	case what == "":
	case c != nil:
		doc.Criterion = c.ID
	case isTerm:
		doc.Term = what
	default:
		return usagef("there is no criterion or term %q%s", model.CleanLine(what), a.didYouMean(what))
	}
	var b bytes.Buffer
	if err := report.Explain.Print(&b, report.Text, doc); err != nil {
		return err
	}
	return a.show(b.String())
}

// titled is the one criterion whose title holds the words; nil if none or
// several do.
func titled(catalogue *model.Catalogue, words string) *model.Criterion {
	var found *model.Criterion
	for c := range catalogue.All() {
		if strings.Contains(strings.ToLower(c.Title), strings.ToLower(words)) {
			if found != nil {
				return nil
			}
			found = c
		}
	}
	return found
}

// didYouMean is the end of a sentence about a criterion or a term that is not there.
func (a *app) didYouMean(what string) string {
	var words []string
	for c := range a.catalogue.All() {
		words = append(words, c.ID)
	}
	for _, t := range a.catalogue.Glossary {
		words = append(words, t.Term)
	}
	if near := nearest(what, words); near != "" {
		return ". Did you mean " + near + "?"
	}
	return "; rungs explain lists all"
}
