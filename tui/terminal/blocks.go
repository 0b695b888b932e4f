package terminal

import uv "github.com/charmbracelet/ultraviolet"

// hanging are the blocks that fill the head of a cell, and what is left over of
// the cell below them.
var hanging = map[string]string{"█": " ", "▀": "▄", "▛": "▗", "▜": "▖"}

// ground draws the hanging blocks of line y as the ground of what is left over.
// In many fonts a block does not reach the head of its cell, which leaves hairs
// between lines; a ground always fills its cell.
func (r *renderer) ground(y int) {
	for x := range r.cells.Width() {
		c := r.cells.CellAt(x, y)
		if c == nil {
			continue
		}
		if under, is := hanging[c.Content]; is {
			c.Content = under
			if s := &c.Style; s.Fg != nil && (s.Bg != nil || under == " ") {
				s.Fg, s.Bg = s.Bg, s.Fg
			} else { // one of the two is the terminal's own
				s.Attrs ^= uv.AttrReverse
			}
		}
	}
}
