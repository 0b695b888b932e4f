package tui

import (
	"testing"
	"time"

	"tspine/tui/cue"
)

// A session that can be heard waits, with words on the screen, for sound that
// has gone, and counts in when it is back.
func TestSessionWaitsForItsSound(t *testing.T) {
	meet(t, func(r *robot) {
		tell := func(s cue.Status) *robot { r.prog.Send(soundMsg{s}); return r.rest() }
		tell(cue.Status{Sound: "PulseAudio"}).after(5 * time.Second)
		tell(cue.Status{Sound: "silence", Lost: true}).after(4*time.Second).sees("PAUSED", "The sound has gone.")
		r.after(time.Hour).sees("PAUSED")
		tell(cue.Status{Sound: "PulseAudio"}).after(time.Second).sees("RESUMING").after(4*time.Second).sees("GET READY").misses("PAUSED", "RESUMING")
		// Sound that was never there is not missed.
		tell(cue.Status{Sound: "terminal bell"}).after(10 * time.Second).misses("PAUSED")
	}, begins("mobility"), quiet)
}
