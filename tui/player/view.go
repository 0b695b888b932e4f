package player

import (
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"tspine/routine/session"
	"tspine/routine/text"
	"tspine/tui/live"
	"tspine/tui/stage"
	"tspine/tui/ui"
)

// View shows the session.
func (p *Player) View(e ui.Env) []string {
	return stage.Draw(p.shown(e), e.Size.W, e.Size.H)
}

// shown is all that a frame shows.
func (p *Player) shown(e ui.Env) stage.Scene {
	s := p.scene(e)
	s.Said, s.Notice = p.remark(), notice(e)
	s.Keys = func(width int) string { return ui.Footer(e, p.Keys(e), width) }
	if p.help {
		s.Help, s.HelpAt = helpLines(e, p.Keys(e)), p.helpAt
	}
	return s
}

// scene is what moves.
func (p *Player) scene(e ui.Env) stage.Scene {
	return stage.Scene{Session: p.live.Session, Figures: p.figures, Ways: &p.ways, Canvas: &p.canvas, View: p.view, Look: lookOf(e)}
}

// Exact: the stage draws as many lines as there are, none too wide.
func (*Player) Exact() {}

func lookOf(e ui.Env) stage.Look {
	l := stage.Look{Theme: e.Theme, Glyphs: e.Can.Glyphs, Display: e.Known.Settings.Display}
	l.Calm = e.Calm
	return l
}

// remark is what stands beside the cues: what a key led to, what is to be known
// before the first step, or the question between the blocks.
func (p *Player) remark() text.Text {
	switch {
	case !p.said.Empty() && (p.live.Asking() != session.AskNothing || p.now.Sub(p.saidAt) < saidFor):
		return p.said
	case p.live.At() == 0 && (p.now.Sub(p.saidAt) < saidFor || p.live.Mode() == session.Paused && p.live.Why() == session.WhyKey): // a pause is for reading it
		return p.opening
	case live.BetweenDue(p.live.Session):
		return text.New("First half done. Pain now? 0-9, t for 10, or just carry on.")
	}
	return text.Text{}
}

// noticeFor is how long a change of what makes cues heard is told (X).
const noticeFor = 15 * time.Second

// notice is what cannot be kept, for as long as it cannot, or what cannot be
// heard, for a while after it was told.
func notice(e ui.Env) text.Text {
	switch {
	case e.Unsaved.Records != nil:
		return text.New("Not saved: " + reasonFirst(e.Unsaved.Records.Error()))
	case e.Sound.Problem != "" && e.Now.Sub(e.SoundAt) < noticeFor:
		return text.New(e.Sound.Brief())
	}
	return text.Text{}
}

// reasonFirst turns "cannot write FILE: the disk is full" round, for a line
// that may have room for its beginning only.
func reasonFirst(problem string) string {
	i := strings.LastIndex(problem, ": ")
	if i < 0 {
		return problem
	}
	return problem[i+2:] + " (" + problem[:i] + ")"
}

// helpLines are all keys and what they do.
func helpLines(e ui.Env, bindings []ui.Binding) []string {
	var out []string
	for _, b := range bindings {
		if b.Does() != "" {
			out = append(out, fmt.Sprintf("%-8s %s", b.Label(e), b.Does()))
		}
	}
	return out
}

// Window tells the window's title and the terminal's own progress bar how far
// the session is. The title is made of a text.Text and fixed words only.
func (p *Player) Window(_ ui.Env, v *tea.View) {
	v.MouseMode = tea.MouseModeCellMotion
	left := p.live.TotalLeft()
	v.WindowTitle = fmt.Sprintf("%s, %s to go - tspine", p.live.Exercise().Name, ui.Clock(left))
	state := tea.ProgressBarDefault
	if p.live.Mode() == session.Paused {
		state = tea.ProgressBarWarning
	}
	if total := p.live.Timeline().Total(); total > 0 {
		v.ProgressBar = tea.NewProgressBar(state, int(100*(total-left)/total))
	}
}
