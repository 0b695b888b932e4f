package tui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"tspine/tui/theme"
)

// cells is how wide words are on the screen, styles not counted.
func cells(s string) int { return ansi.StringWidth(s) }

// page is the grid that all screens but the player share: a title with a
// remark at its right, a line, the body, and the keys at the bottom.
type page struct {
	title string
	right string
	body  []string // styled lines; those that do not fit are scrolled
	top   int      // first line of the body that is shown
}

// margin is the empty column at both sides (X); narrow windows have none.
func margin(w int) int {
	if w < 40 {
		return 0
	}
	return 1
}

// draw lays the page out in the window.
func (p page) draw(k *Kit, size Size, bindings []binding) []string {
	inner := max(1, size.W-2*margin(size.W))
	head := []string{twoEnds(k.Theme.Paint(theme.Title, p.title), k.Theme.Paint(theme.Faint, p.right), inner),
		k.Theme.Paint(theme.Faint, strings.Repeat(k.rule(), inner))}
	foot := []string{k.Theme.Paint(theme.Faint, footer(k, bindings, inner))}
	if size.H < 8 {
		head = head[:1]
	}
	room := max(0, size.H-len(head)-len(foot))
	top := max(0, min(p.top, len(p.body)-room))
	body := p.body[top:min(len(p.body), top+room)]
	lines := append(head, body...)
	for len(lines) < size.H-len(foot) {
		lines = append(lines, "")
	}
	lines = append(lines, foot...)
	for i := range lines {
		lines[i] = strings.Repeat(" ", margin(size.W)) + lines[i]
	}
	return lines
}

// room is how many body lines a page of this size shows.
func room(size Size) int {
	if size.H < 8 {
		return max(0, size.H-2)
	}
	return max(0, size.H-3)
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

// centre sets a line in the middle of width cells.
func centre(line string, width int) string {
	return strings.Repeat(" ", max(0, (width-cells(line))/2)) + line
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
		out = append(out, a+strings.Repeat(" ", max(0, width-cells(a)))+b)
	}
	return out
}
