package live

import (
	"time"

	"golang.org/x/sys/unix"
)

// Slept is how long the computer has slept since it was started, to the tenth
// of a second. Setting the clock does not change it. It is nil on systems
// where this cannot be asked.
var Slept = func() time.Duration {
	var all, awake unix.Timespec
	// Linux has had both clocks since 2.6.39: older than Go runs on.
	_ = unix.ClockGettime(unix.CLOCK_MONOTONIC, &awake)
	_ = unix.ClockGettime(unix.CLOCK_BOOTTIME, &all)
	return time.Duration(all.Nano() - awake.Nano()).Round(time.Second / 10)
}
