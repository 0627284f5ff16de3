package cli

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"rungs/model"
	"rungs/store"
	"rungs/ui/theme"
)

// topic is something that help tells beside the commands.
type topic struct {
	name, short string
	text        func(a *app) (string, error)
}

func topics() []topic {
	return []topic{
		{"exit-codes", "what the exit codes mean", (*app).aboutExitCodes},
		{"states", "the answers and what they count", (*app).aboutStates},
		{"files", "where assessments lie, and what is in them", (*app).aboutFiles},
		{"git", "several people, one assessment, and git between them", (*app).aboutGit},
		{"plan-order", "how the plan gets its order, with an example", (*app).aboutPlanOrder},
	}
}

// addHelp puts topics beside the commands in cobra's help. The topics are no
// commands themselves: their names stay free for assessments.
func (a *app) addHelp(root *cobra.Command) {
	var names []string
	long := "Tells how to use a command, or one of these topics:\n"
	for _, t := range topics() {
		names = append(names, t.name)
		long += "\n" + t.name + ": " + t.short
	}
	help := &cobra.Command{
		Use:     "help [COMMAND | TOPIC]",
		GroupID: "keep",
		Short:   "Help about a command or a topic",
		Long:    long,
		Example: "rungs help plan\nrungs help states\nrungs help plan-order",
		ValidArgsFunction: func(c *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			out := slices.Clone(names)
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			for _, sub := range c.Root().Commands() {
				if sub.IsAvailableCommand() {
					out = append(out, sub.Name())
				}
			}
			return out, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(c *cobra.Command, args []string) error { return a.helpAbout(c.Root(), args) },
	}
	root.Long += "\n\nThere is more under rungs help COMMAND, and under rungs help with a topic:\n" + strings.Join(names, ", ") + "."
	root.SetHelpCommand(help)
	root.AddCommand(help) // now, so that its errors are kept like all others
}

// helpAbout tells about a topic, or a command.
func (a *app) helpAbout(root *cobra.Command, args []string) error {
	var known []string
	for _, t := range topics() {
		if len(args) == 1 && args[0] == t.name {
			text, err := t.text(a)
			if err != nil {
				return err
			}
			return a.show(text)
		}
		known = append(known, t.name)
	}
	about, rest, err := root.Find(args)
	if about == nil || err != nil || len(rest) > 0 {
		for _, c := range root.Commands() {
			known = append(known, c.Name())
		}
		if near := nearest(shortened(args[0]), known); near != "" {
			return usagef("there is no help about %q. Did you mean rungs help %s?", shortened(args[0]), near)
		}
		return usagef("there is no help about %q; rungs help lists the commands and topics", shortened(args[0]))
	}
	about.InitDefaultHelpFlag()
	about.InitDefaultVersionFlag()
	return about.Help()
}

// page is the text of a topic, in lines of at most the width of the terminal.
type page struct {
	strings.Builder
	width int
}

func (a *app) newPage() *page {
	width, _ := a.size()
	return &page{width: min(max(width, 40), 80)}
}

func (p *page) say(text string) {
	for _, line := range theme.Wrap(text, p.width) {
		p.WriteString(strings.TrimRight(line, " ") + "\n")
	}
}

func (p *page) gap() { p.WriteString("\n") }

// row is a name and what it means, which hangs beside it.
func (p *page) row(name string, width int, text string) {
	mark := theme.Plain(theme.ASCII()).Pad(name, width) + "  "
	for _, line := range theme.Wrap(text, max(20, p.width-len(mark)-2)) {
		p.WriteString("  " + mark + line + "\n")
		mark = strings.Repeat(" ", len(mark))
	}
}

func (a *app) aboutExitCodes() (string, error) {
	p := a.newPage()
	p.say("Examples:")
	p.say("  rungs summary acme --require 1 || echo \"not there yet: $?\"")
	p.gap()
	p.say("Every command ends with one of these codes:")
	for _, c := range exitCodes() {
		p.row(fmt.Sprint(c.code), 3, c.text)
	}
	return p.String(), nil
}

func (a *app) aboutStates() (string, error) {
	p := a.newPage()
	p.say("Examples:")
	p.say("  rungs set acme email-verified=met")
	p.say("  rungs set acme mfa-totp=provided:GitHub")
	p.gap()
	p.say("A criterion has one of these states, or no answer yet. The number is its key in the wizard and in rungs ask, and rungs set takes it too.")
	required := map[model.State]string{model.Provided: " Its name is required.", model.Unsure: " Whom to ask may be said.", model.NotApplicable: " The reason is required."}
	for i, state := range model.States {
		text := model.Sentence(state.Means()) + required[state]
		switch {
		case state.Counts():
			text += " It counts towards the level."
		case state == model.NotApplicable:
			text += " It leaves both sides of the count."
		case state.Unknown():
			text += " It does not count; the level that is possible takes it as met."
		default:
			text += " It does not count."
		}
		p.row(fmt.Sprintf("%d %s", i+1, state), 16, text)
	}
	p.row("0 "+noAnswer, 16, "Takes an answer out.")
	p.gap()
	p.say("Where two people answered differently without knowing of each other, both answers stand until somebody answers once more. Until then the less favourable one counts.")
	return p.String(), nil
}

// aboutTheFile stands in the manual page, too.
const aboutTheFile = `A file holds one event on each line, as JSON; the first line says which registry and which catalogue it is about. Events are only ever added at the end. So the files of two people can be merged in any order: by rungs merge, or by git (rungs help git).

Notes and evidence are private until you say otherwise: reports with --public leave them out, but the file holds them. Think of it before you push the file to a public place.

A folder that a synchroniser keeps equal on several machines can hold a file, too. Where two people answered at the same time, most synchronisers leave a second file beside the first; rungs list and rungs check find it by what is in it, and name the rungs merge to type. Nextcloud and ownCloud leave it only on the machine of whoever was later. iCloud Drive leaves none: it keeps one of the two, and the other in a hidden store of versions. rclone bisync stops where all files of a folder have changed, so put a second file, which stays as it is, beside an only one. A repository is the safer place.

While you write a note in the wizard, a draft of it is kept in a hidden file in the folder for assessments, for you alone. It goes away when the note is saved or dropped. If rungs ended before that, the note is offered to you the next time.

By itself rungs writes nothing else, and it never uses the network.`

func (a *app) aboutFiles() (string, error) {
	folder := store.Home().Path
	file, err := store.Home().File("acme")
	if err != nil {
		return "", err
	}
	p := a.newPage()
	p.say("Examples:")
	p.say("  rungs acme                 # " + file)
	p.say("  rungs ./security.rungs     # a file of your own choice, such as one in git")
	p.gap()
	p.say("Assessments lie in " + folder + ", each in a file of its own that only you can read. XDG_STATE_HOME moves the folder. A word with a slash or the ending .rungs is a path instead of a name.")
	p.gap()
	p.say(aboutTheFile)
	return p.String(), nil
}

func (a *app) aboutGit() (string, error) {
	p := a.newPage()
	p.say("Examples:")
	p.say("  echo '*.rungs merge=union diff=rungs' >> .gitattributes")
	p.say("  git config diff.rungs.textconv \"rungs history\"")
	p.WriteString("  git difftool -y -x \"rungs diff\" main -- security.rungs\n") // to be copied
	p.gap()
	p.say("An assessment can lie in the repository of the registry: rungs ./security.rungs begins it there. Everybody answers in a clone or a branch of their own.")
	p.gap()
	p.say("The first line is for the repository. With it git merges what two people answered without asking: it takes the lines of both. Where they disagree both answers stand; in the wizard f finds them, and s takes a side.")
	p.gap()
	p.say("A hosting site does not: its merge button reads no such line, or only from some branch, and stops with a conflict. Then pull, which merges, and push. A bare repository of your own reads info/attributes in it instead; put the line there.")
	p.gap()
	p.say("git revert does not take an answer back: the lines of both sides stay. rungs undo does.")
	p.gap()
	p.say("The second line is for each clone, because git takes no commands from a repository. With it git diff, git log -p and git show tell who said what, in words.")
	p.gap()
	p.say("The third line compares a branch or a commit with what lies here: which answers changed, which levels moved, and what is disputed now.")
	p.gap()
	p.say("Your answers carry your git user.name, unless you say --by. Everybody who can read the repository can read the notes, private or not.")
	return p.String(), nil
}

// aboutPlanOrder explains the order with a step of the demo, computed here.
func (a *app) aboutPlanOrder() (string, error) {
	demo, err := demoAssessment()
	if err != nil {
		return "", err
	}
	p := a.newPage()
	p.say("Examples:")
	p.say("  rungs plan acme")
	p.say("  rungs plan demo --target 2")
	p.gap()
	p.say("First comes what has to be found out, for it costs minutes: what somebody did not know or two said differently, on any level, and what nobody has answered up to the level that the plan aims at. Then come the steps, level by level over all categories. Within a level a step comes after those that it needs; of those that could begin, the one with the most worth comes first, then the order of the catalogue decides.")
	p.gap()
	p.say("Worth is the impact, plus 1 for each criterion not yet met that needs this one, divided by the effort.")
	for _, i := range []model.Impact{model.High, model.Medium, model.Low} {
		p.row(string(i)+" impact", 13, fmt.Sprint(i.Weight()))
	}
	for _, e := range []model.Effort{model.Days, model.Weeks, model.Months} {
		p.row(string(e), 13, fmt.Sprint(e.Weight()))
	}
	p.say("For the order, what is met partly has half of its effort left. Sums know no halves: " + strings.ToLower(model.SumsSay[:1]) + model.SumsSay[1:] + " So the parts of a plan add up to the whole.")
	p.gap()
	plan := model.PlanOn(a.answered(demo), demo, 0, model.DayOf(a.Now()))
	steps := plan.Steps()
	if len(steps) < 2 {
		return p.String(), nil
	}
	p.say(fmt.Sprintf("In the demo, towards level %d:", plan.Target))
	width := max(len(steps[0].Criterion.ID), len(steps[1].Criterion.ID))
	for _, step := range steps[:2] {
		p.row(step.Criterion.ID, width, arithmetic(step))
	}
	p.gap()
	p.say("Impacts and efforts are our estimates, and the order is ours; the framework gives levels and no order. rungs step shows the arithmetic of any step.")
	return p.String(), nil
}

// arithmetic is the worth of a step, written out: "high impact 3 + opens 2 = 5;
// weeks 4, half of it left = 2; worth 5 / 2 = 2.50".
func arithmetic(s model.Step) string {
	var b bytes.Buffer
	c := s.Criterion
	fmt.Fprintf(&b, "%s impact %d", c.Impact, c.Impact.Weight())
	if s.Opens > 0 {
		fmt.Fprintf(&b, " + %d that need it = %d", s.Opens, s.Worth.Gain)
	}
	fmt.Fprintf(&b, "; %s %d", c.Effort, c.Effort.Weight())
	if s.State == model.Partly {
		b.WriteString(", of which half is left")
	}
	// The cost is kept doubled, so that half an effort is a whole number.
	fmt.Fprintf(&b, "; worth %s = %.2f", s.Worth, 2*float64(s.Worth.Gain)/float64(s.Worth.Cost))
	return b.String()
}
