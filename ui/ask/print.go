package ask

import (
	"strings"

	"rungs/model"
)

// print writes a document into a file, after asking for its name if there is none.
func (s *session) print(to model.Printer, file string) error {
	if to.Print == nil {
		s.say("Nothing can be printed from here.")
		return nil
	}
	var path string
	write := func(file string) (err error) {
		if path, err = to.Print(file, s.Assessment, s.Assessment.Target()); err != nil {
			return unknown("Not printed: " + model.Stop(err.Error()))
		}
		return nil
	}
	var err error
	if file != "" {
		if err = write(file); err != nil {
			s.say(err.Error())
		}
	}
	if path == "" {
		err = s.until("Print to which file? The ending chooses the format; an empty line goes back:", "Type the name of a file, such as plan.md. It may end in "+strings.Join(to.Endings, ", ")+". An empty line goes back.", func(line string) error {
			switch line {
			case "":
				return nil
			case "?":
				return unknown("")
			}
			return write(withoutWord(line, "w", "print"))
		})
	}
	if err == nil && path != "" {
		s.say("Printed to " + path + ".")
	}
	return err
}
