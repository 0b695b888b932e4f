package terminal

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/hinshun/vt10x"
	"pgregory.net/rapid"
)

// pane is a terminal that takes what is written to it, or refuses.
type pane struct {
	vt10x.Terminal
	refuses bool
	writes  int
}

func newPane(width, height int) *pane {
	return &pane{Terminal: vt10x.New(vt10x.WithSize(width, height))}
}

func (p *pane) Write(frame []byte) (int, error) {
	if p.refuses {
		return 0, errStalled
	}
	p.writes++
	return p.Terminal.Write(frame)
}

// quarters are the quarters of a cell that its character inks: upper left, upper
// right, lower left, lower right.
var quarters = map[rune][4]bool{' ': {}, '▀': {true, true}, '▄': {2: true, 3: true}, '█': {true, true, true, true},
	'▌': {0: true, 2: true}, '▛': {true, true, true}, '▗': {3: true}, '▜': {true, true, false, true}, '▖': {2: true}}

// cells are what a pane shows: every character with its colours, blocks by the
// colours of their quarters.
func (p *pane) cells() string {
	var out strings.Builder
	width, height := p.Size()
	for y := range height {
		for x := range width {
			g := p.Cell(x, y)
			inked, block := quarters[g.Char]
			if !block {
				fmt.Fprintf(&out, "%c %x %x ", g.Char, g.FG, g.BG)
			}
			for i := range inked {
				switch {
				case block && inked[i]:
					fmt.Fprintf(&out, "%x.", g.FG)
				case block:
					fmt.Fprintf(&out, "%x.", g.BG)
				}
			}
		}
		out.WriteByte('\n')
	}
	return out.String()
}

// whole is what a pane of that size shows of content.
func whole(content string, width, height int) string {
	p := newPane(width, height)
	for y, line := range strings.Split(content, "\n") {
		if y < height {
			fmt.Fprintf(p, "\x1b[%dH%s\x1b[m", y+1, line)
		}
	}
	return p.cells()
}

func testRenderer(p *pane) *renderer {
	r := newRenderer(p, []string{"TERM=xterm-256color", "SSH_TTY=far"}, colorprofile.TrueColor)
	r.resize(p.Size())
	return r
}

// content is a random view that just fits.
func content(t *rapid.T, width, height int) string {
	var lines []string
	for range rapid.IntRange(0, height).Draw(t, "lines") {
		var line strings.Builder
		for left := width; left > 0; {
			run := rapid.IntRange(1, left).Draw(t, "run")
			mark := rapid.SampledFrom([]string{" ", "a", "━", "█", "▀", "▄", "▌", "▛", "▜"}).Draw(t, "mark")
			colour := rapid.SampledFrom([]string{"", "31", "38;5;180", "48;5;23", "38;5;180;48;5;23"}).Draw(t, "colour")
			fmt.Fprintf(&line, "\x1b[%sm%s\x1b[m", colour, strings.Repeat(mark, run))
			left -= run
		}
		lines = append(lines, line.String())
	}
	return strings.Join(lines, "\n")
}

// TestRendererShowsTheNewestView draws views, on a terminal that now and then
// refuses a frame, changes its size or is used by somebody else: each frame that
// is taken leaves the newest view on it, whole.
func TestRendererShowsTheNewestView(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		width, height := 12, 5
		p := newPane(width, height)
		r := testRenderer(p)
		view := content(t, width, height)
		for range rapid.IntRange(1, 12).Draw(t, "views") {
			switch rapid.SampledFrom([]string{"draw", "draw", "draw", "resize", "moved", "shell"}).Draw(t, "before") {
			case "resize":
				width, height = rapid.IntRange(1, 20).Draw(t, "width"), rapid.IntRange(1, 8).Draw(t, "height")
				p.Resize(width, height)
				r.resize(width, height)
				view = content(t, width, height)
			case "moved": // larger and back, and its lines are elsewhere
				fmt.Fprint(p.Terminal, "\x1b[Hlines")
				r.resize(width, height)
			case "shell":
				fmt.Fprint(p.Terminal, r.leave(), "$ something else")
			case "draw":
				view = content(t, width, height)
			}
			p.refuses = rapid.IntRange(0, 3).Draw(t, "refuses") == 0
			r.draw(tea.NewView(view))
			if p.refuses {
				continue
			}
			if got, want := p.cells(), whole(view, width, height); got != want {
				t.Fatalf("the terminal shows\n%s\nand not\n%s", got, want)
			}
			if p.Mode()&vt10x.ModeAltScreen == 0 || p.CursorVisible() {
				t.Fatal("not on the alternate screen, or with a cursor")
			}
		}
	})
}

// TestRendererWritesOnceAndOnlyChanges counts what is written.
func TestRendererWritesOnceAndOnlyChanges(t *testing.T) {
	p := newPane(20, 3)
	r := testRenderer(p)
	v := tea.NewView("one\ntwo\nthree")
	v.WindowTitle = "a title"
	r.draw(v)
	if p.writes != 1 || p.Title() != "a title" {
		t.Errorf("the first frame: %d writes, title %q", p.writes, p.Title())
	}
	r.draw(v)
	if p.writes != 1 {
		t.Error("a view that changes nothing was written")
	}
	var sent bytes.Buffer
	r.to = &sent
	v.SetContent("one\ntwo\nthred")
	r.draw(v)
	if sent.Len() == 0 || sent.Len() > 16 {
		t.Errorf("one letter took %q", sent.String())
	}
}

// TestRendererShowsFramesInOneGo puts frames between marks once the terminal
// has said that it knows them.
func TestRendererShowsFramesInOneGo(t *testing.T) {
	var sent bytes.Buffer
	r := newRenderer(&sent, []string{"TERM=xterm-256color", "XTERM_VERSION=XTerm(390)"}, colorprofile.TrueColor)
	r.resize(20, 3)
	r.draw(tea.NewView("one"))
	if !strings.Contains(sent.String(), "\x1b[?2026$p") {
		t.Errorf("the terminal was not asked: %q", sent.String())
	}
	r.learn(tea.ModeReportMsg{Mode: ansi.ModeSynchronizedOutput, Value: ansi.ModeReset})
	sent.Reset()
	r.draw(tea.NewView("two"))
	if got := sent.String(); !strings.HasPrefix(got, "\x1b[?2026h") || !strings.HasSuffix(got, "\x1b[?2026l") {
		t.Errorf("sent %q", got)
	}
}

// TestBlocksFillTheirCells: of blocks, only what begins below the head of a cell
// is left to the font.
func TestBlocksFillTheirCells(t *testing.T) {
	for _, colour := range []string{"", "38;5;180", "48;5;23", "38;5;180;48;5;23"} {
		p := newPane(4, 1)
		r := testRenderer(p)
		r.draw(tea.NewView("\x1b[" + colour + "m█▀▛▜\x1b[m"))
		var got string
		for x := range 4 {
			got += string(p.Cell(x, 0).Char)
		}
		if got != " ▄▗▖" {
			t.Errorf("in %q the blocks █▀▛▜ are drawn as %q", colour, got)
		}
	}
}
