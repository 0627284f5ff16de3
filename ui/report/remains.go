package report

import (
	"strings"

	"rungs/model"
)

// remains is what is left to do of a criterion, as far as somebody said it.
type remains struct {
	Open   []condition `json:"open"`             // as far as is known
	Unsaid bool        `json:"unsaid,omitempty"` // partly is said, and not which of open hold

	inPart bool // a part of the only one is there
}

// head heads what is open.
func (r remains) head() string { return model.LeftToDo(r.Unsaid, r.inPart) }

// fact is what is open below a head, or that nobody said what is missing.
func (r remains) fact(head string) fact {
	f := fact{Label: head + model.HowMuch(r.Unsaid, r.inPart), Texts: sentences(r.Open), Wide: r.Unsaid || r.inPart}
	if f.Texts == nil {
		f.Texts = []string{model.AllHoldSays}
	}
	return f
}

// cell is what is open in the cell of a table, and says so where some of it holds or may hold. all
// writes conditions one below the other.
func (r remains) cell(all func([]condition) string) string {
	if how := r.howMuch(); how != "" {
		return how + ":\n" + all(r.Open)
	}
	return all(r.Open)
}

// howMuch is [model.HowMuch] of it without a head before it.
func (r remains) howMuch() string { return strings.TrimPrefix(model.HowMuch(r.Unsaid, r.inPart), ", ") }
