package model

import (
	"fmt"
	"strings"
)

// WhatIf says what so many more criteria would change of the levels, before and
// after as by [StandingsIf]: "If this one were done, levels would change: General
// Capabilities from 0 to 1."
func WhatIf(before, after []Standing, done int) string {
	var moves []string
	for i := range after {
		if after[i].Floor != before[i].Floor {
			moves = append(moves, fmt.Sprintf("%s from %d to %d", after[i].Category.Title, before[i].Floor, after[i].Floor))
		}
	}
	text := "If this one were done, "
	if done > 1 {
		text = fmt.Sprintf("If these %d were done, ", done)
	}
	if len(moves) == 0 {
		return text + "no level would change yet."
	}
	return text + "levels would change: " + strings.Join(moves, ", ") + "."
}
