package model

import (
	"slices"
	"strings"
	"testing"
	"time"
)

// Of a field it is told before anything is written what RFC 9116 would refuse.
func TestReadSecurityField(t *testing.T) {
	for _, test := range []struct{ typed, name, says string }{
		{"Contact=mailto:security@acme.example", "Contact", ""},
		{"contact = https://acme.example/report", "Contact", ""},
		{"Contact=tel:+1-201-555-0123", "Contact", ""},
		{"Encryption=openpgp4fpr:5f2de5521c63a801ab59ccb603d49de44b29100f", "Encryption", ""},
		{"Encryption=dns:5d2d37ab76d47d36._openpgpkey.acme.example?type=OPENPGPKEY", "Encryption", ""},
		{"Policy=https://acme.example/security?a=b", "Policy", ""},
		{"Preferred-Languages=en, pt-BR", "Preferred-Languages", ""},
		{"csaf=https://acme.example/.well-known/csaf/provider-metadata.json", "CSAF", ""},

		{"Contact", "", "write it as Contact=mailto:"},
		{"Contact=", "", "Contact has no value"},
		{"Contact=security@acme.example", "", "mailto:security@acme.example"},
		{"Contact=mailto:security", "", "no whole address"},
		{"Contact=mailto:@", "", "no whole address"},
		{"Contact=the team", "", "is no address"},
		{"Contact=https:acme.example", "", "names no host"},
		{"Contact=https://", "", "names no host"},
		{"Contact=javascript:alert(1)", "", "begins with javascript:"},
		{"Policy=http://acme.example/", "", "begins with http:"},
		{"Policy=mailto:a@acme.example", "", "begins with mailto:"},
		{"Policy=https://acme.example/ x", "", "is no address"},
		{"Preferred-Languages=english!", "", "no tag of a language"},
		{"Preferred-Languages=2026-11-01", "", "no tag of a language"},
		{"Preferred-Languages=en,,fr", "", "no tag of a language"},
		{"Expires=2027-06-30", "", "--expires"},
		{"Phone=1", "", `knows no field "Phone"`},
		{"Policy=https://acme.example/" + strings.Repeat("a", 1000), "", "at most 1000"},
	} {
		f, err := ReadSecurityField(test.typed)
		switch {
		case test.says == "" && (err != nil || f.Name != test.name):
			t.Errorf("%s: %+v, %v", test.typed, f, err)
		case test.says != "" && (err == nil || !strings.Contains(err.Error(), test.says)):
			t.Errorf("%.80s: %v, want %q", test.typed, err, test.says)
		}
	}
	if f, err := ReadSecurityField("Contact=mailto:a@b.example\r\nExpires: 1990-01-01"); err == nil {
		t.Errorf("a second line comes in with a field: %+v", f)
	}
}

// The day of a security.txt is to come, and less than a year away.
func TestExpires(t *testing.T) {
	now := time.Date(2026, 11, 29, 12, 0, 0, 0, time.UTC)
	for day, says := range map[Day]string{
		"2026-11-30": "", "2027-11-27": "",
		"2026-11-28": "is over", "2026-11-29": "is over", "1999-01-01": "is over",
		"2027-11-29": "a year from now", "2031-01-01": "a year from now",
		"soon": "is not a day", "": "is not a day",
	} {
		f, err := Expires(day, now)
		if says == "" && (err != nil || f.Value != string(day)+"T23:59:59Z") || says != "" && (err == nil || !strings.Contains(err.Error(), says)) {
			t.Errorf("%s: %+v, %v, want %q", day, f, err, says)
		}
	}
	lacks, wrong := CheckSecurityTxt(nil)
	if len(lacks) != 2 || wrong != nil {
		t.Error(lacks, wrong)
	}
	twice := []SecurityField{{"Contact", "mailto:a@b.example"}, {"Contact", "https://b.example"}, {"Expires", "x"}, {"Expires", "y"}}
	if lacks, wrong = CheckSecurityTxt(twice); lacks != nil || len(wrong) != 1 {
		t.Error(lacks, wrong)
	}
}

// The questions for a security.txt take lines as people type them, and refuse what the RFC
// would refuse.
func TestSecurityQuestions(t *testing.T) {
	now := time.Date(2026, 11, 29, 12, 0, 0, 0, time.UTC)
	questions := SecurityQuestions(now)
	for i, test := range []struct {
		line string
		want []SecurityField // nil: it is refused
	}{
		{"security@acme.example, https://acme.example/report", []SecurityField{{"Contact", "mailto:security@acme.example"}, {"Contact", "https://acme.example/report"}}},
		{questions[1].Proposal, []SecurityField{{"Expires", "2027-10-29T23:59:59Z"}}},
		{"https://acme.example/security", []SecurityField{{"Policy", "https://acme.example/security"}}},
		{"en, pt-BR", []SecurityField{{"Preferred-Languages", "en, pt-BR"}}},
		{"https://acme.example/.well-known/security.txt", []SecurityField{{"Canonical", "https://acme.example/.well-known/security.txt"}}},
	} {
		lines := make([]string, len(questions))
		lines[i] = test.line
		if got := SecurityAnswers(lines, now); questions[i].Check(test.line) != nil || !slices.Equal(got, test.want) {
			t.Errorf("%s %q: %v, %v", questions[i].Text, test.line, got, questions[i].Check(test.line))
		}
		if err := questions[i].Check(""); err != nil {
			t.Errorf("%s left open: %v", questions[i].Text, err)
		}
		for _, wrong := range []string{"http://acme.example/", "what?", "2026-11-01", "a b@"} {
			if questions[i].Check(wrong) == nil {
				t.Errorf("%s takes %q", questions[i].Text, wrong)
			}
		}
	}
}
