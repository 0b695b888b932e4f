//go:build unix

package terminal

import (
	"os"

	"golang.org/x/sys/unix"
)

// queued is how many bytes of input wait in the kernel, 0 when it cannot tell.
func queued(tty *os.File) int {
	n, err := unix.IoctlGetInt(int(tty.Fd()), inputQueued)
	if err != nil {
		return 0
	}
	return n
}
