package store

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"

	"rungs/model"
)

// plainValues are values that each field may have in a plain line.
var plainValues = map[string][]string{
	"at": {`"2026-11-22T10:00:00Z"`, `"2026-11-22T10:00:00.123456789+01:00"`, `"2026-11-22T10:00:00,5Z"`, `"0001-01-01T00:00:00Z"`},
	"by": {`"ana"`, `""`, `"Jürgen  Groß "`, `"\tana\n"`, `"{\"id\":\"x\"}"`, `"\\"`}, "kind": nil, "criterion": {`"mfa-totp"`},
	"after": {`["b"]`, `["b","c", "b"]`, `[""]`, `["ü","\n"]`}, "undoes": {`"b"`}, "batch": {`"b"`}, "version": {`"0.2"`}, "rev": {"1", "999999999"},
	"state": {`"met"`, `"not-applicable"`, `""`}, "detail": {`"GitHub"`}, "conditions": {`["one","two"]`},
	"note": {`"x\n\ty"`, `"„größer“ \"als\" zuvor"`, "\"\uFFFD\u2028\u202e\u200b\"", `"` + strings.Repeat("long ", 10_000) + `"`}, "public": {"true"},
	"evidence": {`[{"ref":"https://example.org/?a=<b>&c"}]`, `[{"ref":"x","seen":"2026-01-01"},{"ref":"ü","seen":""}]`, `[ { "ref" : "x" } ]`},
	"intent":   {`"planned"`, `"accepted"`, `""`}, "owner": {`"ben"`}, "until": {`"2026-12-31"`}, "why": {`"no  time"`}, "target": {"3"}, "registry": {`"Acme"`},
}

// refusedValues are some that it may not have, whether anybody can read them or not.
var refusedValues = map[string][]string{
	"": {`null`, `false`, `{}`, `[]`, `[null]`, `"`, `"a`, `'a'`, `1.5`, `1e3`, `-1`, `+1`, `0`, `01`, `1000000000`, `99999999999999999999`, `nan`, `tru`, `trues`, ``, `]`, `}`, `:`, `,`,
		"\"\x7f\"", "\"\x00\"", "\"\t\"", "\"\x1b[m\"", "\"\xff\"", "\"\xc3\"", "\"\xed\xa0\x80\"", "\"\xf4\x90\x80\x80\"", "\"\xc0\x80\"",
		`"\u0061"`, `"\u202e"`, `"\/"`, `"\b"`, `"\r"`, `"\x"`, `"\`, `"a\"`, `["a"`, `["a",]`, `[,"a"]`, `["a" "b"]`, `[["a"]]`, `[{"ref":"a"]`,
		`[{"ref":"a",}]`, `[{"ref":"a","ref":"b"}]`, `[{"Ref":"a"}]`, `[{"seen":"a","ref":"b"}]`, `[{"seen":"a"}]`, `[{"ref":"a","x":1}]`, `[{}]`, `[{"ref":null}]`, `[{"ref""a"}]`, `[{"ref":"a","seen""b"}]`, `[{"ref":"a" "seen":"b"}]`, `[{"ref":"a"`, `["a"`},
	"id":     {`""`, `" "`, `"\n"`, "\"\u202e\""},
	"at":     {`""`, `"yesterday"`, `"2026-11-22"`, `"2026-11-22t10:00:00z"`, `"2026-11-22T10:00:00"`, `"2026-11-22T10:00:00+25:00"`, `"2026-02-30T10:00:00Z"`, `"\n"`},
	"kind":   {`""`, `"vote"`, `"Answer"`, `"answer "`, `"profile\n"`},
	"state":  {`"Met"`, `"met "`, `"done"`},
	"intent": {`"perhaps"`},
}

// careful is what the careful reader makes of a line that should be one event.
func careful(raw []byte) (e model.Event, fault string) {
	var l line
	rest := l.values(raw)
	switch {
	case len(rest) > 0:
		return e, fmt.Sprintf("it leaves %q", rest)
	case len(l.problems) > 0:
		return e, l.problems[0].Text
	case len(l.pieces) != 1 || l.pieces[0].isHeader():
		return e, fmt.Sprintf("it finds %+v", l.pieces)
	case !bytes.Equal(l.pieces[0].Raw, bytes.TrimRightFunc(raw, unicode.IsSpace)):
		return e, fmt.Sprintf("it takes %q for the event", l.pieces[0].Raw)
	}
	return l.pieces[0].Event, ""
}

// readAlike wants the careful reader to agree with what was read as plain.
func readAlike(t *testing.T, raw []byte, e model.Event) {
	t.Helper()
	if want, fault := careful(raw); fault != "" || !reflect.DeepEqual(e, want) {
		t.Errorf("%q is read as %+v\nthe careful reader: %+v, %s", raw, e, want, fault)
	}
}

func TestPlainEvent(t *testing.T) {
	with := func(field, value string) string {
		var line strings.Builder
		for _, name := range plainFields {
			was := map[string]string{"id": `"a"`, "kind": `"answer"`}[name]
			if name == field {
				was = value
			}
			if was != "" || name == field {
				fmt.Fprintf(&line, `,%q:%s`, name, was)
			}
		}
		return "{" + line.String()[1:] + "}"
	}
	plainValues["id"] = []string{`"a"`, `" a b\n"`, `"ü"`}
	for _, kind := range []model.Kind{model.ProfileKind, model.AnswerKind, model.IntentKind, model.TargetKind, model.RenameKind, model.CatalogueKind, model.NotesKind} {
		plainValues["kind"] = append(plainValues["kind"], fmt.Sprintf("%q", kind))
	}
	for _, name := range plainFields {
		if len(plainValues[name]) == 0 {
			t.Errorf("no value of %s is tried", name)
		}
		for _, value := range plainValues[name] {
			raw := []byte(with(name, value))
			e, ok := new(plainReader).event(raw)
			if !ok {
				t.Errorf("%q is not plain", raw)
			}
			readAlike(t, raw, e)
		}
		for _, value := range slices.Concat(refusedValues[""], refusedValues[name]) {
			raw := []byte(with(name, value))
			if e, ok := new(plainReader).event(raw); ok {
				t.Errorf("%q is taken for plain: %+v", raw, e)
			}
		}
	}
}

func TestPlainLine(t *testing.T) {
	a := eventLine("a")
	for _, raw := range []string{
		a, a + "\r", a + " \t\r", a + "\u00a0", strings.ReplaceAll(strings.ReplaceAll(a, `":`, `" : `), `,"`, ` , "`),
		`{"id":"a","at":"2026-11-22T10:00:00Z","by":"ana","kind":"answer","criterion":"c","after":["b"],"undoes":"d","batch":"g","version":"0.1","rev":2,"state":"partly","detail":"d",` +
			`"conditions":["e"],"note":"n","public":true,"evidence":[{"ref":"r","seen":"2026-01-01"}],"intent":"planned","owner":"o","until":"2026-12-31","why":"w","target":1,"registry":"r"}`,
	} {
		e, ok := new(plainReader).event([]byte(raw))
		if !ok {
			t.Errorf("%q is not plain", raw)
		}
		readAlike(t, []byte(raw), e)
	}
	for _, raw := range []string{
		"", " ", "{", "{}", "null", "[]", acmeLine, " " + a, "\uFEFF" + a, "\x00" + a, a + "\x00", a + a, a + "}", a + ",", a[:len(a)-1], a[1:],
		"[" + a + "]", strings.Replace(a, `{`, `{,`, 1), strings.Replace(a, `}`, `,}`, 1), strings.Replace(a, `","by"`, `",,"by"`, 1), strings.Replace(a, `","by"`, `" "by"`, 1), strings.Replace(a, `{`, "{\t", 1),
		strings.Replace(a, `"by":`, `"by"`, 1), strings.Replace(a, `"by":`, `"by"::`, 1), strings.Replace(a, `"by"`, `by`, 1),
		strings.Replace(a, `"by"`, `"By"`, 1), strings.Replace(a, `"by"`, `"BY"`, 1), strings.Replace(a, `"by"`, `"b\u0079"`, 1), strings.Replace(a, `"state"`, "\"\u017ftate\"", 1), strings.Replace(a, `"by"`, `"by "`, 1),
		strings.Replace(a, `}`, `,"state":"unmet"}`, 1), strings.Replace(a, `"by"`, `"id":"b","by"`, 1), strings.Replace(a, `}`, `,"id":"b"}`, 1),
		strings.Replace(a, `}`, `,"mood":"good"}`, 1), strings.Replace(a, `"by"`, `"rungs":1,"by"`, 1), strings.Replace(a, `}`, `,"public":false}`, 1),
		`{"kind":"answer","id":"a"}`, `{"id":"a"}`, `{"kind":"answer"}`, `{"id":"a","kind":"answer","profile":{"accounts":"yes"}}`, `{"id":"a","kind":"catalogue","version":"1","upgrade":{}}`,
	} {
		if e, ok := new(plainReader).event([]byte(raw)); ok {
			t.Errorf("%q is taken for plain: %+v", raw, e)
		}
	}
	for cut := range a {
		if e, ok := new(plainReader).event([]byte(a[:cut])); ok {
			t.Errorf("%q is taken for plain: %+v", a[:cut], e)
		}
	}
}

// Who adds a field to an event decides whether it is plain, too.
func TestPlainFieldsAreThoseOfAnEvent(t *testing.T) {
	var fields []string
	for _, f := range reflect.VisibleFields(reflect.TypeFor[model.Event]()) {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if kind := f.Type.Kind(); name != "" && kind != reflect.Pointer { // those stay with the careful reader
			fields = append(fields, name)
		}
	}
	if !slices.Equal(fields, plainFields[:]) {
		t.Errorf("an event has the fields\n%v, plain ones are\n%v", fields, plainFields)
	}
}

// What this program writes is plain, apart from a profile and an upgrade, or else the
// journal of many years is slow again.
func TestWrittenIsPlain(t *testing.T) {
	e := answer("a")
	e.After, e.Undoes, e.Batch, e.Conditions, e.Evidence = []string{"b"}, "c", "g", []string{"d", "e"}, []model.Evidence{{Ref: "https://example.org/?a=<b>&c", Seen: "2026-11-22"}, {Ref: "größer"}}
	e.Note, e.By, e.Public, e.Rev, e.Version, e.Target = "one \"two\"\n\tthree\\", "Jürgen", true, 3, "0.2", 2
	e.Intent, e.Registry, e.Detail = model.Intent{Choice: model.Planned, Owner: "ben", Until: "2026-12-31", Why: "日本"}, "Ácme", "x"
	line, err := compose(e)
	if err != nil {
		t.Fatal(err)
	}
	raw := bytes.TrimSuffix(line.raw, []byte("\n"))
	got, ok := new(plainReader).event(raw)
	if !ok || !reflect.DeepEqual(got, e) {
		t.Errorf("%s\nis read as %+v, plain: %v", raw, got, ok)
	}
	readAlike(t, raw, got)
}

// Whatever is taken for plain the careful reader reads alike, without a problem.
func FuzzPlain(f *testing.F) {
	for _, s := range shapes() {
		f.Add([]byte(s))
	}
	for _, name := range plainFields {
		for _, value := range slices.Concat(plainValues[name], refusedValues[name]) {
			f.Add([]byte(fmt.Sprintf(`{"id":"a","kind":"answer",%q:%s}`, name, value)))
			f.Add([]byte(fmt.Sprintf(`{%q:%s,"id":"a","at":"2026-11-22T10:00:00Z","kind":"answer","evidence":[{"ref":"x"}]}`, name, value)))
			f.Add([]byte(fmt.Sprintf(`{"id":"a","at":"2026-11-22T10:00:00Z","by":"ana","kind":"intent","after":["b"],%q:%s,"target":3}`, name, value)))
		}
	}
	for _, value := range refusedValues[""] {
		f.Add([]byte(`{"id":"a","kind":"answer","after":` + value + `,"note":` + value + `,"evidence":` + value + `}`))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		if bytes.IndexByte(raw, '\n') >= 0 {
			return // these are two lines
		}
		if e, ok := new(plainReader).event(raw); ok {
			readAlike(t, raw, e)
		}
	})
}
