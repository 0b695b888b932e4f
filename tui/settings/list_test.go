package settings

import (
	"testing"

	"tspine/data"
	"tspine/routine"
)

// TestEverySettingGoesRound: each value leads to another, and back.
func TestEverySettingGoesRound(t *testing.T) {
	for _, c := range choices {
		if c.turn == nil {
			continue
		}
		known := &data.Snapshot{Settings: data.DefaultSettings()}
		for _, f := range []routine.Focus{routine.Mobility, routine.Stability, routine.Balance} {
			known.Routines = append(known.Routines, data.Listed{Path: "own.toml", Routine: routine.Routine{ID: "own-" + string(f), Focus: f}})
		}
		s := &known.Settings
		before := c.value(*s)
		c.turn(known, 1)(s)
		if now := c.value(*s); now == before {
			t.Errorf("%s: turned once, it is still %q", c.name, now)
		}
		c.turn(known, -1)(s)
		if now := c.value(*s); now != before {
			t.Errorf("%s: turned back, it is %q, not %q", c.name, now, before)
		}
	}
}
