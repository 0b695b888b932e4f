package cue

import (
	"math"
	"time"
)

// rate is how many samples a second every clip has: what most hardware runs
// at, so that nothing has to be converted on the way.
const rate = 48000

// Shape of a note (X): soft at both ends, ringing off like a struck bar.
const (
	attack  = 6 * time.Millisecond
	release = 18 * time.Millisecond
	ring    = 220 * time.Millisecond // time in which a note falls to a third
)

// overtones are the strengths of the fundamental and of the notes above it.
var overtones = [...]float64{1, 0.28, 0.1}

// ceiling is the highest overtone in Hz: nothing may depend on frequencies
// that many people lose first (X).
const ceiling = 2000

// render makes samples of notes. Volume is 0 to 100.
func render(notes []note, volume int) []int16 {
	gain := loudness(volume)
	pcm := make([]int16, 0, samples(length(notes)))
	for _, n := range notes {
		pcm = renderNote(pcm, n, gain)
	}
	return pcm
}

func renderNote(pcm []int16, n note, gain float64) []int16 {
	count := samples(n.last)
	if n.hz == 0 {
		return append(pcm, make([]int16, count)...)
	}
	end := n.to
	if end == 0 {
		end = n.hz
	}
	phase := 0.0
	for i := range count {
		along := float64(i) / float64(count)
		hz := n.hz + (end-n.hz)*along
		phase += 2 * math.Pi * hz / rate
		pcm = append(pcm, int16(gain*envelope(i, count)*timbre(phase, hz)*math.MaxInt16))
	}
	return pcm
}

// timbre is the sum of the overtones, at most 1.
func timbre(phase, hz float64) float64 {
	sum, most := 0.0, 0.0
	for k, strength := range overtones {
		most += strength
		if m := float64(k + 1); m*hz < ceiling {
			sum += strength * math.Sin(m*phase)
		}
	}
	return sum / most
}

// envelope is the loudness of sample i of count, 0 to 1.
func envelope(i, count int) float64 {
	level := math.Exp(-float64(i) / float64(samples(ring)))
	if up := samples(attack); i < up {
		level *= slope(float64(i) / float64(up))
	}
	if down := samples(release); count-i < down {
		level *= slope(float64(count-i) / float64(down))
	}
	return level
}

// slope rises from 0 to 1 without a corner, so that no click is heard.
func slope(x float64) float64 { return (1 - math.Cos(math.Pi*x)) / 2 }

// loudness turns a volume of 0 to 100 into a factor: squared, because the ear
// hears steps of a ratio as equal.
func loudness(volume int) float64 {
	v := float64(min(max(volume, 0), 100)) / 100
	return 0.85 * v * v
}

func samples(d time.Duration) int { return int(d * rate / time.Second) }

func lasting(pcm []int16) time.Duration { return time.Duration(len(pcm)) * time.Second / rate }
