// Package event tells other programs what happens in a session, a JSON object
// a line: to a file, and to a program of the person's own. A light can follow,
// or a second screen.
//
// Lines says what there is to tell; it is pure. Stream writes it: a reader that
// is slow or gone never holds the session up, and misses lines instead.
package event
