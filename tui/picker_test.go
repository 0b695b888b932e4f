package tui

import (
	"testing"

	"tspine/tui/ui"
)

// TestWhoShouldAskFirstStandsBelowEveryRoutine: it is reached by scrolling where the
// page has no room for it.
func TestWhoShouldAskFirstStandsBelowEveryRoutine(t *testing.T) {
	meet(t, func(r *robot) {
		for _, size := range []ui.Size{{W: 20, H: 6}, {W: 40, H: 15}, {W: 80, H: 24}, {W: 120, H: 40}} {
			r.resize(size.W, size.H).press("d", "end").sees("dizziness")
			r.press("down", "end").sees("dizziness").press("right", "end").sees("dizziness").press("esc", "esc")
		}
	})
}
