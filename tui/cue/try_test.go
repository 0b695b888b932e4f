package cue

import (
	"slices"
	"testing"
	"time"
)

func TestAVoiceIsTried(t *testing.T) {
	for _, c := range []struct {
		voice fakeVoice
		want  bool
		heard string
	}{
		{fakeVoice{title: "one"}, true, `0.000 one says "Hold."`},
		{fakeVoice{title: "one", bad: 1}, false, "0.000 one fails"},
		{fakeVoice{title: "one", hangs: true}, false, `0.000 one says "Hold."`},
	} {
		cast := func(h *heard) ([]opener, []voice) {
			c.voice.heard = h
			return nil, []voice{&c.voice, &fakeVoice{heard: h, title: "two"}}
		}
		perform(t, Options{}, cast, func(s *stage) {
			s.after(0)
			if got, want := s.Voices(), []string{"one", "two"}; !slices.Equal(got, want) {
				t.Errorf("the voices are %q", got)
			}
			begun := time.Now()
			if got := s.Try(0, "Hold.", 3*time.Second); got != c.want || time.Since(begun) > 3*time.Second {
				t.Errorf("%+v: tried %t after %s", c.voice, got, time.Since(begun))
			}
			s.expect(t, c.heard)
		})
	}
	perform(t, Options{}, func(*heard) ([]opener, []voice) { return nil, nil }, func(s *stage) {
		if s.Try(0, "Hold.", time.Second) || len(s.Voices()) > 0 {
			t.Error("there is a voice where there is none")
		}
	})
}
