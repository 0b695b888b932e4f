package main

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"log"
	"math"
	"os"
	"os/exec"
	"strings"

	"tspine/tui/cue/words"
)

const (
	quiet  = 200         // samples up to this are silence at the ends (X)
	margin = 80          // samples of silence that are kept there (X)
	loud   = 0.8 * 32767 // the loudest sample after levelling (X)
	reach  = 24          // samples on either side that shape one at a lower rate (X)
	cutoff = 0.94        // of the frequencies that a lower rate can hold (X)
	header = 44          // bytes before the samples in a file by flite

	stretch = "0.95" // how long flite speaks beside its own pace: lines fit the places that the plan leaves them (X)
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 3 {
		log.Fatal("usage: make PHRASES RECORDINGS")
	}
	list, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	recordings, err := record(string(list))
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(os.Args[2], recordings, 0o644); err != nil {
		log.Fatal(err)
	}
}

// record makes the recordings file of a list of phrases.
func record(list string) ([]byte, error) {
	var head, codes bytes.Buffer
	for line := range strings.Lines(list) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		phrase, spoken, written := strings.Cut(line, " | ")
		if !written {
			spoken = phrase
		}
		pcm, err := speak(spoken)
		if err != nil {
			return nil, fmt.Errorf("record %q: %w", phrase, err)
		}
		coded, err := deflate(encode(level(slower(trim(pcm)))))
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&head, "%d\t%s\n", len(coded), phrase)
		codes.Write(coded)
	}
	head.WriteByte('\n')
	return append(head.Bytes(), codes.Bytes()...), nil
}

// deflate makes the codes of a phrase an eighth smaller, without a loss.
func deflate(codes []byte) ([]byte, error) {
	var out bytes.Buffer
	w, err := flate.NewWriter(&out, flate.BestCompression)
	if err == nil {
		_, err = w.Write(codes)
	}
	if err == nil {
		err = w.Close()
	}
	return out.Bytes(), err
}

// speak has words said into a file and reads its samples.
func speak(spoken string) ([]int16, error) {
	dir, err := os.MkdirTemp("", "words-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	file := dir + "/said.wav"
	said := exec.Command("flite", "-voice", "slt", "--setf", "duration_stretch="+stretch, "-t", spoken, "-o", file)
	if out, err := said.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("flite: %w: %s", err, out)
	}
	raw, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	if len(raw) < header || binary.LittleEndian.Uint32(raw[24:]) != fliteRate {
		return nil, errors.New("flite wrote no samples at its rate")
	}
	pcm := make([]int16, (len(raw)-header)/2)
	for i := range pcm {
		pcm[i] = int16(binary.LittleEndian.Uint16(raw[header+2*i:]))
	}
	return pcm, nil
}

// trim takes silence away at both ends.
func trim(pcm []int16) []int16 {
	start, end := 0, len(pcm)
	for start < end && abs(pcm[start]) <= quiet {
		start++
	}
	for end > start && abs(pcm[end-1]) <= quiet {
		end--
	}
	return pcm[max(start-margin, 0):min(end+margin, len(pcm))]
}

// fliteRate is how many samples a second flite makes.
const fliteRate = 16000

// slower turns samples of flite into samples at the rate of the recordings,
// without what that rate cannot hold.
func slower(pcm []int16) []int16 {
	const ratio = float64(words.Rate) / fliteRate
	out := make([]int16, int(float64(len(pcm))*ratio))
	for n := range out {
		at, sum := float64(n)/ratio, 0.0
		for k := int(at) - reach; k <= int(at)+reach; k++ {
			if k < 0 || k >= len(pcm) {
				continue
			}
			x := at - float64(k)
			window := math.Cos(math.Pi * x / (2*reach + 2))
			sum += float64(pcm[k]) * ratio * cutoff * sinc(ratio*cutoff*x) * window * window
		}
		out[n] = int16(min(max(sum, math.MinInt16), math.MaxInt16))
	}
	return out
}

func sinc(x float64) float64 {
	if x == 0 {
		return 1
	}
	return math.Sin(math.Pi*x) / (math.Pi * x)
}

// level makes all phrases equally loud at their loudest.
func level(pcm []int16) []int16 {
	top := 1
	for _, v := range pcm {
		top = max(top, abs(v))
	}
	even := make([]int16, len(pcm))
	for i, v := range pcm {
		even[i] = int16(float64(v) * loud / float64(top))
	}
	return even
}

// encode finds, for each sample, the code that brings the decoder closest.
func encode(pcm []int16) []byte {
	var at words.Decoder
	coded := make([]byte, (len(pcm)+1)/2)
	for i, want := range pcm {
		best, code := at, byte(0)
		for try, nearest := byte(0), 1<<20; try < 16; try++ {
			next := at
			if off := distance(next.Next(try), want); off < nearest {
				best, code, nearest = next, try, off
			}
		}
		at = best
		coded[i/2] |= code << (4 * (i % 2))
	}
	return coded
}

func abs(v int16) int {
	if v < 0 {
		return -int(v)
	}
	return int(v)
}

func distance(a, b int16) int {
	if a < b {
		a, b = b, a
	}
	return int(a) - int(b)
}
