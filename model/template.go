package model

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"text/template"
)

// Template is a draft as the catalogue has it: a text that criteria ask for, which
// [Template.Begin] begins from the answers of a registry.
//
// Its Body is a small part of Go's text/template, and always ends soon, whoever wrote it:
// conditions, one list at a time, and the functions of [TemplateWords]. What else the
// language can do is refused by [Template.Check].
type Template struct {
	Name    string // of its file, without the ending
	Title   string
	Reader  string     // for whom it is, such as "everybody who uses the registry"
	For     []Coverage // in the order of the catalogue
	Private bool       // it is in nothing that everybody may see
	Plain   bool       // plain lines, such as a letter; else Markdown
	File    string     // as which it is written; it is no path
	Look    []string   // who has to look at it before it is published, in sentences
	Body    string
}

// Coverage is a criterion and those of its conditions that a draft covers once a person has
// finished it.
type Coverage struct {
	Criterion  string
	Conditions []string
}

// SecurityTxt says whether it is the file of RFC 9116, which programs read.
func (t *Template) SecurityTxt() bool { return t.File == "security.txt" }

// Draft finds a template by its name or the name of its file; nil if there is none.
func (c *Catalogue) Draft(name string) *Template {
	for _, same := range []func(*Template) bool{
		func(t *Template) bool { return fold(t.Name) == fold(name) },
		func(t *Template) bool { return fold(t.File) == fold(name) },
	} {
		for i := range c.Drafts {
			if same(&c.Drafts[i]) {
				return &c.Drafts[i]
			}
		}
	}
	return nil
}

// DraftsFor are the templates that serve a criterion.
func (c *Catalogue) DraftsFor(criterion string) []*Template {
	var out []*Template
	for i := range c.Drafts {
		if slices.ContainsFunc(c.Drafts[i].For, func(f Coverage) bool { return f.Criterion == criterion }) {
			out = append(out, &c.Drafts[i])
		}
	}
	return out
}

// TemplateWords are the functions of a template, each with what it takes: the ID of a
// criterion, of a criterion and a condition, an answer to a question of the profile, some of the
// [Circumstances], a list, or any texts.
var TemplateWords = map[string]string{
	"met": "criterion", "state": "criterion", "provider": "criterion", "detail": "criterion",
	"ticked": "condition", "denied": "either", "missing": "either", "covers": "condition",
	"login": "login", "hosting": "hosting", "accounts": "accounts", "is": "circumstances", "tokens": "criterion",
	"choose": "texts", "fill": "texts", "field": "texts",
	"list": "list", "plural": "any",
	"and": "any", "or": "any", "not": "any", "eq": "any", "ne": "any", "gt": "any", "len": "list",
}

// Word is a text that somebody gave. It stands in a draft as it is, and is never markup.
type Word string

// String sets the text apart from the template's own.
func (w Word) String() string {
	if w == "" {
		return ""
	}
	return string(quoteBegins) + CleanLine(string(w)) + string(quoteEnds)
}

// What stands between the text of a template and what is put into it. No text from
// outside holds one of them; see [Clean].
const (
	quoteBegins, quoteEnds = '\x0e', '\x0f' // a word
	markBegins, markEnds   = '\x02', '\x03' // a mark
	coversBegins           = '\x1c'         // what the paragraph covers, to coversEnds
	coversEnds             = '\x1d'
)

// The bounds of a template, in bytes: its body, and what becomes of it.
const (
	maxTemplate = 64 << 10
	maxDrafted  = 1 << 20
)

// TemplateFault is something wrong in a template.
type TemplateFault struct {
	Line       int // of the body, from 1
	What, Mend string
}

// Error is the fault with its line, and what to do about it.
func (f TemplateFault) Error() string { return fmt.Sprintf("line %d: %s; %s", f.Line, f.What, f.Mend) }

// parse reads the body. The functions do nothing yet.
func (t *Template) parse() (*template.Template, *TemplateFault) {
	if len(t.Body) > maxTemplate {
		return nil, &TemplateFault{1, fmt.Sprintf("the draft is longer than %d KiB", maxTemplate>>10), "shorten it to two pages"}
	}
	parsed, err := template.New("draft").Funcs(new(beginning).words()).Parse(t.Body)
	if err == nil {
		return parsed, nil
	}
	line := 1
	text := strings.TrimPrefix(err.Error(), "template: draft:")
	if n, rest, ok := strings.Cut(text, ":"); ok {
		if _, err := fmt.Sscan(n, &line); err == nil {
			text = strings.TrimSpace(rest)
		}
	}
	return nil, &TemplateFault{line, "the template cannot be read: " + CleanLine(text), "mend what stands between the double braces"}
}

// Check finds what a template of a catalogue may not do, or gets wrong.
func (t *Template) Check(c *Catalogue) []TemplateFault {
	_, faults := t.check(c)
	return faults
}

// check parses the body, too.
func (t *Template) check(c *Catalogue) (*template.Template, []TemplateFault) {
	parsed, fault := t.parse()
	if fault != nil {
		return nil, []TemplateFault{*fault}
	}
	k := checking{template: t, catalogue: c}
	if len(parsed.Templates()) > 1 || parsed.Tree == nil {
		k.fail(0, "a template defines another one, or nothing stands in it", "write it in one piece")
	}
	if parsed.Tree != nil {
		k.node(parsed.Root, false)
	}
	return parsed, k.faults
}

// Covered are the conditions, as criterion/condition, that some paragraph is marked to cover.
func (t *Template) Covered() []string {
	parsed, fault := t.parse()
	if fault != nil || parsed.Tree == nil {
		return nil
	}
	k := checking{template: t}
	k.node(parsed.Root, false)
	return k.covered
}

// Given is what a draft is made of beside the answers.
type Given struct {
	Day Day
	// Fields are those of a security.txt that are known already: each a name and a
	// value, in the order in which they were given.
	Fields []SecurityField
}

// Begin begins a draft from the answers. It promises nothing that they deny. It is an error
// where [Template.Check] finds a fault, or where more than a MiB would become of it.
func (t *Template) Begin(c *Catalogue, a *Assessment, given Given) (*Drafted, error) {
	parsed, faults := t.check(c)
	if len(faults) > 0 {
		return nil, fmt.Errorf("the draft %s cannot be begun: %w", t.Name, faults[0])
	}
	b := &beginning{catalogue: c, assessment: a, given: given, profile: a.Profile()}
	out := bounded{}
	err := parsed.Funcs(b.words()).Execute(&out, b.dot())
	if err != nil {
		return nil, fmt.Errorf("the draft %s cannot be begun: %s", t.Name, CleanLine(err.Error()))
	}
	return newDrafted(t, out.String()), nil
}

// bounded is a text of bounded size.
type bounded struct{ bytes.Buffer }

func (b *bounded) Write(p []byte) (int, error) {
	if b.Len()+len(p) > maxDrafted {
		return 0, errors.New("it becomes longer than a book")
	}
	return b.Buffer.Write(p)
}
