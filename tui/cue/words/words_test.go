package words

import (
	"testing"
	"time"
)

func TestRecordingsAreLoudAndShort(t *testing.T) {
	for phrase := range recordings() {
		if phrase == "" { // the headers
			continue
		}
		pcm := Phrase(phrase)
		d := time.Duration(len(pcm)) * time.Second / Rate
		if least := 150 * time.Millisecond; d < least || d > 4*time.Second {
			t.Errorf("%q lasts %v", phrase, d)
		}
		loudest := 0
		for _, v := range pcm {
			loudest = max(loudest, int(v))
		}
		if loudest < 12000 {
			t.Errorf("%q is at most %d loud", phrase, loudest)
		}
	}
}

func TestRecordingsAreSmall(t *testing.T) {
	const each = 3180 // bytes of a phrase, on average
	if n := len(recordings()); len(file) > n*each {
		t.Errorf("%d recordings take %d bytes, more than %d each", n, len(file), each)
	}
}

func TestNoRecording(t *testing.T) {
	if Has("Hold") || Has("") || Phrase("xyzzy") != nil {
		t.Error("something is recorded that is not in the list")
	}
}
