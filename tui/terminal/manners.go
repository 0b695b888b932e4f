package terminal

import (
	"sync/atomic"

	"github.com/charmbracelet/x/ansi"
)

// manners is what a terminal is told and asked as it is taken and given back:
// no more than it understands.
type manners struct {
	bare     bool         // colours and cursor moves only
	asks     bool         // it may be asked for its modes
	wide     bool         // it has to show how wide it draws
	progress *atomic.Bool // a progress bar was shown
}

func mannersFor(environ []string) manners {
	env := variables(environ)
	m := manners{bare: bare(env), wide: drawsUTF8(env) && env["TERM"] != console, progress: new(atomic.Bool)}
	m.asks = !m.bare && asks(env)
	return m
}

// The title of the window is put on a stack, and taken back from it.
const (
	titleKept = "\x1b[22;2t"
	titleBack = "\x1b[23;2t"
)

// enter takes the terminal: the alternate screen without a cursor, the wheel,
// pastes marked as such, and keys told as exactly as the terminal can. What a
// terminal may have misunderstood is undone at its end.
func (m manners) enter() string {
	sequence := ansi.SetModeAltScreenSaveCursor + wheelOff + ansi.ResetModeTextCursorEnable + ansi.SetModeBracketedPaste
	if !m.bare {
		sequence += titleKept + ansi.SetModifyOtherKeys2 + ansi.PushKittyKeyboard(ansi.KittyAllFlags) + ansi.RequestKittyKeyboard
	}
	return sequence + ansi.ResetStyle
}

// Questions are answered with the place of the cursor: in the second line, since
// keys look like an answer from the first, and the word that a frame is drawn in
// a column that no other comes from.
const (
	askLine     = 2
	readyColumn = 8
	askReady    = "\x1b[2;8H\x1b[6n"
)

// question asks where the cursor is behind a line of one cell, or of two where
// lines are wide. What is drawn for it is gone with the first frame.
func (m manners) question() string {
	if m.wide {
		return "\x1b[2H─\x1b[6n"
	}
	return "\x1b[2H\x1b[6n"
}

// What is done to the screen at the end, for terminals that have no second one:
// it is emptied, or where nobody knows what it shows the prompt comes below.
const (
	wipe  = "\x1b[H\x1b[J"
	below = "\x1b[999;1H"
)

// leave gives the terminal back.
func (m manners) leave(screen string) string {
	sequence := ansi.ResetModeBracketedPaste + mouseOff + wheelBack
	if !m.bare {
		sequence = ansi.ResetModifyOtherKeys + "\x1b[<1u" + // the keyboard protocol that was pushed
			"\x1b]2;\x07" + titleBack + sequence
	}
	return sequence + ansi.ResetStyle + screen + ansi.ResetModeAltScreenSaveCursor + ansi.SetModeTextCursorEnable
}

// restore gives back a terminal that stands nobody knows where. The string
// terminator first: it ends a sequence that was cut off half-way.
func (m manners) restore() string {
	sequence := "\x1b\\" + ansi.ResetModeSynchronizedOutput
	if m.progress.Load() {
		sequence += ansi.ResetProgressBar
	}
	return sequence + m.leave(below)
}

// On the alternate screen many terminals turn a notch of the wheel into arrow
// keys (alternate scroll, mode 1007), and a person who only scrolls would skip
// reps. While the program is there that is off. At the end it is put back as it
// was where a terminal can remember it, and on, as it is everywhere else.
const (
	wheelOff  = "\x1b[?1007s" + "\x1b[?1007l"
	wheelBack = "\x1b[?1007h" + "\x1b[?1007r"
)
