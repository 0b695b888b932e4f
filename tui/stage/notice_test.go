package stage

import (
	"slices"
	"strings"
	"testing"
	"time"

	"tspine/routine"
	"tspine/routine/text"
)

const noSound = "No sound system answers, so the terminal bell rings. Start PulseAudio or PipeWire, or install pulseaudio-utils or alsa-utils."

// What stays for longer than a moment takes a line of its own, or that of the
// routine's name: every other line is as it would be without it.
func TestNotice(t *testing.T) {
	for _, c := range []struct {
		w, h int
		line int
		want []string
	}{
		{80, 24, 2, []string{" No sound system answers, so the terminal bell rings. Start PulseAudio or…"}},
		{120, 40, 2, []string{
			" No sound system answers, so the terminal bell rings. Start PulseAudio or PipeWire, or install pulseaudio-utils or",
			" alsa-utils."}},
		{40, 24, 2, []string{" No sound system answers, so the…"}},
		{40, 15, 0, []string{" No sound system answers, so the…  9:25"}},
		{20, 6, 5, []string{"No sound…       9:25"}},
	} {
		s := day(t).at(t, 12*time.Second, is(routine.Ready, 0))
		s.Keys = nil
		want := strings.Split(seen(s, c.w, c.h), "\n")
		copy(want[c.line:], c.want)
		s.Notice = text.New(noSound)
		if got := strings.Split(seen(s, c.w, c.h), "\n"); !slices.Equal(got, want) {
			t.Errorf("%dx%d:\n%s", c.w, c.h, strings.Join(got, "\n"))
		}
	}
}
