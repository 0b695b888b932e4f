//go:build linux

package whole

import (
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// TestNoteIsKept types a note after a session and leaves in every way that
// there is: the note is on the disk.
func TestNoteIsKept(t *testing.T) {
	t.Parallel()
	short := routineFile(t, "short", shortest)
	const note = "left shoulder felt tight"
	tries(t, func(try func(string, func(*testing.T))) {
		for name, leave := range map[string]func(*program){
			"Enter":         func(p *program) { p.press("\r") },
			"Esc":           func(p *program) { p.press("\x1b") },
			"Ctrl+C":        func(p *program) { p.press("\x03") },
			"up and q":      func(p *program) { p.press("\x1b[A"); p.press("q") },
			"window closed": func(p *program) { p.pty.Close() },
			"HUP":           func(p *program) { p.cmd.Process.Signal(syscall.SIGHUP) },
			"TERM":          func(p *program) { p.cmd.Process.Signal(syscall.SIGTERM) },
			"INT":           func(p *program) { p.cmd.Process.Signal(syscall.SIGINT) },
		} {
			try(name, func(t *testing.T) {
				dir, store := home(t)
				p := run(t, dir, 80, 40, "start", short, "--mute")
				p.sees("Before you start")
				p.press("\r")
				p.sees("How was it?")
				p.press("\x1b[B\x1b[B") // the last question is the note
				p.press(note)
				p.sees(note)
				leave(p)
				if name == "Enter" || name == "Esc" || name == "up and q" {
					p.loses("How was it?")
					p.cmd.Process.Signal(syscall.SIGTERM)
				}
				p.ends()
				if r, ok, _, err := store.Last(); !ok || err != nil || r.Note != note {
					t.Errorf("the note is %q, %v %v", r.Note, ok, err)
				}
			})
		}
		for name, rest := range map[string]string{"line by line": note + "\n", "line by line, without its end": note} {
			try(name, func(t *testing.T) {
				dir, store := home(t)
				cmd := exec.Command(os.Args[0], "start", short, "--plain", "--mute")
				cmd.Env = append(plainEnviron(), asProgram+"=1", "TSPINE_HOME="+dir, "LC_ALL=C.UTF-8")
				in, err := cmd.StdinPipe()
				if err != nil {
					t.Fatal(err)
				}
				out := newHeard()
				cmd.Stdout, cmd.Stderr = out, out
				if err := cmd.Start(); err != nil {
					t.Fatal(err)
				}
				in.Write([]byte("\n\n\n")) // before the session
				out.waits(t, "Exercise 1 of 1")
				out.waits(t, "How was it?")
				in.Write([]byte("\n\n" + rest))
				in.Close()
				cmd.Wait()
				if r, ok, _, err := store.Last(); !ok || err != nil || r.Note != note {
					t.Errorf("the note is %q, %v %v:\n%s", r.Note, ok, err, out.String())
				}
			})
		}
	})
}

// heard is what a program writes, for whoever waits for words in it.
type heard struct {
	mutex sync.Mutex
	all   strings.Builder
	news  chan struct{}
}

func newHeard() *heard { return &heard{news: make(chan struct{}, 1)} }

func (h *heard) Write(p []byte) (int, error) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	select {
	case h.news <- struct{}{}:
	default:
	}
	return h.all.Write(p)
}

func (h *heard) String() string {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	return h.all.String()
}

// waits waits until words were written.
func (h *heard) waits(t *testing.T, words string) {
	t.Helper()
	for late := time.After(20 * time.Second); !strings.Contains(h.String(), words); {
		select {
		case <-h.news:
		case <-late:
			t.Fatalf("%q was not written:\n%s", words, h)
		}
	}
}
