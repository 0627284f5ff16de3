package report

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"rungs/model"
)

// shape is the version of the machine shapes.
const shape = 1

// base is what every document says of itself. Its fields, and those of the other
// values in this package that have JSON names, are the machine shape; every
// format is made from them. Their texts are clean.
type base struct {
	Rungs     int     `json:"rungs"`
	Registry  string  `json:"registry"`
	Catalogue string  `json:"catalogue"`
	Version   string  `json:"version"`
	AsOf      string  `json:"as_of"`
	Filter    *filter `json:"filter,omitempty"`
}

// filter is what somebody chose to see; the rest is left out.
type filter struct {
	Categories []string     `json:"categories,omitempty"`
	Effort     model.Effort `json:"effort,omitempty"`
}

func newBase(d Document) base {
	b := base{
		Rungs:    shape,
		Registry: registry(d.Assessment), Catalogue: d.Catalogue.ID,
		Version: d.Catalogue.Version, AsOf: string(d.day()),
	}
	if len(d.Categories) > 0 || d.Effort != "" {
		b.Filter = &filter{d.Categories, d.Effort}
	}
	return b
}

func registry(a *model.Assessment) string {
	if name := a.Registry(); name != "" {
		return name
	}
	return "A registry without a name"
}

// ref is a criterion that something speaks of. For machines it is its ID.
type ref struct {
	ID, Title string
	Category  string // its title
	Level     int    // 0: there are no levels
}

// MarshalText makes a ref its ID in JSON.
func (r ref) MarshalText() ([]byte, error) { return []byte(r.ID), nil }

// titled is a criterion by its ID and its title, also for machines.
type titled struct {
	ID    string `json:"id"`
	Title string `json:"title"`
}

// titles are those of criteria that stand in lists of IDs, each once.
type titles []titled

func (t *titles) add(refs []ref) {
	for _, r := range refs {
		if one := (titled{r.ID, r.Title}); !slices.Contains(*t, one) {
			*t = append(*t, one)
		}
	}
}

func newTitled(c *model.Criterion) titled { return titled{c.ID, c.Title} }

func (d Document) ref(c *model.Criterion) ref {
	r := ref{ID: c.ID, Title: c.Title, Level: d.level(c)}
	if category := d.Catalogue.Category(c.Category); category != nil {
		r.Category = category.Title
	}
	return r
}

// level is that of a criterion; 0 where there are no levels.
func (d Document) level(c *model.Criterion) int {
	if d.Catalogue.WithoutLevels {
		return 0
	}
	return c.Level
}

// levelCell is a level in a table; nothing where there are none.
func levelCell(level int) string {
	if level == 0 {
		return ""
	}
	return strconv.Itoa(level)
}

// withLevel is a line of parts, with the level after the first, where there is one.
func withLevel(level int, before string, after ...string) string {
	parts := []string{before}
	if level > 0 {
		parts = append(parts, "level "+strconv.Itoa(level))
	}
	for _, part := range after {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, " · ")
}

func (d Document) refs(criteria []*model.Criterion) []ref {
	out := make([]ref, len(criteria))
	for i, c := range criteria {
		out[i] = d.ref(c)
	}
	return out
}

// item is a line about the criterion.
func (r ref) item(text string) item { return item{Lead: r.Title, ID: r.ID, Text: text} }

// The states that no person gives, for machines: that of a disagreement, and that of which
// this program does not know the word, as a later one may have written it.
const (
	disputed = "disputed"
	other    = "other"
)

// stateName is a state for machines.
func stateName(s model.State, isDisputed bool) string {
	switch {
	case isDisputed:
		return disputed
	case s == model.Unanswered:
		return "unanswered"
	case !s.Known():
		return other
	}
	return string(s)
}

// unknownWord is the word of a state that this program does not know; nothing of any other.
func unknownWord(s model.State) string {
	if s.Known() {
		return ""
	}
	return string(s)
}

// dayOf is a day for machines; nothing where a file holds another text in its place.
func dayOf(d model.Day) string {
	if _, err := d.Time(); err != nil {
		return ""
	}
	return string(d)
}

// web is an address of the web as it can be put into a link, or empty. What browsers take in
// one, and no format does, is spelled out: half an address would lead elsewhere.
func web(ref string) string {
	u, err := url.Parse(ref)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.User != nil || strings.ContainsAny(ref, " \t\n\\") || strings.ContainsAny(u.Host, oddInAddress) {
		return ""
	}
	return spelledAddress.Replace(ref)
}

const oddInAddress = "<>\"'`{}|^"

var spelledAddress = strings.NewReplacer("<", "%3C", ">", "%3E", `"`, "%22", "'", "%27", "`", "%60", "{", "%7B", "}", "%7D", "|", "%7C", "^", "%5E")
