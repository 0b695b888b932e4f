//go:build unix

package whole

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/creack/pty"
)

// recorder is the program in a window of which every byte is kept.
type recorder struct {
	t    *testing.T
	cmd  *exec.Cmd
	pty  *os.File
	news chan struct{}
	done chan error

	mutex sync.Mutex
	sent  bytes.Buffer
}

// record starts the program in a window of 100x30 cells.
func record(t *testing.T, home string, environ []string, args ...string) *recorder {
	t.Helper()
	return recordOf(t, home, environ, os.Args[0], args...)
}

// recordOf is record for a program that starts the program.
func recordOf(t *testing.T, home string, environ []string, name string, args ...string) *recorder {
	t.Helper()
	r := &recorder{t: t, news: make(chan struct{}, 1), done: make(chan error, 1)}
	r.cmd = exec.Command(name, args...)
	r.cmd.Env = append(append(plainEnviron(), asProgram+"=1", "TSPINE_HOME="+home, "TERM=xterm-256color", "LC_ALL=C.UTF-8",
		"PULSE_SERVER=unix:/nonexistent", "DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent", "XDG_RUNTIME_DIR=/nonexistent"), environ...)
	master, err := pty.StartWithSize(r.cmd, &pty.Winsize{Cols: 100, Rows: 30})
	if err != nil {
		t.Fatal(err)
	}
	r.pty = closable(t, master)
	t.Cleanup(func() { r.cmd.Process.Kill(); r.pty.Close() })
	go func() { _, _ = io.Copy(r, r.pty) }()
	go func() { r.done <- r.cmd.Wait() }()
	return r
}

// Write keeps what the program sends.
func (r *recorder) Write(p []byte) (int, error) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	r.sent.Write(p)
	select {
	case r.news <- struct{}{}:
	default:
	}
	return len(p), nil
}

// all is what was sent so far.
func (r *recorder) all() string {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	return r.sent.String()
}

// press presses keys and waits until the screen has changed for them and is
// quiet; a key that changes nothing costs the whole wait.
func (r *recorder) press(keys string) { r.pressFor(keys, 400*time.Millisecond) }

// pressFor is press with the longest wait for a change; it says whether there was one.
func (r *recorder) pressFor(keys string, wait time.Duration) (changed bool) {
	select {
	case <-r.news:
	default:
	}
	<-time.After(reaction)
	_, _ = io.WriteString(r.pty, keys)
	for ; ; wait = 80 * time.Millisecond {
		select {
		case <-r.news:
			changed = true
		case <-time.After(wait):
			return changed
		}
	}
}

// sends waits until words were sent since a place in the output.
func (r *recorder) sends(words string, since int) {
	r.t.Helper()
	deadline := time.After(hangs)
	for !strings.Contains(r.all()[since:], words) {
		select {
		case <-r.news:
		case <-deadline:
			r.t.Fatalf("%q was not sent: %q", words, r.all()[since:])
		}
	}
}

// leaves presses a key again and again until the program has ended, and
// returns how long that took.
func (r *recorder) leaves(key string) time.Duration {
	r.t.Helper()
	began := time.Now()
	for time.Since(began) < hangs {
		_, _ = io.WriteString(r.pty, key)
		select {
		case <-r.done:
			return time.Since(began)
		case <-time.After(120 * time.Millisecond):
		}
	}
	r.t.Fatalf("%q did not end the program within %v: %q", key, hangs, r.all()[max(0, len(r.all())-2000):])
	return 0
}

// TestStrangersFilesOnScreens goes through all screens of a home in which
// every text is a stranger's.
func TestStrangersFilesOnScreens(t *testing.T) {
	t.Parallel()
	dir := strangersHome(t)
	keep(t, filepath.Join(dir, "settings.toml"), []byte("acknowledged = \"2026-01-01\"\ncalm = true\nvoice = "+tomlText(hostile()["title"])+"\ntheme = "+tomlText(hostile()["colour"])+"\n"))
	r := record(t, dir, nil)
	r.sends("tspine", 0)
	// Each screen from home and back; in the picker through a few dozen files.
	walks := []string{"l", "y", "p", "a", "w", "m", "!", "s", "?", "1", "d"}
	for _, key := range walks {
		before := len(r.all())
		r.press(key)
		if key == "d" {
			r.sends("Choose a routine", before)
			for range 40 {
				if !r.pressFor("j", hangs) {
					t.Fatalf("the picker stands still: %q", r.all()[before:])
				}
			}
		}
		for range 2 {
			r.press("j")
		}
		r.press("\x1b")
	}
	r.leaves("\x03")
	sent := r.all()
	failed := 0
	if wrong := unsafeScreen(sent); wrong != "" {
		failed++
		t.Errorf("the terminal was sent %s", wrong)
	}
	seen := strings.Count(sent, canary)
	t.Logf("tried %d texts on %d screens: %d bytes, a stranger's words %d times, failed %d", len(hostile()), len(walks), len(sent), seen, failed)
	if seen < 100 {
		t.Errorf("a stranger's words were seen only %d times", seen)
	}
}

// TestStrangersRoutinesOnScreen begins a session of each stranger's routine,
// with the words that are spoken kept by a voice of our own.
func TestStrangersRoutinesOnScreen(t *testing.T) {
	t.Parallel()
	texts := hostile()
	var wait sync.WaitGroup
	var mutex sync.Mutex
	tried, spoken, failed := 0, 0, 0
	slots := make(chan struct{}, 10)
	for name, words := range texts {
		if !strings.Contains(name, "UTF-8") && !strings.Contains(name, "raw") && name != "surrogates" && name != "overlong escape" {
			wait.Go(func() {
				slots <- struct{}{}
				defer func() { <-slots }()
				heard, wrong := strangersSession(t, words)
				mutex.Lock()
				defer mutex.Unlock()
				tried++
				if heard {
					spoken++
				}
				if wrong != "" {
					failed++
					t.Errorf("%s: %s", name, wrong)
				}
			})
		}
	}
	wait.Wait()
	t.Logf("tried %d sessions, %d spoke a stranger's words, failed %d", tried, spoken, failed)
	if spoken < 10 { // not every text has words that a voice can say in time
		t.Errorf("only %d of %d sessions spoke", spoken, tried)
	}
}

// strangersSession begins a session and answers whether a stranger's words
// were spoken, and what reached the terminal or the voice that must not.
func strangersSession(t *testing.T, words string) (heard bool, wrong string) {
	dir, _ := home(t)
	log := filepath.Join(dir, "said")
	keep(t, filepath.Join(dir, "settings.toml"), []byte("acknowledged = \"2026-01-01\"\nvoice = "+tomlText(words[:min(len(words), 200)])+
		"\nvoice_command = [\"/bin/sh\", \"-c\", \"cat >>"+log+"\"]\n"))
	path := filepath.Join(dir, "r.toml")
	src := strings.NewReplacer("%[1]s", tomlText(words), "%[2]d", "1").Replace(strangersRoutine)
	keep(t, path, []byte(src))
	r := record(t, dir, nil, "start", path, "--no-questions")
	select {
	case <-r.done: // the file is told to be broken
		wrong := unsafeLine(strings.ReplaceAll(r.all(), "\r\n", "\n"))
		return false, wrong
	case <-time.After(2500 * time.Millisecond): // the first words are said at once
	}
	r.press("n")
	r.press("w")
	r.leaves("q")
	if wrong := unsafeScreen(r.all()); wrong != "" {
		return false, "the terminal was sent " + wrong
	}
	said, _ := os.ReadFile(log)
	for line := range strings.Lines(string(said)) {
		if wrong := unsafeLine(line); wrong != "" || len([]rune(line)) > 201 || strings.ContainsAny(line, "[]<>") {
			return true, "the voice was given " + line
		}
	}
	return strings.Contains(string(said), canary) || len(said) > 0, ""
}
