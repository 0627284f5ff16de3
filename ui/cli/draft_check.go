package cli

import (
	"errors"
	"fmt"
	"html"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"rungs/model"
)

// draftEndings are those of drafts. Of a folder, files that end so are looked at.
var draftEndings = []string{".md", ".markdown", ".txt", ".html", ".htm"}

// checkDrafts says what is not done in pages that were begun as drafts and edited since.
func (a *app) checkDrafts(paths []string) error {
	files, leftOut, err := draftFiles(paths)
	if err != nil {
		return err
	}
	var out strings.Builder
	places := 0
	for _, file := range files {
		open, err := a.stillOpen(file)
		if err != nil {
			return err
		}
		places += len(open)
		for _, o := range open {
			where := model.Spelled(file)
			if o.Line > 0 {
				where += fmt.Sprintf(":%d", o.Line)
			}
			fmt.Fprintf(&out, "%s: %s\n", where, o.What)
		}
	}
	if err := a.show(out.String()); err != nil {
		return err
	}
	if leftOut != nil {
		a.message("not looked at, because only files are that end in " + strings.Join(draftEndings, ", ") + ": " + named(leftOut))
	}
	if places == 0 {
		a.message("nothing is open in " + someFiles(files))
		return nil
	}
	a.message(fmt.Sprintf("%d %s %s open in %s", places, noun(places, "place"), isOrAre(places), someFiles(files)))
	return coded{errQuiet, exitNotReached}
}

// someFiles is what a sentence calls some files.
func someFiles(files []string) string {
	if len(files) == 1 {
		return model.Spelled(files[0])
	}
	return fmt.Sprintf("%d files", len(files))
}

// named are the first of some files, and how many there are more.
func named(files []string) string {
	const first = 5
	var names []string
	for _, f := range files[:min(len(files), first)] {
		names = append(names, model.Spelled(f))
	}
	if more := len(files) - first; more > 0 {
		names = append(names, fmt.Sprintf("and %d more", more))
	}
	return strings.Join(names, ", ")
}

// draftFiles are the files that are meant, with those of folders, and what of a folder is left
// out: who hears that nothing is open takes all of it for done.
func draftFiles(paths []string) (files, leftOut []string, err error) {
	if len(paths) == 0 {
		return nil, nil, usagef("say which file: rungs draft --check policy.md, or the folder of several")
	}
	for _, path := range paths {
		info, err := os.Stat(path)
		if err != nil || !info.IsDir() {
			files = append(files, path) // what is wrong with it is said when it is read
			continue
		}
		entries, err := os.ReadDir(path)
		if err != nil {
			return nil, nil, fmt.Errorf("%s cannot be read (%w). Check the path", model.Spelled(path), pathless(err))
		}
		before := len(files)
		for _, e := range entries {
			file := filepath.Join(path, e.Name())
			info, err := os.Stat(file)
			if err == nil && info.Mode().IsRegular() && slices.Contains(draftEndings, ending(file)) {
				files = append(files, file)
			} else {
				leftOut = append(leftOut, file)
			}
		}
		if len(files) == before {
			return nil, nil, fmt.Errorf("no file of %s ends in %s, so there is nothing to look at", model.Spelled(path), strings.Join(draftEndings, ", "))
		}
	}
	return files, leftOut, nil
}

// ending is that of a file, in small letters.
func ending(file string) string { return strings.ToLower(filepath.Ext(file)) }

// stillOpen is what is not done in a file.
func (a *app) stillOpen(file string) ([]model.StillOpen, error) {
	var data []byte
	err := a.readingText(file, func(r io.Reader) (err error) {
		if data, err = io.ReadAll(io.LimitReader(r, maxReport+1)); err == nil && len(data) > maxReport {
			err = errors.New("it is too large for a page")
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	text := string(data)
	switch {
	case strings.TrimSpace(text) == "":
		return nil, fmt.Errorf("%s is empty, so there is nothing to look at. Check the path", model.Spelled(file))
	case strings.HasPrefix(text, `{"rungs":`):
		return nil, fmt.Errorf("%s is an assessment, and no page. Its drafts are listed by: rungs draft %s", model.Spelled(file), a.fileWord(asPath(file)))
	}
	return append(misencoded(file, text), a.openIn(file, text)...), nil
}

// misencoded says how a security.txt that was read as a text is not encoded as it has to be. Only
// for that a file is read once more: a pipe would have nothing left.
func misencoded(file, text string) []model.StillOpen {
	if !isSecurityTxt(file) {
		return nil
	}
	encoded, err := os.ReadFile(file)
	what := "It is not in UTF-8, as RFC 9116 wants it; save it as UTF-8"
	switch {
	case err != nil || string(encoded) == text:
		return nil
	case utf8.Valid(encoded):
		what = "It begins with the mark of UTF-8 (a BOM), which RFC 9116 does not know; save it without one"
	}
	return []model.StillOpen{{Line: 1, What: what}}
}

func isSecurityTxt(file string) bool { return strings.EqualFold(filepath.Base(file), "security.txt") }

// openIn is what is not done in the text of a file.
func (a *app) openIn(file, text string) []model.StillOpen {
	switch {
	case isSecurityTxt(file):
		return model.FindOpenSecurityTxt(text, a.date())
	case strings.HasPrefix(ending(file), ".htm"):
		text = untagged(text)
	}
	return model.FindOpen(text)
}

// What git writes where it could not merge is no tag.
var tagForm = model.Lazily(`(?s)<[^<>]*>`)

// untagged is HTML as text, with its lines where they are.
func untagged(text string) string {
	return html.UnescapeString(tagForm().ReplaceAllStringFunc(text, func(tag string) string {
		return strings.Repeat("\n", strings.Count(tag, "\n"))
	}))
}
