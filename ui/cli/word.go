package cli

import (
	"runtime"
	"strings"

	"rungs/model"
)

// shell is where people paste a command: where they typed rungs.
func (a *app) shell() model.Shell {
	return model.Shell{PowerShell: runtime.GOOS == "windows", ASCII: a.ascii}
}

// fileWord is the path of a file or the name of an assessment, neither of which is a flag,
// as one word of such a command.
func (a *app) fileWord(path string) string {
	if strings.HasPrefix(path, "-") {
		path = "./" + path
	}
	return a.shell().Word(path)
}
