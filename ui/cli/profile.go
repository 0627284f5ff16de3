package cli

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"rungs/model"
)

// profiling is the command profile with its flags.
type profiling struct {
	app      *app
	applies  []string
	registry string
	target   string

	changed func(flag string) bool
	given   func(q model.Question) []string
}

func (a *app) profile() *cobra.Command {
	p := &profiling{app: a}
	c := &cobra.Command{
		Use:   "profile [ASSESSMENT]",
		Short: "The registry, and what applies to it",
		Long: "Prints the profile. With flags it changes what they name, all of it or nothing, and leaves the rest as it is. " +
			"An assessment that does not exist is begun.\n\n" +
			"--hosting says what the registry does with packages: uploads stores and serves files that maintainers upload, builds builds on " +
			"their behalf, points only points at source elsewhere. --applies decides against what follows from the answers, with a reason; " +
			"CATEGORY=default takes such a decision back.",
		Example: "rungs profile acme\n" +
			"rungs profile acme --accounts yes --hosting uploads --login both\n" +
			"rungs profile acme --applies \"cli=no:people use the client of the language\"\n" +
			"rungs profile acme --target 2",
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			p.changed = c.Flags().Changed
			p.given = func(q model.Question) []string {
				if q.Several {
					values, _ := c.Flags().GetStringSlice(q.Name) // as it is bound below
					return values
				}
				value, _ := c.Flags().GetString(q.Name)
				return []string{value}
			}
			if p.changesProfile() || p.changed("registry") || p.changed("target") {
				return p.change(first(args))
			}
			return p.print(first(args))
		},
	}
	f := c.Flags()
	for _, q := range model.Questions {
		if q.Several {
			f.StringSlice(q.Name, nil, q.About+": "+strings.Join(q.Values(), ", ")+", with commas")
		} else {
			f.String(q.Name, "", q.About+": "+oneOf(q.Values()))
		}
	}
	f.StringArrayVar(&p.applies, "applies", nil, "a decision on a category, as CATEGORY=yes|no:WHY")
	f.StringVar(&p.registry, "registry", "", "the name of the registry")
	f.StringVar(&p.target, "target", "", "the level that the plan aims at, or default")
	return c
}

// oneOf joins words of which one is wanted: "own, other or both".
func oneOf(words []string) string {
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " or " + words[last]
}

// changesProfile says whether a flag changes the profile itself.
func (p *profiling) changesProfile() bool {
	return p.changed("applies") || slices.ContainsFunc(model.Questions[:], func(q model.Question) bool { return p.changed(q.Name) })
}

// change records what the flags say.
func (p *profiling) change(assessment string) error {
	a := p.app
	decisions, target, err := p.parse(a.catalogue)
	if err != nil {
		return err
	}
	j, err := a.openOrStart(assessment)
	if err != nil {
		return err
	}
	return a.record(j, a.Now(), func(current *model.Assessment) ([]model.Event, error) {
		return p.events(current, decisions, target), nil
	})
}

// parse checks all flags, and reads those that are more than a word: what is
// decided by category, nil where a decision is taken back, and the target.
func (p *profiling) parse(catalogue *model.Catalogue) (decisions map[string]*model.Override, target int, err error) {
	var faults []error
	for _, q := range model.Questions {
		for _, v := range p.given(q) {
			if p.changed(q.Name) && !slices.Contains(q.Values(), v) {
				faults = append(faults, fmt.Errorf("--%s: there is no %q; choose among %s", q.Name, shortened(v), strings.Join(q.Values(), ", ")))
			}
		}
	}
	p.registry = model.CleanLine(p.registry)
	if err := model.CheckLine(p.registry); err != nil {
		faults = append(faults, fmt.Errorf("--registry: %w", err))
	} else if p.changed("registry") && p.registry == "" {
		faults = append(faults, errors.New("--registry: give a name"))
	}
	if p.changed("target") && p.target != "default" {
		if target, err = strconv.Atoi(p.target); err != nil || target < 1 || target > model.TopLevel {
			faults = append(faults, fmt.Errorf("--target: there is no level %q to aim at; choose 1, 2, 3 or default", shortened(p.target)))
		}
	}
	decisions = map[string]*model.Override{}
	for _, arg := range p.applies {
		id, o, err := parseApplies(catalogue, arg)
		if err != nil {
			faults = append(faults, fmt.Errorf("--applies: %w", err))
			continue
		}
		decisions[id] = o
	}
	return decisions, target, refused(faults)
}

// events change an assessment as the flags say. What they do not change makes no
// event.
func (p *profiling) events(current *model.Assessment, decisions map[string]*model.Override, target int) []model.Event {
	now := current.Profile().Clone()
	for _, q := range model.Questions {
		if p.changed(q.Name) {
			now.Give(q, p.given(q)...)
		}
	}
	for id, o := range decisions {
		if o == nil {
			delete(now.Overrides, id)
			continue
		}
		now.Overrides[id] = *o
	}
	var out []model.Event
	if p.changesProfile() {
		out = append(out, model.Event{Kind: model.ProfileKind, Profile: &now})
	}
	if p.changed("registry") && p.registry != current.Registry() {
		out = append(out, model.Event{Kind: model.RenameKind, Registry: p.registry})
	}
	if p.changed("target") && target != current.Target() {
		out = append(out, model.Event{Kind: model.TargetKind, Target: target})
	}
	return out
}

// parseApplies reads CATEGORY=yes|no:WHY, or CATEGORY=default, which is no
// decision.
func parseApplies(catalogue *model.Catalogue, arg string) (string, *model.Override, error) {
	id, rest, _ := strings.Cut(arg, "=")
	id = model.CleanLine(id)
	if catalogue.Category(id) == nil {
		return "", nil, fmt.Errorf("there is no category %q; choose among %s", shortened(id), strings.Join(categoryIDs(catalogue), ", "))
	}
	if rest == "" {
		return "", nil, fmt.Errorf("%s: say yes, no or default, as in %s=no:…", id, id)
	}
	word, why, _ := strings.Cut(rest, ":")
	why = model.CleanLine(why)
	switch word {
	case "default":
		return id, nil, nil
	case model.Yes, model.No:
		if why == "" {
			return "", nil, fmt.Errorf("%s: say why, as in %s=%s:…", id, id, word)
		}
		if err := model.CheckLine(why); err != nil {
			return "", nil, fmt.Errorf("%s: %w", id, err)
		}
		return id, &model.Override{Applies: word == model.Yes, Why: why}, nil
	}
	return "", nil, fmt.Errorf("%s: there is no %q; choose among yes, no and default", id, shortened(word))
}

func categoryIDs(catalogue *model.Catalogue) []string {
	var ids []string
	for _, c := range catalogue.Categories {
		ids = append(ids, c.ID)
	}
	return ids
}

// print writes the profile as lines of a name and a value.
func (p *profiling) print(assessment string) error {
	a := p.app
	current, err := a.read(assessment)
	if err != nil {
		return err
	}
	now := current.Profile()
	var b strings.Builder
	line := func(name, value string) { fmt.Fprintf(&b, "%s: %s\n", name, cmp.Or(value, "not said yet")) }
	line("registry", current.Registry())
	for _, q := range model.Questions {
		line(q.Name, strings.Join(now.Given(q), ", "))
	}
	if target := current.Target(); target > 0 {
		line("target", fmt.Sprintf("level %d", target))
	} else {
		line("target", "default, the next level that is not reached")
	}
	for i := range a.catalogue.Categories {
		c := &a.catalogue.Categories[i]
		applies, why := now.Applies(c)
		text := "applies"
		if !applies {
			text = "does not apply"
		}
		if _, decided := now.Overrides[c.ID]; decided {
			text += ", decided"
		}
		if why != "" {
			text += ": " + why
		}
		line(c.ID, text)
	}
	return a.show(b.String())
}
