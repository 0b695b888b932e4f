package main

import (
	"strings"
	"testing"

	"github.com/hinshun/vt10x"
)

// TestGroundsLieUnderShapes, whatever their colours, and a ground in the colour of
// the letters is seen.
func TestGroundsLieUnderShapes(t *testing.T) {
	for name, c := range map[string]struct {
		cell          vt10x.Glyph
		ground, shape string
	}{
		"dark on bright": {vt10x.Glyph{Char: '▀', FG: 0x000010, BG: 0xff0000}, "#ff0000", "#000010"},
		"bright on dark": {vt10x.Glyph{Char: '▀', FG: 0xff0000, BG: 0x000010}, "#000010", "#ff0000"},
		"reversed":       {vt10x.Glyph{Char: '▀', FG: vt10x.DefaultBG, BG: vt10x.DefaultFG}, ink, paper},
	} {
		drawn := drawRow([]vt10x.Glyph{c.cell}, 0)
		if ground, shape := strings.Index(drawn, c.ground), strings.Index(drawn, c.shape); ground < 0 || shape < ground {
			t.Errorf("%s:\n%s", name, drawn)
		}
	}
}
