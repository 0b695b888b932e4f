//go:build pulse

package cue

import (
	"math"
	"testing"
	"time"

	"tspine/tui/cue/nullsink"
)

// TestMeasureLoudness records the tones and every voice that is installed, and
// compares them by the K-weighted loudness of ITU-R BS.1770, pauses left out.
func TestMeasureLoudness(t *testing.T) {
	r := nullsink.Start(t).Record()
	o := Options{Volume: 80, VoiceVolume: 80}
	found := map[string]voice{"recorded words": newRecorded(t.Context(), o)}
	for name, argv := range map[string]func(words string) []string{
		"espeak-ng": espeakArgv("espeak-ng", o),
		"flite":     fliteArgv("flite", o),
	} {
		if installed(name) != "" {
			found[name] = newRendered(t.Context(), name, o, argv)
		}
	}
	if installed("speech-dispatcher") != "" {
		nullsink.StartSpeech(t)
		d := findDispatcher(o)
		if d == nil {
			t.Fatal("the speech server does not answer")
		}
		t.Logf("the speech server speaks by %s", d.module)
		if !d.quiet() {
			found["speech-dispatcher"] = d
		}
	}
	record := func(play func()) []int16 {
		began := time.Now()
		play()
		waitUntil(time.Now().Add(500 * time.Millisecond))
		pcm, _ := r.Heard(began, time.Since(began))
		return pcm
	}
	p := New(Options{Volume: 80, VoiceVolume: 80, NoVoice: true})
	defer p.Close()
	waitUntil(time.Now().Add(time.Second))
	tones := loudnessOf(record(func() {
		for _, tone := range Tones() {
			p.Play(Sound{Tone: tone})
			waitUntil(time.Now().Add(tone.Length() + 400*time.Millisecond))
		}
	}))
	t.Logf("tones: %.1f LUFS", tones)
	for name, v := range found {
		pcm := record(func() {
			for _, words := range []string{"7.", "Hold 15 seconds.", "Switch sides. Roll onto your right side.", "Slowly return.", "10, last one."} {
				if err := v.say(t.Context(), words); err != nil {
					t.Errorf("%s: %v", name, err)
				}
			}
		})
		v.close()
		peak := 0.0
		for _, x := range pcm {
			peak = max(peak, math.Abs(float64(x))/math.MaxInt16)
		}
		got := loudnessOf(pcm)
		t.Logf("%s: %.1f LUFS, peak %.1f dBFS", name, got, 20*math.Log10(peak))
		if math.Abs(got-tones) > 3 {
			t.Errorf("%s is %.1f dB from the tones, wanted 3", name, got-tones)
		}
	}
}

// loudnessOf is the loudness of samples at 48000 a second, in blocks of 100 ms
// gated at 10 dB under their mean.
func loudnessOf(pcm []int16) float64 {
	x := make([]float64, len(pcm))
	for i, v := range pcm {
		x[i] = float64(v) / math.MaxInt16
	}
	x = biquad(x, 1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585)
	x = biquad(x, 1, -2, 1, -1.99004745483398, 0.99007225036621)
	var blocks []float64
	for size := rate / 10; len(x) >= size; x = x[size:] {
		sum := 0.0
		for _, v := range x[:size] {
			sum += v * v
		}
		if mean := sum / float64(size); mean > 1e-6 {
			blocks = append(blocks, mean)
		}
	}
	mean := func(least float64) float64 {
		sum, n := 0.0, 0.0
		for _, b := range blocks {
			if b >= least {
				sum += b
				n++
			}
		}
		return sum / n
	}
	return -0.691 + 10*math.Log10(mean(mean(0)/10))
}

func biquad(x []float64, b0, b1, b2, a1, a2 float64) []float64 {
	y := make([]float64, len(x))
	var x1, x2, y1, y2 float64
	for i, v := range x {
		y[i] = b0*v + b1*x1 + b2*x2 - a1*y1 - a2*y2
		x1, x2, y1, y2 = v, x1, y[i], y1
	}
	return y
}
