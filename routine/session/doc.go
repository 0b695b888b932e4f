// Package session is DOING it: the state machine of one run through a
// timeline, the cues that fall due on the way, and the record of what was
// done.
//
// A Session is a value. Apply takes the moment and an event and returns
// the new session and the cues that are due; it reads no clock, touches no
// file and never fails. However often it is called, the same events at the
// same moments give the same record: time is always the difference of two
// moments, never a count of ticks.
//
// Words: a step is one timed stretch of the timeline; a rep is its move, hold
// and return; a cue is a tone or words due at a moment; the record is what
// the session was, and carries what is needed to go on after a crash.
//
// The package never decides how a cue sounds or looks, and never which
// routine is right for today.
package session
