package terminal

import (
	"os"
	"syscall"
)

// Go delivers the console's closing, logging off and shutting down as SIGTERM.
var endingSignals = []os.Signal{os.Interrupt, syscall.SIGTERM}

// discardOutput does nothing: the console has no queue of its own.
func discardOutput(*os.File) {}
