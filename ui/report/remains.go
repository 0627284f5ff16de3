package report

import (
	"strings"

	"rungs/model"
)

// remains is what is left to do of a criterion, as far as somebody said it.
type remains struct {
	Open   []condition `json:"open"`             // as far as is known
	Unsaid bool        `json:"unsaid,omitempty"` // partly is said, and not which of open hold

	known model.HowMuch
}

func newRemains(open []model.Condition, known model.HowMuch) remains {
	return remains{conditions(open), known == model.NotWhich, known}
}

// head heads what is open.
func (r remains) head() string { return r.known.LeftToDo() }

// fact is what is open below a head, or that nobody said what is missing.
func (r remains) fact(head string) fact {
	f := fact{Label: head + r.known.Says(), Texts: sentences(r.Open), Wide: r.known != model.NoneHolds}
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

// howMuch is how much is known of it, without a head before that.
func (r remains) howMuch() string { return strings.TrimPrefix(r.known.Says(), ", ") }
