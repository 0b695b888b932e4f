package data

import (
	"os"
	"runtime"
)

// LocateHere is Locate for this process.
func LocateHere() (Dirs, error) {
	home, _ := os.UserHomeDir() // not known: Locate says what to do
	return Locate(os.Getenv, runtime.GOOS, home)
}
