package ask

import (
	"errors"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"rungs/model"
	"rungs/ui/theme"

	"pgregory.net/rapid"
)

// TestLines tries what can be typed: what is recorded, and what is said.
func TestLines(t *testing.T) {
	disagreed := func() *model.Assessment {
		return begun(answered("a", "ana", "lock", model.Answer{State: model.Met}), answered("b", "ben", "lock", model.Answer{State: model.Unmet, Note: "No bolt."}))
	}
	for _, c := range []struct {
		name  string
		with  Options
		lines string // divided by |
		want  string // what is recorded
		says  string // divided by |; with ! what is not said
	}{
		{"numbers", Options{}, "1|3|4", "lock=met; bell=partly; alarm=unmet", "A lock. Doors, level 1. 5 left.|A lock: met. Saved.|A saw. Tools, level 1. 2 left."},
		{"words", Options{}, "met|partly|not met|n/a: none|unsure: Ben", "lock=met; bell=partly; alarm=unmet; saw=not-applicable:none; drill=unsure:Ben", ""},
		{"short words", Options{}, "m|no|YES|na, none of ours|5 Ben", "lock=met; bell=unmet; alarm=met; saw=not-applicable:none of ours; drill=unsure:Ben", "One criterion waits for Ben: A drill."},
		{"a provider", Options{}, "2 GitHub|provided: Git Hub|provided by us|provided|GitHub", "lock=provided:GitHub; bell=provided:Git Hub; alarm=provided:by us; saw=provided:GitHub", "Which service provides it?"},
		{"a provider with an address", Options{}, "2 https://x.example|provided: https://y.example/a:b", "lock=provided:https://x.example; bell=provided:https://y.example/a:b", ""},
		{"nobody to ask", Options{}, "5|1", "lock=unsure; bell=met", "for somebody who knows"},
		{"no provider", Options{}, "2||1", "lock=met", "Not answered: say which service provides it."},
		{"no reason", Options{}, "6||skip", "", "Not answered: say why it does not apply."},
		{"too many words", Options{}, "met by us|1", "lock=met", "'met' takes no more words"},
		{"a long detail", Options{}, "2 " + strings.Repeat("x", model.MaxLine+1) + "|2|" + strings.Repeat("y", model.MaxLine+1) + "|GitHub", "lock=provided:GitHub", "1001 characters"},
		{"unknown", Options{}, "frob|frob|1", "lock=met", "'frob' is not understood. Type 1 met"},
		{"a question mark explains", Options{}, "?|1", "lock=met", "Why it matters|Because of lock|explain goes on with: Begin.|!Begin with lock"},
		{"and goes on", Options{}, "?|?|?|?", "", "Section 1 of 3|Begin with lock|lock is there|That was all of it.|!Section 3 of 3"},
		{"one section, or all", Options{}, "? done|? 2|? all|? zebra|1|?", "lock=met", "lock is there|Begin with lock|The sections: Why it matters, Begin, Done when.|Because of bell"},
		{"back", Options{}, "1|b|3", "lock=met; lock=partly", "Answer: met (ana, 20 November 2026)"},
		{"back before the first", Options{}, "b|1", "lock=met", "This is the first question."},
		{"back over what was answered before", on(begun(answered("a", "ana", "lock", model.Answer{State: model.Met}))), "b|3", "lock=partly", "A lock. Doors, level 1, 1 of 3."},
		{"resumes at a note without an answer", on(begun(answered("a", "ana", "bell", model.Answer{Note: "ask"}))), "1|1", "bell=met:ask; alarm=met", ""},
		{"resumes after an answer", on(begun(answered("a", "ana", "bell", model.Answer{State: model.Met}))), "1", "alarm=met", ""},
		{"skip goes round once", Options{}, "s|s|s|s|s|q", "", "That was the last question.|0 of 5 criteria are answered, 5 left."},
		{"skipped ones come again", Options{}, "s|1|1|1|1|s|3", "bell=met; alarm=met; saw=met; drill=met; lock=partly", "Every criterion that applies is answered."},
		{"nothing is left", Options{}, "1|1|1|1|1|s|1|l", "lock=met; bell=met; alarm=met; saw=met; drill=met", "Nothing is left to ask.|There is no question here|Both categories that apply have reached level 1.|The next steps: rungs plan acme"},
		{"conditions", Options{}, "c|y|n|1", "lock=:bolt; lock=met:bolt", "1 of 2: the bolt holds (not ticked)|Ticked. Saved.|By the ticks: partly.|One condition is not ticked"},
		{"conditions one by one", Options{}, "c|y|y|1|b|c|n||", "lock=:bolt; lock=:bolt+key; lock=met:bolt+key; lock=met:key", "Not ticked any more."},
		{"conditions, and back", Options{}, "c|b|1", "lock=met", ""},
		{"a note", Options{}, "n see issue 12|1", "lock=:see issue 12; lock=met:see issue 12", "A lock: Note kept, private. Saved."},
		{"a note of lines", Options{}, "n|one||two|.|n|.", "lock=:one\n\ntwo", "The note so far: one"},
		{"a note with a mark", Options{}, "note: see issue 12|n -", "lock=:see issue 12; lock=", "A lock: The note is taken out."},
		{"a note without an end", Options{}, "n|one", "", "The note has no end, so it is not kept."},
		{"a note of 100,000 characters", Options{}, "n|" + strings.Repeat(strings.Repeat("x", 60_000)+"|", 2) + ".|1", "lock=met", "at most 100000 characters"},
		{"a note in the editor", Options{Edit: shout}, "n one|editor|z|1", "lock=:one; lock=:ONE; undo ana-2; lock=met:one", "The note is in your editor now"},
		{"the key of the editor, and lines so far", Options{Edit: shout}, "n|one|two|\x05|n|ctrl+e", "lock=:ONE\nTWO", "A lock: Note kept, private. Saved.|The note stays as it is."},
		{"an editor that empties it", Options{Edit: func(string) (string, error) { return " \n", nil }}, "n one|editor", "lock=:one; lock=", "A lock: The note is taken out."},
		{"an editor that fails", Options{Edit: func(string) (string, error) { return "x", errors.New("exit status 1") }}, "n one|editor|1", "lock=:one; lock=met:one", "The editor: exit status 1. The note stays as it is. What you wrote is kept as a draft: editor opens it again."},
		{"an editor that fails once", Options{Edit: failsOnce()}, "n one|editor|editor|1", "lock=:one; lock=:ONE AND TWO; lock=met:ONE AND TWO", "kept as a draft"},
		{"an editor that fails untouched", Options{Edit: func(text string) (string, error) { return text + "\n", errors.New("exit status 1") }}, "n one|editor", "lock=:one", "!draft"},
		{"an editor that writes a book", Options{Edit: func(string) (string, error) { return strings.Repeat("x", model.MaxNote+1), nil }}, "editor|1", "lock=met", "at most 100000 characters"},
		{"a note that is too long, and shortened", Options{Edit: halved()}, "editor|editor|1", "lock=:" + strings.Repeat("x", model.MaxNote/2) + "; lock=met:" + strings.Repeat("x", model.MaxNote/2), "ctrl+e opens it again."},
		{"notes of the assessment", Options{}, "notes Ben takes over.|notes|Call.|Then wait.|.|1", "notes:Ben takes over.; notes:Call.\nThen wait.; lock=met", "Notes of the assessment: kept, private. Saved.|So far by ana. Ben takes over."},
		{"notes taken out and back", Options{}, "notes one|notes one|notes -|z|1", "notes:one; notes:; undo ana-2; lock=met", "The note stays as it is.|Notes of the assessment: taken out.|Taken back: the notes of the assessment (ana, today)."},
		{"notes in the editor", Options{Edit: shout}, "notes one|notes|\x05|n two", "notes:one; notes:ONE; lock=:two", "A lock: Note kept"},
		{"notes that were not saved", Options{Edit: shout, Opened: model.Opened{Draft: model.Draft{Note: "half"}}}, "notes|\x05", "notes:HALF", "type notes, and then ctrl+e"},
		{"notes without a question", Options{Only: []string{"unsure"}}, "notes one", "notes:one", ""},
		{"no editor", Options{}, "editor|1", "lock=met", "An editor needs a terminal."},
		{"public", Options{}, "public|n x|public|public|private", "lock=:x; lock=:x!; lock=:x", "no note and no evidence yet|public already"},
		{"evidence", Options{}, "e https://x.example|e https://x.example|e|docs/b.md|e -|e|", "lock=@https://x.example; lock=@https://x.example@docs/b.md; lock=@https://x.example", "A lock: Evidence kept, seen today. Saved.|That is there already, seen today."},
		{"an answer keeps the rest", Options{}, "c|y||n why|e doc|1", "lock=:bolt; lock=:why:bolt; lock=:why:bolt@doc; lock=met:why:bolt@doc", ""},
		{"undo and redo", Options{}, "1|z|Z|q", "lock=met; undo ana-1; undo ana-2", "Taken back: met for A lock (ana, today).|Done again: met for A lock (ana, today)."},
		{"undo comes back to the question", Options{}, "1|z|3", "lock=met; undo ana-1; lock=partly", ""},
		{"nothing to undo", on(begun(answered("b", "ben", "lock", model.Answer{State: model.Met}))), "z|z|z", "undo p", "There is nothing more of today.|There is nothing of yours to take back."},
		{"no answer any more", Options{}, "1|b|0", "lock=met; lock=", "no answer any more"},
		{"still true", on(begun(answered("a", "ana", "lock", model.Answer{State: model.Provided, Detail: "GitHub"}))), "g lock|=", "lock=provided:GitHub", "still provided by GitHub"},
		{"history", Options{}, "H|1|b|H", "lock=met", "Nobody has answered yet.|met (ana, 20 November 2026)."},
		{"history with an undo", Options{}, "1|z|H", "lock=met; undo ana-1", "took back: met (ana, 20 November 2026). met, taken back since (ana, 20 November 2026)."},
		{"go to an id", Options{}, "g saw|1", "saw=met", "A saw. Tools, level 1."},
		{"go to words", Options{}, "g a drill|1", "drill=met", ""},
		{"go to one of several", Options{}, "g a|9|2|1", "bell=met", "1. A lock|Type a number from 1 to 5."},
		{"go where a word begins", Options{}, "g saw|g l|1", "lock=met", "!Which number?"},
		{"go nowhere", Options{}, "g zebra|g||1", "lock=met", "Nothing is found."},
		{"go and back", Options{}, "g saw|b|1", "lock=met", ""},
		{"a term", Options{}, "G latch|G bol|G o|G zebra", "", "bolt: What holds a door. A lock: bolt: What holds a door.|The glossary has: bolt, door.|no such word"},
		{"help", Options{}, "h|q", "", "1 or m or met: it is met|note or n and TEXT: a note|help all tells everything|!redo|!evidence|!levels"},
		{"help after an answer", Options{}, "1|help|q", "lock=met", "evidence or e and LINK"},
		{"help where nothing is left", Options{Only: []string{"unsure"}}, "h|q", "", "levels or l: the levels and why|!Answers:|!explain or"},
		{"all of the help", Options{}, "h all|q", "", "1 or m or met: it is met|note or n and TEXT: a note|redo: do it again|Wherever else|!Z|!P or"},
		{"help on one word", Options{}, "help plan|h frob|q", "", "plan or p: the plan;|'frob' is not understood.|!redo"},
		{"levels", on(disagreed()), "l", "", "None of the 2 categories that apply|A lock: disputed, ana says met and ben says not met."},
		{"disagreements", on(disagreed()), "d|1|3", "lock=partly:No bolt.", "met (ana, 19 November 2026). not met (ben, 19 November 2026). Note: No bolt.|Disputed: the answers differ.|!is disputed"},
		{"disagreements left", on(disagreed()), "d||q", "", "1 criterion is disputed."},
		{"nobody disagrees", Options{}, "d", "", "Nothing is disputed."},
		{"plan", Options{}, "4|1|p|3|p|ben|2027-01-31||q", "lock=unmet; bell=met; lock:planned:ben:2027-01-31", "towards level 1|1. A saw: not answered.|Level 1. |A lock is planned: ben, until 31 January 2027.|!4. A lock"},
		{"a plan that stays is not read again", Options{}, "4|p|4||4|p ben||", "lock=unmet; lock:planned:ben", "A lock is planned: ben. Saved. A number, t target"},
		{"a plan once more", Options{}, "4|p|4|p ben||r|", "lock=unmet; lock:planned:ben", "A lock is planned: ben. Saved. A number, t target, x what if, w print, r once more; an empty line goes back. Plan: The plan, towards level 1, the next level.|Planned: ben."},
		{"plan a day that is none", Options{}, "4|p|4|p|ben|soon|||", "lock=unmet; lock:planned:ben", "Type a day such as 2027-03-31"},
		{"put aside", Options{}, "4|p|4|a|no time||p|4|a||", "lock=unmet; lock:accepted:::no time; lock", "Put aside:|4. A lock: no time.|A lock is back in the plan."},
		{"the plan leads to a question", Options{}, "4|p|3|1", "lock=unmet; drill=met", ""},
		{"the step leads to its question", Options{}, "4|p|4|g|1", "lock=unmet; lock=met", ""},
		{"target", Options{}, "p|t 3|t 9|t0|", "target 3; target 0", "The plan aims at level 3.|towards level 3|A target is t 1, t 2 or t 3"},
		{"what if", Options{}, "4|1|1|1|1|p|x 1|x 9|x|x frob|1|g|1", "lock=unmet; bell=met; alarm=met; saw=met; drill=met; lock=met", "were done, levels would change: Doors from 0 to 3.|Say which ones, as in x 1 3."},
		{"what if of several", Options{}, "4|p|x 1, 2 3 4 4|", "lock=unmet", "If these 4 were done, levels would change: Doors from 0 to 1, Tools from 0 to"},
		{"print all", Options{Printers: printers()}, "w out.md|print|2|taken.md|?|other.md|w taken.md||1", "lock=met", "Printed to /report/out.md.|Not printed: taken.md is there already.|Type a name, such as report.md.|Printed to /report/other.md."},
		{"print by name", Options{Printers: printers()}, "w|3|1|out.md|print report||1", "lock=met", "3. issues. For your tracker|Printed to /plan/out.md."},
		{"a list", Options{Intake: drawer{}}, "import|no.md|?|i list.md|y|3|2|y", "bell=met; lock=met", "It cannot be read.|Type the path of an issue|All of them so? y or n:|taken: bell lock|line 9: left out|Record 2 answers? y or n:|2 answers recorded. Saved."},
		{"a list, one by one", Options{Intake: drawer{}}, "i no.md|list.md|n|1|y", "bell=met", "It cannot be read.|1 answer recorded."},
		{"a list left out", Options{Intake: drawer{}}, "i list.md|n||1", "lock=met", "There is nothing to record."},
		{"a list not recorded", Options{Intake: drawer{}}, "i list.md|y|1|n|1", "lock=met", "Nothing was recorded."},
		{"no list", Options{}, "i|i|1", "lock=met", "Use rungs import"},
		{"a draft", Options{Printers: drafts(), Only: []string{"unanswered"}}, "draft|page.md|g saw|draft|1", "saw=met", "draft begins the page that it asks for.|This is the page for Acme. The ending chooses the format. An empty line goes back. Print to which file?|Printed to page.md.|There is no draft for this question. print draft tells of all that there are."},
		{"a draft that asks first", Options{Printers: asking(drafts())}, "draft|no|?|me||page.md|draft||none||1", "lock=met", "Who? An empty line leaves it open:|no is nobody. Type the name of somebody.|An empty line takes Monday, and none leaves it open. Which day?|This is the page of me on Monday.|This is the page of  on .|Printed to page.md."},
		{"no drafts", Options{Printers: printers()}, "D|1", "lock=met", "There is no draft for this question. The catalogue has none."},
		{"a draft by print", Options{Printers: drafts()}, "w draft|1|taken.md||1", "lock=met", "1. page. For readers|Not printed: taken.md is there already."},
		{"print the plan", Options{Printers: printers()}, "p|w plan.md|w||", "", "Printed to /plan/plan.md."},
		{"nothing to print to", Options{}, "w|p|w x.md||1", "lock=met", "Nothing can be printed from here."},
		{"in ASCII", Options{Letters: theme.ASCIILetters}, "5 Zoë|b|n 漢字|1", "lock=unsure:Zoë; lock=unsure:Zoë:漢字; lock=met:漢字", "Answer: unsure, ask Zoe"},
		{"the question once more", Options{}, "h|r|1", "lock=met", "Back at the question; r says all of it. A lock: A lock. Doors, level 1. 5 left."},
		{"links", Options{}, "o|1", "lock=met", "It has no sources."},
		{"links and addresses", Options{}, "g bell|o|o 2|o 3|links all|1", "bell=met", "1. The first 2. The second links and a number|The second https://two.example A|are numbered from 1 to 2|The first https://one.example 2. The second https://two.example Efforts"},
		{"next open, as in the wizard", Options{}, "u|1", "bell=met", "Skipped."},
		{"one", Options{One: true}, "?|frob|1|1", "lock=met", "!A bell"},
		{"one skipped", Options{One: true}, "s|1", "", "!A bell"},
		{"one of none", Options{One: true, Only: []string{"unsure"}}, "1", "", "0 of 5 criteria are answered"},
		{"only some states", Options{Only: []string{"unsure", "partly"}, Opened: model.Opened{Assessment: begun(
			answered("a", "ana", "bell", model.Answer{State: model.Unsure}), answered("b", "ana", "drill", model.Answer{State: model.Partly}))}},
			"3|1|q", "bell=partly; drill=met", "None of the questions that you chose is left.|!Saw"},
		{"only disputed", Options{Only: []string{"disputed"}, Opened: model.Opened{Assessment: disagreed()}}, "1|1", "lock=met:No bolt.", ""},
		{"a category", Options{Categories: []string{"tools"}}, "1|1|1", "saw=met; drill=met", "!Doors, level"},
		{"profile", on(model.Fold(header, nil)), "yes|uploads, 2|other|1", "yes//; yes/uploads+builds/; yes/uploads+builds/other; lock=met", "Three questions|Doors applies: 3 criteria."},
		{"no accounts", on(model.Fold(header, nil)), "n|3|1", "no//; no/points/; saw=met", "Doors does not apply: the registry has no user accounts.|!How do people log in?"},
		{"profile left open", on(model.Fold(header, nil)), "|||1", "lock=met", ""},
		{"profile, unknown words", on(model.Fold(header, nil)), "maybe|1,2|1|magic|1,1|none|both, own|3", "yes//; yes/uploads/; yes/uploads/both; lock=partly", "Choose among yes, no|One of them is wanted.|'none' is not understood"},
		{"profile later", Options{}, "P|Acme Two|bob|no||frob|doors|we plan some||1", "name Acme Two; no//; no// doors:true:we plan some; lock=met", "The registry is called Acme Two now.|Doors applies by your decision: we plan some."},
		{"profile without the present question", Options{}, "P|||no||||1", "no//; saw=met", "Doors does not apply: the registry has no user accounts."},
		{"profile taken back", Options{}, "P|||no||||z|", "no//; undo ana-1", "Taken back: a change of the profile (ana, today). Saved. Doors applies: 3 criteria."},
		{"a decision taken back", Options{}, "P||||||tools|not ours|tools||1", "yes// tools:false:not ours; yes//; lock=met", "Tools applies: 2 criteria.|Tools does not apply by your decision: not ours."},
		{"read only", Options{Opened: model.Opened{ReadOnly: "the disk is read-only."}}, "1|n x|e y|c|z|=|?|l|p||P|q", "", "Nothing can be changed: the disk is read-only.|Because of lock|!Saved"},
		{"demo", Options{Opened: model.Opened{Demo: true}}, "1|q", "lock=met", "nothing is saved|A lock: met.\n|!Go on with"},
		{"quit", Options{}, "1|q|1", "lock=met", "1 of 5 criteria are answered, 4 left.|Go on with: rungs ask acme"},
		{"old answers", on(begun(model.Event{ID: "o", At: today.AddDate(-2, 0, 0), By: "ana", Kind: model.AnswerKind, Criterion: "lock", Answer: model.Answer{State: model.Met}})), "g lock", "", "last checked more than a year ago: A lock. same says|more than a year ago"},
		{"hostile words", Options{}, "2 Git\x1b]0;x\x07Hub|n red\u202e \x1b[31m|f\x00o\x1bo|1", "lock=:red; lock=met:red", "that line is not what you meant|what they sent is left out"},
		{"keys before and after", Options{}, "\x1b[A1|\x1b[H\x1bOD3 \x1b[D\x1b[3~|\x0c4", "lock=met; bell=partly; alarm=unmet", "what they sent is left out"},
		{"keys between words", Options{}, "n foo\x1b[Dbar|n foo\x01bar|e https://x\x1b[3~y|2|Git\x1b[1;5DHub|GitHub", "lock=provided:GitHub", "Type it again."},
		{"help everywhere", Options{}, "2|h||c|h||b|g|help||p|h||1", "lock=met", "Type a few words.|Type y or yes|Type an id such as lock|Type the number of a line"},
		{"the number once more", Options{}, "2|2 GitHub|5 Ben|2|2|4|2 |GitLab|6|6 we store none", "lock=provided:GitHub; bell=unsure:Ben; alarm=provided:GitLab; saw=not-applicable:we store none", "A number alone is no answer here."},
		{"the word once more", Options{Printers: printers()}, "n|n see|.|e|e doc|g|g drill|1|w|2|w out.md", "lock=:see; lock=:see@doc; drill=met", "Printed to /report/out.md."},
		{"a reason of the profile", on(model.Fold(header, nil)), "n|3|6|?||", "no//; no/points/; saw=not-applicable:we only point at planks.", "An empty line takes: we only point at planks; b goes back. Why does it not apply?"},
		{"a reason of one's own", on(model.Fold(header, nil)), "n|3|6|b|6|we saw nothing|b|6|", "no//; no/points/; saw=not-applicable:we saw nothing; saw=not-applicable:we saw nothing", "Not answered.|So far: we saw nothing. An empty line keeps it; b goes back. Why does it not apply?"},
		{"a reason that the profile denies", Options{}, "g saw|6||1", "saw=met", "An empty line goes back. Why does it not apply?|!planks"},
		{"the service once more", Options{}, "2 GitHub|2||3", "lock=provided:GitHub; bell=provided:GitHub; alarm=partly", "An empty line takes: GitHub; b goes back. Which service provides it?"},
		{"whom to ask, kept and taken out", Options{}, "5 Ben|b|5||b|5|-", "lock=unsure:Ben; lock=unsure", "So far: Ben. An empty line keeps it, a minus takes it out; b goes back. Whom could you ask?|Unchanged: A lock: unsure, ask Ben."},
		{"a list of a plain name", Options{Intake: drawer{}}, "i|list|b|1", "lock=met", "list cannot be read.|!List cannot be read"},
		{"a command with words, where words are asked for", Options{}, "6|e https://x.example|why not|2|note GitHub|Git Hub|4|6|e we have none|e we have none", "lock=not-applicable:why not; bell=provided:Git Hub; alarm=unmet; saw=not-applicable:e we have none", "'e' does something at a question. Type the same once more"},
		{"what follows an answer", Options{}, "1|n why|e doc|public|n -|4|n no bell|r|n this one|3", "lock=met; lock=met:why; lock=met:why@doc; lock=met:why@doc!; lock=met@doc!; bell=unmet; bell=unmet:no bell; alarm=:this one; alarm=partly:this one", "A lock: Note kept, private. Saved. Back at the question; r says all of it. A bell:|A lock: Evidence kept|A lock: The note is taken out.|An alarm: Note kept|note or evidence now is for A lock"},
		{"what follows an answer, after a move", Options{}, "1|s|n x|1|b|n y|1|?|n z|1|g drill|n w", "lock=met; alarm=:x; alarm=met:x; alarm=met:y; alarm=met:y; saw=:z; saw=met:z; drill=:w", ""},
		{"what follows the last answer", Options{Only: []string{"unsure"}, Opened: model.Opened{Assessment: begun(answered("a", "ana", "lock", model.Answer{State: model.Unsure}))}}, "1|n why|q", "lock=met; lock=met:why", "A lock: Note kept"},
		{"a day that has passed", Options{}, "4|p|4|p|ben|2020-01-01|2027-01-01||", "lock=unmet; lock:planned:ben:2027-01-01", "2020-01-01 has passed already. Is that the day? Type it once more to keep it"},
		{"a day that has passed, and is meant", Options{}, "4|p|4|p ben|2020-01-01|2020-01-01||", "lock=unmet; lock:planned:ben:2020-01-01", "A lock is planned: ben, until 1 January 2020, overdue."},
		{"put aside with its reason", Options{}, "4|p|4|a no time||", "lock=unmet; lock:accepted:::no time", ""},
		{"overdue", on(begun(answered("a", "ana", "lock", model.Answer{State: model.Unmet}), planned("2026-11-01"))), "p", "", "One planned step is overdue: A lock.|1 November 2026, overdue."},
		{"a draft of an earlier time", Options{Edit: shout, Opened: model.Opened{Draft: model.Draft{Criterion: "bell", Note: "half"}}}, "go bell|editor", "bell=:HALF", "A note on A bell was not saved the last time"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := play(t, c.with, strings.Split(c.lines, "|")...)
			if p.err != nil {
				t.Errorf("it ended with %v", p.err)
			}
			if got := p.said(); got != c.want {
				t.Errorf("recorded\n %s\ninstead of\n %s\n%s", got, c.want, p.out)
			}
			for says := range strings.SplitSeq(c.says, "|") {
				says, not := strings.CutPrefix(says, "!")
				if want := flat(says); strings.Contains(flat(p.out), want) == not && want != "" {
					t.Errorf("said %q: %v\n%s", says, not, p.out)
				}
			}
		})
	}
}

// TestDisk is about what was said to be saved, and is not on the disk any more: it is
// never said to be, and is offered to be written again.
func TestDisk(t *testing.T) {
	lost := errors.New("another program changed this file: 1 line that was saved in it is no longer there.")
	for _, c := range []struct {
		name, lines  string
		cannot       error // be written again
		says, not    string
		restored     int
		err, rescued bool
	}{
		{"an answer", "1|save|3", nil, "A lock: met. Another program changed this file: 1 line that was saved in it is no longer there. save writes again what is missing.|What was missing is written again. All is saved.|A bell: partly. Saved.", "A lock: met. Saved", 1, false, false},
		{"on leaving", "1|q|y", nil, "Write again what is missing? y or n:|What was missing is written again.|Go on with: rungs ask acme", "met. Saved", 1, false, false},
		{"on leaving, no", "1|q|n", nil, "Write again what is missing? y or n:", "written again|rescued", 0, true, false},
		{"at the end of the input", "1", nil, "no longer there.", "Write again what|Go on with", 0, true, true},
		{"it cannot be written", "1|save|q|y", errDisk, "Still not saved: the disk is full.", "All is saved|Go on with", 2, true, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			state, restored, rescued := lost, 0, false
			o := Options{}
			o.Assessment = begun()
			o.Verify = func() error { return state }
			o.Restore = func() error {
				if restored++; c.cannot == nil {
					state = nil
				}
				return c.cannot
			}
			o.Rescue = func(*model.Assessment) (string, error) { rescued = true; return "/home/ana/acme-rescued.rungs", nil }
			p := play(t, o, strings.Split(c.lines, "|")...)
			if restored != c.restored || rescued != c.rescued || (p.err != nil) != c.err {
				t.Errorf("restored %d times, rescued %v, %v\n%s", restored, rescued, p.err, p.out)
			}
			if p.err != nil && rescued && !strings.Contains(p.err.Error(), "All of it is in /home/ana/acme-rescued.rungs now") {
				t.Error(p.err)
			}
			for says := range strings.SplitSeq(c.says, "|") {
				if !strings.Contains(flat(p.out), says) {
					t.Errorf("%q is not said:\n%s", says, p.out)
				}
			}
			for not := range strings.SplitSeq(c.not, "|") {
				if strings.Contains(flat(p.out), not) {
					t.Errorf("%q is said:\n%s", not, p.out)
				}
			}
		})
	}
}

// planned is a plan for the lock.
func planned(until model.Day) model.Event {
	return model.Event{ID: "i", At: today.Add(-24 * time.Hour), By: "ana", Kind: model.IntentKind, Criterion: "lock", Intent: model.Intent{Choice: model.Planned, Owner: "ben", Until: until}}
}

// failsOnce is an editor that is killed after something was written in it.
func failsOnce() func(string) (string, error) {
	n := 0
	return func(text string) (string, error) {
		if n++; n == 1 {
			return text + " and two\n", errors.New("signal: killed")
		}
		return shout(text)
	}
}

// shout is an editor that writes in capitals.
func shout(text string) (string, error) { return strings.ToUpper(text) + "\n", nil }

// halved is an editor that writes a book, and the next time half of what it is given.
func halved() func(string) (string, error) {
	return func(text string) (string, error) {
		if text == "" {
			return strings.Repeat("x", model.MaxNote+1), nil
		}
		return text[:len(text)/2], nil
	}
}

// drawer holds one list, of which two lines are asked about.
type drawer struct{}

func (drawer) Read(file string, _ *model.Catalogue) (model.Intake, error) {
	if file == "list" {
		return nil, errors.New("list cannot be read")
	}
	if file != "list.md" {
		return nil, errors.New("it cannot be read")
	}
	return &lying{asks: []string{"All of them so?", "What is line 2?"}}, nil
}

type lying struct{ asks, taken []string }

func (l *lying) Ask() (model.IntakeQuestion, bool) {
	if len(l.asks) == 0 {
		return model.IntakeQuestion{}, false
	}
	text := l.asks[0]
	l.asks = l.asks[1:]
	return model.IntakeQuestion{Text: text, Choices: []string{"bell", "lock"}, Each: len(l.asks) == 1, Take: func(at int) {
		if at >= 0 {
			l.taken = append(l.taken, []string{"bell", "lock"}[at])
		}
	}}, true
}

func (l *lying) Say(*model.Assessment) string {
	return "taken: " + strings.Join(l.taken, " ") + "\n  line 9: left out\n"
}

func (l *lying) Answers(*model.Assessment) (out []model.Event) {
	for _, id := range l.taken {
		out = append(out, model.Event{Kind: model.AnswerKind, Criterion: id, Answer: model.Answer{State: model.Met}})
	}
	return out
}

// printers print each to a folder of its own where one file is there already.
// drafts is a menu with a draft for one criterion.
func drafts() []model.Printer {
	return []model.Printer{{Name: "draft", For: "readers", Of: func(a *model.Assessment) []model.Printer {
		return []model.Printer{{Name: "page", For: "readers", File: "page.md", Endings: []string{".md"}, Serves: map[string]int{"lock": 1},
			Read: func(a *model.Assessment, _ int, _ bool) (string, error) {
				return "This is the page for " + a.Registry() + ".\n", nil
			},
			Print: func(file string, _ *model.Assessment) (string, error) {
				if file == "taken.md" {
					return "", errors.New("taken.md is there already")
				}
				return "Printed to " + file, nil
			}}}
	}}}
}

// asking are drafts that ask for what only a person knows.
func asking(menu []model.Printer) []model.Printer {
	of := menu[0].Of
	menu[0].Of = func(a *model.Assessment) []model.Printer {
		out := of(a)
		p := out[0]
		out[0].Questions = []model.PrinterQuestion{
			{Text: "Who?", Help: "Type the name of somebody.", Check: func(line string) error {
				if line == "no" {
					return errors.New("no is nobody")
				}
				return nil
			}},
			{Text: "Which day?", Help: "Type the day of it.", Proposal: "Monday", Check: func(string) error { return nil }},
		}
		out[0].Answered = func(lines []string) model.Printer {
			p.Read = func(*model.Assessment, int, bool) (string, error) {
				return "This is the page of " + lines[0] + " on " + lines[1] + ".\n", nil
			}
			return p
		}
		return out
	}
	return menu
}

func printers() []model.Printer {
	var out []model.Printer
	for _, name := range []string{"plan", "report"} {
		out = append(out, model.Printer{Name: name, For: "the team", In: "/paper", File: name + ".md", Endings: []string{".md"}, Print: func(file string, _ *model.Assessment) (string, error) {
			if file == "taken.md" {
				return "", errors.New("taken.md is there already")
			}
			return "Printed to /" + name + "/" + file, nil
		}})
	}
	return append(out, model.Printer{Name: "issues", For: "your tracker", More: []model.Printer{out[0]}})
}

// whole is a round that comes by every prompt there is.
var whole = []string{
	"yes", "uploads", "other", "?", "c", "y", "n", "3", "2", "GitHub", "n", "first line", "second line", ".", "e", "https://x.example", "6", "no door",
	"b", "5", "Ben", "h", "1", "4", "l", "p", "2", "p", "ana", "2027-01-31", "2", "a", "no time", "t 2", "", "P", "Acme Two", "ana", "", "", "",
	"tools", "not ours", "tools", "", "d", "", "g", "saw", "G", "latch", "H", "z", "Z", "g a", "2", "q",
}

// TestEndOfInput ends the input at every prompt: what was answered is recorded,
// nothing else is, and it is no error.
func TestEndOfInput(t *testing.T) {
	full := play(t, on(model.Fold(header, nil)), whole...)
	if full.err != nil || len(full.events) < 15 {
		t.Fatalf("the whole round does not work: %v\n%s", full.err, full.out)
	}
	before := 0
	for n := range whole {
		p := play(t, on(model.Fold(header, nil)), whole[:n]...)
		if p.err != nil {
			t.Fatalf("after %d lines: %v", n, p.err)
		}
		if got, want := p.said(), inShort(full.events[:len(p.events)]); got != want {
			t.Fatalf("after %d lines\n %s\nis recorded instead of\n %s", n, got, want)
		}
		if len(p.events) < before || len(p.events) > before+1 {
			t.Errorf("line %q records %d events", whole[max(0, n-1)], len(p.events)-before)
		}
		before = len(p.events)
		goesOn := strings.Contains(p.out, "rungs ask acme") || strings.Contains(p.out, "rungs plan acme")
		if !strings.Contains(p.out, "criteria are answered, ") || goesOn != (len(p.events) > 0) {
			t.Errorf("after %d lines, of which %d are kept, it does not say what is left, or says to go on with nothing:\n%s", n, len(p.events), p.out)
		}
	}
}

// TestUnfinishedNote keeps what is written of a note line by line, and no longer than
// until it is saved or is what it was.
func TestUnfinishedNote(t *testing.T) {
	first := model.Draft{Criterion: "lock", Note: "one"}
	both := model.Draft{Criterion: "lock", Note: "one\ntwo"}
	for _, c := range []struct {
		lines string
		kept  []model.Draft
		says  string
	}{
		{"n|one|two", []model.Draft{first, both}, "it is kept as a draft, and offered the next time.|Go on with: rungs ask acme"},
		{"n|one|two|.", []model.Draft{first, both, {}}, "Note kept"},
		{"n one|n|one|.", []model.Draft{first, {}}, "The note stays as it is."},
		{"n", nil, "The note has no end, so it is not kept.|!as a draft"},
	} {
		var kept []model.Draft
		p := play(t, Options{Opened: model.Opened{KeepDraft: func(d model.Draft) error {
			kept = append(kept, d)
			return nil
		}}}, strings.Split(c.lines, "|")...)
		if p.err != nil || !slices.Equal(kept, c.kept) {
			t.Errorf("%s: %v, kept %v", c.lines, p.err, kept)
		}
		for says := range strings.SplitSeq(c.says, "|") {
			says, not := strings.CutPrefix(says, "!")
			if strings.Contains(flat(p.out), says) == not {
				t.Errorf("%s: %q, %v:\n%s", c.lines, says, !not, p.out)
			}
		}
	}
}

// TestSwitching goes on after every line in a new round: nothing is lost by it.
func TestSwitching(t *testing.T) {
	answers := []string{"1", "3", "2 GitHub", "4", "1"}
	at := begun()
	var all []model.Event
	for _, line := range answers {
		p := play(t, on(at), line)
		for i := range p.events {
			p.events[i].ID += "-" + line // every round stamps from 1
		}
		all = append(all, p.events...)
		at = model.Fold(header, append(at.Events()[:1:1], all...))
	}
	if want := play(t, Options{}, answers...); inShort(all) != want.said() {
		t.Errorf("in five rounds\n %s\nin one\n %s", inShort(all), want.said())
	}
}

// TestNoise puts noise at every prompt.
func TestNoise(t *testing.T) {
	t.Parallel()
	random := make([]byte, 100_000)
	r := rand.New(rand.NewPCG(1, 2))
	for i := range random {
		random[i] = byte(r.Uint32())
	}
	var calm []played // what is written without any, up to each prompt
	for n := range whole {
		calm = append(calm, play(t, on(model.Fold(header, nil)), whole[:n]...))
	}
	for name, noise := range map[string]string{
		"a megabyte":         strings.Repeat("x", 1<<20) + "\n",
		"a megabyte of NULs": strings.Repeat("\x00", 1<<20) + "\n",
		"a megabyte, no end": strings.Repeat("y", 1<<20),
		"binary":             string(random),
		"escapes":            strings.Repeat("\x1b[2J\x1b]0;x\x07\u202e\u009b31m\n", 30),
		"carriage returns":   strings.Repeat("\r", 50) + "\n",
		"half a rune":        "\xe2\x82\n\xff\xfe\n",
		"blank lines":        strings.Repeat("\n", 50),
	} {
		t.Run(name, func(t *testing.T) {
			for n := range whole {
				before := calm[n]
				input := strings.Join(append(append([]string{}, whole[:n]...), noise), "\n")
				p := playFrom(t, on(model.Fold(header, nil)), strings.NewReader(input))
				if p.err != nil && !errors.Is(p.err, ErrGaveUp) {
					t.Fatalf("after %q: %v", whole[max(0, n-1)], p.err)
				}
				if len(p.out) > len(before.out)+200_000 {
					t.Errorf("after %q: %d bytes are written", whole[max(0, n-1)], len(p.out)-len(before.out))
				}
				for _, e := range p.events {
					if len(e.Note)+len(e.Detail)+len(e.Why)+len(e.Registry) > 450_000 {
						t.Errorf("%d bytes are recorded", len(e.Note)+len(e.Detail))
					}
					if c := e.Clean(); c.Note != e.Note || c.Detail != e.Detail || c.Registry != e.Registry || c.Why != e.Why {
						t.Errorf("%q is recorded as it came", inShort(p.events))
					}
				}
			}
		})
	}
}

// endless is a pipe that never stops saying the same lines.
type endless struct {
	lines string
	at    int
	read  int
}

func (e *endless) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = e.lines[e.at]
		e.at = (e.at + 1) % len(e.lines)
	}
	e.read += len(b)
	return len(b), nil
}

// TestEndless runs into endless pipes: every round ends, and soon.
func TestEndless(t *testing.T) {
	t.Parallel()
	words := []string{"", "1", "2", "5", "6", "y", "-", ".", "t 2", "frob", strings.Repeat("z", 70_000)}
	for _, w := range (&session{Options: Options{Opened: model.Opened{Catalogue: &model.Catalogue{}}}}).vocabulary() {
		if words = append(words, w.keys[0]); *all {
			words = append(words, w.keys[1:]...)
		}
		if w.takes != "" {
			words = append(words, w.keys[0]+" lock")
		}
	}
	run := func(t rapidT, lines string) {
		pipe := &endless{lines: lines}
		m := &memory{}
		err := Run(Options{In: pipe, Out: io.Discard, Opened: model.Opened{Catalogue: small(), Assessment: begun(), Journal: m, By: "ana"}})
		if err != nil && !errors.Is(err, ErrGaveUp) {
			t.Fatalf("%.60q: %v", lines, err)
		}
		if most := 6 * maxLines; len(m.recorded) > most || pipe.read > 2*most*(len(lines)+readerSize) {
			t.Fatalf("%.60q: %d events and %d bytes until it gave up", lines, len(m.recorded), pipe.read)
		}
	}
	for _, w := range words {
		run(t, w+"\n")
	}
	run(t, strings.Repeat("x", 1000))
	// Setting the explanation takes most of the time, and records nothing.
	words = slices.DeleteFunc(words, func(w string) bool { return w == "?" || w == "explain" || len(w) > 100 })
	rapid.Check(t, func(t *rapid.T) {
		run(t, strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 4).Draw(t, "lines"), "\n")+"\n")
	})
}

type rapidT interface{ Fatalf(string, ...any) }

// TestGivesUp counts: twenty in a row, not one less, and the choices are told once.
func TestGivesUp(t *testing.T) {
	p := play(t, Options{}, append(strings.Split(strings.Repeat("frob|", 19), "|")[:19], "1", "q")...)
	if p.err != nil || p.said() != "lock=met" {
		t.Errorf("19 unknown words: %v, %s", p.err, p.said())
	}
	p = play(t, Options{}, append(strings.Split(strings.Repeat("frob|", 20), "|")[:20], "1", "q")...)
	if !errors.Is(p.err, ErrGaveUp) || p.said() != "" {
		t.Errorf("20 unknown words: %v, %s", p.err, p.said())
	}
	if n := strings.Count(p.out, "Type 1 met"); n != 2 { // before the first question, and after the first of these
		t.Errorf("the choices are told %d times", n)
	}
	if !strings.Contains(p.out, "Go on with") {
		t.Errorf("it does not say what is left:\n%s", p.out)
	}
}

// TestNotSaved loses nothing while the disk is full, and says so at the end if it
// stays full.
func TestNotSaved(t *testing.T) {
	m := &memory{failing: errDisk}
	p := play(t, Options{Opened: model.Opened{Journal: m}}, "1", "S", "3", "q")
	if !errors.Is(p.err, errDisk) || !strings.Contains(p.err.Error(), "2 of your answers could not be saved") {
		t.Errorf("it ends with %v", p.err)
	}
	for _, says := range []string{"Not saved: the disk is full.", "Still not saved", "Not saved: 2."} {
		if !strings.Contains(strings.Join(strings.Fields(p.out), " "), says) {
			t.Errorf("it does not say %q:\n%s", says, p.out)
		}
	}

	m = &memory{failing: errDisk}
	in := io.MultiReader(strings.NewReader("1\n3\n"), hook(func() { m.failing = nil }), strings.NewReader("4\nS\nq\n"))
	p = playFrom(t, Options{Opened: model.Opened{Journal: m}}, in)
	if p.err != nil || p.said() != "lock=met; bell=partly; alarm=unmet" {
		t.Errorf("after room was made: %v, %s", p.err, p.said())
	}
}

// hook is an empty reader that does something.
type hook func()

func (h hook) Read([]byte) (int, error) {
	h()
	return 0, io.EOF
}

// TestOthers takes in what somebody else answers meanwhile.
func TestOthers(t *testing.T) {
	m := &memory{}
	in := io.MultiReader(strings.NewReader("1\n"), hook(func() {
		m.others = []model.Event{answered("x", "ben", "bell", model.Answer{State: model.Unmet})}
	}), strings.NewReader("1\nq\n"))
	p := playFrom(t, Options{Opened: model.Opened{Journal: m}}, in)
	if p.said() != "lock=met; bell=met" || !p.after.Finding("bell").Disputed() {
		t.Errorf("recorded %s; disputed: %v", p.said(), p.after.Finding("bell").Disputed())
	}
	if !strings.Contains(p.out, "Somebody else has answered it") {
		t.Errorf("it says nothing of that:\n%s", p.out)
	}
}

// TestErrors passes on what is wrong with the input and the output.
func TestErrors(t *testing.T) {
	interrupted := errors.New("interrupted")
	p := playFrom(t, Options{}, io.MultiReader(strings.NewReader("1\n"), failingReader{interrupted}))
	if !errors.Is(p.err, interrupted) || p.said() != "lock=met" || !strings.Contains(p.out, "Go on with") {
		t.Errorf("interrupted: %v, %s\n%s", p.err, p.said(), p.out)
	}
	err := Run(Options{In: &endless{lines: "1\n"}, Out: failingWriter{errDisk}, Opened: model.Opened{Catalogue: small(), Assessment: begun(), Journal: &memory{}}})
	if !errors.Is(err, errDisk) {
		t.Errorf("an output that fails: %v", err)
	}
}

type failingReader struct{ err error }

func (f failingReader) Read([]byte) (int, error) { return 0, f.err }

type failingWriter struct{ err error }

func (f failingWriter) Write([]byte) (int, error) { return 0, f.err }

func TestCheck(t *testing.T) {
	for _, c := range []struct {
		o    Options
		says string
	}{
		{Options{Only: []string{"unsure", "partly", "unanswered", "disputed", "n/a"}}, ""},
		{Options{Only: []string{"maybe"}}, `no state "maybe"; choose among unanswered, met, `},
		{Options{Categories: []string{"cellar"}}, `no category "cellar"; choose among doors, tools`},
	} {
		c.o.Catalogue = small()
		err := c.o.Check()
		if (err == nil) != (c.says == "") || err != nil && !strings.Contains(err.Error(), c.says) {
			t.Errorf("%v: %v", c.o.Only, err)
		}
	}
}

func TestWelcome(t *testing.T) {
	for _, c := range []struct {
		lines string
		saved []string
		want  Choice
	}{
		{"Acme Packages\n", nil, Choice{Registry: "Acme Packages"}},
		{"demo\n", nil, Choice{Saved: "demo"}},
		{"q\n", nil, Choice{}},
		{"\n", nil, Choice{}},
		{"", nil, Choice{}},
		{"2\n", []string{"acme", "quill"}, Choice{Saved: "quill"}},
		{"quill\n", []string{"acme", "quill"}, Choice{Saved: "quill"}},
		{"frob\n3\nnew Third One\n", []string{"acme", "quill"}, Choice{Registry: "Third One"}},
		{"q\n", []string{"acme", "quill"}, Choice{}},
		{"", []string{"acme", "quill"}, Choice{}},
	} {
		var out strings.Builder
		got, err := Welcome(strings.NewReader(c.lines), &out, true, 0, c.saved, []string{"1 of 5", "2 of 5"})
		if err != nil || got != c.want {
			t.Errorf("%q: %+v, %v", c.lines, got, err)
		}
		harmless(t, out.String())
	}
}

// FuzzRun types anything.
func FuzzRun(f *testing.F) {
	f.Add([]byte(strings.Join(whole, "\n")))
	f.Add([]byte("n\n\x1b[2J\xff\x00\n.\nP\n\n\n\n"))
	f.Fuzz(func(t *testing.T, input []byte) {
		// What was typed is quoted; lines and blocks are wrong only where we draw them.
		if strings.ContainsFunc(string(input), drawn) {
			t.Skip()
		}
		p := playFrom(t, on(model.Fold(header, nil)), strings.NewReader(string(input)))
		if p.err != nil && !errors.Is(p.err, ErrGaveUp) {
			t.Fatal(p.err)
		}
		for _, e := range p.events {
			if e.Kind == model.AnswerKind {
				if err := e.Answer.Check(); err != nil {
					t.Fatalf("%s: %v", inShort(p.events), err)
				}
			}
		}
	})
}

// A condition that cannot hold yet says what it waits for, ticked or not.
func TestAConditionThatWaitsSaysSo(t *testing.T) {
	siren := model.Condition{ID: "siren", OnlyIfMet: "bell"}
	rings := model.Event{ID: "1", At: today, Kind: model.AnswerKind, Criterion: "bell", Answer: model.Answer{State: model.Met}}
	for _, test := range []struct {
		events []model.Event
		ticked []string
		want   string
	}{
		{nil, nil, `counts once "A bell" is met`},
		{nil, []string{"siren"}, `counts once "A bell" is met`},
		{[]model.Event{rings}, nil, "not ticked"},
		{[]model.Event{rings}, []string{"siren"}, "holds"},
	} {
		s := &session{Options: Options{Opened: model.Opened{Catalogue: small(), Assessment: model.Fold(header, test.events)}}}
		if got := s.holds(test.ticked, siren); got != test.want {
			t.Errorf("after %d answers with ticks %v it says %q, want %q", len(test.events), test.ticked, got, test.want)
		}
	}
}
