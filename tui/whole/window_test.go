//go:build linux

package whole

import (
	"fmt"
	"os"
	"os/exec"
	"reflect"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
	"golang.org/x/sys/unix"
)

// window is a program whose terminal is looked at closely: its line modes, and
// every byte that was sent to it.
type window struct {
	*program
	slave  *os.File // keeps the terminal when the program has gone
	before *unix.Termios
	raw    []byte // guarded by the program's mutex
	reader chan struct{}
}

// open starts the program in a window of 80x24 that answers, or a command in front of it
// that gets the program and its arguments as its own.
func open(t *testing.T, home string, wrapper []string, args ...string) *window {
	t.Helper()
	master, slave, err := pty.Open()
	if err == nil {
		err = pty.Setsize(slave, &pty.Winsize{Cols: 80, Rows: 24})
	}
	if err != nil {
		t.Fatal(err)
	}
	p := &program{t: t, pty: closable(t, master), news: make(chan struct{}, 1)}
	p.screen = vt10x.New(vt10x.WithSize(80, 24), vt10x.WithWriter(p.pty))
	w := &window{program: p, slave: slave}
	w.before = w.modes()
	argv := append(append(wrapper, os.Args[0]), args...)
	p.cmd = exec.Command(argv[0], argv[1:]...)
	p.cmd.Env = append(plainEnviron(), asProgram+"=1", "TSPINE_HOME="+home, "TERM=xterm-256color", "LC_ALL=C.UTF-8")
	p.cmd.Stdin, p.cmd.Stdout, p.cmd.Stderr = slave, slave, slave
	p.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	p.started = time.Now()
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.cmd.Process.Kill(); p.pty.Close(); slave.Close() })
	w.drains()
	return w
}

func (w *window) modes() *unix.Termios {
	w.t.Helper()
	modes, err := unix.IoctlGetTermios(int(w.slave.Fd()), unix.TCGETS)
	if err != nil {
		w.t.Fatal(err)
	}
	return modes
}

// drains reads what the program writes, until stalls.
func (w *window) drains() {
	w.pty.SetReadDeadline(time.Time{})
	w.reader = make(chan struct{})
	go func() {
		defer close(w.reader)
		buf := make([]byte, 64<<10)
		for {
			n, err := w.pty.Read(buf)
			w.shows(buf[:n], func() { w.raw = append(w.raw, buf[:n]...) })
			if err != nil {
				return
			}
		}
	}()
}

// stalls stops reading: once the kernel is full, the terminal takes nothing.
func (w *window) stalls() {
	w.pty.SetReadDeadline(time.Now())
	<-w.reader
}

// drained reads what a program that has gone or is stopped left in the terminal: it
// writes words behind that, no two alike, and reads up to them.
func (w *window) drained() {
	w.t.Helper()
	behind := fmt.Sprintf("-- all read, %d --", time.Now().UnixNano())
	if _, err := w.slave.WriteString("\r\n" + behind); err != nil {
		w.t.Fatal(err)
	}
	w.sees(behind)
	w.stalls()
}

// restored checks that the terminal is as it was found: its line modes, byte
// for byte, and every mode that was set in what was sent to it.
func (w *window) restored() {
	w.t.Helper()
	w.drained()
	if after := w.modes(); !reflect.DeepEqual(after, w.before) {
		w.t.Errorf("line modes afterwards:\n%+v\nbefore:\n%+v", after, w.before)
	}
	for _, left := range leftSet(w.raw) {
		w.t.Errorf("%s", left)
	}
}

var (
	privateMode = regexp.MustCompile(`\x1b\[\?([0-9;]+)([hl])`)
	keyProtocol = regexp.MustCompile(`\x1b\[([<>])[0-9]*u`)
	otherKeys   = regexp.MustCompile(`\x1b\[>4(?:;([0-9]))?m`)
	titleSet    = regexp.MustCompile(`\x1b\][02];([^\x07\x1b]*)`)
	progressBar = regexp.MustCompile(`\x1b\]9;4;([0-9])`)
)

// leftSet says what a terminal that got these bytes was left with.
func leftSet(raw []byte) (left []string) {
	modes := map[string]string{}
	for _, m := range privateMode.FindAllSubmatch(raw, -1) {
		for _, n := range strings.Split(string(m[1]), ";") {
			modes[n] = string(m[2])
		}
	}
	for n, state := range modes {
		if usual := n == "25" || n == "7" || n == "1007"; (state == "h") != usual {
			left = append(left, fmt.Sprintf("mode %s is left as %s", n, state))
		}
	}
	depth := 0
	for _, m := range keyProtocol.FindAllSubmatch(raw, -1) {
		if depth++; m[1][0] == '<' {
			depth = max(0, depth-2)
		}
	}
	if depth > 0 {
		left = append(left, "a keyboard protocol is left pushed")
	}
	for what, last := range map[string]*regexp.Regexp{"other keys": otherKeys, "the title": titleSet, "the progress bar": progressBar} {
		if all := last.FindAllSubmatch(raw, -1); len(all) > 0 {
			if v := string(all[len(all)-1][1]); v != "" && v != "0" {
				left = append(left, fmt.Sprintf("%s is left as %q", what, v))
			}
		}
	}
	return left
}

// goesTo waits until the program is at a place; stood is how far the session of
// those events was when HOLD was seen.
func (w *window) goesTo(place, events string) (stood time.Duration) {
	w.t.Helper()
	if place == "home" {
		w.sees("Today")
		return 0
	}
	seen := w.sees("HOLD")
	began, err := begunAt(events)
	for deadline := time.Now().Add(hangs); err != nil; began, err = begunAt(events) { // it may still be on its way
		if time.Now().After(deadline) {
			w.t.Fatal(err)
		}
		<-time.After(time.Millisecond)
	}
	if place == "pause" {
		w.press(" ")
		w.sees("PAUSED")
	}
	return seen.Sub(began)
}

// job is the process group that has the terminal: the program.
func (w *window) job() int {
	w.t.Helper()
	var group int
	control, err := w.pty.SyscallConn()
	if err == nil {
		err = control.Control(func(fd uintptr) { group, err = unix.IoctlGetInt(int(fd), unix.TIOCGPGRP) })
	}
	if err != nil || group < 2 {
		w.t.Fatalf("process group %d, %v", group, err)
	}
	return group
}

// endsSession ends the session as a person does, and then the program.
func (w *window) endsSession() {
	w.t.Helper()
	w.press("q")
	w.sees("End the session?")
	<-time.After(400 * time.Millisecond) // a second key at once is taken for noise
	w.press("q")
	w.sees("partly done")
	w.press("\r")
	w.sees("Today")
	w.press("q")
}
