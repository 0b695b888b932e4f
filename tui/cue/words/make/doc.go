// Command make records the phrases of a list with the speech program Flite.
//
//	go run ./make phrases.txt recordings.bin
//
// It needs flite and sox (with Ogg Vorbis) in the PATH, and is run by hand when the list has changed.
package main
