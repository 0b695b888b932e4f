//go:build faults

package whole

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/session"
	"tspine/routine/text"
)

// limited runs the program under a limit of the shell.
func limited(t *testing.T, dir, limit string, args ...string) (out string, code int) {
	t.Helper()
	cmd := exec.Command("/bin/sh", append([]string{"-c", "ulimit " + limit + `; exec "$@"`, "sh", os.Args[0]}, args...)...)
	cmd.Env = append(plainEnviron(), "TSPINE_HOME="+dir, asProgram+"=1", "PULSE_SERVER=unix:/nowhere")
	var both bytes.Buffer
	cmd.Stdout, cmd.Stderr = &both, &both
	var exit *exec.ExitError
	if err := cmd.Run(); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return both.String(), cmd.ProcessState.ExitCode()
}

// With few files that may be open a session is done and kept; with too few it
// is done, and it is told that it is not kept.
func TestFewOpenFiles(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		files, code int
		kept        session.Status // "" is whatever could be: with so few files a save gets through by luck
		says        string
	}{{16, 0, session.Completed, "Done."}, {12, 0, session.Completed, "Done."}, {8, 1, "", "too many files are open"}} {
		dir, store := home(t)
		out, code := limited(t, dir, fmt.Sprint("-n ", c.files), "start", routineFile(t, "spoken", spoken), "--no-questions")
		all, _, err := store.All()
		if kept := len(all) == 1 && all[0].Status == c.kept; code != c.code || err != nil || c.kept != "" && !kept || !strings.Contains(out, c.says) || !strings.Contains(out, "Done.") {
			t.Errorf("%d files: status %d, %d kept, %v\n%s", c.files, code, len(all), err, out)
		}
	}
}

// With little more memory than a program of Go maps at its start, of which it
// uses a tenth, the session is done and kept.
func TestLittleMemory(t *testing.T) {
	t.Parallel()
	dir, store := home(t)
	out, code := limited(t, dir, "-d 200000", "start", routineFile(t, "spoken", spoken), "--no-questions")
	all, _, err := store.All()
	if code != 0 || err != nil || len(all) != 1 || all[0].Status != session.Completed || all[0].PausedS != 0 {
		t.Errorf("status %d, %v, %v\n%s", code, all, err, out)
	}
}

// A record of 5 MB is left out, with one sentence, and everything else goes on.
func TestHugeRecord(t *testing.T) {
	t.Parallel()
	dir, _ := home(t)
	past(t, dir, 1)
	path := filepath.Join(dir, "sessions", "2026", "20261102T071502Z-mobility-7f3a.json")
	if err := os.WriteFile(path, append([]byte(`{"format":1,"note":"`), bytes.Repeat([]byte("x"), 5<<20)...), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"last"}, {"plan"}, {"history"}, {"start", routineFile(t, "spoken", spoken), "--no-questions"}} {
		out, code := limited(t, dir, "-n 1000", args...)
		if code != 0 || strings.Count(out, "20261102T071502Z-mobility-7f3a.json was skipped: it is far too large. Move it away to stop this message.") != 1 {
			t.Errorf("%v: status %d\n%s", args, code, out)
		}
	}
}

// past keeps so many sessions of the days before November 2026, one a day, or
// more where the days do not reach back far enough.
func past(t *testing.T, dir string, n int) {
	t.Helper()
	for i := range n {
		at := time.Date(2026, 11, 1, 8, 0, 0, 0, time.UTC).Add(-time.Duration(i) * 3 * time.Hour)
		end := at.Add(5 * time.Minute)
		r := session.Record{Format: 1, ID: data.NewID(at, "mobility", uint16(i)), Status: session.Completed, Level: routine.Low, Started: at, Ended: &end, ActiveS: 300,
			Routine: session.RoutineRef{ID: "mobility", Name: text.New("Mobility day"), Focus: routine.Mobility},
			Exercises: []session.ExerciseRecord{{ID: "x", Name: text.New("X"), Focus: routine.Mobility, Outcome: session.Done,
				Planned: []session.Amount{{Set: 1, Reps: 3, HoldS: 15}}, Done: []session.Amount{{Set: 1, Reps: 3, HoldS: 45, WorkS: 45}}}}}
		raw, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(dir, "sessions", r.ID[:4], r.ID+".json")
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, raw, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// A hundred thousand records, more than a life has: the app is there, every
// command answers, and a session is done and kept.
func TestHundredThousandRecords(t *testing.T) {
	dir, _ := home(t)
	past(t, dir, 100_000)
	app := run(t, dir, 80, 24, "--mute")
	app.sees("Today")
	app.press("q")
	app.ends()
	for _, args := range [][]string{{"status"}, {"last"}, {"plan"}, {"history", "--weeks", "2"}, {"start", routineFile(t, "spoken", spoken), "--no-questions", "--mute"}} {
		cmd := exec.Command(os.Args[0], args...)
		cmd.Env = append(plainEnviron(), "TSPINE_HOME="+dir, asProgram+"=1")
		began := time.Now()
		out, err := cmd.CombinedOutput()
		used := cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss
		if err != nil || used > 1<<20 {
			t.Errorf("%v: %v, %d KiB\n%s", args, err, used, out)
		}
		t.Logf("%v: %d MiB, %.1f s", args[0], used>>10, time.Since(began).Seconds())
	}
}
