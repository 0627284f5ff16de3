package model

// Intake is what somebody brings, such as a list kept in an issue, on its way into an
// assessment, for a face that knows no files and not how lists are read. Nothing is
// recorded before the face records it.
type Intake interface {
	// Ask is what has to be asked next; ok is false where nothing is left. It ends.
	Ask() (q IntakeQuestion, ok bool)
	// Say lists line by line what would be recorded, what is left out and why, and
	// which lines were not read. Ask comes first: what was not asked is left out.
	Say(a *Assessment) string
	// Answers are the events that record it, without what is said already.
	Answers(a *Assessment) []Event
}

// IntakeQuestion is about a line that is not clear, or about several at once.
type IntakeQuestion struct {
	Text    string
	Choices []string
	Each    bool         // about several lines; the first choice takes all of them as they are
	Take    func(at int) // takes a choice; -1 leaves the line out
}
