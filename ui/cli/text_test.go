package cli

import (
	"bytes"
	"encoding/binary"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"
)

// TestWindows reads what spreadsheets write on Windows, and leaves UTF-8 alone.
func TestWindows(t *testing.T) {
	for in, want := range map[string]string{
		"Zoë – “done” €5": "Zoë – “done” €5", "Zo\xeb \x96 \x93done\x94 \x805": "Zoë – “done” €5", "\x85 \x9f\xa0\xff": "… Ÿ\u00a0ÿ", "\x81\xe9": "\u0081é",
		"-\x00 \x00[\x00x\x00]\x00 \x00\xe9\x00": "- [x] é", "\x00-\x00 \x00[\x00x\x00]\x00 \x00\xe9": "- [x] é", "a\x00b": "a\x00b", "\x00\x00\x00\x00\x00\x00\x00\x00": "\x00\x00\x00\x00\x00\x00\x00\x00",
	} {
		if got := string(utf8Of([]byte(in))); got != want {
			t.Errorf("%q is read as %q, not %q", in, got, want)
		}
	}
}

func TestText(t *testing.T) {
	wide := func(order binary.AppendByteOrder, mark bool, s string) string {
		var out []byte
		if mark {
			out = order.AppendUint16(out, 0xfeff)
		}
		for _, unit := range utf16.Encode([]rune(s)) {
			out = order.AppendUint16(out, unit)
		}
		return string(out)
	}
	long := strings.Repeat("héllo 漢字 👩‍💻\r\n", 3000)
	for name, c := range map[string]struct{ in, want string }{
		"nothing":        {"", ""},
		"UTF-8":          {long, long},
		"UTF-8, marked":  {"\ufeffa\n\ufeff", "a\n\ufeff"},
		"like a mark":    {"\uff41\n", "\uff41\n"},
		"half a mark":    {"\xef\xbb", "ï»"},
		"Latin 1":        {"gepr\xfcft\n\xe9t\xe9", "geprüft\nété"},
		"Windows":        {"\x93done\x94 \x96 \x805", "“done” – €5"},
		"one byte":       {"\xff", "ÿ"},
		"mixed":          {"ü \xfc \ufffd", "ü ü \ufffd"},
		"little":         {wide(binary.LittleEndian, true, long), long},
		"big":            {wide(binary.BigEndian, true, long), long},
		"a mark alone":   {"\xff\xfe", ""},
		"half a unit":    {wide(binary.LittleEndian, true, "a") + "b", "a\ufffd"},
		"half a letter":  {wide(binary.LittleEndian, true, "a") + "\x3d\xd8", "a\ufffd"},
		"a half, then b": {wide(binary.BigEndian, true, "a") + "\xd8\x3d\x00b", "a\ufffdb"},
	} {
		for how, from := range map[string]io.Reader{
			"whole":        strings.NewReader(c.in),
			"byte by byte": iotest.OneByteReader(strings.NewReader(c.in)),
			"end at once":  iotest.DataErrReader(strings.NewReader(c.in)),
		} {
			got, err := io.ReadAll(text(from))
			if err != nil || string(got) != c.want {
				t.Errorf("%s, %s: %.60q, %v, want %.60q", name, how, got, err, c.want)
			}
		}
		var b bytes.Buffer // into little room
		in := text(strings.NewReader(c.in))
		for small := make([]byte, 1); ; {
			n, err := in.Read(small)
			b.Write(small[:n])
			if err != nil {
				break
			}
		}
		if b.String() != c.want {
			t.Errorf("%s, into little room: %.60q", name, b.String())
		}
	}
}

// A person who types two bytes is answered before the third.
func TestTextDoesNotWait(t *testing.T) {
	from, to := io.Pipe()
	go to.Write([]byte("1\n"))
	b := make([]byte, 10)
	if n, err := text(from).Read(b); string(b[:n]) != "1\n" || err != nil {
		t.Errorf("%q, %v", b[:n], err)
	}
}

func TestUTF8Of(t *testing.T) {
	for in, want := range map[string]string{"erf\xfcllt;\xe0 faire": "erfüllt;à faire", "erfüllt": "erfüllt", "": ""} {
		if got := string(utf8Of([]byte(in))); got != want {
			t.Errorf("%q is %q, not %q", in, got, want)
		}
	}
}
