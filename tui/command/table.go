package command

import (
	"io"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// between is how many cells stand between two columns.
const between = 2

// printTable prints rows with their columns below one another; what is wide on a
// terminal counts as wide. On a terminal, cells are wrapped in their columns; a row
// of fewer cells ends in one that may take all that is left.
func (s IO) printTable(rows [][]string) error {
	columns := s.columns()
	widths := make([]int, len(slices.MaxFunc(rows, func(a, b []string) int { return len(a) - len(b) })))
	for _, row := range rows {
		for i, cell := range row {
			if i < len(row)-1 || len(row) == len(widths) {
				widths[i] = max(widths[i], ansi.StringWidthWc(cell))
			}
		}
	}
	narrow(widths, columns-between*(len(widths)-1))
	var b strings.Builder
	for _, row := range rows {
		writeRow(&b, row, widths, columns)
	}
	_, err := io.WriteString(s.Out, b.String())
	return err
}

// narrow takes from the widest columns until all fit in a width, or none is wider
// than the narrowest that words can be read in.
func narrow(widths []int, room int) {
	const least = 12 // (X)
	for {
		sum, widest := 0, 0
		for i, w := range widths {
			if sum += w; w > widths[widest] {
				widest = i
			}
		}
		if sum <= room || widths[widest] <= least {
			return
		}
		widths[widest]--
	}
}

// writeRow writes cells beside each other, each in lines of its width.
func writeRow(b *strings.Builder, row []string, widths []int, columns int) {
	cells, left := make([][]string, len(row)), columns
	for i, cell := range row {
		room := widths[i]
		if i == len(row)-1 {
			room = max(room, left)
		}
		cells[i] = strings.Split(ansi.WrapWc(cell, room, " "), "\n")
		left -= widths[i] + between
	}
	most := slices.MaxFunc(cells, func(a, b []string) int { return len(a) - len(b) })
	for n := range most {
		line := ""
		for i, cell := range cells {
			words := ""
			if n < len(cell) {
				words = cell[n]
			}
			line += words + strings.Repeat(" ", max(0, widths[i]-ansi.StringWidthWc(words))+between)
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
}
