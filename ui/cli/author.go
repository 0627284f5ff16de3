package cli

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"rungs/model"
	"rungs/store"
)

// author is the name beside what is recorded now, the name of whoever sits here: --by,
// for this one call; or the name that they chose on this machine for this file; or the
// one by which git knows them; or that of the login. It is never one that stands in
// the file: there are other people's names, too.
func (a *app) author(j *store.Journal) string {
	name, _ := a.authorFrom(j)
	return name
}

// checkBy refuses a name of --by that nobody could read, or that fits on no line. Without a
// letter it would stand there as nobody's.
func (a *app) checkBy() error {
	if a.by == "" {
		return nil
	}
	name := model.CleanLine(a.by)
	if !strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsSpace(r) && !hidden(r) }) {
		return usagef("--by holds no letter that anybody sees. Give your name, as in --by ana")
	}
	if model.CheckLine(name) != nil {
		return usagef("--by is too long for a name: %d characters, and at most %d fit", utf8.RuneCountInString(name), model.MaxLine)
	}
	return nil
}

// authorFrom says where that name comes from, too; empty if they chose it.
func (a *app) authorFrom(j *store.Journal) (name, from string) {
	if a.by != "" {
		return model.CleanLine(a.by), ""
	}
	if j != nil {
		if name := store.Home().Name(j.Header().ID); name != "" {
			return name, ""
		}
		if name := a.gitName(j.Path()); name != "" {
			return name, "from git"
		}
	}
	return model.CleanLine(a.userName()), "login name"
}

// stranger says whether the name of the author is no more than a guess that this file
// does not bear out: others have answered in it, and nobody by that name; or it is the name of
// no person.
func (a *app) stranger(j *store.Journal, by, from string, assessment *model.Assessment) bool {
	guess := assessment.Len() > 0 && !assessment.Knows(by) || from != "" && model.NobodysName(by)
	return a.by == "" && guess && store.Home().Name(j.Header().ID) == ""
}

// gitName is the name that git knows its user by: in a git work tree the one that
// counts there, elsewhere the one for all; "" where anything fails.
func (a *app) gitName(path string) string {
	folder, err := filepath.Abs(filepath.Dir(path))
	if err != nil {
		return ""
	}
	args := []string{"config", "user.name"}
	if !inWorkTree(folder) {
		if !a.gitKnowsAnybody() {
			return ""
		}
		args = []string{"config", "--global", "user.name"}
	}
	// Longer than any machine is too busy to start it: another name would stand beside the answers.
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	git := exec.CommandContext(ctx, "git", args...)
	git.Env = a.Environ
	if len(args) == 2 {
		git.Dir = folder
	}
	out, err := git.Output()
	if err != nil {
		return ""
	}
	return model.CleanLine(string(out))
}

// gitKnowsAnybody says whether there are settings of git for all of a user's work
// trees. It saves starting git elsewhere.
func (a *app) gitKnowsAnybody() bool {
	home, config := a.Getenv("HOME"), a.Getenv("XDG_CONFIG_HOME")
	if home == "" {
		home = a.Getenv("USERPROFILE")
	}
	if config == "" {
		config = filepath.Join(home, ".config")
	}
	for _, path := range []string{a.Getenv("GIT_CONFIG_GLOBAL"), filepath.Join(home, ".gitconfig"), filepath.Join(config, "git", "config")} {
		if info, err := os.Stat(path); err == nil && !info.IsDir() {
			return true
		}
	}
	return false
}

// inWorkTree says whether a folder or one above it holds .git. It saves starting
// git elsewhere.
func inWorkTree(folder string) bool {
	for {
		if _, err := os.Lstat(filepath.Join(folder, ".git")); err == nil {
			return true
		}
		above := filepath.Dir(folder)
		if above == folder {
			return false
		}
		folder = above
	}
}
