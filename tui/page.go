package tui

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"tspine/tui/theme"
)

// page is the grid that all screens but the player share: a title with a
// remark at its right, a line, the body, a line, and the keys at the bottom.
// It stands in the middle of a window that is wider than it needs.
type page struct {
	title string
	right string
	body  []string // styled lines; those that do not fit are scrolled
	// scroll is where the person is in the body; nil shows its beginning.
	scroll *scroll
	// follow is the line of the body that is kept in sight; 0 is none.
	follow int
}

// Measures of the grid in cells (X).
const (
	widest     = 116 // the page
	measure    = 76  // a paragraph: longer lines are hard to read
	labelWidth = 14  // the names of the blocks at the left
	labelled   = 60  // a page that is less wide has the names above the blocks
	ruled      = 10  // a window that is less high has no lines
	roomy      = 20  // a window that is as high has free lines and a third line of keys
)

// margin is the empty column at both sides (X); narrow windows have none.
func margin(w int) int {
	if w < 40 {
		return 0
	}
	return 1
}

// inner is how wide the page is in a window.
func inner(size Size) int { return max(1, min(widest, size.W-2*margin(size.W))) }

// draw lays the page out in the window.
func (p page) draw(k *Kit, size Size, bindings []binding) []string {
	bindings = p.withScroll(k, size, bindings)
	lines, foot := p.head(k, size), foot(k, size, bindings)
	room := p.room(k, size, bindings)
	top := p.top(room)
	shown := p.body[top:min(len(p.body), top+room)]
	if size.H >= ruled {
		foot = append([]string{k.lowerRule(inner(size), top, len(p.body)-top-len(shown))}, foot...)
	}
	lines = append(lines, shown...)
	for len(lines) < size.H-len(foot) {
		lines = append(lines, "")
	}
	return indent(append(lines, foot...), (size.W-inner(size))/2)
}

// head is the title with its remark, which stands below where both do not fit
// in a line, and the rule under them. A low window shows only the title.
func (p page) head(k *Kit, size Size) []string {
	width := inner(size)
	title, right := k.Theme.Paint(theme.Title, p.title), k.Theme.Paint(theme.Faint, p.right)
	if size.H < ruled {
		return []string{twoEnds(title, right, width)}
	}
	lines := []string{twoEnds(title, right, width)}
	if cells(title)+1+cells(right) > width {
		lines = append(k.painted(theme.Title, p.title, width), k.painted(theme.Faint, p.right, width)...)
	}
	return append(lines, k.Theme.Paint(theme.Faint, strings.Repeat(k.rule(), width)))
}

// room is how many lines of the body are shown.
func (p page) room(k *Kit, size Size, bindings []binding) int {
	lines := len(p.head(k, size)) + len(foot(k, size, bindings))
	if size.H >= ruled {
		lines++
	}
	return max(0, size.H-lines)
}

// withScroll are the bindings with those that scroll, when the body has only
// now become longer than the window.
func (p page) withScroll(k *Kit, size Size, bindings []binding) []binding {
	if p.scroll == nil || p.scroll.lines > p.scroll.room {
		return bindings
	}
	p.scroll.fit(len(p.body), p.room(k, size, bindings))
	at := slices.IndexFunc(bindings, func(b binding) bool { return b.label == "?" })
	if at < 0 {
		at = len(bindings)
	}
	return slices.Insert(slices.Clone(bindings), at, p.scroll.keys()...)
}

// foot are the keys at the bottom of a page.
func foot(k *Kit, size Size, bindings []binding) []string {
	most := 2
	switch {
	case size.H < ruled:
		most = 1
	case size.H >= roomy:
		most = 3
	}
	var lines []string
	for _, row := range footers(k, bindings, inner(size), most) {
		var parts []string
		for _, b := range row {
			parts = append(parts, b.shown(k.Can.UTF8)+k.Theme.Paint(theme.Faint, " "+b.does))
		}
		lines = append(lines, ansi.Truncate(strings.Join(parts, k.Theme.Paint(theme.Faint, k.between())), inner(size), ""))
	}
	return lines
}

// top is the first line of the body that is shown.
func (p page) top(room int) int {
	if p.scroll == nil {
		p.scroll = &scroll{}
	}
	p.scroll.fit(len(p.body), room)
	if p.follow > 0 {
		p.scroll.show(p.follow, room)
	}
	return p.scroll.top
}

// lowerRule is the line above the keys; it says how far the body goes on.
func (k *Kit) lowerRule(width, above, below int) string {
	if above == 0 && below == 0 {
		return k.Theme.Paint(theme.Faint, strings.Repeat(k.rule(), width))
	}
	up, down := "↑ ", "↓ "
	if !k.Can.UTF8 {
		up, down = "k: ", "j: "
	}
	var words, short []string
	if above > 0 {
		words, short = append(words, up+count(above, "line")+" above"), append(short, fmt.Sprint(up, above))
	}
	if below > 0 {
		words, short = append(words, down+count(below, "line")+" below"), append(short, fmt.Sprint(down, below))
	}
	said := " " + strings.Join(words, ", ") + " "
	if cells(said)+2 > width {
		said = " " + strings.Join(short, " ") + " "
	}
	return k.Theme.Paint(theme.Faint, strings.Repeat(k.rule(), max(0, width-cells(said)-2))) +
		k.Theme.Paint(theme.Accent, said) + k.Theme.Paint(theme.Faint, strings.Repeat(k.rule(), 2))
}

// block is a part of a body: its name at the left of its lines, or above them
// where the page is narrow.
func (k *Kit) block(name string, width int, lines ...string) []string {
	if width < labelled && name != "" {
		return append([]string{k.Theme.Paint(theme.Faint, name)}, lines...)
	}
	if width < labelled {
		return lines
	}
	return sideBySide([]string{k.Theme.Paint(theme.Faint, name)}, lines, labelWidth)
}

// blockWidth is how wide the lines of a block may be.
func blockWidth(width int) int {
	if width >= labelled {
		width -= labelWidth
	}
	return max(1, min(measure, width))
}
