package live

import "tspine/routine/session"

// Remote is what somebody presses who is not at the keyboard: a headset, media
// keys, the lock screen.
type Remote uint8

// What can be pressed. Stopping is pausing: nothing but the person's own keys
// ends a session.
const (
	Play Remote = iota
	Pause
	PlayPause
	NextRep
	PreviousRep
)

// Event is what it means for a session as it stands; ok is false when it means
// nothing, as pausing a pause does.
func (r Remote) Event(s session.Session) (e session.Event, ok bool) {
	stands := s.Mode() == session.Paused
	switch r {
	case Play:
		return session.Key, stands
	case Pause:
		return session.Key, !stands
	case NextRep:
		return session.Next, true
	case PreviousRep:
		return session.Back, true
	}
	return session.Key, true
}
