//go:build unix

package whole

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sync"
	"syscall"
	"testing"
	"time"

	"tspine/data"
	"tspine/routine/session"
	"tspine/tui/event"
	"tspine/tui/live"
)

// killed has holds, both sides, a rest, segments and timed work in 14 s; every
// step is another one, so that a wrong place is seen.
const killed = `
[[exercise]]
id = "sided"
name = "Both sides"
focus = "mobility"
position = "standing"
dose = { reps = 2, hold = "2s", sides = "each", tempo = { move = "0.5s", return = "0.5s" }, ready = "1s", switch = "1s" }

[[exercise]]
id = "work"
name = "Work"
focus = "stability"
position = "standing"
dose = { time = "3s", reps = 3, ready = "1s" }
`

// followed is the command of a session that writes its events to a file, and that file.
func followed(t *testing.T, path string) (args []string, events string) {
	events = filepath.Join(t.TempDir(), "events")
	return []string{"start", path, "--mute", "--no-questions", "--events", events}, events
}

// begunAt is when a session began, as it says itself: on a busy machine its first frame is
// seen late.
func begunAt(events string) (time.Time, error) {
	lines, err := os.ReadFile(events)
	if err != nil {
		return time.Time{}, err
	}
	first, _, _ := bytes.Cut(lines, []byte{'\n'})
	var l event.Line
	if err := json.Unmarshal(first, &l); err != nil || l.Event != "start" {
		return time.Time{}, fmt.Errorf("the first event is %q: %w", first, err)
	}
	return l.At, nil
}

// TestKilledAnywhere kills sessions at 50 random moments. What the next start
// offers must be where the session stood, at most one save (live.SaveEvery) behind, and no
// file may be torn.
func TestKilledAnywhere(t *testing.T) {
	path := routineFile(t, "killed", killed)
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 0))
	var wait sync.WaitGroup
	for range 50 {
		after := time.Duration(random.Int64N(int64(15 * time.Second)))
		wait.Go(func() { killAfter(t, path, after) })
	}
	wait.Wait()
}

// slack is what 50 programs at once on a small machine may cost beside the
// second between two saves.
const slack = 700 * time.Millisecond

func killAfter(t *testing.T, path string, after time.Duration) {
	dir, store := home(t)
	args, events := followed(t, path)
	p := run(t, dir, 80, 24, args...)
	p.sees("GET READY")
	<-time.After(after)
	p.cmd.Process.Signal(syscall.SIGKILL)
	gone := time.Now()
	p.ends()

	records, skipped, err := store.All()
	if len(records) == 0 && after < slack && err == nil && len(skipped) == 0 {
		return // the first save of fifty programs at once was still on its way
	}
	if err != nil || len(skipped) != 0 || len(records) != 1 {
		t.Errorf("killed %v after it was seen: %d records, skipped %v, %v", after, len(records), skipped, err)
		return
	}
	began, err := begunAt(events)
	if err != nil {
		t.Errorf("killed %v after it was seen: %v", after, err)
		return
	}
	stood := gone.Sub(began)
	r, offered := data.NewStore(data.Dirs{Config: dir, Data: dir}).Interrupted(time.Now())
	if !offered {
		if records[0].Status != session.Completed || stood < 17*time.Second-slack {
			t.Errorf("killed after %v: nothing was offered, and the record is %s", stood, records[0].Status)
		}
		return
	}
	s, err := session.Reopen(r, session.Voice{}, time.Now())
	if err != nil {
		t.Errorf("killed after %v: %v", stood, err)
		return
	}
	at := s.Timeline().Total() - s.TotalLeft()
	if at > stood+slack || at < stood-live.SaveEvery-slack {
		t.Errorf("killed after %v: offered %v (step %d %s %s, %v left)", stood, at, s.At(), s.Step().Kind, s.Step().Side, s.Left())
	}
}
