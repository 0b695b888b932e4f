package strict

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Limits of one file (all X). The decoder behind this package has none: 390 KB
// of nested inline tables make it ask for 14 GB. Files for one exercise or one
// routine stay far below every one of them.
const (
	MaxBytes = 64 << 10 // size of a file in bytes

	maxLine     = 4096 // bytes in one line
	maxKey      = 64   // characters in one key, without its quotes
	maxDepth    = 8    // keys, dots and brackets from the root down to a value
	maxHeaders  = 512  // [table] and [[table]] lines
	maxParts    = 3000 // parts of keys, and elements of lists
	maxProblems = 50   // problems listed for one file
)

// tooLarge is the fault of a file that is not even looked at.
var tooLarge = &fault{0, fmt.Sprintf("the file is larger than %d KB", MaxBytes>>10), "split it into several files"}

// checkBytes finds what no TOML file may hold, whatever it says: broken UTF-8,
// control characters, endless lines.
func checkBytes(src string) *fault {
	line := 0
	for at, r := range src {
		switch {
		case r == '\n':
			line = at + 1
		case at-line >= maxLine:
			return &fault{line, fmt.Sprintf("the line is longer than %d bytes", maxLine), "break it into shorter lines"}
		case r == 0:
			return &fault{at, "the file holds a NUL character", "save it as plain text in UTF-8"}
		case r == utf8.RuneError && !strings.HasPrefix(src[at:], "\uFFFD"):
			return &fault{at, "the file is not in UTF-8 from here on", "save it as plain text in UTF-8"}
		case r == '\r' && !strings.HasPrefix(src[at+1:], "\n"):
			return &fault{at, "there is a lone carriage return here", "end lines with a line feed"}
		case r < ' ' && r != '\t' && r != '\r' || r == 0x7f:
			return &fault{at, fmt.Sprintf("there is a control character U+%04X here", r), "take it out"}
		}
	}
	return nil
}
