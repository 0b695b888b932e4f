package figure

// pixels are what cells are made of: each is a block of samples.
type pixels struct {
	w, h  int
	tone  []tone
	depth []float32
	limb  []uint8
	edge  []bool
}

// edgeFrom is the jump of depth from which an edge is seen, in cm (X); limbs
// that no joint connects have one wherever they meet.
const edgeFrom = 3.5

// gather makes pixels of the blocks of a grid: one shows what most of its
// samples show.
func (p *pixels) gather(r *raster, g grid) {
	bw, bh := g.across, g.down
	w, h := r.w/bw, r.h/bh
	p.w, p.h = w, h
	if n := w * h; cap(p.tone) < n {
		p.tone, p.depth, p.limb, p.edge = make([]tone, n), make([]float32, n), make([]uint8, n), make([]bool, n)
	} else {
		p.tone, p.depth, p.limb, p.edge = p.tone[:n], p.depth[:n], p.limb[:n], p.edge[:n]
	}
	for y := range h {
		for x := range w {
			if n, at := y*w+x, y*bh*r.w+x*bw; bw == 2 && bh == 2 && r.even(at) {
				p.tone[n], p.depth[n], p.limb[n] = r.tone[at], r.depth[at], r.limb[at]
			} else {
				p.one(r, n, x*bw, y*bh, bw, bh)
			}
		}
	}
	p.edges()
}

// even says whether the block of four samples at a place has one tone.
func (r *raster) even(at int) bool {
	t, below := r.tone[at], at+r.w
	return r.tone[at+1] == t && r.tone[below] == t && r.tone[below+1] == t
}

// one fills pixel n from the block at x, y: the tone that most samples have,
// of equals the nearest.
func (p *pixels) one(r *raster, n, x, y, bw, bh int) {
	at := y*r.w + x
	first := r.tone[at]
	same, empty := true, 0
	for row := at; row < at+bh*r.w; row += r.w {
		for _, t := range r.tone[row : row+bw] {
			if t != first {
				same = false
			}
			if t == 0 {
				empty++
			}
		}
	}
	switch {
	case same && first == 0, empty*2 > bw*bh:
		p.tone[n], p.depth[n], p.limb[n] = 0, behindAll, 0
		return
	case !same:
		at = r.most(x, y, bw, bh)
	}
	p.tone[n], p.depth[n], p.limb[n] = r.tone[at], r.depth[at], r.limb[at]
}

// most is the sample of a block whose tone is found most often; an eye
// counts twice.
func (r *raster) most(x, y, bw, bh int) int {
	best, at := 0, y*r.w+x
	for j := y; j < y+bh; j++ {
		for i := j*r.w + x; i < j*r.w+x+bw; i++ {
			if r.tone[i] == 0 {
				continue
			}
			n := 0
			for k := y; k < y+bh; k++ {
				for _, t := range r.tone[k*r.w+x : k*r.w+x+bw] {
					if t == r.tone[i] {
						n++
					}
				}
			}
			if r.tone[i].isEye() {
				n *= 2
			}
			if n > best {
				best, at = n, i
			}
		}
	}
	return at
}

// edges finds the pixels that lie right behind another piece.
func (p *pixels) edges() {
	for y := range p.h {
		for x := range p.w {
			n := y*p.w + x
			p.edge[n] = p.tone[n] != 0 && (x > 0 && p.behind(n, n-1) || x < p.w-1 && p.behind(n, n+1) ||
				y > 0 && p.behind(n, n-p.w) || y < p.h-1 && p.behind(n, n+p.w))
		}
	}
}

func (p *pixels) behind(n, m int) bool {
	return p.limb[n] != p.limb[m] && p.depth[m] > p.depth[n] && p.apart(n, m)
}

// apart says whether the piece at m is seen to pass over the one at n.
func (p *pixels) apart(n, m int) bool {
	a, b := p.limb[n], p.limb[m]
	return a < limbs && b < limbs && !joined[a][b] || a != wallLimb && p.depth[m]-p.depth[n] > edgeFrom
}
