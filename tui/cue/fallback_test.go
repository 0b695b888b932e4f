package cue

import (
	"context"
	"reflect"
	"testing"
	"time"
)

func TestASpeakerThatFailsIsReplacedForTheSameTone(t *testing.T) {
	var first, second *fakeSpeaker
	cast := func(h *heard) ([]opener, []voice) {
		first, second = &fakeSpeaker{heard: h, title: "first"}, &fakeSpeaker{heard: h, title: "second"}
		broken := opens(&fakeSpeaker{title: "broken"}, 0, errBroken)
		return []opener{broken, opens(first, 0, nil), opens(second, 40*time.Millisecond, nil)}, nil
	}
	perform(t, Options{NoVoice: true}, cast, func(s *stage) {
		s.Play(Sound{Tone: ReadyTick})
		s.after(time.Second)
		first.bad = 3 // it opens again and again, and fails again and again
		s.Play(Sound{Tone: Start})
		s.after(time.Second)
		s.Play(Sound{Tone: End})
		s.after(time.Second)
		s.expect(t,
			"0.000 first plays ready tick",
			"1.000 first fails", "1.000 first closes",
			"1.000 first fails", "1.000 first closes",
			"1.000 first fails", "1.000 first closes",
			"1.040 second plays start",
			"2.000 second plays end")
		want := []Status{{Sound: "first"}, {Sound: "second"}}
		if !reflect.DeepEqual(s.told, want) {
			t.Errorf("told %+v, wanted %+v", s.told, want)
		}
	})
}

func TestSilenceIsToldAndABetterSpeakerComesBack(t *testing.T) {
	works := false
	var ring []time.Duration
	cast := func(h *heard) ([]opener, []voice) {
		server := &fakeSpeaker{heard: h, title: "server"}
		opening := opener{"server", func(ctx context.Context) (speaker, error) {
			if !works {
				return nil, errNothing
			}
			return server, nil
		}}
		return []opener{opening, bellOpener(func() { ring = append(ring, time.Since(h.start)) })}, nil
	}
	perform(t, Options{NoVoice: true}, cast, func(s *stage) {
		s.Play(Sound{Tone: StartRight})
		s.after(10 * time.Second)
		works = true
		s.Play(Sound{Tone: ReadyTick}) // rings, and has the search repeated
		s.after(time.Second)
		s.Play(Sound{Tone: End})
		s.after(time.Second)
		s.expect(t, "11.000 server plays end")
		if want := []time.Duration{0, bellGap, 10 * time.Second}; !reflect.DeepEqual(ring, want) {
			t.Errorf("rang at %v, wanted %v", ring, want)
		}
		want := []Status{
			{Sound: nameBell, Problem: "No sound system found; using the terminal bell. " + toGetSound + "."},
			{Sound: "server"},
		}
		if !reflect.DeepEqual(s.told, want) {
			t.Errorf("told %+v, wanted %+v", s.told, want)
		}
	})
}

func TestNothingAtAllIsSilence(t *testing.T) {
	none := func(*heard) ([]opener, []voice) { return []opener{bellOpener(nil)}, nil }
	perform(t, Options{}, none, func(s *stage) {
		s.Play(Sound{Tone: Start, Words: "Start."})
		s.after(time.Second)
		want := Status{Sound: nameSilence, Problem: "No sound. " + toGetSound + ". No voice. " + toGetVoice + ".", VoiceProblem: "No voice. " + toGetVoice + "."}
		if got := s.Status(); got != want {
			t.Errorf("status is %+v, wanted %+v", got, want)
		}
	})
}

func TestAVoiceThatKeepsFailingIsGivenUp(t *testing.T) {
	var first *fakeVoice
	cast := func(h *heard) ([]opener, []voice) {
		first = &fakeVoice{heard: h, title: "first", bad: 2}
		return nil, []voice{first, &fakeVoice{heard: h, title: "second"}}
	}
	perform(t, Options{}, cast, func(s *stage) {
		for range 3 { // two failures and a success: no reason to give it up
			s.Play(Sound{Words: "Hold."})
			s.after(2 * time.Second)
		}
		first.bad = 3
		for range 3 {
			s.Play(Sound{Words: "Rest."})
			s.after(2 * time.Second)
		}
		s.expect(t,
			"0.000 first fails", "2.000 first fails", `4.000 first says "Hold."`,
			"6.000 first fails", "8.000 first fails", "10.000 first fails", "10.000 first closes",
			`10.000 second says "Rest."`)
		want := Status{Sound: nameSilence, Voice: "second", Problem: "No sound. " + toGetSound + ". first stopped answering.", GaveUp: "first stopped answering."}
		if got := s.Status(); got != want {
			t.Errorf("status is %+v, wanted %+v", got, want)
		}
	})
}

// A voice that hangs is replaced at once, and the next says its words, unless
// newer ones are due.
func TestTheWordsOfAHangingVoiceAreSaidByTheNext(t *testing.T) {
	cast := func(h *heard) ([]opener, []voice) {
		return nil, []voice{&hangingVoice{h, 3 * time.Second}, &hangingVoice{h, 2 * time.Second}, &fakeVoice{heard: h, title: "third"}}
	}
	perform(t, Options{}, cast, func(s *stage) {
		s.Play(Sound{Words: "Hands behind your head."})
		s.after(10 * time.Second)
		s.Play(Sound{Words: "4."})
		s.after(5 * time.Second)
		s.expect(t, "3.000 hangs", "5.000 hangs", `5.000 third says "Hands behind your head."`, `10.000 third says "4."`)
	})
	perform(t, Options{}, cast, func(s *stage) {
		s.Play(Sound{Words: "3."})
		s.after(4500 * time.Millisecond)
		s.Play(Sound{Words: "4."})
		s.after(5 * time.Second)
		s.expect(t, "3.000 hangs", "5.000 hangs", `5.000 third says "4."`)
	})
}

// Words that gave way to a screen reader are said again while they may begin.
func TestWordsThatGaveWayAreTriedAgain(t *testing.T) {
	cast := func(h *heard) ([]opener, []voice) { return nil, []voice{&politeVoice{h, 2 * time.Second}} }
	perform(t, Options{}, cast, func(s *stage) {
		s.Play(Sound{Words: "4."})
		s.after(3 * time.Second)
		s.start = time.Now()
		s.Play(Sound{Words: "Elbows bent.", Until: time.Now().Add(5 * time.Second)})
		s.after(3 * time.Second)
		s.expect(t, `2.000 says "Elbows bent."`)
	})
}

// politeVoice lets somebody else speak for a while after the test's start.
type politeVoice struct {
	*heard
	quiet time.Duration
}

func (p *politeVoice) name() string { return "polite" }
func (p *politeVoice) close()       {}

func (p *politeVoice) say(_ context.Context, words string) error {
	if time.Since(p.start) < p.quiet {
		return errGaveWay
	}
	p.add("says %q", words)
	return nil
}

// hangingVoice says nothing, and is found out after a while.
type hangingVoice struct {
	*heard
	after time.Duration
}

func (h *hangingVoice) name() string { return "hanging" }
func (h *hangingVoice) close()       {}

func (h *hangingVoice) say(ctx context.Context, _ string) error {
	rest(ctx, h.after)
	h.add("hangs")
	return errHung
}

func TestOnTheLastResortTheSearchIsRepeatedEverySecond(t *testing.T) {
	cast := func(h *heard) ([]opener, []voice) {
		return []opener{{"server", func(context.Context) (speaker, error) {
			h.add("searched")
			return nil, errNothing
		}}}, nil
	}
	perform(t, Options{NoVoice: true}, cast, func(s *stage) {
		for range 10 {
			s.Play(Sound{Tone: ReadyTick})
			s.after(500 * time.Millisecond)
		}
		s.expect(t, "0.000 searched", "1.000 searched", "2.000 searched", "3.000 searched", "4.000 searched")
	})
}

// leaver is a speaker that tells when it goes away.
type leaver struct {
	fakeSpeaker
	left chan struct{}
}

func (l *leaver) gone() <-chan struct{} { return l.left }

// Sound that goes away is missed though nothing is to be heard, told as lost,
// and looked for every second until it is back.
func TestLostSoundIsLookedForEverySecond(t *testing.T) {
	works, tries := true, 0
	var now *leaver
	cast := func(h *heard) ([]opener, []voice) {
		return []opener{{"server", func(context.Context) (speaker, error) {
			if tries++; !works {
				return nil, errNothing
			}
			now = &leaver{fakeSpeaker{heard: h, title: "server"}, make(chan struct{})}
			return now, nil
		}}}, nil
	}
	perform(t, Options{NoVoice: true}, cast, func(s *stage) {
		works = false
		s.after(10 * time.Second)
		close(now.left)
		s.after(5500 * time.Millisecond)
		if tries != 1+6 {
			t.Errorf("%d tries in 5.5 s", tries-1)
		}
		works = true
		s.after(time.Second)
		s.Play(Sound{Tone: End})
		s.after(time.Second)
		s.expect(t, "10.000 server closes", "16.500 server plays end")
		want := []Status{{Sound: "server"}, {Sound: nameSilence, Lost: true, Problem: "No sound. " + toGetSound + "."}, {Sound: "server"}}
		if !reflect.DeepEqual(s.told, want) {
			t.Errorf("told %+v, wanted %+v", s.told, want)
		}
	})
}

// A voice that is given up is closed while the session goes on, and closing it
// waits for nothing.
func TestAVoiceOfItsOwnSpeakerCanBeGivenUp(t *testing.T) {
	h := &heard{start: time.Now()}
	o := newOutput(t.Context(), []opener{{"server", func(context.Context) (speaker, error) {
		return &leaver{fakeSpeaker{heard: h, title: "server"}, make(chan struct{})}, nil
	}}}, func() {})
	_ = o.fits(t.Context(), make([]int16, 10))
	o.close()
}
