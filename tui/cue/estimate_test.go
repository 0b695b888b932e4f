package cue

import (
	"testing"
	"time"
)

// TestSpokenIsCloseToWhatVoicesTake holds the estimate against seconds that
// espeak-ng and spd-say took on a machine, from start to end.
func TestSpokenIsCloseToWhatVoicesTake(t *testing.T) {
	for words, took := range map[string][2]float64{
		"1.":            {0.80, 0.69},
		"7.":            {1.10, 0.79},
		"12, last one.": {1.27, 1.56},
		"Hold.":         {0.68, 0.78},
		"Slowly back.":  {0.72, 1.02},
		"Switch sides. Roll onto your right side.":                          {3.01, 2.96},
		"Rest 45 seconds.":                                                  {1.78, 1.92},
		"Next: set 2 of 3, then rest 1 minute.":                             {3.46, 3.20},
		"Thoracic rotation stretch, left side. Lie down on your left side.": {4.12, 4.51},
		"Wall angels. Stand up.":                                            {1.71, 2.08},
		"Lift the chest only a little":                                      {1.48, 1.80},
		"Put the roller across your spine, support your head with both hands, relax and let your back extend over it.": {5.83, 6.35},
		"Thoracic rotation stretch, left side. Hold, 12 seconds left. Next: rep 3 of 3, then the right side.":          {7.56, 8.11},
	} {
		got := Spoken(words, 0)
		for _, s := range took {
			if d := time.Duration(s * float64(time.Second)); got < d-400*time.Millisecond || got > d+d/4+400*time.Millisecond {
				t.Errorf("Spoken(%q) is %v, measured was %v", words, got, d)
			}
		}
	}
	// A Chinese character is a syllable, of which 4 to 5 are said in a second.
	for words, syllables := range map[string]float64{"胸椎旋转伸展": 6, "慢慢地向左转动你的上背部": 12, "ゆっくりひだり": 7, "천천히왼쪽으로": 7} {
		if got := Spoken(words, 0).Seconds(); got < syllables/5 || got > syllables/4+0.6 {
			t.Errorf("Spoken(%q) is %.2f s for %.0f syllables", words, got, syllables)
		}
	}
	if got := Spoken("", 0); got != 0 {
		t.Errorf("nothing takes %v", got)
	}
	const lead = 550 * time.Millisecond
	slow, fast := Spoken("Hold.", 175/2)-lead, Spoken("Hold.", 175)-lead
	if d := slow - 2*fast; d < -5*time.Millisecond || d > 5*time.Millisecond {
		t.Errorf("at half the rate it takes %v, at the whole %v", slow, fast)
	}
}
