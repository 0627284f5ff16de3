package ask

import (
	"rungs/model"
)

// print writes a document into a file, after asking for its name if there is none.
func (s *session) print(to func(string, *model.Assessment, int) (string, error), file string) error {
	if to == nil {
		s.say("Nothing can be printed from here.")
		return nil
	}
	var path string
	write := func(file string) (err error) {
		if path, err = to(file, s.Assessment, s.Assessment.Target()); err != nil {
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
		err = s.until("Print to which file? The ending chooses the format; an empty line goes back:", "Type the name of a file that ends in .txt, .md, .html, .json or .csv, such as plan.md. An empty line goes back.", func(line string) error {
			switch line {
			case "":
				return nil
			case "?":
				return unknown("")
			}
			return write(line)
		})
	}
	if err == nil && path != "" {
		s.say("Printed to " + path + ".")
	}
	return err
}
