package tui

import (
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"tspine/routine/session"
	"tspine/routine/text"
	"tspine/tui/ask"
	"tspine/tui/stage"
)

// draw shows the session.
func (p *player) draw(k *Kit, size Size) []string {
	if p.live == nil {
		return nil
	}
	s := stage.Scene{Session: p.live.Session, Figures: p.figures, Canvas: &p.canvas, View: p.view, Said: p.remark(k), Notice: p.notice(k), Look: p.look(k),
		Keys: func(width int) string { return p.keyLine(k, width) }}
	if p.help {
		s.Help = helpLines(k, p.keys())
	}
	return stage.Draw(s, size.W, size.H)
}

// keyLine is the line that lists the keys, kept from frame to frame: it costs
// as much as a third of one.
type keyLine struct {
	on   keyLineOf
	line string
}

// keyLineOf is what the keys and their line depend on.
type keyLineOf struct {
	width   int
	mode    session.Mode
	asking  session.Ask
	self    bool
	between bool
}

func (p *player) keyLine(k *Kit, width int) string {
	on := keyLineOf{width, p.live.Mode(), p.live.Asking(), p.live.Step().Self, ask.BetweenDue(p.live.Session)}
	if p.foot.on != on {
		p.foot = keyLine{on, footer(k, p.keys(), width)}
	}
	return p.foot.line
}

// exact: the stage draws as many lines as there are, none too wide.
func (*player) exact() {}

func (p *player) look(k *Kit) stage.Look {
	return stage.Look{Theme: k.Theme, UTF8: k.Can.UTF8, Braille: k.Can.Braille, Sextants: k.Can.Sextants, Calm: k.calm(), Flash: k.Desk.Settings.Flash}
}

// remark is what stands beside the cues: the answer to a key, or the question
// between the blocks.
func (p *player) remark(k *Kit) text.Text {
	switch {
	case !p.said.Empty() && (p.live.Asking() != session.AskNothing || p.now.Sub(p.saidAt) < saidFor):
		return p.said
	case ask.BetweenDue(p.live.Session):
		return text.New("Half of the day is done. Pain now? Press 0 to 9, t for ten, or nothing.")
	}
	return text.Text{}
}

// notice is what cannot be kept, for as long as it cannot, or what cannot be
// heard, for a while after it was told.
func (p *player) notice(k *Kit) text.Text {
	switch {
	case k.Unsaved != nil:
		return text.New("Not saved: " + reasonFirst(k.Unsaved.Error()))
	case k.Heard.Problem != "" && p.now.Sub(k.heardAt) < noticeFor:
		return text.New(k.Heard.Problem)
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

// noticeFor is how long a change of what makes cues heard is told (X).
const noticeFor = 15 * time.Second

// helpLines are all keys and what they do.
func helpLines(k *Kit, bindings []binding) []string {
	var out []string
	for _, b := range bindings {
		if b.does != "" {
			out = append(out, fmt.Sprintf("%-8s %s", b.shown(k.Can.UTF8), b.does))
		}
	}
	return out
}

// dress tells the window's title and the terminal's own progress bar how far
// the session is. The title is made of a text.Text and fixed words only.
func (p *player) dress(_ *Kit, v *tea.View) {
	if p.live == nil {
		return
	}
	t := p.live.Timeline()
	v.WindowTitle = fmt.Sprintf("%s, %s left - tspine", p.live.Exercise().Name, clock(p.live.TotalLeft()))
	state := tea.ProgressBarDefault
	if p.live.Mode() == session.Paused {
		state = tea.ProgressBarWarning
	}
	if total := t.Total(); total > 0 {
		v.ProgressBar = tea.NewProgressBar(state, int(100*(total-p.live.TotalLeft())/total))
	}
}

// clock is a remaining time as minutes and seconds, rounded up, so that it
// reads 0 only when nothing is left.
func clock(d time.Duration) string {
	s := int((d + time.Second - 1) / time.Second)
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}
