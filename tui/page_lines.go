package tui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"tspine/tui/theme"
)

// cells is how wide words are on the screen, styles not counted.
func cells(s string) int { return ansi.StringWidth(s) }

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
func fit(lines []string, size Size) []string {
	lines = lines[:min(len(lines), size.H)]
	out := make([]string, size.H)
	copy(out, lines)
	for i, l := range out {
		if cells(l) > size.W {
			out[i] = ansi.Truncate(l, size.W, "")
		}
	}
	return out
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
