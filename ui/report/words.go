package report

import (
	"fmt"

	"rungs/model"
	"rungs/ui/theme"
)

// count is "1 step" or "2 steps".
func count(n int, one string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %ss", n, one)
}

// criteria is "1 criterion" or "2 criteria".
func criteria(n int) string {
	if n == 1 {
		return "1 criterion"
	}
	return fmt.Sprintf("%d criteria", n)
}

// are is the verb for n things.
func are(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}

// soManyAre is "none is", "1 is" or "2 are".
func soManyAre(n int) string {
	if n == 0 {
		return "none is"
	}
	return fmt.Sprint(n, " ", are(n))
}

// sentences are conditions as people read them.
func sentences(conditions []condition) []string {
	var out []string
	all := make([]model.Condition, len(conditions))
	for i, c := range conditions {
		all[i] = c.Condition
	}
	for _, c := range model.Together(all) {
		out = append(out, model.Capital(model.Stop(c.Text)))
	}
	return out
}

// planned is "ana, until 31 December 2026, overdue".
func planned(owner, until string, overdue bool) string {
	text := theme.Planned(model.Intent{Owner: owner, Until: model.Day(until)}, "")
	if overdue {
		text += ", overdue"
	}
	return text
}

// putAside is why something is not done now, and until when.
func putAside(i model.Intent, today model.Day) string {
	return model.Capital(model.Stop(theme.PutAside(i, today)))
}

// list is never nil: a list that holds nothing is [] in a machine shape.
func list(in []string) []string { return append([]string{}, in...) }
