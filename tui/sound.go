package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"tspine/tui/cue"
	"tspine/tui/live"
	"tspine/tui/media"
	"tspine/tui/terminal"
)

// Speaker makes cues heard until it is closed; *cue.Player is one.
type Speaker interface {
	live.Speaker
	Close()
}

// sound is the speaker of the session that runs, and what makes cues heard, as
// last told.
type sound struct {
	open    func(cue.Options) Speaker // cue.New but in tests
	speaker Speaker
	media   *media.Player // on the session bus while a session is heard; nil keeps away from it
	asked   int           // how often silence was
	status  cue.Status
	at      time.Time // when its problem was told first
	told    string    // that problem; each is told once, until all is well
}

// learn takes what makes cues heard. Every session looks anew, and finds the
// same.
func (s *sound) learn(now time.Time, status cue.Status) {
	s.status = status
	switch {
	case status.Problem != "" && status.Problem != s.told:
		s.told, s.at = status.Problem, now
	case status.Problem == "" && status.Sound != "":
		s.told = ""
	}
}

// close closes a speaker beside the program.
func (s *sound) close(speaker Speaker) {
	if speaker != nil {
		go terminal.Guard(speaker.Close)
	}
	if s.speaker == speaker {
		s.speaker = nil
		s.media.End()
	}
}

// How long the speaker stays open: after a session, so that its end is heard,
// and for a sample (X).
const (
	lastWords  = 5 * time.Second
	sampleTime = 6 * time.Second
)

// sample is what is said to hear the voice.
const sample = "Left side. Hold. Three, two, one."

// speak opens a speaker. It is asked for in its own goroutine and never waited
// for.
func (a *App) speak() Speaker {
	o := a.visit.Sound()
	o.Bell = func() { a.tell(bellMsg{}) }
	o.Speaks = a.sound.media.Speaks
	o.Notify = func(s cue.Status) { a.tell(soundMsg{s}) }
	a.sound.close(a.sound.speaker)
	a.sound.speaker, a.sound.status.Lost = a.sound.open(o), false
	return a.sound.speaker
}

// outlets opens what a session's effects go to.
func (a *App) outlets() live.Outlets {
	out := live.Outlets{Speaker: a.speak(), Keeper: a.visit.Saver, Waker: a.waker, Slept: a.visit.Slept,
		Watchers: append([]live.Watcher{a.sound.media}, a.visit.Flags.Watchers...)}
	s := a.visit.Known.Settings
	a.sound.media.Begin(s.MediaKeys, s.LowerOthers)
	return out
}

// playOnce plays one sound, by the speaker that is open already or a new one.
func (a *App) playOnce(s cue.Sound) tea.Cmd {
	if a.sound.speaker == nil {
		a.speak()
	}
	a.sound.speaker.Play(s)
	return a.silence(lastWords)
}

// sample lets the voice be heard with the settings as they are.
func (a *App) sample() tea.Cmd {
	a.speak().Play(cue.Sound{Tone: cue.StartLeft, Words: sample, Due: a.now})
	return a.silence(sampleTime)
}

// silence closes the speaker after a while, unless it is asked again.
func (a *App) silence(after time.Duration) tea.Cmd {
	a.sound.asked++
	done := silenceMsg{a.sound.speaker, a.sound.asked}
	return tea.Tick(after, func(time.Time) tea.Msg { return done })
}

// tell wakes the program; before it runs there is nobody to tell.
func (a *App) tell(msg tea.Msg) {
	if a.send != nil {
		a.send(msg)
	}
}
