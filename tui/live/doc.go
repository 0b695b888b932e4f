// Package live runs one session against the world: it hands the time and the
// person's keys to a session, and what comes out to the speaker, the disk and
// the lock that keeps the computer awake.
//
// The screen and the plain, line-by-line program both run their sessions
// through it, so that both count, sound and save alike.
//
// The package reads no clock and draws nothing: the moment comes in as an
// argument, and what is seen is read from the session.
package live
