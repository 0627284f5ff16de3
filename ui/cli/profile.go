package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rungs/model"
)

// profiling is the command profile with its flags.
type profiling struct {
	app       *app
	given     map[string][]string        // by the name of the question
	decisions map[string]*model.Override // by category; nil where one is taken back
	registry  string
	ecosystem string
	clients   []string
	target    int
	from      string // where the notes are
	notes     string

	changed func(flag string) bool
}

func (a *app) profile() *cobra.Command {
	p := &profiling{app: a, given: map[string][]string{}, decisions: map[string]*model.Override{}}
	c := &cobra.Command{
		Use:   "profile [ASSESSMENT]",
		Short: "The registry, and what applies to it",
		Long: "Prints the profile. With flags it changes what they name, all of it or nothing, and leaves the rest as it is. " +
			"An assessment that does not exist is begun.\n\n" +
			"--hosting says what the registry does with packages: uploads stores and serves files that maintainers upload, builds builds on " +
			"their behalf, points only points at source elsewhere, copies fetches such source and serves its copy. --clients-by says who makes the clients: us, others or none. --applies decides against what follows from the answers, with a reason; " +
			"CATEGORY=default takes such a decision back. --notes takes the notes of the assessment, which belong to no criterion, from a file, - is standard input: " +
			"the text replaces what stands there, and an empty one takes it out. They are private: rungs report prints them, and never with --public.",
		Example: "rungs profile acme\n" +
			"rungs profile acme --accounts yes --hosting uploads --login own,other\n" +
			"rungs profile acme --applies \"cli=no:people use the client of the language\"\n" +
			"rungs profile acme --ecosystem Hex --clients mix,rebar3\n" +
			"rungs profile acme --target 2\n" +
			"rungs profile acme --notes attack-day.md",
		Args:              cobra.MaximumNArgs(1),
		ValidArgsFunction: upTo(1, a.completeNames),
		RunE: func(c *cobra.Command, args []string) error {
			p.changed = c.Flags().Changed
			if p.changesProfile() || p.changed("registry") || p.changed("target") || p.changed("notes") {
				return p.change(first(args))
			}
			return p.print(first(args))
		},
	}
	for _, q := range model.AllQuestions() {
		f := &flag{app: a, name: q.Name, words: q.Values(), several: q.Several}
		f.read = func(word string) error {
			values := q.Means(word)
			if values == nil {
				return fmt.Errorf("there is no %q; choose among %s", shortened(word), strings.Join(f.words, ", "))
			}
			if q.Several {
				values = append(p.given[q.Name], slices.DeleteFunc(values, func(v string) bool { return slices.Contains(p.given[q.Name], v) })...)
			}
			p.given[q.Name] = values // of one answer the last counts
			return q.CheckGiven(values)
		}
		f.add(c, "", q.About)
	}
	a.reads(c, "applies", "a decision on a category, as CATEGORY=yes|no:WHY", p.decide)
	a.ecosystemFlag(c, &p.ecosystem, "of which package ecosystem it is, such as opam; none takes it back")
	a.reads(c, "clients", "the clients that install from it, with commas; none takes them back", func(line string) (err error) {
		p.clients, err = model.ParseClients(line)
		return err
	})
	a.reads(c, "registry", "the name of the registry", func(name string) error {
		if p.registry = name; name == "" {
			return errors.New("give a name")
		}
		return model.CheckLine(name)
	})
	a.level(c, &p.target, "target", "the level that the plan aims at", "default")
	c.Flags().StringVar(&p.from, "notes", "", "a file with notes of the assessment; - is standard input")
	return c
}

// changesProfile says whether a flag changes the profile itself.
func (p *profiling) changesProfile() bool {
	return p.changed("applies") || p.changed("ecosystem") || p.changed("clients") || slices.ContainsFunc(model.AllQuestions(), func(q model.Question) bool { return p.changed(q.Name) })
}

// change records what the flags say.
func (p *profiling) change(assessment string) error {
	a := p.app
	if err := p.readNotes(); err != nil {
		return err
	}
	j, err := a.openOrStart(assessment)
	if err != nil {
		return err
	}
	var after *model.Assessment
	err = a.record(j, a.Now(), func(current *model.Assessment) ([]model.Event, error) {
		after = current
		if no := a.answered(current).NoTarget(); no != "" && p.changed("target") {
			return nil, usagef("--target: %s", no)
		}
		return p.events(current)
	})
	for _, q := range model.Questions {
		if err != nil {
			break
		}
		away := p.changed(q.Name) || q.Name == "accounts" && p.changed("login") // that nobody logs in is kept so
		if hides := after.Hides(a.answered(after), q, after.Profile().Given(q)...); hides != "" && away {
			a.message(strings.TrimSpace(model.Capital(hides) + ". " + q.Hint))
		}
		if p.changed(q.Name) && after.Profile().Counts(q) != "" {
			a.message(after.Profile().Counts(q))
		}
	}
	if err == nil && p.changed("ecosystem") && after.Profile().Ecosystem != "" {
		if _, unknown := a.ecosystem(after.Profile().Ecosystem); unknown != nil {
			a.message("kept as it is, though " + unknown.Error())
		}
	}
	if err == nil && p.changed("clients") {
		if left := after.LeftBehind(a.answered(after)); left != "" {
			a.message(left)
		}
	}
	return err
}

// events change an assessment as the flags say. What they do not change makes no
// event.
func (p *profiling) events(current *model.Assessment) ([]model.Event, error) {
	now := current.Profile().Clone()
	if p.changed("clients") {
		now.Install(p.clients)
	}
	for _, q := range model.AllQuestions() {
		if p.changed(q.Name) {
			now.Give(q, p.given[q.Name]...)
		}
	}
	if err := now.CheckClient(); err != nil && p.changed(model.WhoseClient.Name) {
		return nil, usagef("--%s: %s", model.WhoseClient.Name, err)
	}
	if p.changed("ecosystem") {
		now.Ecosystem = p.app.Ecosystems.Called(p.ecosystem)
	}
	for id, o := range p.decisions {
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
	if p.changed("target") && p.target != current.Target() {
		out = append(out, model.Event{Kind: model.TargetKind, Target: p.target})
	}
	if e := current.AgainNotes(); p.changed("notes") && p.notes != e.Note {
		e.Note = p.notes
		out = append(out, e)
	}
	return out, nil
}

// readNotes reads what is to be the notes.
func (p *profiling) readNotes() error {
	if !p.changed("notes") {
		return nil
	}
	err := p.app.readingText(p.from, func(r io.Reader) error {
		text, err := io.ReadAll(io.LimitReader(r, maxReport))
		p.notes = strings.TrimRight(model.Clean(string(text)), "\n ")
		return err
	})
	return cmp.Or(err, model.CheckNote(p.notes))
}

// decide reads CATEGORY=yes|no:WHY, or CATEGORY=default, which is no decision.
func (p *profiling) decide(arg string) error {
	id, rest, _ := strings.Cut(arg, "=")
	p.app.ofCategory("applies", id)
	word, why, _ := strings.Cut(rest, ":")
	why = model.CleanLine(why)
	switch word {
	case "":
		return fmt.Errorf("%s: say yes, no or default, as in %s=no:…", id, id)
	case "default":
		p.decisions[id] = nil
		return nil
	case model.Yes, model.No:
		if why == "" {
			return fmt.Errorf("%s: say why, as in %s=%s:…", id, id, word)
		}
		if err := model.CheckLine(why); err != nil {
			return fmt.Errorf("%s: %w", id, err)
		}
		p.decisions[id] = &model.Override{Applies: word == model.Yes, Why: why}
		return nil
	}
	return fmt.Errorf("%s: there is no %q; choose among yes, no and default", id, shortened(word))
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
	line("ecosystem", now.Ecosystem)
	line("clients", strings.Join(now.Clients, ", "))
	line("clients-by", now.ClientsBy)
	catalogue := a.answered(current)
	switch target := current.Target(); {
	case catalogue.NoTarget() != "":
	case target > 0:
		line("target", fmt.Sprintf("level %d", target))
	default:
		line("target", "default, the next level that is not reached")
	}
	for i := range catalogue.Categories {
		c := &catalogue.Categories[i]
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
	if by := current.NotesBy(); len(current.Notes()) > 0 {
		line("notes", model.Shorten(current.AgainNotes().Note, 60)+" (by "+cmp.Or(by, "nobody")+"; rungs report prints all of it)")
	}
	return a.show(b.String())
}
