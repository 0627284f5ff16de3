package ask

import (
	"slices"
	"strings"

	"rungs/model"
	"rungs/ui/theme"
)

// beforeCursor is how much of what is asked stands on the line of the cursor. A Braille display
// shows 40 cells around the cursor, which is one of them, and after a prompt stands a blank.
const beforeCursor = 38

// parted is a prompt in two, where it is long: what helps to answer stands above, and what is
// asked right before the cursor. Whoever reads with their fingers has only that line in hand.
func parted(prompt string) (above, asks string) {
	if theme.Width(prompt) <= beforeCursor {
		return "", prompt
	}
	var helps, rest []string
	for _, sentence := range strings.SplitAfter(strings.NewReplacer("? ", "?\n ", ". ", ".\n ").Replace(prompt), "\n") {
		sentence = strings.TrimSpace(sentence)
		if strings.Contains(sentence, "mpty line") {
			helps = append(helps, sentence)
		} else {
			rest = append(rest, sentence)
		}
	}
	if len(rest) == 0 {
		return "", prompt
	}
	at := slices.IndexFunc(rest, func(sentence string) bool { return strings.HasSuffix(sentence, "?") })
	if at < 0 || theme.Width(rest[at]) > beforeCursor {
		at = len(rest) - 1 // such as y or n
	}
	end := at + 1
	if last := len(rest) - 1; strings.HasSuffix(rest[last], ":") && theme.Width(strings.Join(rest[at:], " ")) <= beforeCursor {
		end = len(rest) // how to answer it
	}
	asks = strings.Join(rest[at:end], " ")
	if !strings.HasSuffix(asks, "?") {
		asks = strings.TrimRight(asks, ".:") + ":"
	}
	above = strings.Join(slices.Concat(rest[:at], rest[end:], helps), " ")
	return model.Stop(strings.TrimSuffix(above, ":")), asks
}
