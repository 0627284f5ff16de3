package cli

import (
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

// commandOf is a command that people set in the environment, with more arguments. As git
// does, it takes the shell where the command is more than words: there are blanks in
// paths, variables and quotes.
func commandOf(command string, args ...string) *exec.Cmd {
	if isWords(command) || runtime.GOOS == "windows" {
		all := append(words(command), args...)
		return exec.Command(all[0], all[1:]...)
	}
	return exec.Command("sh", append([]string{"-c", command + ` "$@"`, command}, args...)...)
}

// isWords says whether a shell would see nothing in a command but its words.
func isWords(command string) bool {
	return len(words(command)) > 0 && !strings.ContainsAny(command, "|&;<>()$`\\\"'*?[#~=%!{}\n")
}

// isThere says whether the program of a command can be found. What the shell would make of
// a command nobody can tell beforehand: such a one counts as there.
func isThere(command string) bool {
	if !isWords(command) && runtime.GOOS != "windows" {
		return strings.TrimSpace(command) != ""
	}
	_, err := exec.LookPath(programOf(command))
	return err == nil
}

// programOf is the program that a command runs, as far as one can see.
func programOf(command string) string {
	all := words(command)
	// What stands before it with an equals sign sets a variable.
	i := slices.IndexFunc(all, func(word string) bool { return !strings.Contains(word, "=") })
	if i < 0 {
		return ""
	}
	return all[i]
}

// isProgram says whether a command runs the program of a name, wherever it lies.
func isProgram(command, name string) bool {
	return strings.TrimSuffix(filepath.Base(programOf(command)), ".exe") == name
}

// words are the words of a command. Quotes hold one together.
func words(command string) []string {
	var out []string
	var word strings.Builder
	var quote rune
	begun := false
	for _, r := range command {
		switch {
		case quote == 0 && (r == '"' || r == '\''):
			quote, begun = r, true
		case r == quote:
			quote = 0
		case quote == 0 && (r == ' ' || r == '\t' || r == '\n'):
			if begun {
				out = append(out, word.String())
			}
			word.Reset()
			begun = false
		default:
			word.WriteRune(r)
			begun = true
		}
	}
	if begun {
		out = append(out, word.String())
	}
	return out
}
