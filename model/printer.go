package model

import (
	"slices"
	"strings"
)

// Printer writes a document about an assessment, for a face that does not know what
// documents there are. A menu of them is a table, in the order in which it is shown.
type Printer struct {
	Name    string   // such as plan
	For     string   // for whom it is, and what it holds, in a few words
	Command string   // which does the same in a shell, and more; "" if none does
	File    string   // the name that is proposed
	Folder  bool     // that is the name of a folder, into which files are written
	In      string   // the folder into which a name without one goes; "" where that is not known
	Endings []string // those that the name of the file may have, such as ".md"; each is a format
	// Print plans towards the level that the assessment aims at. It never writes over a
	// file, and says in a sentence where it lies.
	Print func(file string, a *Assessment) (told string, err error)
	// More are several of a kind. One of them is chosen next, and Print is nil.
	More []Printer
	// Of are those of More where that depends on the assessment; none hides it.
	Of func(a *Assessment) []Printer

	// Serves are the criteria that ask for what is printed, each with how many of its conditions
	// it covers: it is a draft.
	Serves map[string]int
	// Read is the document as lines of so many cells, to be read before it is written; nil
	// if that is not offered.
	Read func(a *Assessment, width int, ascii bool) (string, error)

	// Questions go before it, for what only a person knows; Answered is the same document with
	// what was typed, a line each.
	Questions []PrinterQuestion
	Answered  func(lines []string) Printer
}

// PrinterQuestion is asked before something is printed. An empty line leaves it open.
type PrinterQuestion struct {
	Text     string // the question
	Help     string // what may be typed
	Proposal string // a line that would do; or empty
	Check    func(line string) error
}

// InShell is the command that does the same in a shell of an assessment, by what names it
// there; "" if none does.
func (p Printer) InShell(assessment string) string {
	words := strings.SplitN(p.Command, " ", 3) // the program, its command, and the rest
	if len(words) < 2 {
		return p.Command
	}
	return strings.Join(slices.DeleteFunc(slices.Insert(words, 2, assessment), func(w string) bool { return w == "" }), " ")
}

// Several are those among which is chosen next; none if it prints.
func (p Printer) Several(a *Assessment) []Printer {
	if p.Of != nil {
		return p.Of(a)
	}
	return p.More
}

// Offered are the printers of a menu that have something to print of an assessment.
func Offered(menu []Printer, a *Assessment) []Printer {
	return slices.DeleteFunc(slices.Clone(menu), func(p Printer) bool { return p.Of != nil && len(p.Of(a)) == 0 })
}

// Drafts are those that serve a criterion, those that cover most of it first.
func Drafts(menu []Printer, a *Assessment, criterion string) []Printer {
	var out []Printer
	for _, p := range menu {
		if p.Of == nil {
			continue
		}
		for _, one := range p.Of(a) {
			if _, serves := one.Serves[criterion]; serves {
				out = append(out, one)
			}
		}
	}
	slices.SortStableFunc(out, func(p, q Printer) int { return q.Serves[criterion] - p.Serves[criterion] })
	return out
}

// AsksFile is the question for the name.
func (p Printer) AsksFile() string {
	if p.Folder {
		return "Into which folder? What is in it stays."
	}
	return "Print to which file? The ending chooses the format."
}

// Where says before it is printed where it will lie, in a sentence; empty if that is not
// known.
func (p Printer) Where() string {
	in := CleanLine(p.In)
	if in == "" {
		return ""
	}
	return "A name without a folder goes into " + in + "."
}
