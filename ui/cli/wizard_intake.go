package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"rungs/model"
)

// intake shows files with lists to the wizard and to the questions.
type intake struct{ *app }

// Read reads a list or a report, and nothing that is not a file on the disk: nobody
// waits for the other end of a pipe.
func (a intake) Read(file string, catalogue *model.Catalogue) (model.Intake, error) {
	l := &importing{app: a.app, file: a.asTyped(file)}
	info, err := os.Stat(l.file)
	switch {
	case err != nil:
		return nil, fmt.Errorf("%s cannot be read (%w). Check the path", l.name(), pathless(err))
	case !info.Mode().IsRegular():
		return nil, fmt.Errorf("%s is no file; give the file with the list", l.name())
	case looksLikeCopy(l.file):
		return nil, fmt.Errorf("%s is a copy of an assessment. Take it in with: rungs import %s", l.name(), a.fileWord(l.file))
	}
	if err := l.load(); err != nil {
		return nil, err
	}
	if l.isReport() {
		return l.readAgain(catalogue, model.Fold(model.Header{}, nil))
	}
	list, err := l.read()
	if err != nil {
		return nil, err
	}
	return l.newIntake(catalogue, list), nil
}

// asTyped is a path without what a shell would take off: terminals quote the name of a
// file that is dropped on them.
func (a intake) asTyped(file string) string {
	file = strings.TrimSpace(file)
	for _, quote := range []string{`"`, "'"} {
		if rest, ok := strings.CutPrefix(file, quote); ok && len(rest) > 1 {
			file = strings.TrimSuffix(rest, quote)
		}
	}
	if rest, ok := strings.CutPrefix(file, "~/"); ok {
		file = filepath.Join(a.Getenv("HOME"), rest)
	}
	if _, err := os.Stat(file); errors.Is(err, os.ErrNotExist) && filepath.Separator != '\\' {
		file = strings.ReplaceAll(file, `\ `, " ")
	}
	return file
}

// Complete goes on with a path as far as all files do that begin so, and names these.
func (a intake) Complete(file string) (longer string, names []string) {
	folder, begun := filepath.Split(file)
	entries, err := os.ReadDir(a.asTyped(folder + "."))
	if err != nil {
		return file, nil
	}
	for _, e := range entries {
		name := e.Name()
		if !strings.HasPrefix(name, begun) || begun == "" && name[0] == '.' || model.CleanLine(name) != name {
			continue
		}
		if e.IsDir() {
			name += string(filepath.Separator)
		}
		names = append(names, name)
	}
	if len(names) == 0 {
		return file, nil
	}
	common := names[0]
	for _, name := range names[1:] {
		for !strings.HasPrefix(name, common) {
			_, size := utf8.DecodeLastRuneInString(common)
			common = common[:len(common)-size]
		}
	}
	slices.Sort(names)
	return folder + common, names
}
