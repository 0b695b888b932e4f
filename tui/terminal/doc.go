// Package terminal is everything between Bubble Tea and the operating system:
// what the terminal can do, output that never blocks the program, signals,
// stopping and continuing, and panics in our own code.
//
// # How the root model is run
//
//	can := terminal.Current()
//	if can.Plain {
//		return plain.Run(...) // with terminal.Watch for its signals
//	}
//	err := terminal.Run(model, terminal.Options{Can: can})
//	var ended *terminal.Ended
//	if errors.As(err, &ended) {
//		os.Exit(ended.Code) // what there was to say is already on stderr
//	}
//
// Own goroutines are started as `go terminal.Guard(func() { ... })`. Ctrl+Z is
// a key: the model answers it with tea.Suspend and later sees a tea.ResumeMsg,
// as it does after a stop from outside. Nothing may be printed to a terminal
// after Run: one that does not drain would hold the process.
//
// # What is drawn
//
// Bubble Tea's renderer writes on a ticker: slow for a key, dear when nothing
// happens. Here it has none. Each view is written as soon as it is there, as
// one frame of what has changed, by the renderer of this package; the first one
// already has the size of the window. A view has the whole window (the
// alternate screen, without a cursor); of its fields Content, WindowTitle,
// MouseMode and ProgressBar count. Sequences of one's own go as a tea.Raw, so that
// they take their turn.
//
// Words are laid out by code points, as wcwidth counts them. Behind those that a
// terminal may count otherwise (Hindi, Thai, joined emoji) the cursor is put where
// the layout goes on.
//
// # Words
//
//   - ended: a run that a signal, a closed window or a fault brought to its
//     end. First the checkpoint, then a request to quit, and after 800 ms (X)
//     the end in any case, with the terminal restored.
//   - fault: a panic in our own code.
//   - slow: a line on which a window takes seconds, as the system tells, or as
//     the terminal's answers do: it is asked behind a frame where the cursor is,
//     and until it answers no other frame is sent. A slow line gets half a second's
//     worth at a time, first the lines that have changed least, such as the clock.
//     A line from far away is begun with as little. One that answers nothing is
//     taken for slow when it is from far away, or takes nothing for a second soon
//     after the start; what is on its way is dropped then.
//   - bare: a terminal that understands colours and cursor moves only.
//   - stalled: a terminal that takes no more output (a paused tmux, a hung
//     ssh, Ctrl+S). Nothing is drawn while it lasts, and the newest view once it
//     has drained.
//
// The package never reads or writes a file, never prints what a person
// entered, and never waits for a terminal without a limit.
package terminal
