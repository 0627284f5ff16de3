package cli

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"rungs/model"
)

// flag is a flag that knows what it takes. What is wrong with a value waits in
// app.faults, so that all that was typed wrongly is told at once.
type flag struct {
	app     *app
	name    string
	words   []string                     // that it takes: they are offered on tab, and stand in its usage if there is room
	several bool                         // it takes several, with commas
	offers  func(args []string) []string // on tab, where that depends on the arguments; or nil
	read    func(value string) error
	value   string
}

func (f *flag) String() string { return f.value }

func (f *flag) Type() string {
	if f.several {
		return "strings"
	}
	return "string"
}

func (f *flag) Set(value string) error {
	f.value = value
	values := []string{value}
	if f.several {
		values = strings.FieldsFunc(value, func(r rune) bool { return r == ',' })
	}
	for _, v := range values {
		if err := f.read(model.CleanLine(v)); err != nil {
			f.app.faults = append(f.app.faults, fmt.Errorf("--%s: %w", f.name, err))
		}
	}
	return nil
}

// complete offers the words; of several those that are not there yet.
func (f *flag) complete(_ *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	words := f.words
	if f.offers != nil {
		words = f.offers(args)
	}
	before := ""
	if f.several {
		before = typed[:strings.LastIndex(typed, ",")+1]
	}
	var out []string
	for _, w := range words {
		if strings.HasPrefix(w, typed[len(before):]) && !slices.Contains(strings.Split(before, ","), w) {
			out = append(out, before+w)
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}

// helpWidth is the room for a usage in help, in cells of a terminal that is 80 wide.
const helpWidth = 60

// add gives a command the flag.
func (f *flag) add(c *cobra.Command, short, usage string) {
	if f.several {
		usage += ", with commas"
	}
	if words := ": " + strings.Join(f.words, ", "); f.words != nil && len(usage)+len(words) <= helpWidth {
		usage += words
	}
	c.Flags().VarP(f, f.name, short, usage)
	_ = c.RegisterFlagCompletionFunc(f.name, f.complete) // it fails for a flag that is not there
}

// only makes the flag refuse all but its words.
func (f *flag) only(take func(word string)) *flag {
	f.read = func(word string) error {
		if !slices.Contains(f.words, word) {
			return fmt.Errorf("there is no %q; choose among %s", shortened(word), strings.Join(f.words, ", "))
		}
		take(word)
		return nil
	}
	return f
}

// choice adds a flag that takes one of a few words.
func (a *app) choice(c *cobra.Command, into *string, name, usage string, words ...string) {
	f := &flag{app: a, name: name, words: words}
	f.only(func(word string) { *into = word }).add(c, "", usage)
}

// categories adds the flag by which a command looks at some categories alone.
func (a *app) categories(c *cobra.Command, into *[]string) {
	f := &flag{app: a, name: "category", words: a.begins().CategoryIDs(), several: true}
	f.read = func(word string) error {
		a.ofCategory(f.name, word)
		*into = append(*into, word)
		return nil
	}
	f.offers = func(args []string) []string { return a.guessed(first(args)).CategoryIDs() }
	f.add(c, "", "only these categories")
}

// ofCategory makes a flag refuse what is no category, once it is known of which
// catalogue.
func (a *app) ofCategory(flag, id string) {
	a.waiting = append(a.waiting, func(assessment string) error {
		c := a.guessed(assessment)
		if c.Category(id) != nil || a.guessed("").Category(id) != nil { // the assessment may be left out before an id
			return nil
		}
		return fmt.Errorf("--%s: %w", flag, c.CheckCategory(id))
	})
}

// level adds a flag that takes a level above 0, or one of these words, which are 0.
func (a *app) level(c *cobra.Command, into *int, name, usage string, words ...string) {
	f := &flag{app: a, name: name}
	for l := range model.TopLevel {
		f.words = append(f.words, strconv.Itoa(l+1))
	}
	f.words = append(f.words, words...)
	f.only(func(word string) { *into, _ = strconv.Atoi(word) }).add(c, "", usage)
}

// effort adds the flag by which a command leaves out what takes longer.
func (a *app) effort(c *cobra.Command, into *model.Effort) {
	f := &flag{app: a, name: "effort", words: []string{string(model.Days), string(model.Weeks), string(model.Months)}}
	f.only(func(word string) { *into = model.Effort(word) }).add(c, "", "only steps that take at most this long")
}

// reads adds a flag that takes whatever can be read.
func (a *app) reads(c *cobra.Command, name, usage string, read func(string) error) {
	(&flag{app: a, name: name, read: read}).add(c, "", usage)
}

// outputFlag adds the flag that names a file to write to: none, or -, is standard output.
func outputFlag(c *cobra.Command, into *string, usage string) {
	c.Flags().VarP((*toFile)(into), "output", "o", usage)
}

type toFile string

func (f *toFile) String() string { return string(*f) }

func (f *toFile) Type() string { return "string" }

func (f *toFile) Set(file string) error {
	if file == "" {
		return errors.New("empty") // aboutFlag has the words
	}
	if *f = toFile(file); file == "-" {
		*f = ""
	}
	return nil
}

// day adds a flag that takes a day.
func (a *app) day(c *cobra.Command, into *model.Day, name, usage string) {
	a.reads(c, name, usage, func(s string) error {
		*into = model.Day(s)
		return isDay(s)
	})
}

// hasCome refuses what is no day, and a day on which nothing was said: one that is still to
// come, or one with a slip in its year.
func (a *app) hasCome(day model.Day) error {
	err := isDay(string(day))
	switch {
	case err != nil:
	case day > model.DayOf(a.Now()) && day > model.DayOf(a.date()):
		err = fmt.Errorf("%s has not come yet; give today or a day before", day)
	case day < "1970":
		err = fmt.Errorf("%s is before 1970. Check the year", day)
	}
	return err
}

// isDay refuses what is not a day. Nothing is not one either: a script whose variable
// is empty does not mean today.
func isDay(s string) error {
	_, err := model.Day(s).Time()
	return err
}

// emptied are the flags that take away what stands there if they are empty.
var emptied = []string{"note", "until"}

// ofFiles are the flags that name files. A name may be any bytes.
var ofFiles = []string{"output", "from", "notes", "checklist"}

// checkFlags refuses a flag with nothing in it. A script whose variable is not set does not
// mean what holds without the flag: another name beside its answers, or the screen in place
// of a file. It refuses words that are not UTF-8, too, for they would lose letters.
func checkFlags(c *cobra.Command) (err error) {
	c.Flags().Visit(func(f *pflag.Flag) {
		if _, is := f.Value.(*toFile); is {
			return // which has looked for itself, and is empty for -
		}
		values := []string{f.Value.String()}
		if several, ok := f.Value.(pflag.SliceValue); ok {
			values = several.GetSlice()
		}
		for _, v := range values {
			switch {
			case err != nil:
			case v == "" && !slices.Contains(emptied, f.Name):
				err = usage(isEmpty("--" + f.Name))
			case !slices.Contains(ofFiles, f.Name):
				if wrong := checkUTF8(v); wrong != nil {
					err = usagef("--%s: %w", f.Name, wrong)
				}
			}
		}
	})
	return err
}

// isEmpty says so of a flag or a word of the command.
func isEmpty(what string) error {
	return fmt.Errorf("%s is empty, as of a variable that is not set. Give it, or leave it out", what)
}

// checkUTF8 refuses words of which letters would be lost.
func checkUTF8(words string) error {
	if utf8.ValidString(words) {
		return nil
	}
	return fmt.Errorf("%q is not UTF-8, so letters would be lost. Type it in a terminal that is set to UTF-8, or give it in a file", shortened(words))
}
