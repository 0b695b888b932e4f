//go:build !linux

package live

import "time"

// Slept is how long the computer has slept since it was started. It is nil on
// systems where this cannot be asked.
var Slept func() time.Duration
