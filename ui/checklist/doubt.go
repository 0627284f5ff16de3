package checklist

import (
	"regexp"
	"strings"

	"rungs/model"
)

// doubt is what the words beside a criterion say against the box of a line; "" if
// they say nothing. A tick beside n/a or partly is no met, and the worst thing that
// an assessment can hold is a met that is none. Words that the criterion itself is
// made of tell nothing.
func doubt(item Item, c *model.Criterion) string {
	if item.Doubt != "" {
		return item.Doubt
	}
	if struck().MatchString(item.said) {
		return "it is struck through"
	}
	if !item.State.Counts() && item.State != model.Unmet && item.State != model.Unanswered {
		return "" // it says that it is not the whole
	}
	texts := c.ID + " " + c.Title + " " + c.Asks
	for _, cond := range c.Conditions {
		texts += " " + cond.Text
	}
	own := spaced(texts)
	words := eitherWay
	switch item.State {
	case model.Met:
		words += "|" + againstTick
	case model.Unmet:
		words += "|" + againstNone
	}
	said := asked().ReplaceAllString(spaced(comment().ReplaceAllString(item.said, " ")), " ")
	for at := wordsLike[words]().FindStringSubmatchIndex(said); at != nil; at = wordsLike[words]().FindStringSubmatchIndex(said) {
		if word := said[at[2]:at[3]]; !strings.Contains(own, " "+word+" ") {
			return `it says "` + word + `"`
		}
		said = said[at[3]:] // from the blank after it
	}
	for _, sign := range signs().FindAllString(item.said, -1) {
		if !strings.Contains(unspaced(texts), unspaced(sign)) {
			return "it says " + sign
		}
	}
	if item.State == model.Met && crosses().MatchString(item.said) || item.State == model.Unmet && ticks().MatchString(item.said) {
		return "its signs say one thing and its box another"
	}
	if word := wordsLike[eitherWay]().FindStringSubmatch(spaced(item.above)); word != nil {
		return `it stands under "` + strings.TrimSpace(item.above) + `"`
	}
	return ""
}

var (
	// struck is Markdown, HTML, org and AsciiDoc.
	struck  = model.Lazily(`(?i)~~?[^~\s][^~]*~~?|<(?:del|s|strike)\b[^>]*>|(?:^|\s)\+[^\s+][^+]*\+(?:$|[\s.,;:])|\[\.?line-through\]`)
	comment = model.Lazily(`(?s)<!--.*?-->`)
	signs   = model.Lazily(`[🚧⏳⌛❓❔🚫⛔⚠🟡🟠]|\b\d{1,2}\s?%|\b\d+\s?/\s?\d+\b|\b\d+ (?:of|out of) \d+\b`)
	// asked is how a sentence says what is asked, and not how it stands.
	asked   = model.Lazily(` (?:(?:would|does|do|must|shall|should) not (?:meet|satisfy|fulfil|fulfill|count|suffice)|without (?:needing|having|requiring)|can never be) `)
	crosses = model.Lazily(`[❌✗✘✖❎🔴]|\?(?:$|[\s)\]])`)
	ticks   = model.Lazily(`[✅✔✓☑🟢]`)
)

// The words. Between them stand single blanks, and no other sign but an apostrophe.
const (
	eitherWay = `n a|not applicable|inapplicable|(?:do|does|did) not apply|(?:don't|doesn't|doesnt) apply|not relevant|irrelevant|no longer|obsolete|dropped|cancelled|canceled|abandoned|` +
		`rejected|declined|won't|wont|wontfix|will not|skip|skipped|out of scope|superseded|moved to|duplicate|` +
		`part|partly|partial|partially|half|halfway|mostly|almost|nearly|some|somewhat|incomplete|` +
		`unsure|not sure|unclear|unknown|maybe|perhaps|probably|possibly|not really|to be confirmed|tbc|` +
		`wip|work in progress|in progress|ongoing|under way|underway|started|begun|in review|` +
		`except|excepting|exception|exceptions|excluding|excl|apart from|other than`
	againstTick = `but|only|unless|not yet|not done|not there|not so|not|no|never|none|nobody|nothing|isn't|isnt|aren't|arent|don't|dont|doesn't|doesnt|didn't|hasn't|haven't|can't|cannot|missing|lacks|lacking|fails|failed|failing|broken|` +
		`todo|to do|tbd|to be done|planned|plan to|pending|waiting|blocked|later|soon|next year|postponed|deferred|on hold|stalled|draft|disabled|removed|without|unmet`
	againstNone = `done|finished|completed|complete|implemented already|already|met|yes|in place|live|shipped|provided by`
)

var wordsLike = func() map[string]func() *regexp.Regexp {
	out := map[string]func() *regexp.Regexp{}
	for _, words := range []string{eitherWay, eitherWay + "|" + againstTick, eitherWay + "|" + againstNone} {
		out[words] = model.Lazily(` (` + words + `)(?: |$)`)
	}
	return out
}()

// spaced is a text in small letters, of which each word stands between blanks.
func spaced(text string) string {
	text = strings.ReplaceAll(strings.ToLower(text), "’", "'")
	return " " + strings.Join(strings.Fields(notSaid().ReplaceAllString(text, " ")), " ") + " "
}

func unspaced(s string) string { return strings.ReplaceAll(s, " ", "") }

var notSaid = model.Lazily(`[^\pL\pN']+`)
