package model

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"text/template"
	"text/template/parse"
	"time"
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

// dot is what a template sees.
type dot struct {
	Registry  Word
	Ecosystem Word   // what they call theirs; empty if nobody said
	Day       string // 29 November 2026
	Clients   []Word
	Providers []Word // of what others provide, in the order of the catalogue
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

// The bounds of a template.
const (
	MaxTemplate = 64 << 10 // bytes
	maxDrafted  = 1 << 20  // bytes of what becomes of it
)

// TemplateFault is something wrong in a template.
type TemplateFault struct {
	Line       int // of the body, from 1
	What, Mend string
}

func (f TemplateFault) Error() string { return fmt.Sprintf("line %d: %s; %s", f.Line, f.What, f.Mend) }

// parse reads the body. The functions do nothing yet.
func (t *Template) parse() (*template.Template, *TemplateFault) {
	if len(t.Body) > MaxTemplate {
		return nil, &TemplateFault{1, fmt.Sprintf("the draft is longer than %d KiB", MaxTemplate>>10), "shorten it to two pages"}
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

// checking goes through the tree of a template.
type checking struct {
	template  *Template
	catalogue *Catalogue // nil: nothing is looked up
	faults    []TemplateFault
	covered   []string
}

func (k *checking) fail(at parse.Pos, what, mend string) {
	line := 1 + strings.Count(k.template.Body[:min(int(at), len(k.template.Body))], "\n")
	k.faults = append(k.faults, TemplateFault{line, what, mend})
}

func (k *checking) node(n parse.Node, ranging bool) {
	switch n := n.(type) {
	case nil, *parse.TextNode, *parse.CommentNode:
	case *parse.ListNode:
		if n == nil {
			return
		}
		for _, child := range n.Nodes {
			k.node(child, ranging)
		}
	case *parse.ActionNode:
		k.pipe(n.Pipe, true)
	case *parse.IfNode:
		k.pipe(n.Pipe, false)
		k.node(n.List, ranging)
		k.node(n.ElseList, ranging)
	case *parse.RangeNode:
		field := n.Pipe.String()
		if i := strings.LastIndex(field, ":= "); i >= 0 {
			field = field[i+3:]
		}
		switch {
		case ranging:
			k.fail(n.Pos, "a range stands within another", "take one of them out")
		case field != ".Clients" && field != ".Providers":
			k.fail(n.Pos, "a range goes over something that is no list", "go over .Clients or .Providers")
		}
		k.node(n.List, true)
		k.node(n.ElseList, ranging)
	default:
		k.fail(n.Position(), fmt.Sprintf("%s is not for drafts", Shorten(n.String(), 40)), "use if, range over a list, and the functions that are named in the comment of the package content")
	}
}

func (k *checking) pipe(p *parse.PipeNode, prints bool) {
	if p == nil {
		return
	}
	if len(p.Cmds) != 1 || len(p.Decl) > 0 {
		k.fail(p.Pos, "something is piped, or kept in a variable", "put it in brackets where it is used")
		return
	}
	args := p.Cmds[0].Args
	name, called := args[0].(*parse.IdentifierNode)
	if !called {
		if _, bare := args[0].(*parse.StringNode); bare && prints || len(args) > 1 {
			k.fail(p.Pos, "a text stands in double braces by itself", "write it without them")
		}
		k.value(args[0])
		return
	}
	takes, known := TemplateWords[name.Ident]
	if !known {
		k.fail(p.Pos, fmt.Sprintf("there is no function %q for drafts", name.Ident), "use one of those that are named in the comment of the package content")
		return
	}
	for _, arg := range args[1:] {
		k.value(arg)
	}
	k.call(p.Pos, name.Ident, takes, args[1:])
}

// call checks what a function is given.
func (k *checking) call(at parse.Pos, name, takes string, args []parse.Node) {
	literal := ""
	if len(args) > 0 {
		if s, ok := args[0].(*parse.StringNode); ok {
			literal = s.Text
		}
	}
	switch takes {
	case "any", "list":
		return
	case "circumstances":
		known := len(args) > 0
		for _, arg := range args {
			word, is := arg.(*parse.StringNode)
			known = known && is && CircumstanceKnown(word.Text)
		}
		if !known {
			k.fail(at, fmt.Sprintf("{{%s}} is not given circumstances, each in quotation marks", name), "give it some of "+strings.Join(Circumstances(), ", ")+`; or one with "not" before it`)
		}
		return
	case "texts":
		switch {
		case name == "choose" && len(args) < 2:
			k.fail(at, "there is nothing to choose from", "give {{choose}} two texts or more")
		case len(args) == 0 || args[0].String() == `""`:
			k.fail(at, fmt.Sprintf("{{%s}} does not say what", name), fmt.Sprintf("write {{%s \"what\"}}", name))
		case name == "field" && (len(args) > 2 || !slices.Contains(SecurityFields, literal)):
			k.fail(at, fmt.Sprintf("%q is no field of a security.txt", literal), "use one of "+strings.Join(SecurityFields, ", "))
		}
		return
	}
	if len(args) != 1 || literal == "" {
		k.fail(at, fmt.Sprintf("{{%s}} is not given one text in quotation marks", name), "give it one")
		return
	}
	if name == "covers" {
		k.covered = append(k.covered, literal)
	}
	if k.catalogue == nil {
		return
	}
	question := slices.IndexFunc(Questions[:], func(q Question) bool { return q.Name == takes })
	if question >= 0 {
		if values := Questions[question].Values(); !slices.Contains(values, literal) {
			k.fail(at, fmt.Sprintf("the profile knows no answer %q to %s", literal, takes), "use one of "+strings.Join(values, ", "))
		}
		return
	}
	id, condition, split := strings.Cut(literal, "/")
	crit := k.catalogue.Criterion(id)
	switch {
	case crit == nil:
		k.fail(at, fmt.Sprintf("there is no criterion %q", id), "correct its id")
	case split && (takes == "criterion" || !hasCondition(crit, condition)):
		k.fail(at, fmt.Sprintf("%s has no condition %q, or {{%s}} takes none", id, condition, name), "correct its id")
	case !split && takes == "condition":
		k.fail(at, fmt.Sprintf("{{%s}} takes a condition", name), "write it as criterion/condition")
	}
}

func hasCondition(c *Criterion, id string) bool {
	return slices.ContainsFunc(c.Conditions, func(cond Condition) bool { return cond.ID == id })
}

// value checks what stands as an argument, or by itself.
func (k *checking) value(n parse.Node) {
	switch n := n.(type) {
	case *parse.StringNode:
		if CleanLine(n.Text) != n.Text {
			k.fail(n.Pos, "a text has more than one line, blanks at its ends, or a control character", "write it on one line")
		}
	case *parse.NumberNode, *parse.DotNode:
	case *parse.FieldNode:
		if _, ok := reflect.TypeFor[dot]().FieldByName(n.Ident[0]); !ok || len(n.Ident) > 1 {
			k.fail(n.Pos, fmt.Sprintf("there is no %s for drafts", n), "use one of those that are named in the comment of the package content")
		}
	case *parse.PipeNode:
		k.pipe(n, false)
	default:
		k.fail(n.Position(), fmt.Sprintf("%s is not for drafts", Shorten(n.String(), 40)), "use texts, numbers, fields, and functions in brackets")
	}
}

// Given is what a draft is made of beside the answers.
type Given struct {
	Day Day
	// Fields are those of a security.txt that are known already: each a name and a
	// value, in the order in which they were given.
	Fields []SecurityField
}

// Begin begins a draft from the answers. It promises nothing that they deny.
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

// beginning is a draft that is being begun.
type beginning struct {
	catalogue  *Catalogue
	assessment *Assessment
	profile    Profile
	given      Given
}

func (b *beginning) dot() dot {
	d := dot{Registry: Word(CleanLine(b.assessment.Registry())), Ecosystem: Word(CleanLine(b.profile.Ecosystem))}
	if d.Registry == "" {
		d.Registry = "the registry"
	}
	if day, err := time.Parse(time.DateOnly, string(b.given.Day)); err == nil {
		d.Day = day.Format("2 January 2006")
	}
	for _, client := range b.profile.ticked() {
		if client = CleanLine(client); client != "" {
			d.Clients = append(d.Clients, Word(client))
		}
	}
	for crit := range b.catalogue.All() {
		if by := b.provider(crit.ID); by != "" && !slices.Contains(d.Providers, by) {
			d.Providers = append(d.Providers, by)
		}
	}
	return d
}

func (b *beginning) words() template.FuncMap {
	return template.FuncMap{
		"met":      func(id string) bool { return b.state(id).Counts() },
		"state":    func(id string) Word { return Word(b.state(id)) },
		"provider": b.provider,
		"detail":   func(id string) Word { return Word(b.assessment.Finding(id).Answer().Detail) },
		"ticked":   b.ticked,
		"denied":   b.denied,
		"missing":  b.missing,
		"login": func(kind string) bool {
			if b.profile.Accounts == No {
				return kind == NoLogin
			}
			return slices.Contains(b.profile.Ways(), kind) || kind == OtherLogin && b.profile.Delegated()
		},
		"hosting":  func(kind string) bool { return slices.Contains(b.profile.Hosting, kind) },
		"accounts": func(answer string) bool { return b.profile.Accounts == answer },
		"is":       func(where ...string) bool { return b.profile.Is(where) },
		"tokens":   b.tokens,
		"choose":   func(options ...any) string { return mark(chooses, options...) },
		"fill":     func(what ...any) string { return mark(fills, strings.TrimSuffix(fmt.Sprintln(what...), "\n")) },
		"field":    b.field,
		"covers":   func(id string) string { return string(coversBegins) + id + string(coversEnds) },
		"list":     listed,
		"plural": func(n int, one, many string) string {
			if n == 1 {
				return one
			}
			return many
		},
	}
}

func mark(kind string, options ...any) string {
	var texts []string
	for _, o := range options {
		texts = append(texts, fmt.Sprint(o))
	}
	return string(markBegins) + kind + strings.Join(texts, orElse) + string(markEnds)
}

func listed(words []Word) string {
	var texts []string
	for _, w := range words {
		texts = append(texts, w.String())
	}
	return List(texts)
}

// state is that of a criterion; what is in a category that does not apply does not
// apply either.
func (b *beginning) state(id string) State {
	crit := b.catalogue.Criterion(id)
	if crit == nil {
		return Unanswered
	}
	if category := b.catalogue.Category(crit.Category); category != nil {
		if applies, _ := b.profile.Applies(category); !applies {
			return NotApplicable
		}
	}
	return b.assessment.Finding(id).State()
}

// tokens says whether people can have tokens of the registry, as far as the answer to a criterion
// about them tells. Those of the forge are not its own: where people log in nowhere else, the
// answer has to say that there are some.
func (b *beginning) tokens(about string) bool {
	state := b.state(about)
	switch {
	case b.profile.Accounts == No || state == NotApplicable && b.assessment.Finding(about).Answer().Detail != "":
		return false
	case b.profile.Is([]string{"not beyond-forge"}):
		return state == Met || state == Partly || state == Unmet
	}
	return true
}

func (b *beginning) provider(id string) Word {
	if b.state(id) != Provided {
		return ""
	}
	return Word(CleanLine(b.assessment.Finding(id).Answer().Detail))
}

// holding is how many of the conditions that an ID means are asked, and how many of them
// are ticked: one for each client, where clients make a difference. One that waits for
// another criterion is not asked.
func (b *beginning) holding(id string) (criterion string, asked, ticked int) {
	criterion, name, _ := strings.Cut(id, "/")
	crit := b.catalogue.Criterion(criterion)
	if crit == nil || name == "" {
		return criterion, 0, 0
	}
	ticks := b.assessment.Finding(criterion).Answer().Conditions
	for _, cond := range b.assessment.Asked(crit).Conditions {
		if cond.ID == name || cond.Of == name {
			asked++
			if cond.In(ticks) {
				ticked++
			}
		}
	}
	return criterion, asked, ticked
}

// ticked says whether somebody said that a condition holds. What contradicts itself
// says less: of what is met with only some conditions ticked, those hold.
func (b *beginning) ticked(id string) bool {
	criterion, asked, ticked := b.holding(id)
	state := b.state(criterion)
	switch {
	case asked == 0 || state == Unmet || state == NotApplicable:
		return false
	case state.Counts() && !b.ticks(criterion):
		return true
	}
	return ticked == asked
}

// denied says whether somebody said that a criterion or a condition does not hold.
func (b *beginning) denied(id string) bool {
	criterion, asked, ticked := b.holding(id)
	state := b.state(criterion)
	switch {
	case state == Unmet || state == NotApplicable:
		return true
	case !strings.Contains(id, "/"):
		return false
	}
	if asked == 0 {
		return b.waitsInVain(id)
	}
	return state == Partly && b.ticks(criterion) && ticked < asked
}

// missing says whether somebody said that something is asked of them and does not hold: a gap,
// where what is denied may also be something that nobody there can have.
func (b *beginning) missing(id string) bool {
	criterion, asked, _ := b.holding(id)
	return b.denied(id) && b.state(criterion) != NotApplicable && (asked > 0 || !strings.Contains(id, "/"))
}

// waitsInVain says whether a condition waits for a criterion that is known not to be met.
func (b *beginning) waitsInVain(id string) bool {
	criterion, name, _ := strings.Cut(id, "/")
	crit := b.catalogue.Criterion(criterion)
	return crit != nil && slices.ContainsFunc(crit.Conditions, func(c Condition) bool {
		if c.ID != name || c.OnlyIfMet == "" {
			return false
		}
		state := b.state(c.OnlyIfMet)
		return !state.Counts() && !state.Unknown()
	})
}

// ticks says whether any condition is ticked.
func (b *beginning) ticks(criterion string) bool {
	return len(b.assessment.Finding(criterion).Answer().Conditions) > 0
}
