package checklist

import (
	"strings"

	"rungs/model"
)

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
	text = strings.Join(notWord().Split(strings.ToLower(text), -1), " ")
	return strings.TrimSpace(phrases.Replace(" " + text + " "))
}

var notWord = model.Lazily(`[^\pL\pN]+`)

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
	" api keys ", " api token ", " api key ", " api token ",
)

var american = strings.NewReplacer("isation", "ization", "isable", "izable", "ise", "ize", "our", "or")

// stem takes off the endings in which words differ that mean the same. It need not
// be right, only the same for both sides.
func stem(w string) string {
	w = american.Replace(w)
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
