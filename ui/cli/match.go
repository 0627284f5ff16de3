package cli

import (
	"math"
	"regexp"
	"slices"
	"strings"

	"rungs/model"
)

// matcher finds the criterion that a line of somebody else's checklist is about.
// It would rather say that it does not know than guess.
type matcher struct {
	catalogue *model.Catalogue
	criteria  []profileOf
	weight    map[string]float64 // of a word: the fewer criteria have it, the more it tells
}

// profileOf is what a criterion is known by, as sets of words.
type profileOf struct {
	criterion *model.Criterion
	names     []map[string]bool // its title, and its ID taken apart
	all       map[string]bool   // these, and what it asks, with its conditions
}

// Thresholds of a match. In the lists of testdata/checklists right matches score
// 0.79 and more, and nearly all of them 0.85; what must not be matched scores 0.76 at
// most. Higher thresholds report more lines.
const (
	minScore = 0.78 // how well the best has to match, from 0 to 1
	margin   = 0.12 // how much better than the second
	minNamed = 0.6  // how much of its name a line of one or two words has to hold
	stray    = 1.5  // how much more a word counts that belongs to other criteria
)

func newMatcher(catalogue *model.Catalogue) *matcher {
	m := &matcher{catalogue: catalogue, weight: map[string]float64{}}
	in := map[string]int{} // in how many criteria a word stands
	for c := range catalogue.All() {
		text := c.Title + " " + c.ID + " " + c.Asks
		for _, cond := range c.Conditions {
			text += " " + cond.Text
		}
		p := profileOf{criterion: c, names: []map[string]bool{wordsOf(c.Title), wordsOf(c.ID)}, all: wordsOf(text)}
		m.criteria = append(m.criteria, p)
		for w := range p.all {
			in[w]++
		}
	}
	for w, n := range in {
		m.weight[w] = math.Log(1 + float64(len(m.criteria))/float64(n))
	}
	return m
}

// candidate is a criterion that a line may be about, and how well it matches.
type candidate struct {
	criterion *model.Criterion
	score     float64
}

// match is the criterion of a line. Where none is clear it is nil, and near are
// those that come into question. sure says that it was named by its ID or its very
// title.
func (m *matcher) match(line string) (found *model.Criterion, sure bool, near []candidate) {
	if named := m.named(line); len(named) == 1 {
		return named[0], true, nil
	} else if len(named) > 1 {
		for _, c := range named {
			near = append(near, candidate{c, 1})
		}
		return nil, false, near
	}
	words := wordsOf(line)
	if len(words) == 0 {
		return nil, false, nil
	}
	for _, p := range m.criteria {
		near = append(near, candidate{p.criterion, m.score(words, p)})
	}
	slices.SortStableFunc(near, func(a, b candidate) int {
		switch {
		case a.score > b.score:
			return -1
		case a.score < b.score:
			return 1
		}
		return 0
	})
	best := near[0]
	if best.score >= minScore && (len(near) == 1 || best.score-near[1].score >= margin) {
		return best.criterion, false, nil
	}
	near = slices.DeleteFunc(near, func(c candidate) bool { return c.score < minScore/2 || best.score-c.score >= margin })
	return nil, false, near[:min(len(near), 3)]
}

// named are the criteria whose IDs stand in a line, or whose very title it is.
func (m *matcher) named(line string) []*model.Criterion {
	var out []*model.Criterion
	for _, id := range idLike.FindAllString(strings.ToLower(line), -1) {
		if c := m.catalogue.Criterion(id); c != nil && !slices.Contains(out, c) {
			out = append(out, c)
		}
	}
	if len(out) > 0 {
		return out
	}
	for _, p := range m.criteria {
		if plainText(p.criterion.Title) == plainText(line) {
			out = append(out, p.criterion)
		}
	}
	return out
}

var idLike = regexp.MustCompile(`[a-z0-9]+(-[a-z0-9]+)+`)

// score is from 0 to 1 how well a line and a criterion fit both ways: how much of
// the line the criterion explains, and how much of its title, or of its ID, stands
// in the line.
func (m *matcher) score(line map[string]bool, p profileOf) float64 {
	explained := m.share(line, p.all, stray)
	named := 0.0
	for _, name := range p.names {
		named = max(named, m.share(name, line, 1))
	}
	if explained == 0 || named == 0 || len(line) <= 2 && named < minNamed {
		return 0
	}
	return 2 * explained * named / (explained + named)
}

// share is the part of the words that stands in others, by weight. Those that do
// not count so many times.
func (m *matcher) share(words, others map[string]bool, times float64) float64 {
	var missing, shared float64
	for w := range words {
		weight, known := m.weight[w]
		switch {
		case others[w]:
			shared += weight
		case known:
			missing += weight * times
		default:
			missing += unknownWeight
		}
	}
	if shared == 0 {
		return 0
	}
	return shared / (shared + missing)
}

// unknownWeight is that of a word that names no criterion: it tells little, but a
// line full of such words is about something else.
const unknownWeight = 1.0

// wordsOf are the words of a text that tell something, in one form of several.
func wordsOf(text string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(plainText(text)) {
		if w = stem(w); w != "" && !stopWords[w] {
			out[w] = true
		}
	}
	return out
}

// plainText is a text in small letters without punctuation, with one phrase in the
// place of several that mean the same.
func plainText(text string) string {
	text = strings.Join(notWord.Split(strings.ToLower(text), -1), " ")
	return strings.TrimSpace(phrases.Replace(" " + text + " "))
}

var notWord = regexp.MustCompile(`[^\pL\pN]+`)

// phrases are what people write for the same thing. Both sides begin and end with
// a blank.
var phrases = strings.NewReplacer(
	" multi factor authentication ", " mfa ", " multifactor authentication ", " mfa ", " multi factor ", " mfa ", " multifactor ", " mfa ",
	" two factor authentication ", " mfa ", " two factor ", " mfa ", " second factor ", " mfa ", " 2 factor ", " mfa ", " 2fa ", " mfa ",
	" software bill of materials ", " sbom ", " sboms ", " sbom ", " bill of materials ", " sbom ",
	" openid connect ", " oidc ", " open id connect ", " oidc ",
	" command line ", " cli ", " lock files ", " pinned ", " lockfiles ", " pinned ", " lock file ", " pinned ", " lockfile ", " pinned ",
	" everyone ", " all ", " everybody ", " all ", " every ", " all ", " e mail ", " email ", " e mails ", " email ", " brute force ", " bruteforce ", " look alike ", " typosquat ", " typo squatting ", " typosquat ",
	" security keys ", " webauthn ", " pass keys ", " passkey ", " log in ", " login ", " un publish ", " unpublish ", " ui ", " website ", " site ", " website ", " user interface ", " website ", " sign in ", " login ",
	" vdp ", " vulnerability disclosure policy ", " vuln ", " vulnerability ", " vulns ", " vulnerability ",
	" api keys ", " api token ", " api key ", " api token ", " audit log ", " event log ",
)

// stem takes off the endings in which words differ that mean the same. It need not
// be right, only the same for both sides.
func stem(w string) string {
	w = strings.NewReplacer("isation", "ization", "isable", "izable", "ise", "ize", "our", "or").Replace(w)
	for _, ending := range []string{"ications", "ication", "ically", "ical", "ic", "ations", "ation", "ities", "ings", "ing", "ies", "ied", "ers", "ed", "es", "ly", "er", "s", "e", "y"} {
		if short, ok := strings.CutSuffix(w, ending); ok && len(short) >= 4 {
			return short
		}
	}
	return w
}

// stopWords tell nothing. They stand here as stem leaves them.
var stopWords = func() map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields("a an and any are as at be by can do does each for from has have how in into is it its of on or our so that the " +
		"their them there they this those to we when which who with you your i not no also if may must should will would than then via " +
		"package packages registry support supports supported offer offers offered available provide provides provided " +
		"enable enabled implement implemented") {
		out[stem(w)] = true
	}
	return out
}()
