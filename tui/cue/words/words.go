package words

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"io"
	"strconv"
	"strings"
	"sync"
)

// Rate is how many samples a second a recording has.
const Rate = 12000

// file is a line for each phrase (its number of bytes, a tab, the phrase), an
// empty line, and the codes of all phrases in that order, each deflated. A byte
// holds two codes, the low half first.
//
//go:embed recordings.bin
var file []byte

// codes of every phrase, deflated.
var codes = sync.OnceValue(func() map[string][]byte {
	head, rest, _ := bytes.Cut(file, []byte("\n\n"))
	found := map[string][]byte{}
	for line := range strings.SplitSeq(string(head), "\n") {
		size, phrase, _ := strings.Cut(line, "\t")
		n, err := strconv.Atoi(size)
		if err != nil || n > len(rest) {
			break // a test holds that this file is whole
		}
		found[phrase], rest = rest[:n], rest[n:]
	}
	return found
})

// Phrase is the recording of a phrase in lower case without punctuation at
// its ends, at [Rate]; nil when there is none.
func Phrase(phrase string) []int16 {
	stored := codes()[phrase]
	if stored == nil {
		return nil
	}
	pairs, err := io.ReadAll(flate.NewReader(bytes.NewReader(stored)))
	if err != nil {
		return nil // the same test holds that there is none
	}
	var d Decoder
	pcm := make([]int16, 0, 2*len(pairs))
	for _, pair := range pairs {
		pcm = append(pcm, d.Next(pair&15), d.Next(pair>>4))
	}
	return pcm
}

// Has says whether there is a recording of a phrase.
func Has(phrase string) bool { return codes()[phrase] != nil }
