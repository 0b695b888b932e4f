package cue

import (
	"encoding/binary"
	"testing"
	"time"
)

// trackOf are the samples of a track.
func trackOf(t *testing.T, file []byte) []int16 {
	t.Helper()
	pcm, perSecond, err := samplesOf(file)
	if err != nil || perSecond != trackRate || int(binary.LittleEndian.Uint32(file[40:])) != 2*len(pcm) {
		t.Fatalf("%d samples at %d a second", len(pcm), perSecond)
	}
	return pcm
}

// onset is when a track is first loud from a moment on.
func onset(pcm []int16, from time.Duration) time.Duration {
	for i := trackSamples(from); i < len(pcm); i++ {
		if v := pcm[i]; v > 300 || v < -300 {
			return time.Duration(i) * time.Second / trackRate
		}
	}
	return time.Hour
}

func TestTonesAreAtTheirMoments(t *testing.T) {
	var sounds []Timed
	for i, tone := range Tones() {
		sounds = append(sounds, Timed{time.Duration(i)*2*time.Second + 137*ms, Sound{Tone: tone, Words: "Words that nobody says."}})
	}
	file, silent := Track(sounds, 60*time.Second, 80, nil)
	pcm := trackOf(t, file)
	if len(pcm) != 60*trackRate || silent != nil {
		t.Errorf("%d samples, %q silent", len(pcm), silent)
	}
	for _, s := range sounds {
		if late := onset(pcm, s.At-100*ms) - s.At; late < 0 || late > 30*ms {
			t.Errorf("%s is %s off", s.Sound.Tone, late)
		}
	}
}

// Words come behind their tone, and never over the next one.
func TestWordsBetweenTones(t *testing.T) {
	word := make([]int16, rate) // a second
	for i := range word {
		word[i] = 9000
	}
	say := func(words string, within time.Duration) []int16 {
		if lasting(word) > within {
			return nil
		}
		return word
	}
	sounds := []Timed{
		{0, Sound{Tone: Hold, Words: "Hold."}},
		{3 * time.Second, Sound{Tone: LastTick, Words: "Three."}},
		{4 * time.Second, Sound{Tone: LastTick}},
		{5 * time.Second, Sound{Words: "Well done."}},
	}
	file, silent := Track(sounds, 8*time.Second, 80, say)
	pcm := trackOf(t, file)
	if len(silent) != 1 || silent[0] != "Three." {
		t.Errorf("silent are %q", silent)
	}
	if begin := onset(pcm, Hold.Length()+ms); begin > Hold.Length()+5*ms {
		t.Errorf("the words begin at %s, the tone ends at %s", begin, Hold.Length())
	}
	if begin := onset(pcm, 4500*ms); begin < 5*time.Second || begin > 5*time.Second+ms {
		t.Errorf("words without a tone begin at %s", begin)
	}
}

func TestRecordedWordsForATrack(t *testing.T) {
	say, whole := Recorded(80)
	if !whole("Left side. Hold.") || whole("Left side. Xylophone.") || !whole("") {
		t.Error("it does not know what it has")
	}
	long := say("Left side.", time.Minute)
	if len(long) == 0 || say("Left side.", lasting(long)-ms) != nil || say("Xylophone.", time.Minute) != nil {
		t.Error("it says what does not fit, or nothing")
	}
}

func TestAnotherRate(t *testing.T) {
	pcm := resample([]int16{0, 100, 200, 300}, 24000)
	if len(pcm) != 8 || pcm[0] != 0 || pcm[3] != 150 || pcm[6] != 300 {
		t.Errorf("it is %v", pcm)
	}
	if pcm, _, err := samplesOf([]byte("RIFF but no sound")); err == nil || pcm != nil {
		t.Error("junk was read")
	}
}
