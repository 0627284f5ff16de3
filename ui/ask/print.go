package ask

import (
	"slices"
	"strings"

	"rungs/model"
)

// choosePrint prints the document that is named; with the name of a file all of it, and
// with nothing what is chosen.
func (s *session) choosePrint(text string) error {
	named := func(name string) int {
		return slices.IndexFunc(s.Printers, func(p model.Printer) bool { return p.Name == name })
	}
	if i := named(strings.ToLower(text)); i >= 0 {
		return s.printOne(s.Printers[i], "")
	}
	if i := named("report"); text != "" && i >= 0 {
		return s.printOne(s.Printers[i], text)
	}
	return s.printSome(model.Offered(s.Printers, s.Assessment))
}

// printSome asks which of several documents to print.
func (s *session) printSome(printers []model.Printer) error {
	if len(printers) == 0 {
		s.say("Nothing can be printed from here.")
		return nil
	}
	i, err := s.pickPrinter(printers)
	if err != nil || i < 0 {
		return err
	}
	return s.printOne(printers[i], "")
}

// pickPrinter asks for one of several documents, with whom each is for.
func (s *session) pickPrinter(printers []model.Printer) (int, error) {
	var lines []string
	for _, p := range printers {
		lines = append(lines, p.Name+". For "+p.For)
	}
	s.gap()
	return s.pick(lines, "goes back")
}

// printPlan prints the plan into a file, after asking for its name if there is none.
func (s *session) printPlan(file string) error {
	for _, p := range s.Printers {
		if p.Name == "plan" {
			return s.printOne(p, file)
		}
	}
	return s.printSome(nil)
}

// printOne writes a document into a file, after asking for its name if there is none.
func (s *session) printOne(to model.Printer, file string) error {
	if several := to.Several(s.Assessment); several != nil {
		return s.printSome(several)
	}
	to, err := s.answered(to)
	if err != nil {
		return err
	}
	told := ""
	write := func(file string) (err error) {
		if told, err = to.Print(file, s.Assessment); err != nil {
			return unknown("Not printed: " + model.Stop(err.Error()))
		}
		return nil
	}
	if file != "" {
		if err = write(file); err != nil {
			s.say(err.Error())
		}
	}
	if told == "" {
		help := "Type a name, such as " + to.File + "."
		if to.Endings != nil {
			help += " It may end in " + strings.Join(to.Endings, ", ") + "."
		}
		asks := strings.TrimSpace(to.AsksFile() + " " + to.Where())
		err = s.own(asks+" An empty line goes back:", help+" An empty line goes back.", func(line string) error {
			if line == "" {
				return nil
			}
			return write(withoutWord(line, "w", "print"))
		})
	}
	if err == nil && told != "" {
		s.say(model.Stop(told))
	}
	return err
}

// answered is a document with what it asks for first, for what only a person knows.
func (s *session) answered(p model.Printer) (model.Printer, error) {
	if p.Questions == nil {
		return p, nil
	}
	var lines []string
	for _, q := range p.Questions {
		empty := " An empty line leaves it open:"
		if q.Proposal != "" {
			empty = " An empty line takes " + q.Proposal + ", and none leaves it open:"
		}
		err := s.own(q.Text+empty, q.Help, func(line string) error {
			switch {
			case line == "":
				line = q.Proposal
			case q.Proposal != "" && strings.EqualFold(line, "none"):
				line = ""
			}
			if err := q.Check(line); err != nil {
				return unknown(model.SentenceOn(line, err.Error()))
			}
			lines = append(lines, line)
			return nil
		})
		if err != nil {
			return p, err
		}
	}
	return p.Answered(lines), nil
}

// draft begins a draft that serves the question: it reads it out, and writes it into a file.
func (s *session) draft() error {
	drafts := model.Drafts(s.Printers, s.Assessment, s.at.ID)
	switch len(drafts) {
	case 0:
		s.say("There is no draft for this question. " + s.allDrafts())
		return nil
	case 1:
		return s.readDraft(drafts[0])
	}
	i, err := s.pickPrinter(drafts)
	if err != nil || i < 0 {
		return err
	}
	return s.readDraft(drafts[i])
}

// allDrafts says where there are others.
func (s *session) allDrafts() string {
	for _, p := range model.Offered(s.Printers, s.Assessment) {
		if p.Of != nil {
			return "print draft tells of all that there are."
		}
	}
	return "The catalogue has none."
}

func (s *session) readDraft(p model.Printer) error {
	p, err := s.answered(p)
	if err != nil {
		return err
	}
	text, err := p.Read(s.Assessment, s.width, true)
	if err != nil {
		s.say(model.Stop(err.Error()))
		return nil
	}
	s.gap()
	s.write(s.letters.Spell(unmarked(quietly(model.Clean(text)))) + "\n")
	err = s.printOne(p, "")
	s.where()
	return err
}
