//go:build measure

package whole

import (
	"math"
	"testing"
	"time"
)

// TestSessionEndsOnTime takes the moments from the disk, where the session is
// kept as it starts and as it ends; what the screen shows may be one frame old.
func TestSessionEndsOnTime(t *testing.T) {
	dir, store := home(t)
	p := run(t, dir, 80, 24, "start", routineFile(t, "ten", tenSeconds), "--mute", "--no-questions")
	p.sees("GET READY")
	began := keptAt(t, dir)
	shown := p.sees("completed")
	p.press("q")
	p.sees("Today")
	p.press("q")
	if code, _ := p.ends(); code != 0 {
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
