package model

import "strings"

// OpensSays names the open criteria that need a step, in a sentence; empty if none does, or
// the reason names them.
func (s Step) OpensSays() string {
	if s.opening == nil || strings.Contains(s.Reason, List(s.opening)) {
		return ""
	}
	return "Opens the way for " + List(s.opening) + "."
}
