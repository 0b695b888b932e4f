// Package strict reads small TOML files so that every problem of a file is
// reported in one go, each where it stands.
//
// Words used here. A document (Doc) is one file; its root is a Table. A place
// is where a value stands in the file: its key, its start, its end. A fault is
// what makes the whole file unreadable (bad syntax, a limit passed); a Problem
// is what a person is shown, faults included.
//
// Reading goes in three steps. A small scanner, which knows strings and
// comments, walks the file first: it holds hostile input back (see limits.go)
// and keeps the place of every key, value and element. Then
// github.com/BurntSushi/toml decodes the file. Then the caller asks a Table for
// its keys; a wrong type is recorded as a problem and reads as absent, and Done
// turns every key that was never asked for into a problem with "did you mean".
//
//	doc := strict.Read("back.toml", src)
//	root := doc.Root()
//	name, _ := root.Text("name")
//	root.Done()
//	if problems := doc.Problems(); problems != nil { ... }
//
// What is read is a little less than TOML: no empty keys, no backslashes in
// keys, and the limits in limits.go.
//
// The package never touches files, never stops at the first problem, and never
// guesses a value: what is not right is absent.
package strict
