package theme

import (
	"cmp"
	"time"

	"rungs/model"
)

// Date is a year, a month or a day of the form 2026-11-22 as people write it:
// "2026", "November 2026", "22 November 2026". Anything else stays as it is.
func Date(s string) string {
	if d, err := time.Parse(time.DateOnly, s); err == nil {
		return model.LongDate(d)
	}
	if d, err := time.Parse("2006-01", s); err == nil {
		return d.Format("January 2006")
	}
	return s
}

// PutAside says why a step is not done now, and until when: "until 31 March 2027: nobody has
// time"; by a day after that, that it is back.
func PutAside(i model.Intent, today model.Day) string {
	why := i.Because()
	switch {
	case i.Until == "":
		return why
	case i.Ended(today):
		return "until " + Date(string(i.Until)) + ", which has passed: " + why
	}
	return "until " + Date(string(i.Until)) + ": " + why
}

// Planned says who does a step and until when: "ana, until 31 December 2026", and
// whether that day has passed by today. Without a today it has not.
func Planned(i model.Intent, today model.Day) string {
	who := cmp.Or(i.Owner, "somebody who is not named")
	if i.Until == "" {
		return who
	}
	who += ", until " + Date(string(i.Until))
	if i.Overdue(today) {
		who += ", overdue"
	}
	return who
}

// Saying is what somebody said of a criterion, in words: "provided by GitHub", "planned by
// ana, until 31 December 2026", "took back: partly"; and whether it was taken back since.
func Saying(s model.Saying) string {
	var words string
	switch {
	case s.Undoes != "":
		words = s.TookBack(func(e model.Event) string { return Saying(model.Saying{Event: e}) })
	case s.Kind != model.IntentKind:
		words = s.Said()
	case s.Choice == model.Planned:
		words = "planned by " + Planned(s.Intent, "")
	case s.Choice == model.Accepted:
		words = "put aside: " + PutAside(s.Intent, "")
	case s.Choice == "":
		words = "nothing planned any more"
	default:
		words = s.Choice.String()
	}
	if to := s.To(); to != "" {
		words += ", " + to
	}
	if s.Void {
		words += ", taken back since"
	}
	return words
}
