//go:build !measure

package terminal

import "time"

// gone is how long a program that was told to end may take. A second is asserted with
// -tags measure, on a machine that does nothing else.
const gone = time.Minute
