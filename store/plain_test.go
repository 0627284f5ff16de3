package store

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

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

// The same of a header, in which a text may be empty.
var (
	plainHeaderValues = map[string][]string{
		"rungs": {"1"}, "catalogue": {`"openssf-principles"`, `""`}, "version": {`"0.1"`, `""`}, "id": {`"acme-1"`, `""`, `"\n\"\\ü"`},
		"at": plainValues["at"], "registry": {`"Acme Packages"`, `"Ácme  „P“\t"`, "\"\u202e\"", `""`},
	}
	refusedHeaderValues = map[string][]string{
		"":      {`null`, `{}`, `[]`, `1`, `true`, `"`, "\"\x00\"", "\"\xff\"", `"\u0061"`, `"\/"`, ``, `}`, `,`},
		"rungs": {`"1"`, `2`, `0`, `-1`, `1.0`, `1e0`, `01`, `10`, `999999999`, `99999999999999999999`, `null`, `true`, ``}, "at": refusedValues["at"],
	}
)

// careful is what the careful reader makes of a line that should be one event or header.
func careful(raw []byte) (p Piece, fault string) {
	var l line
	rest := l.values(raw)
	switch {
	case len(rest) > 0:
		return p, fmt.Sprintf("it leaves %q", rest)
	case len(l.problems) > 0:
		return p, l.problems[0].Text
	case len(l.pieces) != 1:
		return p, fmt.Sprintf("it finds %+v", l.pieces)
	}
	return l.pieces[0], ""
}

// readAlike wants the careful reader to agree with what was read as plain.
func readAlike(t *testing.T, raw []byte, p Piece) {
	t.Helper()
	if want, fault := careful(raw); fault != "" || !reflect.DeepEqual(p, want) {
		t.Errorf("%q is read as %+v\nthe careful reader: %+v, %s", raw, p, want, fault)
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
			wantPlain(t, raw)
		}
		for _, value := range slices.Concat(refusedValues[""], refusedValues[name]) {
			wantNotPlain(t, with(name, value))
		}
	}
}

func TestPlainHeader(t *testing.T) {
	with := func(field, value string) string {
		var line strings.Builder
		for _, name := range plainHeaderFields {
			switch {
			case name == field:
				fmt.Fprintf(&line, `,%q:%s`, name, value)
			case name == "rungs":
				line.WriteString(`,"rungs":1`)
			}
		}
		return "{" + line.String()[1:] + "}"
	}
	for _, name := range plainHeaderFields {
		if len(plainHeaderValues[name]) == 0 {
			t.Errorf("no value of %s is tried", name)
		}
		for _, value := range plainHeaderValues[name] {
			wantPlain(t, []byte(with(name, value)))
		}
		refused := slices.Concat(refusedHeaderValues[""], refusedHeaderValues[name])
		if name == "rungs" {
			refused = refusedHeaderValues[name]
		}
		for _, value := range refused {
			wantNotPlain(t, with(name, value))
		}
	}
	for _, raw := range []string{acmeLine, acmeLine + "\r", acmeLine + " \t", acmeLine + "\u00a0", strings.ReplaceAll(strings.ReplaceAll(acmeLine, `":`, `" : `), `,"`, ` , "`), `{"rungs":1}`} {
		wantPlain(t, []byte(raw))
	}
	for _, raw := range []string{
		`{"catalogue":"c","rungs":1}`, `{"catalogue":"c"}`, "\uFEFF" + acmeLine, " " + acmeLine, acmeLine + acmeLine, acmeLine + "}", acmeLine + "\x00", acmeLine + eventLine("a"), "[" + acmeLine + "]",
		strings.Replace(acmeLine, `"rungs"`, `"Rungs"`, 1), strings.Replace(acmeLine, `"id"`, `"ID"`, 1), strings.Replace(acmeLine, `"id"`, `"i\u0064"`, 1), strings.Replace(acmeLine, `"rungs":1`, `"rungs":1,"rungs":1`, 1),
		strings.Replace(acmeLine, `}`, `,"rungs":1}`, 1), strings.Replace(acmeLine, `}`, `,"registry":"b"}`, 1), strings.Replace(acmeLine, `}`, `,"seal":1}`, 1), strings.Replace(acmeLine, `}`, `,"kind":"answer"}`, 1),
		strings.Replace(acmeLine, `}`, `,}`, 1), strings.Replace(acmeLine, `{`, `{,`, 1), strings.Replace(acmeLine, `{"rungs":1`, `{"rungs":1,`, 1),
	} {
		wantNotPlain(t, raw)
	}
	for cut := range acmeLine {
		wantNotPlain(t, acmeLine[:cut])
	}
}

// wantPlain wants a line to be read as plain, and alike.
func wantPlain(t *testing.T, raw []byte) {
	t.Helper()
	p, ok := new(plainReader).piece(raw)
	if !ok {
		t.Errorf("%q is not plain", raw)
		return
	}
	readAlike(t, raw, p)
}

// wantNotPlain wants a line to be left to the careful reader.
func wantNotPlain(t *testing.T, raw string) {
	t.Helper()
	if p, ok := new(plainReader).piece([]byte(raw)); ok {
		t.Errorf("%q is taken for plain: %+v", raw, p)
	}
}

func TestPlainLine(t *testing.T) {
	a := eventLine("a")
	for _, raw := range []string{
		a, a + "\r", a + " \t\r", a + "\u00a0", strings.ReplaceAll(strings.ReplaceAll(a, `":`, `" : `), `,"`, ` , "`),
		`{"id":"a","at":"2026-11-22T10:00:00Z","by":"ana","kind":"answer","criterion":"c","after":["b"],"undoes":"d","batch":"g","version":"0.1","rev":2,"state":"partly","detail":"d",` +
			`"conditions":["e"],"note":"n","public":true,"evidence":[{"ref":"r","seen":"2026-01-01"}],"intent":"planned","owner":"o","until":"2026-12-31","why":"w","target":1,"registry":"r"}`,
	} {
		wantPlain(t, []byte(raw))
	}
	for _, raw := range []string{
		"", " ", "{", "{}", "null", "[]", " " + a, "\uFEFF" + a, "\x00" + a, a + "\x00", a + a, a + "}", a + ",", a[:len(a)-1], a[1:],
		"[" + a + "]", strings.Replace(a, `{`, `{,`, 1), strings.Replace(a, `}`, `,}`, 1), strings.Replace(a, `","by"`, `",,"by"`, 1), strings.Replace(a, `","by"`, `" "by"`, 1), strings.Replace(a, `{`, "{\t", 1),
		strings.Replace(a, `"by":`, `"by"`, 1), strings.Replace(a, `"by":`, `"by"::`, 1), strings.Replace(a, `"by"`, `by`, 1),
		strings.Replace(a, `"by"`, `"By"`, 1), strings.Replace(a, `"by"`, `"BY"`, 1), strings.Replace(a, `"by"`, `"b\u0079"`, 1), strings.Replace(a, `"state"`, "\"\u017ftate\"", 1), strings.Replace(a, `"by"`, `"by "`, 1),
		strings.Replace(a, `}`, `,"state":"unmet"}`, 1), strings.Replace(a, `"by"`, `"id":"b","by"`, 1), strings.Replace(a, `}`, `,"id":"b"}`, 1),
		strings.Replace(a, `}`, `,"mood":"good"}`, 1), strings.Replace(a, `"by"`, `"rungs":1,"by"`, 1), strings.Replace(a, `}`, `,"public":false}`, 1),
		`{"kind":"answer","id":"a"}`, `{"id":"a"}`, `{"kind":"answer"}`, `{"id":"a","kind":"answer","profile":{"accounts":"yes"}}`, `{"id":"a","kind":"catalogue","version":"1","upgrade":{}}`,
	} {
		wantNotPlain(t, raw)
	}
	for cut := range a {
		wantNotPlain(t, a[:cut])
	}
}

// Who adds a field to an event or a header decides whether it is plain, too.
func TestPlainFieldsAreAll(t *testing.T) {
	for _, c := range []struct {
		of    reflect.Type
		plain []string
	}{{reflect.TypeFor[model.Event](), plainFields[:]}, {reflect.TypeFor[model.Header](), plainHeaderFields[:]}} {
		var fields []string
		for _, f := range reflect.VisibleFields(c.of) {
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			if kind := f.Type.Kind(); name != "" && kind != reflect.Pointer { // those stay with the careful reader
				fields = append(fields, name)
			}
		}
		if !slices.Equal(fields, c.plain) {
			t.Errorf("%v has the fields\n%v, plain ones are\n%v", c.of, fields, c.plain)
		}
	}
}

// What this program writes is plain, a header too, apart from a profile and an upgrade, or else the
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
	var got model.Event
	ok := new(plainReader).event(raw, &got)
	if !ok || !reflect.DeepEqual(got, e) {
		t.Errorf("%s\nis read as %+v, plain: %v", raw, got, ok)
	}
	readAlike(t, raw, Piece{Raw: raw, Event: got})
	if raw, err = begin("", acme, nil); err != nil {
		t.Fatal(err)
	}
	wantPlain(t, bytes.TrimSuffix(raw, []byte("\n")))
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
	for _, name := range plainHeaderFields {
		for _, value := range slices.Concat(plainHeaderValues[name], refusedHeaderValues[name], refusedHeaderValues[""]) {
			f.Add([]byte(fmt.Sprintf(`{"rungs":1,%q:%s}`, name, value)))
			f.Add([]byte(fmt.Sprintf(`{"rungs":1,"catalogue":"c","version":"0.1",%q:%s,"registry":"r"}`, name, value)))
		}
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		if bytes.IndexByte(raw, '\n') >= 0 {
			return // these are two lines
		}
		if p, ok := new(plainReader).piece(raw); ok {
			readAlike(t, raw, p)
		}
	})
}
