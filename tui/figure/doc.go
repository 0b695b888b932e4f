// Package figure draws a figure at a moment as braille cells.
//
// A figure (routine.Figure) is a body with its poses; a moment is which phase
// of the movement, how far in it, and whether the drawing is mirrored to show
// the other side. Draw turns both into a Picture: cells, each a braille
// character of 2x4 dots and a Role (body, far, prop, mark) that a theme may
// colour. The drawing reads without colour too: near limbs are solid and
// stand apart by a gap, far limbs and hair are a grid of dots, things are thin
// lines, marks are rings.
//
// The package never decides when a figure moves, how fast, or in which
// colours. It knows no clock, no terminal and no files; the same figure,
// moment and size give the same picture.
package figure
