//go:build linux

package whole

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"golang.org/x/sys/unix"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/session"
	"tspine/tui/live"
)

// holds is a routine in which something is due every few seconds, for longer
// than any stall of these tests.
const holds = `
[[exercise]]
id = "holds"
name = "Short stretches"
focus = "mobility"
position = "standing"
figure = "wall-angel"
dose = { reps = 12, hold = "2s", tempo = { move = "1s", return = "1s" }, ready = "2s" }
`

// speaks is a home whose voice writes down when it was asked to say what.
func speaks(t *testing.T) (dir, spoken string, store *data.Store) {
	t.Helper()
	dir, store = home(t)
	voice := filepath.Join(dir, "voice")
	spoken = filepath.Join(dir, "spoken")
	script := fmt.Sprintf("#!/bin/sh\nread -r words\necho \"$(date +%%s%%N) $words\" >>'%s'\n", spoken)
	settings := fmt.Sprintf("acknowledged = \"2026-01-01\"\nvolume = 0\nvoice_command = [%q]\n", voice)
	for path, content := range map[string]string{voice: script, filepath.Join(dir, "settings.toml"): settings} {
		if err := os.WriteFile(path, []byte(content), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	return dir, spoken, store
}

// flow stops what the terminal shows, as Ctrl+S does, and lets it go on.
func (w *window) flow(on bool) {
	w.t.Helper()
	action := unix.TCOOFF
	if on {
		action = unix.TCOON
	}
	if err := unix.IoctlSetInt(int(w.slave.Fd()), unix.TCXONC, action); err != nil {
		w.t.Fatal(err)
	}
}

// TestStalledTerminal follows a session on a terminal that takes nothing for
// 5 s; TestTerminalStalledForLong does the same for 30 s.
func TestStalledTerminal(t *testing.T) {
	t.Parallel()
	stallInSession(t, 5*time.Second)
}

// stallInSession holds the terminal while a session runs: it counts, sounds
// and saves on, and the screen is right once the terminal drains.
func stallInSession(t *testing.T, long time.Duration) {
	dir, spoken, store := speaks(t)
	path := routineFile(t, "holds", holds)
	w := open(t, dir, nil, "start", path, "--no-questions")
	w.sees("GET READY")
	began := keptAt(t, dir)
	w.sees("HOLD")
	w.flow(false)
	from := time.Since(began)
	saves, late := 0, time.Duration(0)
	for last := keptAt(t, dir); time.Since(began) < from+long; <-time.After(50 * time.Millisecond) {
		if at := keptAt(t, dir); at != last {
			saves, late, last = saves+1, max(late, at.Sub(last)), at
			keeps(t, store, at.Sub(began))
		}
	}
	until := time.Since(began)
	if least := int(long / live.SaveEvery); saves < least || late > live.SaveEvery+slack {
		t.Errorf("%d saves in %v, up to %v apart", saves, long, late)
	}
	w.flow(true)
	said, off := saidOnTime(t, path, spoken, began, from, until)
	t.Logf("stalled for %v: %d saves, at most %v apart; %d lines spoken, at most %v after they were due", long, saves, late, said, off)
	w.wholeScreen()
	w.endsSession()
	if code, _ := w.ends(); code != 0 {
		t.Errorf("exit status %d", code)
	}
	w.restored()
}

// saidOnTime compares what was spoken during a stretch of a session with its
// cue plan: every line, no other, each when it was due.
func saidOnTime(t *testing.T, path, spoken string, began time.Time, from, until time.Duration) (said int, off time.Duration) {
	t.Helper()
	r := data.ReadRoutine(path)
	if r.Err != nil {
		t.Fatal(r.Err)
	}
	line := routine.Flatten(r.Routine, routine.Options{})
	var want []string
	var due []time.Duration
	for _, c := range session.PlanCues(line, session.Voice{Speech: session.Full}).Cues(line) {
		if c.Cue.Words != "" && c.At > from+slack && c.At < until-slack {
			want, due = append(want, c.Cue.Words), append(due, c.At)
		}
	}
	content, err := os.ReadFile(spoken)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range strings.Split(strings.TrimSpace(string(content)), "\n") {
		stamp, words, _ := strings.Cut(l, " ")
		var ns int64
		fmt.Sscan(stamp, &ns)
		at := time.Unix(0, ns).Sub(began)
		if at < from+slack || said < len(due) && at < due[said]-slack {
			continue
		}
		if said == len(want) {
			break
		}
		if late := at - due[said]; words != want[said] || late > slack {
			t.Fatalf("at %v was said %q, wanted %q at %v", at, words, want[said], due[said])
		}
		off = max(off, at-due[said])
		said++
	}
	if said < len(want) || said == 0 {
		t.Errorf("%d of %d lines were said:\n%s", said, len(want), content)
	}
	return said, off
}

// wholeScreen pauses, and compares the screen with a fresh one.
func (w *window) wholeScreen() {
	w.t.Helper()
	w.press(" ")
	w.sees("PAUSED")
	settled := func() string {
		for {
			select {
			case <-w.news:
			case <-time.After(300 * time.Millisecond):
				return w.text()
			}
		}
	}
	drained := settled()
	for _, cols := range []uint16{79, 80} {
		if err := pty.Setsize(w.slave, &pty.Winsize{Cols: cols, Rows: 24}); err != nil {
			w.t.Fatal(err)
		}
		settled()
	}
	if fresh := w.text(); fresh != drained {
		w.t.Errorf("after the stall the screen was\n%s\nwant\n%s", drained, fresh)
	}
}

// TestEndOnAStalledTerminal ends the program while the terminal takes nothing,
// by key and by signal, stopped (Ctrl+S) and not read.
func TestEndOnAStalledTerminal(t *testing.T) {
	t.Parallel()
	path := routineFile(t, "killed", killed)
	tries(t, func(try func(string, func(*testing.T))) {
		for _, stopped := range []bool{true, false} {
			for _, end := range []string{"q at home", "TERM at home", "q in a session", "TERM in a session"} {
				try(fmt.Sprintf("%s, stopped %v", end, stopped), func(t *testing.T) {
					dir, store := home(t)
					var args []string
					var events string
					place := "home"
					if strings.HasSuffix(end, "session") {
						place = "hold"
						args, events = followed(t, path)
					}
					w := open(t, dir, nil, args...)
					stood := w.goesTo(place, events)
					w.stalledWhile(stopped)
					code, want := w.endedBy(end), map[bool]int{true: 128 + int(syscall.SIGTERM)}[strings.HasPrefix(end, "TERM")]
					if code != want {
						t.Errorf("exit status %d, want %d", code, want)
					}
					if !stopped {
						w.drains()
						w.restored()
					} else if after := w.modes(); *after != *w.before {
						t.Errorf("line modes afterwards:\n%+v\nbefore:\n%+v", after, w.before)
					}
					switch end {
					case "TERM in a session":
						offers(t, store, stood+redrawing)
					case "q in a session":
						if r, _, _, err := store.Last(); err != nil || r.Status != session.Partial {
							t.Errorf("%s, %v", r.Status, err)
						}
					}
				})
			}
		}
	})
}

// stalledWhile takes the terminal away from the program, which has to draw its
// whole window again and again.
func (w *window) stalledWhile(stopped bool) {
	w.t.Helper()
	if stopped {
		w.flow(false)
	} else {
		w.stalls()
	}
	for i := range 20 {
		if err := pty.Setsize(w.slave, &pty.Winsize{Cols: 300 - uint16(i%2), Rows: 100}); err != nil {
			w.t.Fatal(err)
		}
		<-time.After(redrawing / 20)
	}
}

// unhurried is how far apart somebody presses keys that are to count each, though a busy
// machine takes one of them late.
const unhurried = time.Second

// redrawing is how long stalledWhile takes: more windows than the kernel keeps.
const redrawing = 1400 * time.Millisecond

// endedBy ends the program, and holds it to a second.
func (w *window) endedBy(end string) (code int) {
	w.t.Helper()
	switch how, _, _ := strings.Cut(end, " "); {
	case how == "TERM":
		w.cmd.Process.Signal(syscall.SIGTERM)
	case end == "q at home":
		w.press("q")
	default:
		w.press("q")
		<-time.After(unhurried)
		w.press("q")
		<-time.After(unhurried)
		w.press("\x03")
	}
	code, took := w.ends()
	if took > gone {
		w.t.Errorf("gone after %v", took)
	}
	return code
}
