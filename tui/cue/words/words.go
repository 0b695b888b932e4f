package words

import (
	"bytes"
	_ "embed"
	"encoding/binary"
	"math"
	"strconv"
	"strings"
	"sync"

	"github.com/jfreymuth/vorbis"
)

// Rate is how many samples a second a recording has.
const Rate = 16000

// file is a line for each phrase (its bytes, its samples and itself, with tabs
// between), an empty line, and the packets of all phrases in that order, each
// after its length in two bytes. The first line has no phrase: its packets are
// the headers that all recordings share.
//
//go:embed recordings.bin
var file []byte

// recording is a phrase as it is stored.
type recording struct {
	packets []byte
	samples int
}

var recordings = sync.OnceValue(func() map[string]recording {
	head, rest, _ := bytes.Cut(file, []byte("\n\n"))
	found := map[string]recording{}
	for line := range strings.SplitSeq(string(head), "\n") {
		size, more, _ := strings.Cut(line, "\t")
		length, phrase, _ := strings.Cut(more, "\t")
		n, _ := strconv.Atoi(size) // a test holds that the file is whole
		samples, _ := strconv.Atoi(length)
		found[phrase], rest = recording{rest[:n], samples}, rest[n:]
	}
	return found
})

// decoder has read the headers. One goroutine at a time may use it.
var decoder = sync.OnceValue(func() *vorbis.Decoder {
	d := &vorbis.Decoder{}
	for packet := range packets(recordings()[""].packets) {
		_ = d.ReadHeader(packet) // the same test holds that it can be read
	}
	return d
})

var decoding sync.Mutex

// packets are those of a recording.
func packets(stored []byte) func(func([]byte) bool) {
	return func(yield func([]byte) bool) {
		for len(stored) > 2 {
			n := 2 + int(binary.LittleEndian.Uint16(stored))
			if n > len(stored) || !yield(stored[2:n]) {
				return
			}
			stored = stored[n:]
		}
	}
}

// Phrase is the recording of a phrase in lower case without punctuation at
// its ends, at [Rate]; nil when there is none.
func Phrase(phrase string) []int16 {
	if !Has(phrase) {
		return nil
	}
	decoding.Lock()
	defer decoding.Unlock()
	d, stored := decoder(), recordings()[phrase]
	d.Clear()
	pcm := make([]int16, 0, stored.samples)
	for packet := range packets(stored.packets) {
		wave, _ := d.Decode(packet)
		for _, v := range wave[:min(len(wave), stored.samples-len(pcm))] {
			pcm = append(pcm, int16(min(max(v*math.MaxInt16, math.MinInt16), math.MaxInt16)))
		}
	}
	return pcm
}

// Has says whether there is a recording of a phrase.
func Has(phrase string) bool { return phrase != "" && recordings()[phrase].packets != nil }
