package model

// Printer writes a document about an assessment into a file, for a face that does
// not know what documents there are. The zero value can write none.
type Printer struct {
	Endings []string // those that the name of the file may have, such as ".md"; each is a format
	// Print plans towards a level, 1 to 3, or for 0 towards the default one. It never writes over a
	// file, and returns the whole path.
	Print func(file string, a *Assessment, target int) (path string, err error)
}
