// Package plain is the whole program line by line, for screen readers, pipes
// and terminals that can do nothing else: choose, start, every phase and count
// as a line, pause with Enter, answers by number, summary.
//
// Not one escape sequence is written and nothing is drawn over. The session
// itself is the same one that the screen shows, run by package live; the
// words are those of packages report and ask.
//
// Words: a Session runs one session; a Program is everything around it. Both
// take their lines from a channel, so that waiting for a person and waiting
// for the time are one wait. Where nobody answers (the input is closed), every
// question counts as skipped and the session runs on by itself.
package plain
