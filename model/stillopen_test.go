package model

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

func opened(all []StillOpen) string {
	var out []string
	for _, o := range all {
		out = append(out, fmt.Sprintf("%d %s", o.Line, o.What))
	}
	return strings.Join(out, "\n")
}

// What is not done is found however somebody went on with a draft.
func TestFindOpen(t *testing.T) {
	for _, test := range []struct{ what, text, want string }{
		{"a page that is done", "# Policy\n\nWe answer [within 7 days](https://acme.example). Take it out to lunch.\n", ""},
		{"two on a line", "We [choose: a | b], **[fill in: the day]**.", "1 Choose: \"a\" or \"b\"\n1 Fill in: the day"},
		{"over two lines, and between other brackets", "x\n[y] - [choose: within\n  7 days |\n  later] [z]", "2 Choose: \"within 7 days\" or \"later\""},
		{"written as Markdown wants it", `| \[fill in: a\] | [choose: x \] \| y] |`, "1 Fill in: a\n1 Choose: \"x ]\" or \"y\""},
		{"only one is left to choose from", "[choose: 14 days]", "1 Choose: 14 days"},
		{"an editor wrote it large", "[Fill In: the day]", "1 Fill in: the day"},
		{"half of it is deleted", "[fill in: the day\n\nNext] [choose: a | b\nmore [fill in: c]", "1 Fill in: the day (the bracket at its end is gone)\n3 Choose: a | b (the bracket at its end is gone)\n4 Fill in: c"},
		{"parts for those who write", "x\n\n## Before: take this part\nout\n\n- " + IsDraft + " on", "3 Take this part out: it is for you\n6 Take this out: it calls the page a draft"},
		{"with the line ends of Windows", "a\r\n[choose: b |\r\nc]\r\n", "2 Choose: \"b\" or \"c\""},
		{"hostile", "[fill in: \x1b[31m\u202e]", "1 Fill in: [31m"},
	} {
		if got := opened(FindOpen(test.text)); got != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", test.what, got, test.want)
		}
	}
}

func TestFindOpenSecurityTxt(t *testing.T) {
	now := time.Date(2026, 11, 29, 12, 0, 0, 0, time.UTC)
	const valid = "Contact: mailto:a@acme.example\nexpires: 2027-06-30T23:59:59Z\n"
	for _, test := range []struct{ what, text, want string }{
		{"valid", "# ours\n\n" + valid + "Preferred-Languages: en, fr\nX-Own: anything\n", ""},
		{"signed", "-----BEGIN PGP SIGNED MESSAGE-----\r\nHash: SHA512\r\n\r\n" + valid + "-----BEGIN PGP SIGNATURE-----\n\nwsF4EABYKACAF\n-----END PGP SIGNATURE-----\n", ""},
		{"another zone", "Contact: tel:+1-201-555-0123\nExpires: 2027-06-30T23:59:59+02:00\n", ""},
		{"nothing but comments", "# Contact: x\n", "0 It is not valid yet, because it has no Contact\n0 It is not valid yet, because it has no Expires"},
		{"over", "Contact: mailto:a@acme.example\nExpires: 2026-11-01T00:00:00Z\n", "2 2026-11-01 is over: nobody may trust a security.txt that has expired. Choose a day to come"},
		{"no time", "Contact: mailto:a@acme.example\nExpires: 2027-06-30\n", `2 Expires: "2027-06-30" is no time; write it as 2026-06-30T23:59:59Z`},
		{"twice", valid + "Expires: 2027-05-30T23:59:59Z\n", "0 Expires is given 2 times, and may stand there once only"},
		{"a gap in a field", "Contact: [fill in: who]\nExpires: 2027-06-30T23:59:59Z\n", "1 Fill in: who"},
		{"no value, no field, no address", valid + "Policy:\nhello there\nPolicy: http://acme.example/\n", "3 Policy has no value\n" +
			"4 \"hello there\" is neither a field, as in Contact: mailto:security@acme.example, nor a comment, which begins with #\n" +
			"5 Policy: \"http://acme.example/\" begins with http: and that is not for it; write one of https:…"},
	} {
		if got := opened(FindOpenSecurityTxt(test.text, now)); got != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", test.what, got, test.want)
		}
	}
}
