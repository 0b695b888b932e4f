package cue

import (
	"cmp"
	"encoding/binary"
	"slices"
	"testing"
	"time"
)

// trackOf are the samples of the left of a track, which has two channels.
func trackOf(t *testing.T, file []byte) []int16 {
	t.Helper()
	left, _ := sidesOf(t, file)
	return left
}

func sidesOf(t *testing.T, file []byte) (left, right []int16) {
	t.Helper()
	if string(file[:4]) != "RIFF" || file[22] != channels || binary.LittleEndian.Uint32(file[24:]) != trackRate || int(binary.LittleEndian.Uint32(file[40:])) != len(file)-44 {
		t.Fatalf("the file begins %q", file[:44])
	}
	pcm := make([]int16, (len(file)-44)/2)
	if _, err := binary.Decode(file[44:], binary.LittleEndian, pcm); err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(pcm); i += channels {
		left, right = append(left, pcm[i]), append(right, pcm[i+1])
	}
	return left, right
}

// What belongs to a side is louder on it, and never lost on the other.
func TestSidesStandToTheirSide(t *testing.T) {
	for tone, wants := range map[Tone]int{StartLeft: -1, ReadyLeft: -1, SwitchLeft: -1, StartRight: 1, ReadyRight: 1, SwitchRight: 1, Start: 0, Ready: 0} {
		file, _ := Track([]Timed{{0, Sound{Tone: tone}}}, time.Second, 80, nil)
		left, right := sidesOf(t, file)
		a, b := float64(slices.Max(left)), float64(slices.Max(right))
		switch is := cmp.Compare(b, a); {
		case is != wants:
			t.Errorf("%s is %.0f loud on the left and %.0f on the right", tone, a, b)
		case min(a, b) < 0.5*max(a, b):
			t.Errorf("%s is lost on one side: %.0f and %.0f", tone, a, b)
		}
	}
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
	file, silent := Track(sounds, 90*time.Second, 80, nil)
	pcm := trackOf(t, file)
	if len(pcm) != 90*trackRate || silent != nil {
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
