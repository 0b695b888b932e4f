package cue

import (
	"context"
	"encoding/binary"
	"os/exec"
	"strconv"
	"strings"
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

// Track is sounds as one WAV file of a length: each tone at its moment, words
// behind it. Words that a voice cannot say before the next tone are left to
// the tones; silent are those, each once.
func Track(sounds []Timed, lasts time.Duration, volume int, say Voice) (file []byte, silent []string) {
	t := track{pcm: make([]int16, trackSamples(lasts))}
	told := map[string]bool{}
	for i, s := range sounds {
		words := text.New(s.Sound.Words).Spoken()
		spoken := s.Sound
		spoken.Count = 0
		after := s.At + lengthOf(spoken)
		var said []int16
		if words != "" && say != nil {
			if said = say(words, nextTone(sounds, i, lasts)-after); said == nil && !told[words] {
				silent, told[words] = append(silent, words), true
			}
		}
		if said == nil {
			spoken.Count = s.Sound.Count
		}
		if spoken.Tone != None {
			t.mix(s.At, render(toneNotes(spoken), volume))
		}
		t.mix(after, said)
	}
	return wavAt(t.pcm, trackRate), silent
}

func lengthOf(s Sound) time.Duration {
	if s.Tone == None {
		return 0
	}
	return length(toneNotes(s))
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

// track is what sounds are mixed into.
type track struct{ pcm []int16 }

// mix adds a clip from a moment on. What is too loud together is cut off, and
// so is what comes after the end.
func (t track) mix(at time.Duration, clip []int16) {
	from := trackSamples(at)
	for i := 0; i+1 < len(clip) && from+i/2 < len(t.pcm); i += 2 {
		sum := int(t.pcm[from+i/2]) + (int(clip[i])+int(clip[i+1]))/2
		t.pcm[from+i/2] = int16(min(max(sum, -32768), 32767))
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
	return say, func(line string) bool {
		parts := 0
		for clause := range strings.FieldsFuncSeq(line, endsClause) {
			if strings.TrimSpace(clause) != "" {
				parts++
			}
		}
		return len(clauses(line)) == parts
	}
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
	name := voiceName(o.Voice)
	if name == "" {
		name = "en"
	}
	gain := loudness(o.Volume)
	return func(words string, within time.Duration) []int16 {
		for _, r := range rates {
			file, err := made(ctx, path, "-v", name, "-s", strconv.Itoa(r), "-z", "--stdout", "--", words)
			if err != nil {
				return nil
			}
			pcm, perSecond := readWAV(file)
			if len(pcm) == 0 || perSecond == 0 {
				return nil
			}
			if pcm = clip48(pcm, perSecond); lasting(pcm) <= within {
				for i, v := range pcm {
					pcm[i] = int16(gain * float64(v))
				}
				return pcm
			}
		}
		return nil
	}, true
}

// lineWithin is how long a program may take to make one line (X).
const lineWithin = 10 * time.Second

// made is what a program writes.
func made(ctx context.Context, path string, args ...string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, lineWithin)
	defer cancel()
	cmd := exec.CommandContext(ctx, path, args...)
	cmd.WaitDelay = killTime
	setApart(cmd)
	return cmd.Output()
}

// clip48 are samples at another rate as clips have them, between two by a
// straight line.
func clip48(pcm []int16, from int) []int16 {
	out := make([]int16, len(pcm)*rate/max(1, from))
	for i := range out {
		at := float64(i) * float64(from) / rate
		n := int(at)
		a, b := pcm[n], pcm[min(n+1, len(pcm)-1)]
		out[i] = int16(float64(a) + (float64(b)-float64(a))*(at-float64(n)))
	}
	return out
}

// readWAV are the samples of a WAV file with one channel of 16 bits, as speech
// programs write it: the lengths in it may be wrong, for it went down a pipe.
func readWAV(file []byte) (pcm []int16, perSecond int) {
	const head = 44
	if len(file) < head || string(file[:4]) != "RIFF" || string(file[36:40]) != "data" ||
		binary.LittleEndian.Uint16(file[22:]) != 1 || binary.LittleEndian.Uint16(file[34:]) != 16 {
		return nil, 0
	}
	for i := head; i+1 < len(file); i += 2 {
		pcm = append(pcm, int16(binary.LittleEndian.Uint16(file[i:])))
	}
	return pcm, int(binary.LittleEndian.Uint32(file[24:]))
}
