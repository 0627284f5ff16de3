//go:build !windows

package golden

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
)

// The disk is taken away in three ways. In each of them what was saved stays byte
// for byte, and the message says what happened.

// fill answers with a long note until that fails. It wants a sentence with the
// words, and every byte of the answers before.
func (h home) fill(path, words string, command func(note string) (string, []string)) {
	h.t.Helper()
	for i := range 200 {
		before := read(h.t, path)
		note := fmt.Sprintf("%d %s", i, strings.Repeat("x", 1500))
		program, args := command(note)
		said, code, err := h.command(program, args...)
		if err != nil {
			h.t.Fatal(err)
		}
		after := read(h.t, path)
		if code == 0 {
			if !strings.HasPrefix(after, before) || !strings.Contains(after, note) {
				h.t.Fatalf("answer %d is not there, and was called saved", i)
			}
			continue
		}
		if !strings.Contains(said, words) || strings.Count(said, "\n") != 1 || code != 1 {
			h.t.Fatalf("code %d, and it says: %s", code, said)
		}
		if before != after {
			h.t.Fatalf("the answer that failed left %d bytes in the file", len(after)-len(before))
		}
		if j, torn := h.loads(path); torn || len(j.Events()) != i+1 {
			h.t.Fatalf("%d of %d answers are there, torn: %t", len(j.Events()), i+1, torn)
		}
		fmt.Fprintf(h.t.Output(), "answer %d failed, %d before it are there, nothing of it is; it said: %s", i+1, i, said)
		return
	}
	h.t.Fatal("200 long answers found room")
}

// limited is RLIMIT_FSIZE: no file may grow beyond 16 KiB.
func (h home) limited() {
	path := h.file("limited")
	h.journal(path)
	h.fill(path, "file too large", func(note string) (string, []string) {
		return "bash", []string{"-c", `ulimit -f 16; exec "$@"`, "bash", "rungs", "set", path, "mfa-totp=unmet", "--note", note}
	})
}

// mount makes a disk of 64 KiB.
func (h home) mount() (folder string) {
	h.t.Helper()
	if os.Geteuid() != 0 {
		h.t.Skip("only root can mount a disk for it")
	}
	folder = filepath.Join(h.dir, "disk")
	if err := os.Mkdir(folder, 0o700); err != nil {
		h.t.Fatal(err)
	}
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", "size=64k,mode=700", "rungs-stress", folder).CombinedOutput(); err != nil {
		h.t.Skipf("no disk can be mounted here: %s", out)
	}
	h.t.Cleanup(func() {
		if out, err := exec.Command("umount", folder).CombinedOutput(); err != nil {
			h.t.Errorf("%v: %s", err, out)
		}
	})
	return folder
}

// refused wants a command to fail with these words.
func (h home) refused(words string, args ...string) (said string) {
	h.t.Helper()
	said, code, err := h.command("rungs", args...)
	if err != nil || code != 1 || !strings.Contains(said, words) {
		h.t.Fatalf("rungs %s: code %d, %v, and it says: %s", args, code, err, said)
	}
	return said
}

func (h home) full() {
	folder := h.mount()
	path, stuff := filepath.Join(folder, "full.rungs"), filepath.Join(folder, "stuff")
	h.write(stuff, make([]byte, 8<<10))
	h.journal(path)
	h.fill(path, "no space left", func(note string) (string, []string) {
		return "rungs", []string{"set", path, "mfa-totp=unmet", "--note", note}
	})
	// A short answer would still find room at the end of the last page.
	if err := pad(path); err != nil {
		h.t.Fatal(err)
	}
	h.refused("no space left", "set", filepath.Join(folder, "new.rungs"), "mfa-totp=met")
	if found, _ := filepath.Glob(filepath.Join(folder, "*new*")); len(found) > 0 {
		h.t.Fatalf("a new one left %s", found)
	}

	// The wizard says so, asks before it leaves, and saves once there is room.
	before := read(h.t, path)
	p := h.run(columns, rows, "rungs", "--by", "ana", path)
	p.saved(2)
	p.types(f12)
	p.shows("1 met  2 provided")
	p.press("4")
	p.shows(of(3) + " answered · not saved")
	p.press("q")
	p.shows("could not be saved")
	if read(h.t, path) != before {
		h.t.Fatal("the answer that failed changed the file")
	}
	if err := os.Remove(stuff); err != nil {
		h.t.Fatal(err)
	}
	p.press("S") // saving ends the question, and leaves
	p.ends(0)
	if after := read(h.t, path); !strings.HasPrefix(after, before) || len(after) == len(before) {
		h.t.Fatal("there is room again, and the answer is not in the file")
	}
	fmt.Fprintln(h.t.Output(), "the wizard said \"not saved\", asked before it left, and saved once there was room; a new journal was refused and left nothing")
}

// pad writes blank lines, which mean nothing, until not one byte more finds room.
func pad(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_APPEND, 0)
	if err != nil {
		return err
	}
	defer f.Close()
	for err == nil {
		_, err = f.Write([]byte("\n"))
	}
	if !errors.Is(err, syscall.ENOSPC) {
		return err
	}
	return nil
}

func (h home) readOnly() {
	folder := h.mount()
	path := filepath.Join(folder, "readonly.rungs")
	h.journal(path)
	if out, err := exec.Command("mount", "-o", "remount,ro", folder).CombinedOutput(); err != nil {
		h.t.Fatalf("%v: %s", err, out)
	}
	before := read(h.t, path)
	said := h.refused("read-only file system", "set", path, "mfa-totp=unmet")
	h.refused("read-only file system", "set", filepath.Join(folder, "new.rungs"), "mfa-totp=met")
	if said, code, err := h.command("rungs", "summary", path); err != nil || code != 0 {
		h.t.Fatalf("it cannot even be read: code %d, %v: %s", code, err, said)
	}
	p := h.run(columns, rows, "rungs", "--by", "ana", path)
	p.shows(of(1) + " answered · read only")
	p.types(f12)
	p.shows("1 met  2 provided")
	p.press("4")
	p.shows("Nothing can be changed")
	if read(h.t, path) != before {
		h.t.Fatal("the file has changed")
	}
	p.close()
	fmt.Fprintf(h.t.Output(), "summary reads it; the wizard opens it, is marked \"read only\", and says so when one answers; set said: %s", said)
}
