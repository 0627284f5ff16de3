//go:build ignore

// Errand stands in the path of the tests under the names of the programs. What it is
// asked for it has done by the crew (crew_linux_test.go), with its own arguments,
// environment, folder and files: a start of errand takes a tenth of one of the program.
//
// What only a process of its own can do is left to one: a program on a terminal, one
// whose files may not grow beyond a limit, and one with another environment than the crew
// had when it began, where libraries read it once. So is what finds nobody free.
package main

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"unsafe"
)

func main() {
	self, err := os.Readlink("/proc/self/exe")
	if err != nil {
		os.Exit(127)
	}
	name, home := filepath.Base(self), filepath.Dir(filepath.Dir(self))
	if code, done := handOver(name, filepath.Join(home, "crew")); done {
		os.Exit(code)
	}
	os.Args[0] = name
	_ = syscall.Exec(filepath.Join(home, "own", name), os.Args, os.Environ())
	os.Exit(127)
}

// onlyOnce is what libraries read from the environment when they begin, and what the
// crew has there.
var onlyOnce = map[string]string{"TZ": "UTC", "LANG": "C.UTF-8", "LC_ALL": "", "LC_CTYPE": "", "RUNEWIDTH_EASTASIAN": "", "GOMEMLIMIT": ""}

func handOver(name, crew string) (code int, done bool) {
	for variable, value := range onlyOnce {
		if os.Getenv(variable) != value {
			return 0, false
		}
	}
	const unlimited = 1<<64 - 1
	var limit syscall.Rlimit
	if syscall.Getrlimit(syscall.RLIMIT_FSIZE, &limit) != nil || limit.Cur != unlimited {
		return 0, false
	}
	for _, limit := range []int{syscall.RLIMIT_FSIZE, syscall.RLIMIT_AS, syscall.RLIMIT_CPU, syscall.RLIMIT_DATA} {
		var set syscall.Rlimit
		if syscall.Getrlimit(limit, &set) != nil || set.Cur != 1<<64-1 {
			return 0, false
		}
	}
	completing := len(os.Args) > 1 && os.Args[1] == "__complete" // which looks at no terminal, but a shell on one asks
	for fd := range 3 {
		if completing && fd != 1 {
			continue
		}
		var state syscall.Termios
		if _, _, failed := syscall.Syscall(syscall.SYS_IOCTL, uintptr(fd), syscall.TCGETS, uintptr(unsafe.Pointer(&state))); failed == 0 {
			return 0, false
		}
	}
	here, err := syscall.Open(".", syscall.O_RDONLY|syscall.O_DIRECTORY|syscall.O_CLOEXEC, 0)
	if err != nil {
		return 0, false
	}
	conn, err := syscall.Socket(syscall.AF_UNIX, syscall.SOCK_STREAM|syscall.SOCK_CLOEXEC, 0)
	if err != nil {
		return 0, false
	}
	_ = syscall.SetsockoptTimeval(conn, syscall.SOL_SOCKET, syscall.SO_RCVTIMEO, &syscall.Timeval{Sec: 1})
	if syscall.Connect(conn, &syscall.SockaddrUnix{Name: crew}) != nil {
		return 0, false
	}
	var ready [1]byte
	if n, err := read(conn, ready[:]); err != nil || n != 1 {
		syscall.Close(conn) // and whoever comes to it later finds nobody
		return 0, false
	}
	_ = syscall.SetsockoptTimeval(conn, syscall.SOL_SOCKET, syscall.SO_RCVTIMEO, &syscall.Timeval{})
	mask := syscall.Umask(0)
	words := append([]string{name, strconv.Itoa(mask), strconv.Itoa(len(os.Args) - 1)}, os.Args[1:]...)
	request := []byte(strings.Join(append(words, os.Environ()...), "\x00"))
	if syscall.Sendmsg(conn, binary.LittleEndian.AppendUint32(nil, uint32(len(request))), syscall.UnixRights(0, 1, 2, here), nil, 0) != nil {
		syscall.Umask(mask)
		syscall.Close(conn)
		return 0, false // a file is closed
	}
	for rest := bytes.NewBuffer(request); rest.Len() > 0; {
		n, err := syscall.Write(conn, rest.Bytes())
		if err != nil {
			return 2, true
		}
		rest.Next(n)
	}
	var answer [1]byte
	if n, err := read(conn, answer[:]); err != nil || n != 1 {
		return 2, true // it crashed, and has said so
	}
	return int(answer[0]), true
}

func read(conn int, b []byte) (int, error) {
	for {
		n, err := syscall.Read(conn, b)
		if err != syscall.EINTR {
			return n, err
		}
	}
}
