package terminal

import (
	"os"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
)

// restoreSequence undoes every mode that Bubble Tea may have set. It is sent
// only when the renderer's own farewell was lost, since leaving the alternate
// screen twice moves the cursor. The string terminator first: it ends a
// sequence that was cut off half-way.
const restoreSequence = "\x1b\\" +
	ansi.ResetModeSynchronizedOutput +
	ansi.ResetModifyOtherKeys +
	"\x1b[<1u" + // the keyboard protocol that was pushed
	ansi.ResetModeBracketedPaste +
	ansi.ResetModeFocusEvent +
	ansi.ResetModeMouseButtonEvent + ansi.ResetModeMouseAnyEvent + ansi.ResetModeMouseExtSgr +
	ansi.ResetModeUnicodeCore +
	"\x1b]2;\x07" + // the window title
	ansi.ResetProgressBar +
	ansi.ResetStyle +
	wheelBack +
	ansi.ResetModeAltScreenSaveCursor +
	ansi.SetModeTextCursorEnable

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
