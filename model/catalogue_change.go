package model

// CatalogueChange is what a revision, or this version against the one before, did to
// a criterion, for those who answered before.
type CatalogueChange struct {
	Revision int // 0 if it is of the version
	// Since is the version before, of a change of the version; empty for a revision.
	Since     string
	Criterion string // empty where From and To say it
	Kind      ChangeKind
	// From are IDs in the version before, To in this one: of what was moved, split
	// or merged.
	From, To []string
	Text     string
}

// ChangeKind is the kind of a change.
type ChangeKind string

// The kinds. An answer given before a change of wording, or before a criterion
// was only moved or renamed, still holds as it is. The last five are of versions.
const (
	Wording   ChangeKind = "wording"
	Tightened ChangeKind = "tightened"
	Loosened  ChangeKind = "loosened"
	Renamed   ChangeKind = "moved" // to another ID
	Split     ChangeKind = "split"
	Merged    ChangeKind = "merged"
	New       ChangeKind = "new"
	Retired   ChangeKind = "retired"
)
