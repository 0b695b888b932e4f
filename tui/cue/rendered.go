package cue

import (
	"bytes"
	"cmp"
	"context"
	"encoding/binary"
	"errors"
	"math"
	"slices"
	"strconv"
	"time"

	"tspine/tui/cue/words"
)

// mostRendered is how many bytes of speech are taken for one line (X): more
// than a minute of it.
const mostRendered = 4 << 20

var errNoSpeech = errors.New("the program produced no speech")

// rendered is a voice that is a program which writes samples. They are heard
// through the same means as the tones and equally loud, whatever the program
// and the device think of volume.
type rendered struct {
	title   string
	argv    func(words string) []string
	rate    int
	volume  int
	*output // of its own, so that tones sound over words
}

func newRendered(ctx context.Context, title string, o Options, argv func(words string) []string) *rendered {
	return &rendered{title, argv, o.Rate, o.VoiceVolume, newOutput(ctx, soundOpeners(), func() {})}
}

func (r *rendered) name() string { return r.title }

func (r *rendered) say(ctx context.Context, words string) error {
	limited, stop := context.WithTimeout(ctx, limit(words, r.rate))
	defer stop()
	pcm, err := speechOf(limited, r.argv(words), r.volume)
	if err != nil {
		return hung(ctx, limited, err)
	}
	return r.fits(ctx, pcm)
}

// speechOf is what a program speaks, as loud as the tones are at a volume.
func speechOf(ctx context.Context, argv []string, volume int) ([]int16, error) {
	var wrote bounded
	if err := run(ctx, argv, nil, &wrote); err != nil {
		return nil, err
	}
	pcm, hz, err := samplesOf(wrote.Bytes())
	if err != nil {
		return nil, err
	}
	return even(resample(pcm, hz), volume), nil
}

// espeakArgv has the words after "--": espeak-ng would speak a stray byte after
// what it reads from its standard input. -z leaves out the pause at the end.
func espeakArgv(path string, o Options) func(words string) []string {
	argv := []string{path, "--stdout", "-z", "-v", cmp.Or(voiceName(o.Voice), "en")}
	if o.Rate > 0 {
		argv = append(argv, "-s", strconv.Itoa(o.Rate))
	}
	return func(words string) []string { return append(slices.Clone(argv), "--", words) }
}

// bounded keeps the first bytes that are written to it.
type bounded struct{ bytes.Buffer }

func (b *bounded) Write(p []byte) (int, error) {
	if room := mostRendered - b.Len(); room < len(p) {
		b.Buffer.Write(p[:max(0, room)])
		return len(p), nil
	}
	return b.Buffer.Write(p)
}

// samplesOf reads a WAV of one channel and 16 bits. The lengths in it are not
// to be trusted: a program that writes into a pipe cannot know them.
func samplesOf(file []byte) (pcm []int16, hz int, err error) {
	le := binary.LittleEndian
	if len(file) < 12 || string(file[:4]) != "RIFF" {
		return nil, 0, errNoSpeech
	}
	for rest := file[12:]; len(rest) >= 8; {
		name, body := string(rest[:4]), rest[8:]
		if name == "data" && hz >= 4000 && hz <= 192000 && len(body) > 1 {
			pcm = make([]int16, len(body)/2)
			_, err = binary.Decode(body, le, pcm)
			return pcm, hz, err
		}
		body = body[:min(le.Uint32(rest[4:]), uint32(len(body)))]
		if name == "fmt " && len(body) >= 16 && le.Uint16(body[2:]) == 1 && le.Uint16(body[14:]) == 16 {
			hz = int(le.Uint32(body[4:]))
		}
		rest = rest[8+len(body):]
	}
	return nil, 0, errNoSpeech
}

// resample turns samples at hz into samples at [rate], by curves through four
// of them at a time.
func resample(in []int16, hz int) []int16 {
	if hz*times == rate {
		return faster(in)
	}
	at := func(i int) float64 { return float64(in[min(max(i, 0), len(in)-1)]) }
	out := make([]int16, len(in)*rate/hz)
	for n := range out {
		x := float64(n) * float64(hz) / rate
		i := int(x)
		t := x - float64(i)
		a, b, c, d := at(i-1), at(i), at(i+1), at(i+2)
		v := b + t/2*(c-a+t*(2*a-5*b+4*c-d+t*(3*(b-c)+d-a)))
		out[n] = int16(min(max(v, math.MinInt16), math.MaxInt16))
	}
	return out
}

// Loudness of speech (X): as loud as the tones, and never clipped.
const (
	evenLevel = 0.31 // root mean square of what is spoken, of full scale at full volume
	frameTime = 20 * time.Millisecond
	quietest  = 0.1 // of the loudest frame: what is below is a pause
	knee      = 0.5 // above it peaks are bent, so that speech can be that loud without clipping
)

// even makes speech as loud as the tones are at a volume of 0 to 100.
func even(pcm []int16, volume int) []int16 {
	level := levelOf(pcm)
	if level == 0 {
		return pcm
	}
	gain := evenLevel / level / math.MaxInt16
	full := loudness(volume) * math.MaxInt16
	out := make([]int16, len(pcm))
	for i, v := range pcm {
		out[i] = int16(full * bent(gain*float64(v)))
	}
	return out
}

// bent keeps a sample between -1 and 1.
func bent(x float64) float64 {
	over := math.Abs(x) - knee
	if over <= 0 {
		return x
	}
	return math.Copysign(knee+(1-knee)*math.Tanh(over/(1-knee)), x)
}

// levelOf is the root mean square of samples without their pauses, of full
// scale.
func levelOf(pcm []int16) float64 {
	var squares []float64
	loudest := 0.0
	size := samples(frameTime)
	for ; len(pcm) >= size; pcm = pcm[size:] {
		sum := 0.0
		for _, v := range pcm[:size] {
			x := float64(v) / math.MaxInt16
			sum += x * x
		}
		squares = append(squares, sum/float64(size))
		loudest = max(loudest, sum/float64(size))
	}
	sum, n := 0.0, 0
	for _, s := range squares {
		if s > quietest*quietest*loudest {
			sum += s
			n++
		}
	}
	if n == 0 {
		return 0
	}
	return math.Sqrt(sum / float64(n))
}

// fits plays words, unless they would not be over when ctx ends.
func (o *output) fits(ctx context.Context, pcm []int16) error {
	if end, bounded := ctx.Deadline(); bounded && time.Until(end) < lasting(pcm) {
		return errTooLong(lasting(pcm))
	}
	o.play(ctx, clip{pcm: pcm}, time.Now().Add(maxAge))
	return nil
}

// errTooLong is what a voice says of words that are too long for their place.
type errTooLong time.Duration

func (e errTooLong) Error() string { return "too long: " + time.Duration(e).String() }

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
