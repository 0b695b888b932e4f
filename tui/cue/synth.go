package cue

import (
	"cmp"
	"math"
	"time"
)

// rate is how many samples a second every clip has: what most hardware runs
// at, so that nothing has to be converted on the way.
const rate = 48000

// family is what the tones of one kind have in common, so that the ear knows
// the kind before it knows the tone.
type family struct {
	name      string
	overtones []float64     // strength of the fundamental and of each note above it
	attack    time.Duration // from silence to the loudest
	ring      time.Duration // time in which a note falls to a third
	gain      float64       // so that families are as loud as each other
}

// The families (X): a struck bar, a block of wood, a reed, a soft flute, and a
// muffled knock.
var (
	phases  = family{"Phases", []float64{1, 0.28, 0.1}, 6 * ms, 220 * ms, 1}
	counts  = family{"Counts", []float64{1, 0, 0.3}, 5 * ms, 45 * ms, 1}
	sides   = family{"Sides", []float64{0.8, 0.55, 0.45, 0.3}, 6 * ms, 500 * ms, 1}
	ends    = family{"Ends", []float64{1}, 35 * ms, 600 * ms, 0.9}
	answers = family{"Answers to keys", []float64{1, 0, 0.45, 0, 0.2}, 6 * ms, 90 * ms, 1}
)

// release is how softly a note ends (X).
const release = 18 * time.Millisecond

// ceiling is the highest overtone in Hz: nothing may depend on frequencies
// that many people lose first (X).
const ceiling = 2000

// render makes samples of notes. Volume is 0 to 100.
func (f *family) render(notes []note, volume int) []int16 {
	gain := loudness(volume) * f.gain
	pcm := make([]int16, 0, samples(length(notes)))
	for _, n := range notes {
		pcm = f.renderNote(pcm, n, gain)
	}
	return pcm
}

func (f *family) renderNote(pcm []int16, n note, gain float64) []int16 {
	count := samples(n.last)
	if n.hz == 0 {
		return append(pcm, make([]int16, count)...)
	}
	end, phase := cmp.Or(n.to, n.hz), 0.0
	for i := range count {
		along := float64(i) / float64(count)
		hz := n.hz + (end-n.hz)*along
		phase += 2 * math.Pi * hz / rate
		pcm = append(pcm, int16(gain*f.envelope(i, count)*f.timbre(phase, hz)*math.MaxInt16))
	}
	return pcm
}

// timbre is the sum of the overtones, at most 1.
func (f *family) timbre(phase, hz float64) float64 {
	sum, most := 0.0, 0.0
	for k, strength := range f.overtones {
		most += strength
		if m := float64(k + 1); m*hz < ceiling {
			sum += strength * math.Sin(m*phase)
		}
	}
	return sum / most
}

// envelope is the loudness of sample i of count, 0 to 1.
func (f *family) envelope(i, count int) float64 {
	level := math.Exp(-float64(i) / float64(samples(f.ring)))
	if up := samples(f.attack); i < up {
		level *= slope(float64(i) / float64(up))
	}
	if down := samples(release); count-i < down {
		level *= slope(float64(count-i) / float64(down))
	}
	return level
}

// slope rises from 0 to 1 without a corner, so that no click is heard.
func slope(x float64) float64 { return (1 - math.Cos(math.Pi*x)) / 2 }

// Peaks of full scale at full volume (X): a tone alone, or words; and a tone over
// words. Together they stay 1 dB below the most that can be played.
const (
	peak     = 0.62
	peakOver = 0.26
)

// loudness turns a volume of 0 to 100 into a factor: squared, because the ear
// hears steps of a ratio as equal.
func loudness(volume int) float64 {
	v := float64(min(max(volume, 0), 100)) / 100
	return peak * v * v
}

func samples(d time.Duration) int { return int(d * rate / time.Second) }

func lasting(pcm []int16) time.Duration { return time.Duration(len(pcm)) * time.Second / rate }
