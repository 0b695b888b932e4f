package figure

import (
	"time"

	"tspine/routine/body"
)

// How Rep plays a movement (X).
const (
	repWaits   = 800 * time.Millisecond
	repMoves   = 2 * time.Second
	repHolds   = 1600 * time.Millisecond
	repReturns = 2 * time.Second
)

// RepTime is how long Rep takes for one there and back.
const RepTime = repWaits + repMoves + repHolds + repReturns

// Rep is the moment of a movement that is shown over and over, so long after
// its beginning.
func Rep(elapsed time.Duration) body.Moment {
	t := elapsed % RepTime
	share := func(of time.Duration) float64 { return float64(t) / float64(of) }
	if t -= repWaits; t < 0 {
		return body.Moment{}
	}
	if t < repMoves {
		return body.Moment{Phase: body.Move, Progress: share(repMoves)}
	}
	if t -= repMoves; t < repHolds {
		return body.Moment{Phase: body.Hold, Progress: share(repHolds), Breath: share(repHolds)}
	}
	t -= repHolds
	return body.Moment{Phase: body.Return, Progress: share(repReturns)}
}
