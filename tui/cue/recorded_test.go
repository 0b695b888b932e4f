package cue

import (
	"context"
	"fmt"
	"testing"
	"testing/synctest"
	"time"

	"tspine/tui/cue/words"
)

func TestRecordedWordsCoverWholeClauses(t *testing.T) {
	for line, want := range map[string]string{
		"7.":               "[[7]]",
		"10, last one.":    "[[10] [last one]]",
		"Rest 45 seconds.": "[[rest 45 seconds]]",
		"Switch sides. Roll onto your right side.": "[[switch sides] [roll onto your right side]]",
		"My own stretch, left side.":               "[[left side]]",
		"Next: set 2 of 3, then rest 1 minute.":    "[[next] [set 2 of 3] [then rest 1 minute]]",
		"Hold the knee down.":                      "[]",
		"":                                         "[]",
		"...":                                      "[]",
	} {
		if got := fmt.Sprint(known(line)); got != want {
			t.Errorf("of %q it says %s, wanted %s", line, got, want)
		}
	}
}

func TestRecordedWordsSoundBesideTones(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := &heard{start: time.Now()}
		ctx, cancel := context.WithCancel(context.Background())
		speaker := &fakeSpeaker{heard: h, title: "second speaker"}
		r := &recorded{50, newOutput(ctx, []opener{opens(speaker, 0, nil)}, func() {})}
		if !r.knows("Hold.") || r.knows("Never heard of.") {
			t.Error("it does not know what it knows")
		}
		if err := r.say(ctx, "Hold."); err != nil {
			t.Error(err)
		}
		cancel()
		r.close()
		h.expect(t, "0.000 second speaker plays something else", fmt.Sprintf("%.3f second speaker closes", lasting(r.recording("Hold.")).Seconds()))
	})
}

func TestFasterKeepsThePitch(t *testing.T) {
	slow := make([]int16, 4800/times)
	for i, v := range phases.render([]note{{hz: 440, last: 300 * ms}}, 70)[:4800] {
		if i%times == 0 {
			slow[i/times] = v
		}
	}
	pcm := faster(slow)
	if got, want := pitch(pcm), pitch(phases.render([]note{{hz: 440, last: 100 * ms}}, 70)); got != want || len(pcm) != 4800 {
		t.Errorf("%d samples at %v half tones, wanted 4800 at %v", len(pcm), got, want)
	}
	if above := energy(pcm, words.Rate-440); above*1e6 > energy(pcm, 440) {
		t.Errorf("there is an image at %d Hz of %.0f", words.Rate-440, above)
	}
}
