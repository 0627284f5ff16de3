package ask

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// Choice is what somebody wants to begin with: a saved assessment, a registry for
// which there is none yet, or neither, which is to leave.
type Choice struct{ Saved, Registry string }

// Welcome asks which assessment to go on with. Saved are the names of those that
// are there, and about says a little of each. Hand the same *bufio.Reader to Run
// afterwards: lines are read ahead. The width is as in [Options].
func Welcome(in io.Reader, out io.Writer, echo bool, width int, saved, about []string) (Choice, error) {
	t := newTalk(in, out, echo, width)
	var c Choice
	if len(saved) == 0 {
		t.say("There is no assessment yet. demo looks around in a made-up registry. If you have a list of what is done: begin one, and import takes it in.")
		name, err := t.words("The name of your registry. An empty line leaves:", "Type a name such as Acme Packages, or demo. An empty line leaves.")
		switch name {
		case "demo":
			return Choice{Saved: name}, err
		case "q", "quit":
			name = ""
		}
		return Choice{Registry: name}, end(err)
	}
	t.say("Your assessments:")
	for i, name := range saved {
		t.hang(fmt.Sprintf("  %d. ", i+1), name+", "+about[i])
	}
	choices := fmt.Sprintf("Type a number from 1 to %d, a name, new and the name of a registry, or demo. An empty line leaves.", len(saved))
	err := t.menu("Which one? A number or a name; new and the name of a registry begins one; an empty line leaves:", choices, func(line string) error {
		c = Choice{}
		if line == "" {
			return nil
		}
		if registry, ok := strings.CutPrefix(line, "new "); ok {
			c.Registry = registry
			return tooMany(registry)
		}
		if slices.Contains(saved, line) || line == "demo" {
			c.Saved = line
			return nil
		}
		n, err := number(line, len(saved))
		if err == nil {
			c.Saved = saved[n-1]
		}
		return err
	})
	return c, end(err)
}

// end makes the end of the input no error, and neither leaving.
func end(err error) error {
	if err == io.EOF || err == errQuit || err == errBack {
		return nil
	}
	return err
}
