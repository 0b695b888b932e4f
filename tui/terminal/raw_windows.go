package terminal

import (
	"os"

	"github.com/charmbracelet/x/term"
	"golang.org/x/sys/windows"
)

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
