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

// block is how many samples a pixel is wide and high.
const block = 2

// gather makes a pixel of each block of samples: it shows what most of them
// show, nothing where most are empty, and of equals the first, but an eye
// before all else.
func (p *pixels) gather(r *raster) {
	p.w, p.h = r.w/block, r.h/block
	n := p.w * p.h
	p.tone, p.depth, p.limb, p.edge = sized(p.tone, n), sized(p.depth, n), sized(p.limb, n), sized(p.edge, n)
	for y := range p.h {
		for x := range p.w {
			at := block * (y*r.w + x)
			if !r.even(at) {
				at = r.most(at)
			}
			n := y*p.w + x
			p.tone[n], p.depth[n], p.limb[n] = r.tone[at], r.depth[at], r.limb[at]
		}
	}
	p.edges()
}

// even says whether the block at a sample has one tone.
func (r *raster) even(at int) bool {
	t, below := r.tone[at], at+r.w
	return r.tone[at+1] == t && r.tone[below] == t && r.tone[below+1] == t
}

// most is the sample that a block is shown as.
func (r *raster) most(at int) int {
	samples := [block * block]int{at, at + 1, at + r.w, at + r.w + 1}
	best, shown := 0, at
	for _, i := range samples {
		n := 0
		for _, k := range samples {
			if r.tone[k] == r.tone[i] || r.tone[i].isEye() && r.tone[k].isEye() {
				n++
			}
		}
		switch {
		case r.tone[i] == 0 && n > len(samples)/2:
			return i
		case r.tone[i] == 0:
			continue
		case r.tone[i].isEye() && n > 1:
			return i
		}
		if n > best {
			best, shown = n, i
		}
	}
	return shown
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
