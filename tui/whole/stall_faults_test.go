//go:build faults && linux

package whole

import (
	"testing"
	"time"
)

func TestTerminalStalledForLong(t *testing.T) {
	t.Parallel()
	stallInSession(t, 30*time.Second)
}
