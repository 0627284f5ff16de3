package model

import (
	"fmt"
	"math"
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

// looks are places that look like marks.
func looks(places ...string) string {
	for i, p := range places {
		line, what, _ := strings.Cut(p, " ")
		places[i] = line + " This looks like something that a draft leaves to you: " + what
	}
	return strings.Join(places, "\n")
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
		{"the colon or a bracket is gone, or another sign stands there", "[choose 3 days | 7 days] [ choose: a | b ]\n[fill-in: the day]\n(fill in: the day)\nfill in: the day] {fill in: x}\n【fill in: y】\n[choose : un | deux]\n[**choose**: a | b]\n[fill in the hosts]\n\\[fill in\\: z\\]", looks(
			"1 [choose 3 days | 7 days]", "1 [ choose: a | b ]", "2 [fill-in: the day]", "3 (fill in: the day)", "4 {fill in: x}", "4 fill in: the day]", "5 【fill in: y】", "6 [choose : un | deux]", "7 [**choose**: a | b]", "8 [fill in the hosts]", "9 [fill in\\: z]")},
		{"the word is misspelt, or gone", "[fil in: the day]\n[chose: a | b] [choise: c]\nWithin [3 days | 7 days].", looks("1 [fil in: the day]", "2 [chose: a | b]", "2 [choise: c]", "3 [3 days | 7 days]")},
		{"the list of what is left, without its first line", "x\n\n- Fill in: the hosts\n- Choose: \"a\" or \"b\"\n", looks("3 - Fill in: the hosts", "4 - Choose: \"a\" or \"b\"")},
		{"the list of what is left, as a whole", "## Left to you\n\n" + TakeOut + "\n\n- Fill in: the hosts\n- Choose: a\n\n## Next\n\n- Fill in: x", "3 Take this part out: it is for you\n10 This looks like something that a draft leaves to you: - Fill in: x"},
		{"the same in comments", "# Left to you. " + TakeOut + "\n# - Fill in: mailto: and an address, or\n#   https:// and the page\n# - Fill in: a day", "1 Take this part out: it is for you"},
		{"other words for it", "TODO: write this\nand TBD\n[your name] <your address>\nWho? ???", "1 This is to be done yet: TODO: write this\n2 This is to be done yet: TBD\n" + looks("3 [your name]", "3 <your address>") + "\n4 This is to be done yet: ???"},
		{"it calls itself a draft in other words", "This page is only a draft.\n\nThis is a draft, begun\nby rungs on\n\nBegun by rungs on", "1 Take this out: it calls the page a draft\n3 Take this out: it calls the page a draft\n6 Take this out: it calls the page a draft"},
		{"what is in brackets by right", "[choose a password](https://a.example) (choose a strong one) [^1]: note [1] [see: RFC 9116] [ ] [x] | [a](b) | [c](d) |\nYou can choose: mail or chat. Please fill in the form (in that case: we answer). A draft of the notice goes to you.\n- Choose a word\n`a | b` | c\n", ""},
		{"hostile", "[fill in: \x1b[31m\u202e]", "1 Fill in: [31m"},
	} {
		if got := opened(FindOpen(test.text)); got != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", test.what, got, test.want)
		}
	}
}

// TestFindConflict sees that what git could not merge is told with its lines, once each, and that
// the line below a heading and a quotation are none.
func TestFindConflict(t *testing.T) {
	const conflict = "Policy\n=======\n\n>>>>>>> ours\r\n> quoted\n<<<<<<< HEAD\nContact: mailto:a@acme.example\n=======\n"
	for name, find := range map[string]func() []StillOpen{
		"page": func() []StillOpen { return FindOpen(conflict + ">>>>>>> main\n") },
		"security.txt": func() []StillOpen {
			text := "# Policy\n\n\n>>>>>>> ours\n# quoted\n<<<<<<< HEAD\nContact: mailto:a@acme.example\n=======\n>>>>>>> main\nExpires: 2027-01-01T00:00:00Z\n"
			return FindOpenSecurityTxt(text, time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC))
		},
	} {
		var got []string
		for _, o := range find() {
			got = append(got, fmt.Sprintf("%d %s", o.Line, o.What[:7]))
		}
		if want := "4 >>>>>>>, 6 <<<<<<<, 9 >>>>>>>"; strings.Join(got, ", ") != want {
			t.Errorf("%s: %q, want %q", name, got, want)
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
		{"a small z", "Contact: mailto:a@acme.example\nExpires: 2027-06-30t23:59:59z\n", ""},
		{"no blank", "Contact:mailto:a@acme.example\nExpires: 2027-06-30T23:59:59Z\n", "1 Contact: write a blank after the colon"},
		{"no end", strings.TrimSpace(valid), "2 The last line has no end; add a line break"},
		{"letters of an address", valid + "Policy: https://acmé.example/\nPolicy: https://acme.example/\u200b\n",
			`3 Policy: "https://acmé.example/" holds more than ASCII, and an address does not (RFC 3986); write a host as xn--…, and other letters as %C3%A4` + "\n" +
				`4 Policy: "https://acme.example/\u200b" holds more than ASCII, and an address does not (RFC 3986); write a host as xn--…, and other letters as %C3%A4`},
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

// A page that was made to waste time does so for no square of its length: one page takes about
// as long as sixteen with a sixteenth of it each, not sixteen times as long. What else the
// machine does can make a time longer, never shorter; so the shortest of several counts. And
// some clocks (that of Windows) stand still for a sixtieth of a second.
func TestFindOpenIsFast(t *testing.T) {
	const length, parts, most, tick = 1 << 18, 16, 5, time.Second / 60
	for _, part := range []string{"[choose: ", "[fill in the a ] ", "TODO (", "fill in: ", "[your ", "- choose: | \n", "【", "# x\n\n"} {
		took := func(times, length int) time.Duration {
			text := strings.Repeat(part, length/len(part))
			began := time.Now()
			for range times {
				FindOpen(text)
			}
			return time.Since(began)
		}
		short, long := time.Duration(math.MaxInt64), time.Duration(math.MaxInt64)
		for try := 0; try == 0 || long > most*max(short, tick) && try < 20; try++ {
			short, long = min(short, took(parts, length/parts)), min(long, took(1, length))
		}
		if long > most*max(short, tick) {
			t.Errorf("%q: %s for one page of %d bytes, and %s for %d pages with as much in all", part, long, length, short, parts)
		}
	}
}
