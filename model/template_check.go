package model

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"text/template/parse"
)

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
		case name == "field" && (len(args) > 2 || !slices.Contains(rfcFields, literal)):
			k.fail(at, fmt.Sprintf("%q is no field of a security.txt", literal), "use one of "+strings.Join(rfcFields, ", "))
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
