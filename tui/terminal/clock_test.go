package terminal

import (
	"testing"
	"time"
)

// TestClockDrawsWhenFramesAreShown draws frames with every delay that a timer
// may have, and holds each to the renderer's clock and to the rate asked for.
func TestClockDrawsWhenFramesAreShown(t *testing.T) {
	const every = 125 * time.Millisecond
	var unseen *Clock
	if got := unseen.Wait(time.Unix(0, 0), every); got != every {
		t.Errorf("without a clock %v, wanted %v", got, every)
	}
	c := &Clock{}
	if got := c.Wait(time.Unix(0, 0), every); got != every {
		t.Errorf("before the first frame %v, wanted %v", got, every)
	}
	shown := time.Unix(100, 0)
	c.show(shown)
	for late := range framePeriod / time.Millisecond {
		for frame := range time.Duration(40) {
			now := shown.Add(frame*framePeriod + late*time.Millisecond)
			wait := c.Wait(now, every)
			if wait < every-framePeriod/2 || wait > every+framePeriod/2 {
				t.Fatalf("%v after a frame: %v", late*time.Millisecond, wait)
			}
			if off := now.Add(wait).Sub(shown) % framePeriod; off != 0 {
				t.Fatalf("%v after a frame: drawn %v after the next", late*time.Millisecond, off)
			}
		}
	}
}
