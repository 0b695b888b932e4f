package terminal

import "os"

// queued is unknown: Bubble Tea reads the keys of a Windows console itself.
func queued(*os.File) int { return 0 }

// slowSpeed is 0; a console has no speed.
func slowSpeed(*os.File) int { return 0 }
