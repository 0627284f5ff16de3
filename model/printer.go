package model

// Printer writes a document about an assessment, for a face that does not know what
// documents there are. A menu of them is a table, in the order in which it is shown.
type Printer struct {
	Name    string   // such as plan
	For     string   // for whom it is, and what it holds, in a few words
	Command string   // which does the same in a shell, and more; "" if none does
	File    string   // the name that is proposed
	Folder  bool     // that is the name of a folder, into which files are written
	Endings []string // those that the name of the file may have, such as ".md"; each is a format
	// Print plans towards the level that the assessment aims at. It never writes over a
	// file, and says in a sentence where it lies.
	Print func(file string, a *Assessment) (told string, err error)
	// More are several of a kind. One of them is chosen next, and Print is nil.
	More []Printer
}

// AsksFile is the question for the name.
func (p Printer) AsksFile() string {
	if p.Folder {
		return "Into which folder? What is in it stays."
	}
	return "Print to which file? The ending chooses the format."
}
