package cue

import (
	"context"
	"reflect"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

func TestSoundsAreHeardWhenTheyAreDue(t *testing.T) {
	perform(t, Options{}, one, func(s *stage) {
		s.Play(Sound{Tone: Start})
		s.Play(Sound{Tone: LastTick, Due: time.Now().Add(2 * time.Second)})
		s.after(3 * time.Second)
		s.Play(Sound{Tone: Half, Words: "Half-way."})
		s.after(2 * time.Second)
		s.expect(t,
			"0.000 speaker plays start",
			"2.000 speaker plays last seconds tick",
			"3.000 speaker plays half-way",
			`3.210 voice says "Half-way."`)
	})
}

func TestTonesFollowEachOther(t *testing.T) {
	perform(t, Options{}, one, func(s *stage) {
		s.Play(Sound{Tone: Rest, Rank: 4})
		s.Play(Sound{Tone: End, Rank: 3})
		s.after(2 * time.Second)
		s.expect(t, "0.000 speaker plays end", "0.370 speaker plays rest")
	})
}

func TestWordsGiveWayToMoreUrgentOnesOnly(t *testing.T) {
	perform(t, Options{}, one, func(s *stage) {
		s.Play(Sound{Words: "form", Rank: 5})
		s.after(300 * time.Millisecond)
		s.Play(Sound{Words: "count", Rank: 3})
		s.after(300 * time.Millisecond)
		s.Play(Sound{Words: "next", Rank: 4})
		s.Play(Sound{Words: "half", Rank: 6})
		s.after(3 * time.Second)
		s.expect(t,
			`0.000 voice says "form"`, "0.300 voice is cut off",
			`0.300 voice says "count"`,
			`1.300 voice says "next"`) // half is more than a second late by then
	})
}

func TestNothingOlderThanASecondIsHeard(t *testing.T) {
	slow := func(h *heard) ([]opener, []voice) {
		broken := opens(&fakeSpeaker{heard: h, title: "broken"}, 700*time.Millisecond, errBroken)
		return []opener{broken, opens(&fakeSpeaker{heard: h, title: "speaker"}, 500*time.Millisecond, nil)}, nil
	}
	perform(t, Options{NoVoice: true}, slow, func(s *stage) {
		s.Play(Sound{Tone: Ready})
		s.Play(Sound{Tone: Start, Due: time.Now().Add(-2 * time.Second)})
		s.after(700 * time.Millisecond)
		s.Play(Sound{Tone: ReadyTick})
		s.after(2 * time.Second)
		s.expect(t, "1.200 speaker plays ready tick")
	})
}

func TestAfterHushOnlyWhatComesThenIsHeard(t *testing.T) {
	perform(t, Options{}, one, func(s *stage) {
		s.Play(Sound{Tone: Rest, Words: "Rest 45 seconds.", Rank: 4})
		s.Play(Sound{Tone: Start, Due: time.Now().Add(1500 * time.Millisecond)})
		s.after(time.Second)
		s.Hush()
		s.Play(Sound{Tone: Pause, Words: "Paused.", Rank: 0})
		s.after(3 * time.Second)
		s.expect(t,
			"0.000 speaker plays rest", `0.460 voice says "Rest 45 seconds."`, "1.000 voice is cut off",
			"1.000 speaker plays pause", `1.320 voice says "Paused."`)
	})
}

func TestRepetitionsAreCountedByNotesOnlyWithoutAVoice(t *testing.T) {
	perform(t, Options{}, one, func(s *stage) {
		s.Play(Sound{Tone: Rep, Count: 7, Words: "7."})
		s.after(2 * time.Second)
		s.Play(Sound{Tone: Rep, Count: 8})
		s.after(2 * time.Second)
		s.expect(t, "0.000 speaker plays repetition", `0.150 voice says "7."`, "2.000 speaker plays count 8")
	})
	perform(t, Options{NoVoice: true}, one, func(s *stage) {
		s.Play(Sound{Tone: Rep, Count: 7, Words: "7."})
		s.after(2 * time.Second)
		s.expect(t, "0.000 speaker plays count 7")
	})
}

func TestMutedPlayerStartsNothing(t *testing.T) {
	perform(t, Options{Mute: true}, one, func(s *stage) {
		s.Play(Sound{Tone: Done, Words: "Done."})
		s.Hush()
		s.after(time.Minute)
		s.expect(t)
		if want := []Status{{Muted: true}}; !reflect.DeepEqual(s.told, want) {
			t.Errorf("told %+v, wanted %+v", s.told, want)
		}
	})
}

func TestWordsAreHarmlessAndShort(t *testing.T) {
	perform(t, Options{}, one, func(s *stage) {
		s.Play(Sound{Words: "--help\x1b[31m [[_^_en]] <b>\u202e\x00 (not said) " + strings.Repeat("word ", 2000)})
		s.after(2 * time.Second)
		s.expect(t, `0.000 voice says "--help _^_en b `+strings.TrimSpace(strings.Repeat("word ", 37))+`"`)
	})
}

func TestNothingWaitsForWhatHangs(t *testing.T) {
	hanging := func(h *heard) ([]opener, []voice) {
		return []opener{opens(&fakeSpeaker{heard: h, title: "speaker", hangs: true}, 0, nil)},
			[]voice{&fakeVoice{heard: h, title: "voice", hangs: true}}
	}
	perform(t, Options{}, hanging, func(s *stage) {
		began := time.Now()
		for range 1000 {
			s.Play(Sound{Tone: Start, Words: "Start.", Rank: 3})
		}
		s.Hush()
		s.Close()
		if d := time.Since(began); d != 0 {
			t.Errorf("a thousand sounds, a hush and the end took %v", d)
		}
	})
}

func TestCloseIsBounded(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		release := make(chan struct{})
		p := newPlayer(Options{NoVoice: true}, []opener{{"stubborn", func(context.Context) (speaker, error) {
			<-release
			return silence{}, nil
		}}}, nil)
		synctest.Wait()
		began := time.Now()
		p.Close()
		if d := time.Since(began); d != closeTime {
			t.Errorf("Close took %v, wanted %v", d, closeTime)
		}
		close(release)
	})
}

// Who wants to know is told when words begin and end, cut off or not; tones are
// none.
func TestWordsAreTold(t *testing.T) {
	var h *heard
	o := Options{Speaks: func(now bool) { h.add("speaks %v", now) }}
	perform(t, o, func(all *heard) ([]opener, []voice) { h = all; return one(all) }, func(s *stage) {
		s.Play(Sound{Tone: Start})
		s.after(time.Second)
		s.Play(Sound{Words: "form", Rank: 5})
		s.after(2 * time.Second)
		s.Play(Sound{Words: "more", Rank: 5})
		s.after(300 * time.Millisecond)
		s.Hush()
		s.after(time.Second)
		s.expect(t, "0.000 speaker plays start",
			"1.000 speaks true", `1.000 voice says "form"`, "2.000 speaks false",
			"3.000 speaks true", `3.000 voice says "more"`, "3.300 voice is cut off", "3.300 speaks false")
	})
}

// After the end nobody is told of anything, though the news came just before it.
func TestNothingIsToldAfterTheEnd(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		for range 50 { // which of the two is seen first is chance
			told := 0
			p := newPlayer(Options{Mute: true, Notify: func(Status) { told++ }}, nil, nil)
			synctest.Wait()
			if told != 1 {
				t.Fatalf("told %d times", told)
			}
			p.tell()
			p.Close()
			synctest.Wait()
			if told != 1 {
				t.Fatal("told of something after the end")
			}
		}
	})
}
