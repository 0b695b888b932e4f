package cue

import "time"

// Sound is one thing to be heard now: a tone, words, or a tone and then words.
type Sound struct {
	Tone  Tone   // 0 is no tone
	Count int    // with the tone Rep and no voice: which repetition it is, from 1; 0 is a plain Rep
	Words string // "" is no words; at most 200 characters are said
	Rank  int    // how urgent, lower is more urgent; words of a lower rank cut off those of a higher one

	// Due is when it should start; the zero time is now. What is older than
	// one second when its turn comes is dropped.
	Due time.Time
}

// maxAge is how late a sound may start (X).
const maxAge = time.Second
