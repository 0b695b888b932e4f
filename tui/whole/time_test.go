//go:build measure

package whole

import (
	"math"
	"slices"
	"testing"
	"time"
)

// TestSessionEndsOnTime takes the moments from the disk, where the session is
// kept as it starts and as it ends; what the screen shows may be one frame old.
func TestSessionEndsOnTime(t *testing.T) {
	dir, store := home(t)
	p := run(t, dir, 80, 24, "start", routineFile(t, "ten", tenSeconds), "--mute", "--no-questions")
	p.sees("GET READY", 5*time.Second)
	began := keptAt(t, dir)
	shown := p.sees("completed", 15*time.Second)
	p.press("q")
	p.sees("Today", time.Second)
	p.press("q")
	if code, _ := p.ends(2 * time.Second); code != 0 {
		t.Errorf("exit status %d", code)
	}
	ended := keptAt(t, dir)
	took := ended.Sub(began)
	t.Logf("10 s took %v, and the end was on the screen %v later", took, shown.Sub(ended))
	if math.Abs((took - 10*time.Second).Seconds()) > 0.05 {
		t.Errorf("a session of 10 s took %v", took)
	}
	if late := shown.Sub(ended); late > 100*time.Millisecond {
		t.Errorf("the end was on the screen %v late", late)
	}
	r, ok, _, err := store.Last()
	if err != nil || !ok || r.Status != "completed" || r.ActiveS != 10 || r.Totals().Reps != 3 || r.Totals().HoldS != 3 {
		t.Errorf("the record: %v %v %+v", ok, err, r)
	}
}

// TestFirstFrame takes the best of several starts: what the machine does
// beside it is not the program's time.
func TestFirstFrame(t *testing.T) {
	dir, _ := home(t)
	var took []time.Duration
	for range 15 {
		p := run(t, dir, 80, 24)
		took = append(took, p.sees("Today", 5*time.Second).Sub(p.started))
		p.press("q")
		p.ends(2 * time.Second)
	}
	slices.Sort(took)
	t.Logf("first frame: best %v, median %v", took[0], took[len(took)/2])
	if took[0] > 80*time.Millisecond {
		t.Errorf("the first frame came after %v, want 80 ms", took[0])
	}
}
