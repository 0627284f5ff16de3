package model

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
)

// SecurityField is a field of a security.txt.
type SecurityField struct{ Name, Value string }

// rfcFields are the fields that RFC 9116 names, in sections 2.5.1 to 2.5.8, and CSAF, which was
// registered later.
var rfcFields = []string{"Acknowledgments", "Canonical", "Contact", "Encryption", "Expires", "Hiring", "Policy", "Preferred-Languages", "CSAF"}

// ReadSecurityField reads a field as people type it: "Contact=mailto:security@acme.example".
// What is wrong with it is told before anything is written.
func ReadSecurityField(text string) (SecurityField, error) {
	name, value, ok := strings.Cut(text, "=")
	f := SecurityField{CleanLine(name), CleanLine(value)}
	i := slices.IndexFunc(rfcFields, func(known string) bool { return strings.EqualFold(known, f.Name) })
	switch {
	case !ok:
		return f, fmt.Errorf("%q is no field; write it as Contact=mailto:security@acme.example", Shorten(text, 60))
	case i < 0:
		return f, fmt.Errorf("RFC 9116 knows no field %q; choose among %s", Shorten(f.Name, 60), List(rfcFields))
	case f.Value == "":
		return f, fmt.Errorf("%s has no value", rfcFields[i])
	case rfcFields[i] == "Expires":
		return f, errors.New("give the day with --expires")
	}
	f.Name = rfcFields[i]
	return f, f.check()
}

// languageForm is a tag of a language, as far as RFC 5646 says it in a line.
var languageForm = Lazily(`^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$`)

// check says what is wrong with the value.
func (f SecurityField) check() error {
	if err := CheckLine(f.Value); err != nil {
		return fmt.Errorf("%s: %w", f.Name, err)
	}
	if f.Name == "Preferred-Languages" {
		for language := range strings.SplitSeq(f.Value, ",") {
			if language = strings.TrimSpace(language); !languageForm().MatchString(language) {
				return fmt.Errorf("Preferred-Languages: %q is no tag of a language; write them as en, pt-BR", Shorten(language, 60))
			}
		}
		return nil
	}
	takes := []string{"https"}
	switch f.Name {
	case "Contact":
		takes = []string{"https", "mailto", "tel"}
	case "Encryption":
		takes = []string{"https", "dns", "openpgp4fpr"}
	}
	value := Shorten(f.Value, 60)
	scheme, rest, ok := strings.Cut(f.Value, ":")
	scheme = strings.ToLower(scheme)
	host, _, _ := strings.Cut(strings.TrimPrefix(rest, "//"), "/")
	switch {
	case !ok && strings.Contains(f.Value, "@"):
		return fmt.Errorf("%s: write a mail address as mailto:%s", f.Name, value)
	case !ok || strings.ContainsAny(f.Value, " <>\"") || strings.Trim(scheme, "abcdefghijklmnopqrstuvwxyz0123456789+.-") != "":
		return fmt.Errorf("%s: %q is no address; write one of %s", f.Name, value, schemes(takes))
	case strings.ContainsFunc(f.Value, func(r rune) bool { return r > '~' }):
		return fmt.Errorf("%s: %q holds more than ASCII, and an address does not (RFC 3986); write a host as xn--…, and other letters as %%C3%%A4", f.Name, value)
	case !slices.Contains(takes, scheme):
		return fmt.Errorf("%s: %q begins with %s: and that is not for it; write one of %s", f.Name, value, scheme, schemes(takes))
	case scheme == "https" && (!strings.HasPrefix(rest, "//") || host == ""):
		return fmt.Errorf("%s: %q names no host; write https://host/page", f.Name, value)
	case scheme == "mailto" && !strings.Contains(strings.Trim(rest, "@"), "@"), rest == "":
		return fmt.Errorf("%s: %q is no whole address", f.Name, value)
	}
	return nil
}

// schemes are examples of addresses.
func schemes(takes []string) string {
	return strings.Join(takes, ":…, ") + ":…"
}

// Expires is the field of the end of a day. The RFC wants one in the future, and
// advises less than a year (section 2.5.5).
func Expires(day Day, now time.Time) (SecurityField, error) {
	f := SecurityField{"Expires", string(day) + "T23:59:59Z"}
	if _, err := day.Time(); err != nil {
		return f, err
	}
	return f, f.holds(now)
}

// holds says whether the day of Expires is one to come, and near enough.
func (f SecurityField) holds(now time.Time) error {
	until, err := time.Parse(time.RFC3339, strings.ToUpper(f.Value)) // RFC 3339 takes small letters, too
	day, latest := DayOf(until), now.AddDate(1, 0, -1)
	switch {
	case err != nil:
		return fmt.Errorf("Expires: %q is no time; write it as 2026-06-30T23:59:59Z", Shorten(f.Value, 60))
	case day <= DayOf(now):
		return fmt.Errorf("%s is over: nobody may trust a security.txt that has expired. Choose a day to come", day)
	case day > DayOf(latest):
		return fmt.Errorf("%s is a year from now or more, and RFC 9116 advises less, so that nothing in it grows old. Choose a day up to %s", day, DayOf(latest))
	}
	return nil
}

// CheckSecurityTxt says which fields a security.txt still lacks, and, in a sentence each, which
// stand there too often. What each field holds was checked as it was read.
func CheckSecurityTxt(fields []SecurityField) (lacks, wrong []string) {
	count := map[string]int{}
	for _, f := range fields {
		count[f.Name]++
	}
	for _, name := range []string{"Contact", "Expires"} {
		if count[name] == 0 {
			lacks = append(lacks, name)
		}
	}
	for _, name := range []string{"Expires", "Preferred-Languages"} {
		if count[name] > 1 {
			wrong = append(wrong, name+" is given "+itoa(count[name])+" times, and may stand there once only.")
		}
	}
	return lacks, wrong
}

// field is a field of a security.txt: what is known of it, or, where that is said to be
// needed, a comment that says what to fill in.
func (b *beginning) field(name string, what ...string) string {
	var lines []string
	for _, f := range b.given.Fields {
		if f.Name == name {
			lines = append(lines, name+": "+Word(f.Value).String())
		}
	}
	if lines == nil && len(what) > 0 {
		lines = append(lines, "# "+name+": "+mark(fills, what[0]))
	}
	return strings.Join(lines, "\n")
}
