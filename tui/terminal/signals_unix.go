//go:build unix

package terminal

import (
	"os"
	"syscall"
)

var endingSignals = []os.Signal{syscall.SIGHUP, syscall.SIGTERM, syscall.SIGINT, syscall.SIGQUIT}
