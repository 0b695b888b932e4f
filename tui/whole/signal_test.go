//go:build linux

package whole

import (
	"fmt"
	"math"
	"os"
	"os/exec"
	"syscall"
	"testing"
	"time"

	"tspine/data"
	"tspine/routine/session"
	"tspine/tui/live"
)

// offers checks that the next start offers the session where it stood, at most
// one save behind.
func offers(t *testing.T, store *data.Store, stood time.Duration) {
	t.Helper()
	r, ok := store.Interrupted(time.Now())
	if !ok || r.Resume == nil {
		t.Fatalf("nothing is offered: %+v", r)
	}
	stands(t, r, stood)
}

// keeps checks the same of a session that is still running.
func keeps(t *testing.T, store *data.Store, stood time.Duration) {
	t.Helper()
	records, skipped, err := store.All()
	if err != nil || len(skipped) > 0 || len(records) != 1 {
		t.Fatalf("%d records, skipped %v, %v", len(records), skipped, err)
	}
	stands(t, records[0], stood)
}

// stands checks where a record that was cut off goes on.
func stands(t *testing.T, r session.Record, stood time.Duration) {
	t.Helper()
	s, err := session.Reopen(r, session.Voice{}, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	if at := s.Timeline().Total() - s.TotalLeft(); at > stood+slack || at < stood-live.SaveEvery-slack {
		t.Errorf("at %v: offered %v (step %d %s %s, %v left)", stood, at, s.At(), s.Step().Kind, s.Step().Side, s.Left())
	}
}

// ignoringHUP is what nohup does.
var ignoringHUP = []string{"/bin/sh", "-c", `trap "" HUP; exec "$0" "$@"`}

// TestSignals ends the program by each signal and by closing the window, at
// home, in a hold and in a pause: the record is on the disk, the terminal is as
// it was found, and the program is gone within a second with the status that
// shells give.
func TestSignals(t *testing.T) {
	t.Parallel()
	path := routineFile(t, "killed", killed)
	const closed, closedIgnored = syscall.Signal(0), syscall.Signal(-1)
	tries(t, func(try func(string, func(*testing.T))) {
		for _, sig := range []syscall.Signal{syscall.SIGHUP, syscall.SIGTERM, syscall.SIGINT, syscall.SIGQUIT, closed, closedIgnored} {
			for _, place := range []string{"home", "hold", "pause"} {
				name := map[syscall.Signal]string{closed: "window closed", closedIgnored: "window closed, HUP ignored"}[sig]
				if name == "" {
					name = sig.String()
				}
				try(name+" at "+place, func(t *testing.T) {
					dir, store := home(t)
					var wrapper, args []string
					var events string
					if sig == closedIgnored {
						wrapper = ignoringHUP
					}
					if place != "home" {
						args, events = followed(t, path)
					}
					w := open(t, dir, wrapper, args...)
					stood := w.goesTo(place, events)
					want := 128 + int(syscall.SIGHUP)
					if sig > 0 {
						want = 128 + int(sig)
						w.cmd.Process.Signal(sig)
					} else {
						w.pty.Close()
					}
					code, took := w.ends()
					if code != want || took > gone {
						t.Errorf("exit status %d after %v, want %d within %v", code, took, want, gone)
					}
					if place != "home" {
						offers(t, store, stood)
					}
					if sig > 0 {
						w.restored()
					}
				})
			}
		}
	})
}

// TestSignalInTheLastFrame sends TERM while a program that was told to quit
// says its farewell to the terminal: what is left is the same.
func TestSignalInTheLastFrame(t *testing.T) {
	t.Parallel()
	tries(t, func(try func(string, func(*testing.T))) {
		for i := range 24 {
			try(fmt.Sprint(i), func(t *testing.T) {
				dir, _ := home(t)
				w := open(t, dir, nil)
				w.sees("Today")
				w.press("q")
				<-time.After(time.Duration(i) * 2 * time.Millisecond)
				w.cmd.Process.Signal(syscall.SIGTERM)
				code, took := w.ends()
				// A program that had taken the signal off again dies of it: -1.
				if code != 0 && code != 128+int(syscall.SIGTERM) && code != -1 || took > gone {
					t.Errorf("exit status %d after %v", code, took)
				}
				w.restored()
			})
		}
	})
}

// threeSeconds is a routine that takes 3 s.
const threeSeconds = `
[[exercise]]
id = "short"
name = "Short hold"
focus = "mobility"
position = "standing"
dose = { hold = "1s", tempo = { move = "0.5s", return = "0.5s" }, ready = "1s" }
`

// TestSignalAtTheEndOfASession sends TERM around the moment at which a session
// is over: its record is completed, or it is offered at its very end.
func TestSignalAtTheEndOfASession(t *testing.T) {
	t.Parallel()
	path := routineFile(t, "short", threeSeconds)
	tries(t, func(try func(string, func(*testing.T))) {
		for i := range 12 {
			try(fmt.Sprint(i), func(t *testing.T) {
				dir, store := home(t)
				w := open(t, dir, nil, "start", path, "--mute", "--no-questions")
				<-time.After(time.Until(keptAt(t, dir).Add(3*time.Second + time.Duration(i-6)*10*time.Millisecond)))
				w.cmd.Process.Signal(syscall.SIGTERM)
				if code, took := w.ends(); code != 128+int(syscall.SIGTERM) || took > gone {
					t.Errorf("exit status %d after %v", code, took)
				}
				w.restored()
				if r, ok, _, err := store.Last(); err != nil || ok && r.Status == session.Completed && r.Totals().Reps == 1 {
					return
				}
				offers(t, store, 3*time.Second)
			})
		}
	})
}

// inShell starts the program as a job of a shell that continues it on Enter.
var inShell = []string{"/bin/sh", "-m", "-c", `"$0" "$@"; echo stopped; read go; fg >/dev/null; exit $?`}

// TestStopAndContinue stops the program in a hold, and lets it go on: what was
// done is on the disk before, the terminal is the shell's meanwhile, nothing is
// credited for it, and the session goes on inside the hold.
func TestStopAndContinue(t *testing.T) {
	t.Parallel()
	path := routineFile(t, "long", `
[[exercise]]
id = "long"
name = "Long one"
focus = "mobility"
position = "standing"
dose = { hold = "60s", tempo = { move = "0.5s", return = "0.5s" }, ready = "1s" }
`)
	kill := func(w *window, sig syscall.Signal) { syscall.Kill(w.job(), sig) }
	tries(t, func(try func(string, func(*testing.T))) {
		for name, c := range map[string]struct {
			wrapper    []string
			stop, cont func(*window)
			caught     bool
		}{
			"Ctrl+Z and fg":     {inShell, func(w *window) { w.press("\x1a") }, func(w *window) { w.press("\n") }, true},
			"TSTP and fg":       {inShell, func(w *window) { kill(w, syscall.SIGTSTP) }, func(w *window) { w.press("\n") }, true},
			"STOP and fg":       {inShell, func(w *window) { kill(w, syscall.SIGSTOP) }, func(w *window) { w.press("\n") }, false},
			"STOP and CONT":     {nil, func(w *window) { kill(w, syscall.SIGSTOP) }, func(w *window) { kill(w, syscall.SIGCONT) }, false},
			"Ctrl+Z, no shell":  {nil, func(w *window) { w.press("\x1a") }, func(*window) {}, false},
			"TSTP and HUP deaf": {append(ignoringHUP[:2:2], `trap "" HUP; exec /bin/sh -m -c '"$0" "$@"; echo stopped; read go; fg >/dev/null; exit $?' "$0" "$@"`), func(w *window) { kill(w, syscall.SIGTSTP) }, func(w *window) { w.press("\n") }, true},
		} {
			try(name, func(t *testing.T) {
				dir, store := home(t)
				w := open(t, dir, c.wrapper, "start", path, "--mute", "--no-questions")
				w.sees("GET READY")
				began := time.Now()
				w.sees("HOLD")
				<-time.After(500 * time.Millisecond)
				c.stop(w)
				stood := time.Since(began)
				if c.wrapper != nil {
					w.sees("stopped")
				}
				<-time.After(3200 * time.Millisecond) // longer than session.StallAfter
				keeps(t, store, stood)
				if c.caught {
					w.restored()
					w.drains()
				}
				c.cont(w)
				w.sees("PAUSED")
				w.loses("stopped")
				w.press(" ")
				w.sees("RESUMING")
				again := w.sees("HOLD")
				<-time.After(time.Second)
				stood += time.Since(again)
				w.endsSession()
				if code, _ := w.ends(); code != 0 { // by then everything is on the disk, however busy it is
					t.Errorf("exit status %d", code)
				}
				w.restored()
				r, _, _, err := store.Last()
				if err != nil {
					t.Fatal(err)
				}
				if over := r.ActiveS - stood.Seconds(); r.Status != session.Partial || math.Abs(over) > 2*slack.Seconds() {
					t.Errorf("%s, %g s active, want %v", r.Status, r.ActiveS, stood)
				}
			})
		}
	})
}

// TestStopInBash types what a person types, into a shell that a person uses.
func TestStopInBash(t *testing.T) {
	t.Parallel()
	dir, store := home(t)
	path := routineFile(t, "killed", killed)
	bash, err := exec.LookPath("bash")
	stopped := "job 1> " // its prompt: what is typed before belongs to nobody
	if err != nil {
		bash, stopped = "/bin/sh", "topped" // the same commands, in whatever shell there is
	}
	w := open(t, dir, []string{"/usr/bin/env", "P=" + os.Args[0], "R=" + path, "D=" + dir, "ENV=", "HISTFILE=",
		bash, "-c", `case $BASH in "") exec sh -i;; *) PS1='job \j> ' exec "$BASH" --norc --noprofile -i;; esac`})
	w.press("stty -g >$D/before; $P start $R --mute --no-questions\n")
	w.sees("HOLD")
	w.press("\x1a")
	w.sees(stopped)
	w.press("stty -g >$D/stopped; fg\n")
	w.sees("PAUSED")
	w.endsSession()
	for w.job() != w.cmd.Process.Pid { // what is typed before belongs to the program
		<-time.After(10 * time.Millisecond)
	}
	w.press("stty -g >$D/after; exit\n")
	w.ends()
	before, err := os.ReadFile(dir + "/before")
	if err != nil || len(before) < 20 {
		t.Fatalf("%q, %v", before, err)
	}
	for _, name := range []string{"stopped", "after"} {
		if now, err := os.ReadFile(dir + "/" + name); err != nil || string(now) != string(before) {
			t.Errorf("line modes when %s: %s, %v; before: %s", name, now, err, before)
		}
	}
	if r, _, _, err := store.Last(); err != nil || r.Status != session.Partial {
		t.Errorf("%s, %v", r.Status, err)
	}
}
