// Package media makes a session a media player of the desktop (MPRIS, on
// Linux): a headset's button, media keys, the lock screen and a phone pause it,
// resume it, and go on by a rep. And it lowers other players while words are
// spoken, or pauses those that cannot be lowered, and gives back what it took.
//
// A Player is there for the whole run of the program and on the bus while a
// session runs. Nothing here delays its caller: what happens is left in a place
// where only the newest stays, and goroutines of its own talk to the bus. A bus
// that is not there, hangs or goes away changes nothing; it is tried again.
//
// What the bus is told is made of texts, which are safe and short, and says
// nothing but what is being done: exercise, side and rep.
package media
