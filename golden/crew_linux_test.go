package golden

import (
	"context"
	"encoding/binary"
	"flag"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"

	"github.com/adrg/xdg"
)

// eachStarts is for those who want a process of its own for each command.
var eachStarts = flag.Bool("each-starts", false, "start the program for each command, instead of one that does many")

// hire starts the crew: processes of the program that do one command after the other, as
// if each were started for it. There are hundreds of commands in the scripts, and most of
// what each takes is its start. How they come to the crew is told in errand.go.
//
// It goes on beside the tests. Until it is done, and where it fails, commands are started.
// What it gives back waits for it: the folder of the programs is removed after the tests,
// which fails while something is still put there.
func hire(size int) (dismiss func()) {
	flag.Parse()
	nobody := func() {}
	if *eachStarts || testing.Short() { // which leaves out what has hundreds of commands
		return nobody
	}
	path, err := exec.LookPath("rungs")
	if err != nil {
		return nobody
	}
	bin := filepath.Dir(path)
	home := filepath.Dir(bin)
	listener, err := syscall.Socket(syscall.AF_UNIX, syscall.SOCK_STREAM|syscall.SOCK_CLOEXEC, 0)
	if err != nil || syscall.Bind(listener, &syscall.SockaddrUnix{Name: filepath.Join(home, "crew")}) != nil || syscall.Listen(listener, 100) != nil {
		return nobody
	}
	door := os.NewFile(uintptr(listener), "crew")
	for range size {
		go func() {
			runtime.LockOSThread() // who is hired ends with the thread that started it
			for {
				member := exec.Command(filepath.Join(bin, "crew"))
				member.Env = []string{"TZ=UTC", "LANG=C.UTF-8", "PATH=" + os.Getenv("PATH"), "HOME=/", "GOGC=400", "GORACE=atexit_sleep_ms=0"}
				member.ExtraFiles = []*os.File{door}
				member.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
				if member.Start() != nil {
					return
				}
				_ = member.Wait()
			}
		}()
	}
	source, err := filepath.Abs("errand.go") // some tests go to other folders
	if err != nil {
		return nobody
	}
	ctx, cancel := context.WithCancel(context.Background())
	var built sync.WaitGroup
	built.Go(func() {
		errand := filepath.Join(home, "errand")
		build := exec.CommandContext(ctx, "go", "build", "-o", errand, source)
		build.Cancel = func() error { return build.Process.Signal(os.Interrupt) } // so that it tidies up
		if build.Run() != nil {
			return
		}
		_ = os.Mkdir(filepath.Join(home, "own"), 0o700)
		for name := range programs {
			own, instead := filepath.Join(home, "own", name), errand+"-"+name
			if os.Link(filepath.Join(bin, name), own) == nil && os.Link(errand, instead) == nil {
				_ = os.Rename(instead, filepath.Join(bin, name))
			}
		}
	})
	return func() {
		cancel()
		built.Wait()
	}
}

// serve is the life of one of the crew.
func serve() {
	const door = 3
	// What listens for signals, once anybody has, stays; it is no command's own.
	listening := make(chan os.Signal, 1)
	signal.Notify(listening, os.Interrupt)
	signal.Stop(listening)
	for {
		conn, _, err := syscall.Accept4(door, syscall.SOCK_CLOEXEC)
		if err != nil {
			continue
		}
		before := runtime.NumGoroutine()
		do(os.NewFile(uintptr(conn), "errand"))
		if runtime.NumGoroutine() > before {
			return // something is left that another command could feel
		}
	}
}

// do does what one errand asks for.
func do(conn *os.File) {
	defer conn.Close()
	fd := int(conn.Fd())
	if _, err := conn.Write([]byte{'r'}); err != nil {
		return
	}
	size, rights := make([]byte, 4), make([]byte, syscall.CmsgSpace(4*4))
	n, m, _, _, err := syscall.Recvmsg(fd, size, rights, syscall.MSG_CMSG_CLOEXEC)
	if err != nil || n != len(size) {
		return // it has gone
	}
	messages, err := syscall.ParseSocketControlMessage(rights[:m])
	if err != nil || len(messages) != 1 {
		return
	}
	files, err := syscall.ParseUnixRights(&messages[0])
	if err != nil || len(files) != 4 {
		return
	}
	request := make([]byte, binary.LittleEndian.Uint32(size))
	if _, err := io.ReadFull(conn, request); err != nil {
		return
	}
	words := strings.Split(string(request), "\x00")
	name, args := words[0], words[3:]
	mask, _ := strconv.Atoi(words[1])
	count, _ := strconv.Atoi(words[2])
	args, env := args[:count], args[count:]

	for to := range 3 {
		_ = syscall.Dup3(files[to], to, 0)
		_ = syscall.Close(files[to])
	}
	_ = syscall.Fchdir(files[3])
	_ = syscall.Close(files[3])
	_ = syscall.Umask(mask)
	os.Clearenv()
	for _, e := range env {
		key, value, _ := strings.Cut(e, "=")
		_ = os.Setenv(key, value)
	}
	xdg.Reload()
	os.Args = append([]string{name}, args...)
	code := programs[name]()

	// Whoever reads what it wrote waits for the end of it.
	nothing, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
	if err != nil {
		os.Exit(code)
	}
	for to := range 3 {
		_ = syscall.Dup3(int(nothing.Fd()), to, 0)
	}
	_ = nothing.Close()
	_ = os.Chdir("/")
	_, _ = conn.Write([]byte{byte(code)})
}
