package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"strings"

	"github.com/spf13/cobra"

	"rungs/model"
)

// checklist is what import does with --checklist.
type checklist struct {
	app        *app
	file       string
	yes        bool
	tickedOnly bool
}

// checklistFlags adds the flags to a command. With --checklist its arguments are
// the assessment alone, and it does what is written here.
func (a *app) checklistFlags(c *cobra.Command) {
	l := &checklist{app: a}
	f := c.Flags()
	f.StringVar(&l.file, "checklist", "", "take answers from a Markdown file with lines - [x] and - [ ]; - is standard input")
	f.BoolVar(&l.yes, "yes", false, "with --checklist: record without asking")
	f.BoolVar(&l.tickedOnly, "ticked-only", false, "with --checklist: leave what is not ticked as it is")
	c.Long += "\n\nWith --checklist it reads a list such as people keep in an issue. Each line has to name a criterion by its id, its title, or " +
		"words that are clearly like it; what is not clear is told and left out. A ticked line is met. One that is not ticked is not met, " +
		"where there is no answer yet."
	c.Example += "\nrungs import --checklist issue.md acme"
	c.Use += " | import --checklist FILE [ASSESSMENT]"
	args, run := c.Args, c.RunE
	c.Args = func(c *cobra.Command, given []string) error {
		if l.file != "" {
			return cobra.MaximumNArgs(1)(c, given)
		}
		return args(c, given)
	}
	c.RunE = func(c *cobra.Command, given []string) error {
		if l.file != "" {
			return l.run(first(given))
		}
		if l.yes || l.tickedOnly {
			return usagef("--yes and --ticked-only go with --checklist")
		}
		return run(c, given)
	}
}

// item is a line of a checklist.
type item struct {
	line    int
	ticked  bool
	text    string
	asking  bool // it stands below a heading that says that nobody knows yet
	found   *model.Criterion
	sure    bool
	problem string // why it is not taken
	answer  model.State
}

func (l *checklist) run(assessment string) error {
	a := l.app
	catalogue, err := a.catalogue()
	if err != nil {
		return err
	}
	items, err := a.readChecklist(l.file)
	if err != nil {
		return err
	}
	if len(items) == 0 {
		return fmt.Errorf("%s has no line that begins with - [ ] or - [x]", orElse(strings.TrimPrefix(model.CleanLine(l.file), "-"), "standard input"))
	}
	newMatcher(catalogue).assign(items)
	var before *model.Assessment
	if before, err = a.asItStands(assessment); err != nil {
		return err
	}
	l.answer(items, before)
	if err := a.show([]byte(sayItems(items, before))); err != nil {
		return err
	}
	if !recordable(items) {
		a.message("nothing is there to record")
		return nil
	}
	if !l.yes {
		if err := l.confirm(); err != nil {
			return err
		}
	}
	j, err := a.openOrStart(assessment)
	if err != nil {
		return err
	}
	return a.record(j, a.Now(), func(current *model.Assessment) ([]model.Event, error) {
		l.answer(items, current) // somebody may have answered since
		var out []model.Event
		for _, it := range items {
			if it.problem != "" || it.answer == model.Unanswered {
				continue
			}
			e := model.Event{Kind: model.AnswerKind, Criterion: it.found.ID, Answer: current.Finding(it.found.ID).Answer()}
			e.State, e.Detail = it.answer, ""
			out = append(out, e)
		}
		return out, nil
	})
}

// asItStands is the assessment before the import, or an empty one where it is yet
// to begin.
func (a *app) asItStands(assessment string) (*model.Assessment, error) {
	j, err := a.find(assessment)
	switch {
	case err == nil:
		return model.Fold(j.Header(), j.Events()), a.knows(j.Header())
	case assessment != "" && exitCode(err) == exitFailed:
		return model.Fold(model.Header{}, nil), nil
	}
	return nil, err
}

// answer decides what each line says, beside what is answered already. A ticked
// line is met; one that is not never takes an answer away.
func (l *checklist) answer(items []*item, a *model.Assessment) {
	for _, it := range items {
		it.answer = model.Unanswered
		if it.problem != "" {
			continue
		}
		f := a.Finding(it.found.ID)
		switch {
		case it.ticked && (f.Disputed() || !f.State().Counts()):
			it.answer = model.Met
		case !it.ticked && !it.asking && !l.tickedOnly && f.State() == model.Unanswered:
			it.answer = model.Unmet
		}
	}
}

func recordable(items []*item) bool {
	for _, it := range items {
		if it.problem == "" && it.answer != model.Unanswered {
			return true
		}
	}
	return false
}

// confirm asks on a terminal; elsewhere --yes is wanted.
func (l *checklist) confirm() error {
	a := l.app
	if l.file == "-" || !isTerminal(a.Stdin) {
		return usagef("nothing was recorded. Add --yes to record what is matched")
	}
	_, _ = io.WriteString(a.Stderr, "Record this? y or n: ")
	answer, err := bufio.NewReader(io.LimitReader(a.Stdin, 100)).ReadString('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	if answer = strings.ToLower(strings.TrimSpace(answer)); answer != "y" && answer != "yes" {
		return errors.New("nothing was recorded")
	}
	return nil
}

// sayItems lists what was matched with what, what it says, and what is left out.
func sayItems(items []*item, before *model.Assessment) string {
	var taken, left strings.Builder
	matched := 0
	for _, it := range items {
		box := "[ ]"
		if it.ticked {
			box = "[x]"
		}
		if it.problem != "" {
			fmt.Fprintf(&left, "  line %d: %s %s\n    %s\n", it.line, box, shortened(it.text), it.problem)
			continue
		}
		matched++
		what := it.answer.String()
		if it.answer == model.Unanswered {
			what = "stays " + before.Finding(it.found.ID).State().String()
		}
		fmt.Fprintf(&taken, "  line %d: %s %s\n    %s, %s: %s\n", it.line, box, shortened(it.text), it.found.ID, it.found.Title, what)
	}
	out := fmt.Sprintf("%d of %d lines are matched.\n%s", matched, len(items), taken.String())
	if matched < len(items) {
		out += fmt.Sprintf("%d %s left out.\n%s", len(items)-matched, isOrAre(len(items)-matched), left.String())
	}
	return out
}

func isOrAre(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}

// Bounds of a checklist.
const (
	maxChecklist     = 4 << 20 // bytes
	maxChecklistItem = 5000    // items
)

func (a *app) readChecklist(file string) ([]*item, error) {
	in := io.Reader(a.Stdin)
	if file != "-" {
		f, err := os.Open(file)
		if err != nil {
			return nil, unreadable(file, err)
		}
		defer f.Close()
		in = f
	}
	data, err := io.ReadAll(io.LimitReader(in, maxChecklist+1))
	if err != nil {
		return nil, unreadable(file, err)
	}
	if len(data) > maxChecklist {
		return nil, fmt.Errorf("%s is larger than %d MiB; that is no checklist", model.CleanLine(file), maxChecklist>>20)
	}
	return parseChecklist(string(data))
}

// fence begins and ends a block of code.
var fence = strings.Repeat("`", 3)

var (
	checkbox = regexp.MustCompile(`^\s*(?:[-*+]|\d{1,4}[.)])\s+\[([ xX])\]\s+(.*)$`)
	heading  = regexp.MustCompile(`^#{1,6}\s+(.*)$`)
	numbered = regexp.MustCompile(`^([*_]*)\d{1,4}[.)]\s+`)
	mdLink   = regexp.MustCompile(`!?\[([^\]]*)\]\([^)]*\)`)
	mdTag    = regexp.MustCompile(`<[^>]*>`)
)

// parseChecklist finds the lines with a box, outside of code blocks.
func parseChecklist(text string) ([]*item, error) {
	var items []*item
	asking, code := false, false
	for i, line := range strings.Split(model.Clean(text), "\n") {
		if strings.HasPrefix(strings.TrimSpace(line), fence) {
			code = !code
		}
		if m := heading.FindStringSubmatch(line); m != nil && !code {
			// rungs plan prints its questions so.
			asking = strings.HasPrefix(strings.ToLower(m[1]), "find out")
		}
		m := checkbox.FindStringSubmatch(line)
		if m == nil || code {
			continue
		}
		if len(items) == maxChecklistItem {
			return nil, fmt.Errorf("line %d: a checklist of more than %d items is not read", i+1, maxChecklistItem)
		}
		said := mdTag.ReplaceAllString(mdLink.ReplaceAllString(m[2], "$1"), "")
		said = strings.TrimRight(numbered.ReplaceAllString(said, "$1"), `\ `)
		items = append(items, &item{line: i + 1, ticked: m[1] != " ", text: said, asking: asking})
	}
	return items, nil
}

// assign finds the criterion of each line. Of two lines for one criterion the one
// that names it stands; if both do, or neither, and they differ, none is taken.
func (m *matcher) assign(items []*item) {
	first := map[*model.Criterion]*item{}
	for _, it := range items {
		var near []candidate
		if it.found, it.sure, near = m.match(it.text); it.found == nil {
			it.problem = "no criterion is clearly like it"
			if len(near) > 0 {
				var ids []string
				for _, c := range near {
					ids = append(ids, c.criterion.ID)
				}
				it.problem = "it may be " + strings.Join(ids, " or ") + "; write the id of the one it is"
			}
			continue
		}
		other, twice := first[it.found]
		switch {
		case !twice:
			first[it.found] = it
		case it.sure && !other.sure:
			other.problem = fmt.Sprintf("line %d names %s", it.line, it.found.ID)
			first[it.found] = it
		case other.sure && !it.sure:
			it.problem = fmt.Sprintf("line %d names %s", other.line, it.found.ID)
		case it.ticked == other.ticked && it.sure:
			it.problem = fmt.Sprintf("line %d says the same", other.line)
		default:
			it.problem = fmt.Sprintf("line %d is like %s, too; write the id in the one that it is", other.line, it.found.ID)
			other.problem = fmt.Sprintf("line %d is like %s, too; write the id in the one that it is", it.line, it.found.ID)
		}
	}
}
