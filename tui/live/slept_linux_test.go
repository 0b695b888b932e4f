package live

import (
	"testing"
	"time"
)

// Slept does not run while the computer is awake.
func TestSlept(t *testing.T) {
	first := Slept()
	for range 1000 {
		if d := Slept() - first; d.Abs() > 100*time.Millisecond {
			t.Fatalf("slept %v during the test", d)
		}
	}
}
