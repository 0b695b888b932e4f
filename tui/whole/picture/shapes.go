package main

import "fmt"

// block is the part of a cell that a block character fills: left, top, width
// and height, as parts of the cell.
var block = map[rune][4]float64{
	'█': {0, 0, 1, 1}, '▀': {0, 0, 1, .5}, '▄': {0, .5, 1, .5}, '▌': {0, 0, .5, 1}, '▐': {.5, 0, .5, 1},
	'▘': {0, 0, .5, .5}, '▝': {.5, 0, .5, .5}, '▖': {0, .5, .5, .5}, '▗': {.5, .5, .5, .5},
	'━': {0, .44, 1, .12}, '─': {0, .47, 1, .06}, '╸': {0, .44, .5, .12}, '╺': {.5, .44, .5, .12},
}

// twoBlocks are the characters that two of those make.
var twoBlocks = map[rune][2]rune{'▞': {'▝', '▖'}, '▚': {'▘', '▗'}, '▛': {'▀', '▖'}, '▜': {'▀', '▗'}, '▙': {'▄', '▘'}, '▟': {'▄', '▝'}}

func isShape(r rune) bool {
	_, is := block[r]
	_, two := twoBlocks[r]
	return is || two || r > 0x2800 && r <= 0x28ff
}

// shape is a block as a path to fill, or a braille character as dots to stroke.
func shape(r rune, left, top float64) (path, dots string) {
	if two, is := twoBlocks[r]; is {
		a, _ := shape(two[0], left, top)
		b, _ := shape(two[1], left, top)
		return a + b, ""
	}
	if p, is := block[r]; is {
		return box(left+p[0]*cellW, top+p[1]*cellH, p[2]*cellW, p[3]*cellH), ""
	}
	// Bits of a braille character by column and row of its dots.
	bits := [2][4]int{{0, 1, 2, 6}, {3, 4, 5, 7}}
	for x := range bits {
		for y, bit := range bits[x] {
			if (r-0x2800)>>bit&1 == 1 {
				dots += fmt.Sprintf("M%g %gh0", left+(float64(x)+.5)*cellW/2, top+(float64(y)+.5)*cellH/4)
			}
		}
	}
	return "", dots
}

func box(left, top, width, height float64) string {
	return fmt.Sprintf("M%g %gh%gv%gh%gz", left, top, width, height, -width)
}
