package store

import (
	"bufio"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"rungs/model"
)

// Where two people answer in one shared folder in the same moment, a synchroniser
// keeps the file of one of them under a name of its own, beside the other: with the
// name of a host, a day, a number, another ending; some rename both. What makes these
// files copies is the id in their header, so that is what is looked for.

// Beside is a file beside a journal that holds the same assessment.
type Beside struct {
	Copy
	Path string
	New  int // how many events it holds that the journal does not
}

// Beside are the other files in the folder of the journal that hold the same
// assessment and an event that the journal does not. What cannot be read is none.
func (j *Journal) Beside() []Beside { return besides(j.path, j.Header(), j.Events()) }

// Beside is the same for a journal at a path that was inspected.
func (in *Inspection) Beside(path string) []Beside {
	return besides(path, in.Assessment.Header, in.events)
}

func besides(path string, h model.Header, events []model.Event) (out []Beside) {
	own := statOf(path)
	for _, f := range journalsIn(filepath.Dir(path), nil) {
		if f.header.ID != h.ID || f.header.Catalogue != h.Catalogue || own != nil && os.SameFile(own, f.info) {
			continue
		}
		if b, ok := beside(f.path, events); ok && b.New > 0 {
			out = append(out, b)
		}
	}
	return out
}

func beside(path string, had []model.Event) (Beside, bool) {
	other, err := Open(path)
	if err != nil {
		return Beside{}, false
	}
	fresh, _ := missing(had, other.Events())
	return Beside{Copy{show(path), other.Content()}, path, len(fresh)}, true
}

// Stray is a file in the folder of named assessments that holds the same one as
// another file there, or that no name leads to.
type Stray struct {
	Path   string
	Name   string // under which it is listed; empty if no name leads to it
	Of     string // the name of the one that it is a copy of; empty if that is gone
	New    int    // how many events it holds that that one does not
	Partly bool   // it has lines that could not be read, or not by this version: nobody knows what they say
	Header model.Header
}

// Strays are those files. Of several with good names the shortest is the assessment,
// for synchronisers add to a name. What somebody read just now, by path, is not read again.
func (f Folder) Strays(read map[string]model.Header) (out []Stray) {
	if f.check() != nil {
		return nil
	}
	name := func(path string) string {
		name, ok := strings.CutSuffix(filepath.Base(path), extension)
		if !ok || badName(name) != "" {
			return ""
		}
		return name
	}
	byID := map[string][]found{}
	var ids []string
	for _, file := range journalsIn(f.Path, read) {
		if byID[file.header.ID] == nil {
			ids = append(ids, file.header.ID)
		}
		byID[file.header.ID] = append(byID[file.header.ID], file)
	}
	for _, id := range ids {
		files, of := byID[id], ""
		var had []model.Event
		for _, file := range files {
			if n := name(file.path); n != "" && (of == "" || len(n) < len(of)) {
				of = n
			}
		}
		if of != "" && len(files) == 1 {
			continue // as nearly all are, and nothing need be read
		}
		if of != "" {
			j, err := Open(filepath.Join(f.Path, of+extension))
			if err != nil {
				continue // it is listed as what cannot be read
			}
			had = j.Events()
		}
		for _, file := range files {
			if n := name(file.path); n == "" || n != of {
				if b, ok := beside(file.path, had); ok {
					out = append(out, Stray{file.path, n, of, b.New, len(b.Problems) > 0, file.header})
				}
			}
		}
	}
	return out
}

// Orphans are the copies of a journal that is gone, as a synchroniser leaves that
// renames both sides: journals whose names begin with that of the one at path, and
// that nobody would choose.
func Orphans(path string) (out []string) {
	stem := strings.TrimSuffix(filepath.Base(path), extension)
	for _, f := range journalsIn(filepath.Dir(path), nil) {
		base := filepath.Base(f.path)
		name, ours := strings.CutSuffix(base, extension)
		if strings.HasPrefix(base, stem) && name != stem && (!ours || badName(name) != "" || strings.Contains(strings.ToLower(name), "conflict")) {
			out = append(out, f.path)
		}
	}
	return out
}

// found is a journal by its header.
type found struct {
	path   string
	info   os.FileInfo // nil if somebody else read it
	header model.Header
}

// maxBeside is up to how many files a folder may hold for all of them to be looked at;
// in a larger one it is those with .rungs in their names.
const maxBeside = 1000

// journalsIn are the journals in a folder, whatever their names, and of what was read just
// now what it was. Hidden files are what programs are about to write, and none of people's.
func journalsIn(folder string, read map[string]model.Header) (out []found) {
	in, err := os.ReadDir(folder)
	if err != nil {
		return nil
	}
	for _, d := range in {
		name := d.Name()
		if strings.HasPrefix(name, ".") || d.IsDir() || len(in) > maxBeside && !strings.Contains(name, extension) {
			continue
		}
		path := filepath.Join(folder, name)
		if h, ok := read[path]; ok {
			out = append(out, found{path, nil, h})
		} else if h, info, ok := headerOf(path); ok {
			out = append(out, found{path, info, h})
		}
	}
	slices.SortFunc(out, func(a, b found) int { return strings.Compare(a.path, b.path) })
	return out
}

// headerOf is the header of a journal that begins with it, as nearly all do.
func headerOf(path string) (h model.Header, info os.FileInfo, ok bool) {
	f, info, err := openRegular(theDisk{}, path, os.O_RDONLY)
	if err != nil {
		return h, nil, false
	}
	defer f.Close()
	raw, err := bufio.NewReader(io.NewSectionReader(f, 0, 8<<10)).ReadBytes('\n')
	if err != nil && err != io.EOF || !bytes.Contains(raw, []byte(`"rungs"`)) {
		return h, nil, false
	}
	for _, p := range readLine(bytes.TrimSuffix(raw, []byte("\n"))).pieces {
		if p.isHeader() {
			return p.Header, info, true
		}
	}
	return h, nil, false
}

func statOf(path string) os.FileInfo {
	info, err := os.Stat(path)
	if err != nil {
		return nil
	}
	return info
}
