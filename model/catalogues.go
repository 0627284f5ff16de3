package model

import (
	"cmp"
	"slices"
	"strings"
)

// Catalogues are those that can be answered, each known by its id and version.
type Catalogues []*Catalogue

// Find is a catalogue by its id and version; nil if it is not there.
func (s Catalogues) Find(id, version string) *Catalogue {
	for _, c := range s {
		if c.ID == id && c.Version == version {
			return c
		}
	}
	return nil
}

// Latest is the latest version of a catalogue, as by [CompareVersions]; nil if there
// is none.
func (s Catalogues) Latest(id string) *Catalogue {
	var latest *Catalogue
	for _, c := range s {
		if c.ID == id && (latest == nil || CompareVersions(c.Version, latest.Version) > 0) {
			latest = c
		}
	}
	return latest
}

// CompareVersions says which of two versions of a catalogue is the later one, as
// cmp.Compare does. The parts between dots, hyphens and plus signs count one after the other: numbers
// by their value, so that 0.10 comes after 0.9, and words such as rc1 before anything else and
// before nothing at all, so that 1.0-rc1 comes before 1.0. Zeros in front, and parts
// that are 0 at the end, do not count.
func CompareVersions(a, b string) int {
	split := func(s string) []string {
		return strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(".-+", r) })
	}
	x, y := split(a), split(b)
	for i := range max(len(x), len(y)) {
		if c := comparePart(part(x, i), part(y, i)); c != 0 {
			return c
		}
	}
	return 0
}

// part is that at i, and 0 where there is none.
func part(parts []string, i int) string {
	if i < len(parts) {
		return parts[i]
	}
	return "0"
}

func comparePart(a, b string) int {
	x, y := isNumber(a), isNumber(b)
	switch {
	case x && y:
		a, b = strings.TrimLeft(a, "0"), strings.TrimLeft(b, "0")
		return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) // of any length
	case x:
		return 1
	case y:
		return -1
	}
	// rc2 before rc10
	n, m := strings.TrimRight(a, digits), strings.TrimRight(b, digits)
	if n == m && len(n) < len(a) && len(m) < len(b) {
		return comparePart(a[len(n):], b[len(m):])
	}
	return cmp.Compare(a, b)
}

const digits = "0123456789"

func isNumber(s string) bool { return strings.Trim(s, digits) == "" }

// Missing stands for a catalogue that is not here, so that what an assessment says
// can still be read: one category with the criteria that somebody answered, of which
// only the ids are known.
func Missing(a *Assessment) *Catalogue {
	id, version := a.Catalogue()
	c := Catalogue{ID: CleanLine(id), Version: CleanLine(version), Title: CleanLine(id), Missing: true, WithoutLevels: true}
	answers := Category{ID: "answers", Title: "Answers"}
	for k := range a.registers {
		// An id that is no harmless text was none of any catalogue.
		if k.kind == AnswerKind && CleanLine(k.criterion) == k.criterion {
			answers.Criteria = append(answers.Criteria, Criterion{ID: k.criterion, Title: k.criterion})
		}
	}
	if len(answers.Criteria) > 0 {
		c.Categories = []Category{answers}
	}
	return NewCatalogue(c)
}

// ToAdd says what to do about a catalogue that is not here, as the text of an error;
// empty for one that is.
func (c *Catalogue) ToAdd() string {
	if !c.Missing {
		return ""
	}
	return "this assessment answers " + c.ID + " " + c.Version + ", and that catalogue is not here. Add it with rungs catalogue add DIR, or use a newer version of rungs"
}

// Sorted are the catalogues by id, and those of one id with the latest version first.
func (s Catalogues) Sorted() Catalogues {
	out := slices.Clone(s)
	slices.SortStableFunc(out, func(a, b *Catalogue) int {
		return cmp.Or(cmp.Compare(a.ID, b.ID), CompareVersions(b.Version, a.Version), cmp.Compare(a.Version, b.Version))
	})
	return out
}
