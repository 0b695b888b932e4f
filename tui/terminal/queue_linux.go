package terminal

import "golang.org/x/sys/unix"

// flushQueue: where it fails, the terminal keeps the last frame.
func flushQueue(fd uintptr) { _ = unix.IoctlSetInt(int(fd), unix.TCFLSH, unix.TCOFLUSH) }
