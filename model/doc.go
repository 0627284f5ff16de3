// Package model is the assessment itself: the catalogue of criteria, the
// answers of one registry to them, the level that follows from the answers, and
// the plan.
//
// An assessment is never stored as such. It is the fold of a list of [Event],
// and the fold does not depend on the order of the list or on how often an
// event stands in it. So the files of two people merge as a union of lines, undo
// is one more event, and "as of last June" is the fold of a shorter list.
//
// Levels ([Standings]) and the plan ([MakePlan]) are computed from the
// catalogue and the assessment each time; they have no state of their own.
//
// This package never touches a file, the clock, a source of randomness or the
// terminal, and imports the standard library only. The same input gives the same
// output, byte for byte.
package model
