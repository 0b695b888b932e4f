package tui

import (
	"testing"
	"time"
)

func TestAWarningSignBlocksUntilItIsCleared(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("w").sees("Warning signs").press("down", "down", "space", "enter")
		r.sees("See a professional first", "Pain after a fall or an injury.").misses("emergency")
		r.after(time.Second).press("esc").sees("Sessions are on hold").press("1").misses("Before you start")
		r.press("w").sees("See a professional first").press("c").sees("Cleared by a professional", "2026-11-23", "Monday 23 November")
		r.press("right", "enter").sees("2026-11-24 is in the future: write a day no later than today, 2026-11-23.")
		r.press("esc").sees("See a professional first").press("c").types("2026-11-3").press("enter").sees(`"2026-11-3" is not a date: write it as 2026-11-23.`)
		r.press("esc").press("c").types("2020-01-01").press("enter").sees("2020-01-01 is more than 14 days before you reported the sign")
		r.press("esc").press("c").types("2026-11-20").press("enter").sees("Today")
		r.keeps(`{"change":null,"cleared":"2026-11-20","feel":"","format":1,"items":[],"pain":null,"short":true,"stretching":"","warnings":null}`)
		r.misses("on hold").press("2").sees("Before you start")
	})
}

func TestEmergencyNumber(t *testing.T) {
	for _, c := range []struct {
		name  string
		keys  []string
		sees  string
		other string
	}{
		{"breathing", []string{"down", "down", "down", "space"}, "If you have trouble breathing, call your local emergency number now.", "ribs or in the chest"},
		{"the chest", []string{"space"}, "If the pain around your ribs or in your chest becomes severe, or comes on suddenly, call your local emergency number.", "number now"},
		{"the chest, suddenly", []string{"space", "down", "space"}, "If you have sudden or severe pain around the ribs or in the chest, call your local emergency number now.", "breathing"},
	} {
		t.Run(c.name, func(t *testing.T) {
			meet(t, func(r *robot) {
				r.press("w").press(c.keys...).press("enter").sees(c.sees).misses(c.other)
			})
		})
	}
}

func TestNoWarningSignIsAnAnswerToo(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("w", "space", "space", "enter").sees("Today")
		r.keeps(`{"change":null,"cleared":null,"feel":"","format":1,"items":[],"pain":null,"short":true,"stretching":"","warnings":[]}`)
	})
}
