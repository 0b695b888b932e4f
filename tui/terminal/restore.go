package terminal

import (
	"os"
	"strconv"

	"github.com/charmbracelet/x/term"
)

// saveModes remembers the line modes of the terminals among files. The
// function it returns puts them back; it never waits for output.
func saveModes(files ...*os.File) (restore func()) {
	states := map[*os.File]*term.State{}
	for _, file := range files {
		if state, err := term.GetState(file.Fd()); err == nil {
			states[file] = state
		}
	}
	return func() {
		for file, state := range states {
			// Nothing can be done about a terminal that is gone.
			_ = term.Restore(file.Fd(), state)
		}
	}
}

// windowSize is the size of a terminal in cells: what it says, else what its
// environment says, else 80 by 24.
func windowSize(tty *os.File) (width, height int) {
	width, height, _ = term.GetSize(tty.Fd())
	if width <= 0 {
		width = fromEnviron("COLUMNS", 80)
	}
	if height <= 0 {
		height = fromEnviron("LINES", 24)
	}
	return width, height
}

func fromEnviron(name string, otherwise int) int {
	if n, err := strconv.Atoi(os.Getenv(name)); err == nil && n > 0 {
		return n
	}
	return otherwise
}
