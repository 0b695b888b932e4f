// Package whole holds the tests that drive the whole program as a person
// does: the real command line, in a real pseudo-terminal, with real files and
// real signals. It has no code of its own; bench holds two programs that do
// next to nothing, to measure it beside.
//
// The test binary is the program: started again with one variable set, it
// runs the command line instead of the tests.
//
// `go test ./tui/whole` takes seconds. What needs minutes, because it follows
// whole sessions against the clock, is behind a tag and prints its figures:
//
//	go test -tags measure -v -timeout 30m ./tui/whole
package whole
