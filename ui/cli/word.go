package cli

import (
	"runtime"
	"strings"

	"rungs/model"
)

// word is a text as one word of a command that people paste where they typed rungs.
func (a *app) word(s string) string {
	return model.Shell{PowerShell: runtime.GOOS == "windows", ASCII: a.ascii}.Word(s)
}

// fileWord is word for the path of a file or the name of an assessment, neither of which
// is a flag.
func (a *app) fileWord(path string) string {
	if strings.HasPrefix(path, "-") {
		path = "./" + path
	}
	return a.word(path)
}
