// Package figure draws a body (routine/body) at a moment as cells, and as SVG.
//
// The body is a mesh about the skeleton. It is seen from far away by a camera,
// filled into samples with their depth, and lit flatly. A pixel is a block of
// samples; a cell shows its pixels as well as it can: 2x2 in two of 256 or 16
// million colours (quadrants; 2x3 where sextants are drawn well), 2x4 dots
// where there are fewer colours or little room, letters where there is no
// UTF-8. What moves is bright and the rest calmer, what should be felt glows,
// a dark edge sets apart what lies before something else, and a shadow on the
// mat shows what is lifted.
//
// A screen keeps a Canvas from frame to frame and draws with it (see ui/moving.go).
// Rep plays a movement over and over, for a picker or a home page. View turns the
// camera; its Name stands under the figure.
//
// The package knows no clock, no files and no terminal: the same figure,
// moment, view, look and size give the same picture.
package figure
