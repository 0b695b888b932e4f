package chart

import "strings"

// strokes are the big characters as an eye chart would have them: five strokes
// high, strokes and gaps of one width. Every size is drawn from these.
var strokes = map[rune][5]string{
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
	'A': {"###", "# #", "###", "# #", "# #"},
	'C': {"###", "#  ", "#  ", "#  ", "###"},
	'D': {"## ", "# #", "# #", "# #", "## "},
	'E': {"###", "#  ", "## ", "#  ", "###"},
	'F': {"###", "#  ", "## ", "#  ", "#  "},
	'G': {"###", "#  ", "# #", "# #", "###"},
	'H': {"# #", "# #", "###", "# #", "# #"},
	'I': {"#", "#", "#", "#", "#"},
	'K': {"# #", "# #", "## ", "# #", "# #"},
	'L': {"#  ", "#  ", "#  ", "#  ", "###"},
	'M': {"#   #", "## ##", "# # #", "#   #", "#   #"},
	'N': {"#  #", "## #", "# ##", "#  #", "#  #"},
	'O': {"###", "# #", "# #", "# #", "###"},
	'P': {"###", "# #", "###", "#  ", "#  "},
	'R': {"###", "# #", "## ", "# #", "# #"},
	'S': {"###", "#  ", "###", "  #", "###"},
	'T': {"###", " # ", " # ", " # ", " # "},
	'U': {"# #", "# #", "# #", "# #", "###"},
	'V': {"# #", "# #", "# #", "# #", " # "},
	'W': {"#   #", "#   #", "# # #", "## ##", "#   #"},
	'Y': {"# #", "# #", " # ", " # ", " # "},
	'?': {"###", "  #", " ##", "   ", " # "},
	':': {" ", "#", " ", "#", " "},
	'+': {"   ", " # ", "###", " # ", "   "},
	'-': {"   ", "   ", "###", "   ", "   "},
}

const strokesHigh = 5

// BigHeight is how many lines a big character of a stroke width (in cells) takes.
func BigHeight(stroke int) int { return (strokesHigh*stroke + 1) / 2 }

// BigWidth is how wide big words are, with the gaps between the characters.
func BigWidth(words string, stroke int) int {
	width := max(0, len(words)-1) * bigGap(stroke)
	for _, r := range words {
		width += len(strokes[r][0]) * stroke
	}
	return width
}

func bigGap(stroke int) int { return (stroke + 2) / 2 }

// BigStroke is the widest stroke with which words fit into w x h cells; 0 is
// none.
func BigStroke(words string, w, h int) int {
	stroke := 0
	for BigHeight(stroke+1) <= h && BigWidth(words, stroke+1) <= w {
		stroke++
	}
	return stroke
}

// Big draws words with half blocks, or with ASCII. A stroke is as many cells
// wide, and half as many lines high, as stroke says.
func Big(words string, stroke int, utf8 bool) []string {
	marks := [4]string{" ", "▀", "▄", "█"} // by the halves that are inked: upper (1) and lower (2)
	if !utf8 {
		marks = [4]string{" ", "\"", "_", "#"}
	}
	lines := make([]strings.Builder, BigHeight(stroke))
	for i, r := range words {
		for y := range lines {
			if i > 0 {
				lines[y].WriteString(strings.Repeat(" ", bigGap(stroke)))
			}
			for x := range len(strokes[r][0]) * stroke {
				halves := 0
				for half := range 2 {
					if inked(r, x, 2*y+half, stroke) {
						halves |= 1 << half
					}
				}
				lines[y].WriteString(marks[halves])
			}
		}
	}
	out := make([]string, len(lines))
	for y := range lines {
		out[y] = lines[y].String()
	}
	return out
}

// inked says whether a half cell of a character is drawn. What is left over of
// an odd height stays empty above.
func inked(r rune, x, y, stroke int) bool {
	y -= strokesHigh * stroke % 2
	return y >= 0 && strokes[r][y/stroke][x/stroke] == '#'
}
