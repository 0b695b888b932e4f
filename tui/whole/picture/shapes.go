package main

import (
	"fmt"
	"strings"
)

// block is the part of a cell that a block character fills: left, top, width
// and height, as parts of the cell.
var block = map[rune][4]float64{
	'█': {0, 0, 1, 1}, '▀': {0, 0, 1, .5}, '▄': {0, .5, 1, .5}, '▌': {0, 0, .5, 1}, '▐': {.5, 0, .5, 1},
	'▘': {0, 0, .5, .5}, '▝': {.5, 0, .5, .5}, '▖': {0, .5, .5, .5}, '▗': {.5, .5, .5, .5},
	'━': {0, .44, 1, .12}, '─': {0, .48, 1, .04}, '╸': {0, .44, .5, .12}, '╺': {.5, .44, .5, .12},
}

// twoBlocks are the characters that two of those make.
var twoBlocks = map[rune][2]rune{'▞': {'▝', '▖'}, '▚': {'▘', '▗'}, '▛': {'▀', '▖'}, '▜': {'▀', '▗'}, '▙': {'▄', '▘'}, '▟': {'▄', '▝'}}

func isShape(r rune) bool {
	_, is := block[r]
	_, two := twoBlocks[r]
	return is || two || r > 0x2800 && r <= 0x28ff
}

// shape draws a block or a braille character; anything else is left to text.
func shape(b *strings.Builder, r rune, left, top float64, fill string) bool {
	if two, is := twoBlocks[r]; is {
		return shape(b, two[0], left, top, fill) && shape(b, two[1], left, top, fill)
	}
	if p, is := block[r]; is {
		fmt.Fprintf(b, `<rect x="%g" y="%g" width="%g" height="%g" fill="%s" shape-rendering="crispEdges"/>`+"\n",
			left+p[0]*cellW, top+p[1]*cellH, p[2]*cellW, p[3]*cellH, fill)
		return true
	}
	if !isShape(r) {
		return false
	}
	// Bits of a braille character by column and row of its dots.
	bits := [2][4]int{{0, 1, 2, 6}, {3, 4, 5, 7}}
	fmt.Fprintf(b, `<g fill="%s">`, fill)
	for x := range bits {
		for y, bit := range bits[x] {
			if (r-0x2800)>>bit&1 == 1 {
				fmt.Fprintf(b, `<circle cx="%g" cy="%g" r="2.1"/>`, left+(float64(x)+.5)*cellW/2, top+(float64(y)+.5)*cellH/4)
			}
		}
	}
	b.WriteString("</g>\n")
	return true
}
