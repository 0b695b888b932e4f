package cue

import (
	"fmt"
	"math"
	"math/cmplx"
	"slices"
	"testing"
	"time"
)

// frame is the stretch of samples whose pitch is looked at as one (20 ms).
const frame = rate / 50

// contour is the pitch of every frame in half tones above 100 Hz, as found in
// the samples; 0 is silence.
func contour(pcm []int16) []float64 {
	var pitches []float64
	for start := 0; start+frame <= len(pcm); start += frame {
		pitches = append(pitches, pitch(pcm[start:start+frame]))
	}
	return pitches
}

// pitch is the frequency with the most energy, in half tones above 100 Hz.
func pitch(part []int16) float64 {
	best, most := 0.0, 1e5 // less is silence
	for half := 12.0; half < 48; half += 0.5 {
		if e := energy(part, 100*math.Pow(2, half/12)); e > most {
			best, most = half, e
		}
	}
	return best
}

// energy is how much of a frequency is in samples (Goertzel).
func energy(part []int16, hz float64) float64 {
	c := 2 * math.Cos(2*math.Pi*hz/rate)
	a, b := 0.0, 0.0
	for _, v := range part {
		a, b = float64(v)+c*a-b, a
	}
	return (a*a + b*b - c*a*b) / float64(len(part))
}

// apart is how different two tones are by ear: the half tones between them,
// at most an octave, summed up over all frames.
func apart(a, b []float64) float64 {
	if len(a) < len(b) {
		a, b = b, a
	}
	sum := 0.0
	for i := range a {
		other := 0.0
		if i < len(b) {
			other = b[i]
		}
		sum += min(math.Abs(a[i]-other), 12)
	}
	return sum
}

func TestTonesCanBeToldApart(t *testing.T) {
	pitches := map[string][]float64{}
	var names []string
	hear := func(name string, c clip) {
		pitches[name], names = contour(c.pcm), append(names, name)
	}
	for _, tone := range Tones() {
		hear(tone.String(), tone.clip(0, 70))
	}
	for n := 1; n <= maxCount; n++ {
		hear(fmt.Sprint("count ", n), Rep.clip(n, 70))
	}
	for i, a := range names {
		for _, b := range names[:i] {
			// 20 is five half tones over four frames, or a whole note more.
			if d := apart(pitches[a], pitches[b]); d < 20 {
				t.Errorf("%q and %q are %.0f half tones apart, wanted 20", a, b, d)
			}
		}
	}
}

func TestLeftFallsAndRightRises(t *testing.T) {
	for _, c := range []struct{ left, right Tone }{{StartLeft, StartRight}, {SwitchLeft, SwitchRight}, {ReadyLeft, ReadyRight}} {
		left, right := contour(c.left.clip(0, 70).pcm), contour(c.right.clip(0, 70).pcm)
		if lastStep(left) >= 0 || lastStep(right) <= 0 {
			t.Errorf("the last step of %v is %v half tones, of %v %v", c.left, lastStep(left), c.right, lastStep(right))
		}
	}
}

// lastStep is from the last note but one to the last, in half tones.
func lastStep(pitches []float64) float64 {
	last := pitches[len(pitches)-2]
	for i := len(pitches) - 3; i >= 0; i-- {
		if math.Abs(pitches[i]-last) > 2 && pitches[i] > 0 {
			return last - pitches[i]
		}
	}
	return 0
}

// What belongs together sounds alike, and unlike the other families: by its
// overtones, by how it begins, or by how it fades.
func TestFamiliesHaveTheirOwnTimbre(t *testing.T) {
	shape := map[string][3]float64{}
	for _, f := range []*family{&phases, &counts, &sides, &ends, &answers} {
		pcm := f.render([]note{{hz: 440, last: 200 * ms}}, 70)
		at := func(from, to time.Duration) (sum float64) {
			for _, v := range pcm[samples(from):samples(to)] {
				sum += float64(v) * float64(v)
			}
			return math.Sqrt(sum / float64(samples(to-from)))
		}
		ratio := func(a, b float64) float64 { return 10 * math.Log10((a+1)/(b+1)) }
		shape[f.name] = [3]float64{ratio(energy(pcm, 880), energy(pcm, 440)), ratio(energy(pcm, 1320), energy(pcm, 440)), 2 * ratio(at(100*ms, 150*ms), at(5*ms, 25*ms))}
	}
	for a, x := range shape {
		for b, y := range shape {
			far := 0.0
			for i := range x {
				far = max(far, math.Abs(x[i]-y[i]))
			}
			if a < b && far < 6 {
				t.Errorf("%s and %s are within %.1f dB: %v and %v", a, b, far, x, y)
			}
		}
	}
}

func TestTonesKeepBelow2kHz(t *testing.T) {
	for _, tone := range Tones() {
		bins := spectrum(tone.clip(0, 100).pcm)
		low, all := 0.0, 0.0
		for i, v := range bins[:len(bins)/2] {
			e := real(v)*real(v) + imag(v)*imag(v)
			if all += e; i*rate/len(bins) < 2000 {
				low += e
			}
		}
		if share := low / all; share < 0.9 {
			t.Errorf("%v has %.1f %% of its energy below 2 kHz, wanted 90 %%", tone, 100*share)
		}
	}
}

// spectrum is the Fourier transform of samples, filled up with silence.
func spectrum(pcm []int16) []complex128 {
	wide := 1
	for wide < len(pcm) {
		wide *= 2
	}
	x := make([]complex128, wide)
	for i, v := range pcm {
		x[i] = complex(float64(v), 0)
	}
	return transform(x)
}

func transform(x []complex128) []complex128 {
	n := len(x)
	if n == 1 {
		return x
	}
	even, odd := make([]complex128, n/2), make([]complex128, n/2)
	for i := range even {
		even[i], odd[i] = x[2*i], x[2*i+1]
	}
	even, odd = transform(even), transform(odd)
	out := make([]complex128, n)
	for i := range even {
		turned := cmplx.Rect(1, -2*math.Pi*float64(i)/float64(n)) * odd[i]
		out[i], out[i+n/2] = even[i]+turned, even[i]-turned
	}
	return out
}

func TestTonesAreShort(t *testing.T) {
	for _, tone := range Tones() {
		most := 500 * time.Millisecond
		if tone == ReadyTick || tone == LastTick {
			most = 90 * time.Millisecond
		}
		if d := tone.Length(); d < 60*time.Millisecond || d > most {
			t.Errorf("%v lasts %v, wanted 60 ms to %v", tone, d, most)
		}
	}
	for n := range maxCount + 2 {
		if d := lengthOf(Sound{Tone: Rep, Count: n}); d > 1100*time.Millisecond {
			t.Errorf("a count of %d lasts %v", n, d)
		}
	}
}

func TestTonesBeginAndEndSoftly(t *testing.T) {
	for _, tone := range Tones() {
		pcm := tone.clip(0, 100).pcm
		loudest := float64(slices.Max(pcm))
		if loudest < 10000 {
			t.Errorf("%v is at most %.0f loud", tone, loudest)
		}
		for _, i := range []int{0, 20, len(pcm) - 20, len(pcm) - 1} { // 0.4 ms from the ends
			if v := math.Abs(float64(pcm[i])); v > loudest/20 {
				t.Errorf("%v clicks: sample %d of %d is %.0f", tone, i, len(pcm), v)
			}
		}
	}
}

func TestVolume(t *testing.T) {
	for _, c := range []struct{ volume, least, most int }{{-5, 0, 0}, {0, 0, 0}, {50, 3600, 5800}, {100, 15000, 20500}, {500, 15000, 20500}} {
		if v := int(slices.Max(Start.clip(0, c.volume).pcm)); v < c.least || v > c.most {
			t.Errorf("at volume %d the loudest sample is %d, wanted %d to %d", c.volume, v, c.least, c.most)
		}
	}
}

// A tone and words that sound together stay 1 dB below the most that can be
// played, at any volume.
func TestToneAndWordsTogetherAreNotTooLoud(t *testing.T) {
	most := math.Pow(10, -1.0/20) * math.MaxInt16
	loud := func(pcm []int16) (top float64) {
		for _, v := range pcm {
			top = max(top, math.Abs(float64(v)))
		}
		return top
	}
	r := recorded{volume: 100}
	words := 0.0
	for _, line := range []string{"Hold 15 seconds.", "Switch sides. Roll onto your right side.", "10, last one.", "Squeeze your shoulder blades."} {
		words = max(words, loud(r.recording(line)))
	}
	for _, tone := range Tones() {
		c := tone.clip(0, 100)
		c.over = true
		if sum := loud(c.stereo()) + words; sum > most {
			t.Errorf("%s and words are %.1f dBFS", tone, 20*math.Log10(sum/math.MaxInt16))
		}
	}
}

func TestEveryToneHasItsName(t *testing.T) {
	seen := map[string]bool{}
	for _, tone := range Tones() {
		if name := tone.String(); name == "" || seen[name] || tone.Means() == "" || tone.Family() == "" {
			t.Errorf("tone %d is called %q, means %q, of %q", tone, name, tone.Means(), tone.Family())
		}
		seen[tone.String()] = true
	}
	if None.String() != "" || Tone(200).String() != "" || Tone(200).Length() != 0 {
		t.Error("no tone has a name or a length")
	}
}

func TestCountIsATally(t *testing.T) {
	for n, want := range map[int]string{1: "1", 4: "1111", 5: "5", 7: "511", 10: "55", 14: "551111", 19: "5551111"} {
		got := ""
		for _, note := range tally(n) {
			switch note.hz {
			case onePip.hz:
				got += "1"
			case fiveLow.hz:
				got += "5"
			}
		}
		if got != want {
			t.Errorf("a count of %d sounds as %q, wanted %q", n, got, want)
		}
	}
}
