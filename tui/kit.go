package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"tspine/data"
	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/tui/live"
	"tspine/tui/terminal"
	"tspine/tui/theme"
)

// Kit is what the screens share. Only Update changes it; commands are given
// what they need as values.
type Kit struct {
	Can     terminal.Capabilities
	Theme   theme.Theme
	Now     func() time.Time
	Random  func() string                              // four hexadecimal digits
	Desk    *data.Desk                                 // settings, records, assessments, routines, as last read
	Plan    plan.Plan                                  // what follows from them now
	Outlets func(data.Settings) (live.Outlets, func()) // opened for a session, closed after it
	Flags   Flags
	Send    func(tea.Msg) // wakes the program from another goroutine; nil before it runs

	closeOutlets func()
}

// Flags are what the command line asked for.
type Flags struct {
	Level       string
	Side        string
	Mute        bool
	NoVoice     bool
	NoQuestions bool
	Calm        bool
}

// calm says whether nothing on the screen may move.
func (k *Kit) calm() bool { return k.Flags.Calm || k.Desk.Settings.Calm }

// rule is the character that lines are drawn with.
func (k *Kit) rule() string {
	if k.Can.UTF8 {
		return "─"
	}
	return "-"
}

// lastRecord is the newest session that has ended.
func (k *Kit) lastRecord() *session.Record {
	for i := len(k.Desk.Records) - 1; i >= 0; i-- {
		if k.Desk.Records[i].Status != session.InProgress {
			return &k.Desk.Records[i]
		}
	}
	return nil
}
