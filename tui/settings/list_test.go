package settings

import (
	"testing"

	"tspine/data"
)

// TestEverySettingGoesRound: each value leads to another, and back.
func TestEverySettingGoesRound(t *testing.T) {
	for _, c := range choices {
		if c.turn == nil {
			continue
		}
		s := data.DefaultSettings()
		before := c.value(s)
		c.turn(s, 1)(&s)
		if now := c.value(s); now == before {
			t.Errorf("%s: turned once, it is still %q", c.name, now)
		}
		c.turn(s, -1)(&s)
		if now := c.value(s); now != before {
			t.Errorf("%s: turned back, it is %q, not %q", c.name, now, before)
		}
	}
}
