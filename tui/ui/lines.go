package ui

import (
	"fmt"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"tspine/routine/text"
	"tspine/tui/theme"
)

// Cells is how wide words are on the screen, styles not counted. Every code point
// counts for itself, as most terminals have it; for others the terminal is told
// where the next column begins (terminal's anchor).
func Cells(s string) int { return ansi.StringWidthWc(s) }

// Plain is words without their styles.
func Plain(s string) string { return ansi.Strip(s) }

// Cut shortens a line to width cells.
func Cut(line string, width int) string { return ansi.TruncateWc(line, max(0, width), "") }

// OneLine is words in one line: what finds no room is cut off behind a word, and dots
// say so.
func (e Env) OneLine(words string, width int) string {
	if Cells(words) <= width {
		return words
	}
	dots := e.Can.Either("…", "...")
	return Cut(strings.TrimRight(Wrap(words, width-Cells(dots))[0], " .,;:")+dots, width)
}

// TwoEnds sets left and right at the ends of a line; right gives way.
func TwoEnds(left, right string, width int) string {
	gap := width - Cells(left) - Cells(right)
	if gap < 1 {
		return Cut(left, width)
	}
	return left + strings.Repeat(" ", gap) + right
}

// Wrap breaks words into lines of at most width cells; a word that is longer
// is broken. Nothing of the text is lost.
func Wrap(words string, width int) []string {
	return strings.Split(ansi.WrapWc(words, max(1, width), " "), "\n")
}

// WrapAll wraps several texts, one below the other.
func WrapAll(texts []string, width int) (out []string) {
	for _, t := range texts {
		out = append(out, Wrap(t, width)...)
	}
	return out
}

// Painted wraps words and paints each line in a role.
func (e Env) Painted(r theme.Role, words string, width int) []string {
	return e.InRole(r, Wrap(words, width))
}

// InRole paints lines in place.
func (e Env) InRole(r theme.Role, lines []string) []string {
	for i := range lines {
		lines[i] = e.Theme.Paint(r, lines[i])
	}
	return lines
}

// Hanging wraps words behind a mark; the lines after the first stand below
// the words.
func Hanging(mark, words string, width int) []string {
	lines := Indent(Wrap(words, width-Cells(mark)), Cells(mark))
	lines[0] = mark + strings.TrimPrefix(lines[0], strings.Repeat(" ", Cells(mark)))
	return lines
}

// Cursor is the mark and the role of an entry of a list, under the cursor or not.
func Cursor(under bool) (mark string, r theme.Role) {
	if under {
		return "> ", theme.Accent
	}
	return "  ", theme.Text
}

// Indent moves lines to the right.
func Indent(lines []string, by int) []string {
	for i := range lines {
		if lines[i] != "" {
			lines[i] = strings.Repeat(" ", max(0, by)) + lines[i]
		}
	}
	return lines
}

// Centred sets words in the middle of width cells, and fills them.
func Centred(words string, width int) string {
	return Pad(strings.Repeat(" ", max(0, (width-Cells(words))/2))+words, width)
}

// Pad fills a line up to width cells; one that is too wide is cut.
func Pad(line string, width int) string {
	if Cells(line) > width {
		return Cut(line, width)
	}
	return line + strings.Repeat(" ", width-Cells(line))
}

// Beside joins two columns of lines, the left one padded to width.
func Beside(left, right []string, width int) []string {
	out := make([]string, max(len(left), len(right)))
	copy(out, left)
	for i, words := range right {
		if words != "" {
			out[i] += strings.Repeat(" ", max(0, width-Cells(out[i]))) + words
		}
	}
	return out
}

// Stacked sets blocks below one another, a free line between.
func Stacked(blocks ...[]string) (out []string) {
	for _, b := range blocks {
		if len(b) > 0 && len(out) > 0 {
			out = append(out, "")
		}
		out = append(out, b...)
	}
	return out
}

// Fit makes lines fill the window exactly.
func Fit(lines []string, size Size) []string {
	out := make([]string, size.H)
	copy(out, lines)
	for i := range out {
		out[i] = Cut(out[i], size.W)
	}
	return out
}

// ASCII draws lines without the marks that have a likeness in ASCII, and of all
// else beyond it only what keeps says; each character is as wide as it was.
func ASCII(lines []string, keeps func(rune) bool) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		var b strings.Builder
		for _, r := range l {
			switch likeness, ok := inASCII[r]; {
			case r < 0x80:
				b.WriteRune(r)
			case ok:
				b.WriteString(likeness)
			case keeps(r):
				b.WriteRune(r)
			default:
				b.WriteString(strings.Repeat("?", Cells(string(r))))
			}
		}
		out[i] = b.String()
	}
	return out
}

// inASCII are characters that have a likeness in ASCII.
var inASCII = map[rune]string{
	'·': "|", '─': "-", '━': "=", '│': "|", '–': "-", '—': "-", '‘': "'", '’': "'", '“': `"`, '”': `"`, '…': ".",
	'←': "<", '→': ">", '↑': "^", '↓': "v", '×': "x", '●': "O", '✓': "x",
}

// Sentence begins words with a capital letter and ends them with a full stop.
func Sentence(words string) string {
	if words == "" {
		return ""
	}
	words = text.Capital(words)
	if !strings.ContainsAny(words[len(words)-1:], ".!?") {
		words += "."
	}
	return words
}

// Bar is a share of 0 to 1 of width cells in a role, the rest faint.
func (e Env) Bar(share float64, width int, r theme.Role) string {
	done := min(width, int(max(0, share)*float64(width)+0.5))
	return e.Theme.Paint(r, strings.Repeat("━", done)) + e.Theme.Paint(theme.Faint, strings.Repeat(Rule, width-done))
}

// Clock is a remaining time as minutes and seconds, rounded up, so that it
// reads 0 only when nothing is left.
func Clock(d time.Duration) string {
	s := int((d + time.Second - 1) / time.Second)
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}
