package cli

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rungs/model"
	"rungs/ui/theme"
)

// stepping is the command step with its flags.
type stepping struct {
	app    *app
	owner  string
	until  model.Day
	accept string
	clear  bool

	changed func(flag string) bool
}

func (a *app) step() *cobra.Command {
	s := &stepping{app: a}
	c := &cobra.Command{
		Use:   "step [ASSESSMENT] ID",
		Short: "Say who does a step, or put it aside",
		Long: "Prints one criterion that is not met as a step: what is left, how to begin, and what is planned. With --owner it is planned; with --accept " +
			"it is put aside with a reason, stays visible, and comes back after the day of --until; --clear takes either back. Levels do not change by it.",
		Example: "rungs step acme recovery-policy\n" +
			"rungs step acme recovery-policy --owner ana --until 2026-12-31\n" +
			"rungs step acme email-domain-expiry --accept \"nobody has time\" --until 2027-03-31\n" +
			"rungs step acme email-domain-expiry --clear",
		Args:              cobra.RangeArgs(1, 2),
		ValidArgsFunction: a.completeNameAndID,
		RunE: func(c *cobra.Command, args []string) error {
			s.changed = c.Flags().Changed
			if len(args) == 1 {
				return s.run("", args[0])
			}
			// An ID is never the name of a file, so that either may come first.
			if a.isID(args[0]) && !a.isID(args[1]) {
				args[0], args[1] = args[1], args[0]
			}
			return s.run(args[0], args[1])
		},
	}
	f := c.Flags()
	f.StringVar(&s.owner, "owner", "", "who does it, by name")
	a.reads(c, "until", "the day by which it is done, or until which it is put aside; empty for none", func(day string) error {
		if s.until = model.Day(day); day == "" {
			return nil
		}
		return isDay(day)
	})
	f.StringVar(&s.accept, "accept", "", "put it aside, and why")
	f.BoolVar(&s.clear, "clear", false, "neither planned nor put aside")
	return c
}

// isID says whether a word is the ID of a criterion of any catalogue.
func (a *app) isID(word string) bool {
	for _, c := range a.Catalogues {
		if c.Criterion(word) != nil {
			return true
		}
	}
	return false
}

func (s *stepping) run(assessment, id string) error {
	a := s.app
	catalogue := a.guessed(assessment)
	c, err := criterion(catalogue, id)
	if err != nil && assessment == "" && slices.Contains(a.names(), id) {
		return usagef("say which step of %s, by its id, as in rungs step %s recovery-policy", id, a.fileWord(id))
	}
	if _, unknown := a.catalogueOf(assessment); exitCode(unknown) == exitUnreadable {
		return unknown
	}
	if err != nil {
		return usage(err)
	}
	intent, err := s.intent()
	if err != nil {
		return err
	}
	if intent == nil {
		return s.print(assessment, catalogue, c)
	}
	j, err := a.open(assessment)
	if err != nil {
		return err
	}
	return a.record(j, a.Now(), func(current *model.Assessment) ([]model.Event, error) {
		now, old := *intent, current.Intent(c.ID)
		if now.Choice == model.Planned && !s.changed("owner") && old.Choice == model.Accepted {
			now = model.Intent{Choice: model.Accepted, Why: old.Why, Until: now.Until} // only the day is another one
		}
		if now.Choice == model.Planned {
			// What only one of the two flags says leaves the other as it is.
			if now.Owner = cmp.Or(now.Owner, old.Owner); now.Owner == "" {
				return nil, usagef("say who does it, with --owner")
			}
			if !s.changed("until") && old.Choice == model.Planned {
				now.Until = old.Until
			}
		}
		if state := current.Finding(c.ID).State(); now.Choice != "" && !state.Open() {
			return nil, fmt.Errorf("%s is %s: there is nothing left to do", c.ID, state)
		}
		if now == old {
			return nil, nil
		}
		if now.Ended(model.DayOf(a.Now())) {
			a.message(string(now.Until) + " has passed already: the step stays in the plan. Give another day with --until if that is not the one.")
		}
		if now.Overdue(model.DayOf(a.Now())) {
			a.message(string(now.Until) + " has passed already: the step is overdue. Give another day with --until if that is not the one.")
		}
		return []model.Event{{Kind: model.IntentKind, Criterion: c.ID, Intent: now}}, nil
	})
}

// intent is what the flags say; nil if they say nothing.
func (s *stepping) intent() (*model.Intent, error) {
	plans := s.changed("owner")
	if plans && s.changed("accept") || s.clear && (plans || s.changed("accept") || s.changed("until")) {
		return nil, usagef("a step is planned with --owner, or put aside with --accept, or neither with --clear; give one of the three")
	}
	owner, why := model.CleanLine(s.owner), model.CleanLine(s.accept)
	if err := errors.Join(model.CheckLine(owner), model.CheckLine(why)); err != nil {
		return nil, usage(err)
	}
	switch {
	case s.clear:
		return &model.Intent{}, nil
	case s.changed("accept") && why == "":
		return nil, usagef("say why it is put aside, as in --accept \"we look again in 2027\"")
	case s.changed("accept"):
		return &model.Intent{Choice: model.Accepted, Why: why, Until: s.until}, nil
	case s.changed("owner") && owner == "":
		return nil, usagef("say who does it, as in --owner ana; --clear takes a plan back")
	case s.changed("owner"), s.changed("until"):
		return &model.Intent{Choice: model.Planned, Owner: owner, Until: s.until}, nil
	}
	return nil, nil
}

// print writes a criterion as a step, whatever the target of the plan.
func (s *stepping) print(assessment string, catalogue *model.Catalogue, c *model.Criterion) error {
	a := s.app
	current, err := a.read(assessment)
	if err != nil {
		return err
	}
	finding := current.Finding(c.ID)
	state := finding.State()
	intent := current.Intent(c.ID)
	var b strings.Builder
	line := func(name, value string) { fmt.Fprintf(&b, "%s: %s\n", name, value) }
	line("step", c.Title)
	line("id", c.ID)
	if finding.Disputed() {
		line("state", "disputed, the least favourable answer is "+state.String())
	} else {
		line("state", state.String())
	}
	switch intent.Choice {
	case model.Planned:
		line("planned", theme.Planned(intent, model.DayOf(a.Now())))
	case model.Accepted:
		line("put aside", theme.PutAside(intent, model.DayOf(a.Now())))
	}
	begin, doneWhen := c.FirstAction, c.DoneWhen
	plan := model.PlanOn(catalogue, current, max(c.Level, current.Target()), model.DayOf(a.Now()))
	for _, step := range append(plan.Steps(), plan.Accepted...) {
		if step.Criterion.ID == c.ID {
			line("why here", strings.ReplaceAll(step.Reason, " · ", ", "))
			line("worth", step.Worth.String())
			if len(step.Left) == 0 {
				line(strings.ToLower(model.NoneHolds.LeftToDo()), model.AllHoldSays)
			}
			for _, left := range model.Together(step.Left) {
				line(strings.ToLower(step.HowMuch.LeftToDo()), left.Text)
			}
			begin, doneWhen = step.Begins(step.BegunByCommand()), step.Criterion.DoneWhen
		}
	}
	if state.Open() {
		line("begin", begin)
		line("done when", doneWhen)
	}
	return a.show(b.String())
}
