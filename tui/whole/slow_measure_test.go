//go:build measure && unix

package whole

import (
	"bytes"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
)

// How late the clock may be at 9600 baud (X), in the first 15 s and later.
const firstLate, lateAtMost = 2 * time.Second, time.Second

// TestSlowLine shows a session at 9600 baud, and the same one beside it on a
// line that is not slow: how much later is its clock? The terminal is far away
// and answers or not, or the system knows the speed. One that is here is not
// waited for: its first picture comes whole, and takes the time that it takes.
func TestSlowLine(t *testing.T) {
	for _, name := range []string{"far", "far, silent", "told", "here", "here, silent"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			slow, fast := baud(t, 960, name), baud(t, 1<<20, "here, silent")
			var first, worst, earlier time.Duration
			for n := range 80 {
				<-time.After(500 * time.Millisecond)
				a, shown := slow.left()
				b, too := fast.left()
				late := min(a-b, earlier) // twice: of two digits one may be new and the other still to come
				earlier = a - b
				switch {
				case !shown || !too:
				case n < 30:
					first = max(first, late)
				default:
					worst = max(worst, late)
				}
			}
			t.Logf("%s: the clock is at most %v late in the first 15 s, and %v later", name, first, worst)
			if first > firstLate && !strings.HasPrefix(name, "here") || worst > lateAtMost {
				t.Errorf("wanted at most %v and %v", firstLate, lateAtMost)
			}
		})
	}
}

// line is a session behind a line that carries so many bytes a second.
type line struct {
	mutex  sync.Mutex
	screen vt10x.Terminal
}

func baud(t *testing.T, bytesASecond int, way string) *line {
	t.Helper()
	dir, _ := home(t)
	cmd := exec.Command(os.Args[0], "start", routineFile(t, "held", "[[exercise]]\nuse = \"thoracic-rotation\"\ndose = { hold = \"5s\", reps = 20, ready = \"1s\" }\n"), "--mute", "--no-questions")
	cmd.Env = append(plainEnviron(), asProgram+"=1", "TSPINE_HOME="+dir, "TERM=xterm-256color", "COLORTERM=truecolor", "LC_ALL=C.UTF-8")
	switch way {
	case "far", "far, silent":
		cmd.Env = append(cmd.Env, "SSH_TTY=/dev/pts/0")
	case "told":
		cmd.Args = append([]string{"sh", "-c", `stty 9600; exec "$0" "$@"`}, append([]string{os.Args[0]}, cmd.Args[1:]...)...)
		cmd.Path, _ = exec.LookPath("sh")
	}
	master, err := pty.StartWithSize(cmd, &pty.Winsize{Cols: 80, Rows: 24})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill(); master.Close() })
	with := []vt10x.TerminalOption{vt10x.WithSize(80, 24)}
	if way == "far" || way == "here" {
		with = append(with, vt10x.WithWriter(master))
	}
	l := &line{screen: vt10x.New(with...)}
	go func() {
		buf, cut := make([]byte, bytesASecond/20), []byte(nil)
		for range time.Tick(50 * time.Millisecond) {
			n, err := master.Read(buf)
			if err != nil {
				return
			}
			got := append(cut, buf[:n]...)
			whole := wholeRunes(got)
			l.mutex.Lock()
			_, _ = l.screen.Write(got[:whole])
			l.mutex.Unlock()
			cut = bytes.Clone(got[whole:])
		}
	}()
	return l
}

var clockShown = regexp.MustCompile(`([0-9]+):([0-9]{2}) left`)

// left is the time that the screen says is left.
func (l *line) left() (time.Duration, bool) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	m := clockShown.FindStringSubmatch(l.screen.String())
	if m == nil {
		return 0, false
	}
	minutes, _ := strconv.Atoi(m[1])
	seconds, _ := strconv.Atoi(m[2]) // "09" is no octal number
	return time.Duration(60*minutes+seconds) * time.Second, true
}
