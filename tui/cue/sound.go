package cue

import "time"

// Sound is one thing to be heard now: a tone, words, or a tone and then words.
type Sound struct {
	Tone  Tone   // 0 is no tone
	Count int    // with the tone Rep and no voice: which repetition it is, from 1; 0 is a plain Rep
	Words string // "" is no words; at most 200 characters are said
	Rank  int    // how urgent, lower is more urgent; words of a lower rank cut off those of a higher one

	// Due is when it should start; the zero time is now. What is older than
	// one second when its turn comes is dropped, and words after Until where
	// that is later.
	Due   time.Time
	Until time.Time

	// Ends is when the words must be over: they are dropped when they would not
	// be, and cut off when they are not. The zero time is no bound.
	Ends time.Time
}

// tooLate says whether it is no longer worth hearing.
func (s Sound) tooLate(now time.Time) bool {
	return now.Sub(s.Due) > maxAge && (s.Until.IsZero() || now.After(s.Until))
}

// maxAge is how late a sound may start (X).
const maxAge = time.Second
