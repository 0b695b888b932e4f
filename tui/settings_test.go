package tui

import (
	"strings"
	"testing"

	"tspine/data"
)

// TestSettingsInASmallWindow: whichever setting is under the cursor, its name and its
// value are seen.
func TestSettingsInASmallWindow(t *testing.T) {
	meet(t, func(r *robot) {
		r.resize(20, 6).press("s")
		for _, c := range data.Settable {
			if c.Name == "" {
				continue
			}
			value := "automatic"
			if shown := c.Shown(r.settings()); shown != "" {
				value = strings.Fields(shown)[0]
			}
			r.sees("> "+c.Name, value).press("pgdown").press("down")
		}
	})
}

// TestWhileAVoiceIsWrittenSpaceIsASpace, and nothing says that it plays it.
func TestWhileAVoiceIsWrittenSpaceIsASpace(t *testing.T) {
	for _, width := range []int{80, 120, 40} {
		meet(t, func(r *robot) {
			r.resize(width, 40).press("s", "down", "down", "down").sees("> Voice", "Space plays it.")
			r.press("enter").types("a b").sees("a b", "Esc cancel").misses("Space plays it").press("enter").sees("Space plays it.")
			if got := r.settings().Voice; got != "a b" {
				t.Errorf("the voice is %q", got)
			}
		})
	}
}
