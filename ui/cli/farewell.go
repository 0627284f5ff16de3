package cli

import (
	"runtime"
	"strings"

	"rungs/model"
	"rungs/ui/theme"
)

// farewell says at the end of the wizard how to go on, where the answers are, and what can wait.
// What somebody may want to copy stands on a line of its own, as a shell takes it: no line of ours
// breaks in it, and a path in the home folder is short, so that few terminals break it.
func (a *app) farewell(o *model.Opened, width int) string {
	var lines []string
	say := func(text string) { lines = append(lines, theme.Wrap(text, max(1, width-1))...) }
	copied := func(text string) {
		if indented := "  " + text; theme.Width(indented) <= width {
			text = indented
		}
		lines = append(lines, text)
	}
	goesOn := o.InShell != "" && o.ReadOnly == ""
	if goesOn {
		say("everything is saved. Go on with:")
		copied("rungs " + o.InShell)
	}
	switch {
	case !goesOn:
		say("everything is in:")
		copied(a.pathWord(o.Where))
	case o.InShell == a.fileWord(o.Name): // else the command names the file
		say("Your answers are in:")
		copied(a.pathWord(o.Where))
	}
	if waits := model.SlowWaits(o.Catalogue, o.Assessment); waits != "" && goesOn {
		say(waits + ".")
	}
	return strings.Join(lines, "\n")
}

// pathWord is a path as one word of a command, from the home folder on where it is in that.
func (a *app) pathWord(path string) string {
	if home := strings.TrimRight(a.Getenv("HOME"), "/"); home != "" && runtime.GOOS != "windows" {
		if rest, in := strings.CutPrefix(path, home+"/"); in {
			return "~/" + a.shell().Word(rest)
		}
	}
	return a.fileWord(path)
}
