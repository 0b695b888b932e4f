package body

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Whatever a stranger's figure asks for, every bone is somewhere and turned
// somehow.
func FuzzParse(f *testing.F) {
	files, _ := filepath.Glob("../../data/figures/*.toml")
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(src)
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		if fig, err := Parse("f.toml", src); err == nil {
			sound(t, &fig)
		}
	})
}

// Any healthy angles in any position, with any thing and any reach, make a
// sound body.
func TestAnyHealthyPoseIsSound(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	read := 0
	for range 400 {
		src := fmt.Sprintf("format = 1\nid = \"any\"\nposition = %q\nside = \"left\"\nprops = [%q]\npose = [{ %s }, { %s }]\n",
			Positions[r.IntN(len(Positions))], props[r.IntN(len(props))], anyPose(r), anyPose(r))
		f, err := Parse("any.toml", []byte(src))
		if err != nil {
			if strings.Contains(err.Error(), "cm away from") {
				continue
			}
			t.Fatalf("%v\n%s", err, src)
		}
		read++
		sound(t, &f)
	}
	if read < 100 {
		t.Errorf("only %d of 400 could be read", read)
	}
}

func anyPose(r *rand.Rand) string {
	var out []string
	for _, j := range joints {
		x := j.axes[r.IntN(len(j.axes))]
		out = append(out, fmt.Sprintf("%s = { %s = %d }", j.name, x.name, int(x.least)+r.IntN(int(x.most-x.least)+1)))
	}
	if r.IntN(4) == 0 {
		out = append(out, fmt.Sprintf("right.reach = %q", places[r.IntN(len(places))].name))
	}
	return strings.Join(out, ", ")
}

func sound(t *testing.T, f *Figure) {
	t.Helper()
	for i := range 5 {
		for _, side := range []Side{Left, Right} {
			var b Body
			m := Moment{Phase: Cycle, Progress: float64(i) / 8, Side: side, Breath: 0.4}
			f.At(m, &b)
			f.Solids(m, &b, nil)
			for n, bone := range b.Bone {
				if at := bone.At.Len(); math.IsNaN(at) || at > 1000 {
					t.Fatalf("%s is at %v", named(Bone(n)), bone.At)
				}
				if x, y := bone.Turn.X, bone.Turn.Y; math.Abs(x.Len()-1) > 1e-6 || math.Abs(x.Dot(y)) > 1e-6 || x.Cross(y).Sub(bone.Turn.Z).Len() > 1e-6 {
					t.Fatalf("%s is turned %v", named(Bone(n)), bone.Turn)
				}
			}
		}
	}
}
