package ask

import (
	"io"
	"strings"

	"rungs/model"
)

// Prompts asks single questions in the way of a round: bounded, cleaned, and never
// endless. The end of the input is the answer that changes nothing.
type Prompts struct{ talk *talk }

// NewPrompts asks on out somebody who answers on in, in lines of a width as in [Options]. It
// reads ahead.
func NewPrompts(in io.Reader, out io.Writer, width int) *Prompts {
	return &Prompts{newTalk(in, out, false, width)}
}

// Clarify asks what is not clear in a list. The error is that of in or out, or
// [ErrGaveUp].
func (p *Prompts) Clarify(in model.Intake) error { return p.end(p.talk.clarify(in)) }

// Confirm asks for y or n. The error is as for Clarify.
func (p *Prompts) Confirm(question string) (bool, error) {
	yes, err := p.talk.confirm(question)
	return yes, p.end(err)
}

// confirm asks for y or n.
func (t *talk) confirm(question string) (yes bool, err error) {
	err = t.menu(question+" y or n:", "Type y or yes, n or no.", func(line string) error {
		switch strings.ToLower(line) {
		case "y", "yes":
			yes = true
		case "", "n", "no":
		default:
			return unknown(notUnderstood(line))
		}
		return nil
	})
	return yes, err
}

func (p *Prompts) end(err error) error {
	if err = end(err); err == nil {
		err = p.talk.failed
	}
	return err
}
