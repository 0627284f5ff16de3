package cli

import (
	"fmt"
	"io"
	"os"
	"strings"

	"rungs/model"
)

// first is the first argument, or "".
func first(args []string) string {
	if len(args) == 0 {
		return ""
	}
	return args[0]
}

// reading reads the text in a file that the user named, or on standard input for -.
func (a *app) reading(file string, read func(io.Reader) error) error {
	if file == "-" {
		return read(text(a.Stdin))
	}
	f, err := os.Open(file)
	if err == nil {
		defer f.Close()
		err = read(text(f))
	}
	if err != nil {
		return fmt.Errorf("%s cannot be read (%w). Check the path", model.CleanLine(file), pathless(err))
	}
	return nil
}

// shortened is what somebody typed, harmless and short enough to be shown.
func shortened(s string) string { return model.Shorten(s, 60) }

// nearest is the candidate with the fewest edits to a word, if these are few.
func nearest(word string, candidates []string) string {
	best, fewest := "", max(2, len(word)/3)+1
	for _, c := range candidates {
		if n := distance(strings.ToLower(word), strings.ToLower(c)); n < fewest {
			best, fewest = c, n
		}
	}
	return best
}

// meant is what somebody may have meant by a word, to go into a question: the nearest of the
// candidates, or else the few that hold it; "" if there are none, or many.
func meant(word string, candidates []string) string {
	if near := nearest(word, candidates); near != "" {
		return near
	}
	var hold []string
	for _, c := range candidates {
		if len(word) > 2 && strings.Contains(strings.ToLower(c), strings.ToLower(word)) {
			hold = append(hold, c)
		}
	}
	if len(hold) > 3 {
		return ""
	}
	return strings.Join(hold, " or ")
}

// distance is the Levenshtein distance of two words in runes.
func distance(s, t string) int {
	a, b := []rune(s), []rune(t)
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j, y := range b {
			above := row[j+1]
			if x == y {
				row[j+1] = diagonal
			} else {
				row[j+1] = 1 + min(diagonal, above, row[j])
			}
			diagonal = above
		}
	}
	return row[len(b)]
}
