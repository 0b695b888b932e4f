//go:build pulse

package cue

import (
	"slices"
	"testing"
	"time"

	"tspine/routine/session"
	"tspine/tui/cue/nullsink"
)

// spokenLines are lines of the shipped days, short and long.
var spokenLines = []string{
	"7.", "Hold 15 seconds.", "Slowly return.", "Switch sides. Roll onto your right side.", "10, last one.", "Elbows wide",
	"Bend both knees up toward your chest.", "Rest 1 minute.", "30 seconds to go.", "Next: set 2 of 3.", "Half-way.", "Stop. Next: Prone W. Lie face down.",
	"2.", "Keep your belly firm.", "Shoulder blades together", "Start. 1 of 3.", "Look at the floor.", "Squeeze", "Return slowly", "Top hand on the ribs facing up.",
}

// TestMeasureWords has every voice say lines at their moments, and looks when
// they begin and whether they are over when they must be. The language of the
// desktop changes nothing.
func TestMeasureWords(t *testing.T) {
	for _, c := range []struct{ voice, lang string }{{"pack", "C"}, {"espeak-ng", "de_DE.UTF-8"}, {"speech-dispatcher", "ja_JP.UTF-8"}} {
		t.Run(c.voice, func(t *testing.T) {
			t.Setenv("LANG", c.lang)
			t.Setenv("LC_ALL", c.lang)
			r := nullsink.Start(t).Record()
			if c.voice == nameDispatcher {
				nullsink.StartSpeech(t)
			}
			told := make(chan Status, 20)
			p := New(Options{Volume: 80, VoiceVolume: 80, Voice: c.voice, Notify: func(s Status) { told <- s }})
			defer p.Close()
			for s := range told {
				if s.Voice != "" && s.Sound != "" {
					if Choice(s.Voice) != c.voice {
						t.Fatalf("%s speaks", s.Voice)
					}
					break
				}
			}
			waitUntil(time.Now().Add(1500 * time.Millisecond))
			var late []time.Duration
			over := 0
			for _, words := range spokenLines {
				due := time.Now().Add(300 * time.Millisecond)
				room := session.Voice{}.Takes(words) + 400*time.Millisecond
				p.Play(Sound{Words: words, Due: due, Ends: due.Add(room)})
				waitUntil(due.Add(room + 700*time.Millisecond))
				_, after := r.Heard(due, room)
				if after == 0 {
					t.Errorf("%q is not heard", words)
					continue
				}
				late = append(late, after)
				if pcm, _ := r.Heard(due.Add(room+150*time.Millisecond), 400*time.Millisecond); pcm != nil {
					over++
					t.Errorf("%q sounds over its end", words)
				}
			}
			slices.Sort(late)
			t.Logf("%d lines begin after %v median, %v at the 95th percentile; %d over their end", len(late), late[len(late)/2], late[len(late)*95/100], over)
			if p95 := late[len(late)*95/100]; p95 > 400*time.Millisecond {
				t.Errorf("words begin %v late, wanted 400 ms", p95)
			}
		})
	}
}
