//go:build unix

package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"rungs/model"
	"strings"
	"syscall"
	"testing"
)

func init() {
	plays["limited"] = playLimited
	plays["rights"] = playRights
}

// Journals list weak spots: they are for their owner alone, whatever the umask.
func TestRights(t *testing.T) {
	old := syscall.Umask(0)
	defer syscall.Umask(old)
	state := t.TempDir()
	path := filepath.Join(state, "deep", "rungs", "acme.rungs")
	j, err := Create(path, acme)
	if err != nil {
		t.Fatal(err)
	}
	mustAppend(t, j, "a")
	if _, err := create(steps{link: noLink}, filepath.Join(filepath.Dir(path), "b.rungs"), acme); err != nil {
		t.Fatal(err)
	}
	drafts := Folder{filepath.Join(state, "other")}
	keepDraft(t, drafts, "acme", path, model.Draft{Note: "half"})
	for p, want := range map[string]fs.FileMode{
		drafts.draftsOf("acme")[0]: 0o600, drafts.Path: 0o700,
		path: 0o600, filepath.Join(filepath.Dir(path), "b.rungs"): 0o600, filepath.Dir(path): 0o700, filepath.Join(state, "deep"): 0o700,
	} {
		if got := mustStat(t, p).Mode().Perm(); got != want {
			t.Errorf("%s has mode %o, want %o", p, got, want)
		}
	}
	folder := Folder{filepath.Dir(path)}
	if w := folder.Warning(); w != "" {
		t.Errorf("warning %q", w)
	}
	if err := os.Chmod(folder.Path, 0o755); err != nil {
		t.Fatal(err)
	}
	if w := folder.Warning(); !strings.Contains(w, folder.Path) || !strings.Contains(w, "0755") || !strings.Contains(w, "chmod 700") {
		t.Errorf("warning %q", w)
	}
	if w := (Folder{filepath.Join(state, "no")}).Warning(); w != "" {
		t.Errorf("a missing folder warns %q", w)
	}
	// A journal that others may read, in a repository say, stays so.
	if err := os.Chmod(path, 0o644); err != nil {
		t.Fatal(err)
	}
	mustAppend(t, j, "b")
	if got := mustStat(t, path).Mode().Perm(); got != 0o644 {
		t.Errorf("appending changed the mode to %o", got)
	}
}

func TestPipesAndDevices(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe.rungs")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skip(err)
	}
	_, err := Open(pipe) // would wait for a writer
	fails(t, err, ErrNotJournal, "a pipe")
	_, err = Create(pipe, acme)
	fails(t, err, ErrExists)
	_, err = Open("/dev/null")
	fails(t, err, ErrNotJournal, "not an ordinary file")

	j := mustCreate(t)
	mustAppend(t, j, "a")
	if err := os.Remove(j.Path()); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(pipe, j.Path()); err != nil {
		t.Fatal(err)
	}
	_, err = j.Append(answer("b"))
	fails(t, err, ErrNotJournal, "a pipe")
	_, err = j.News()
	fails(t, err, ErrNotJournal, "a pipe")
	if entries, err := (Folder{filepath.Dir(pipe)}).List(); len(entries) > 0 || err != nil {
		t.Errorf("listed %v, %v", entries, err)
	}
}

// lateDisk puts a pipe in the place of a file after it was looked at.
type lateDisk struct{ theDisk }

func (d lateDisk) open(path string, flag int, perm fs.FileMode) (file, error) {
	if err := os.Remove(path); err != nil {
		return nil, err
	}
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		return nil, err
	}
	return d.theDisk.open(path, flag, perm)
}

func TestPipeAtTheLastMoment(t *testing.T) {
	path := journalFile(t, acmeLine)
	_, err := open(lateDisk{}, path)
	fails(t, err, ErrNotJournal, "a pipe")
}

// To root everything is permitted, so these play as somebody else.
func TestWithoutRights(t *testing.T) {
	folder := t.TempDir()
	cmd := player(t, "rights", folder)
	if os.Getuid() == 0 {
		open, err := os.MkdirTemp("/tmp", "rungs-rights-")
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = os.RemoveAll(open) })
		if err := os.Chmod(open, 0o777); err != nil {
			t.Fatal(err)
		}
		cmd.Args[1] = open
		// The binary lies where nobody else may look; this way need not.
		self, err := os.ReadFile(cmd.Path)
		if err != nil {
			t.Fatal(err)
		}
		cmd.Path = filepath.Join(open, "store.test")
		if err := errors.Join(os.WriteFile(cmd.Path, self, 0o700), os.Chmod(cmd.Path, 0o755)); err != nil { // whatever the umask
			t.Fatal(err)
		}
		cmd.Dir = open
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	}
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
}

func playRights(args []string) error {
	folder := filepath.Join(args[0], "rungs")
	path := filepath.Join(folder, "acme.rungs")
	j, err := Create(path, acme)
	if err != nil {
		return err
	}
	if _, err := j.Append(answer("a")); err != nil {
		return err
	}
	want := func(what string, err, kind error) error {
		if e := fmt.Sprint(err); !errors.Is(err, kind) || !strings.HasPrefix(e, folder) {
			return fmt.Errorf("%s: error %v, want %v", what, err, kind)
		}
		fmt.Println(err)
		return nil
	}
	chmod := func(path string, mode fs.FileMode) {
		if err := os.Chmod(path, mode); err != nil {
			panic(err)
		}
	}

	chmod(path, 0o400)
	_, err = j.Append(answer("b"))
	if err := want("append to a read-only file", err, ErrReadOnly); err != nil {
		return err
	}
	if j.ReadOnly() == "" {
		return fmt.Errorf("after that it is not read-only")
	}
	again, err := Open(path)
	if err != nil || again.ReadOnly() == "" || len(again.Events()) != 1 {
		return fmt.Errorf("a read-only file: %v, read-only %q", err, again.ReadOnly())
	}
	if _, err := again.News(); err != nil {
		return fmt.Errorf("news of a read-only file: %w", err)
	}

	chmod(path, 0)
	_, err = Open(path)
	if err := want("open without rights", err, ErrUnreadable); err != nil {
		return err
	}
	_, err = j.Append(answer("b"))
	if err := want("append without rights", err, ErrReadOnly); err != nil {
		return err
	}
	_, err = j.News()
	if err := want("news without rights", err, ErrUnreadable); err != nil {
		return err
	}

	chmod(path, 0o600)
	if _, err := j.Append(answer("b")); err != nil || j.ReadOnly() != "" {
		return fmt.Errorf("with rights again: %v, read-only %q", err, j.ReadOnly())
	}

	chmod(folder, 0o500)
	_, err = Create(filepath.Join(folder, "b.rungs"), acme)
	if err := want("create in a read-only folder", err, ErrReadOnly); err != nil {
		return err
	}
	_, err = Create(path, acme)
	if err := want("create what is there", err, ErrExists); err != nil {
		return err
	}
	_, err = Create(filepath.Join(folder, "deep", "b.rungs"), acme)
	if err := want("create below a read-only folder", err, ErrReadOnly); err != nil {
		return err
	}
	if err := want("remove", Folder{folder}.Remove("acme"), ErrReadOnly); err != nil {
		return err
	}
	if err := want("rename", Folder{folder}.Rename("acme", "b"), ErrReadOnly); err != nil {
		return err
	}
	if _, err := j.Append(answer("c")); err != nil {
		return fmt.Errorf("append in a read-only folder: %w", err)
	}

	chmod(folder, 0)
	defer chmod(folder, 0o700)
	_, err = Folder{folder}.List()
	if err := want("list", err, ErrUnreadable); err != nil {
		return err
	}
	_, err = Open(path)
	if err := want("open in a closed folder", err, ErrUnreadable); err != nil {
		return err
	}
	chmod(folder, 0o700)
	j, err = Open(path)
	if err != nil || ids(j.Events()) != "a b c" {
		return fmt.Errorf("in the end: %v, %q", err, ids(j.Events()))
	}
	return nil
}

// A real limit tears a real write.
func TestFileSizeLimit(t *testing.T) {
	path := mustCreate(t).Path()
	cmd := player(t, "limited", path)
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	j := mustOpen(t, path)
	if len(j.Problems()) > 0 {
		t.Errorf("problems %v", j.Problems())
	}
	if !strings.HasSuffix(ids(j.Events()), "after") || len(j.Events()) < 5 {
		t.Errorf("events %q", ids(j.Events()))
	}
}

// playLimited appends until a limit on the size of files stops it, then without.
func playLimited(args []string) error {
	j, err := Open(args[0])
	if err != nil {
		return err
	}
	var old syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &old); err != nil {
		return err
	}
	limit := old
	limit.Cur = 2000
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		return err
	}
	n := 0
	for ; ; n++ {
		before, err := os.ReadFile(j.Path())
		if err != nil {
			return err
		}
		if _, err = j.Append(answer(fmt.Sprint(n, "a")), answer(fmt.Sprint(n, "b"))); err == nil {
			continue
		}
		if after, _ := os.ReadFile(j.Path()); !errors.Is(err, ErrNotSaved) || string(after) != string(before) || n == 0 {
			return fmt.Errorf("after %d: error %v, the file %q", n, err, after)
		}
		break
	}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &old); err != nil {
		return err
	}
	if len(j.Events()) != 2*n {
		return fmt.Errorf("%d events, want %d", len(j.Events()), 2*n)
	}
	_, err = j.Append(answer("after"))
	return err
}

// mounted is a small file system of its own. That takes root, and leave to mount.
func mounted(t *testing.T, options string) string {
	t.Helper()
	folder := t.TempDir()
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", options, "rungs", folder).CombinedOutput(); err != nil {
		t.Skipf("cannot mount: %s", out)
	}
	t.Cleanup(func() {
		if out, err := exec.Command("umount", folder).CombinedOutput(); err != nil {
			t.Errorf("%s", out)
		}
	})
	return folder
}

func TestFullDisk(t *testing.T) {
	path := filepath.Join(mounted(t, "size=64k"), "acme.rungs")
	j, err := Create(path, acme)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for ; ; n++ {
		before := read(t, path)
		e := answer(fmt.Sprint(n))
		e.Note = strings.Repeat("x", 777)
		if _, err = j.Append(e); err == nil {
			continue
		}
		fails(t, err, ErrNotSaved, "no space left", "Make room")
		if read(t, path) != before {
			t.Fatal("the file has changed")
		}
		break
	}
	if n < 50 || len(j.Events()) != n || len(mustOpen(t, path).Events()) != n {
		t.Errorf("%d were saved, the journal holds %d", n, len(j.Events()))
	}
	_, err = Create(filepath.Join(filepath.Dir(path), "b.rungs"), acme)
	fails(t, err, ErrNotSaved, "no space left")
	if left := leftovers(t, filepath.Dir(path)); len(left) > 0 {
		t.Errorf("left over: %q", left)
	}
	if err := os.Truncate(path, 0); err != nil {
		t.Fatal(err)
	}
	write(t, path, acmeLine+"\n")
	mustAppend(t, j, "x")
	holds(t, j, "x")
}

func TestReadOnlyDisk(t *testing.T) {
	folder := mounted(t, "size=64k")
	path := filepath.Join(folder, "acme.rungs")
	j, err := Create(path, acme)
	if err != nil {
		t.Fatal(err)
	}
	mustAppend(t, j, "a")
	if out, err := exec.Command("mount", "-o", "remount,ro", folder).CombinedOutput(); err != nil {
		t.Skipf("cannot remount: %s", out)
	}
	_, err = j.Append(answer("b"))
	fails(t, err, ErrReadOnly, "read-only file system")
	if r := mustOpen(t, path).ReadOnly(); !strings.Contains(r, "read-only file system") {
		t.Errorf("read-only %q", r)
	}
	_, err = Create(filepath.Join(folder, "b.rungs"), acme)
	fails(t, err, ErrReadOnly)
	fails(t, Folder{folder}.Remove("acme"), ErrReadOnly)
	fails(t, Folder{folder}.Rename("acme", "b"), ErrReadOnly)
	holds(t, j, "a")
}

// noRights is a disk that knows no rights, such as exFAT.
type noRights struct{ theDisk }

func (d noRights) open(path string, flag int, perm fs.FileMode) (file, error) {
	old := syscall.Umask(0)
	defer syscall.Umask(old)
	f, err := d.theDisk.open(path, flag, 0o755)
	return rightless{f}, err
}

type rightless struct{ file }

func (rightless) Chmod(fs.FileMode) error { return nil }

// What cannot be obeyed is not asked for, and told once.
func TestDiskWithoutRights(t *testing.T) {
	f := Folder{t.TempDir()}
	if err := os.Chmod(f.Path, 0o755); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if known, _ := f.rights(theDisk{}); !known {
			t.Error("this disk knows rights")
		}
	}
	if left := leftovers(t, f.Path); len(left) > 0 {
		t.Errorf("there is left %q", left)
	}
	if known, told := f.rights(noRights{}); known || told {
		t.Errorf("at first: %v, %v", known, told)
	}
	if known, told := f.rights(noRights{}); known || !told {
		t.Errorf("then: %v, %v", known, told)
	}
	if said := f.Warning(); said != "" {
		t.Errorf("and once more it says %q", said)
	}
}

// A umask that takes everything away takes nothing of what we need.
func TestUmaskOfAll(t *testing.T) {
	path := filepath.Join(t.TempDir(), "deep", "acme.rungs") // made before, for it would suffer too
	old := syscall.Umask(0o777)
	defer syscall.Umask(old)
	j, err := Create(path, acme)
	if err != nil {
		t.Fatal(err)
	}
	mustAppend(t, j, "a")
	keepDraft(t, Folder{filepath.Dir(path)}, "acme", path, model.Draft{Note: "half"})
	for _, p := range []string{path, filepath.Dir(path), Folder{filepath.Dir(path)}.draftsOf("acme")[0]} {
		if got := mustStat(t, p).Mode().Perm(); got&0o600 != 0o600 {
			t.Errorf("%s has mode %o", p, got)
		}
	}
}

// What is rescued from a path at which a pipe lies now waits for nobody.
func TestRescueFromAPipe(t *testing.T) {
	j := mustCreate(t)
	mustAppend(t, j, "a")
	if err := errors.Join(os.Remove(j.Path()), syscall.Mkfifo(j.Path(), 0o600)); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "rescued.rungs")
	if err := j.Rescue(path, acme, []model.Event{answer("a")}); err != nil {
		t.Fatal(err)
	}
	if got := ids(mustOpen(t, path).Events()); got != "a" {
		t.Errorf("rescued is %q", got)
	}
	fails(t, j.Rescue(j.Path(), acme, nil), ErrExists)
	fails(t, j.Verify(), ErrNotJournal, "a pipe")
}
