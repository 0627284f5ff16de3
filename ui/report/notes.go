package report

import (
	"strings"
	"time"

	"rungs/model"
)

// written are notes of the assessment as somebody wrote them; there is more than one
// where people wrote apart.
type written struct {
	By     string   `json:"by,omitempty"`
	On     string   `json:"on"` // the day
	Note   string   `json:"note"`
	NoteBy []string `json:"note_by,omitempty"` // who wrote it

	noteBy string // the same, where that is not, or not alone, who wrote last
}

// notes are those of the assessment, or how many are withheld: nobody but the team sees
// them. They belong to no category, so they are not in what shows only some.
func (d Document) notes() (all []written, withheld int) {
	for _, e := range d.Assessment.Notes() {
		switch {
		case d.Public:
			withheld++
		case len(d.Categories) == 0:
			all = append(all, written{e.By, e.At.Format(time.DateOnly), strings.TrimSpace(e.Note), d.Assessment.Writers(e), d.Assessment.NoteBy(e)})
		}
	}
	return all, withheld
}

func notesPart(all []written) part {
	p := part{ID: "notes", Title: model.NotesTitle}
	for _, w := range all {
		p.add(heading{3, w.who()}, free(w.Note))
	}
	return p
}

// who is "ana, 22 November 2026", or "ana and ben, last ben, 22 November 2026".
func (w written) who() string {
	who := head{By: w.By, On: w.On}.who()
	if w.noteBy != "" {
		return w.noteBy + ", last " + who
	}
	return who
}

// notesText tells of the notes of an assessment in a word.
func notesText(a *model.Assessment) string {
	if len(a.Notes()) == 0 {
		return "none"
	}
	return "written"
}

// notesSay is what an event made of the notes, in a word. In a public copy no more is told.
func notesSay(e model.Event) string {
	if strings.TrimSpace(e.Note) == "" {
		return "taken out"
	}
	return "written"
}

// free is text of any number of lines that somebody wrote.
type free string

func (free) Kind() string { return "free" }

func (c *column) free(text free) {
	c.gap()
	for line := range strings.SplitSeq(string(text), "\n") {
		c.lines(c.theme.Text.Render, "", line)
	}
}
