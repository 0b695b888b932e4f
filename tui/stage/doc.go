// Package stage draws the screen on which a session is followed: how far the
// session is, the moving figure, the phase with its side and count, big
// digits that can be read from the floor, the words of the moment, and what
// comes next.
//
// Words: a scene is all that a frame depends on; a place is the part of the
// window that one thing keeps. The places follow from the size of the window,
// the timeline and the display only, never from the moment, so that nothing jumps while a
// session runs: everything keeps the room of the longest of its kind.
//
// The package never keeps time, reads a key or asks the terminal anything.
// The same scene and size give the same lines.
package stage
