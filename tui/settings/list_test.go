package settings

import (
	"slices"
	"testing"

	"tspine/data"
	"tspine/routine"
	"tspine/tui/ui"
)

// TestEverySettingGoesRound: each value leads to another, and back.
func TestEverySettingGoesRound(t *testing.T) {
	known := &data.Snapshot{Settings: data.DefaultSettings()}
	for _, f := range []routine.Focus{routine.Mobility, routine.Stability, routine.Balance} {
		known.Routines = append(known.Routines, data.Listed{Path: "own.toml", Routine: routine.Routine{ID: "own-" + string(f), Focus: f}})
	}
	known.Routines = append(known.Routines, data.Listed{Path: "default.toml", Routine: routine.Routine{ID: "default", Focus: routine.Mobility}})
	e := ui.Env{Known: known}
	for at, c := range shown {
		if c.Write != nil {
			continue
		}
		screen, before := &Settings{at: at}, c.Shown(known.Settings)
		screen.turn(e, 1)().Change(&known.Settings)
		if now := c.Shown(known.Settings); now == before {
			t.Errorf("%s: turned once, it is still %q", c.Name, now)
		}
		screen.turn(e, -1)().Change(&known.Settings)
		if now := c.Shown(known.Settings); now != before {
			t.Errorf("%s: turned back, it is %q, not %q", c.Name, now, before)
		}
		chosen := func() int { return slices.IndexFunc(c.Values(known), func(v data.Value) bool { return v.Chosen }) }
		seen, start := map[int]bool{}, chosen()
		for range c.Values(known) {
			seen[chosen()] = true
			screen.turn(e, 1)().Change(&known.Settings)
		}
		if len(seen) != len(c.Values(known)) || chosen() != start {
			t.Errorf("%s: a round has %d of %d values, and ends at %d, not %d", c.Name, len(seen), len(c.Values(known)), chosen(), start)
		}
	}
}
