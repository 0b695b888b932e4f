package media

import (
	"time"

	"tspine/routine/session"
	"tspine/routine/text"
)

// status is what a player does, in the words of MPRIS.
type status string

const (
	playing status = "Playing"
	paused  status = "Paused"
	stopped status = "Stopped"
)

// moment is what the desktop is told of a session. A track is a rep, or what is
// between reps: to go on by a track is to go on by a rep.
type moment struct {
	track    int    // the step that it begins with
	title    string // "Hold, left side, rep 2 of 3"
	exercise string
	routine  string
	length   time.Duration // of the track
	into     time.Duration // how much of the track had passed
	at       time.Time     // when that was
	moving   bool          // it passes
	status   status
}

// momentOf is where a session stands.
func momentOf(now time.Time, s session.Session) *moment {
	t, i := s.Timeline(), s.At()
	m := &moment{track: t.RepStart(i), title: text.New(session.Title(t, i)).String(), exercise: s.Exercise().Name.String(),
		routine: t.Routine.Name.String(), at: now, into: s.Into(), moving: s.Mode() == session.Running, status: statusOf(s.Mode())}
	before, behind := t.Left(m.track)-t.Left(i), t.Left(i+1)-t.Left(t.RepEnd(i))
	m.into += before
	m.length = before + s.Length() + behind
	return m
}

// statusOf takes a count-in for playing: who has pressed play sees that it was
// taken.
func statusOf(m session.Mode) status {
	switch m {
	case session.Running, session.CountingIn:
		return playing
	case session.Paused:
		return paused
	}
	return stopped
}

// position is how much of the track has passed.
func (m moment) position(now time.Time) time.Duration {
	if m.moving {
		return min(m.length, m.into+max(0, now.Sub(m.at)))
	}
	return m.into
}

// changed says whether the desktop is to be told of a new state: that time
// passes it knows by itself.
func changed(before, after session.Session) bool {
	return before.Mode() != after.Mode() || before.At() != after.At() || before.Length() != after.Length() || after.Into() < before.Into()
}
