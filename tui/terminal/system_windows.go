package terminal

import (
	"os"
	"syscall"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"
	"golang.org/x/sys/windows"
)

// continued never comes: Windows has no job control.
type continued struct{}

// resized never comes: Windows tells a new size as input.
type resized struct{}

type jobs struct{}

func watchJobs(func(tea.Msg)) *jobs { return nil }

func (j *jobs) stop() {}

func (j *jobs) close() {}

func foreground(*os.File) bool { return true }

// queued is unknown: a Windows console is read by its own calls, not through
// keyboard.
func queued(*os.File) int { return 0 }

// slowSpeed is 0; a console has no speed.
func slowSpeed(*os.File) int { return 0 }

// enterRaw has keys come as they are pressed, and sequences understood both
// ways. saveModes undoes it.
func enterRaw(in, out *os.File) error {
	if _, err := term.MakeRaw(in.Fd()); err != nil {
		return err
	}
	if err := addMode(in, windows.ENABLE_VIRTUAL_TERMINAL_INPUT); err != nil {
		return err
	}
	return addMode(out, windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING|windows.DISABLE_NEWLINE_AUTO_RETURN)
}

func addMode(console *os.File, bits uint32) error {
	var mode uint32
	handle := windows.Handle(console.Fd())
	if err := windows.GetConsoleMode(handle, &mode); err != nil {
		return err
	}
	return windows.SetConsoleMode(handle, mode|bits)
}

// Go delivers the console's closing, logging off and shutting down as SIGTERM.
var endingSignals = []os.Signal{os.Interrupt, syscall.SIGTERM}

// discardOutput does nothing: the console has no queue of its own.
func discardOutput(*os.File) {}
