package cue

import (
	"strings"
	"time"
)

// Measured with espeak-ng and spd-say: see the README of the project (X).
const (
	usualRate = 175                    // words a minute when none is set
	lead      = 350 * time.Millisecond // from the call to the first sound, and the end of the last
	perRune   = 62 * time.Millisecond  // at the usual rate
	perStop   = 280 * time.Millisecond // a pause at a comma, a colon or a full stop
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
	for _, r := range words {
		sum += perRune
		if strings.ContainsRune(".,;:!?", r) {
			sum += perStop
		}
	}
	return lead + sum*usualRate/time.Duration(rate)
}
