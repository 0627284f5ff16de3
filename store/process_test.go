package store

import (
	"bufio"
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"strings"
	"testing"
	"time"
)

// The test binary is its own helper: with this variable set it plays another
// program.
const playing = "RUNGS_STORE_TEST_PLAYS"

var plays = map[string]func(args []string) error{
	"append": playAppend,
	"create": playCreate,
	"hold":   playHold,
}

func TestMain(m *testing.M) {
	if play, ok := plays[os.Getenv(playing)]; ok {
		if err := play(os.Args[1:]); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	debug.SetGCPercent(400) // little of what is made here is kept
	os.Exit(m.Run())
}

// player is another program that plays a part.
func player(t *testing.T, part string, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, args...)
	cmd.Env = append(os.Environ(), playing+"="+part)
	return cmd
}

// playAppend appends n events and says each ID when it is saved.
func playAppend(args []string) error {
	path, name := args[0], args[1]
	n, err := strconv.Atoi(args[2])
	if err != nil {
		return err
	}
	j, err := Open(path)
	if err != nil {
		return err
	}
	j.wait = waiting{time.Hour, time.Hour}
	for i := range n {
		id := fmt.Sprintf("%s-%d", name, i)
		if _, err := j.Append(answer(id)); err != nil {
			return err
		}
		fmt.Println(id)
	}
	return nil
}

// playCreate makes journals in a folder, one after the other, and says each.
func playCreate(args []string) error {
	for i := 0; ; i++ {
		path := filepath.Join(args[0], fmt.Sprintf("%s-%d.rungs", args[1], i))
		if _, err := Create(path, acme); err != nil {
			return err
		}
		fmt.Println(path)
	}
}

// playHold takes the lock and says so, and never gives it back.
func playHold(args []string) error {
	if _, err := hold(theDisk{}, args[0], patience); err != nil {
		return err
	}
	fmt.Println("held")
	_, err := os.Stdin.Read(make([]byte, 1))
	return err
}

func TestProcesses(t *testing.T) {
	path := mustCreate(t).Path()
	const writers, each = 8, 50
	var cmds []*exec.Cmd
	for w := range writers {
		cmd := player(t, "append", path, strconv.Itoa(w), strconv.Itoa(each))
		cmd.Stdout = new(bytes.Buffer)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		cmds = append(cmds, cmd)
	}
	for _, cmd := range cmds {
		if err := cmd.Wait(); err != nil {
			t.Errorf("%v: %s", err, cmd.Stdout)
		}
	}
	complete(t, path, writers, each)
}

// killed starts a program and kills it after it has said a few lines: somewhere
// within what it does next. It returns the whole lines that it said.
func killed(t *testing.T, cmd *exec.Cmd, lines int) []string {
	t.Helper()
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	var said []string
	in := bufio.NewReader(out)
	for {
		if len(said) == lines {
			for range rand.IntN(200_000) { // up to the time that one save takes
			}
			if err := cmd.Process.Kill(); err != nil {
				t.Fatal(err)
			}
		}
		l, err := in.ReadString('\n')
		if err != nil {
			break
		}
		said = append(said, strings.TrimSpace(l))
	}
	_ = cmd.Wait() // it was killed
	if len(said) < lines {
		t.Fatalf("it ended by itself, after %q", said)
	}
	return said
}

func TestKilledWhileAppending(t *testing.T) {
	path := mustCreate(t).Path()
	saved := map[string]bool{}
	for round := range 50 {
		for _, id := range killed(t, player(t, "append", path, fmt.Sprintf("r%d", round), "100000"), rand.IntN(8)) {
			saved[id] = true
		}
		// Each round also begins with an append to what the last one left.
		j := mustOpen(t, path)
		there := map[string]bool{}
		for _, e := range j.Events() {
			if there[e.ID] {
				t.Fatalf("round %d: %s is there twice", round, e.ID)
			}
			there[e.ID] = true
		}
		for id := range saved {
			if !there[id] {
				t.Fatalf("round %d: %s was saved and is gone", round, id)
			}
		}
		for _, p := range j.Problems() {
			if !strings.Contains(p.Text, "torn") {
				t.Fatalf("round %d: %v", round, p)
			}
		}
	}
	if len(saved) == 0 {
		t.Error("nothing was ever saved")
	}
}

func TestKilledWhileCreating(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "rungs")
	said := 0
	for round := range 20 {
		for _, path := range killed(t, player(t, "create", folder, fmt.Sprintf("r%d", round)), 1+rand.IntN(3)) {
			mustOpen(t, path)
			said++
		}
		entries, err := Folder{folder}.List()
		if err != nil || len(entries) < said {
			t.Fatalf("round %d: %d of %d are listed, %v", round, len(entries), said, err)
		}
		for _, e := range entries {
			mustOpen(t, e.Path) // none is empty or half
		}
	}
}

// A lock ends with the program that holds it.
func TestLockEndsWithItsHolder(t *testing.T) {
	j := mustCreate(t)
	cmd := player(t, "hold", j.Path())
	stdin, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	defer stdin.Close()
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if l, err := bufio.NewReader(out).ReadString('\n'); strings.TrimSpace(l) != "held" {
		t.Fatalf("%q, %v", l, err)
	}
	j.wait = waiting{}
	_, err = j.Append(answer("a"))
	fails(t, err, ErrBusy)
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	j.wait = waiting{time.Hour, time.Hour}
	mustAppend(t, j, "a")
	holds(t, j, "a")
}
