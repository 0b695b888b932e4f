package terminal

import (
	"fmt"
	"slices"
	"strings"
	"syscall"
	"testing"
)

// TestBackAtOnce leaves as soon as there is something to see.
func TestBackAtOnce(t *testing.T) {
	for range 5 {
		s := open(t, 80, 24)
		s.wait("the first frame", s.drawing)
		s.press("q")
		if code := s.exit(); code != 0 {
			t.Errorf("exit status %d, wanted 0", code)
		}
		s.restored()
	}
}

func TestSignalsEndTheRun(t *testing.T) {
	for _, c := range []struct {
		signal syscall.Signal
		hung   bool // in Update
		want   string
	}{
		{syscall.SIGHUP, false, "hangup"},
		{syscall.SIGTERM, false, "terminated"},
		{syscall.SIGINT, false, "interrupt"},
		{syscall.SIGQUIT, false, "quit"},
		{syscall.SIGTERM, true, ""},
	} {
		t.Run(fmt.Sprintf("%v hung %v", c.signal, c.hung), func(t *testing.T) {
			t.Parallel()
			s := open(t, 80, 24)
			s.wait("a frame", s.drawing)
			if c.hung {
				s.press("h")
				s.hear("hung")
			}
			must(t, s.cmd.Process.Signal(c.signal))
			s.hear("checkpoint")
			if c.want != "" {
				if got, want := s.hear("returned"), "returned ended: "+c.want; got != want {
					t.Errorf("%q, wanted %q", got, want)
				}
			}
			if code, want := s.exit(), 128+int(c.signal); code != want {
				t.Errorf("exit status %d, wanted %d", code, want)
			}
			s.restored()
			if s.stderr.Len() > 0 {
				t.Errorf("on stderr: %s", &s.stderr)
			}
		})
	}
}

func TestClosedWindow(t *testing.T) {
	for name, wrapper := range map[string][]string{
		"with HUP":    nil,
		"HUP ignored": {"/bin/sh", "-c", `trap "" HUP; exec "$0"`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := open(t, 80, 24, wrapper...)
			s.wait("a frame", s.drawing)
			must(t, s.master.Close())
			s.hear("checkpoint")
			if code := s.exit(); code != 129 {
				t.Errorf("exit status %d, wanted 129", code)
			}
		})
	}
}

func TestFaults(t *testing.T) {
	for key, want := range map[string]string{
		"u": "index out of range [1] with length 0",
		"v": "a panic with a string",
		"c": "a panic with a string",
		"s": "a panic with a string",
		"g": "a panic with a string",
	} {
		t.Run(key, func(t *testing.T) {
			t.Parallel()
			s := open(t, 80, 24)
			s.wait("a frame", s.drawing)
			s.press(key)
			s.hear("checkpoint")
			if code := s.exit(); code != 1 {
				t.Errorf("exit status %d, wanted 1", code)
			}
			s.restored()
			said := s.stderr.String()
			if !strings.HasPrefix(said, "tspine stopped because of an internal error: ") ||
				!strings.Contains(said, want+"\nWhat you finished is saved. ") || !strings.Contains(said, "program_test.go") {
				t.Errorf("stderr lacks %q or where it was:\n%s", want, said)
			}
			if strings.Contains(said, "secret") {
				t.Errorf("stderr shows the value of the panic:\n%s", said)
			}
		})
	}
}

// stall lets the program write until nothing more goes out.
func stall(s *screen) {
	s.t.Helper()
	for range 40 { // ticks of 20 ms; a frame is some 30 KB, and every one is drawn afresh
		s.hear("tick")
	}
}

// TestShownOnceItIsWritten has a first frame that no kernel takes unread.
func TestShownOnceItIsWritten(t *testing.T) {
	const width, height = 600, 200
	s := open(t, width, height)
	for range 10 { // sooner than the second after which it is taken for slow
		s.hear("tick")
	}
	s.press("p")
	n := s.pausedAt()
	if slices.Contains(s.heard, "shown") {
		t.Fatal("it counts as shown, and nobody has read it")
	}
	s.wait("the whole window", func() bool { return s.full(filled(n, width, height)) })
	s.hear("shown")
}

func TestStalledTerminal(t *testing.T) {
	t.Run("drains", func(t *testing.T) {
		t.Parallel()
		s := open(t, 300, 100)
		s.answers()
		s.wait("a frame", s.drawing)
		stall(s)
		s.press("p")
		before := len(s.raw)
		n := s.pausedAt()
		s.wait("the whole window", func() bool { return s.full(filled(n, 300, 100)) })
		if got, frame := len(s.raw)-before, len(filled(n, 300, 100)); got > 3*frame {
			t.Errorf("%d bytes came after the stall, of frames of %d: old ones were shown first", got, frame)
		}
		s.press("q")
		if code := s.exit(); code != 0 {
			t.Errorf("exit status %d, wanted 0", code)
		}
		s.restored()
	})
	for name, end := range map[string]func(*screen){
		"q":    func(s *screen) { s.press("q") },
		"TERM": func(s *screen) { must(s.t, s.cmd.Process.Signal(syscall.SIGTERM)) },
		"stop": func(s *screen) {
			s.press("\x1a")
			s.hear("resumed")
			s.press("q")
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := open(t, 300, 100)
			s.wait("a frame", s.drawing)
			stall(s)
			end(s)
			s.exit()
			s.restored()
		})
	}
}

// inShell starts the program as a job of a shell that continues it on Enter.
const inShell = `"$0"; echo stopped; read go; fg >/dev/null; exit $?`

func TestStopAndContinue(t *testing.T) {
	for name, c := range map[string]struct {
		stop   func(s *screen, pid int)
		caught bool
	}{
		"Ctrl+Z": {func(s *screen, _ int) { s.press("\x1a") }, true},
		"TSTP":   {func(s *screen, pid int) { must(s.t, syscall.Kill(pid, syscall.SIGTSTP)) }, true},
		"STOP":   {func(s *screen, pid int) { must(s.t, syscall.Kill(pid, syscall.SIGSTOP)) }, false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := open(t, 80, 24, "/bin/sh", "-m", "-c", inShell)
			pid := s.pid()
			s.wait("a frame", s.drawing)
			c.stop(s, pid)
			s.wait("the shell", func() bool { return strings.Contains(s.window.String(), "stopped") })
			if c.caught {
				s.hear("checkpoint")
				s.restored()
			}
			s.press("\n")
			s.hear("resumed")
			s.wait("a whole frame", func() bool { return s.drawing() && !strings.Contains(s.window.String(), "stopped") })
			s.press("q")
			if code := s.exit(); code != 0 {
				t.Errorf("exit status %d, wanted 0", code)
			}
			s.restored()
		})
	}
}

// A terminal that runs the program itself has nobody to continue it.
func TestStopWithoutShell(t *testing.T) {
	t.Parallel()
	s := open(t, 80, 24)
	s.wait("a frame", s.drawing)
	s.press("\x1a")
	s.hear("resumed")
	s.wait("a frame", s.drawing)
	s.press("q")
	if code := s.exit(); code != 0 {
		t.Errorf("exit status %d, wanted 0", code)
	}
	s.restored()
}

// In the background the terminal is the shell's: the program neither touches
// it nor is stopped for trying, so that it can be ended there.
func TestEndInBackground(t *testing.T) {
	t.Parallel()
	s := open(t, 80, 24, "/bin/sh", "-m", "-c", `"$0"; bg >/dev/null; echo stopped; wait $!; exit $?`)
	pid := s.pid()
	s.wait("a frame", s.drawing)
	s.press("\x1a")
	s.wait("the shell", func() bool { return strings.Contains(s.window.String(), "stopped") })
	must(t, syscall.Kill(pid, syscall.SIGTERM))
	s.hear("checkpoint")
	s.exit()
	s.restored()
}

func (s *screen) pid() int {
	s.t.Helper()
	var pid int
	_, err := fmt.Sscanf(s.hear("pid"), "pid %d", &pid)
	must(s.t, err)
	return pid
}
