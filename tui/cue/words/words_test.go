package words

import (
	"os"
	"strings"
	"testing"
	"time"
)

func TestEveryPhraseIsRecorded(t *testing.T) {
	list, err := os.ReadFile("phrases.txt")
	if err != nil {
		t.Fatal(err)
	}
	count := 0
	for line := range strings.Lines(string(list)) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		count++
		phrase, _, _ := strings.Cut(line, " | ")
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
	if len(codes()) != count {
		t.Errorf("%d recordings of %d phrases: run go generate", len(codes()), count)
	}
}

func TestRecordingsAreSmall(t *testing.T) {
	if len(file) > 1600000 {
		t.Errorf("the recordings take %d bytes, more than 1.6 MB", len(file))
	}
}

func TestNoRecording(t *testing.T) {
	if Has("Hold") || Phrase("xyzzy") != nil {
		t.Error("something is recorded that is not in the list")
	}
}

// TestDecoder follows four codes by hand. A code c moves by (2c+1)/8 of the
// step: 15*7/8 = 13 up, 15*16/8 = 30, 15*34/8 = 63, and then 7*73/8 = 63 down.
func TestDecoder(t *testing.T) {
	var d Decoder
	for i, want := range []int16{13, 43, 106, 43} {
		code := []byte{7, 7, 7, 15 - 4}[i]
		if got := d.Next(code); got != want {
			t.Errorf("sample %d is %d, wanted %d", i, got, want)
		}
	}
}
