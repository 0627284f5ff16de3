package report

import (
	"bytes"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"rungs/model"
)

// chromium prints a page to a PDF file. It returns what the page wrote to the
// console and the requests that left the page; all of them go to a proxy that
// answers none.
func chromium(t *testing.T, page, pdf string) (console, requests string) {
	t.Helper()
	var program string
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			program = path
			break
		}
	}
	if program == "" || testing.Short() {
		t.Skip("there is no Chromium here")
	}
	proxy, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Skip(err)
	}
	var mu sync.Mutex
	var asked strings.Builder
	var waiting sync.WaitGroup
	waiting.Go(func() {
		for {
			conn, err := proxy.Accept()
			if err != nil {
				return
			}
			waiting.Go(func() {
				head := make([]byte, 1024)
				n, _ := conn.Read(head)
				conn.Close()
				line, _, _ := strings.Cut(string(head[:n]), "\r\n")
				mu.Lock()
				defer mu.Unlock()
				asked.WriteString(line + "\n")
			})
		}
	})
	file := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(file, []byte(page), 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), program, "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir="+t.TempDir(), "--no-first-run",
		"--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-default-apps",
		"--enable-logging=stderr", "--proxy-server="+proxy.Addr().String(), "--print-to-pdf="+pdf, "file://"+file)
	if _, err := os.Stat("/tmp"); err == nil {
		cmd.Env = append(os.Environ(), "TMPDIR=/tmp") // a socket of it lies there, whose path must not be long
	}
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	err = cmd.Run()
	proxy.Close()
	waiting.Wait()
	if err != nil {
		t.Fatalf("%v\n%s", err, stderr.String())
	}
	for line := range strings.Lines(stderr.String()) {
		if strings.Contains(line, "CONSOLE") {
			console += line
		}
	}
	return console, asked.String()
}

// loud is a page with a picture from elsewhere in it.
func loud(page string) string {
	return strings.Replace(page, "<main>", `<main><img src="http://outside.example/x.png" alt="x" style="color:red">`, 1)
}

// ofPolicy are the lines of a console that tell of the policy of the page, and the others.
func ofPolicy(console string) (policy, others string) {
	for line := range strings.Lines(console) {
		if strings.Contains(line, "Content Security Policy") {
			policy += line
		} else {
			others += line
		}
	}
	return policy, others
}

// seldom is for what takes a start of the browser more: one is enough for every day.
func seldom(t *testing.T) {
	t.Helper()
	if !*all {
		t.Skip("with -all")
	}
}

// TestChromium opens the page in a browser: it says nothing on the console and
// asks for nothing. A page that does is noticed.
func TestChromium(t *testing.T) {
	seldom(t)
	t.Parallel()
	d := demo(t).document()
	page := print(t, Report, HTML, d)
	pdf := filepath.Join(t.TempDir(), "out.pdf")
	if console, requests := chromium(t, page, pdf); console != "" || strings.Contains(requests, "example") || strings.Contains(requests, "repos.openssf.org") {
		t.Errorf("console: %s\nrequests: %s", console, requests)
	}
	open := strings.Replace(loud(page), `http-equiv="Content-Security-Policy"`, `name="nothing"`, 1)
	if _, requests := chromium(t, open, pdf); !strings.Contains(requests, "outside.example") {
		t.Errorf("a request that leaves the page is not seen: %q", requests)
	}
}

// TestPrinted prints a long plan and reads the PDF: every step is there, in order,
// and whole on its page. A picture from elsewhere in it is not asked for, and there is
// nothing else that the console tells of.
func TestPrinted(t *testing.T) {
	t.Parallel()
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("there is no pdftotext here")
	}
	b := newBook(t, "Acme Packages")
	for criterion := range b.catalogue.All() {
		b.answer("ana", criterion.ID, model.Unmet)
	}
	d := b.document()
	d.Target = model.TopLevel
	pdf := filepath.Join(t.TempDir(), "plan.pdf")
	console, requests := chromium(t, loud(print(t, Plan, HTML, d)), pdf)
	if policy, others := ofPolicy(console); policy == "" || others != "" {
		t.Errorf("the policy of the page does not hold, or it is not heard, or more is: %q", console)
	}
	if strings.Contains(requests, "example") || strings.Contains(requests, "repos.openssf.org") {
		t.Errorf("a request left the page: %s", requests)
	}
	text, err := exec.CommandContext(t.Context(), "pdftotext", "-layout", pdf, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	pages := strings.Split(string(text), "\f")
	for i := range pages {
		pages[i] = squeeze(pages[i])
	}
	page, entries := 0, 0
	for _, b := range planPage(d).Parts[0].Blocks {
		e, ok := b.(entry)
		if !ok {
			continue
		}
		entries++
		title := squeeze(e.Title)
		if e.Number > 0 {
			title = squeeze(fmt.Sprintf("%d. %s", e.Number, e.Title))
		}
		for page < len(pages) && !(strings.Contains(pages[page], title) && strings.Contains(pages[page], squeeze(e.ID))) {
			page++
		}
		if page == len(pages) {
			t.Fatalf("%q is not in the print after what comes before it, or not whole on a page:\n%s", e.Title, text)
		}
		for _, f := range e.Facts {
			for _, s := range f.Texts {
				if !strings.Contains(pages[page], squeeze(s)) {
					t.Errorf("%q is parted from %q on page %d", s, e.Title, page+1)
				}
			}
		}
	}
	if entries != b.catalogue.Len() || len(pages) < 6 {
		t.Errorf("%d entries on %d pages are too few to tell", entries, len(pages))
	}
}

// TestBriefIsOneSheet prints the longest brief from a browser: it is one sheet.
func TestBriefIsOneSheet(t *testing.T) {
	seldom(t)
	if _, err := exec.LookPath("pdfinfo"); err != nil {
		t.Skip("there is no pdfinfo here")
	}
	pdf := filepath.Join(t.TempDir(), "brief.pdf")
	chromium(t, print(t, Brief, HTML, longBook(t).document()), pdf)
	info, err := exec.CommandContext(t.Context(), "pdfinfo", pdf).Output()
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(info), "Pages:           1\n") {
		t.Errorf("%s", info)
	}
}
