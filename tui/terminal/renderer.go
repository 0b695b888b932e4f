package terminal

import (
	"bytes"
	"io"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// renderer puts every view on the terminal at once: what has changed since the
// view before, in one Write. A frame that is refused makes the next one whole.
// It is used in the event loop only.
type renderer struct {
	to       io.Writer
	frame    bytes.Buffer
	screen   *uv.TerminalRenderer // what the terminal shows; writes its changes to frame
	cells    uv.ScreenBuffer      // the newest view, made of
	lines    []string
	title    string
	progress tea.ProgressBar
	mouse    string // mouseOn or mouseOff, as it was said; empty is not known
	manners  manners
	pace     pace
	entered  bool
	synced   bool // the terminal can show a frame in one go
}

func newRenderer(to io.Writer, environ uv.Environ, profile colorprofile.Profile) *renderer {
	r := &renderer{to: to, manners: mannersFor(environ), cells: uv.NewScreenBuffer(0, 0)}
	r.screen = uv.NewTerminalRenderer(&r.frame, uv.Environ{"TERM=" + environ.Getenv("TERM")})
	r.screen.SetColorProfile(profile)
	r.screen.SetFullscreen(true)
	return r
}

// resize has the next frame painted whole, on a window of width by height.
func (r *renderer) resize(width, height int) {
	r.cells, r.lines = uv.NewScreenBuffer(width, height), nil
	r.screen.Resize(width, height)
	r.screen.Erase()
}

// learn takes what the terminal says of a mode that it was asked for.
func (r *renderer) learn(m tea.ModeReportMsg) {
	if m.Mode == ansi.ModeSynchronizedOutput {
		r.synced = m.Value.IsReset()
	}
}

// heard takes an answer about the cursor: the message for the program, or nil.
func (r *renderer) heard(m tea.CursorPositionMsg) tea.Msg {
	switch {
	case m.Y != askLine-1: // nobody asked
		return nil
	case m.X != readyColumn-1:
		r.pace.answers = true
		if r.manners.wide && m.X != 1 {
			r.screen.Erase() // the first frame is not where it should be
			return WideMsg{}
		}
		return nil
	}
	switch waits, turned := r.pace.answered(time.Now()); {
	case turned:
		return SlowMsg{}
	case waits:
		return repaint{}
	}
	return nil
}

// roomToAsk says whether the window has the places that questions name.
func (r *renderer) roomToAsk() bool {
	return r.cells.Height() >= askLine && r.cells.Width() >= readyColumn
}

// draw shows a view: its content, its title and its progress bar. On a line that
// is behind it shows nothing: a newer view follows once the line is free.
func (r *renderer) draw(v tea.View) {
	if !r.entered {
		r.enter()
	} else if r.pace.behind(time.Now()) {
		return
	}
	r.tell(v)
	r.lay(v.Content)
	r.screen.Render(r.cells.RenderBuffer)
	_ = r.screen.Flush() // into frame, which takes everything
	if r.frame.Len() == 0 {
		return
	}
	frame := r.frame.Bytes()
	if r.synced {
		frame = []byte(ansi.SetModeSynchronizedOutput + r.frame.String() + ansi.ResetModeSynchronizedOutput)
	}
	if r.roomToAsk() && r.pace.ask(time.Now(), len(frame)) {
		frame = append(frame, askReady...)
		r.screen.SetPosition(readyColumn-1, askLine-1)
	}
	_, err := r.to.Write(frame)
	r.frame.Reset()
	if err != nil {
		r.forget()
		return
	}
	r.entered = true
}

// forget has everything said again with the next frame.
func (r *renderer) forget() {
	r.title, r.progress, r.mouse = "", tea.ProgressBar{}, ""
	r.pace.forget()
	r.screen.Erase()
}

// enter begins a frame with what takes the terminal.
func (r *renderer) enter() {
	r.forget()
	r.frame.WriteString(r.manners.enter())
	if r.roomToAsk() {
		r.frame.WriteString(r.manners.question())
	}
	if !r.manners.bare {
		r.frame.WriteString(ansi.RequestBackgroundColor) // whose answer repaints everything: after the question
	}
	if r.manners.asks {
		r.frame.WriteString(ansi.RequestModeSynchronizedOutput)
	}
}

// leave returns what gives the terminal back; the next view takes it again.
func (r *renderer) leave() string {
	if !r.entered {
		return ""
	}
	r.entered = false
	sequence := r.manners.leave(wipe)
	if r.progress.State != tea.ProgressBarNone {
		sequence = ansi.ResetProgressBar + sequence
	}
	return sequence
}

// The modes in which a terminal tells clicks.
const (
	mouseOn  = ansi.SetModeMouseButtonEvent + ansi.SetModeMouseExtSgr
	mouseOff = ansi.ResetModeMouseButtonEvent + ansi.ResetModeMouseExtSgr
)

// tell writes the title, the progress bar and whether clicks are wanted, where
// they are others.
func (r *renderer) tell(v tea.View) {
	mouse := mouseOff
	if v.MouseMode != tea.MouseModeNone {
		mouse = mouseOn
	}
	if mouse != r.mouse {
		r.mouse = mouse
		r.frame.WriteString(mouse)
	}
	if v.WindowTitle != r.title && !r.manners.bare {
		r.title = v.WindowTitle
		r.frame.WriteString(ansi.SetWindowTitle(r.title))
	}
	var progress tea.ProgressBar
	if v.ProgressBar != nil {
		progress = *v.ProgressBar
	}
	if progress == r.progress {
		return
	}
	r.progress = progress
	r.manners.progress.Store(true)
	switch progress.State {
	case tea.ProgressBarNone:
		r.frame.WriteString(ansi.ResetProgressBar)
	case tea.ProgressBarWarning:
		r.frame.WriteString(ansi.SetWarningProgressBar(progress.Value))
	default:
		r.frame.WriteString(ansi.SetProgressBar(progress.Value))
	}
}

// lay makes cells of the lines that have changed. Each has its styles for
// itself.
func (r *renderer) lay(content string) {
	lines := strings.Split(content, "\n")
	for y := range r.cells.Height() {
		line := ""
		if y < len(lines) {
			line = lines[y]
		}
		if y >= len(r.lines) {
			r.lines = append(r.lines, "")
		} else if r.lines[y] == line {
			continue
		}
		r.lines[y] = line
		uv.NewStyledString(strings.ReplaceAll(line, asEmoji, "")).Draw(r.cells, uv.Rect(0, y, r.cells.Width(), 1))
		r.anchor(y)
	}
}
