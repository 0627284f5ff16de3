package cli

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"rungs/model"
	"rungs/ui/theme"
)

// ourColumns are how the sheet begins that rungs report --format csv prints.
var ourColumns = model.Lazily(`^"?category"?([,;\t])"?level"?[,;\t]"?id"?[,;\t]"?title"?[,;\t]"?state"?[,;\t]`)

func isOurSheet(head []byte) bool { return ourColumns().Match(head) }

// report answers once more what a report says.
func (l *importing) report(assessment string) error {
	a := l.app
	if l.tickedOnly {
		return usagef("--ticked-only is for lists, and %s is a report", l.name())
	}
	catalogue, err := a.catalogueOf(assessment)
	if err != nil {
		return err
	}
	before, err := a.asItStands(assessment)
	if err != nil {
		return err
	}
	s, err := l.readAgain(catalogue, before)
	if err != nil {
		return err
	}
	events, said := s.Answers(before), ""
	for _, e := range events {
		said += fmt.Sprintf("%s: %s\n", cmp.Or(e.Criterion, "notes"), intakeWords(e))
	}
	if err := a.show(said); err != nil {
		return err
	}
	left := error(nil)
	if text := s.leftOut(); text != "" {
		a.message(text)
		left = coded{errQuiet, exitNotReached}
	}
	switch {
	case len(events) == 0:
		a.message("there is nothing to record")
		return left
	case l.dry:
		a.message("nothing was recorded")
		return left
	}
	j, err := a.openOrStart(assessment)
	if err != nil {
		return err
	}
	if err := a.record(j, a.Now(), func(current *model.Assessment) ([]model.Event, error) {
		events, err := s.news(current, s.seen)
		return model.AsOne(events), err
	}); err != nil {
		return err
	}
	return left
}

// reportIntake is a report on its way into an assessment.
type reportIntake struct {
	*sheet
	seen model.Day
}

var _ model.Intake = reportIntake{}

// readAgain is what a report says. It is refused if anything in it does not fit.
func (l *importing) readAgain(catalogue *model.Catalogue, before *model.Assessment) (reportIntake, error) {
	s := reportIntake{&sheet{catalogue: catalogue}, model.DayOf(l.app.Now())}
	if m := ourColumns().FindSubmatch(l.data); m != nil {
		s.readSheet(bytes.NewReader(l.data), rune(m[1][0]))
	} else if err := s.readReport(bytes.NewReader(l.data)); err != nil {
		return s, err
	}
	_, err := s.news(before, s.seen)
	if err := cmp.Or(refused(s.faults), err); err != nil {
		return s, fmt.Errorf("%s: %w", l.name(), err)
	}
	return s, nil
}

// Ask asks nothing: a report is clear.
func (s reportIntake) Ask() (model.IntakeQuestion, bool) { return model.IntakeQuestion{}, false }

// Answers are what the report says and the assessment does not.
func (s reportIntake) Answers(current *model.Assessment) []model.Event {
	events, _ := s.news(current, s.seen) // its faults were found before
	return model.AsOne(events)
}

// Say lists what is new, by the title of the criterion.
func (s reportIntake) Say(before *model.Assessment) string {
	events := s.Answers(before)
	out := fmt.Sprintf("A report of rungs. %d %s new.\n", len(events), isOrAre(len(events)))
	for _, e := range events {
		title := cmp.Or(e.Criterion, model.NotesTitle)
		if c := s.catalogue.Criterion(e.Criterion); c != nil {
			title = c.Title
		}
		out += fmt.Sprintf("  %s: %s\n", title, intakeWords(e))
	}
	if text := s.leftOut(); text != "" {
		out += model.Sentence(text) + "\n"
	}
	return out
}

// intakeWords is what an event of a report says.
func intakeWords(e model.Event) string {
	switch {
	case e.Kind == model.AnswerKind:
		return e.State.String()
	case e.Kind == model.NotesKind:
		return "added to those that are there"
	case e.Choice == model.Accepted:
		return "put aside: " + theme.PutAside(e.Intent, "")
	}
	return "planned by " + theme.Planned(e.Intent, "")
}

// news are the events of a sheet that say anything that is not said: a report that was
// taken in already is no second opinion.
func (s *sheet) news(current *model.Assessment, seen model.Day) ([]model.Event, error) {
	events, _, err := s.onto(current, seen)
	return slices.DeleteFunc(events, func(e model.Event) bool {
		if e.Kind != model.AnswerKind {
			return false
		}
		f := current.Finding(e.Criterion)
		said, _ := json.Marshal(f.Answer())
		says, _ := json.Marshal(e.Answer)
		return !f.Disputed() && bytes.Equal(said, says)
	}), err
}

// readSheet takes the answers of a sheet that a report was printed as.
func (s *sheet) readSheet(r io.Reader, separator rune) {
	in := csv.NewReader(r)
	in.Comma, in.LazyQuotes, in.FieldsPerRecord = separator, true, -1
	head, err := in.Read()
	for err == nil {
		var cells []string
		if cells, err = in.Read(); err != nil {
			break
		}
		line, _ := in.FieldPos(0)
		cell := func(name string) string {
			if i := slices.Index(head, name); i >= 0 && i < len(cells) {
				return uncelled(cells[i])
			}
			return ""
		}
		switch state := cell("state"); {
		case state == "disputed":
			s.disputed = append(s.disputed, model.CleanLine(cell("id")))
		case state == "" || state == "unanswered" && cell("note")+cell("evidence") == "":
		default:
			s.add(fmt.Sprintf("line %d", line), func() (given, error) { return rowGiven(s.catalogue, cell) })
		}
	}
	if !errors.Is(err, io.EOF) {
		s.faults = append(s.faults, err)
	}
}

// rowGiven is the answer in a row.
func rowGiven(catalogue *model.Catalogue, cell func(string) string) (given, error) {
	c, err := criterion(catalogue, cell("id"))
	if err != nil {
		return given{}, err
	}
	g := given{criterion: c}
	if state := cell("state"); state != "unanswered" {
		g.answers = true
		if g.state, g.detail, err = stateAndWords(c.ID, state, cell("detail")); err != nil {
			return given{}, err
		}
	}
	holds := strings.Split(cell("holds"), cellBreak)
	for _, condition := range c.Conditions {
		for _, text := range holds {
			tick := condition.ID
			if client, ok := strings.CutSuffix(strings.TrimPrefix(text, "with "), ": "+condition.Text); ok {
				tick += "@" + client
			}
			if c.TickText(tick) == text && (!g.state.Counts() || c.TakesTicks(g.state)) { // of what is met a report says that all holds
				g.ticks, g.conditions = true, append(g.conditions, tick)
			}
		}
	}
	g.unproved = c.TakesTicks(g.state) && len(c.OpenConditions(g.conditions)) > 0
	if note := strings.ReplaceAll(cell("note"), cellBreak, "\n"); note != "" {
		g.note = &note
	}
	for text := range strings.SplitSeq(cell("evidence"), cellBreak) {
		if m := citedAs().FindStringSubmatch(text); m != nil {
			g.seen = append(g.seen, model.Evidence{Ref: m[1], Seen: model.Day(m[2])})
		} else if text != "" {
			g.seen = append(g.seen, model.Evidence{Ref: text})
		}
	}
	if g.intent, err = intended(cell("intent"), cell("owner"), dayInCell(cell("planned_until")), cell("why")); err != nil {
		return given{}, fmt.Errorf("%s: %w", c.ID, err)
	}
	return g, nil
}

const cellBreak = " / " // what a line break is in a cell

var (
	citedAs = model.Lazily(`^(.*) \(seen (\d{4}-\d\d-\d\d)(?: by [^()]*)?\)$`)
	spelled = model.Lazily(`(^|[;\t])([ "']*)'([=+\-@＝＋－＠])`)
	number  = model.Lazily(`^'(\d|(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))`)
)

// dayInCell is a day as it is written here: Gnumeric makes 2026/12/31 of 2026-12-31. What begins
// with another part than the year is left as it is, for it may be one day or another.
func dayInCell(s string) string {
	if t, err := time.Parse("2006/01/02", s); err == nil {
		return string(model.DayOf(t))
	}
	return s
}

// uncelled is a cell without the apostrophes that keep a spreadsheet from calculating.
func uncelled(s string) string {
	return number().ReplaceAllString(spelled().ReplaceAllString(s, "$1$2$3"), "$1")
}
