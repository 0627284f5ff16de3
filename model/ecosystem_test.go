package model_test

import (
	"strings"
	"testing"
	"time"

	"rungs/model"
)

var known = &model.Ecosystems{
	Catalogue: "c",
	Subjects:  []model.Subject{{ID: "osv", Title: "OSV name", Ask: "Write to them."}, {ID: "token", Title: "Token", Ask: "Ask."}},
	Bearings:  []model.Bearing{{Criterion: "warn", About: []string{"osv"}, Proves: "Little."}, {Criterion: "leak", About: []string{"osv", "token"}, Proves: "Less."}},
	Sources:   []model.FactSource{{Key: "a", URL: "https://a.example/", Date: "2026-08-21", Seen: "2026-11-29"}, {Key: "b", URL: "https://b.example/", Seen: "2026-11-29"}},
	All: []model.Ecosystem{
		{ID: "cpan", Name: "CPAN", Aliases: []string{"Perl"}, Facts: []model.Fact{
			{About: "osv", State: model.FactAbsent, Says: "No.", Sources: []string{"b", "a"}}, {About: "token", State: model.FactIdle, Says: "None.", Sources: []string{"b"}}}},
		{ID: "raku", Name: "Raku (fez)", Aliases: []string{"zef"}},
	},
}

func TestEcosystemIsFound(t *testing.T) {
	for word, want := range map[string]string{"cpan": "cpan", "PERL": "cpan", " Raku  (FEZ) ": "raku", "per": "", "": "", "none": ""} {
		got := ""
		if x := known.Find(word); x != nil {
			got = x.ID
		}
		if got != want {
			t.Errorf("%q finds %q, want %q", word, got, want)
		}
	}
	for word, want := range map[string]string{"perl": "CPAN", "My  Own": "My Own", "NONE": "", "": ""} {
		if got := known.Called(word); got != want {
			t.Errorf("%q is called %q, want %q", word, got, want)
		}
	}
	var none *model.Ecosystems
	if none.Find("cpan") != nil || none.Like("c") != nil || none.Called("Perl") != "Perl" {
		t.Error("where nothing is known something was found")
	}
}

func TestEcosystemsLike(t *testing.T) {
	for letters, want := range map[string]string{"": "cpan raku", "p": "cpan", "a": "cpan raku", "ZE": "raku", "x": ""} {
		var got []string
		for _, x := range known.Like(letters) {
			got = append(got, x.ID)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("like %q are %v, want %s", letters, got, want)
		}
	}
}

// TestHere: where something is absent it is said where one asks for it, but not where
// there is nothing that it could be about.
func TestHere(t *testing.T) {
	c := model.NewCatalogue(model.Catalogue{ID: "c"})
	now := time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC)
	here := known.For("perl", c, "warn", now)
	if here == nil || here.Proves != "Little." || len(here.Facts) != 1 {
		t.Fatalf("%+v", here)
	}
	if f := here.Facts[0]; f.Ask != "Write to them." || f.Title != "OSV name" || f.Day != "2026-08-21" || f.Old || len(f.Links) != 2 {
		t.Errorf("%+v", f)
	}
	if f := known.For("perl", c, "leak", now).Facts; len(f) != 2 || f[0].Ask != "" {
		t.Errorf("there is no token, and yet: %+v", f)
	}
	quiet := *known
	quiet.Bearings = []model.Bearing{{Criterion: "warn", About: []string{"osv"}, Proves: "Little.", Quiet: true}}
	if f := quiet.For("perl", c, "warn", now).Facts; len(f) != 1 || f[0].Ask != "" {
		t.Errorf("nobody has to ask, and yet: %+v", f)
	}
	for _, f := range []model.Fact{{About: "token", State: model.FactIdle}, {About: "token", State: model.FactAbsent, Moot: true}} {
		x := &model.Ecosystem{ID: "x", Facts: []model.Fact{{About: "osv", State: model.FactAbsent}, f}}
		e := *known
		e.All = []model.Ecosystem{*x}
		if all := e.Known(x, now); all[0].Ask == "" || all[1].Ask != "" {
			t.Errorf("%+v: of %+v", f, all)
		}
		if here := e.For("x", c, "leak", now); here.Facts[0].Ask != "" || here.Facts[0].About != "token" || here.Facts[1].Ask != "" {
			t.Errorf("%+v: of %+v", f, here.Facts)
		}
	}
	for what, h := range map[string]*model.Here{
		"another criterion":    known.For("perl", c, "x", now),
		"an unknown ecosystem": known.For("x", c, "warn", now),
		"nothing is known":     known.For("raku", c, "warn", now),
		"another catalogue":    known.For("perl", model.NewCatalogue(model.Catalogue{ID: "d"}), "warn", now),
	} {
		if h != nil {
			t.Errorf("%s: %+v", what, h)
		}
	}
}

func TestFactsGrowOld(t *testing.T) {
	for day, want := range map[string]bool{"2026-12-01": false, "2027-08-21": false, "2027-08-22": true} {
		now, err := time.Parse(time.DateOnly, day)
		if err != nil {
			t.Fatal(err)
		}
		if got := known.Old(&known.All[0].Facts[0], now); got != want {
			t.Errorf("on %s it is old: %v", day, got)
		}
	}
}
