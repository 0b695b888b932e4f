package terminal

import "os"

// queued is unknown: Bubble Tea reads the keys of a Windows console itself.
func queued(*os.File) int { return 0 }

// slowSpeed says whether the line is slow; a console has no speed.
func slowSpeed(*os.File) bool { return false }
