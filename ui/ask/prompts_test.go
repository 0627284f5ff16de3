package ask

import (
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"rungs/model"
)

// prompt is a place where a line is waited for: how to come there, and its text.
type prompt struct {
	text  string
	lines string // that lead there, divided by |
	run   func(t *testing.T, in io.Reader) played
}

// round is a round on an assessment that is made anew each time.
func round(with func() Options) func(*testing.T, io.Reader) played {
	return func(t *testing.T, in io.Reader) played { return playFrom(t, with(), in) }
}

// single is a question outside of a round.
func single(ask func(in io.Reader, out io.Writer) error) func(*testing.T, io.Reader) played {
	return func(t *testing.T, in io.Reader) played {
		var out strings.Builder
		err := ask(in, &out)
		harmless(t, out.String())
		return played{out: out.String(), err: err}
	}
}

// oneQuestion is a list of which one line is not clear.
type oneQuestion struct {
	model.Intake
	asked bool
}

func (q *oneQuestion) Ask() (model.IntakeQuestion, bool) {
	ok := !q.asked
	q.asked = true
	return model.IntakeQuestion{Text: "Which?", Choices: []string{"this", "that"}, Take: func(int) {}}, ok
}

func prompts() []prompt {
	fresh := round(func() Options { return on(model.Fold(header, nil)) })
	some := round(func() Options {
		return Options{Printers: printers(), Intake: drawer{}, Opened: model.Opened{Assessment: begun(
			answered("a", "ana", "bell", model.Answer{State: model.Met}), answered("b", "ben", "bell", model.Answer{State: model.Unmet, Note: "No."}),
			answered("c", "ana", "lock", model.Answer{State: model.Unmet, Evidence: []model.Evidence{{Ref: "doc"}}}))}}
	})
	welcome := func(saved ...string) func(*testing.T, io.Reader) played {
		return single(func(in io.Reader, out io.Writer) error {
			_, err := Welcome(in, out, false, 0, saved, saved)
			return err
		})
	}
	asks := round(func() Options {
		o := on(begun())
		o.Printers = asking(drafts())
		return o
	})
	return []prompt{
		{"Who? An empty line leaves it open:", "draft", asks},
		{"Which day? An empty line takes Monday, and none leaves it open:", "draft|", asks},
		{"The name of your registry. An empty line leaves:", "", welcome()},
		{"Which one? A number or a name; new and the name of a registry begins one; an empty line leaves:", "", welcome("acme", "quill")},
		{"Which number? An empty line leaves it out:", "", single(func(in io.Reader, out io.Writer) error {
			return NewPrompts(in, out, 0).Clarify(&oneQuestion{})
		})},
		{"Record this? y or n:", "", single(func(in io.Reader, out io.Writer) error {
			_, err := NewPrompts(in, out, 0).Confirm("Record this?")
			return err
		})},
		{"Does the registry have user accounts? A number or a word. An empty line leaves it open:", "", fresh},
		{"What does it do with packages? Numbers or words of all that hold, with commas. An empty line leaves it open:", "yes", fresh},
		{"How do people log in? Numbers or words of all that hold, with commas. An empty line leaves it open:", "yes|1", fresh},
		{"Names, with commas, or none. An empty line leaves it. Clients:", "||", round(func() Options {
			return Options{Opened: model.Opened{Assessment: model.Fold(header, nil), Catalogue: perClient()}}
		})},
		{"A registry or a language, such as opam or Perl, or none. An empty line leaves it. Ecosystem:", "P|||||", round(func() Options {
			return Options{Ecosystems: perl, Opened: model.Opened{Assessment: begun(answered("a", "ana", "bell", model.Answer{State: model.Met}))}}
		})},
		{"An alarm:", "h|h all|l", some},
		{"What next (h for help):", "s|s|s", some},
		{"Which service provides it? An empty line goes back:", "2", some},
		{"Whom could you ask? Names so far: ben. An empty line names nobody; b goes back:", "go lock|5", some},
		{"Whom could you ask? Names so far: ben. So far: ben. An empty line keeps it, a minus takes it out; b goes back:", "5 ben|b|5", some},
		{"Why does it not apply? An empty line goes back:", "6", some},
		{"Does it hold? y, n, or an empty line to leave it:", "c", some},
		{"Note:", "n", some},
		{"Note:", "n|one", some},
		{"A link or a path. An empty line goes back:", "e", some},
		{"A link or a path. A minus takes the last one out, an empty line goes back:", "g lock|e", some},
		{"Which one? An id or words of the title; an empty line goes back:", "g", some},
		{"Which number? An empty line goes back:", "g a", some},
		{"Which number? An empty line goes back:", "d", some},
		{"Which word? An empty line goes back:", "G", some},
		{"Which number? An empty line goes back:", "w", some},
		{"Which file is your list? An empty line goes back:", "i", some},
		{"Print to which file? The ending chooses the format. A name without a folder goes into /paper. An empty line goes back:", "w|2", some},
		{"A number, t target, x what if, w print, r once more; an empty line goes back. Plan:", "p", some},
		{"Print to which file? The ending chooses the format. A name without a folder goes into /paper. An empty line goes back:", "p|w", some},
		{"p says who does it, a puts it aside, g goes to its question; an empty line goes back. This step:", "p|4", some},
		{"Who does it? Names so far: ana, ben. After an empty line it is not planned:", "p|4|p", some},
		{"Until when? A day such as 2027-03-31, or an empty line:", "p|4|p|ben", some},
		{"Why not now? An empty line goes back:", "p|4|a", some},
		{"a takes it up again, g goes to its question; an empty line goes back. This step:", "p|4|a|no time||4", some},
		{"Until when? After that day it is back. A day such as 2027-03-31, or an empty line:", "p|4|a|no time", some},
		{"The registry is called Acme. Another name? An empty line leaves it:", "P", some},
		{"Answers are by ana. Another name for yours? An empty line leaves it:", "P|", some},
		{"Decide otherwise for which category? An empty line goes on:", "P|||||", some},
		{"Why does Tools not apply? An empty line goes back:", "P||||||tools", some},
		{"Why does Doors apply all the same? An empty line goes back:", "P|||no||doors", some},
	}
}

// shown is a prompt as it is written, on one line.
func (p prompt) shown() string {
	above, asks := parted(p.text)
	return flat(above + " " + asks)
}

// flat is a text on one line.
func flat(text string) string { return strings.Join(strings.Fields(text), " ") }

// TestPrompts brings to every prompt what it does not expect. Nothing is recorded
// that was not answered, every round ends, and says so in the right way.
func TestPrompts(t *testing.T) {
	t.Parallel()
	noise := make([]byte, 100_000)
	r := rand.New(rand.NewPCG(3, 4))
	for i := range noise {
		noise[i] = byte(r.Uint32())
	}
	interrupted := errors.New("interrupted")
	for _, p := range prompts() {
		t.Run(p.text, func(t *testing.T) {
			lines := ""
			for line := range strings.SplitSeq(p.lines, "|") {
				if p.lines != "" {
					lines += line + "\n"
				}
			}
			before := p.run(t, strings.NewReader(lines))
			if before.err != nil {
				t.Fatalf("at the end of the input: %v", before.err)
			}
			before.out = flat(before.out)
			at := strings.LastIndex(before.out, p.shown()) + len(p.shown())
			if at < len(p.shown()) || slices.ContainsFunc(prompts(), func(q prompt) bool { return strings.Contains(before.out[at:], q.shown()) }) {
				t.Fatalf("the lines do not lead there:\n%s", before.out)
			}
			for _, c := range []struct {
				name   string
				input  string
				then   error // of the input, where it does not just end
				frugal bool  // nothing may be recorded
			}{
				{"ctrl+c", "", interrupted, true},
				{"ctrl+c in a word", "fro", interrupted, true},
				{"a megabyte", strings.Repeat("x", 1<<20) + "\n", nil, true},
				{"a megabyte without an end", strings.Repeat("y", 1<<20), nil, true},
				{"a line without an end", strings.Repeat("z", maxSwallow+1), nil, true},
				{"a question mark", "?\n", nil, true},
				{"escape sequences", "\x1b[2J\x1b]0;title\x07\n", nil, false},
				{"unknown words", strings.Repeat("frob\n", 2000), nil, false},
				{"blank lines", strings.Repeat("\n", 2000), nil, false},
				{"noise", string(noise), nil, false},
			} {
				in := io.Reader(strings.NewReader(lines + c.input))
				if c.then != nil {
					in = io.MultiReader(in, failingReader{c.then})
				}
				got := p.run(t, in)
				got.out = flat(got.out)
				switch {
				case c.then != nil && !errors.Is(got.err, c.then), c.then == nil && got.err != nil && !errors.Is(got.err, ErrGaveUp):
					t.Errorf("%s: it ends with %v", c.name, got.err)
				case c.frugal && got.said() != before.said():
					t.Errorf("%s: it records %s", c.name, got.said())
				case len(got.out) > len(before.out)+300_000:
					t.Errorf("%s: %d bytes are written", c.name, len(got.out))
				}
				if c.name == "a question mark" {
					help, _, again := strings.Cut(got.out[at:], p.shown())
					if len(strings.Fields(help)) < 4 || !again {
						t.Errorf("a question mark is not answered:\n%s", got.out[at:])
					}
				}
			}
		})
	}
}

// TestEveryPrompt finds the texts of prompts in the source: they end with a colon.
// Each has to come up above.
func TestEveryPrompt(t *testing.T) {
	var all strings.Builder
	for _, p := range prompts() {
		lines := strings.ReplaceAll(p.lines, "|", "\n") + "\n"
		all.WriteString(p.run(t, strings.NewReader(lines)).out)
	}
	all.WriteString(playFrom(t, Options{}, typing("1\n1")).out + playFrom(t, Options{Only: []string{"unsure"}}, typing("1\n1")).out)
	all.WriteString(play(t, Options{Opened: model.Opened{Verify: func() error { return errDisk }}}, "q").out)
	seen := flat(all.String())
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	inQuotes := regexp.MustCompile(`"([^"\n%]* [^"\n%]*:)"`)
	found := 0
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		for _, m := range inQuotes.FindAllSubmatch(source, -1) {
			found++
			text := strings.TrimSpace(string(m[1]))
			long := slices.ContainsFunc(prompts(), func(p prompt) bool { return strings.Contains(p.text, text) }) // and is parted
			if !long && !strings.Contains(seen, text) {
				t.Errorf("no case comes to %q of %s", text, file)
			}
		}
	}
	if found < 20 {
		t.Errorf("only %d prompts are found in the source", found)
	}
}

// TestCommandsAreNoWords types commands where words are asked for that are written down.
// Nothing is recorded, and with more words it is what the person means.
func TestCommandsAreNoWords(t *testing.T) {
	found := 0
	for _, p := range prompts() {
		for _, text := range []string{"Which service provides it?", "Whom could you ask?", "Why does it not apply?", "A link or a path.", "Who does it?", "Why not now?", "Why does Tools not apply?", "Why does Doors apply all the same?", "The registry is called", "Answers are by"} {
			if !strings.HasPrefix(p.text, text) {
				continue
			}
			found++
			lines := strings.ReplaceAll(p.lines, "|", "\n") + "\n"
			before := p.run(t, strings.NewReader(lines))
			for _, word := range []string{"q", "quit", "Skip", "z", "repeat"} {
				got := p.run(t, strings.NewReader(lines+word+"\n"))
				refused := strings.Contains(flat(got.out), "'"+word+"' does something at a question")
				if got.said() != before.said() || !refused {
					t.Errorf("%s %s: it records %s:\n%s", text, word, got.said(), got.out)
				}
			}
			if got := p.run(t, strings.NewReader(lines+"back office\n")); strings.Contains(flat(got.out), "does something at a question") {
				t.Errorf("%s: words are refused that begin as a command does:\n%s", text, got.out)
			}
		}
	}
	if found < 10 {
		t.Errorf("only %d such prompts", found)
	}
}

// TestBackGoesBack types b where words of one's own are asked for: nothing is recorded or
// refused, and it leads out of the prompt.
func TestBackGoesBack(t *testing.T) {
	found := 0
	for _, p := range prompts() {
		if !slices.ContainsFunc([]string{"Which service", "Whom could", "Why ", "A link", "Who ", "Who?", "Which day?", "Until when?", "The registry is", "Answers are", "Which one? An id", "Which word?", "Which file", "Print to", "The name of your"},
			func(text string) bool { return strings.HasPrefix(p.text, text) }) {
			continue
		}
		found++
		lines := strings.ReplaceAll(p.lines, "|", "\n") + "\n"
		if p.lines == "" {
			lines = ""
		}
		before := p.run(t, strings.NewReader(lines))
		at := strings.LastIndex(flat(before.out), p.text) + len(p.text)
		for _, word := range []string{"b", "Back"} {
			got := p.run(t, strings.NewReader(lines+word+"\n"))
			after := flat(got.out)[at:]
			if got.said() != before.said() || strings.Contains(after, p.text) {
				t.Errorf("%s %s: it records %s:\n%s", p.text, word, got.said(), after)
			}
		}
	}
	if found < 18 {
		t.Errorf("only %d such prompts", found)
	}
}

// TestCommandsBehindAnAnswer types them behind its number, and at names of the profile.
func TestCommandsBehindAnAnswer(t *testing.T) {
	for _, line := range []string{"6 skip", "6 b", "6 ?", "2 b", "2 q", "2 1", "5 plan", "5 h all", "5 help plan", "provided: back", "n/a, z", "e plan", "e find it"} {
		if p := play(t, Options{}, line); len(p.events) > 0 || strings.Contains(p.out, "Not saved") {
			t.Errorf("%s: it records %s:\n%s", line, p.said(), p.out)
		}
	}
	for _, c := range []struct{ lines, want string }{
		{"5 h all|5 h all", "lock=unsure:h all"}, {"2 back office", "lock=provided:back office"}, {"5 -", "lock=unsure"},
		{"4|p|4|p skip||", "lock=unmet"}, {"4|p|4|a z||", "lock=unmet"},
	} {
		if got := play(t, Options{}, strings.Split(c.lines, "|")...); got.said() != c.want {
			t.Errorf("%s: it records %s instead of %s:\n%s", c.lines, got.said(), c.want, got.out)
		}
	}
}

// TestCommandsAreNoNames refuses them once as the names of an ecosystem and of clients, and
// numbers always. What is known as an ecosystem is taken.
func TestCommandsAreNoNames(t *testing.T) {
	known := *perl
	known.All = append(slices.Clone(perl.All), model.Ecosystem{ID: "cran", Name: "CRAN", Aliases: []string{"R"}})
	names := func(line ...string) (ecosystem string, clients []string, out string) {
		with := Options{Ecosystems: &known, Opened: model.Opened{Assessment: model.Fold(header, nil), Catalogue: perClient()}}
		got := play(t, with, append([]string{"", "", ""}, line...)...)
		p := got.after.Profile()
		return p.Ecosystem, p.Clients, got.out
	}
	for _, word := range []string{"plan", "h all", "links 2", "skip", "z", "1", "Explain all"} {
		if ecosystem, clients, out := names(word, "", word); ecosystem != "" || clients != nil {
			t.Errorf("%s is taken as %q and %q:\n%s", word, ecosystem, clients, out)
		}
	}
	if _, clients, out := names("", "mix, 2"); clients != nil {
		t.Errorf("2 is taken as a client: %q:\n%s", clients, out)
	}
	if ecosystem, clients, out := names("r", "go", "go"); ecosystem != "CRAN" || !slices.Equal(clients, []string{"go"}) {
		t.Errorf("taken as %q and %q:\n%s", ecosystem, clients, out)
	}
}

// TestStrangerIsNoCommand asks a stranger for a name, and takes none that is a command.
func TestStrangerIsNoCommand(t *testing.T) {
	o := on(begun(answered("b", "ben", "bell", model.Answer{State: model.Met})))
	o.Stranger = true
	p := play(t, o, "1", "b", "1", "q", "Zoe", "q")
	if len(p.events) != 1 || p.events[0].By != "Zoe" || !strings.Contains(flat(p.out), "'q' does something at a question, and is not taken here.") {
		t.Errorf("recorded %+v:\n%s", p.events, p.out)
	}
}

// TestStrangerBeginsWithTheName asks for it before the first answer of a new profile.
func TestStrangerBeginsWithTheName(t *testing.T) {
	o := on(model.Fold(header, nil))
	o.Stranger = true
	p := play(t, o, "Zoe", "yes", "uploads", "own", "1", "q")
	if len(p.events) != 4 || p.events[0].By != "Zoe" || p.events[0].Kind != model.ProfileKind {
		t.Errorf("recorded %+v:\n%s", p.events, p.out)
	}
}

// TestStrangerGivesUp sees that whoever names nobody, again and again, ends the round: it does
// not go on with the next question.
func TestStrangerGivesUp(t *testing.T) {
	o := on(begun(answered("a", "ben", "lock", model.Answer{State: model.Met})))
	o.Stranger = true
	p := play(t, o, append([]string{"4"}, slices.Repeat([]string{"levels"}, 25)...)...)
	if !errors.Is(p.err, ErrGaveUp) || len(p.events) > 0 {
		t.Errorf("it ended with %v, and recorded %s, in\n%s", p.err, p.said(), p.out)
	}
}

// TestParted sees that what is asked stands right before the cursor, where a Braille display of 40
// cells shows it, and what helps to answer above.
func TestParted(t *testing.T) {
	for prompt, want := range map[string][2]string{
		"A number or a word:": {"", "A number or a word:"},
		"Which service provides it? An empty line goes back:":                                  {"An empty line goes back.", "Which service provides it?"},
		"A link or a path. An empty line goes back, as b does too:":                            {"An empty line goes back, as b does too.", "A link or a path:"},
		"Until when? After that day it is back. A day such as 2027-03-31, or an empty line:":   {"After that day it is back. A day such as 2027-03-31, or an empty line.", "Until when?"},
		"The file ana.rungs is not there any more. Write again what is missing? y or n:":       {"The file ana.rungs is not there any more.", "Write again what is missing? y or n:"},
		"Do all of these twelve lines mean that nothing of it is there? y or n:":               {"Do all of these twelve lines mean that nothing of it is there?", "y or n:"},
		"Type answers to read them one after the other; an empty line drops them all at once:": {"", "Type answers to read them one after the other; an empty line drops them all at once:"},
	} {
		if above, asks := parted(prompt); above != want[0] || asks != want[1] {
			t.Errorf("%q: %q, then %q", prompt, above, asks)
		}
	}
	for _, p := range prompts() {
		if _, asks := parted(p.text); len(asks) > beforeCursor {
			t.Errorf("%q is longer than a Braille display", asks)
		}
	}
}
