package stage

import "strings"

// glyphs are the big characters as an eye chart would have them: five strokes
// high, strokes and gaps of one width. Every size is drawn from these.
var glyphs = map[rune][5]string{
	'0': {"###", "# #", "# #", "# #", "###"},
	'1': {"## ", " # ", " # ", " # ", "###"},
	'2': {"###", "  #", "###", "#  ", "###"},
	'3': {"###", "  #", " ##", "  #", "###"},
	'4': {"# #", "# #", "###", "  #", "  #"},
	'5': {"###", "#  ", "###", "  #", "###"},
	'6': {"###", "#  ", "###", "# #", "###"},
	'7': {"###", "  #", "  #", "  #", "  #"},
	'8': {"###", "# #", "###", "# #", "###"},
	'9': {"###", "# #", "###", "  #", "###"},
	'L': {"#  ", "#  ", "#  ", "#  ", "###"},
	'R': {"###", "# #", "## ", "# #", "# #"},
}

const (
	glyphStrokes = 5 // high
	glyphAcross  = 3 // strokes wide
)

// bigHeight is how many lines a big character of a stroke width (in cells) takes.
func bigHeight(stroke int) int { return (glyphStrokes*stroke + 1) / 2 }

// bigWidth is how wide n big characters are, with the gaps between them.
func bigWidth(n, stroke int) int { return n*glyphAcross*stroke + (n-1)*bigGap(stroke) }

func bigGap(stroke int) int { return (stroke + 2) / 2 }

// big draws characters with half blocks, or with ASCII. A stroke is as many
// cells wide, and half as many lines high, as stroke says.
func big(words string, stroke int, utf8 bool) []string {
	lines := make([]strings.Builder, bigHeight(stroke))
	for i, r := range words {
		for y := range lines {
			if i > 0 {
				lines[y].WriteString(blank(bigGap(stroke)))
			}
			for x := range glyphAcross * stroke {
				lines[y].WriteString(halves(inked(r, x, 2*y, stroke), inked(r, x, 2*y+1, stroke), utf8))
			}
		}
	}
	out := make([]string, len(lines))
	for y := range lines {
		out[y] = lines[y].String()
	}
	return out
}

// halves is a cell of which the upper and the lower half are inked or not.
func halves(upper, lower, utf8 bool) string {
	i := 0
	if upper {
		i = 1
	}
	if lower {
		i += 2
	}
	if utf8 {
		return [...]string{" ", "▀", "▄", "█"}[i]
	}
	return [...]string{" ", "\"", "_", "#"}[i]
}

// inked says whether a half cell of a glyph is drawn. What is left over of an
// odd height stays empty above.
func inked(r rune, x, y, stroke int) bool {
	y -= glyphStrokes * stroke % 2
	return y >= 0 && glyphs[r][y/stroke][x/stroke] == '#'
}
