// Package chart draws what the records show as lines of characters: points
// over time and bars in braille with axes and numbers, a calendar, the
// continuum between stiff and loose, and big characters.
//
// Words: a chart is some lines; a line is some spans; an ink says what a span
// belongs to, and the screen chooses the colour. Colour is never the only
// carrier: series differ in how they are drawn, days in their letter.
//
// The package is pure: the same numbers and width give the same lines. It
// never reads a record, and no line is wider than the width that it is given.
package chart
