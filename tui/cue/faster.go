package cue

import (
	"math"

	"tspine/tui/cue/words"
)

// times is how many samples are made of one recorded sample.
const times = rate / words.Rate

// reach is how many recorded samples on either side shape a new one (X).
const reach = 8

// kernel is a windowed sinc, a row for each of the new samples between two
// recorded ones: it leaves no hiss above the recording's own frequencies.
var kernel = func() (rows [times][2 * reach]float64) {
	for phase := range rows {
		for tap := range rows[phase] {
			x := float64(tap-reach+1) - float64(phase)/times
			window := math.Cos(math.Pi * x / (2*reach + 1))
			rows[phase][tap] = sinc(x) * window * window
		}
	}
	return rows
}()

func sinc(x float64) float64 {
	if x == 0 {
		return 1
	}
	return math.Sin(math.Pi*x) / (math.Pi * x)
}

// faster turns a recording into samples at [rate].
func faster(recording []int16) []int16 {
	around := make([]float64, len(recording)+2*reach) // with silence at both ends
	for i, v := range recording {
		around[reach-1+i] = float64(v)
	}
	pcm := make([]int16, 0, times*len(recording))
	for i := range recording {
		near := around[i : i+2*reach]
		for row := range kernel {
			sum := 0.0
			for tap, weight := range kernel[row] {
				sum += weight * near[tap]
			}
			pcm = append(pcm, int16(min(max(sum, math.MinInt16), math.MaxInt16)))
		}
	}
	return pcm
}
