package live

import "time"

// instant is a moment that knows of sleep. Go's monotonic clock stands still
// while the computer sleeps.
type instant struct {
	time.Time
	slept time.Duration // since the computer was started
	tells bool          // slept is known
}

// at is a moment, with what slept says then; nil is not known.
func at(now time.Time, slept func() time.Duration) instant {
	if slept == nil {
		return instant{Time: now}
	}
	return instant{now, slept(), true}
}

// asleep is how long the computer has slept between two moments.
func (i instant) asleep(before instant) time.Duration {
	if !i.tells {
		return i.Round(0).Sub(before.Round(0)) - i.Sub(before.Time)
	}
	return i.slept - before.slept
}

// Countdown is a time that passes while the computer sleeps, too.
type Countdown struct {
	began  instant
	length time.Duration
	slept  func() time.Duration
}

// NewCountdown begins one of a length. slept is as in Outlets.
func NewCountdown(length time.Duration, now time.Time, slept func() time.Duration) Countdown {
	return Countdown{at(now, slept), length, slept}
}

// Begun says whether there is one.
func (c Countdown) Begun() bool { return !c.began.IsZero() }

// Left is what is left of it, 0 when it is over.
func (c Countdown) Left(now time.Time) time.Duration {
	i := at(now, c.slept)
	return max(0, c.length-i.Sub(c.began.Time)-max(0, i.asleep(c.began)))
}
