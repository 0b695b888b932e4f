package live

import (
	"time"

	"tspine/routine/session"
	"tspine/tui/cue"
)

// LostWithin is how long sound that was there may be gone before the session
// pauses (X): who follows by ear cannot hear that it has stopped.
const LostWithin = 3 * time.Second

// Hear takes what makes the cues heard now, and says whether that is news, to
// which Apply is to see.
func (l *Live) Hear(now time.Time, s cue.Status) (news bool) {
	if news = s.Lost != l.missed; !news {
		return false
	}
	l.missed, l.lost = s.Lost, time.Time{}
	if s.Lost {
		l.lost = now
	}
	return true
}

// withoutSound is the event that lost sound makes of a tick: a pause when it has
// been gone for too long, and the end of that pause when it is back. A person
// who resumes without sound is not paused for it again.
func (l *Live) withoutSound(now time.Time, e session.Event) session.Event {
	silent := l.Mode() == session.Paused && l.Why() == session.WhySilent
	switch {
	case e == session.Tick && silent && !l.missed && l.Asking() == session.AskNothing:
		return session.Key
	case e == session.Tick && !l.lost.IsZero() && now.Sub(l.lost) >= LostWithin:
		l.lost = time.Time{}
		return session.Deaf
	}
	return e
}
