// Package cue makes cues heard: it plays tones and says words.
//
// What is said and when is decided elsewhere; a [Sound] is due now. A
// [Player] takes it without ever making the caller wait, and makes it heard
// through the best means that the machine has:
//
//   - a speaker plays a clip of samples. Speakers are tried in order: the
//     PulseAudio protocol, then the programs of the system, then the terminal
//     bell, then silence. One that fails in the middle is replaced.
//   - a voice says words: the person's own command, a speech program of the
//     system, or the recorded words that come with this package. One that
//     keeps failing is given up, and the tones carry on.
//
// A tone ([Tone]) is made in memory from notes. Without a voice the tones
// alone carry the phase (each has its own), the side (left falls, right
// rises, as on a piano seen by its player) and the count (low notes for
// fives, high pips for ones).
//
// Tones and words wait in a lane each. In a lane the most urgent goes first,
// nothing older than a second is heard, and words end before the next words
// begin unless those are more urgent.
//
// The package never writes to the terminal, never keeps words that are late,
// never puts words among the arguments of a program other than after "--" or as
// the value of an option,
// and never fails: what cannot be heard is said in [Status].
package cue
