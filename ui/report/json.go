package report

import (
	"encoding/json"
	"io"
)

// JSON is for programs. The shapes are fixed; [Schema] describes them.
var JSON = Format{
	Name: "json", Suffix: ".json",
	Summary: jsonPrinter(func(d Document) any { return summary{newBase(d), newLevels(d)} }),
	Plan:    jsonPrinter(func(d Document) any { return plan{newBase(d), newSteps(d)} }),
	Report:  jsonPrinter(func(d Document) any { return newWhole(d) }),
}

func jsonPrinter(view func(Document) any) Printer {
	return func(w io.Writer, d Document) error {
		d, err := d.ready()
		if err != nil {
			return err
		}
		data, err := json.MarshalIndent(view(d), "", "  ")
		if err != nil {
			return err
		}
		_, err = w.Write(append(data, '\n'))
		return err
	}
}

// pagePrinter makes a printer of a page and a way to set it.
func pagePrinter(compose func(Document) page, set func(Document, page) (string, error)) Printer {
	return func(w io.Writer, d Document) error {
		d, err := d.ready()
		if err != nil {
			return err
		}
		text, err := set(d, compose(d))
		if err != nil {
			return err
		}
		_, err = io.WriteString(w, text)
		return err
	}
}
