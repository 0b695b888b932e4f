package routine

import (
	"reflect"
	"strings"
	"testing"

	"tspine/routine/strict"
	"tspine/routine/text"
)

// arm is a whole figure, as small as one can be.
const arm = `format = 1
id = "arm"
view = "side"
side = "left"
describe = "The arm rises."
frame = [10, 0, 90, 100]
[joint]
hand = "elbow"
elbow = ""
anchor = ""
[[pose]]
elbow = [50, 50]
hand = [80, 50]
anchor = [50, 10]
[[pose]]
hand = [50, 80]
[[limb]]
joints = ["elbow", "hand"]
width = [6, 4]
far = true
over = true
[[prop]]
line = [10, 5, 90, 5]
width = 1
front = true
[[prop]]
joints = ["anchor", "hand"]
width = 1.5
[[mark]]
joint = "elbow"
size = 3
`

func TestParseFigure(t *testing.T) {
	want := Figure{
		ID: "arm", View: "side", Side: Left, Describe: text.New("The arm rises."),
		Frame:  Frame{10, 0, 90, 100},
		Joints: []Joint{{"elbow", -1}, {"anchor", -1}, {"hand", 0}},
		Limbs:  []Limb{{Joints: []int{0, 2}, Width: []float64{6, 4}, Far: true, Over: true}},
		Props: []Prop{
			{Points: []Point{{10, 5}, {90, 5}}, Width: 1, Front: true},
			{Joints: []int{1, 2}, Width: 1.5},
		},
		Marks: []Mark{{Joint: 0, Size: 3}},
		Poses: []Pose{{[]Point{{50, 50}, {50, 10}, {80, 50}}}, {[]Point{{50, 50}, {50, 10}, {50, 80}}}},
	}
	got, err := ParseFigure("arm.toml", []byte(arm))
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if got.Joint("hand") != 2 || got.Joint("foot") != -1 {
		t.Errorf("hand is joint %d, foot %d", got.Joint("hand"), got.Joint("foot"))
	}
}

func TestMirrored(t *testing.T) {
	for _, c := range []struct {
		drawn, wanted Side
		want          bool
	}{
		{Left, Left, false}, {Left, Right, true}, {Right, Left, true}, {Right, Right, false},
		{Left, NoSide, false}, {NoSide, Left, false}, {NoSide, NoSide, false},
	} {
		f := Figure{Side: c.drawn}
		if got := f.Mirrored(c.wanted); got != c.want {
			t.Errorf("drawn %q, wanted %q: mirrored %v", c.drawn, c.wanted, got)
		}
	}
}

// TestReadFigureInRoutine holds that a figure inside another file leaves its
// problems there.
func TestReadFigureInRoutine(t *testing.T) {
	src := "[[figure]]\n" + strings.NewReplacer("format = 1\n", "", "[joint]", "[figure.joint]", "[[", "[[figure.", "size = 3", "size = 300").Replace(arm)
	doc := strict.Read("back.toml", []byte(src))
	for _, table := range doc.Root().Tables("figure") {
		ReadFigure(table)
	}
	doc.Root().Done()
	want := "back.toml:31:8: a size of 300\n    size = 300\n           ^\n  use more than 0 and at most 40"
	if got := doc.Problems().Error(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func FuzzParseFigure(f *testing.F) {
	f.Add([]byte(arm))
	f.Add([]byte("format = 1\n[joint]\na = \"b\"\nb = \"a\"\n"))
	f.Fuzz(func(t *testing.T, src []byte) {
		fig, err := ParseFigure("f.toml", src)
		if err != nil {
			return
		}
		for i, j := range fig.Joints {
			if j.Parent >= i {
				t.Errorf("joint %d hangs on %d, which comes later", i, j.Parent)
			}
		}
		for _, p := range fig.Poses {
			if len(p.At) != len(fig.Joints) {
				t.Errorf("a pose has %d places for %d joints", len(p.At), len(fig.Joints))
			}
		}
	})
}

// badFigures change one thing of arm and give every word of the answer.
var badFigures = []struct{ old, new, want string }{
	{"format = 1\n", "", `arm.toml:1:1: format is missing
    id = "arm"
    ^
  add a line that starts with format =`},
	{"format = 1", "format = 2", `arm.toml:1:10: format 2 is not known
    format = 2
             ^
  write format = 1`},
	{"view = \"side\"", "view = \"sideways\"", `arm.toml:3:8: view cannot be "sideways"
    view = "sideways"
           ^
  write one of "side", "front", "back", "above", "oblique"`},
	{"side = \"left\"", "side = \"both\"", `arm.toml:4:8: side cannot be "both"
    side = "both"
           ^
  write one of "left", "right"`},
	{"describe = \"The arm rises.\"\n", "", `arm.toml:1:1: describe is missing
    format = 1
    ^
  add a line that starts with describe =`},
	{"frame = [10, 0, 90, 100]", "frame = [10, 0, 90]", `arm.toml:6:9: a list of 3 numbers where 4 are needed
    frame = [10, 0, 90]
            ^
  write frame = [left, bottom, right, top]`},
	{"frame = [10, 0, 90, 100]", "frame = [90, 0, 10, 100]", `arm.toml:6:9: the frame is smaller than 10 units
    frame = [90, 0, 10, 100]
            ^
  give left, bottom, right, top, such as [0, 0, 100, 100]`},
	{"frame = [10, 0, 90, 100]", "frame = [10, 0, 190, 100]", `arm.toml:6:17: 190 is outside the box
    frame = [10, 0, 190, 100]
                    ^
  use numbers from 0 to 100`},
	{"elbow = \"\"", "elbow = \"hand\"", `arm.toml:8:8: hand cannot hang on "elbow"
    hand = "elbow"
           ^
  name another joint, or "" to let it move by itself
arm.toml:9:9: elbow cannot hang on "hand"
    elbow = "hand"
            ^
  name another joint, or "" to let it move by itself`},
	{"hand = \"elbow\"", "hand = \"elbwo\"", `arm.toml:8:8: hand cannot hang on "elbwo"
    hand = "elbwo"
           ^
  name another joint, or "" to let it move by itself`},
	{"anchor = [50, 10]\n", "", `arm.toml:11:1: the first pose has no place for "anchor"
    [[pose]]
    ^
  add anchor = [x, y]`},
	{"hand = [50, 80]", "hnad = [50, 80]", `arm.toml:16:1: unknown key hnad
    hnad = [50, 80]
    ^
  did you mean hand?`},
	{"[[pose]]\nhand = [50, 80]\n", "", `arm.toml:11:1: a movement needs two poses
    [[pose]]
    ^
  write [[pose]] for its start and [[pose]] for its end`},
	{"hand = [50, 80]", "hand = [50, 60]", `arm.toml:18:10: from elbow to hand it is 10.0 long in one pose and 30.0 in another
    joints = ["elbow", "hand"]
             ^
  move the joints, or write foreshortened = true`},
	{"hand = [50, 80]", "hand = [50, -1]", `arm.toml:16:13: -1 is outside the box
    hand = [50, -1]
                ^
  use numbers from 0 to 100`},
	{"hand = [50, 80]", "hand = \"up\"", `arm.toml:16:8: hand must be a list of numbers, not text
    hand = "up"
           ^`},
	{"joints = [\"elbow\", \"hand\"]", "joints = [\"elbow\", \"hip\"]", `arm.toml:18:20: there is no joint "hip"
    joints = ["elbow", "hip"]
                       ^
  use a name that stands under [joint]`},
	{"joints = [\"elbow\", \"hand\"]", "joints = []", `arm.toml:18:10: a chain of 0 joints
    joints = []
             ^
  use 1 to 12`},
	{"width = [6, 4]", "width = [6]", `arm.toml:19:9: the list of widths is 1 long and the list of joints 2
    width = [6]
            ^
  give one width for each joint`},
	{"width = [6, 4]", "width = [6, 0]", `arm.toml:19:13: a width of 0
    width = [6, 0]
                ^
  use more than 0 and at most 40`},
	{"line = [10, 5, 90, 5]", "line = [10, 5, 90]", `arm.toml:23:8: a list of 3 numbers makes no line
    line = [10, 5, 90]
           ^
  write line = [x, y, x, y], with 1 to 12 points`},
	{"line = [10, 5, 90, 5]\n", "", `arm.toml:22:1: a prop goes through fixed points or through joints
    [[prop]]
    ^
  write either line = [x, y, ...] or joints = [...]`},
	{"front = true", "front = \"yes\"", `arm.toml:25:9: front must be true or false, not text
    front = "yes"
            ^
  write front = true or front = false`},
	{"joint = \"elbow\"", "joint = \"knee\"", `arm.toml:30:9: there is no joint "knee"
    joint = "knee"
            ^
  use a name that stands under [joint]`},
	{"size = 3", "size = 0", `arm.toml:31:8: a size of 0
    size = 0
           ^
  use more than 0 and at most 40`},
	{"size = 3", "colour = 3", `arm.toml:29:1: size is missing
    [[mark]]
    ^
  add a line that starts with size =
arm.toml:31:1: unknown key colour
    colour = 3
    ^
  known here: size, joint`},
}

func TestBadFigures(t *testing.T) {
	for _, c := range badFigures {
		src := strings.Replace(arm, c.old, c.new, 1)
		got, err := ParseFigure("arm.toml", []byte(src))
		if err == nil {
			t.Errorf("%q in place of %q was accepted", c.new, c.old)
			continue
		}
		if err.Error() != c.want {
			t.Errorf("%q in place of %q: got\n%s\nwant\n%s", c.new, c.old, err, c.want)
		}
		if !reflect.DeepEqual(got, Figure{}) {
			t.Errorf("%q in place of %q: a figure came back with its problems", c.new, c.old)
		}
	}
}
