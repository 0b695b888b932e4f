package cue

import (
	"math"
	"testing"
	"time"

	"tspine/routine/session"
)

// Words that will not be over in time are cut off while the voice is not known,
// and then not begun: they never sound over what comes next.
func TestWordsThatWouldRunOverAreNotSaid(t *testing.T) {
	cast := func(h *heard) ([]opener, []voice) {
		return []opener{opens(&fakeSpeaker{heard: h, title: "speaker"}, 0, nil)}, []voice{&fakeVoice{heard: h, title: "voice"}}
	}
	perform(t, Options{}, cast, func(s *stage) {
		for range 5 { // each takes the fake voice a second
			s.Play(Sound{Words: "Hold.", Ends: time.Now().Add(900 * time.Millisecond)})
			s.after(2 * time.Second)
		}
		s.Play(Sound{Words: "Hold.", Ends: time.Now().Add(1500 * time.Millisecond)})
		s.after(2 * time.Second)
		s.expect(t,
			`0.000 voice says "Hold."`, "0.900 voice is cut off",
			`2.000 voice says "Hold."`, "2.900 voice is cut off",
			`4.000 voice says "Hold."`, "4.900 voice is cut off",
			`6.000 voice says "Hold."`, "6.900 voice is cut off",
			`10.000 voice says "Hold."`)
	})
}

// A voice's start and speed are found from its lines, whatever they are, and a
// little noise changes nothing.
func TestTheVoiceIsLearnt(t *testing.T) {
	lines := []string{"1 of 10.", "Hold 15 seconds.", "Switch sides. Roll onto your right side.", "2.", "Slowly return.", "Elbows wide", "Rest 1 minute."}
	for _, want := range []session.Pace{{Lead: 2 * time.Second, Factor: 2}, {Lead: 50 * time.Millisecond, Factor: 0.8}, {Lead: 550 * time.Millisecond, Factor: 1}} {
		l, by := &learner{}, &fakeVoice{title: "voice"}
		if l.pace() != (session.Pace{}) || l.takes(by, "Hold.") != 0 {
			t.Error("it knows a voice that never spoke")
		}
		told := map[session.Pace]bool{}
		for n := range 28 {
			words := lines[n%len(lines)]
			noise := time.Duration(n%3-1) * 30 * time.Millisecond
			l.learn(by, words, session.Voice{Pace: want}.Takes(words)+noise)
			told[l.pace()] = true
		}
		got := l.pace()
		if math.Abs(got.Factor-want.Factor) > 0.1 || (got.Lead-want.Lead).Abs() > 150*time.Millisecond {
			t.Errorf("learnt %+v, it is %+v", got, want)
		}
		for _, words := range lines {
			if need, takes := (session.Voice{Pace: want}.Takes(words)), l.takes(by, words); takes < need-20*time.Millisecond {
				t.Errorf("%q is taken to need %s, it needs %s", words, takes, need)
			}
		}
		if len(told) > 4 {
			t.Errorf("%d paces are told", len(told))
		}
	}
}
