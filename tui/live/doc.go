// Package live runs one session against the world: it hands the time and the
// person's keys to a session, and what comes out to the speaker, the disk and
// the lock that keeps the computer awake.
//
// The screen and the plain, line-by-line program both run their sessions
// through it, so that both count, sound and save alike.
//
// The package draws nothing, and a session reads no clock: the moment comes in
// as an argument, what is seen is read from the session, and how long the
// computer has slept is asked of an outlet.
package live
