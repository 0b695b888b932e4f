package figure

import "math"

// corner is where four samples meet.
type corner struct{ x, y int }

// outlines are the edges of all that has a tone, as closed lines with the tone
// on their right.
func (r *raster) outlines(t tone) [][]corner {
	next := map[corner][]corner{}
	is := func(x, y int) bool { return x >= 0 && y >= 0 && x < r.w && y < r.h && r.tone[y*r.w+x] == t }
	side := func(a, b corner) { next[a] = append(next[a], b) }
	var starts []corner
	for y := range r.h {
		for x := range r.w {
			if !is(x, y) {
				continue
			}
			a, b, c, d := corner{x, y}, corner{x + 1, y}, corner{x + 1, y + 1}, corner{x, y + 1}
			if !is(x, y-1) {
				side(a, b)
				starts = append(starts, a)
			}
			if !is(x+1, y) {
				side(b, c)
			}
			if !is(x, y+1) {
				side(c, d)
			}
			if !is(x-1, y) {
				side(d, a)
			}
		}
	}
	var out [][]corner
	for _, s := range starts {
		if line := follow(next, s); len(line) > 0 {
			out = append(out, line)
		}
	}
	return out
}

// follow takes one closed line out of the sides that are left.
func follow(next map[corner][]corner, start corner) []corner {
	var line []corner
	for at := start; len(next[at]) > 0; {
		to := next[at][0]
		next[at] = next[at][1:]
		line = append(line, at)
		if at = to; at == start {
			break
		}
	}
	return line
}

// smooth leaves out the corners of a closed line that are nearer than off to
// the line without them.
func smooth(line []corner, off float64) []corner {
	far, most := 0, 0.0
	for i, c := range line {
		if d := math.Hypot(float64(c.x-line[0].x), float64(c.y-line[0].y)); d > most {
			far, most = i, d
		}
	}
	if far == 0 {
		return line
	}
	out := append(halved(line[:far+1], off), halved(append(line[far:len(line):len(line)], line[0]), off)...)
	return out
}

// halved keeps the first corner and what is needed up to the last, which it
// leaves out (Douglas and Peucker 1973).
func halved(line []corner, off float64) []corner {
	a, b := line[0], line[len(line)-1]
	dx, dy := float64(b.x-a.x), float64(b.y-a.y)
	l := max(1e-9, math.Hypot(dx, dy))
	far, most := 0, off
	for i := 1; i < len(line)-1; i++ {
		if d := math.Abs(dx*float64(line[i].y-a.y)-dy*float64(line[i].x-a.x)) / l; d > most {
			far, most = i, d
		}
	}
	if far == 0 {
		return []corner{a}
	}
	return append(halved(line[:far+1], off), halved(line[far:], off)...)
}
