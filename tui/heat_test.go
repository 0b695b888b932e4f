package tui

import (
	"testing"
	"time"

	"tspine/data"
	"tspine/routine/plan"
	"tspine/tui/cue"
)

func TestHeatCanBeLeftOut(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("1").sees("Heat before mobility", "15 to 20 minutes").press("enter").sees("Before you start")
	})
}

func TestHeatTimer(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("1", "right", "right", "left").sees("heat, 16 min").press("h").sees("16:00 left of 16 minutes")
		r.after(4*time.Minute + 30*time.Second).sees("11:30 left")
		r.after(11 * time.Minute).sees("0:30 left")
		if !r.sleep.held || len(r.heard.sounds) > 0 {
			t.Errorf("held awake %v, heard %v", r.sleep.held, r.heard.sounds)
		}
		r.after(30 * time.Second).sees("The heat is over.").after(time.Hour)
		if r.sleep.held || len(r.heard.sounds) != 1 || r.heard.sounds[0].Tone != cue.Done {
			t.Errorf("held awake %v, heard %v", r.sleep.held, r.heard.sounds)
		}
		r.press("x").sees("Before you start")
	})
}

func TestHeatIsNeverForced(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("1", "h").after(time.Minute).press("z").sees("Before you start").after(time.Hour)
		if r.sleep.held || len(r.heard.sounds) > 0 {
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
		{"turned off", "1", func(k *Kit) {
			if _, err := data.ChangeSettings(k.Dirs, func(s *data.Settings) { s.Heat = false }); err != nil {
				panic(err)
			}
		}},
		{"mobility was done today", "3", did(plan.MobilityDay, 0, nil)},
		{"stability needs none", "2", func(*Kit) {}},
	} {
		t.Run(c.name, func(t *testing.T) {
			meet(t, func(r *robot) { r.press(c.key).misses("Heat").sees("Before you start") }, c.before)
		})
	}
}
