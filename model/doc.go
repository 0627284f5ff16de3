// Package model is the assessment itself: the catalogue of criteria, the
// answers of one registry to them, the level that follows from the answers, and
// the plan.
//
// An assessment is never stored as such. It is the fold of a list of [Event],
// and the fold does not depend on the order of the list or on how often an
// event stands in it. So the files of two people merge as a union of lines, undo
// is one more event, and "as of last June" is the fold of a shorter list.
//
// Read on with [Catalogue], what is asked; [Event] and [Fold], what people said;
// [Standings], where that puts them; and [MakePlan], what to do next. Levels and
// the plan are computed each time and have no state of their own.
//
// # Levels
//
// The framework, in its section "Security Capabilities of Package Repositories",
// puts each criterion on one of the levels 1 to 3 of a category and says what the
// levels stand for: basic, moderate, advanced; 0 is the start. It does not say how
// to score them. These rules are ours:
//
//   - The floor of a category is the highest level of which, and below which,
//     every criterion that applies is [Met], or [Provided] by a named other service.
//     [Partly] does not count.
//   - The ceiling is the same with what is unknown, [Unsure] or [Unanswered], taken
//     as met. So better answers never lower the floor or the ceiling, and the
//     floor is never above the ceiling.
//   - Where two people disagree, the floor takes the least favourable answer and
//     the ceiling the most favourable one.
//   - [NotApplicable] takes a criterion out. A level that has none left is passed,
//     and marked as vacant. A category that has none left does not apply: it is
//     on no level, neither 3 nor 0.
//   - There is no overall score.
//
// Which categories apply follows from the section "Taxonomy of Package
// Repositories": see [Profile].
//
// # The plan
//
// The framework gives no order within a level. This one is ours, too:
//
//   - First what has to be found out: what is unsure, unanswered or disputed, up to
//     the target. It costs minutes.
//   - Then milestones: what level 1 needs in every category, then level 2, then 3.
//   - Within a milestone a step comes after those that it needs; of those that
//     could begin, the one with the most [Worth] comes first, and the order of the
//     catalogue decides between equals.
//   - What was put aside with a reason stays visible, and changes no level.
//
// # Revisions and versions
//
// A catalogue has a version, the framework's, and a revision, ours. An answer
// remembers both: "rev", of which none means 1, and "version", where that is not the header's.
// These rules hold:
//
//   - No answer is lost or changed, and no level moves, because a text is another one.
//     An answer to an older text keeps its state. If a change since then was more than
//     wording it is marked ([Assessment.Differs]), until somebody answers anew or confirms.
//   - An upgrade to another version is one event ([Upgrade]), which says what becomes of
//     each criterion: the answers to what was moved stand for the new one; those to what
//     was split for each part; those to what was merged side by side, the least favourable
//     in the floor; those to what was retired are kept and named ([Assessment.Left]). What is new is
//     open.
//   - What somebody says to an older version meanwhile goes the same way. Of
//     upgrades that did not know of each other, the one that leads furthest counts. Undo
//     takes an upgrade back, and with it all that it did.
//   - The floor never rises by an upgrade alone: it stays where it was in the
//     version before until one answer of the category is given or confirmed
//     in the new one ([Standing.Waiting]).
//
// # What it does not do
//
// This package never touches a file, the clock, a source of randomness or the
// terminal, and imports the standard library only. The same input gives the same
// output, byte for byte.
package model
