package model

import (
	"strings"
	"time"
)

// securityAsked is what is asked for a security.txt: the two fields that it needs, and
// those that most have. The others can be given in a shell.
var securityAsked = [...]struct{ name, text, help string }{
	{"Contact", "Where should people report a flaw?", "A mail address that is read at least every week, or the page of a form: security@acme.example, https://acme.example/report. Several with blanks between, the one that you like best first."},
	{"Expires", "Until which day does it hold?", "A day less than a year from now. Then somebody looks at it again."},
	{"Policy", "Where is your vulnerability disclosure policy?", "Its address, as https://acme.example/security."},
	{"Preferred-Languages", "Which languages do you read?", "Their short names, as en, pt-BR."},
	{"Canonical", "At which address will the file itself lie?", "As https://acme.example/.well-known/security.txt."},
}

// SecurityQuestions are the questions for a security.txt, for a face that begins one.
func SecurityQuestions(now time.Time) []PrinterQuestion {
	var out []PrinterQuestion
	for _, q := range securityAsked {
		one := PrinterQuestion{Text: q.text, Help: q.help, Check: func(line string) error {
			_, err := securityFields(q.name, line, now)
			return err
		}}
		if q.name == "Expires" {
			one.Proposal = string(DayOf(now.AddDate(0, 11, 0)))
		}
		out = append(out, one)
	}
	return out
}

// SecurityAnswers are the fields of lines that answer the questions, one each; an empty line is
// no answer.
func SecurityAnswers(lines []string, now time.Time) []SecurityField {
	var out []SecurityField
	for i, line := range lines[:min(len(lines), len(securityAsked))] {
		fields, err := securityFields(securityAsked[i].name, line, now)
		if err == nil {
			out = append(out, fields...)
		}
	}
	return out
}

// securityFields are the fields that a line holds, which is empty or one of those that people type.
func securityFields(name, line string, now time.Time) ([]SecurityField, error) {
	values := []string{CleanLine(line)}
	if name == "Contact" {
		values = strings.Fields(values[0])
	}
	var out []SecurityField
	for _, value := range values {
		if value == "" {
			continue
		}
		f := SecurityField{name, value}
		var err error
		switch {
		case name == "Expires":
			f, err = Expires(Day(value), now)
		case name == "Contact":
			f.Value = strings.TrimRight(value, ",;")
			if strings.Contains(f.Value, "@") && !strings.Contains(f.Value, ":") {
				f.Value = "mailto:" + f.Value
			}
			err = f.check()
		default:
			err = f.check()
		}
		if err != nil {
			return nil, err
		}
		out = append(out, f)
	}
	return out, nil
}
