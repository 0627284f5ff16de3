// Package content is what is asked, as text: it reads a catalogue from a folder
// of Markdown files with YAML front matter, and lints such a folder for the
// people who write one.
//
// It never writes a file and knows nothing of answers. Whatever folder it reads
// is taken as hostile: sizes are bounded, and no control character of a file
// reaches the catalogue.
//
// # What holds for some registries only
//
// A decided case may name the circumstances without which it does not arise. A criterion, or a
// category in catalogue.yaml for all of its criteria, may say what holds for registries of some
// kinds, and a criterion what counts there, and how its work begins, goes and ends:
//
//	verdicts:
//	  - case: "the service has it, your own password login does not"
//	    state: partly
//	    where: [own, other]
//	yours:
//	  - where: [forge]
//	    text: Who may merge is who may publish.
//	reasons:
//	  - where: [not beyond-forge]
//	    text: "we hand out no tokens of our own"
//	work:
//	  - where: [forge]
//	    first_action: List who may merge.
//	    done_when: A second person may merge.
//	    what_counts: |
//	      A rule of the forge.
//	    check_it: |
//	      Look at the settings of the repository.
//	    get_there: |
//	      Ask a second person.
//
// A condition may say what the work on it begins with where the conditions before it hold:
//
//	conditions:
//	  - id: cli
//	    text: a package can be reported from the CLI
//	    begin: Have a command of the client print the address of the form.
//
// All that are named have to hold. "not" before one is its opposite, as in "not own". They are
//
//	accounts                      people have accounts
//	own other forge mail          how people log in: with a password of the registry, another service
//	                              (a forge is one), the forge where it lives, a link or code by e-mail
//	sign-up                       there is a way in that no other service opens: own or mail
//	beyond-forge                  there is a way in beside the forge where it lives
//	uploads builds points copies  what it does with packages: serves what maintainers upload, builds,
//	                              points at source elsewhere, serves its copy of such source
//	index                         it only points at source elsewhere, and nobody has an account that is
//	                              not one at the forge: so nearly all of it lies with others
//	client                        there is a client
//	own-client others-client      the registry's people make it, or one of several; only others do
//	several-clients               more than one is named
//
// A case is left out where the profile says that one of them does not hold; without where it
// stands everywhere, and so it does before the profile says anything. A text of yours stands only
// where the profile says that all of them hold, and so does a text of reasons, which is offered to
// whoever says that a criterion does not apply. Of work the first that fits stands in the place of
// the criterion's own first_action and done_when, and of the sections of its text but the first, each
// where it is given: what_counts, what_does_not, check_it and get_there. Each registry has to be left with three to six cases, and all
// together are eight at most.
//
// # Drafts
//
// A catalogue may bring drafts, the texts that its criteria ask for: drafts/<name>.md, with
// these fields before the text.
//
//	title:   of the page
//	for:     {criterion: [condition, condition]}, which it covers once it is finished
//	reader:  for whom it is
//	private: true for what is in no public output; left out otherwise
//	format:  md, a page, or plain, lines such as those of a letter; md if it is left out
//	file:    the name of the file that it becomes; <name>.md if it is left out
//	look:    who has to look at what before it is published, a list of sentences
//
// The text is Markdown with paragraphs, the headings ## and ###, lists of one depth, tables,
// blocks of code, **strong**, `code` and links to https addresses. The title, and the list of what is left at
// the end, are added. The text is a template of Go's text/template, of which these are
// there: {{if}} with {{else}}, {{range .Clients}} or {{range .Providers}} with {{.}}, and
//
//	.Registry .Ecosystem .Day     one text each; .Ecosystem may be empty
//	.Clients .Providers           lists; {{list .Clients}} is "a, b and c", {{len .Clients}} their number
//	met "ID"                      met, or provided by another service
//	ticked "ID/CONDITION"         somebody says that the condition holds
//	denied "ID" "ID/CONDITION"    somebody says that it does not, or that it does not apply; one of the two
//	missing "ID" "ID/CONDITION"   somebody says that it does not, and it is asked of them: a gap
//	state "ID"                    "met", "provided", "partly", "unmet", "unsure", "not-applicable" or ""
//	provider "ID"                 who provides it; empty if nobody does
//	detail "ID"                   what was said beside the state: who, whom to ask, why
//	login "own"                   whether people log in like this; or "other" (a forge is one), "forge", "mail", "none"
//	hosting "uploads"             whether it does this with packages; or "builds", "points", "copies"
//	accounts "no"                 whether this was answered; or "yes"
//	is "points" "not copies"      whether the profile says that all of these circumstances hold: the words of where
//	tokens "ID"                   whether people can have tokens of the registry, as far as the answer to a
//	                              criterion about them tells
//	choose "14 days" "30 days"    a mark: [choose: 14 days | 30 days]
//	fill "the address"            a mark: [fill in: the address]
//	covers "ID/CONDITION"         at the head of a paragraph: what it covers; prints nothing
//	field "Contact" "what"        of a security.txt: the field, or a comment that asks for it
//	plural 2 "day" "days"         one of two words
//	and or not eq ne gt           as everywhere, with brackets: {{if and (met "a") (not (met "b"))}}
//
// Plain text has to rest on an answer: where "ticked" does not hold, write a mark, or where
// "denied" does, nothing. The templates of other people's catalogues are run as well, since this much
// of the language can do no harm: it always ends, and reaches nothing but the answers.
package content

import (
	"errors"
	"io/fs"

	"rungs/model"
)

// Folder is a folder that holds a catalogue, as it was read at one time: what is
// checked is what is kept.
type Folder struct {
	Catalogue *model.Catalogue  // as far as it could be read
	Files     map[string]string // all that it was read from, by path with slashes
	Faults    []Fault           // as of [Lint]
	Ages      []Age             // as of [Ages]
}

// Look reads a folder once and lints it, as [Lint] does. If former is not nil, the texts are
// held against it: what asks something else has to stand in changes.yaml.
func Look(folder fs.FS, former *model.Catalogue, known ...*model.Catalogue) Folder {
	d := readFolder(folder)
	out := Folder{Catalogue: d.catalogue, Files: map[string]string{}, Faults: lint(folder, d, former, known), Ages: ages(d)}
	for _, doc := range []document{d.aboutFile, d.termsFile, d.changesFile} {
		if doc.name != "" {
			out.Files[doc.name] = doc.raw
		}
	}
	for _, e := range d.entries {
		out.Files[e.name] = e.raw
	}
	for _, e := range d.drafts {
		out.Files[e.name] = e.raw
	}
	return out
}

// Load reads the catalogue of a folder: catalogue.yaml, glossary.yaml and
// changes.yaml if they are there, and a file <category>/<id>.md for each criterion. Its error names every
// file that could not be read, with the line. [Lint] finds much more.
func Load(folder fs.FS) (*model.Catalogue, error) {
	d := readFolder(folder)
	if len(d.faults) > 0 {
		errs := make([]error, len(d.faults))
		for i, f := range d.faults {
			errs[i] = f
		}
		return nil, errors.Join(errs...)
	}
	return d.catalogue, nil
}
