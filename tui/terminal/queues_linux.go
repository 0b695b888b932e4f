package terminal

import (
	"os"

	"golang.org/x/sys/unix"
)

// inputQueued asks how many bytes of input wait.
const inputQueued = unix.TIOCINQ

// slowSpeed says whether the line has a speed, and one at which a picture takes
// seconds. A pseudo-terminal has 38400 baud, whatever is behind it.
func slowSpeed(tty *os.File) bool {
	modes, err := unix.IoctlGetTermios(int(tty.Fd()), unix.TCGETS)
	return err == nil && modes.Cflag&unix.CBAUD >= unix.B50 && modes.Cflag&unix.CBAUD < unix.B38400
}

// discardOutput drops what the kernel holds for a terminal that does not take
// it, so that the sequences that restore it fit in behind. Where that fails the
// terminal keeps the last frame.
func discardOutput(tty *os.File) {
	fd := int(tty.Fd())
	_ = unix.IoctlSetInt(fd, unix.TCFLSH, unix.TCOFLUSH)
	// Linux does not tell a write that waits that there is room now; setting
	// the modes, to what they are, wakes it.
	if modes, err := unix.IoctlGetTermios(fd, unix.TCGETS); err == nil {
		_ = unix.IoctlSetTermios(fd, unix.TCSETS, modes)
	}
}
