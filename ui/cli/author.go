package cli

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"rungs/model"
)

// gitName is the name that git knows its user by, where a file lies in a git work
// tree; "" elsewhere, and where anything fails.
func (a *app) gitName(path string) string {
	folder, err := filepath.Abs(filepath.Dir(path))
	if err != nil || !inWorkTree(folder) {
		return ""
	}
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	git := exec.CommandContext(ctx, "git", "config", "user.name")
	git.Dir, git.Env = folder, a.Environ
	out, err := git.Output()
	if err != nil {
		return ""
	}
	return model.CleanLine(string(out))
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
