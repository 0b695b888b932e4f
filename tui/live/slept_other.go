//go:build !linux

package live

import "time"

// Slept is nil: this cannot be asked here.
var Slept func() time.Duration
