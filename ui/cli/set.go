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

func (a *app) set() *cobra.Command {
	var note string
	var evidence []string
	c := &cobra.Command{
		Use:   "set [ASSESSMENT] ID=STATE[:WORDS]...",
		Short: "Answer from a script",
		Long: "Answers one or several criteria. STATE is met, provided, partly, unmet, unsure or not-applicable. WORDS say which service " +
			"provides it, whom to ask, or why it does not apply. All answers are recorded, or none. " +
			"An assessment that does not exist is begun.",
		Example: "rungs set acme email-verified=met\n" +
			"rungs set acme mfa-totp=provided:GitHub cli-sbom=\"not-applicable:no client of our own\"\n" +
			"rungs set acme token-prefix=unmet --note \"see issue 12\"",
		Args: cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			assessment := ""
			if !strings.Contains(args[0], "=") {
				assessment, args = args[0], args[1:]
			}
			return a.answer(assessment, args, note, evidence)
		},
	}
	c.Flags().StringVar(&note, "note", "", "a note for these answers")
	c.Flags().StringArrayVar(&evidence, "evidence", nil, "a link or a path that shows it, seen today")
	return c
}

func (a *app) answer(assessment string, args []string, note string, evidence []string) error {
	catalogue, err := a.catalogue()
	if err != nil {
		return err
	}
	if len(args) == 0 {
		return usagef("say what to answer, as ID=STATE. For example: rungs set %s email-verified=met", orElse(assessment, "acme"))
	}
	var answers []model.Event
	var faults []error
	for _, arg := range args {
		e, err := parseAnswer(catalogue, arg)
		if err != nil {
			faults = append(faults, err)
			continue
		}
		answers = append(answers, e)
	}
	if len(faults) > 0 {
		return usage(errors.Join(append(faults, errors.New("nothing was recorded"))...))
	}
	j, err := a.openOrStart(assessment)
	if err != nil {
		return err
	}
	by := a.author(j)
	current := model.Fold(j.Header(), j.Events())
	_, err = j.Update(func(news []model.Event) ([]model.Event, error) {
		for _, e := range news {
			current.Apply(e)
		}
		out := make([]model.Event, 0, len(answers))
		for _, e := range answers {
			old := current.Finding(e.Criterion).Answer()
			e.Conditions, e.Note, e.Public, e.Evidence = old.Conditions, old.Note, old.Public, slices.Clone(old.Evidence)
			if note != "" {
				e.Note = model.Clean(note)
			}
			for _, ref := range evidence {
				e.Evidence = append(e.Evidence, model.Evidence{Ref: model.CleanLine(ref), Seen: model.Day(a.Now().Format("2006-01-02"))})
			}
			e = current.Next(e)
			e.ID, e.At, e.By = a.NewID(), a.Now(), by
			current.Apply(e)
			out = append(out, e)
		}
		return out, nil
	})
	return err
}

func (a *app) openOrStart(assessment string) (*store.Journal, error) {
	path, err := a.path(assessment)
	if err != nil {
		return nil, err
	}
	j, err := store.Open(path)
	if errors.Is(err, store.ErrNotFound) {
		registry := strings.TrimSuffix(filepath.Base(path), ".rungs")
		if j, err = a.start(path, registry); err == nil {
			a.message("began " + registry + " in " + path)
		}
	}
	if err != nil {
		return nil, err
	}
	return j, a.knows(j.Header())
}

// parseAnswer reads ID=STATE[:WORDS].
func parseAnswer(catalogue *model.Catalogue, arg string) (model.Event, error) {
	id, rest, ok := strings.Cut(arg, "=")
	if !ok {
		return model.Event{}, fmt.Errorf("%q is not of the form ID=STATE", model.CleanLine(arg))
	}
	id = model.CleanLine(id)
	if catalogue.Criterion(id) == nil {
		var ids []string
		for c := range catalogue.All() {
			ids = append(ids, c.ID)
		}
		if near := nearest(id, ids); near != "" {
			return model.Event{}, fmt.Errorf("there is no criterion %q; did you mean %s?", id, near)
		}
		return model.Event{}, fmt.Errorf("there is no criterion %q; rungs explain lists all", id)
	}
	word, detail, _ := strings.Cut(rest, ":")
	state, ok := model.ParseState(word)
	if !ok {
		var states []string
		for _, s := range model.States {
			states = append(states, string(s))
		}
		if near := nearest(word, states); near != "" {
			return model.Event{}, fmt.Errorf("%s: there is no state %q; did you mean %s?", id, model.CleanLine(word), near)
		}
		return model.Event{}, fmt.Errorf("%s: there is no state %q; choose among %s", id, model.CleanLine(word), strings.Join(states, ", "))
	}
	e := model.Event{Kind: model.AnswerKind, Criterion: id, Answer: model.Answer{State: state, Detail: model.CleanLine(detail)}}
	if err := e.Answer.Check(); err != nil {
		return model.Event{}, fmt.Errorf("%s: %w, as in %s=%s:…", id, err, id, state)
	}
	return e, nil
}
