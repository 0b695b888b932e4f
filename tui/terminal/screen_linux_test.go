package terminal

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"reflect"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
	"golang.org/x/sys/unix"
)

// patience is the limit of every wait in these tests: what is as it should be never
// comes near it, on a busy machine either.
const patience = time.Minute

// screen is a terminal window with the test program in it. Nothing reads what
// the program writes except wait and drain, so a window that is not waited for
// is a stalled one. It answers no query, unless answers was called.
type screen struct {
	t             *testing.T
	master, slave *os.File
	window        vt10x.Terminal
	raw           []byte // all that was read of it
	cmd           *exec.Cmd
	told          *bufio.Reader
	toldFile      *os.File
	heard         []string // the lines of it so far
	stderr        bytes.Buffer
	before        *unix.Termios
	started       time.Time
}

// open starts the program in a window. With wrapper, that command starts it.
func open(t *testing.T, width, height int, wrapper ...string) *screen {
	t.Helper()
	blocking, slave, err := pty.Open()
	must(t, err)
	master := withDeadlines(t, blocking)
	must(t, pty.Setsize(slave, &pty.Winsize{Cols: uint16(width), Rows: uint16(height)}))
	told, tells, err := os.Pipe()
	must(t, err)
	s := &screen{t: t, master: master, slave: slave, told: bufio.NewReader(told), toldFile: told,
		window: vt10x.New(vt10x.WithSize(width, height))}
	s.before = s.modes()
	args := append(wrapper, os.Args[0])
	s.cmd = exec.Command(args[0], args[1:]...)
	s.cmd.Env = append(os.Environ(), asProgram+"=1", "TERM=xterm-256color", "ACCESSIBLE=")
	s.cmd.Stdin, s.cmd.Stdout, s.cmd.Stderr = slave, slave, &s.stderr
	s.cmd.ExtraFiles = []*os.File{tells}
	s.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	s.started = time.Now()
	must(t, s.cmd.Start())
	must(t, tells.Close())
	t.Cleanup(func() {
		_ = s.cmd.Process.Kill() // most have ended by then
		master.Close()
		slave.Close()
		told.Close()
	})
	return s
}

// withDeadlines is the same end of the pair, with reads that can time out.
func withDeadlines(t *testing.T, blocking *os.File) *os.File {
	t.Helper()
	fd, err := unix.Dup(int(blocking.Fd()))
	must(t, err)
	must(t, blocking.Close())
	unix.CloseOnExec(fd)
	must(t, unix.SetNonblock(fd, true))
	return os.NewFile(uintptr(fd), "master")
}

// answers lets the window answer queries, from now on.
func (s *screen) answers() {
	width, height := s.window.Size()
	s.window = vt10x.New(vt10x.WithSize(width, height), vt10x.WithWriter(s.master))
}

func (s *screen) modes() *unix.Termios {
	s.t.Helper()
	modes, err := unix.IoctlGetTermios(int(s.slave.Fd()), unix.TCGETS)
	must(s.t, err)
	return modes
}

// wait reads the terminal until the window is as wanted.
func (s *screen) wait(what string, wanted func() bool) {
	s.t.Helper()
	must(s.t, s.master.SetReadDeadline(time.Now().Add(patience)))
	for !wanted() {
		if !s.read() {
			s.t.Fatalf("waited for %s; the window shows:\n%s", what, s.window)
		}
	}
}

// drain reads what the program left behind.
func (s *screen) drain() {
	for {
		must(s.t, s.master.SetReadDeadline(time.Now().Add(50*time.Millisecond)))
		if !s.read() {
			return
		}
	}
}

func (s *screen) read() bool {
	buffer := make([]byte, 32<<10)
	n, err := s.master.Read(buffer)
	_, _ = s.window.Write(buffer[:n])
	s.raw = append(s.raw, buffer[:n]...)
	return err == nil
}

// full reports that the window shows one frame of the probe and nothing else.
func (s *screen) full(frame string) bool {
	return strings.TrimRight(s.window.String(), "\n") == frame
}

func (s *screen) drawing() bool {
	return s.window.Mode()&vt10x.ModeAltScreen != 0 && strings.Contains(s.window.String(), ":0 ")
}

// hear reads the program's reports until one begins with prefix.
func (s *screen) hear(prefix string) string {
	s.t.Helper()
	must(s.t, s.toldFile.SetReadDeadline(time.Now().Add(patience)))
	for {
		line, err := s.told.ReadString('\n')
		if err != nil {
			s.t.Fatalf("waited to hear %q: %v\nstderr: %s", prefix, err, &s.stderr)
		}
		s.heard = append(s.heard, strings.TrimSpace(line))
		if strings.HasPrefix(line, prefix) {
			return strings.TrimSpace(line)
		}
	}
}

// pausedAt hears at which count the program has paused.
func (s *screen) pausedAt() (n int) {
	s.t.Helper()
	_, err := fmt.Sscanf(s.hear("paused"), "paused %d", &n)
	must(s.t, err)
	return n
}

func (s *screen) press(keys string) {
	s.t.Helper()
	_, err := s.master.WriteString(keys)
	must(s.t, err)
}

// exit waits for the program's end and returns its exit status.
func (s *screen) exit() int {
	s.t.Helper()
	asked := time.Now()
	err := s.cmd.Wait()
	if took := time.Since(asked); took > gone {
		s.t.Errorf("the program took %v to end, wanted at most %v", took, gone)
	}
	var failed *exec.ExitError
	if err != nil && !errors.As(err, &failed) {
		s.t.Fatal(err)
	}
	return s.cmd.ProcessState.ExitCode()
}

// restored checks that the terminal is as it was found.
func (s *screen) restored() {
	s.t.Helper()
	s.drain()
	if after := s.modes(); !reflect.DeepEqual(after, s.before) {
		s.t.Errorf("line modes afterwards:\n%+v\nbefore:\n%+v", after, s.before)
	}
	if s.window.Mode()&vt10x.ModeAltScreen != 0 {
		s.t.Error("still in the alternate screen")
	}
	if !s.window.CursorVisible() {
		s.t.Error("the cursor is still hidden")
	}
	// The wheel typed no arrow keys meanwhile, and does again.
	shown, taken, back := bytes.LastIndex(s.raw, []byte("\x1b[?1049h")), bytes.LastIndex(s.raw, []byte(wheelOff)), bytes.LastIndex(s.raw, []byte(wheelBack))
	if taken < shown || back < taken {
		s.t.Errorf("the second screen was taken at byte %d, the wheel at %d, and given back at %d", shown, taken, back)
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
