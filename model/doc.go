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
//   - First what has to be found out: what is unsure or disputed on any level, and what is
//     unanswered up to the target. It costs minutes.
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
//   - What somebody says to an older version meanwhile goes the same way. It replaces nothing
//     that was said of what several had become by then: who speaks of a part, after taking
//     an upgrade back, says nothing of the whole. Both stand side by side. Nor does one part of
//     what was split reach the other: what stands for both is followed through answers that
//     stand for the same criterion only. Of
//     upgrades that did not know of each other, the one that leads furthest counts. Undo
//     takes an upgrade back, and with it all that it did.
//   - The floor never rises by an upgrade alone: it stays where it was in the
//     version before until one answer of the category is given or confirmed
//     in the new one ([Standing.Waiting]).
//
// # Who said what after what
//
// A journal may hold anything, in any order: two clocks differ, copies come together
// again, somebody edits a file by hand. Every reader of the same lines has to see the
// same. These rules leave nothing open:
//
//   - An event is what its line says. A line that stands there twice counts once. Two
//     lines with one id that say different things are two events, side by side; what
//     names the id means both.
//   - What an event replaces, it names in After. It follows what it names, directly or
//     through others of the same register: the answers to one criterion are one register,
//     the intents about one are another, and so on. Ids of other registers, and ids that
//     nothing has, replace nothing.
//   - An event stands unless its author has taken it back. Heads are the standing events
//     that no other standing event follows.
//   - Events that follow each other in a ring count as said at once: all of them that
//     stand are heads, unless something outside of the ring follows one of them.
//   - To take something back is an event that names it in Undoes, by the same author and in
//     the same register, wherever it stands in the file and however often it stands
//     there. What takes something back can be taken back itself, and that is the end of
//     it: what is to be taken back again is named again. No event takes itself back.
//   - Undo and redo go by what each author said after what: an event names in After also
//     what its author said last, of anything. Of what one author said on two machines that
//     did not know of each other the clock tells which comes first, for there is nothing
//     else; but what was said in this sitting goes before it. In a ring the clock
//     decides, too. Across registers, an id that several events have tells no order.
//   - What was recorded as one, such as a list, names its first event in Batch. Undo and redo
//     take all of it that is still its author's, by one event each.
//   - Time, then id, then the rest of the line is the order in which things are shown, and
//     no more than that. The one exception: of plans, profiles, targets and names that
//     were said apart, the latest counts until somebody who knows them says it anew.
//   - An event without a time comes before all others, and was there on every day.
//   - Of headers with one id that differ, the earliest counts, then the one that comes
//     first as text. A name given later is an event.
//   - A state that this program does not know is shown as it is written. It may be
//     anything: it proves nothing, and rules nothing out.
//   - A field is known by its exact name. In other letters it is a field of another
//     program, which is kept and told.
//
// Who wrote a note is not written down. It follows from what an answer replaces; see
// [Assessment.Writers].
//
// # What it does not do
//
// This package never touches a file, the clock, a source of randomness or the
// terminal, and imports the standard library only. The same input gives the same
// output, byte for byte.
package model
