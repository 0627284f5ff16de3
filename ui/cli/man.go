package cli

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"
)

// man is the command that prints the manual page. Those that libraries make know
// no exit codes, and carry the time of day, so that no two are the same.
func (a *app) man() *cobra.Command {
	return &cobra.Command{
		Use:     "man",
		Short:   "The manual page",
		Long:    "Prints the manual page, as man reads it.",
		Example: "rungs man | man -l -\nrungs man > ~/.local/share/man/man1/rungs.1",
		Hidden:  true,
		Args:    cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			return a.show(manual(c.Root(), a.date()))
		},
	}
}

// roff is a page in the language of man.
type roff struct{ strings.Builder }

// manual is the page about all commands.
func manual(root *cobra.Command, day time.Time) string {
	r := &roff{}
	fmt.Fprintf(r, ".TH RUNGS 1 %s rungs\n", day.UTC().Format(time.DateOnly))
	r.section("NAME")
	r.text("rungs - " + root.Short)
	r.section("SYNOPSIS")
	r.text("rungs [ASSESSMENT]\n\nrungs COMMAND [ARGUMENT]...")
	r.section("EXAMPLES")
	r.example(root.Example)
	r.section("DESCRIPTION")
	r.text(root.Long)
	r.section("OPTIONS")
	r.example(root.PersistentFlags().FlagUsagesWrapped(flagWidth))
	r.section("COMMANDS")
	for _, c := range root.Commands() {
		if c.IsAvailableCommand() {
			fmt.Fprintf(r, ".SS %s\n", quoted(c.Use))
			r.example(c.Example)
			r.text(cmp.Or(c.Long, c.Short+"."))
			r.example(c.LocalNonPersistentFlags().FlagUsagesWrapped(flagWidth))
		}
	}
	r.section("EXIT STATUS")
	for _, c := range exitCodes() {
		r.item(fmt.Sprint(c.code), c.text)
	}
	r.section("FILES")
	r.item("$XDG_STATE_HOME/rungs/NAME.rungs", "An assessment. Without XDG_STATE_HOME the folder is the one that rungs help files names.")
	r.text(aboutTheFile)
	r.section("ENVIRONMENT")
	for _, v := range variables {
		r.item(v[0], v[1])
	}
	return r.String()
}

// variables are what rungs takes from the environment.
var variables = [][2]string{
	{"ACCESSIBLE", "If it is set, rungs by itself asks line by line, as rungs ask --no-wrap does."},
	{"TERM", "The same if it is dumb."},
	{"VISUAL, EDITOR", "The editor for longer notes."},
	{"PAGER", "Shows what is longer than the terminal. Without it less does; an empty one or cat shows it as it is."},
	{"RUNGS_ASCII", "If it is set, the same as --ascii. So does RUNEWIDTH_EASTASIAN=1."},
	{"NO_COLOR, CLICOLOR=0", "No colours."},
	{"XDG_STATE_HOME", "Where the folder of assessments lies."},
	{"SOURCE_DATE_EPOCH", "The day on reports, in seconds since 1970, so that the same file gives the same report."},
}

// flagWidth is what a page of 80 columns has for flags beside its margins.
const flagWidth = 68

func (r *roff) section(name string) { fmt.Fprintf(r, ".SH %s\n", name) }

// text writes paragraphs. A line that begins with a blank stands as it is.
func (r *roff) text(text string) {
	r.WriteString(".PP\n")
	for line := range strings.SplitSeq(strings.TrimSpace(text), "\n") {
		switch {
		case line == "":
			r.WriteString(".PP\n")
		case strings.HasPrefix(line, " "):
			r.example(line)
		default:
			r.WriteString(escaped(line) + "\n")
		}
	}
}

// example writes lines as they are.
func (r *roff) example(text string) {
	if text != "" {
		r.WriteString(".PP\n.RS 4\n.nf\n")
		for line := range strings.Lines(text) {
			r.WriteString(escaped(strings.TrimRight(strings.TrimPrefix(line, "  "), "\n")) + "\n")
		}
		r.WriteString(".fi\n.RE\n")
	}
}

func (r *roff) item(name, text string) {
	fmt.Fprintf(r, ".TP\n\\fB%s\\fP\n%s\n", escaped(name), escaped(text))
}

// escaped is a line that man shows as it is.
func escaped(line string) string {
	line = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(line)
	if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
		return `\&` + line
	}
	return line
}

func quoted(text string) string { return `"` + strings.ReplaceAll(escaped(text), `"`, `\(dq`) + `"` }
