package cli

import (
	"bytes"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rungs/model"
	"rungs/ui/report"
)

func (a *app) explain() *cobra.Command {
	catalogue, ecosystem, every, format := "", "", false, report.Text
	c := &cobra.Command{
		Use:   "explain [ID | TERM]",
		Short: "What a criterion or a word means",
		Long: "Explains a criterion by its id, or a word of the glossary. Without either it lists both. It looks into the catalogue that a new " +
			"assessment answers, and then into the others that are here; --catalogue names one.\n\n" +
			"--ecosystem says what the world around knows of a registry or a language, such as opam: with an id what bears on that criterion, " +
			"alone all of it, with sources and days. --ecosystems is a table of what is there for whom.",
		Example: "rungs explain\n" +
			"rungs explain mfa-totp\n" +
			"rungs explain passkey\n" +
			"rungs explain cli-sbom --ecosystem opam\n" +
			"rungs explain --ecosystems --format csv",
		Args: cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, args []string) error {
			what := strings.Join(args, " ")
			switch {
			case every && (what != "" || ecosystem != ""):
				return usagef("--ecosystems is the table of all; leave the rest out, or name one with --ecosystem")
			case every:
				return a.ecosystems(report.Ecosystems, "", format)
			case ecosystem != "" && what == "":
				return a.ecosystems(report.Ecosystem, ecosystem, format)
			}
			return a.explained(catalogue, what, ecosystem, format)
		},
	}
	c.ValidArgsFunction = upTo(1, func(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
		var out []string
		for _, one := range a.explainable(catalogue) {
			out = append(out, idsIn(one, typed)...)
		}
		return out, cobra.ShellCompDirectiveNoFileComp
	})
	a.catalogueFlag(c, &catalogue, "only in this one")
	a.ecosystemFlag(c, &ecosystem, "what is known of this one")
	c.Flags().BoolVar(&every, "ecosystems", false, "a table of what is there for whom")
	a.format(c, &format, report.Ecosystems.Formats())
	return c
}

// explainable are the catalogues to look into: the one that is named, or all, the
// latest version of each, first that with which an assessment begins.
func (a *app) explainable(name string) model.Catalogues {
	if name != "" {
		c, err := a.named(name)
		if err != nil {
			return nil
		}
		return model.Catalogues{c}
	}
	all, _ := a.all()
	out := model.Catalogues{a.begins()}
	for _, c := range all {
		if c.ID != a.begins().ID && c == all.Latest(c.ID) {
			out = append(out, c)
		}
	}
	return out
}

func (a *app) explained(catalogue, what, ecosystem string, format report.Format) error {
	if catalogue != "" {
		if _, err := a.named(catalogue); err != nil {
			return err
		}
	}
	if formats := report.Explain.Formats(); !slices.Contains(formats.Names(), format.Name) {
		return usagef("what explains a criterion or a word comes as %s; what is known of ecosystems as %s as well", formats, format.Name)
	}
	among := a.explainable(catalogue)
	doc := a.explains(among[0])
	if ecosystem != "" {
		x, err := a.ecosystem(ecosystem)
		if err != nil {
			return err
		}
		doc.Ecosystem = x.ID
	}
	if what != "" && !about(&doc, among, what) {
		return usagef("there is no criterion or term %q%s", model.CleanLine(what), didYouMean(among[0], what))
	}
	var b bytes.Buffer
	if err := report.Explain.Print(&b, format, doc); err != nil {
		return err
	}
	return a.show(b.String())
}

// explains is a document that explains, as wide as the terminal, within reason.
func (a *app) explains(c *model.Catalogue) report.Document {
	width, _ := a.size()
	return report.Document{Catalogue: c, Ecosystems: a.Ecosystems, Now: a.date(), Theme: a.theme(a.ascii), Letters: a.letters(), Width: min(max(width, 40), 80)}
}

// about makes a document one about the criterion or the term that is meant; false if
// no catalogue has it. An id counts more than a term, and both more than a part of a title.
func about(doc *report.Document, among model.Catalogues, what string) bool {
	for _, find := range []func(c *model.Catalogue) bool{
		func(c *model.Catalogue) bool {
			doc.Criterion = strings.ToLower(what)
			return c.Criterion(doc.Criterion) != nil
		},
		func(c *model.Catalogue) (is bool) {
			doc.Criterion, doc.Term = "", what
			_, is = c.Term(what)
			return is
		},
		func(c *model.Catalogue) bool {
			found := titled(c, what)
			if found != nil {
				doc.Criterion, doc.Term = found.ID, ""
			}
			return found != nil
		},
	} {
		for _, doc.Catalogue = range among {
			if find(doc.Catalogue) {
				return true
			}
		}
	}
	return false
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
func didYouMean(catalogue *model.Catalogue, what string) string {
	var words []string
	for c := range catalogue.All() {
		words = append(words, c.ID)
	}
	for _, t := range catalogue.Glossary {
		words = append(words, t.Term)
	}
	if near := meant(what, words); near != "" {
		return ". Did you mean " + near + "?"
	}
	return "; rungs explain lists all"
}
