package report

import (
	"io"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"rungs/model"
)

// kinds are all of them, by the names of their variables.
var kinds = map[string]Kind{
	"Summary": Summary, "Plan": Plan, "Report": Report, "Diff": Diff, "History": History, "Stale": Stale, "Messages": Messages, "Drafts": Drafts, "Explain": Explain, "Catalogue": Catalogue, "Upgrade": Upgrade, "Ecosystem": Ecosystem, "Ecosystems": Ecosystems, "Funding": Funding,
	"News": News, "Brief": Brief, "Statement": Statement,
}

// TestKinds: no kind is left out of the tests, each has a name, says for whom it
// is, comes in exactly the formats that it names, and heeds the choices of a document.
func TestKinds(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`(?m)^var ([A-Z]\w*) = Kind\{`).FindAllStringSubmatch(string(source), -1) {
			if _, ok := kinds[m[1]]; !ok {
				t.Errorf("%s has a kind %s, which is not in kinds", file, m[1])
			}
		}
	}
	d, _ := settled(t)
	names := map[string]bool{}
	for name, k := range kinds {
		read := k.standard == nil // by people
		if k.Name == "" || k.For == "" || names[k.Name] || read && ((k.page == nil) == (k.plain == nil) || k.table != nil && k.page == nil) {
			t.Errorf("%s: %+v", name, k)
		}
		names[k.Name] = true
		for _, f := range Report.Formats() { // it has all
			err := k.Print(io.Discard, f, d)
			if (err == nil) != slices.Contains(k.Formats().Names(), f.Name) {
				t.Errorf("%s as %s: %v", name, f.Name, err)
			}
		}
		bad := d
		bad.Categories = []string{"nonsense"}
		if k.Print(io.Discard, k.Formats()[0], bad) == nil {
			t.Errorf("%s takes a category that there is not", name)
		}
	}
}

func TestFormats(t *testing.T) {
	all := Report.Formats()
	for name, want := range map[string]string{"": ".txt", "text": ".txt", "md": ".md", "markdown": ".md", "html": ".html", "json": ".json", "csv": ".csv", "pdf": ""} {
		if f, err := all.Named(name); f.Suffix != want || (err == nil) != (want != "") {
			t.Errorf("%s is %q (%v)", name, f.Suffix, err)
		}
	}
	for file, want := range map[string]string{"a.txt": "text", "a.b.MD": "md", "a.htm": "html", "x/a.html": "html", "a": "", "a.pdf": ""} {
		if f, err := all.Of(file); f.Name != want || (err == nil) != (want != "") {
			t.Errorf("%s is %q (%v)", file, f.Name, err)
		}
	}
	if _, err := Diff.Formats().Named("csv"); err == nil || err.Error() != `there is no format "csv" for this; choose among text, md, html, json` {
		t.Error(err)
	}
	if _, err := Diff.Formats().Of("x\x1b.csv"); err == nil || err.Error() != `the ending of x\x1b.csv is that of no format; choose among .txt, .md, .html, .json` {
		t.Error(err)
	}
}

// TestReadyCleansEverything: no text of a document is left as somebody wrote it. A
// field that is added later is tested too.
func TestReadyCleansEverything(t *testing.T) {
	const hostile = "a\x1b[31m\u202eb\nc"
	d := everywhere(hostile)
	d.Before = everywhere(hostile).Assessment
	for i := range reflect.TypeFor[Document]().NumField() {
		if f := reflect.ValueOf(&d).Elem().Field(i); f.Kind() == reflect.String {
			f.SetString(hostile)
		}
	}
	d.Categories, d.Effort, d.Skin, d.Criterion = []string{d.Catalogue.Categories[0].ID}, "", "", d.Catalogue.Categories[0].Criteria[0].ID
	d, err := d.ready()
	if err != nil {
		t.Fatal(err)
	}
	texts := 0
	var look func(path string, v reflect.Value)
	look = func(path string, v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			texts++
			clean := model.CleanLine(v.String())
			if strings.HasSuffix(path, ".Note") || strings.HasSuffix(path, ".Body") {
				clean = model.Clean(v.String())
			}
			if v.String() != clean {
				t.Errorf("%s is %q", path, v.String())
			}
		case reflect.Pointer:
			if !v.IsNil() {
				look(path, v.Elem())
			}
		case reflect.Slice:
			for i := range v.Len() {
				look(path, v.Index(i))
			}
		case reflect.Map:
			for _, key := range v.MapKeys() {
				look(path+" key", key)
				look(path, v.MapIndex(key))
			}
		case reflect.Struct:
			for i := range v.NumField() {
				if f := v.Type().Field(i); f.IsExported() && f.Name != "Theme" && f.Name != "Now" && f.Name != "At" {
					look(path+"."+f.Name, v.Field(i))
				}
			}
		}
	}
	look("Document", reflect.ValueOf(d))
	look("Events", reflect.ValueOf(d.Assessment.Events()))
	look("Before.Events", reflect.ValueOf(d.Before.Events()))
	if texts < 500 {
		t.Errorf("only %d texts were looked at", texts)
	}
}
