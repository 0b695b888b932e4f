// Package routine says WHAT to do: exercises with their doses, routines made
// of them, strict reading of both from TOML, and the timeline, a routine
// flattened into timed steps.
//
// Words: an exercise has a dose (sets, reps, hold, sides, segments, time,
// tempo, rest); every number of a dose may be a range; the level (low, mid,
// high) picks one value of each range; Flatten turns a routine at a level
// into a Timeline of Steps.
//
// Numbers that come from the programme carry its id (E1 to E6, D1 to D3);
// numbers that are ours carry X and are named constants: the pacing in
// dose.go, the bounds of what is read beside the reading.
//
// The package reads no clock and no file: sources come in as bytes. What
// happens while a person follows a timeline is package session's.
package routine
