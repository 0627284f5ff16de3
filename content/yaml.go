package content

import (
	"errors"
	"regexp"
	"strings"

	"go.yaml.in/yaml/v4"
	"go.yaml.in/yaml/v4/plugin/loaderlimits"

	"rungs/model"
)

// limits keep a small file from becoming a large tree. No catalogue needs
// aliases, or more than the list of fields in a list in a file.
var limits = yaml.WithPlugin(loaderlimits.New(loaderlimits.AliasValue(0), loaderlimits.DepthValue(8)))

// decode reads YAML into one of the forms, as far as it can. It reports fields
// that it does not know, so that a misspelt one is found. What it read is of use
// if the faults concern single fields only.
func decode(name, text string, into any) (faults []Fault, ofUse bool) {
	err := yaml.Load([]byte(text), into, limits, yaml.WithKnownFields())
	var all []*yaml.LoadError
	var many *yaml.LoadErrors
	var one *yaml.LoadError
	switch {
	case err == nil:
	case errors.As(err, &many) && len(many.Errors) > 0:
		all = many.Errors[:min(len(many.Errors), 20)]
	case errors.As(err, &one):
		all = []*yaml.LoadError{one}
	default:
		all = []*yaml.LoadError{{Message: err.Error()}}
	}
	ofUse = true
	for _, e := range all {
		faults = append(faults, yamlFault(name, e))
		ofUse = ofUse && singleField().MatchString(e.Message)
	}
	return faults, ofUse
}

var singleField = model.Lazily(`^field .* not found in type|^cannot construct `)

// yamlWords says in plain words what the YAML library means. $1 stands for what
// is in the brackets.
var yamlWords = []struct {
	message    func() *regexp.Regexp
	what, mend string
}{
	{model.Lazily(`^field (.*) not found in type`), "the field $1 is not known", "correct its spelling or take it out"},
	{model.Lazily(`^mapping key "(.*)" already defined at`), "the field $1 stands here a second time", "take one of the two out"},
	{model.Lazily(`^cannot construct .* into int$`), "there should be a number here", "write it without quotation marks"},
	{model.Lazily(`^cannot construct .* into bool$`), "there should be yes or no here", "write true or false"},
	{model.Lazily(`^cannot construct .* into string$`), "there should be one text here", "write neither a list nor fields"},
	{model.Lazily(`^cannot construct .* into \[\]`), "there should be a list here", "begin each item on a line of its own with a hyphen"},
	{model.Lazily(`^cannot construct `), "there should be fields here", "write each as name: value"},
	{model.Lazily(`^mapping values are not allowed`), "there is a colon in the text, or the line is indented wrongly", "put the text in double quotes, or check the blanks before it"},
	{model.Lazily(`^found unexpected end of stream`), "a quotation mark is opened here and never closed", "close it"},
	{model.Lazily(`^did not find expected key`), "the line does not fit the one before it", "check the blanks before it, and the quotation marks in the line before"},
	{model.Lazily(`^did not find expected ',' or`), "a bracket is opened here and never closed", "close it"},
	{model.Lazily(`^found character that cannot start any token`), "there is a tab before the text, or the text begins with a mark that means something to YAML", "use blanks before it, and put it in double quotes"},
	{model.Lazily(`\btab character`), "there is a tab before the text", "use blanks"},
	{model.Lazily(`^yaml: no documents`), "the file is empty", "see another catalogue for the form"},
	{model.Lazily(`\bmax depth\b`), "lists or fields are nested too deeply", "see another file for the form"},
	{model.Lazily(`\balias`), "a text is given by reference (*name)", "write it out"},
}

func yamlFault(name string, e *yaml.LoadError) Fault {
	line := e.Mark.Line
	if strings.Contains(e.ContextMsg, "quoted") || strings.Contains(e.ContextMsg, "flow") {
		line = e.ContextMark.Line // where it was opened; the mark is where that was noticed
	}
	f := Fault{
		File: name, Line: max(1, line), What: "the YAML cannot be read here: " + e.Message,
		Mend: "check the quotation marks, the brackets, and the blanks before the line",
	}
	for _, w := range yamlWords {
		if m := w.message().FindStringSubmatch(e.Message); m != nil {
			f.What, f.Mend = w.what, w.mend
			if len(m) > 1 {
				f.What = strings.Replace(w.what, "$1", quote(m[1]), 1)
			}
			break
		}
	}
	return f
}
