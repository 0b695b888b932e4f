package figure

import (
	"math"
	"sync"

	"tspine/routine/body"
	"tspine/tui/theme"
)

// vertex is a point of the flesh, fast to a bone.
type vertex struct {
	bone body.Bone
	at   body.Vec
}

// face is a triangle of vertices, counter-clockwise from outside.
type face struct {
	a, b, c uint16
	ink     theme.Part
	limb    uint8
}

// mesh is the flesh of a body, the same for every figure.
type mesh struct {
	vertices []vertex
	faces    []face
	round    float64 // of its usual sides a tube has so many
}

// The mesh of an adult, for large pictures and for small ones.
var (
	fine   = sync.OnceValue(func() *mesh { return flesh(1) })
	coarse = sync.OnceValue(func() *mesh { return flesh(0.62) })
)

func flesh(round float64) *mesh {
	m := &mesh{round: round}
	m.trunk()
	m.head()
	for side := range 2 {
		m.arm(side)
		m.hand(side)
		m.leg(side)
		m.foot(side)
	}
	for i := range m.faces {
		m.faces[i].limb = limbOf[m.vertices[m.faces[i].a].bone]
	}
	return m
}

// ring is a cross-section of a bone: its middle, half its depth (front to
// back) and half its width, in cm.
type ring struct {
	bone        body.Bone
	x, y, z     float64
	depth, wide float64
}

// tube joins rings, from the lowest to the highest, and closes both ends. The
// rings lie square on the Y of their bones.
func (m *mesh) tube(n int, c theme.Part, rings ...ring) {
	m.skin(n, len(rings), c, func(row int, s, k float64) vertex {
		r := rings[row]
		return vertex{r.bone, body.Vec{X: r.x + r.depth*k, Y: r.y, Z: r.z - r.wide*s}}
	})
}

// skin covers rows of about n vertices each, which are at what the sine and
// the cosine of their place in the row make of it.
func (m *mesh) skin(n, rows int, c theme.Part, at func(row int, sin, cos float64) vertex) {
	first, n := len(m.vertices), max(5, int(float64(n)*m.round+0.5))
	for row := range rows {
		for i := range n {
			s, k := math.Sincos(2 * math.Pi * float64(i) / float64(n))
			m.vertices = append(m.vertices, at(row, s, k))
		}
	}
	add := func(a, b, d int) { m.faces = append(m.faces, face{uint16(a), uint16(b), uint16(d), c, 0}) }
	for r := range rows - 1 {
		low := first + r*n
		for i := range n {
			j := (i + 1) % n
			add(low+i, low+j, low+n+j)
			add(low+i, low+n+j, low+n+i)
		}
	}
	top := first + (rows-1)*n
	for i := 1; i < n-1; i++ {
		add(top, top+i, top+i+1)
		add(first, first+i+1, first+i)
	}
}

func (m *mesh) trunk() {
	p, l, lo, mi, up := body.Pelvis, body.Lumbar, body.LowThoracic, body.MidThoracic, body.UpperThoracic
	m.tube(14, theme.Trousers, ring{p, -1, -7, 0, 6, 9}, ring{p, -1, -4, 0, 10, 15}, ring{p, -1.5, 1, 0, 11, 17}, ring{p, -1, 7, 0, 10.2, 16}, ring{p, -0.5, 11, 0, 9.3, 14.8})
	m.tube(14, theme.Shirt, ring{p, -0.8, 7.5, 0, 10.4, 15.8}, ring{l, 0, 4, 0, 10, 14.4}, ring{l, 0.5, 11, 0, 10, 14.4}, ring{lo, 0.8, 2, 0, 10.8, 15.6},
		ring{mi, 0.5, 1, 0, 11.5, 17}, ring{up, 0, -1, 0, 11.2, 17.6}, ring{up, -0.5, 4, 0, 9.4, 16.3}, ring{up, -1, 7, 0, 7.2, 11.5}, ring{up, -1, 8.8, 0, 5.8, 6.6})
	n, h := body.Neck, body.Head
	m.tube(10, theme.Skin, ring{up, -1, 7, 0, 5.8, 6}, ring{n, -0.6, 1, 0, 5.4, 5.6}, ring{n, 0, 6, 0, 5.2, 5.2}, ring{h, 0.5, 3, 0, 5.4, 5.2})
}

func (m *mesh) head() {
	h := body.Head
	first, from := len(m.faces), len(m.vertices)
	m.tube(16, theme.Skin, ring{h, 7.2, -3.2, 0, 1.6, 2.6}, ring{h, 4.2, -1.8, 0, 5, 4.8}, ring{h, 2.2, 1, 0, 7.4, 6}, ring{h, 1, 4, 0, 9, 7},
		ring{h, 0.4, 7, 0, 9.8, 7.6}, ring{h, 0.1, 10, 0, 10, 7.8}, ring{h, -0.2, 12.5, 0, 9.6, 7.5}, ring{h, -0.6, 15, 0, 7.8, 6.2}, ring{h, -0.8, 17, 0, 4.6, 3.6}, ring{h, -0.8, 17.6, 0, 2, 1.6})
	for i := range m.faces[first:] {
		f := &m.faces[first+i]
		mid := m.vertices[f.a].at.Add(m.vertices[f.b].at).Add(m.vertices[f.c].at).Times(1.0 / 3)
		if mid.Y > 12.2 || mid.Y > 0.5 && mid.X < -0.5 || mid.Y > 8.5 && mid.X < 3 {
			f.ink = theme.Hair
		}
	}
	m.tube(6, theme.Skin, ring{h, 10, 1.2, 0, 1.8, 1.8}, ring{h, 11.4, 2.6, 0, 4.4, 2}, ring{h, 9.8, 7, 0, 1, 1.1})
	eye := 1.1 / m.round // large in a small picture
	for _, z := range [2]float64{-1, 1} {
		m.tube(6, theme.Skin, ring{h, -0.4, 2.5, z * 7.4, 1.4, 1}, ring{h, -0.2, 5, z * 7.9, 2.2, 1.2}, ring{h, -0.6, 7.2, z * 8, 1.6, 1})
		m.tube(6, theme.Eye, ring{h, 8.6, 6.8 - eye, z * 4.2, 1.7, 0.8 * eye}, ring{h, 8.9, 6.8 + eye, z * 4.2, 1.7, 0.8 * eye})
	}
	for i := range m.vertices[from:] {
		at := &m.vertices[from+i].at
		*at = headMiddle.Add(at.Sub(headMiddle).Times(headGrown))
	}
}

// headGrown is how much larger than life a head is drawn, to be seen in a
// small picture (X).
const headGrown = 1.16

var headMiddle = body.Vec{X: 0.5, Y: 5}

// down are rings of a limb; y counts from its joint downward.
func (m *mesh) down(n int, c theme.Part, b body.Bone, rings ...[4]float64) {
	out := make([]ring, len(rings))
	for i, r := range rings {
		out[len(rings)-1-i] = ring{b, r[1], -r[0], 0, r[2], r[3]}
	}
	m.tube(n, c, out...)
}

func (m *mesh) arm(side int) {
	o := float64(2*side - 1)
	s, u, f := body.Scapula.Of(side), body.UpperArm.Of(side), body.Forearm.Of(side)
	m.tube(8, theme.Shirt, ring{s, -3, -7, o * 8, 4, 5}, ring{s, -2.5, -1, o * 9, 6, 7.5}, ring{s, -2.5, 4, o * 9, 5, 6.5}, ring{s, -2, 6.5, o * 5, 3, 3})
	m.down(10, theme.Shirt, u, [4]float64{-5.6, 0, 2.2, 2.2}, [4]float64{-4, 0, 4.6, 4.6}, [4]float64{0, 0, 6.1, 6.1}, [4]float64{6, 0, 6, 5.9}, [4]float64{15, 0, 5.5, 5.4})
	m.down(10, theme.Skin, u, [4]float64{12, 0, 4.6, 4.5}, [4]float64{22, 0.2, 4.5, 4.2}, [4]float64{29, 0, 4, 4}, [4]float64{32, 0, 3.2, 3.2}, [4]float64{33.6, 0, 1.4, 1.4})
	m.down(10, theme.Skin, f, [4]float64{-2.5, 0, 2.4, 2.4}, [4]float64{0, 0, 3.9, 3.9}, [4]float64{6, 0.2, 4.4, 4.3}, [4]float64{15, 0, 3.8, 3.5}, [4]float64{26, 0, 2.8, 2.5})
}

func (m *mesh) hand(side int) {
	o := float64(2*side - 1)
	h := body.Hand.Of(side)
	m.down(8, theme.Skin, h, [4]float64{-1.5, 0, 2.6, 2.3}, [4]float64{2, 0.2, 3.9, 2.2}, [4]float64{8, 0.3, 4.9, 2}, [4]float64{13, 0, 4.5, 1.7}, [4]float64{17, -0.4, 3, 1.3}, [4]float64{18.4, -0.4, 1.6, 0.8})
	m.tube(6, theme.Skin, ring{h, 6.6, -9.5, -o * 1, 1, 0.9}, ring{h, 6, -7, -o * 1, 1.6, 1.5}, ring{h, 3, -2.5, 0, 1.8, 1.6})
}

func (m *mesh) leg(side int) {
	t, s := body.Thigh.Of(side), body.Shank.Of(side)
	m.down(12, theme.Trousers, t, [4]float64{-8, -0.5, 4, 4}, [4]float64{-4, -0.5, 8, 7.4}, [4]float64{1, -0.5, 9.4, 8.4}, [4]float64{10, 0, 8.8, 8}, [4]float64{25, 0.5, 7.2, 6.8},
		[4]float64{38, 0.4, 5.9, 5.9}, [4]float64{43, 0.4, 5.6, 5.6}, [4]float64{47, 0.6, 3.2, 3.4})
	m.down(12, theme.Trousers, s, [4]float64{-4, 0, 3.4, 3.4}, [4]float64{0, 0, 5.5, 5.5}, [4]float64{9, -1, 6, 5.6}, [4]float64{20, -0.8, 5.4, 5}, [4]float64{30, -0.2, 4.6, 4.4}, [4]float64{36, 0, 4.7, 4.5})
	m.down(8, theme.Skin, s, [4]float64{34, 0, 3.4, 3.2}, [4]float64{43, 0, 3.5, 3.1})
}

// foot lies along X: its rings stand square on that.
func (m *mesh) foot(side int) {
	rows := [][4]float64{{19.5, -6.3, 1, 2}, {16.5, -5.9, 2, 4.2}, {10, -5.1, 2.9, 4.7}, {4, -3.8, 4.2, 4.2}, {-1, -3.2, 4.8, 4}, {-5, -4.4, 3.6, 3.6}, {-7, -5.2, 2.2, 2.2}}
	m.skin(8, len(rows), theme.Shoe, func(row int, s, k float64) vertex {
		r := rows[row]
		return vertex{body.Foot.Of(side), body.Vec{X: r[0], Y: r[1] - r[2]*k, Z: r[3] * s}}
	})
}

// The limbs between which an edge is drawn. Those of a side have the left one
// first; things follow from firstThing on, and the ends of rods ends later.
const (
	limbTrunk    = 1
	limbHead     = 2
	limbUpperArm = 3
	limbForearm  = 5 // with its hand
	limbThigh    = 7
	limbShank    = 9 // with its foot
	limbs        = 11
	firstThing   = 16
	wallLimb     = firstThing + uint8(body.Wall)
	ends         = 16
)

// joined says which limbs a joint connects: there flesh goes on into flesh.
var joined = func() (j [limbs][limbs]bool) {
	pairs := [][2]int{{limbTrunk, limbHead}}
	for side := range 2 {
		pairs = append(pairs, [2]int{limbTrunk, limbUpperArm + side}, [2]int{limbUpperArm + side, limbForearm + side},
			[2]int{limbTrunk, limbThigh + side}, [2]int{limbThigh + side, limbShank + side})
	}
	for _, p := range pairs {
		j[p[0]][p[1]], j[p[1]][p[0]] = true, true
	}
	return j
}()

// limbOf is the limb that each bone is of.
var limbOf = func() (of [body.Bones]uint8) {
	for b := range of {
		of[b] = limbTrunk
	}
	of[body.Neck], of[body.Head] = limbHead, limbHead
	for side := range 2 {
		for b, limb := range [...]uint8{body.UpperArm: limbUpperArm, body.Forearm: limbForearm, body.Hand: limbForearm, body.Thigh: limbThigh, body.Shank: limbShank, body.Foot: limbShank} {
			if limb > 0 {
				of[body.Bone(b).Of(side)] = limb + uint8(side)
			}
		}
	}
	return of
}()
