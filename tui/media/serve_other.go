//go:build !linux

package media

import (
	"context"

	"tspine/data"
)

// There is no session bus here.
func (s *stay) serve(context.Context) {}
func giveBackLeft(*data.OtherPlayers) {}
