package tui

import (
	"regexp"
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

// TestAPageOfSettingsTakesItsCursorAlong: what Enter changes is what is seen.
func TestAPageOfSettingsTakesItsCursorAlong(t *testing.T) {
	under := regexp.MustCompile(`(?m)^ *> (\S.*?)  +\S*\s*(\S.*?)( ▸.*)?$`)
	for _, size := range [][2]int{{80, 24}, {120, 20}, {40, 15}} {
		meet(t, func(r *robot) {
			r.resize(size[0], size[1]).press("s", "pgdown", "pgdown")
			before := under.FindStringSubmatch(r.screen())
			r.press("enter")
			after := under.FindStringSubmatch(r.screen())
			if size[0] > 40 && before == nil || after == nil || before != nil && (before[1] != after[1] || before[2] == after[2]) {
				t.Errorf("%v: before Enter %q, after it %q in\n%s", size, before, after, r.screen())
			}
			if before != nil && strings.TrimSpace(before[1]) == "Sound" {
				t.Errorf("%v: two pages down the cursor is at the first setting", size)
			}
		})
	}
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
