package terminal

import (
	"os"

	"golang.org/x/sys/unix"
)

// inputQueued asks how many bytes of input wait.
const inputQueued = unix.TIOCINQ

// speeds are those at which a picture takes seconds, in bytes a second.
var speeds = map[uint32]int{unix.B300: 30, unix.B600: 60, unix.B1200: 120, unix.B1800: 180, unix.B2400: 240, unix.B4800: 480, unix.B9600: 960, unix.B19200: 1920}

// slowSpeed is how many bytes a second the line carries where that is little,
// else 0. A pseudo-terminal has 38400 baud, whatever is behind it.
func slowSpeed(tty *os.File) int {
	modes, err := unix.IoctlGetTermios(int(tty.Fd()), unix.TCGETS)
	if err != nil {
		return 0
	}
	return speeds[modes.Cflag&unix.CBAUD]
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
