package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"rungs/content"
	"rungs/model"
	"rungs/store"
	"rungs/ui/report"
	"rungs/ui/theme"
)

func (a *app) catalogueCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "catalogue",
		Short: "The sets of questions, and your own",
		Long: "A catalogue is what an assessment answers: a set of questions, known by its id and version. Two come with rungs. Here you list " +
			"them, add one of your own, and write one out for other programs.",
		Example: "rungs catalogue list\n" +
			"rungs catalogue lint ./my-catalogue\n" +
			"rungs catalogue add ./my-catalogue\n" +
			"rungs new acme --catalogue my-catalogue",
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return a.listCatalogues() },
	}
	c.AddCommand(a.catalogueList(), a.catalogueAdd(), a.catalogueRemove(), a.catalogueLint(), a.catalogueExport())
	return c
}

func (a *app) catalogueList() *cobra.Command {
	return &cobra.Command{
		Use: "list", Short: "The catalogues that are here", Long: "Lists the catalogues that come with rungs, and those that were added.",
		Example: "rungs catalogue list", Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return a.listCatalogues() },
	}
}

func (a *app) listCatalogues() error {
	all, faults := a.all()
	name := 0
	for _, c := range all {
		name = max(name, theme.Width(c.ID+"@"+c.Version))
	}
	t := theme.Plain(a.glyphs(a.ascii))
	var b strings.Builder
	for _, c := range all.Sorted() {
		from := "added"
		if a.builtIn(c.ID) {
			from = "built in"
		}
		fmt.Fprintf(&b, "%s  %3d %s  %-8s  %s\n", t.Pad(c.ID+"@"+c.Version, name), c.Len(), noun(c.Len(), "question"), from, c.Title)
	}
	for _, fault := range faults {
		a.message(fault.Error())
	}
	return a.show(b.String())
}

func (a *app) catalogueAdd() *cobra.Command {
	return &cobra.Command{
		Use:   "add DIR",
		Short: "Take in a catalogue of your own",
		Long: "Copies the texts of a folder that holds a catalogue to where rungs keeps them, once the lint finds no fault in them. After that " +
			"the folder may change or go: what changed is taken in as a new version.",
		Example: "rungs catalogue add ./my-catalogue",
		Args:    cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			folder, err := a.look(args[0], "")
			if err != nil {
				return err
			}
			c := folder.Catalogue
			if n := len(folder.Faults); n > 0 {
				const most = 20
				if err := a.show(listed(args[0], folder.Faults[:min(n, most)])); err != nil {
					return err
				}
				return fmt.Errorf("%d %s; nothing was added. All are listed by: rungs catalogue lint %s", n, noun(n, "fault"), a.fileWord(args[0]))
			}
			if a.builtIn(c.ID) {
				return coded{fmt.Errorf("%s is the id of a catalogue that comes with rungs; give yours another one in catalogue.yaml", c.ID), exitBusy}
			}
			all, _ := a.all()
			for _, other := range all {
				if other.ID == c.ID && other.Version != c.Version && model.CompareVersions(other.Version, c.Version) == 0 {
					return coded{fmt.Errorf("version %s of %s is the same as %s, which is here; give it a later one in catalogue.yaml", c.Version, c.ID, other.Version), exitBusy}
				}
			}
			if err := store.AddedCatalogues().Add(c.ID+"@"+c.Version, folder.Files); err != nil {
				return err
			}
			a.message(fmt.Sprintf("%s %s is here now, with %d %s; answer it with: rungs new NAME --catalogue %s", c.ID, c.Version, c.Len(), noun(c.Len(), "question"), c.ID))
			return nil
		},
	}
}

// look reads and lints the folder of a catalogue. No link leads out of it. The
// changes are held against the version before, if it is here, and the texts against
// the catalogue that is named, if one is.
func (a *app) look(dir, against string) (content.Folder, error) {
	switch info, err := os.Stat(dir); {
	case errors.Is(err, fs.ErrNotExist):
		return content.Folder{}, usagef("there is no folder %s. Give the one that holds catalogue.yaml", model.Spelled(dir))
	case err != nil || !info.IsDir():
		return content.Folder{}, usagef("%s is not a folder. Give the one that holds catalogue.yaml", model.Spelled(dir))
	}
	known, _ := a.all()
	var former *model.Catalogue
	if against != "" {
		var err error
		if former, err = a.named(against); err != nil {
			return content.Folder{}, err
		}
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return content.Folder{}, fmt.Errorf("%s cannot be read (%w)", model.Spelled(dir), pathless(err))
	}
	defer root.Close()
	return content.Look(root.FS(), former, known...), nil
}

// listed are faults with the path of their file, one on each line.
func listed(dir string, faults []content.Fault) string {
	var b strings.Builder
	for _, f := range faults {
		f.File = within(dir, f.File)
		b.WriteString(f.Error() + "\n")
	}
	return b.String()
}

func within(dir, file string) string {
	return model.Spelled(filepath.Join(dir, filepath.FromSlash(file)))
}

func (a *app) catalogueRemove() *cobra.Command {
	yes := false
	c := &cobra.Command{
		Use:   "remove ID[@VERSION]",
		Short: "Take away one that you added",
		Long: "Takes a catalogue away that was added. Assessments that answer it stay; they can be read, and be answered again once the " +
			"catalogue is back.",
		Example:           "rungs catalogue remove my-catalogue@1",
		Args:              cobra.ExactArgs(1),
		ValidArgsFunction: upTo(1, a.completeAdded),
		RunE: func(_ *cobra.Command, args []string) error {
			c, err := a.toRemove(args[0])
			if err != nil {
				return err
			}
			if names := a.answering(c); len(names) > 0 && !yes {
				return usagef("%s %s is answered by %s. Without it they can only be read. Say --yes if you mean it", c.ID, c.Version, model.List(names))
			}
			if err := store.AddedCatalogues().Remove(c.ID + "@" + c.Version); err != nil {
				return err
			}
			a.message(fmt.Sprintf("%s %s is not here any more", c.ID, c.Version))
			return nil
		},
	}
	c.Flags().BoolVar(&yes, "yes", false, "also if an assessment answers it")
	return c
}

// toRemove is the catalogue by ID@VERSION, or by ID alone where there is one version. It need not be
// readable any more.
func (a *app) toRemove(name string) (*model.Catalogue, error) {
	id, _, exact := strings.Cut(name, "@")
	if a.builtIn(id) {
		return nil, usagef("%s comes with rungs and cannot be removed", id)
	}
	names, err := store.AddedCatalogues().List()
	if err != nil {
		return nil, err
	}
	var found []string
	for _, there := range names {
		if there == name || !exact && strings.HasPrefix(there, id+"@") {
			found = append(found, there)
		}
	}
	switch len(found) {
	case 0:
		return nil, fmt.Errorf("no catalogue %q was added; added are: %s", shortened(name), cmp.Or(strings.Join(names, ", "), "none"))
	case 1:
		_, version, _ := strings.Cut(found[0], "@")
		return &model.Catalogue{ID: id, Version: version}, nil
	}
	return nil, usagef("there are several versions of %s; say which one: %s", id, strings.Join(found, ", "))
}

// answering are the assessments on this machine that answer a catalogue.
func (a *app) answering(c *model.Catalogue) []string {
	entries, err := store.Home().List()
	if err != nil {
		return nil
	}
	var names []string
	for _, e := range entries {
		if j, err := store.Open(e.Path); err == nil {
			if id, version := model.Fold(j.Header(), j.Events()).Catalogue(); id == c.ID && version == c.Version {
				names = append(names, e.Name)
			}
		}
	}
	return names
}

func (a *app) completeAdded(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	names, _ := store.AddedCatalogues().List()
	var out []string
	for _, name := range names {
		if strings.HasPrefix(name, typed) {
			out = append(out, name)
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}

func (a *app) catalogueLint() *cobra.Command {
	against := ""
	c := &cobra.Command{
		Use:   "lint DIR",
		Short: "Check a catalogue of your own",
		Long: "Checks a folder with catalogue.yaml and a file <category>/<id>.md for each criterion. It names every fault with its file and " +
			"line, says how to mend it, and ends with code 1 if there is one. It also lists what will not stay true, with the day on which to " +
			"look again; that is no fault.\n\n" +
			"With --against it also says what changes.yaml forgets: every criterion that asks something else than in that catalogue, and of which " +
			"no change tells the people who answered before.",
		Example: "rungs catalogue lint ./my-catalogue\n" +
			"rungs catalogue lint ./my-catalogue --against my-catalogue@1",
		Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error { return a.linted(args[0], against) },
	}
	a.catalogueOption(c, &against, "against", "say what changes.yaml forgets since this one")
	return c
}

// lint is what catalogue lint was called once.
func (a *app) lint() *cobra.Command {
	c := a.catalogueLint()
	c.Hidden = true
	return c
}

func (a *app) linted(dir, against string) error {
	folder, err := a.look(dir, against)
	if err != nil {
		return err
	}
	var b strings.Builder
	b.WriteString(listed(dir, folder.Faults))
	for _, age := range folder.Ages {
		fmt.Fprintf(&b, "will age: %s, look again on %s: %s\n", within(dir, age.File), age.Look, age.What)
	}
	if b.Len() > 0 {
		if err := a.show(b.String()); err != nil {
			return err
		}
	}
	if len(folder.Faults) == 0 {
		return nil
	}
	return fmt.Errorf("%d %s", len(folder.Faults), noun(len(folder.Faults), "fault"))
}

func (a *app) catalogueExport() *cobra.Command {
	d := &document{app: a}
	c := &cobra.Command{
		Use:   "export [ID[@VERSION]]",
		Short: "Write one out for other programs",
		Long: "Writes the questions of a catalogue, and nobody's answers: as JSON, as a spreadsheet, or as a CycloneDX document that defines " +
			"them as a standard, with ids that stay. Without ID it is the catalogue of the framework.",
		Example: "rungs catalogue export --format cyclonedx > principles.cdx.json\n" +
			"rungs catalogue export beyond --format csv -o beyond.csv",
		Args:              cobra.MaximumNArgs(1),
		ValidArgsFunction: upTo(1, a.completeCatalogues),
		RunE: func(_ *cobra.Command, args []string) error {
			format, err := d.chosen(report.Catalogue.Formats())
			if err != nil {
				return err
			}
			doc := d.filled()
			if doc.Catalogue = a.begins(); len(args) > 0 {
				if doc.Catalogue, err = a.named(args[0]); err != nil {
					return err
				}
			}
			return d.write(report.Catalogue, format, doc)
		},
	}
	a.format(c, &d.format, report.Catalogue.Formats())
	outputFlag(c, &d.output, "write to this file, in the format of its ending")
	c.Flags().BoolVar(&d.force, "force", false, "write over a file that is there")
	return c
}
