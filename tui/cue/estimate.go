package cue

import (
	"strings"
	"time"
	"unicode"
)

// How long espeak-ng and spd-say take for the words of a session, from the
// call until the voice is free again (X, measured; they differ by a tenth).
const (
	usualRate = 175                    // words a minute when none is set
	lead      = 550 * time.Millisecond // to start the program and to let it end
	perRune   = 46 * time.Millisecond  // at the usual rate, as all that follows
	perDigit  = 140 * time.Millisecond // more, since a digit is a word
	perStop   = 500 * time.Millisecond // a pause inside the line
)

// Spoken is about how long words take to be heard at a rate in words a
// minute, 0 for the usual one: rather too long than too short.
func Spoken(words string, rate int) time.Duration {
	if words == "" {
		return 0
	}
	if rate <= 0 {
		rate = usualRate
	}
	var sum time.Duration
	for i, r := range words {
		sum += perRune
		switch {
		case unicode.IsDigit(r):
			sum += perDigit
		case strings.ContainsRune(".,;:!?", r) && i < len(words)-1:
			sum += perStop
		}
	}
	return lead + sum*usualRate/time.Duration(rate)
}
