package tui

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"tspine/tui/theme"
)

// cells is how wide words are on the screen, styles not counted.
func cells(s string) int { return ansi.StringWidth(s) }

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

// twoEnds sets left and right at the ends of a line; right gives way.
func twoEnds(left, right string, width int) string {
	gap := width - cells(left) - cells(right)
	if gap < 1 {
		return ansi.Truncate(left, width, "")
	}
	return left + strings.Repeat(" ", gap) + right
}

// wrap breaks words into lines of at most width cells; a word that is longer
// is broken. Nothing of the text is lost.
func wrap(words string, width int) []string {
	return strings.Split(ansi.Wrap(words, max(1, width), " "), "\n")
}

// painted wraps words and paints each line in a role.
func (k *Kit) painted(r theme.Role, words string, width int) []string {
	lines := wrap(words, width)
	for i := range lines {
		lines[i] = k.Theme.Paint(r, lines[i])
	}
	return lines
}

// hanging wraps words behind a mark; the lines after the first stand below
// the words.
func hanging(mark, words string, width int) []string {
	lines := indent(wrap(words, width-cells(mark)), cells(mark))
	lines[0] = mark + strings.TrimPrefix(lines[0], strings.Repeat(" ", cells(mark)))
	return lines
}

// wrapAll wraps several texts, one below the other.
func wrapAll(texts []string, width int) []string {
	var out []string
	for _, t := range texts {
		out = append(out, wrap(t, width)...)
	}
	return out
}

// indent moves lines to the right.
func indent(lines []string, by int) []string {
	for i := range lines {
		if lines[i] != "" {
			lines[i] = strings.Repeat(" ", max(0, by)) + lines[i]
		}
	}
	return lines
}

// centre sets a line in the middle of width cells.
func centre(line string, width int) string {
	return strings.Repeat(" ", max(0, (width-cells(line))/2)) + line
}

// pad fills a line up to width cells; one that is too wide is cut.
func pad(line string, width int) string {
	if cells(line) > width {
		return ansi.Truncate(line, max(0, width), "")
	}
	return line + strings.Repeat(" ", width-cells(line))
}

// sideBySide joins two columns of lines, the left one padded to width.
func sideBySide(left, right []string, width int) []string {
	var out []string
	for i := range max(len(left), len(right)) {
		var a, b string
		if i < len(left) {
			a = left[i]
		}
		if i < len(right) {
			b = right[i]
		}
		if b != "" {
			a += strings.Repeat(" ", max(0, width-cells(a)))
		}
		out = append(out, a+b)
	}
	return out
}

// fit makes lines fill the window exactly: missing ones are added, those that
// are too many or too wide are cut.
func fit(lines []string, size Size) string {
	lines = lines[:min(len(lines), size.H)]
	out := make([]string, size.H)
	copy(out, lines)
	for i, l := range out {
		if cells(l) > size.W {
			out[i] = ansi.Truncate(l, size.W, "")
		}
	}
	return strings.Join(out, "\n")
}

// ascii draws lines without anything beyond ASCII, each character as wide as
// it was.
func ascii(lines []string) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		var b strings.Builder
		for _, r := range l {
			switch plain, ok := plainly[r]; {
			case r < 0x80:
				b.WriteRune(r)
			case ok:
				b.WriteString(plain)
			default:
				b.WriteString(strings.Repeat("?", cells(string(r))))
			}
		}
		out[i] = b.String()
	}
	return out
}

// plainly are characters that have a likeness in ASCII.
var plainly = map[rune]string{
	'·': "|", '─': "-", '━': "=", '│': "|", '–': "-", '—': "-", '‘': "'", '’': "'", '“': `"`, '”': `"`, '…': ".",
	'←': "<", '→': ">", '↑': "^", '↓': "v", '×': "x", '●': "O",
}
