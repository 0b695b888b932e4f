//go:build pulse

// These tests measure against a real PulseAudio of their own, with a sink that
// leads nowhere and is recorded:
//
//	go test -tags pulse ./tui/cue/ -v -run Measure
//	go test -tags pulse ./tui/cue/ -v -run Measure -listen 10m -timeout 20m
//
// They need the programs pulseaudio, parec and espeak-ng.

package cue

import (
	"context"
	"flag"
	"fmt"
	"hash/fnv"
	"math"
	"slices"
	"syscall"
	"testing"
	"time"

	"tspine/tui/cue/nullsink"
)

var listen = flag.Duration("listen", time.Minute, "how long tones are recorded and cost is measured")

// likest is the tone whose pitches are nearest to a recording's.
func likest(pcm []int16, known map[Tone][]float64) Tone {
	pitches := contour(pcm)
	best, nearest := None, math.Inf(1)
	for tone, want := range known {
		if d := apart(pitches[:min(len(pitches), 30)], want); d < nearest {
			best, nearest = tone, d
		}
	}
	return best
}

// waitUntil waits for real: these tests measure.
func waitUntil(at time.Time) { <-time.After(time.Until(at)) }

func TestMeasureTones(t *testing.T) {
	r := nullsink.Start(t).Record()
	using := make(chan Status, 10)
	p := New(Options{Volume: 70, VoiceVolume: 70, NoVoice: true, Notify: func(st Status) { using <- st }})
	defer p.Close()
	if st := <-using; st != (Status{Sound: "PulseAudio"}) {
		t.Fatalf("status is %+v", st)
	}
	known := map[Tone][]float64{}
	for _, tone := range Tones() {
		known[tone] = contour(tone.clip(0, 70).pcm)
	}
	const every, stalled = 600 * time.Millisecond, 60 * time.Millisecond
	var dues []time.Time
	for due := time.Now().Add(2 * every); len(dues) < int(*listen/every); due = due.Add(every) {
		waitUntil(due)
		p.Play(Sound{Tone: Tones()[len(dues)%len(Tones())], Due: due})
		dues = append(dues, due)
	}
	waitUntil(time.Now().Add(2 * every))
	var late []time.Duration
	stalls, slow := 0, 0
	for i, due := range dues {
		want := Tones()[i%len(Tones())]
		pcm, after := r.Heard(due, every-50*time.Millisecond)
		if r.Gap(due) > stalled { // the sound server itself had no time
			stalls++
			continue
		}
		if pcm == nil {
			t.Errorf("%v, due after %v, is missing", want, due.Sub(dues[0]))
			continue
		}
		late = append(late, after)
		if after > stalled { // its end lies in the next tone's time
			slow++
		} else if got := likest(pcm[:min(len(pcm), samples(500*time.Millisecond))], known); got != want {
			t.Errorf("%v, due after %v, sounds like %v", want, due.Sub(dues[0]), got)
		}
	}
	slices.Sort(late)
	median := late[len(late)/2]
	t.Logf("%d tones: recorded after %v median, %v at the 99th percentile, %v at most", len(late), median, late[len(late)*99/100], late[len(late)-1])
	t.Logf("%d more came while the sound server had no time to record", stalls)
	if stalls > len(dues)/5 || slow > len(dues)/20 {
		t.Errorf("of %d tones %d met a sound server that stood still and %d were slow: measure on an idle machine", len(dues), stalls, slow)
	}
	if median > 40*time.Millisecond {
		t.Errorf("the median tone is recorded %v after it was due, wanted 40 ms", median)
	}
}

// TestMeasureServerGone kills the sound server, and then stops it without
// killing it, while tones are played every 200 ms.
func TestMeasureServerGone(t *testing.T) {
	for _, c := range []struct {
		name string
		harm func(*nullsink.Server)
	}{
		{"killed", (*nullsink.Server).Kill},
		{"hanging", (*nullsink.Server).Hang},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := nullsink.Start(t)
			using := make(chan string, 100)
			p := New(Options{Volume: 70, VoiceVolume: 70, NoVoice: true, Bell: func() {}, Notify: func(st Status) { using <- st.Sound }})
			defer p.Close()
			if name := <-using; name != "PulseAudio" {
				t.Fatalf("the sound is by %s", name)
			}
			var slowest time.Duration
			play := func() {
				began := time.Now()
				p.Play(Sound{Tone: ReadyTick})
				slowest = max(slowest, time.Since(began))
				waitUntil(began.Add(200 * time.Millisecond))
			}
			play()
			c.harm(s)
			harmed := time.Now()
			await := func(name string, limit time.Duration) {
				t.Helper()
				for began := time.Now(); time.Since(began) < limit; play() {
					select {
					case now := <-using:
						if now == name {
							t.Logf("%s after %v", name, time.Since(harmed).Round(time.Millisecond))
							return
						}
					default:
					}
				}
				t.Errorf("%s was not in use after %v", name, limit)
			}
			await(nameBell, 10*time.Second)
			if c.name == "killed" {
				s.Restart()
				await("PulseAudio", 30*time.Second)
			}
			t.Logf("Play took %v at most", slowest)
			if slowest > 50*time.Millisecond {
				t.Errorf("Play took %v, wanted at most 50 ms", slowest)
			}
		})
	}
}

// TestMeasureServerLeaves kills the sound server while nothing is played: that
// is told at once, and so is its coming back.
func TestMeasureServerLeaves(t *testing.T) {
	s := nullsink.Start(t)
	told := make(chan Status, 100)
	p := New(Options{Volume: 70, VoiceVolume: 70, NoVoice: true, Bell: func() {}, Notify: func(st Status) { told <- st }})
	defer p.Close()
	await := func(lost bool) {
		t.Helper()
		began := time.Now()
		for {
			select {
			case st := <-told:
				if st.Lost == lost && st.Sound != "" {
					t.Logf("%s after %v", st.Sound, time.Since(began).Round(time.Millisecond))
					return
				}
			case <-time.After(3 * time.Second):
				t.Fatalf("nothing was told for 3 s")
			}
		}
	}
	await(false)
	s.Kill()
	await(true)
	waitUntil(time.Now().Add(4 * time.Second))
	s.Restart()
	await(false)
}

// TestMeasureCost plays at twice the pace of the busiest exercise, E6, whose rep
// of 6.5 s has three tones and one line of words: here a tone every second and
// words every three. That costs at most as much as a loop that hashes 128 KB
// every 75 ms: 400 ms a minute on a quiet machine, 200 at the usual pace (X).
func TestMeasureCost(t *testing.T) {
	for _, c := range []struct {
		name   string
		voices func() []voice
	}{
		{"tones", func() []voice { return nil }},
		{"espeak-ng", func() []voice {
			o := Options{Volume: 70, VoiceVolume: 70}
			return []voice{newRendered(t.Context(), "espeak-ng", o, espeakArgv("espeak-ng", o))}
		}},
		{"recorded words", func() []voice { return []voice{newRecorded(t.Context(), Options{Volume: 70, VoiceVolume: 70})} }},
	} {
		t.Run(c.name, func(t *testing.T) {
			nullsink.Start(t)
			p := newPlayer(Options{Volume: 70, VoiceVolume: 70}, soundOpeners(), func(context.Context, Options) []voice { return c.voices() })
			defer p.Close()
			p.Play(Sound{Tone: Rep, Count: 1, Words: "1, last one."})
			waitUntil(time.Now().Add(3 * time.Second)) // the start is over
			sound := costOf(t, 3, time.Second, func(n int, due time.Time) {
				s := Sound{Tone: LastTick, Due: due}
				if n%3 == 1 {
					s.Tone, s.Count, s.Words = Rep, n/3%10+1, fmt.Sprintf("%d, last one.", n/3%10+1)
				}
				p.Play(s)
			})
			p.Close()
			plain := costOf(t, 40, 75*time.Millisecond, func(int, time.Time) { fnv.New64a().Write(make([]byte, 128<<10)) })
			t.Logf("%v of CPU a minute, %.2f of the plain loop's", sound.Round(time.Millisecond), sound.Seconds()/plain.Seconds())
			if sound > plain {
				t.Errorf("sound costs %v of CPU a minute, the plain loop %v", sound, plain)
			}
		})
	}
}

// costOf is the CPU time a minute of doing something every so often: the least of several
// rounds, since whatever else runs on the machine only ever adds to it.
func costOf(t *testing.T, times int, every time.Duration, do func(n int, due time.Time)) time.Duration {
	used := func() time.Duration {
		var u syscall.Rusage
		if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
			t.Fatal(err)
		}
		return time.Duration(u.Utime.Nano() + u.Stime.Nano())
	}
	round := time.Duration(times) * every
	least := time.Hour
	due, n := time.Now(), 0
	for range max(6, *listen/2/round) {
		before := used()
		for range times {
			due, n = due.Add(every), n+1
			waitUntil(due)
			do(n, due)
		}
		least = min(least, used()-before)
	}
	return least * (time.Minute / round)
}
