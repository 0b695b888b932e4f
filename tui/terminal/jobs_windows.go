package terminal

import (
	"os"

	tea "charm.land/bubbletea/v2"
)

// continued never comes: Windows has no job control.
type continued struct{}

// resized never comes: Windows tells a new size as input.
type resized struct{}

type jobs struct{}

func watchJobs(func(tea.Msg)) *jobs { return nil }

func (j *jobs) stop() {}

func (j *jobs) close() {}

func foreground(*os.File) bool { return true }
