package cli

import (
	"cmp"
	"strings"

	"github.com/spf13/cobra"

	"rungs/model"
)

// setting is the command set with its flags.
type setting struct {
	app        *app
	from       string
	note       string
	evidence   []string
	public     bool
	conditions string
	at         model.Day

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
			"begin with # are stepped over. What rungs report --format json prints is read, too.\n\n" +
			"All answers are recorded, or none. An assessment that does not exist is begun.",
		Example: "rungs set acme email-verified=met\n" +
			"rungs set acme mfa-totp=provided:GitHub cli-sbom=\"not-applicable:no client of our own\"\n" +
			"rungs set acme token-prefix=unmet --note \"see issue 12\"\n" +
			"rungs set acme unpublish-policy=partly --conditions version-immutable\n" +
			"rungs set acme --from answers.txt --by ben --at 2026-06-30\n" +
			"answers | rungs set acme -",
		ValidArgsFunction: a.completeAnswers,
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
	a.day(c, &s.at, "at", "the day on which these answers were given")
	return c
}

func (s *setting) run(assessment string, args []string) error {
	a := s.app
	at, err := a.when(s.at)
	if err != nil {
		return err
	}
	if len(args) == 0 && s.from == "" {
		return usagef("say what to answer, as ID=STATE. For example: rungs set %s email-verified=met", a.fileWord(cmp.Or(assessment, "acme")))
	}
	catalogue, err := a.catalogueOf(assessment)
	if err != nil {
		return err
	}
	sheet := &sheet{catalogue: catalogue}
	for _, arg := range args {
		if arg == "-" {
			s.from = "-"
			continue
		}
		sheet.add("", func() (given, error) { return parseAnswer(catalogue, arg) })
	}
	if s.from != "" {
		if s.from == "-" && isTerminal(a.Stdin) {
			a.message("type lines ID=STATE, and ctrl+d at the end")
		}
		if err := a.readingText(s.from, sheet.read); err != nil {
			return err
		}
	}
	s.applyFlags(sheet)
	for _, g := range sheet.answers {
		// What no earlier answer could put right is told before a file is begun.
		if _, err := g.onto(model.Answer{}, ""); err != nil {
			sheet.faults = append(sheet.faults, err)
		}
	}
	if err := refused(sheet.faults); err != nil {
		return err
	}
	if text := sheet.leftOut(); text != "" {
		a.message(text)
	}
	if len(sheet.answers) == 0 && sheet.notes == "" {
		if s.from != "" && s.from != "-" {
			return usagef("no answer stands in %s. Write them a line each, as email-verified=met", model.Spelled(s.from))
		}
		return usagef("say what to answer, as ID=STATE. For example: rungs set %s email-verified=met", a.fileWord(cmp.Or(assessment, "acme")))
	}
	j, err := a.openOrStart(assessment)
	if err != nil {
		return err
	}
	seen := model.DayOf(at)
	var shown []string // by --public, though written before
	err = a.record(j, at, func(current *model.Assessment) ([]model.Event, error) {
		events, public, err := sheet.onto(current, seen)
		shown = public
		return events, err
	})
	if err == nil && len(shown) > 0 {
		a.message("what was written before is public now, too: note and evidence of " + strings.Join(shown, ", ") + "; rungs undo takes it back")
	}
	return err
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
			g.conditions, g.ticks, g.typed = ids, true, true
		}
	}
}
