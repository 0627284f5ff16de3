package cli

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/charmbracelet/colorprofile"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"rungs/model"
	"rungs/ui/theme"
)

// help prints what a command does and takes. It asks the terminal nothing: where
// none answers, somebody would wait.
func (a *app) help(c *cobra.Command) {
	c.InitDefaultHelpFlag()
	c.InitDefaultVersionFlag()
	width := 80
	if isTerminal(a.Stdout) {
		width, _ = a.size()
	}
	w := colorprofile.NewWriter(a.Stdout, a.Environ)
	w.Forward = a.out
	_, _ = io.WriteString(w, helpText(c, a.theme(a.ascii), min(max(width, 40), 100))) // out remembers what fails
}

// helpPage is what is said of a command, in lines of a width.
type helpPage struct {
	strings.Builder
	theme theme.Theme
	width int
}

func helpText(c *cobra.Command, t theme.Theme, width int) string {
	s := &helpPage{theme: t, width: width}
	s.WriteString("\n")
	s.hang("  ", cmp.Or(c.Long, c.Short))
	s.heading("usage")
	s.hang("    ", strings.TrimSuffix(c.UseLine(), " [flags]")+" [--flags]")
	if c.HasAvailableSubCommands() {
		s.hang("    ", c.CommandPath()+" COMMAND [--flags]")
	}
	if c.Example != "" {
		s.heading("examples")
		for line := range strings.Lines(c.Example) {
			s.example(strings.TrimRight(line, "\n"))
		}
	}
	var flags [][2]string
	c.Flags().VisitAll(func(f *pflag.Flag) {
		if !f.Hidden {
			flags = append(flags, flagRow(f))
		}
	})
	commands := map[string][][2]string{} // by group; those below a command have none
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() || sub.Name() == "help" {
			commands[sub.GroupID] = append(commands[sub.GroupID], [2]string{sub.Use, sub.Short})
		}
	}
	widest := widestOf(slices.Concat(slices.Collect(maps.Values(commands))...))
	for _, g := range append([]*cobra.Group{{Title: "commands"}}, c.Groups()...) {
		s.rows(g.Title, commands[g.ID], widest)
	}
	s.rows("flags", flags, widestOf(flags))
	return s.String()
}

// flagRow is a flag and what it does. The values of which nothing is said are those
// that it has without it.
func flagRow(f *pflag.Flag) [2]string {
	name, text := "--"+f.Name, f.Usage
	if f.Shorthand != "" {
		name = "-" + f.Shorthand + " " + name
	}
	switch f.DefValue {
	case "", "false", "0", "[]":
	default:
		text += " (" + f.DefValue + ")"
	}
	return [2]string{name, strings.ToUpper(text[:1]) + text[1:]}
}

func (s *helpPage) heading(word string) {
	s.WriteString("\n  " + s.theme.Heading.Render(strings.ToUpper(word)) + "\n\n")
}

// unbroken keeps ids and flags in one piece: wrapping breaks after a hyphen.
const unbroken = "\u2011"

// hang sets text behind a mark, which later lines hang from.
func (s *helpPage) hang(mark, text string) {
	indent := theme.Width(mark)
	for _, line := range theme.Wrap(strings.ReplaceAll(text, "-", unbroken), s.width-indent) {
		s.WriteString(strings.TrimRight(mark+strings.ReplaceAll(line, unbroken, "-"), " ") + "\n")
		mark = strings.Repeat(" ", indent)
	}
}

// example sets a line to be copied: where it is too long, a backslash tells the shell
// that it goes on.
func (s *helpPage) example(line string) {
	command, remark, remarked := strings.Cut(line, "  #")
	if remarked {
		remark = strings.Repeat(" ", len(command)-len(strings.TrimRight(command, " "))) + s.theme.Faint.Render("  #"+remark)
		command = strings.TrimRight(command, " ")
	}
	if theme.Width(line) <= s.width-4 {
		s.WriteString("    " + command + remark + "\n")
		return
	}
	text := "    "
	for i, word := range shellWords().FindAllString(command, -1) {
		if i > 0 && theme.Width(text+" "+word) > s.width-2 {
			s.WriteString(text + " \\\n")
			text = "       "
		}
		if i > 0 {
			text += " "
		}
		text += word
	}
	s.WriteString(text + "\n")
}

// shellWords are the words of an example, each with its quotes.
var shellWords = model.Lazily(`(?:[^ "']|"[^"]*"|'[^']*')+`)

// rows are names and what they mean, side by side where there is room for the widest.
func (s *helpPage) rows(title string, rows [][2]string, widest int) {
	if len(rows) == 0 {
		return
	}
	s.heading(title)
	for _, row := range rows {
		name := s.theme.Key.Render(row[0])
		if widest > s.width/2 {
			fmt.Fprintf(s, "    %s\n", name)
			s.hang("        ", row[1])
			continue
		}
		s.hang("    "+s.theme.Pad(name, widest)+"  ", row[1])
	}
}

func widestOf(rows [][2]string) (widest int) {
	for _, row := range rows {
		widest = max(widest, theme.Width(row[0]))
	}
	return widest
}
