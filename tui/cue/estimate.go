package cue

import (
	"time"

	"tspine/routine/session"
)

// Spoken is about how long words take to be heard at a rate in words a
// minute, 0 for the usual one: the estimate that the cue plan is made with.
func Spoken(words string, rate int) time.Duration { return session.Voice{Rate: rate}.Takes(words) }
