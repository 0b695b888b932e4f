//go:build unix

package whole

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
	"golang.org/x/sys/unix"

	"tspine/data"
	"tspine/routine/plan"
	"tspine/tui/command"
)

// asProgram makes the test binary the program.
const asProgram = "TSPINE_WHOLE_TEST"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		os.Exit(command.Main())
	}
	// Programs under test begin with HUP as a terminal gives it, also under
	// nohup: what is caught here is not ignored there.
	signal.Notify(make(chan os.Signal, 1), syscall.SIGHUP)
	flag.Set("test.parallel", "10") // they mostly wait; -parallel overrides it
	os.Exit(m.Run())
}

// program is the program in a pseudo-terminal that answers no query.
type program struct {
	t       *testing.T
	cmd     *exec.Cmd
	pty     *os.File
	started time.Time
	pressed time.Time // when the last key was

	mutex  sync.Mutex
	screen vt10x.Terminal
	cut    []byte // the beginning of a character whose end is still to come
	bytes  int
	last   time.Time     // when the last output came
	news   chan struct{} // one token when there is news
	closed bool
}

// run starts the program in a window.
func run(t *testing.T, home string, cols, rows uint16, args ...string) *program {
	t.Helper()
	return runAs(t, home, cols, rows, func(*exec.Cmd) {}, args...)
}

// runAs is run with something else done to the process before it starts.
func runAs(t *testing.T, home string, cols, rows uint16, prepare func(*exec.Cmd), args ...string) *program {
	t.Helper()
	p := &program{t: t, screen: vt10x.New(vt10x.WithSize(int(cols), int(rows))), news: make(chan struct{}, 1)}
	p.cmd = exec.Command(os.Args[0], args...)
	p.cmd.Env = append(plainEnviron(), asProgram+"=1", "TSPINE_HOME="+home, "TERM=xterm-256color", "LC_ALL=C.UTF-8")
	prepare(p.cmd)
	p.started = time.Now()
	master, err := pty.StartWithSize(p.cmd, &pty.Winsize{Cols: cols, Rows: rows})
	if err != nil {
		t.Fatal(err)
	}
	p.pty = closable(t, master)
	t.Cleanup(func() { p.cmd.Process.Kill(); p.pty.Close() })
	go p.read()
	return p
}

// closable is the same pseudo-terminal as a file whose Close does not wait for
// a Read: closing it is closing the window.
func closable(t *testing.T, master *os.File) *os.File {
	t.Helper()
	fd, err := unix.Dup(int(master.Fd()))
	if err == nil {
		unix.CloseOnExec(fd) // else the next program keeps this window open
		err = errors.Join(master.Close(), unix.SetNonblock(fd, true))
	}
	if err != nil {
		t.Fatal(err)
	}
	return os.NewFile(uintptr(fd), "pty")
}

// plainEnviron is the environment without what would change the program.
func plainEnviron() []string {
	var out []string
	for _, e := range os.Environ() {
		switch name, _, _ := strings.Cut(e, "="); name {
		case "ACCESSIBLE", "NO_COLOR", "COLORTERM", "COLORFGBG", "TERM_PROGRAM", "TMUX", "STY", "SSH_TTY", "WT_SESSION", "DBUS_SESSION_BUS_ADDRESS":
		default:
			out = append(out, e)
		}
	}
	return out
}

func (p *program) read() {
	buf := make([]byte, 64<<10)
	for {
		n, err := p.pty.Read(buf)
		p.shows(buf[:n], func() { p.closed = err != nil })
		if err != nil {
			return
		}
	}
}

// shows puts output on the screen, and does what else is guarded.
func (p *program) shows(output []byte, also func()) {
	p.mutex.Lock()
	p.bytes, p.last = p.bytes+len(output), time.Now()
	output = append(p.cut, output...)
	whole := wholeRunes(output)
	p.screen.Write(bytes.ReplaceAll(output[:whole], []byte("\x1b[?2026$p"), nil))
	p.cut = bytes.Clone(output[whole:])
	also()
	p.mutex.Unlock()
	select {
	case p.news <- struct{}{}:
	default:
	}
}

// wholeRunes is how much of output ends with a whole character: a read may cut
// one in two, and the screen would lose it.
func wholeRunes(output []byte) int {
	for n := len(output) - 1; n >= max(0, len(output)-utf8.UTFMax); n-- {
		if utf8.RuneStart(output[n]) {
			if !utf8.FullRune(output[n:]) {
				return n
			}
			break
		}
	}
	return len(output)
}

// text is what stands on the screen.
func (p *program) text() string {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	return p.screen.String()
}

// hangs is after how long a program counts as one that does (X): what works never comes
// near it, on a busy machine either.
const hangs = time.Minute

// sees waits until the screen shows words, and returns when it did.
func (p *program) sees(words string) time.Time {
	p.t.Helper()
	return p.seesWithin(hangs, words)
}

// seesWithin is sees for what takes its time.
func (p *program) seesWithin(limit time.Duration, words string) time.Time {
	p.t.Helper()
	deadline := time.After(limit)
	for {
		if strings.Contains(p.text(), words) {
			p.mutex.Lock()
			defer p.mutex.Unlock()
			return p.last
		}
		select {
		case <-p.news:
		case <-deadline:
			p.t.Fatalf("%q was not seen; the screen:\n%s", words, p.text())
		}
	}
}

// loses waits until words are on the screen no more.
func (p *program) loses(words string) {
	p.t.Helper()
	p.until(func() bool { return !strings.Contains(p.text(), words) }, fmt.Sprintf("%q is still on the screen", words))
}

// until waits for news that make something so.
func (p *program) until(so func() bool, complaint string) {
	p.t.Helper()
	for deadline := time.After(hangs); !so(); {
		select {
		case <-p.news:
		case <-deadline:
			p.t.Fatalf("%s:\n%s", complaint, p.text())
		}
	}
}

// reaction is how far a person's key is at least from the one before, and from
// what the screen has shown for that; what comes closer is noise, and a key of
// it may not count.
const reaction = 25 * time.Millisecond

// closes waits until all that the program wrote is read.
func (p *program) closes() {
	p.t.Helper()
	p.until(func() bool {
		p.mutex.Lock()
		defer p.mutex.Unlock()
		return p.closed
	}, "the window did not close")
}

// press presses keys, as soon as a person could.
func (p *program) press(keys string) {
	p.t.Helper()
	p.mutex.Lock()
	shown := p.last
	p.mutex.Unlock()
	<-time.After(reaction - time.Since(shown))
	<-time.After(reaction - time.Since(p.pressed))
	p.pressed = time.Now()
	if _, err := p.pty.WriteString(keys); err != nil {
		p.t.Fatal(err)
	}
}

// ends waits for the program and returns its exit code, -1 when a signal
// killed it, and how long it took.
func (p *program) ends() (code int, took time.Duration) {
	p.t.Helper()
	began := time.Now()
	done := make(chan error, 1)
	go func() { done <- p.cmd.Wait() }()
	select {
	case err := <-done:
		var exit *exec.ExitError
		if err != nil && !errors.As(err, &exit) {
			p.t.Fatal(err)
		}
		return p.cmd.ProcessState.ExitCode(), time.Since(began)
	case <-time.After(hangs):
		p.t.Fatalf("the program did not end; the screen:\n%s", p.text())
		return 0, 0
	}
}

// routineFile writes a routine of short steps and returns its path.
func routineFile(t *testing.T, name, body string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name+".toml")
	src := fmt.Sprintf("format = 1\nid = %q\nname = %q\nfocus = \"mobility\"\n%s", name, name, body)
	if err := os.WriteFile(path, []byte(src), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// home is a folder of a person who has accepted the safety notice and has none
// of the warning signs.
func home(t *testing.T) (string, *data.Store) {
	t.Helper()
	dir := t.TempDir()
	return dir, settled(t, dir)
}

// settled makes dir a home whose person has agreed to the safety notice and has
// none of the warning signs.
func settled(t *testing.T, dir string) *data.Store {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, "settings.toml"), []byte("acknowledged = \"2026-01-01\"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	store := data.NewStore(data.Dirs{Config: dir, Data: dir})
	at := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC) // before any clock
	none := plan.Assessment{Format: plan.AssessmentFormat, ID: data.NewID(at, "assessment", 1), At: at, Short: true, Items: []string{}, Warnings: []string{}}
	if err := store.SaveAssessment(none); err != nil {
		t.Fatal(err)
	}
	return store
}

// tries runs tests beside each other and logs how many there were.
func tries(t *testing.T, tests func(try func(name string, do func(*testing.T)))) {
	t.Helper()
	var tried, failed atomic.Int32
	t.Cleanup(func() { t.Logf("tried %d, failed %d", tried.Load(), failed.Load()) })
	tests(func(name string, do func(*testing.T)) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tried.Add(1)
			t.Cleanup(func() {
				if t.Failed() {
					failed.Add(1)
				}
			})
			do(t)
		})
	})
}

// tenSeconds is a routine that takes 10 s: 1 ready, 3 reps of 3 s.
const tenSeconds = `
[[exercise]]
id = "quick"
name = "Quick hold"
focus = "mobility"
position = "standing"
dose = { reps = 3, hold = "1s", tempo = { move = "1s", return = "1s" }, ready = "1s" }
`

// keptAt is when the one record of a home was last written; the first time it
// may still be on its way to the disk.
func keptAt(t *testing.T, dir string) time.Time {
	t.Helper()
	for deadline := time.Now().Add(hangs); ; <-time.After(time.Millisecond) {
		files, err := filepath.Glob(filepath.Join(dir, "sessions", "*", "*.json"))
		if err == nil && len(files) == 1 {
			info, err := os.Stat(files[0])
			if err != nil {
				t.Fatal(err)
			}
			return info.ModTime()
		}
		if time.Now().After(deadline) {
			t.Fatalf("the records are %v, %v", files, err)
		}
	}
}
