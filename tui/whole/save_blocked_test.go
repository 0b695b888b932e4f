//go:build unix

package whole

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"tspine/data"
)

// killedLasts is how long the routine in killed takes, in seconds.
const killedLasts = 18

// figures says how often a test tried something.
func figures(t *testing.T, what string, tried int) {
	t.Helper()
	failed := 0
	if t.Failed() {
		failed = 1
	}
	t.Logf("%s: tried %d, failed %d", what, tried, failed)
}

// blocked is a session of 18 s in which a disk takes nothing between block and
// free: it goes on, the screen says "Not saved" until it is, and the record is
// right.
func blocked(t *testing.T, dir, why string, block, free func()) {
	t.Helper()
	store := data.NewStore(homeAt(dir))
	p := run(t, dir, 80, 24, "start", routineFile(t, "killed", killed), "--mute", "--no-questions")
	p.sees("HOLD · LEFT")
	block()
	p.sees("Not saved: ")
	p.sees("HOLD · RIGHT")
	p.sees("Not saved: ")
	free()
	p.loses("Not saved: ")
	if r, ok, _, err := store.Last(); !ok || err != nil || r.ActiveS < 5 {
		t.Errorf("when the screen has ceased to say so, the record is %v %v %+v", ok, err, r)
	}
	p.sees("completed")
	p.press("q")
	p.sees("Today")
	p.press("q")
	if code, _ := p.ends(); code != 0 {
		t.Errorf("exit status %d", code)
	}
	r, ok, skipped, err := store.Last()
	if !ok || err != nil || skipped != nil || r.Status != "completed" || r.ActiveS != killedLasts {
		t.Errorf("the record: %v %v %v %+v", ok, skipped, err, r)
	}
	figures(t, "disk that takes nothing in the middle of a session ("+why+")", 1)
}

// endsUnsaved ends a program that cannot save: it says so with its status, and
// does not wait for the disk.
func (p *program) endsUnsaved() {
	p.t.Helper()
	p.cmd.Process.Signal(syscall.SIGTERM)
	if code, took := p.ends(); code == 0 {
		p.t.Errorf("exit status %d after %v", code, took)
	}
}

func homeAt(dir string) data.Dirs { return data.Dirs{Config: dir, Data: dir} }

// TestBlockedInTheMiddle puts a file where the folder of the records was.
func TestBlockedInTheMiddle(t *testing.T) {
	t.Parallel()
	dir, _ := home(t)
	sessions, away := filepath.Join(dir, "sessions"), filepath.Join(dir, "away")
	blocked(t, dir, "a file where the folder was", func() {
		if err := os.Rename(sessions, away); err != nil {
			t.Error(err)
		}
		// In the moment between, the program may have made the folder anew.
		for os.WriteFile(sessions, nil, 0o600) != nil {
			if err := os.RemoveAll(sessions); err != nil {
				t.Error(err)
			}
		}
	}, func() {
		if err := os.Remove(sessions); err != nil {
			t.Error(err)
		}
		if err := os.Rename(away, sessions); err != nil {
			t.Error(err)
		}
	})
}

// TestBlockedToTheEnd ends a session that could never be saved: the program
// says so, and ends all the same.
func TestBlockedToTheEnd(t *testing.T) {
	t.Parallel()
	dir, _ := home(t)
	if err := os.WriteFile(filepath.Join(dir, "sessions"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	p := run(t, dir, 80, 24, "start", routineFile(t, "short", shortest), "--mute", "--no-questions")
	p.sees("Not saved: ")
	p.sees("completed")
	p.sees("Not saved: cannot")
	p.endsUnsaved()
	figures(t, "session that can never be saved", 1)
}
