//go:build unix && !linux

package terminal

import (
	"os"

	"golang.org/x/sys/unix"
)

// inputQueued asks how many bytes of input wait: FIONREAD of sys/filio.h.
const inputQueued = 0x4004667f

// outputQueue is FWRITE of sys/fcntl.h.
const outputQueue = 2

// slowSpeed is 0: elsewhere a pseudo-terminal has any speed, and nothing is
// known.
func slowSpeed(*os.File) int { return 0 }

// discardOutput is as on Linux.
func discardOutput(tty *os.File) {
	_ = unix.IoctlSetPointerInt(int(tty.Fd()), unix.TIOCFLUSH, outputQueue)
}
