package body

import (
	"fmt"
	"math"
	"testing"
)

func TestHandsAreWhereTheWordsSay(t *testing.T) {
	everyMoment(t, shipped(t), func(f *Figure, m Moment, b *Body) string {
		s := f.sided(m.Side)
		for side := range 2 {
			g := s.poses[0].hand[side]
			for _, p := range s.poses {
				if p.hand[side] != g {
					g = goal{}
				}
			}
			if g.place == 0 || places[g.place-1].name == "wall" {
				continue
			}
			if at, _ := s.goal(b, side, g); at.Sub(b.Palm(side)).Len() > 1 {
				return fmt.Sprintf("hand %d is off the %s: by %.1f cm", side, places[g.place-1].name, at.Sub(b.Palm(side)).Len())
			}
		}
		return ""
	})
}

// The knuckles of wall angels stay on the wall, and so do buttocks, blades and
// head.
func TestWallAngelKeepsItsContacts(t *testing.T) {
	f := parsed(t, "../../data/figures/wall-angel.toml")
	wall := f.sides[0].wall.at.X
	everyMoment(t, []*Figure{f}, func(_ *Figure, _ Moment, b *Body) string {
		for side := range 2 {
			if off := b.Palm(side).X - wall; math.Abs(off-handThick) > 1 {
				return fmt.Sprintf("hand %d is off: %.1f cm", side, off)
			}
		}
		for _, p := range parts[:trunkParts] {
			from, _ := p.ends(b)
			if off := from.X - p.R - wall; off > 3 {
				return fmt.Sprintf("%s is off: %.1f cm", named(p.Bone), off)
			}
		}
		return ""
	})
}

// A wall that hands reach for in front of the body stands there.
func TestWallInFront(t *testing.T) {
	f, err := Parse("push-up.toml", []byte(`format = 1
id = "push-up"
position = "standing"
props = ["wall"]
pose = [{ reach = "wall", pelvis = { tilt = 12 }, shoulder = 88, elbow = 5 },
  { shift = [12, 0, 0], shoulder = { flexion = 70, abduction = 40 }, elbow = 90 }]
`))
	if err != nil {
		t.Fatal(err)
	}
	everyMoment(t, []*Figure{&f}, func(f *Figure, _ Moment, b *Body) string {
		if off := f.sides[0].wall.at.X - b.Palm(0).X; off < 0 || off > 4 || f.sides[0].wall.at.X < 30 {
			return fmt.Sprintf("the hand is off the wall: by %.1f cm", off)
		}
		return ""
	})
}

func TestFeetThatStandDoNotSlide(t *testing.T) {
	for _, f := range shipped(t) {
		for _, side := range []Side{Left, Right} {
			var first Body
			f.At(Moment{Side: side}, &first)
			s := f.sided(side)
			for i := range 101 {
				var b Body
				f.At(Moment{Phase: Move, Progress: float64(i) / 100, Side: side}, &b)
				for n := range 2 {
					foot := b.Bone[Foot.Of(n)]
					if s.planted[n] && (foot.At.Sub(first.Bone[Foot.Of(n)].At).Len() > 0.5 || foot.Turn.Y.Y < 0.99 || foot.At.Sub(b.Bone[Shank.Of(n)].Of(Vec{Y: -ShankLength})).Len() > 1) {
						t.Fatalf("%s, %s side, at %d: foot %d is at %v", f.ID, side, i, n, foot.At)
					}
				}
			}
		}
	}
}

// measured are the angles of a side as a goniometer would read them.
func measured(b *Body, side int) map[string]float64 {
	between := func(a, c Vec) float64 { return math.Acos(max(-1, min(1, a.Dot(c)))) * 180 / math.Pi }
	of := func(n Bone) Turn { return b.Bone[n.Of(side)].Turn }
	arm, thorax := of(UpperArm).Y.Times(-1), b.Bone[UpperThoracic].Turn
	return map[string]float64{
		"arm behind the trunk":   90 - between(arm, thorax.X.Times(-1)),
		"arm across the midline": 90 - between(arm, thorax.Z.Times(-out(side))),
		"elbow":                  between(of(UpperArm).Y, of(Forearm).Y),
		"knee":                   between(of(Thigh).Y, of(Shank).Y),
		"hip":                    between(of(Thigh).Y, b.Bone[Pelvis].Turn.Y),
		"ankle":                  between(of(Shank).Y, of(Foot).Y),
	}
}

// healthy is how far joints go, in degrees.
var healthy = map[string]float64{"arm behind the trunk": 62, "arm across the midline": 45, "elbow": 155, "knee": 160, "hip": 135, "ankle": 65}

func TestJointsStayInHealthyRanges(t *testing.T) {
	everyMoment(t, shipped(t), func(_ *Figure, _ Moment, b *Body) string {
		for side := range 2 {
			for name, deg := range measured(b, side) {
				if deg > healthy[name] {
					return fmt.Sprintf("%s goes too far: %.0f degrees", name, deg)
				}
			}
		}
		return ""
	})
}

// Between two moments that follow each other nothing jumps.
func TestNothingJumps(t *testing.T) {
	for _, f := range shipped(t) {
		for _, side := range []Side{Left, Right} {
			var last Body
			f.At(Moment{Side: side}, &last)
			for i := range 101 {
				var b Body
				f.At(Moment{Phase: Move, Progress: float64(i) / 100, Side: side}, &b)
				for n := range b.Bone {
					if far := b.Bone[n].Of(Vec{Y: -20}).Sub(last.Bone[n].Of(Vec{Y: -20})).Len(); far > 8 {
						t.Errorf("%s, %s side, at %d: %s jumps %.0f cm", f.ID, side, i, named(Bone(n)), far)
						return
					}
				}
				last = b
			}
		}
	}
}

// The other side is the other side of the body.
func TestOtherSide(t *testing.T) {
	f := parsed(t, "../../data/figures/single-arm-row.toml")
	var right, left Body
	f.At(Moment{Phase: Hold, Side: Right}, &right)
	f.At(Moment{Phase: Hold, Side: Left}, &left)
	a, b := right.Palm(1), left.Palm(0)
	if a.Sub(Vec{b.X, b.Y, -b.Z}).Len() > 0.1 {
		t.Errorf("the right hand is at %v, the left one at %v", a, b)
	}
}

func TestPhasesMeet(t *testing.T) {
	f := parsed(t, "../../data/figures/prone-w.toml")
	for _, c := range [][2]Moment{
		{{Phase: Still}, {Phase: Move}}, {{Phase: Still, Progress: 0.8}, {Phase: Cycle}}, {{Phase: Move, Progress: 1}, {Phase: Hold}},
		{{Phase: Hold}, {Phase: Hold, Progress: 0.6}}, {{Phase: Hold}, {Phase: Return}}, {{Phase: Return, Progress: 1}, {Phase: Still}},
		{{Phase: Move, Progress: 0.25}, {Phase: Return, Progress: 0.75}}, {{Phase: Cycle, Progress: 0.5}, {Phase: Hold}},
		{{Phase: Cycle, Progress: 0.125}, {Phase: Cycle, Progress: 0.875}}, {{Phase: Move, Progress: -3}, {}}, {{Phase: Move, Progress: math.NaN()}, {}},
	} {
		var a, b Body
		f.At(c[0], &a)
		f.At(c[1], &b)
		if a != b {
			t.Errorf("%+v and %+v differ", c[0], c[1])
		}
	}
}

func TestAtAllocatesNothing(t *testing.T) {
	f := parsed(t, "../../data/figures/thoracic-rotation.toml")
	var b Body
	if n := testing.AllocsPerRun(100, func() { f.At(Moment{Phase: Move, Progress: 0.4}, &b) }); n > 0 {
		t.Errorf("%g allocations", n)
	}
}

// A hand that hangs beside one that pulls holds no band; two that pull both do.
func TestWhoHoldsTheBand(t *testing.T) {
	for id, want := range map[string]int{"single-arm-row": 1, "row": 2} {
		f := parsed(t, "../../data/figures/"+id+".toml")
		for _, side := range []Side{Left, Right} {
			var b Body
			m := Moment{Phase: Hold, Side: side}
			f.At(m, &b)
			held := 0
			for _, s := range f.Solids(m, &b, nil) {
				if s.Kind == Band {
					held++
				}
			}
			if held != want {
				t.Errorf("%s, %s side: %d bands, not %d", id, side, held, want)
			}
		}
	}
}
