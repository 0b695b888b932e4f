package terminal

import (
	"bytes"
	"io"
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/clipperhouse/displaywidth"
)

// renderer puts every view on the terminal at once: what has changed since the
// view before, in one Write. A frame that is refused makes the next one whole.
// It is used in the event loop only.
type renderer struct {
	to       io.Writer
	line     line
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

// line is what carries frames.
type line struct {
	busy     func() bool // a frame is still being written; another is asked for behind it
	answered func()      // is told that the terminal answers
	again    func()      // asks for a frame; may block
	silent   func()      // is told that nothing was answered in time
}

func newRenderer(to io.Writer, environ uv.Environ, profile colorprofile.Profile) *renderer {
	r := &renderer{to: to, line: line{func() bool { return false }, func() {}, func() {}, func() {}}, manners: mannersFor(environ), cells: uv.NewScreenBuffer(0, 0)}
	r.pace.known = !isFar(variables(environ))
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
		r.line.answered()
		r.pace.greeted(time.Now())
		if r.manners.wide && m.X != 1 {
			r.screen.Erase() // the first frame is not where it should be
			return WideMsg{}
		}
		return nil
	}
	r.line.answered()
	switch waits, turned := r.pace.answered(time.Now()); {
	case turned:
		return SlowMsg{}
	case waits:
		return repaint{}
	}
	return nil
}

// slowed begins anew on a line that is taken for a slow one: what was on its way
// was dropped, in the middle of a sequence maybe.
func (r *renderer) slowed() tea.Msg {
	r.pace.slow, r.pace.known = true, true
	r.forget()
	r.frame.WriteString("\x1b\\" + ansi.ResetStyle)
	return SlowMsg{}
}

// roomToAsk says whether the window has the places that questions name.
func (r *renderer) roomToAsk() bool {
	return r.cells.Height() >= askLine && r.cells.Width() >= readyColumn
}

// draw shows a view: its content, its title and its progress bar. On a line that
// is behind it shows nothing, on a slow one a part: more follows once the line is
// free.
func (r *renderer) draw(v tea.View) {
	if !r.entered {
		r.enter()
	} else if r.pace.behind(time.Now()) || r.line.busy() {
		return
	}
	r.tell(v)
	more := r.lay(v.Content, r.pace.budget(r.roomToAsk()))
	r.screen.Render(r.cells.RenderBuffer)
	_ = r.screen.Flush() // into frame, which takes everything
	if more {
		defer r.later()
	}
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

// later has the rest of a view drawn: after the answer to its first part, or
// where none comes as soon as that is written.
func (r *renderer) later() {
	r.pace.skipped = true
	switch {
	case r.pace.answers:
	case !r.pace.known && !r.pace.slow:
		time.AfterFunc(unheard, r.line.silent)
	case !r.line.busy():
		go r.line.again()
	}
}

// forget has everything said again with the next frame.
func (r *renderer) forget() {
	if r.lines != nil {
		r.cells, r.lines = uv.NewScreenBuffer(r.cells.Width(), r.cells.Height()), nil
	}
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

// lay makes cells of the lines that have changed, each of which has its styles for
// itself. Of a budget of bytes, 0 for any number, those have it first that have
// changed least, such as the clock, and it ends with the line that uses it up;
// more says that others are left.
func (r *renderer) lay(content string, budget int) (more bool) {
	lines := strings.Split(content, "\n")
	lines = append(lines, make([]string, max(0, r.cells.Height()-len(lines)))...)
	var changed []int
	for y := range r.cells.Height() {
		if y == len(r.lines) {
			r.lines = append(r.lines, "")
		}
		if r.lines[y] != lines[y] {
			changed = append(changed, y)
		}
	}
	if budget > 0 {
		slices.SortStableFunc(changed, func(a, b int) int { return cost(r.lines[a], lines[a]) - cost(r.lines[b], lines[b]) })
	}
	spent := 0
	for _, y := range changed {
		if spent >= budget && budget > 0 {
			return true
		}
		line := lines[y]
		spent += cost(r.lines[y], line)
		r.lines[y] = line
		uv.NewStyledString(strings.ReplaceAll(line, asEmoji, "")).Draw(r.cells, uv.Rect(0, y, r.cells.Width(), 1))
		r.ground(y)
		r.anchor(y)
	}
	return false
}

// cost is about how many bytes it takes to change a line into another: those
// between what both begin and end with, and the way there.
func cost(was, is string) int {
	from, n := 0, min(len(was), len(is))
	for from < n && was[from] == is[from] {
		from++
	}
	to := 0
	for to < n-from && was[len(was)-1-to] == is[len(is)-1-to] {
		to++
	}
	return max(len(was), len(is)) - from - to + len(askReady)
}

// asEmoji asks for the picture of a character that is also a sign. Some terminals
// make it two cells wide, others leave it at one.
const asEmoji = "\ufe0f"

// anchor says behind words that terminals count differently where the next
// column begins. Line y is laid out by code points, as wcwidth counts them: no
// terminal counts more for the letters of Hindi or Thai and for joined emoji, but
// those that count what is seen count less.
func (r *renderer) anchor(y int) {
	unsure := false
	for x := range r.cells.Width() {
		c := r.cells.CellAt(x, y)
		switch {
		case c == nil || len(c.Content) == 0:
		case unsure && c.Content == " ":
			there := *c
			there.Content = ansi.CursorPosition(x+1, y+1) + " "
			r.cells.SetCell(x, y, &there)
			unsure = false
		case c.Content[0] >= 0x80 && ansi.StringWidth(c.Content) != c.Width:
			unsure = true
		}
	}
}

// WideMsg says that the terminal draws lines and blocks not one cell wide, as
// Bubble Tea counts them.
type WideMsg struct{}

// ambiguous says whether a character may take one cell or two (East Asian Width
// A, as Unicode has it).
func ambiguous(r rune) bool {
	return displaywidth.Options{EastAsianWidth: true}.Rune(r) != displaywidth.Rune(r)
}

// mark says whether a character is an arrow, a line, a block, a dot or another
// mark, and part of no word.
func mark(r rune) bool { return r >= 0x2190 && r <= 0x2bff || r >= 0x1fb00 && r <= 0x1fbff }
