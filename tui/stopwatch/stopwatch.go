// Package stopwatch counts how long a position is held (ST3); any key stops it.
package stopwatch

import (
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"tspine/routine/flow"
	"tspine/tui/cue"
	"tspine/tui/live"
	"tspine/tui/terminal"
	"tspine/tui/theme"
	"tspine/tui/ui"
)

// getReady is how long there is to get into position (X).
const getReady = 15 * time.Second

// Outlets are what the count needs of the world.
type Outlets struct {
	Now   func() time.Time
	Waker live.Waker
	Play  func(cue.Sound) tea.Cmd // opens the speaker, and closes it when the sound is over
}

// Stopwatch is the screen of the self-test.
type Stopwatch struct {
	ui.Sheet // with the position
	step     flow.Step
	longest  time.Duration // when the count ends by itself
	out      Outlets
	begins   time.Time // of the hold; zero before Enter
	heard    int       // the second that was told last, -1 before the start
}

// New is the stopwatch of a step.
func New(s flow.Step, out Outlets) *Stopwatch {
	w := &Stopwatch{step: s, longest: time.Duration(s.Questions[0].Max) * time.Second, out: out, heard: -1}
	w.Page = w.page
	return w
}

// Start shows the position.
func (w *Stopwatch) Start(e ui.Env) {
	w.Figure.ShowNamed(e, w.step.Figure)
}

// Update takes ticks and keys.
func (w *Stopwatch) Update(e ui.Env, msg tea.Msg) ui.Action {
	act, taken := w.Press(e, msg)
	switch msg.(type) {
	case terminal.TickMsg:
		if !w.begins.IsZero() {
			return w.count()
		}
	case tea.KeyPressMsg:
		if !taken && !w.begins.IsZero() {
			return w.stop()
		}
	}
	return act
}

// keys are those of the moment.
func (w *Stopwatch) keys() []ui.Binding {
	if w.begins.IsZero() {
		return ui.WithHelp([]ui.Binding{ui.Bind("enter", "Enter", "start", w.start), ui.Bind("s", "s", "skip", w.done(nil)),
			ui.Bind("q esc", "Esc", "back", ui.Acts(flow.Back))}, 2)
	}
	return []ui.Binding{ui.Bind("enter space", "Any key", "stop", w.stop), ui.LeaveKey, ui.ShellKey}
}

func (w *Stopwatch) start() ui.Action {
	w.begins = w.out.Now().Add(getReady)
	w.out.Waker.Hold("a self-test")
	return ui.Action{Cmd: w.out.Play(cue.Sound{Tone: cue.Ready, Words: w.step.Ready + " It starts in 15 seconds."})}
}

// Wait is how long the figure stays as it is, but not beyond the next whole second
// of the count.
func (w *Stopwatch) Wait(e ui.Env) time.Duration {
	if w.begins.IsZero() {
		return w.Figure.Wait(e)
	}
	off := e.Now.Sub(w.begins) % time.Second
	if off < 0 {
		off += time.Second
	}
	return ui.Sooner(time.Second-off, w.Figure.Wait(e))
}

// count tells the start, and every tenth second.
func (w *Stopwatch) count() ui.Action {
	held := w.out.Now().Sub(w.begins)
	second := int(held / time.Second)
	switch {
	case held >= w.longest:
		return w.stop()
	case held >= 0 && w.heard < 0:
		w.heard = 0
		return ui.Action{Cmd: w.out.Play(cue.Sound{Tone: cue.Hold, Words: "Hold."})}
	case held >= 0 && second%10 == 0 && second > w.heard:
		w.heard = second
		return ui.Action{Cmd: w.out.Play(cue.Sound{Tone: cue.Half, Words: fmt.Sprint(second)})}
	}
	return ui.Action{}
}

// stop keeps what was held so far. Of a hold that has not begun there is nothing to
// keep: it may begin anew.
func (w *Stopwatch) stop() ui.Action {
	held := int(min(w.out.Now().Sub(w.begins), w.longest) / time.Second)
	if held < 1 {
		w.begins, w.heard = time.Time{}, -1
		w.out.Waker.Release()
		return ui.Action{Cmd: w.out.Play(cue.Sound{Tone: cue.Back})}
	}
	act := w.done(&held)()
	act.Cmd = w.out.Play(cue.Sound{Tone: cue.Done, Words: fmt.Sprintf("%d seconds.", held)})
	return act
}

func (w *Stopwatch) done(held *int) func() ui.Action {
	return func() ui.Action {
		w.out.Waker.Release()
		o := flow.Outcome{Act: flow.Done, Answers: flow.Answers{}}
		if held != nil {
			o.Answers[w.step.Questions[0].ID] = flow.Answer{Number: *held}
		}
		return ui.Do(o)
	}
}

// page is the position and the count.
func (w *Stopwatch) page(e ui.Env) ui.Page {
	width := e.BesideFigure()
	p := ui.Page{Title: w.step.Title, Right: fmt.Sprintf("%d of %d", w.step.Page, w.step.Pages), Keys: w.keys(), Column: width}
	switch held := e.Now.Sub(w.begins); {
	case w.begins.IsZero():
		p.Body = ui.WrapAll(w.step.Text, width)
	case held < 0:
		p.Body = w.counted(e, theme.Ready, "GET READY", int((-held+time.Second-1)/time.Second), w.step.Text, width)
	default:
		p.Body = w.counted(e, theme.Hold, "HOLD", int(held/time.Second), []string{"Any key stops the count."}, width)
	}
	p.Body = append([]string{""}, p.Body...)
	p.Beside = w.Figure.Beside(e, p.Room(e))
	if w.begins.IsZero() {
		p = p.WithAction(e, p.Keys[0], width)
	}
	return p
}

// counted are the seconds of a phase, large enough to be read from the floor,
// and words.
func (w *Stopwatch) counted(e ui.Env, r theme.Role, phase string, seconds int, words []string, width int) []string {
	return ui.Stacked(e.Painted(r, fmt.Sprintf("%s  %d s", phase, seconds), width), e.Big(r, fmt.Sprint(seconds), width), ui.WrapAll(words, width))
}
