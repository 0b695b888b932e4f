package cue

import (
	"context"
	"slices"
	"time"

	"tspine/routine/text"
)

// trackRate is how many samples a second a track has (X): half of what tones
// are made at, with room above the highest overtone and all that speech has.
const trackRate = rate / 2

// Timed is a sound with its moment from the start of a track.
type Timed struct {
	At    time.Duration
	Sound Sound
}

// Voice makes words into samples, 48000 a second, that take at most a time.
// It gives none where it cannot.
type Voice func(words string, within time.Duration) []int16

// Track is sounds as one WAV file of a length, words behind their tones. silent are the
// words, each once, that a voice cannot say before the next tone.
func Track(sounds []Timed, lasts time.Duration, volume int, say Voice) (file []byte, silent []string) {
	pcm := make([]int16, 2*trackSamples(lasts))
	for i, s := range sounds {
		words := text.New(s.Sound.Words).Spoken()
		spoken := s.Sound
		spoken.Count = 0
		after := s.At + lengthOf(spoken)
		var said []int16
		if words != "" && say != nil {
			if said = say(words, nextTone(sounds, i, lasts)-after); said == nil && !slices.Contains(silent, words) {
				silent = append(silent, words)
			}
		}
		if said == nil {
			spoken.Count = s.Sound.Count
		}
		if spoken.Tone != None {
			mix(pcm, s.At, spoken.Tone.clip(spoken.Count, volume))
		}
		mix(pcm, after, clip{pcm: said})
	}
	return wav(pcm, trackRate), silent
}

// nextTone is when the next sound with a tone begins, or words of its own.
func nextTone(sounds []Timed, i int, end time.Duration) time.Duration {
	for _, s := range sounds[i+1:] {
		if s.At > sounds[i].At && (s.Sound.Tone != None || s.Sound.Words != "") {
			return s.At
		}
	}
	return end
}

// mix adds a clip to a track from a moment on; what is too loud or after the end is cut off.
func mix(track []int16, at time.Duration, c clip) {
	left, right := c.gains()
	from := trackSamples(at)
	for i := 0; i+1 < len(c.pcm) && from+i/2 < len(track)/2; i += 2 {
		v := float64(int(c.pcm[i])+int(c.pcm[i+1])) / 2
		for n, gain := range []float64{left, right} {
			here := &track[2*(from+i/2)+n]
			*here = int16(min(max(int(*here)+int(gain*v), -32768), 32767))
		}
	}
}

func trackSamples(d time.Duration) int { return int(d * trackRate / time.Second) }

// Recorded is the voice of the recordings that come along. whole says whether
// they have every word of a line.
func Recorded(volume int) (say Voice, whole func(line string) bool) {
	r := recorded{volume: volume}
	say = func(words string, within time.Duration) []int16 {
		if pcm := r.recording(words); len(pcm) > 0 && lasting(pcm) <= within {
			return pcm
		}
		return nil
	}
	return say, r.whole
}

// usualRates are how fast the machine's voice speaks, in words a minute, the
// slower ones first: a line that is too long for its place is said faster (X).
var usualRates = []int{175, 200, 230}

// Machine is the voice of espeak-ng; false where it is not installed.
func Machine(ctx context.Context, o Options) (Voice, bool) {
	path := installed("espeak-ng")
	if path == "" {
		return nil, false
	}
	rates := usualRates
	if o.Rate > 0 {
		rates = []int{o.Rate, o.Rate * 115 / 100, o.Rate * 130 / 100}
	}
	return func(words string, within time.Duration) []int16 {
		for _, o.Rate = range rates {
			limited, stop := context.WithTimeout(ctx, lineWithin)
			pcm, err := speechOf(limited, espeakArgv(path, o)(words), o.VoiceVolume)
			stop()
			if err != nil {
				return nil
			}
			if lasting(pcm) <= within {
				return pcm
			}
		}
		return nil
	}, true
}

// lineWithin is how long a program may take to make one line (X).
const lineWithin = 10 * time.Second
