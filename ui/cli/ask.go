package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"rungs/model"
	"rungs/ui/ask"
)

func (a *app) ask() *cobra.Command {
	var o ask.Options
	var whole bool
	c := &cobra.Command{
		Use:   "ask [ASSESSMENT]",
		Short: "The same questions, line by line",
		Long: "Asks one question after the other in plain lines: for screen readers, for terminals that can do no more, and for scripts at a " +
			"prompt. Every answer is saved at once, in the same file as the wizard's; go on in either. The end of the input ends it.\n\n" +
			"rungs by itself does this where TERM is dumb or ACCESSIBLE is set. Where ACCESSIBLE is set no line is wrapped, as with --no-wrap: a screen reader " +
			"then speaks whole sentences. For a Braille display there is --width, such as 40: what is asked stands on the line of the cursor.\n\n" +
			"It ends with code 2 if 20 lines in a row are not understood.",
		Example: "rungs ask acme\n" +
			"rungs ask acme --no-wrap\n" +
			"rungs ask acme --width 40\n" +
			"rungs ask acme --one\n" +
			"rungs ask acme --only unsure,partly --category cli\n" +
			"rungs ask acme < answers.txt > transcript.txt",
		Args:              cobra.MaximumNArgs(1),
		ValidArgsFunction: upTo(1, a.completeNames),
		RunE: func(c *cobra.Command, args []string) error {
			switch width := c.Flags().Changed("width"); {
			case width && whole:
				return usagef("choose --width or --no-wrap, not both")
			case width && o.Width < ask.Narrowest:
				return usagef("--width is at least %d", ask.Narrowest)
			case !width:
				o.Width = a.lineWidth(whole || a.accessible() && !c.Flags().Changed("no-wrap"))
			}
			return a.asked(first(args), o)
		},
	}
	c.Flags().BoolVar(&whole, "no-wrap", false, "sentences in one line, for screen readers; always so if ACCESSIBLE is set")
	c.Flags().IntVar(&o.Width, "width", 0, "cells of a line, such as the 40 of a Braille display")
	c.Flags().BoolVar(&o.One, "one", false, "ask the next open question only")
	only := &flag{app: a, name: "only", words: ask.Choices(), several: true, read: func(state string) error {
		o.Only = append(o.Only, state)
		return ask.Options{Only: []string{state}}.Check()
	}}
	only.add(c, "", "questions with these states, not the open ones")
	a.categories(c, &o.Categories)
	return c
}

// plainLines says whether there is a person at a terminal who wants lines in the
// place of the full screen.
func (a *app) plainLines() bool {
	return isTerminal(a.Stdin) && isTerminal(a.Stdout) && (a.Getenv("TERM") == "dumb" || a.accessible())
}

// accessible says whether somebody listens, or wants everything as if they did.
func (a *app) accessible() bool { return a.Getenv("ACCESSIBLE") != "" }

// lineWidth is the width of the lines of questions. 0 is the usual one.
func (a *app) lineWidth(whole bool) int {
	if whole {
		return ask.Unwrapped
	}
	if width, _ := a.size(); width < 80 {
		return width - 1 // some terminals wrap in the last cell
	}
	return 0
}

// asked runs the questions. An assessment that does not exist is begun, as in the
// wizard.
func (a *app) asked(assessment string, o ask.Options) error {
	keyboard := a.interruptible()
	in := keyboard.reader()
	s := &shelf{app: a}
	defer func() {
		if s.leave() {
			a.message(nothingKept)
		}
	}()
	opened, err := a.session(s, assessment)
	if err == nil && opened == nil {
		opened, err = a.welcomed(s, in, o.Width)
	}
	if err != nil || opened == nil {
		return gaveUp(err)
	}
	a.warn(assessment)
	o.In, o.Out, o.Echo, o.Letters = in, a.Stdout, !isTerminal(a.Stdin), a.letters()
	o.Opened, o.Now, o.Ecosystems = *opened, a.Now, a.Ecosystems
	o.Rescue = s.rescue
	o.Printers, o.Intake = a.printers(), intake{a}
	if isTerminal(a.Stdin) && isTerminal(a.Stdout) {
		o.Edit = func(text string) (string, error) {
			defer keyboard.calm()
			return a.edit(text, keyboard.ends)
		}
	}
	if assessment != "" {
		o.Name, o.InShell = assessment, a.fileWord(assessment) // as it was typed
	}
	return gaveUp(ask.Run(o))
}

// welcomed asks which assessment to go on with; nil if none.
func (a *app) welcomed(s *shelf, in *ask.Reader, width int) (*model.Opened, error) {
	names, err := s.List()
	if err != nil {
		return nil, err
	}
	var about []string
	for _, name := range names {
		saved := s.Look(name)
		if saved.Broken != "" {
			about = append(about, saved.Broken)
			continue
		}
		about = append(about, fmt.Sprintf("%s: %d of %d answered", saved.Registry, saved.Answered, saved.Total))
	}
	choice, err := ask.Welcome(in, a.Stdout, !isTerminal(a.Stdin), width, names, about)
	switch {
	case err != nil:
		return nil, err
	case choice.Saved != "":
		return a.session(s, choice.Saved)
	case choice.Registry != "":
		opened, err := s.Create(choice.Registry)
		return &opened, err
	}
	return nil, nil
}

// gaveUp gives an error of the questions its exit code. A reader of the output who
// has gone is none.
func gaveUp(err error) error {
	switch {
	case errors.Is(err, ask.ErrGaveUp):
		return usage(errors.New(strings.TrimPrefix(err.Error(), ask.ErrGaveUp.Error()+": ")))
	case errors.Is(err, errInterrupted):
		return coded{errQuiet, exitInterrupted}
	case err != nil && closedPipe(err):
		return nil
	}
	return err
}
