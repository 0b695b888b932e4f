//go:build measure && linux

package terminal

import "time"

// gone is how long a program that was told to end may take.
const gone = time.Second
