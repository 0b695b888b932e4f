package tui

import (
	"slices"
	"testing"
	"time"

	"tspine/data"
	"tspine/routine/plan"
	"tspine/tui/cue"
)

// warmUp are the keys from home to the heat timer of 20 minutes.
var warmUp = []string{"1", "down", "down", "3", "enter"}

func TestHeatCanBeSkipped(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("1").sees("Warm your upper back first?", "15 minutes").press("enter").sees("THORACIC ROTATION STRETCH")
	})
}

func TestHeatTimer(t *testing.T) {
	meet(t, func(r *robot) {
		r.press(warmUp...).sees("20:00 left of 20 minutes", "never use it on numb skin")
		r.after(4*time.Minute + 30*time.Second).sees("15:30 left")
		r.after(15 * time.Minute).sees("0:30 left")
		if !r.sleep.held || len(r.heard.sounds) > 0 || len(r.desk.shown) > 0 {
			t.Errorf("held awake %v, heard %v, notified of %q", r.sleep.held, r.heard.sounds, r.desk.shown)
		}
		r.after(30 * time.Second).sees("Heat time is up.").after(time.Hour)
		if r.sleep.held || len(r.heard.sounds) != 1 || r.heard.sounds[0].Tone != cue.Done {
			t.Errorf("held awake %v, heard %v", r.sleep.held, r.heard.sounds)
		}
		if !slices.Equal(r.desk.shown, []string{"Heat time is up. Put the heat pack aside."}) {
			t.Errorf("the desktop shows %q", r.desk.shown)
		}
		if r.press("x").sees("THORACIC ROTATION STRETCH"); len(r.desk.shown) > 0 {
			t.Errorf("in the session the desktop shows %q", r.desk.shown)
		}
	})
}

// TestHeatWhileTheComputerSleeps: the pack is warm meanwhile.
func TestHeatWhileTheComputerSleeps(t *testing.T) {
	meet(t, func(r *robot) {
		r.press(warmUp...).after(5 * time.Minute).sees("15:00 left")
		r.desk.slept += 8 * time.Minute
		r.after(time.Second).sees("6:59 left")
		r.desk.slept += time.Hour
		r.after(time.Second).sees("Heat time is up.")
		if len(r.heard.sounds) != 1 || len(r.desk.shown) != 1 {
			t.Errorf("heard %v, notified of %q", r.heard.sounds, r.desk.shown)
		}
	})
}

func TestHeatIsNeverForced(t *testing.T) {
	meet(t, func(r *robot) {
		r.press(warmUp...).after(time.Minute).press("z").sees("19:00 left", "Enter start the session now").press("enter").sees("THORACIC ROTATION STRETCH")
		if !r.sleep.held || r.heard.sounds[0].Tone == cue.Done {
			t.Errorf("held awake %v, heard %v", r.sleep.held, r.heard.sounds)
		}
	})
}

func TestHeatIsOfferedOnceADay(t *testing.T) {
	for _, c := range []struct {
		name   string
		key    string
		before beforehand
	}{
		{"turned off", "1", func(k *found) {
			if _, err := data.ChangeSettings(k.Dirs, func(s *data.Settings) { s.Heat = false }); err != nil {
				panic(err)
			}
		}},
		{"mobility was done today", "3", did(plan.MobilityDay, 0, nil)},
		{"stability needs none", "2", func(*found) {}},
	} {
		t.Run(c.name, func(t *testing.T) {
			meet(t, func(r *robot) { r.press(c.key).sees("Before you start").misses("Warm your") }, c.before)
		})
	}
}
