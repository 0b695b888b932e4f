package body

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tspine/routine/strict"
)

// shipped are the figures of the library, by file.
func shipped(t testing.TB) []*Figure {
	t.Helper()
	files, err := filepath.Glob("../../data/figures/*.toml")
	if err != nil || len(files) < 8 {
		t.Fatalf("%d figures, %v", len(files), err)
	}
	var out []*Figure
	for _, file := range files {
		out = append(out, parsed(t, file))
	}
	return append(out, own(t)...)
}

// own are the figures that are written out in a person's routine.
func own(t testing.TB) []*Figure {
	t.Helper()
	const file = "../testdata/good/neck-and-shoulder.toml"
	src, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	doc := strict.Read(file, src)
	var out []*Figure
	for _, e := range doc.Root().Tables("exercise") {
		id, _ := e.ID("id")
		position, _ := e.Choice("position", Positions...)
		f := Read(e.Table("figure"), id, Position(position))
		out = append(out, &f)
	}
	if problems := doc.Problems(); problems != nil || len(out) != 3 {
		t.Fatalf("%d figures, %v", len(out), problems)
	}
	return out
}

func parsed(t testing.TB, file string) *Figure {
	t.Helper()
	src, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	f, err := Parse(filepath.Base(file), src)
	if err != nil {
		t.Fatal(err)
	}
	return &f
}

// everyMoment calls check at 101 moments of each figure, both sides.
func everyMoment(t *testing.T, figures []*Figure, check func(f *Figure, m Moment, b *Body) string) {
	t.Helper()
	for _, f := range figures {
		for _, side := range []Side{Left, Right} {
			said := map[string]bool{}
			for i := range 101 {
				m := Moment{Phase: Move, Progress: float64(i) / 100, Side: side}
				var b Body
				f.At(m, &b)
				what := check(f, m, &b)
				kind, _, _ := strings.Cut(what, ":")
				if what != "" && !said[kind] {
					said[kind] = true
					t.Errorf("%s, %s side, at %d: %s", f.ID, side, i, what)
				}
			}
		}
	}
}

// softFlesh is how far flesh may give way where two parts touch, in cm (X).
const softFlesh = 3.0

func TestNoLimbPassesThroughAnother(t *testing.T) {
	everyMoment(t, shipped(t), func(f *Figure, m Moment, b *Body) string {
		for i, p := range parts {
			for j := range i {
				q := parts[j]
				if grown(p.Bone, q.Bone) || holds(f, m, p.Bone, q.Bone) || holds(f, m, q.Bone, p.Bone) {
					continue
				}
				if gap := apart(b, p, q); gap < -softFlesh {
					return fmt.Sprintf("%s is in %s: by %.1f cm", named(p.Bone), named(q.Bone), -gap)
				}
			}
		}
		return ""
	})
}

func TestNothingPassesThroughAThing(t *testing.T) {
	everyMoment(t, shipped(t), func(f *Figure, m Moment, b *Body) string { return inThing(f, m, b, 4) })
}

// inThing says which part is deeper in a thing than flesh gives way; give is how
// far a pillow and the pelvis do, in cm. What moves, moves with the body.
func inThing(f *Figure, m Moment, b *Body, give float64) string {
	for _, s := range f.Solids(m, b, nil) {
		if s.Kind == Mat || s.Kind == Floor || s.Moves {
			continue
		}
		for _, p := range parts {
			soft := softThing
			if s.Kind == Pillow || p.Bone == Pelvis {
				soft = give
			}
			from, to := p.ends(b)
			for k := range 9 {
				if gap := s.apart(from.Toward(to, float64(k)/8)) - p.R; gap < -soft {
					return fmt.Sprintf("%s is in a thing of kind %d: by %.1f cm", named(p.Bone), s.Kind, -gap)
				}
			}
		}
	}
	return ""
}

func TestNothingSinksIntoTheFloor(t *testing.T) {
	everyMoment(t, shipped(t), func(_ *Figure, _ Moment, b *Body) string {
		for _, p := range parts {
			from, to := p.ends(b)
			if low := min(from.Y, to.Y) - p.R; low < -softThing {
				return fmt.Sprintf("%s is in the floor: by %.1f cm", named(p.Bone), -low)
			}
		}
		return ""
	})
}

// apart is the way between the surfaces of two parts.
func apart(b *Body, p, q Part) float64 {
	a, c := p.ends(b)
	d, e := q.ends(b)
	least := math.Inf(1)
	for i := range 13 {
		at := a.Toward(c, float64(i)/12)
		along := e.Sub(d)
		t := 0.0
		if l := along.Dot(along); l > 0 {
			t = max(0, min(1, at.Sub(d).Dot(along)/l))
		}
		least = min(least, at.Sub(d.Add(along.Times(t))).Len())
	}
	return least - p.R - q.R
}

// kin is the bone that a part grows out of, with those about it.
func kin(b Bone) (group string, side int) {
	if b < trunkBones {
		return [...]string{"pelvis", "trunk", "trunk", "trunk", "trunk", "neck", "head"}[b], -1
	}
	side = int(b-trunkBones) / int(sideBones)
	return [...]string{"trunk", "upper arm", "forearm", "hand", "thigh", "shank", "foot"}[(b-trunkBones)%sideBones], side
}

func named(b Bone) string {
	group, side := kin(b)
	if side < 0 {
		return group
	}
	return [2]string{"left ", "right "}[side] + group
}

// grown says whether two parts grow together, so that they overlap always.
func grown(a, b Bone) bool {
	g, s := kin(a)
	h, u := kin(b)
	if s >= 0 && u >= 0 && s != u {
		return g == "thigh" && h == "thigh" || g == "foot" && h == "foot"
	}
	together := map[string]string{"upper arm": "trunk forearm", "forearm": "hand upper arm", "thigh": "pelvis shank", "shank": "foot thigh", "trunk": "trunk pelvis head upper arm", "pelvis": "trunk thigh", "head": "trunk", "hand": "forearm", "foot": "shank"}
	return g == h || strings.Contains(together[g], h)
}

// holds says whether a hand or its arm is at that part on purpose.
func holds(f *Figure, m Moment, a, b Bone) bool {
	g, side := kin(a)
	if g != "hand" && g != "forearm" {
		return false
	}
	for _, p := range f.sided(m.Side).poses {
		if at := p.hand[side]; at.place > 0 {
			if x, s := kin(places[at.place-1].of(at.side).Bone); x == first(kin(b)) && (s < 0 || s == second(kin(b))) {
				return true
			}
			if g == "hand" && places[at.place-1].name == "head" && first(kin(b)) == "hand" {
				return true // one hand lies on the other
			}
		}
	}
	return false
}

func first(s string, _ int) string { return s }
func second(_ string, n int) int   { return n }
