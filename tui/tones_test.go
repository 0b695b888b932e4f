package tui

import (
	"testing"
	"time"

	"tspine/data"
	"tspine/tui/cue"
)

// The help names every tone with what it means, and a key plays the one that
// was chosen, as often as it is pressed.
func TestHelpTeachesTheTones(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("?").sees("Tab learn the tones").press("tab").sees("Tones", "> get ready", "get into position for the next exercise")
		for _, tone := range cue.Tones() {
			r.sees("> "+tone.String()).press("enter", "down").after(time.Second)
		}
		if len(r.heard.sounds) != len(cue.Tones()) {
			t.Errorf("heard %d sounds of %d", len(r.heard.sounds), len(cue.Tones()))
		}
		for i, s := range r.heard.sounds {
			if s.Tone != cue.Tones()[i] {
				t.Errorf("sound %d is %s, wanted %s", i, s.Tone, cue.Tones()[i])
			}
		}
		r.sees("> problem").press("up", "enter").sees("> refused")
		if last := r.heard.sounds[len(r.heard.sounds)-1]; last.Tone != cue.Refused {
			t.Errorf("heard %s", last.Tone)
		}
		r.press("q").sees("Help", "Words").press("q").sees("tspine")
	})
}

// Where sound is off, the page says that nothing is heard.
func TestTonesThatNobodyHears(t *testing.T) {
	meet(t, func(r *robot) {
		r.press("?", "tab").sees("Sound is off, so you will not hear them.", "> get ready")
	}, func(k *found) {
		if _, err := data.ChangeSettings(k.Dirs, func(s *data.Settings) { s.Mute = true }); err != nil {
			panic(err)
		}
	})
}
