package body

import (
	"fmt"
	"slices"
	"strings"

	"tspine/routine/strict"
	"tspine/routine/text"
)

// Bounds of a figure (X).
const (
	leastPoses = 2
	mostPoses  = 5
	mostShift  = 60.0 // cm
)

// views are the words for the own view.
var views = map[string]View{
	"side": {90, 8}, "front": {0, 6}, "back": {180, 6}, "above": {90, 82},
	"front-side": {50, 14}, "back-side": {130, 14}, "side-above": {90, 32}, "front-above": {20, 35},
}

var viewNames = []string{"side", "front", "back", "above", "front-side", "back-side", "side-above", "front-above"}

// Parse reads one figure file. The error is a strict.Problems with every
// problem of the file; the figure is then empty.
func Parse(file string, src []byte) (Figure, error) {
	doc := strict.Read(file, src)
	root := doc.Root()
	if n, ok := root.Int("format"); root.Require("format") && ok && n != 1 {
		root.Fail("format", fmt.Sprintf("format %d is not known", n), "write format = 1")
	}
	id := ""
	if root.Require("id") {
		id, _ = root.ID("id")
	}
	f := Read(root, id, "")
	if problems := doc.Problems(); problems != nil {
		return Figure{}, problems
	}
	return f, nil
}

// Read reads one figure from t: a figure file, or the [exercise.figure] of a
// routine file, which has the position of its exercise unless it gives one.
// Problems are recorded on t; a figure with problems is not fit to be drawn.
func Read(t *strict.Table, id string, position Position) Figure {
	r := reader{t: t, f: Figure{ID: id, Position: position}}
	if position == "" {
		t.Require("position")
	}
	strict.Pick(t, "position", &r.f.Position, Positions...)
	strict.Pick(t, "side", &r.f.Side, Left, Right)
	r.f.View = views["front-side"]
	r.view()
	strict.Set(&r.f.Describe, "describe", t.Text)
	words := r.words("props", props)
	for i, w := range r.words("feel", nil) {
		r.feel(w, i)
	}
	poses := r.poses()
	t.Done()
	if r.bad || len(poses) < leastPoses {
		return r.f
	}
	r.f.build(poses, words)
	r.check(poses)
	return r.f
}

// view reads a word for a view, or its angles.
func (r *reader) view() {
	v, _ := r.t.Any("view")
	if _, angles := v.(map[string]any); !angles {
		if s, ok := r.t.Choice("view", viewNames...); ok {
			r.f.View = views[s]
		}
		return
	}
	in := r.t.Table("view")
	angle := func(key string, least, most float64) float64 {
		deg, ok := in.Float(key)
		if ok && !(deg >= least && deg <= most) {
			r.fail(in, key, fmt.Sprintf("%s is %g degrees", key, deg), fmt.Sprintf("use %g to %g", least, most))
		}
		return deg
	}
	r.f.View = View{angle("turn", -180, 180), angle("rise", 0, 90)}
	in.Done()
}

// reader fills one figure from one table.
type reader struct {
	t      *strict.Table
	f      Figure
	tables []*strict.Table // of the poses
	first  bool            // the first pose is being read: a joint that it names begins at zero
	bad    bool
}

func (r *reader) fail(t *strict.Table, key, what, remedy string) {
	r.bad = true
	t.Fail(key, what, remedy)
}

// words reads a list of words, each one of known unless that is nil.
func (r *reader) words(key string, known []string) []string {
	list, _ := r.t.Strings(key)
	for i, w := range list {
		if known != nil && !slices.Contains(known, w) {
			r.bad = true
			r.t.FailAt(key, i, fmt.Sprintf("%q is not one of the %s", text.New(w).String(), key), "write one of "+strings.Join(known, ", "))
		}
	}
	return list
}

func (r *reader) feel(word string, i int) {
	p, side, ok := r.place(word, -1)
	if !ok || places[p].size == 0 {
		r.bad = true
		r.t.FailAt("feel", i, fmt.Sprintf("%q is not a place where something is felt", text.New(word).String()), "write one of "+strings.Join(placeNames(true), ", ")+", with left or right before it where there are two")
		return
	}
	for s := range 2 {
		if (side < 0 || s == side) && (places[p].side || s == 0) {
			r.f.feel[0] = append(r.f.feel[0], places[p].of(s))
		}
	}
}

// poses reads every [[pose]]; what a pose leaves out stays as in the pose
// before.
func (r *reader) poses() []Pose {
	r.tables = r.t.Tables("pose")
	if n := len(r.tables); n < leastPoses || n > mostPoses {
		r.fail(r.t, "pose", fmt.Sprintf("a movement has %d to %d poses, not %d", leastPoses, mostPoses, n), "write one for the start, what lies between if need be, and one for the end")
		return nil
	}
	var out []Pose
	p := rest(r.f.Position)
	for i, t := range r.tables {
		r.first = i == 0
		r.pose(t, &p)
		t.Done()
		out = append(out, p)
	}
	return out
}

func (r *reader) pose(t *strict.Table, p *Pose) {
	for _, j := range joints {
		if !j.sided {
			r.joint(t, j, -1, p)
		}
	}
	r.limbs(t, 0, p)
	r.limbs(t, 1, p)
	if v, ok := t.Floats("shift"); ok {
		if len(v) != 3 || max(v[0], v[1], v[2]) > mostShift || min(v[0], v[1], v[2]) < -mostShift {
			r.fail(t, "shift", "this is not a shift", fmt.Sprintf("write shift = [forward, up, right] in cm, each from %g to %g", -mostShift, mostShift))
		} else {
			p.shift = Vec{v[0], v[1], v[2]}
		}
	}
	for i, name := range r.sideNames() {
		if side := t.Table(name); side != nil {
			r.limbs(side, i%2, p)
			side.Done()
		}
	}
}

// limbs reads the joints of a side, and where its hand goes.
func (r *reader) limbs(t *strict.Table, side int, p *Pose) {
	for _, j := range joints {
		if j.sided {
			r.joint(t, j, side, p)
		}
	}
	r.reach(t, side, p)
}

// sideNames are the words for the left and the right side, in turns: a body on
// its side has a top and a bottom, one that is seen from its right a near and
// a far side.
func (r *reader) sideNames() []string {
	names := []string{"left", "right", "far", "near"}
	switch {
	case r.f.Position == SideLying && r.f.Side == Right:
		names = append(names, "top", "bottom")
	case r.f.Position == SideLying:
		names = append(names, "bottom", "top")
	}
	return names
}

// joint reads the angles of one joint: a table of its movements, or a number
// for the first of them.
func (r *reader) joint(t *strict.Table, j joint, side int, p *Pose) {
	v, there := t.Any(j.name)
	if !there {
		return
	}
	if _, table := v.(map[string]any); !table {
		r.bad = !r.angle(t, j.name, j, j.axes[0], 1, side, p) || r.bad
		return
	}
	in := t.Table(j.name)
	for _, x := range j.axes {
		if r.first {
			r.set(x.angle, 0, side, p)
		}
		r.angle(in, x.name, j, x, 1, side, p)
		if x.opposite != "" {
			r.angle(in, x.opposite, j, axis{x.opposite, "", x.angle, -x.most, -x.least}, -1, side, p)
		}
	}
	in.Done()
}

// angle reads one angle, and says whether there was one. x is the movement as it
// is written; sign is -1 where that is the opposite of the one that is kept.
func (r *reader) angle(t *strict.Table, key string, j joint, x axis, sign float64, side int, p *Pose) bool {
	deg, ok := t.Float(key)
	switch {
	case ok && (deg < x.least || deg > x.most):
		r.fail(t, key, fmt.Sprintf("%s %s of %g degrees: no healthy joint goes there", j.name, x.name, deg), fmt.Sprintf("use %g to %g", x.least, x.most))
	case ok:
		r.set(x.angle, sign*deg, side, p)
	}
	return ok
}

func (r *reader) set(a Angle, deg float64, side int, p *Pose) {
	if side >= 0 {
		a = a.Of(side)
	}
	p.Angle[a] = deg
}

// reach reads where the hand of a side goes.
func (r *reader) reach(t *strict.Table, side int, p *Pose) {
	word, ok := t.String("reach")
	if !ok {
		return
	}
	if word == "none" {
		p.hand[side] = goal{}
		return
	}
	n, of, ok := r.place(word, side)
	if !ok {
		if side == 0 || t != r.t {
			r.fail(t, "reach", fmt.Sprintf("there is no place %q to reach", text.New(word).String()), "write one of "+strings.Join(placeNames(false), ", ")+`, with a side before it where there are two, such as "left knee", or none`)
		}
		return
	}
	p.hand[side] = goal{n + 1, of}
}

// place finds a place by its words for the hand of a side; -1 is no hand.
func (r *reader) place(words string, hand int) (n, side int, ok bool) {
	first, name, two := strings.Cut(words, " ")
	if !two {
		first, name = "", words
	}
	n = placeNamed(name)
	if n < 0 {
		return 0, 0, false
	}
	side = hand
	if places[n].other && hand >= 0 {
		side = 1 - hand
	}
	if two {
		i := slices.Index(r.sideNames(), first)
		if i < 0 || !places[n].side {
			return 0, 0, false
		}
		side = i % 2
	}
	return n, side, true
}

func placeNamed(name string) int {
	return slices.IndexFunc(places, func(p place) bool { return p.name == name })
}

// placeNames are the places that can be felt, or reached.
func placeNames(felt bool) []string {
	var out []string
	for _, p := range places {
		if !felt || p.size > 0 {
			out = append(out, p.name)
		}
	}
	return out
}

// tooFar is how far a hand may stay from where it should be, in cm (X).
const tooFar = 3.0

// check says which pose asks for what an arm cannot do.
func (r *reader) check(poses []Pose) {
	m := &r.f.sides[0]
	for i, t := range r.tables {
		var b Body
		m.at(float64(i)/float64(len(poses)-1), 0, &b)
		for side, name := range []string{"left", "right"} {
			g := poses[i].hand[side]
			if g.place == 0 {
				continue
			}
			at, _ := m.goal(&b, side, g)
			if far := at.Sub(b.Palm(side)).Len(); far > tooFar {
				t.Fail("", fmt.Sprintf("the %s hand stays %.0f cm away from the %s", name, far, places[g.place-1].name), "bend a joint that brings them closer, or choose a closer place")
			}
		}
	}
}
