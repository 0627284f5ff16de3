package cli

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rungs/model"
	"rungs/store"
)

// setting is the command set with its flags.
type setting struct {
	app        *app
	from       string
	note       string
	evidence   []string
	public     bool
	conditions string
	at         string

	changed func(flag string) bool
}

func (a *app) set() *cobra.Command {
	s := &setting{app: a}
	c := &cobra.Command{
		Use:   "set ASSESSMENT ID=STATE...",
		Short: "Answer from a script",
		Long: "Answers one or several criteria, as ID=STATE or ID=STATE:WORDS. STATE is met, provided, partly, unmet, unsure or not-applicable, or none to take an answer " +
			"out; see rungs help states. WORDS say which service provides it, whom to ask, or why it does not apply.\n\n" +
			"A - in the place of answers reads them from standard input, and --from from a file: lines ID=STATE[:WORDS], or lines of JSON " +
			"with id, state, detail, note, public, conditions and evidence, of which all but id may be missing. Empty lines and lines that " +
			"begin with # are stepped over.\n\n" +
			"All answers are recorded, or none. An assessment that does not exist is begun.",
		Example: "rungs set acme email-verified=met\n" +
			"rungs set acme mfa-totp=provided:GitHub cli-sbom=\"not-applicable:no client of our own\"\n" +
			"rungs set acme token-prefix=unmet --note \"see issue 12\"\n" +
			"rungs set acme unpublish-policy=partly --conditions version-immutable\n" +
			"rungs set acme --from answers.txt --by ben --at 2026-06-30\n" +
			"answers | rungs set acme -",
		RunE: func(c *cobra.Command, args []string) error {
			s.changed = c.Flags().Changed
			assessment := ""
			if len(args) > 0 && !isAnswer(args[0]) {
				assessment, args = args[0], args[1:]
			}
			return s.run(assessment, args)
		},
	}
	f := c.Flags()
	f.StringVar(&s.from, "from", "", "read answers from this file; - is standard input")
	f.StringVar(&s.note, "note", "", "a note for these answers")
	f.StringArrayVar(&s.evidence, "evidence", nil, "a link or a path that shows it, seen today")
	f.BoolVar(&s.public, "public", false, "show note and evidence to everybody")
	f.StringVar(&s.conditions, "conditions", "", "the conditions that hold, by id with commas; or all, or none")
	f.StringVar(&s.at, "at", "", "the day on which these answers were given")
	return c
}

func (s *setting) run(assessment string, args []string) error {
	a := s.app
	at, err := a.when(s.at)
	if err != nil {
		return err
	}
	sheet := &sheet{catalogue: a.catalogue}
	for _, arg := range args {
		if arg == "-" {
			s.from = "-"
			continue
		}
		sheet.add("", func() (given, error) { return parseAnswer(a.catalogue, arg) })
	}
	if s.from != "" {
		if err := a.readSheet(s.from, sheet); err != nil {
			return err
		}
	}
	s.applyFlags(sheet)
	if err := sheet.fault(); err != nil {
		return err
	}
	if len(sheet.answers) == 0 {
		return usagef("say what to answer, as ID=STATE. For example: rungs set %s email-verified=met", orElse(assessment, "acme"))
	}
	j, err := a.openOrStart(assessment)
	if err != nil {
		return err
	}
	seen := model.Day(at.Format("2006-01-02"))
	return a.record(j, at, func(current *model.Assessment) ([]model.Event, error) {
		var out []model.Event
		for _, g := range sheet.answers {
			out = append(out, model.Event{Kind: model.AnswerKind, Criterion: g.criterion.ID,
				Answer: g.onto(current.Finding(g.criterion.ID).Answer(), seen)})
		}
		return out, nil
	})
}

// applyFlags gives every answer what the flags say, where it says nothing of the
// kind itself.
func (s *setting) applyFlags(sheet *sheet) {
	for i := range sheet.answers {
		g := &sheet.answers[i]
		if s.changed("note") && g.note == nil {
			g.note = &s.note
		}
		if s.changed("public") && g.public == nil {
			g.public = &s.public
		}
		if g.evidence == nil {
			g.evidence = s.evidence
		}
		if s.changed("conditions") && !g.ticks {
			ids, err := conditionIDs(g.criterion, strings.Split(s.conditions, ","))
			if err != nil {
				sheet.faults = append(sheet.faults, err)
			}
			g.conditions, g.ticks = ids, true
		}
	}
}

// given is an answer as somebody gave it. What is nil stays as it is.
type given struct {
	criterion  *model.Criterion
	answers    bool // state and detail are given
	state      model.State
	detail     string
	note       *string
	public     *bool
	ticks      bool // conditions are given
	conditions []string
	evidence   []string
}

// onto is the old answer with what is given.
func (g given) onto(old model.Answer, seen model.Day) model.Answer {
	out := old
	if g.answers {
		out.State, out.Detail = g.state, g.detail
	}
	if g.note != nil {
		out.Note = model.Clean(*g.note)
	}
	if g.public != nil {
		out.Public = *g.public
	}
	if g.ticks {
		out.Conditions = g.conditions
	}
	out.Evidence = slices.Clone(old.Evidence)
	for _, ref := range g.evidence {
		out.Evidence = append(out.Evidence, model.Evidence{Ref: model.CleanLine(ref), Seen: seen})
	}
	return out
}

func (a *app) openOrStart(assessment string) (*store.Journal, error) {
	path, err := a.path(assessment)
	if err != nil {
		return nil, err
	}
	j, err := store.Open(path)
	if errors.Is(err, store.ErrNotFound) {
		if near := a.nearName(assessment); near != "" {
			return nil, usagef("there is no assessment called %q. Did you mean %s? To begin a new one: rungs %s", assessment, near, assessment)
		}
		registry := strings.TrimSuffix(filepath.Base(path), ".rungs")
		if j, err = a.start(path, registry); err == nil {
			a.message("began " + model.CleanLine(registry+" in "+path))
		}
	}
	if err != nil {
		return nil, err
	}
	a.warn(assessment)
	return j, a.knows(j.Header())
}

// isAnswer tells the first answer from the assessment before it, which may be left
// out. A path may hold a =, but no id holds a separator.
func isAnswer(arg string) bool {
	id, _, ok := strings.Cut(arg, "=")
	return ok && !strings.ContainsAny(id, `/\`) || arg == "-"
}

// parseAnswer reads ID=STATE[:WORDS].
func parseAnswer(catalogue *model.Catalogue, arg string) (given, error) {
	id, rest, ok := strings.Cut(arg, "=")
	if !ok {
		return given{}, fmt.Errorf("%q is not of the form ID=STATE", shortened(arg))
	}
	word, detail, _ := strings.Cut(rest, ":")
	c, err := criterion(catalogue, id)
	if err != nil {
		return given{}, err
	}
	g := given{criterion: c, answers: true}
	g.state, g.detail, err = stateAndWords(c.ID, word, detail)
	return g, err
}

// criterion finds a criterion by what somebody typed for its ID.
func criterion(catalogue *model.Catalogue, id string) (*model.Criterion, error) {
	id = model.CleanLine(id)
	if c := catalogue.Criterion(id); c != nil {
		return c, nil
	}
	var ids []string
	for c := range catalogue.All() {
		ids = append(ids, c.ID)
	}
	if near := nearest(shortened(id), ids); near != "" {
		return nil, fmt.Errorf("there is no criterion %q. Did you mean %s?", shortened(id), near)
	}
	return nil, fmt.Errorf("there is no criterion %q; rungs explain lists all", shortened(id))
}

// noAnswer is the word that takes an answer out.
const noAnswer = "none"

// stateAndWords reads a state and the words that it needs.
func stateAndWords(id, word, detail string) (model.State, string, error) {
	state, ok := model.ParseState(word)
	if strings.TrimSpace(word) == noAnswer {
		state, ok = model.Unanswered, true
	}
	if !ok {
		var states []string
		for _, s := range model.States {
			states = append(states, string(s))
		}
		if near := nearest(shortened(word), states); near != "" {
			return state, "", fmt.Errorf("%s: there is no state %q. Did you mean %s?", id, shortened(word), near)
		}
		return state, "", fmt.Errorf("%s: there is no state %q; choose among %s", id, shortened(word), strings.Join(states, ", "))
	}
	answer := model.Answer{State: state, Detail: model.CleanLine(detail)}
	if err := answer.Check(); err != nil {
		return state, "", fmt.Errorf("%s: %w, as in %s=%s:…", id, err, id, string(state))
	}
	return state, answer.Detail, nil
}

// conditionIDs are the conditions of a criterion that somebody names: by ID, or
// all of them, or none.
func conditionIDs(c *model.Criterion, names []string) ([]string, error) {
	var known, out []string
	for _, cond := range c.Conditions {
		known = append(known, cond.ID)
	}
	for _, name := range names {
		switch name = model.CleanLine(name); {
		case name == "all" && len(names) == 1:
			return known, nil
		case name == "none" && len(names) == 1, name == "" && len(names) == 1:
			return nil, nil
		case !slices.Contains(known, name):
			return nil, fmt.Errorf("%s: it has no condition %q; choose among %s", c.ID, shortened(name), strings.Join(known, ", "))
		case !slices.Contains(out, name):
			out = append(out, name)
		}
	}
	return out, nil
}

// shortened is what somebody typed, harmless and short enough to be shown.
func shortened(s string) string {
	const most = 60
	if len(s) > 8*most {
		s = s[:8*most] // of a megabyte the rest is not even looked at
	}
	runes := []rune(model.CleanLine(s))
	if len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return string(runes)
}
