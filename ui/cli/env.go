package cli

import (
	"crypto/rand"
	"io"
	"os"
	"os/user"
	"runtime"
	"strconv"
	"strings"
	"time"

	"golang.org/x/term"

	"rungs/content/builtin"
	"rungs/model"
	"rungs/ui/theme"
)

// Env is what the program takes from its process and what it brings along. A test makes
// its own.
type Env struct {
	Args           []string // without the name of the program
	Stdin          *os.File
	Stdout, Stderr *os.File
	Getenv         func(string) string
	Environ        []string
	Now            func() time.Time
	NewID          func() string // unguessable, so that two people never make the same

	Ecosystems *model.Ecosystems // what is known of them
	Catalogues model.Catalogues  // that come with the program; an assessment begins with the first
}

// Process is the environment of this process.
func Process() Env {
	return Env{
		Args: os.Args[1:], Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		Getenv: os.Getenv, Environ: environ(os.Environ()),
		Now:   func() time.Time { return time.Now().Truncate(time.Millisecond) },
		NewID: rand.Text,

		Catalogues: builtin.Catalogues(), Ecosystems: builtin.Ecosystems(),
	}
}

// environ gives NO_COLOR the one value that every library understands: the
// convention (no-color.org) says that any value but the empty one counts, and
// some read it as a boolean.
//
// A terminal that by its name has no colours gets none: its name is all that we
// know of it, and libraries take it for an xterm.
func environ(env []string) []string {
	out := make([]string, 0, len(env))
	for _, e := range env {
		if name, ok := strings.CutPrefix(e, "TERM="); ok && monochrome().MatchString(name) {
			out = append(out, "NO_COLOR=1")
		}
		if value, ok := strings.CutPrefix(e, "NO_COLOR="); ok && value != "" {
			e = "NO_COLOR=1"
		}
		out = append(out, e)
	}
	return out
}

var monochrome = model.Lazily(`^vt[0-9]|-(m|mono)$`)

// mute says whether the terminal is one inside Emacs. Those swallow text after what
// they do not know, or write it out, and may not survive a question.
func (e Env) mute() bool {
	name := e.Getenv("TERM")
	return e.Getenv("INSIDE_EMACS") != "" || strings.HasPrefix(name, "eterm") || strings.HasPrefix(name, "eat-")
}

// progressBar says whether OSC 9;4 is known to be a progress bar here. Others show a
// message on the desktop for it.
func (e Env) progressBar() bool {
	if name := e.Getenv("TERM"); e.mute() || strings.HasPrefix(name, "screen") || strings.HasPrefix(name, "tmux") || name == "linux" {
		return false // what the variables tell of stands behind another terminal
	}
	switch e.Getenv("TERM_PROGRAM") {
	case "ghostty", "WezTerm":
		return true
	}
	return e.Getenv("WT_SESSION") != "" || e.Getenv("ConEmuANSI") == "ON"
}

func isTerminal(f *os.File) bool { return term.IsTerminal(int(f.Fd())) }

// screen says whether there is a terminal on both sides that can show a full
// screen.
func (e Env) screen() bool {
	return isTerminal(e.Stdin) && isTerminal(e.Stdout) && e.Getenv("TERM") != "dumb"
}

// size is the size of the terminal in cells; 80 by 24 if it cannot be told.
func (e Env) size() (width, height int) {
	if w, h, err := term.GetSize(int(e.Stdout.Fd())); err == nil && w > 0 && h > 0 {
		return w, h
	}
	return 80, 24
}

// glyphs are the signs that the terminal can show: ASCII on the Linux console,
// where the locale is set to something other than UTF-8, and where the signs would be
// two cells wide.
func (e Env) glyphs(ascii bool) theme.Glyphs {
	wide := e.Getenv("RUNEWIDTH_EASTASIAN") == "1"
	if ascii || wide || e.Getenv("RUNGS_ASCII") != "" || e.Getenv("TERM") == "linux" || e.Getenv("TERM") == "dumb" {
		return theme.ASCII()
	}
	if runtime.GOOS == "windows" {
		return theme.Unicode()
	}
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		locale := strings.ToLower(e.Getenv(name))
		if locale == "" {
			continue
		}
		if strings.Contains(locale, "utf-8") || strings.Contains(locale, "utf8") {
			return theme.Unicode()
		}
		return theme.ASCII()
	}
	return theme.Unicode()
}

// letters are those that the user takes. Whoever says nothing takes all: the terminal
// may show signs badly and yet the letters of its language well.
func (a *app) letters() theme.Letters {
	if a.ascii {
		return theme.ASCIILetters
	}
	return theme.AnyLetters
}

// dark guesses the background from COLORFGBG, which some terminals set; most
// people have a dark one.
func (e Env) dark() bool {
	_, background, ok := strings.Cut(e.Getenv("COLORFGBG"), ";")
	if !ok {
		return true
	}
	if i := strings.LastIndex(background, ";"); i >= 0 {
		background = background[i+1:]
	}
	n, err := strconv.Atoi(background)
	return err != nil || n < 7 || n == 8
}

// theme is how to write to stdout: plain in a pipe and where colours are not
// wanted.
func (e Env) theme(ascii bool) theme.Theme {
	glyphs := e.glyphs(ascii)
	if !isTerminal(e.Stdout) || e.Getenv("TERM") == "dumb" || e.Getenv("CLICOLOR") == "0" {
		return theme.Plain(glyphs)
	}
	t := theme.New(e.dark(), glyphs)
	if e.mute() {
		return t.WithoutLinks()
	}
	return t
}

// date is the time that documents carry. SOURCE_DATE_EPOCH sets it, so that the
// same journal gives the same bytes (reproducible-builds.org).
func (e Env) date() time.Time {
	if n, err := strconv.ParseInt(e.Getenv(sourceDate), 10, 64); err == nil {
		return time.Unix(n, 0).UTC()
	}
	return e.Now()
}

const sourceDate = "SOURCE_DATE_EPOCH"

// checkDate refuses a SOURCE_DATE_EPOCH that is no time: whoever sets one counts on it.
func (e Env) checkDate() error {
	set := e.Getenv(sourceDate)
	n, err := strconv.ParseInt(set, 10, 64)
	if set == "" || err == nil && 0 <= n && time.Unix(n, 0).UTC().Year() < 10_000 {
		return nil
	}
	return usagef("%s is %q, and not the seconds since 1970, as date +%%s prints them. Set it so, or unset it", sourceDate, shortened(set))
}

// userName is who sits here, for answers without another name.
func (e Env) userName() string {
	for _, name := range []string{"LOGNAME", "USER", "USERNAME"} {
		if s := e.Getenv(name); s != "" {
			return s
		}
	}
	if u, err := user.Current(); err == nil {
		return u.Username
	}
	return ""
}

// message writes to stderr, harmless to show: there may be a path in it, or what
// another program says.
func (e Env) message(text string) {
	text = strings.ReplaceAll(model.Clean(text), "\t", " ")
	_, _ = io.WriteString(e.Stderr, "rungs: "+text+"\n")
}
