//go:build ignore

package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
)

// disks takes the disk away in three ways. In each of them what was saved stays
// byte for byte, and the message says what happened.
func disks() error {
	return errors.Join(limited(), mounted("full", full), mounted("readonly", readOnly))
}

// fill answers with a long note until that fails. It wants a sentence with the
// words, and every byte of the answers before.
func fill(path, words string, command func(note string) (string, []string)) error {
	for i := range 200 {
		before, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		note := fmt.Sprintf("%d %s", i, strings.Repeat("x", 1500))
		program, args := command(note)
		said, code, err := run(program, args...)
		if err != nil {
			return err
		}
		after, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if code == 0 {
			if !bytes.HasPrefix(after, before) || !bytes.Contains(after, []byte(note)) {
				return fmt.Errorf("%s: answer %d is not there, and was called saved", path, i)
			}
			continue
		}
		if !strings.Contains(said, words) || strings.Count(said, "\n") != 1 || code != 1 {
			return fmt.Errorf("%s: code %d, and it says: %s", path, code, said)
		}
		if !bytes.Equal(before, after) {
			return fmt.Errorf("%s: the answer that failed left %d bytes in the file", path, len(after)-len(before))
		}
		j, torn, err := loads(path)
		if err != nil || torn || len(j.Events()) != i+1 {
			return fmt.Errorf("%s: %d of %d answers are there, torn: %t, %v", path, len(j.Events()), i+1, torn, err)
		}
		fmt.Printf("disk: %s: answer %d failed, %d before it are there, nothing of it is; it said: %s", filepath.Base(path), i+1, i, said)
		return nil
	}
	return fmt.Errorf("%s: 200 long answers found room", path)
}

// limited is RLIMIT_FSIZE: no file may grow beyond 16 KiB.
func limited() error {
	path := filepath.Join(*dir, "limited.rungs")
	if err := journal(path, "email-verified"); err != nil {
		return err
	}
	return fill(path, "file too large", func(note string) (string, []string) {
		return "bash", []string{"-c", `ulimit -f 16; exec "$@"`, "bash", *rungs, "set", path, "mfa-totp=unmet", "--note", note}
	})
}

// mounted runs a trial on a disk of 64 KiB of its own.
func mounted(name string, trial func(folder string) error) error {
	if os.Geteuid() != 0 {
		fmt.Printf("disk: %s: skipped, only root can mount a disk for it\n", name)
		return nil
	}
	folder := filepath.Join(*dir, name)
	if err := os.Mkdir(folder, 0o700); err != nil {
		return err
	}
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", "size=64k,mode=700", "rungs-stress", folder).CombinedOutput(); err != nil {
		fmt.Printf("disk: %s: skipped, no disk can be mounted here: %s", name, out)
		return nil
	}
	defer exec.Command("umount", folder).Run()
	if err := trial(folder); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

func full(folder string) error {
	path, stuff := filepath.Join(folder, "full.rungs"), filepath.Join(folder, "stuff")
	if err := os.WriteFile(stuff, make([]byte, 8<<10), 0o600); err != nil {
		return err
	}
	if err := journal(path, "email-verified"); err != nil {
		return err
	}
	if err := fill(path, "no space left", func(note string) (string, []string) {
		return *rungs, []string{"set", path, "mfa-totp=unmet", "--note", note}
	}); err != nil {
		return err
	}
	// A short answer would still find room at the end of the last page.
	if err := pad(path); err != nil {
		return err
	}
	if said, code, err := run(*rungs, "set", filepath.Join(folder, "new.rungs"), "mfa-totp=met"); err != nil || code != 1 || !strings.Contains(said, "no space left") {
		return fmt.Errorf("a new one: code %d, %v, and it says: %s", code, err, said)
	}
	if found, _ := filepath.Glob(filepath.Join(folder, "*new*")); len(found) > 0 {
		return fmt.Errorf("a new one left %s", found)
	}
	return fullOnScreen(path, stuff)
}

// fullOnScreen is the same in the wizard: it says so, asks before it leaves, and
// saves once there is room.
func fullOnScreen(path, stuff string) error {
	before, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	s, err := open("--by", "ana", path)
	if err != nil {
		return err
	}
	defer s.kill()
	if err := s.play(
		step{"", "2 of 32 answered · saved"}, step{f12, "1 met 2 provided"}, step{"4", "3 of 32 answered · not saved"}, step{"q", "could not be saved"},
	); err != nil {
		return err
	}
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(before, after) {
		return fmt.Errorf("the answer that failed changed the file: %v", err)
	}
	if err := os.Remove(stuff); err != nil {
		return err
	}
	if err := s.press("S"); err != nil { // saving ends the question, and leaves
		return err
	}
	if err := s.close(); err != nil {
		return err
	}
	after, err := os.ReadFile(path)
	if err != nil || !bytes.HasPrefix(after, before) || len(after) == len(before) {
		return fmt.Errorf("there is room again, and the answer is not in the file: %v", err)
	}
	fmt.Println("disk: full: the wizard said \"not saved\", asked before it left, and saved once there was room; a new journal was refused and left nothing")
	return nil
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

func readOnly(folder string) error {
	path := filepath.Join(folder, "readonly.rungs")
	if err := journal(path, "email-verified"); err != nil {
		return err
	}
	if out, err := exec.Command("mount", "-o", "remount,ro", folder).CombinedOutput(); err != nil {
		return fmt.Errorf("%v: %s", err, out)
	}
	before, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	said, code, err := run(*rungs, "set", path, "mfa-totp=unmet")
	if err != nil || code != 1 || !strings.Contains(said, "read-only file system") {
		return fmt.Errorf("code %d, %v, and it says: %s", code, err, said)
	}
	fmt.Printf("disk: readonly: it said: %s", said)
	if said, code, err := run(*rungs, "set", filepath.Join(folder, "new.rungs"), "mfa-totp=met"); err != nil || code != 1 || !strings.Contains(said, "read-only file system") {
		return fmt.Errorf("a new one: code %d, %v, and it says: %s", code, err, said)
	}
	if said, code, err := run(*rungs, "summary", path); err != nil || code != 0 {
		return fmt.Errorf("it cannot even be read: code %d, %v: %s", code, err, said)
	}
	s, err := open("--by", "ana", path)
	if err != nil {
		return err
	}
	defer s.kill()
	if err := s.play(step{"", "1 of 32 answered · read only"}, step{f12, "1 met 2 provided"}, step{"4", "Nothing can be changed"}); err != nil {
		return err
	}
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(before, after) {
		return fmt.Errorf("the file has changed: %v", err)
	}
	fmt.Println("disk: readonly: summary reads it; the wizard opens it, is marked \"read only\", and says so when one answers")
	return nil
}
