package model

// Headline says in one sentence how many categories have reached level 1.
// There is no overall score: the categories ask for different things.
func Headline(standings []Standing) string {
	applying, reached := 0, 0
	for _, s := range standings {
		if s.Applies {
			applying++
			if s.Floor >= 1 {
				reached++
			}
		}
	}
	if applying == 0 {
		return "No category applies."
	}
	switch {
	case applying == 1 && reached == 1:
		return "The one category that applies has reached level 1."
	case applying == 1:
		return "The one category that applies has not reached level 1."
	case reached == 0:
		return "None of the " + itoa(applying) + " categories that apply has reached level 1."
	case reached == applying && applying == 2:
		return "Both categories that apply have reached level 1."
	case reached == applying:
		return "All " + itoa(applying) + " categories that apply have reached level 1."
	case reached == 1:
		return "1 of the " + itoa(applying) + " categories that apply has reached level 1."
	}
	return itoa(reached) + " of the " + itoa(applying) + " categories that apply have reached level 1."
}

// LowestFloor is the lowest floor of the categories that apply; false if none
// does.
func LowestFloor(standings []Standing) (int, bool) {
	lowest, found := TopLevel, false
	for _, s := range standings {
		if s.Applies {
			lowest, found = min(lowest, s.Floor), true
		}
	}
	return lowest, found
}
