package wizard

import (
	"os"
	"path/filepath"
	"testing"
	"testing/synctest"
	"time"
)

// TestBrake: on a slow line one frame is on its way at a time, and a fast one is never
// asked. Its time passes only where nothing else is left to do, so no machine is too slow
// for it.
func TestBrake(t *testing.T) { synctest.Test(t, brakes) }

func brakes(t *testing.T) {
	frames := make(chan struct{}, 9)
	b := &brake{frame: func() { frames <- struct{}{} }}
	if b.wrote(time.Second); b.follow() != "" || b.holds() {
		t.Error("a terminal is asked that has never answered")
	}
	if b.judge(late); b.follow() != "" || b.holds() {
		t.Error("a fast line is asked")
	}
	if b.judge(late + 1); b.follow() != shownQuestion || !b.holds() {
		t.Error("a slow line is not asked")
	}
	if b.follow() != "" {
		t.Error("it is asked twice")
	}
	a := &assembler{shown: b.arrived}
	if got := string(a.take([]byte("j" + shownReply + "k"))); got != "jk" {
		t.Errorf("the reply goes on as %q", got)
	}
	if <-frames; b.holds() {
		t.Error("it holds although the frame has arrived")
	}
	b.follow()
	rest := b.rest()
	if b.arrived(); rest() != nil || b.follow() != "" || b.rest() != nil {
		t.Error("it is asked while another program has the terminal")
	}
	if b.resume(); b.follow() == "" {
		t.Error("it is not asked any more")
	}
	if b.giveUp(); b.holds() || b.follow() != "" {
		t.Error("it is asked although it never answers")
	}
	if b.wrote(stuck + 1); b.pause() == 0 || b.follow() != "" {
		t.Error("frames follow each other at once where they do not fit, or it is asked once more")
	}
	b.judge(0)
	if b.wrote(stuck + 1); b.follow() == "" {
		t.Error("a line that took too long to write to is not asked")
	}
	time.Sleep(forgone - 1)
	synctest.Wait()
	if !b.holds() {
		t.Error("it does not wait as long as a reply may take")
	}
	time.Sleep(time.Nanosecond)
	synctest.Wait()
	if b.holds() || b.on {
		t.Error("it waits for ever for a reply that does not come")
	}
}

// TestBrakePauses: a frame waits as long as the one before was stuck, within bounds, and no
// longer than it must where a reply tells more.
func TestBrakePauses(t *testing.T) {
	b := &brake{frame: func() {}}
	for _, c := range [][2]time.Duration{{0, 0}, {stuck, 0}, {stuck + 1, stuck + 1}, {patience / 2, patience / 2}, {9 * patience, patience}, {1, 0}} {
		if b.wrote(c[0]); b.pause() != c[1] {
			t.Errorf("after %v it is %v, want %v", c[0], b.pause(), c[1])
		}
	}
	b.judge(0)
	if b.wrote(patience); b.pause() != stuck {
		t.Errorf("where replies come it is %v", b.pause())
	}
}

func TestBrakedWrites(t *testing.T) {
	f, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	b := &brake{frame: func() {}}
	b.judge(late + 1)
	for _, text := range []string{"one", "two"} {
		if n, err := (braked{f, b}).Write([]byte(text)); n != len(text) || err != nil {
			t.Errorf("%d of %q are written: %v", n, text, err)
		}
	}
	if got, err := os.ReadFile(f.Name()); string(got) != "one"+shownQuestion+"two" || err != nil {
		t.Errorf("%q is written (%v)", got, err)
	}
}
