//go:build unix

package terminal

import (
	"os"

	"github.com/charmbracelet/x/term"
)

// enterRaw has keys come as they are pressed. saveModes undoes it.
func enterRaw(in, _ *os.File) error {
	_, err := term.MakeRaw(in.Fd())
	return err
}
