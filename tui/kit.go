package tui

import (
	"math/rand/v2"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"tspine/data"
	"tspine/routine/session"
	"tspine/tui/cue"
	"tspine/tui/desk"
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
	Frames  *terminal.Clock // when frames reach the screen; nil in fake time
	Random  func() uint16
	Dirs    data.Dirs
	Store   *data.Store
	Saver   *data.Saver
	Desk    *desk.Desk
	Flags   Flags
	Open    func(cue.Options) Speaker // makes cues heard; cue.New but in tests
	Waker   live.Waker
	Heard   cue.Status // what makes cues heard, as last told
	Unsaved error      // why the disk could not be written, nil when it can

	heardAt time.Time       // when that was told
	writes  sync.WaitGroup  // what is being written beside the program
	send    func(tea.Msg)   // wakes the program from another goroutine
	speaker Speaker         // of the session that runs
	draft   *assessment     // an assessment that was left before its end
	given   session.Answers // before a session that is not begun yet
	chosen  changes
	light   bool // whether the terminal says that its background is light
}

// Speaker makes cues heard until it is closed; *cue.Player is one.
type Speaker interface {
	live.Speaker
	Close()
}

// Flags are what the command line asked for, over the settings.
type Flags struct {
	Choice      live.Choice // Level and First; the routine when one is to begin at once
	Mute        bool
	NoVoice     bool
	NoQuestions bool
	Calm        bool
}

// Random is the kit's usual source of the random part of an id.
func Random() uint16 { return uint16(rand.Uint32()) }

// dress chooses the theme by the settings and the terminal.
func (k *Kit) dress() {
	dark, profile := !k.light, k.Can.Profile
	switch k.Desk.Settings.Theme {
	case "dark":
		dark = true
	case "light":
		dark = false
	case "16":
		profile = min(profile, colorprofile.ANSI)
	case "none":
		profile = min(profile, colorprofile.ASCII)
	}
	k.Theme = theme.New(dark, profile)
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

// heardMsg tells what makes cues heard; unsavedMsg why the disk could not be
// written, nil when it can again.
type (
	heardMsg   struct{ cue.Status }
	unsavedMsg struct{ error }
)

// outlets opens what a session's effects go to. The speaker is asked for in
// its own goroutine and never waited for.
func (k *Kit) outlets() live.Outlets {
	o := k.Desk.Sound()
	o.Mute = o.Mute || k.Flags.Mute
	o.NoVoice = o.NoVoice || k.Flags.NoVoice
	o.Bell = func() { k.tell(bellMsg{}) }
	o.Notify = func(s cue.Status) { k.tell(heardMsg{s}) }
	k.silence(k.speaker)
	k.speaker = k.Open(o)
	return live.Outlets{Speaker: k.speaker, Keeper: k.Saver, Waker: k.Waker, Slept: live.Slept}
}

// lastWords is how long the speaker stays open after a session, so that its
// end is heard (X).
const lastWords = 4 * time.Second

// silenceMsg closes the speaker of a session that has ended.
type silenceMsg struct{ speaker Speaker }

// closeOutlets lets the display sleep, and closes the speaker when the last
// words have been heard.
func (k *Kit) closeOutlets(l *live.Live) tea.Cmd {
	l.Close()
	done := silenceMsg{k.speaker}
	return tea.Tick(lastWords, func(time.Time) tea.Msg { return done })
}

// silence closes a speaker beside the program.
func (k *Kit) silence(s Speaker) {
	if s != nil {
		go terminal.Guard(s.Close)
	}
	if k.speaker == s {
		k.speaker = nil
	}
}

// tell wakes the program; before it runs there is nobody to tell.
func (k *Kit) tell(msg tea.Msg) {
	if k.send != nil {
		k.send(msg)
	}
}

// newSession is a session of a choice, waiting to begin.
func (k *Kit) newSession(c live.Choice, a session.Answers) session.Session {
	if c.Level == "" {
		c.Level = k.Flags.Choice.Level
	}
	if c.First == "" {
		c.First = k.Flags.Choice.First
	}
	return live.New(c, k.Desk.Habits(c.Routine.Focus), k.Now(), k.Random(), a)
}
