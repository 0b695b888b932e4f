package ui

import (
	"fmt"
	"slices"
	"strings"

	"tspine/tui/report"
	"tspine/tui/theme"
)

// Page is the grid that all screens but the player share: a title with a
// remark at its right, a line, the body, a line, and the keys at the bottom.
// It stands in the middle of a window that is wider than it needs.
type Page struct {
	Title  string
	Right  string
	Body   []string // styled lines; those that do not fit are scrolled
	Keys   []Binding
	Scroll *Scroll // where a person is in the body; nil stays at its beginning
	Follow int     // the line of the body that is kept in sight; 0 is none
	// Aside and Beside stand at the left and the right of the body, and are not scrolled.
	Aside      []string
	AsideWidth int
	Beside     []string
	Note       []string // above the keys
	// Column is how wide the body is in the middle of a large window; 0 fills the page.
	Column int
}

// Measures of the grid in cells (X).
const (
	widest     = 116 // the page
	Measure    = 76  // a paragraph: longer lines are hard to read
	LabelWidth = 14  // the names of the blocks at the left
	labelled   = 60  // a page that is less wide has the names above the blocks
	ruled      = 10  // a window that is less high has no lines
	Roomy      = 20  // a window that is as high has free lines
)

// Width is how wide the page is: all but an empty column at both sides (X).
func (e Env) Width() int {
	if e.Size.W < 40 {
		return max(1, e.Size.W)
	}
	return min(widest, e.Size.W-2)
}

// Paragraph is how wide a paragraph is in the window.
func (e Env) Paragraph() int { return min(Measure, e.Width()) }

// Rule is the character that lines are drawn with.
const Rule = "─"

// Draw lays the page out in the window.
func (p Page) Draw(e Env) []string {
	lines := p.head(e)
	top := p.top(e)
	shown := p.Body[top:min(len(p.Body), top+p.Room(e))]
	foot := append(slices.Clone(p.Note), Footer(e, p.Keys, e.Width()))
	if e.Size.H >= ruled {
		foot = append([]string{e.lowerRule(top, len(p.Body)-top-len(shown))}, foot...)
	}
	if p.AsideWidth > 0 {
		shown = Beside(p.Aside[:min(len(p.Aside), p.Room(e))], shown, p.AsideWidth)
	}
	switch n := len(p.Beside); {
	case p.Column > 0 && e.Large():
		shown = p.composed(e, shown)
	case n > 0 && e.Width() >= labelled:
		shown = Beside(shown, p.Beside[:min(n, p.Room(e))], e.Width()-Cells(p.Beside[0]))
	}
	lines = append(lines, shown...)
	for len(lines) < e.Size.H-len(foot) {
		lines = append(lines, "")
	}
	return Indent(append(lines, foot...), (e.Size.W-e.Width())/2)
}

// head is the title with its remark, which stands below where both do not fit
// in a line, and the rule under them. A low window shows only the title.
func (p Page) head(e Env) []string {
	width := e.Width()
	title, right := e.Theme.Paint(theme.Title, e.OneLine(p.Title, width)), e.Theme.Paint(theme.Faint, p.Right)
	lines := []string{TwoEnds(title, right, width)}
	if e.Size.H < ruled {
		return lines
	}
	if Cells(p.Title)+1+Cells(right) > width {
		lines = append(e.Painted(theme.Title, p.Title, width), e.Painted(theme.Faint, p.Right, width)...)
	}
	return append(lines, e.Theme.Paint(theme.Faint, strings.Repeat(Rule, width)))
}

// Room is how many lines of the body are shown.
func (p Page) Room(e Env) int {
	foot := 1
	if e.Size.H >= ruled {
		foot = 2
	}
	return max(0, e.Size.H-len(p.head(e))-len(p.Note)-foot)
}

// top is the first line of the body that is shown.
func (p Page) top(e Env) int {
	room, s := p.Room(e), Scroll{}
	if p.Scroll != nil {
		s = *p.Scroll
	}
	top := s.Top
	if p.Follow > 0 && !s.Free {
		top = max(min(top, p.Follow), p.Follow-room+1)
	}
	return max(0, min(top, len(p.Body)-room))
}

// lowerRule is the line above the keys; it says how far the body goes on.
func (e Env) lowerRule(above, below int) string {
	width := e.Width()
	if above == 0 && below == 0 {
		return e.Theme.Paint(theme.Faint, strings.Repeat(Rule, width))
	}
	up, down := e.Can.Either("↑ ", "k: "), e.Can.Either("↓ ", "j: ")
	var words, short []string
	if above > 0 {
		words, short = append(words, up+report.Count(above, "line")+" above"), append(short, fmt.Sprint(up, above))
	}
	if below > 0 {
		words, short = append(words, down+report.Count(below, "line")+" below"), append(short, fmt.Sprint(down, below))
	}
	said := " " + strings.Join(words, ", ") + " "
	if Cells(said)+2 > width {
		said = " " + strings.Join(short, " ") + " "
	}
	return e.Theme.Paint(theme.Faint, strings.Repeat(Rule, max(0, width-Cells(said)-2))) +
		e.Theme.Paint(theme.Accent, said) + e.Theme.Paint(theme.Faint, strings.Repeat(Rule, 2))
}

// Block is a part of a body: its name at the left of its lines, or above them
// where the page is narrow.
func (e Env) Block(name string, width int, lines ...string) []string {
	label := []string{e.Theme.Paint(theme.Faint, name)}
	switch {
	case width >= labelled:
		return Beside(label, lines, LabelWidth)
	case name == "":
		return lines
	}
	return append(label, lines...)
}

// BlockWidth is how wide the lines of a block may be.
func BlockWidth(width int) int {
	if width >= labelled {
		width -= LabelWidth
	}
	return max(1, min(Measure, width))
}

// Titled is a title with a remark, behind it or below.
func (e Env) Titled(title, remark string, width int) []string {
	if Cells(title)+2+Cells(remark) <= width {
		return []string{e.Theme.Paint(theme.Title, title) + e.Theme.Paint(theme.Faint, "  "+remark)}
	}
	return append(e.Painted(theme.Title, title, width), e.Painted(theme.Faint, remark, width)...)
}

// Entry is a name in the accent's colour with what it is.
func (e Env) Entry(name, words string, width int) []string {
	name = e.Theme.Paint(theme.Accent, name)
	if width < LabelWidth*3 {
		return append([]string{name}, Indent(Wrap(words, width-2), 2)...)
	}
	return Beside([]string{name}, Wrap(words, min(Measure, width-LabelWidth)), LabelWidth)
}
