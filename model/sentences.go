package model

// Sentences that do not hang on any value, and that more than one face says.
const (
	NothingSaid  = "Nobody has answered yet."
	SelfAssessed = "Self-assessed; nobody has checked it."
	FindOutFirst = "An answer costs minutes, and may show that there is nothing to do."
	DecidedCases = "Where it is like this, answer so:"
	NotRecorded  = "Nothing was recorded."

	noReason = "no reason was given"
)
