// Package words holds recorded words, so that a session has a voice on a
// machine without any speech program.
//
// The recordings were made with Flite and its voice slt, by Carnegie Mellon
// University, whose licence allows use and distribution of the program and of
// the voice for any purpose. They are stored as Vorbis, phrase by phrase, with
// the headers once.
//
// The package only finds and decodes; it plays nothing.
package words

//go:generate go run ./make phrases.txt recordings.bin
