package cli

import (
	"bytes"

	"github.com/spf13/cobra"

	"rungs/model"
	"rungs/ui/report"
)

// ecosystemFlag is the flag --ecosystem, which completes ids.
func (a *app) ecosystemFlag(c *cobra.Command, name *string, about string) {
	a.reads(c, "ecosystem", about, func(word string) error {
		*name = model.CleanLine(word)
		return model.CheckLine(word)
	})
	_ = c.RegisterFlagCompletionFunc("ecosystem", func(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
		var out []string
		for _, x := range a.Ecosystems.Like(typed) {
			out = append(out, x.ID+"\t"+x.Name)
		}
		return out, cobra.ShellCompDirectiveNoFileComp
	})
}

// ecosystem is the one that a word means.
func (a *app) ecosystem(word string) (*model.Ecosystem, error) {
	if x := a.Ecosystems.Find(word); x != nil {
		return x, nil
	}
	var names []string
	if a.Ecosystems != nil {
		for _, x := range a.Ecosystems.All {
			names = append(append(names, x.ID, x.Name), x.Aliases...)
		}
	}
	if near := nearest(word, names); near != "" {
		return nil, usagef("nothing is known of an ecosystem %q. Did you mean %s?", word, near)
	}
	return nil, usagef("nothing is known of an ecosystem %q; rungs explain --ecosystems lists those that are known", word)
}

// ecosystems prints what is known of one, or of all.
func (a *app) ecosystems(k report.Kind, name string, format report.Format) error {
	doc := a.explains(a.begins())
	if name != "" {
		x, err := a.ecosystem(name)
		if err != nil {
			return err
		}
		doc.Ecosystem = x.ID
	}
	var b bytes.Buffer
	if err := k.Print(&b, format, doc); err != nil {
		return err
	}
	return a.show(b.String())
}
