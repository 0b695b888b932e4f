package routine

import (
	"fmt"
	"math"

	"tspine/routine/strict"
)

// FigureFormat is the format that ParseFigure reads.
const FigureFormat = 1

// Bounds of a figure (X). They keep a stranger's figure quick to draw.
const (
	maxJoints    = 64
	maxLimbs     = 40
	maxProps     = 24
	maxMarks     = 12
	maxPoses     = 12
	maxChain     = 12
	maxThickness = 40.0
)

// rigidTolerance is how much, as a part of its length, a rigid limb may differ
// from pose to pose (X).
const rigidTolerance = 0.08

// figureViews are the words for the view.
var figureViews = []string{"side", "front", "back", "above", "oblique"}

// ParseFigure reads one figure file. The error is a strict.Problems with
// every problem of the file; the figure is then empty.
func ParseFigure(file string, src []byte) (Figure, error) {
	doc := strict.Read(file, src)
	root := doc.Root()
	if n, ok := root.Int("format"); root.Require("format") && ok && n != FigureFormat {
		root.Fail("format", fmt.Sprintf("format %d is not known", n), fmt.Sprintf("write format = %d", FigureFormat))
	}
	f := ReadFigure(root)
	if problems := doc.Problems(); problems != nil {
		return Figure{}, problems
	}
	return f, nil
}

// ReadFigure reads one figure from t, which may be a figure file or a
// [[figure]] of a routine file. Problems are recorded on t; a figure with
// problems is not fit to be drawn.
func ReadFigure(t *strict.Table) Figure {
	r := figureReader{t: t, index: map[string]int{}}
	r.words()
	r.frame()
	r.joints()
	r.poses()
	t.Require("limb")
	for _, l := range r.list("limb", maxLimbs) {
		r.limb(l)
	}
	for _, p := range r.list("prop", maxProps) {
		r.prop(p)
	}
	for _, m := range r.list("mark", maxMarks) {
		r.mark(m)
	}
	t.Done()
	return r.f
}

// figureReader fills one figure from one table.
type figureReader struct {
	t     *strict.Table
	f     Figure
	index map[string]int // name of a joint -> its place in f.Joints
}

func (r *figureReader) words() {
	if r.t.Require("id") {
		r.f.ID, _ = r.t.ID("id")
	}
	if r.t.Require("view") {
		r.f.View, _ = r.t.Choice("view", figureViews...)
	}
	if r.t.Has("side") {
		s, _ := r.t.Choice("side", string(Left), string(Right))
		r.f.Side = Side(s)
	}
	if r.t.Require("describe") {
		r.f.Describe, _ = r.t.Text("describe")
	}
}

func (r *figureReader) frame() {
	r.f.Frame = Frame{0, 0, 100, 100}
	v, ok := r.numbers(r.t, "frame", 4, "frame = [left, bottom, right, top]")
	if !ok {
		return
	}
	if v[2]-v[0] < 10 || v[3]-v[1] < 10 {
		r.t.Fail("frame", "the frame is smaller than 10 units", "give left, bottom, right, top, such as [0, 0, 100, 100]")
		return
	}
	r.f.Frame = Frame{v[0], v[1], v[2], v[3]}
}

// numbers reads exactly n coordinates of the box, when the key is there.
func (r *figureReader) numbers(t *strict.Table, key string, n int, remedy string) ([]float64, bool) {
	if !t.Has(key) {
		return nil, false
	}
	v, ok := t.Floats(key)
	if !ok {
		return nil, false
	}
	if len(v) != n {
		t.Fail(key, fmt.Sprintf("a list of %d numbers where %d are needed", len(v), n), "write "+remedy)
		return nil, false
	}
	return v, r.inBox(t, key, v)
}

func (r *figureReader) inBox(t *strict.Table, key string, v []float64) bool {
	for i, x := range v {
		if !(x >= 0 && x <= 100) {
			t.FailAt(key, i, fmt.Sprintf("%g is outside the box", x), "use numbers from 0 to 100")
			return false
		}
	}
	return true
}

// joints reads [joint] and puts every joint after its parent.
func (r *figureReader) joints() {
	if !r.t.Require("joint") {
		return
	}
	t := r.t.Table("joint")
	names := t.Keys()
	if len(names) > maxJoints {
		r.t.Fail("joint", fmt.Sprintf("%d joints are too many", len(names)), fmt.Sprintf("use at most %d", maxJoints))
		names = names[:maxJoints]
	}
	parent := map[string]string{}
	for _, name := range names {
		parent[name], _ = t.String(name)
	}
	for left := names; len(left) > 0; {
		var later []string
		for _, name := range left {
			if p, known := r.index[parent[name]]; parent[name] == "" {
				r.addJoint(name, -1)
			} else if known {
				r.addJoint(name, p)
			} else {
				later = append(later, name)
			}
		}
		if len(later) == len(left) {
			for _, name := range later {
				t.Fail(name, fmt.Sprintf("%s cannot hang on %q", name, parent[name]), `name another joint, or "" to let it move by itself`)
				r.addJoint(name, -1)
			}
			later = nil
		}
		left = later
	}
}

func (r *figureReader) addJoint(name string, parent int) {
	r.index[name] = len(r.f.Joints)
	r.f.Joints = append(r.f.Joints, Joint{name, parent})
}

// poses reads every [[pose]]; a joint that a pose leaves out stays where it
// was in the pose before.
func (r *figureReader) poses() {
	list := r.list("pose", maxPoses)
	if len(list) < 2 {
		r.t.Fail("pose", "a movement needs two poses", "write [[pose]] for its start and [[pose]] for its end")
	}
	for n, t := range list {
		at := make([]Point, len(r.f.Joints))
		if n > 0 {
			copy(at, r.f.Poses[n-1].At)
		}
		for i, j := range r.f.Joints {
			if n == 0 && !t.Has(j.Name) {
				t.Fail("", fmt.Sprintf("the first pose has no place for %q", j.Name), fmt.Sprintf("add %s = [x, y]", j.Name))
			}
			if v, ok := r.numbers(t, j.Name, 2, j.Name+" = [x, y]"); ok {
				at[i] = Point{v[0], v[1]}
			}
		}
		t.Done()
		r.f.Poses = append(r.f.Poses, Pose{at})
	}
}

func (r *figureReader) list(key string, most int) []*strict.Table {
	if !r.t.Has(key) {
		return nil
	}
	l := r.t.Tables(key)
	if len(l) > most {
		r.t.Fail(key, fmt.Sprintf("%d are too many", len(l)), fmt.Sprintf("use at most %d", most))
		l = l[:most]
	}
	return l
}

// chain reads a list of joint names; ok says that all of them are known.
func (r *figureReader) chain(t *strict.Table) (chain []int, ok bool) {
	names, ok := t.Strings("joints")
	if ok && (len(names) == 0 || len(names) > maxChain) {
		t.Fail("joints", fmt.Sprintf("a chain of %d joints", len(names)), fmt.Sprintf("use 1 to %d", maxChain))
		return nil, false
	}
	for i, name := range names {
		n, known := r.index[name]
		if !known {
			t.FailAt("joints", i, fmt.Sprintf("there is no joint %q", name), "use a name that stands under [joint]")
			ok = false
		}
		chain = append(chain, n)
	}
	return chain, ok
}

func (r *figureReader) limb(t *strict.Table) {
	var l Limb
	ok := t.Require("joints")
	if ok {
		l.Joints, ok = r.chain(t)
	}
	l.Width = r.widths(t, len(l.Joints))
	l.Far, _ = t.Bool("far")
	l.Over, _ = t.Bool("over")
	l.Fill, _ = t.Bool("fill")
	l.Foreshortened, _ = t.Bool("foreshortened")
	if ok && !l.Foreshortened && !l.Fill {
		r.rigid(t, l)
	}
	t.Done()
	r.f.Limbs = append(r.f.Limbs, l)
}

// widths reads the thickness at each of n joints.
func (r *figureReader) widths(t *strict.Table, n int) []float64 {
	if !t.Require("width") {
		return nil
	}
	v, ok := t.Floats("width")
	if ok && n > 0 && len(v) != n {
		t.Fail("width", fmt.Sprintf("the list of widths is %d long and the list of joints %d", len(v), n), "give one width for each joint")
	}
	for i, w := range v {
		if !(w > 0 && w <= maxThickness) {
			t.FailAt("width", i, fmt.Sprintf("a width of %g", w), fmt.Sprintf("use more than 0 and at most %g", maxThickness))
		}
	}
	return v
}

// rigid reports a limb that is longer in one pose than in another.
func (r *figureReader) rigid(t *strict.Table, l Limb) {
	for i := 1; i < len(l.Joints); i++ {
		a, b := l.Joints[i-1], l.Joints[i]
		short, long := math.Inf(1), 0.0
		for _, p := range r.f.Poses {
			d := math.Hypot(p.At[b].X-p.At[a].X, p.At[b].Y-p.At[a].Y)
			short, long = min(short, d), max(long, d)
		}
		if long-short > rigidTolerance*long+0.5 {
			t.Fail("joints", fmt.Sprintf("from %s to %s it is %.1f long in one pose and %.1f in another", r.f.Joints[a].Name, r.f.Joints[b].Name, short, long),
				"move the joints, or write foreshortened = true")
		}
	}
}

func (r *figureReader) prop(t *strict.Table) {
	var p Prop
	if t.Has("joints") {
		p.Joints, _ = r.chain(t)
	}
	if t.Has("line") {
		v, ok := t.Floats("line")
		if ok && (len(v) < 2 || len(v)%2 != 0 || len(v) > 2*maxChain) {
			t.Fail("line", fmt.Sprintf("a list of %d numbers makes no line", len(v)), fmt.Sprintf("write line = [x, y, x, y], with 1 to %d points", maxChain))
			v = nil
		}
		if r.inBox(t, "line", v) {
			for i := 0; i+1 < len(v); i += 2 {
				p.Points = append(p.Points, Point{v[i], v[i+1]})
			}
		}
	}
	if t.Has("joints") == t.Has("line") {
		t.Fail("", "a prop goes through fixed points or through joints", "write either line = [x, y, ...] or joints = [...]")
	}
	p.Width = r.size(t, "width")
	p.Closed, _ = t.Bool("closed")
	p.Front, _ = t.Bool("front")
	t.Done()
	r.f.Props = append(r.f.Props, p)
}

func (r *figureReader) size(t *strict.Table, key string) float64 {
	if !t.Require(key) {
		return 0
	}
	v, ok := t.Float(key)
	if ok && !(v > 0 && v <= maxThickness) {
		t.Fail(key, fmt.Sprintf("a %s of %g", key, v), fmt.Sprintf("use more than 0 and at most %g", maxThickness))
	}
	return v
}

func (r *figureReader) mark(t *strict.Table) {
	m := Mark{Size: r.size(t, "size"), Joint: -1}
	if t.Require("joint") {
		name, ok := t.String("joint")
		n, known := r.index[name]
		if ok && !known {
			t.Fail("joint", fmt.Sprintf("there is no joint %q", name), "use a name that stands under [joint]")
		}
		m.Joint = n
	}
	t.Done()
	r.f.Marks = append(r.f.Marks, m)
}
