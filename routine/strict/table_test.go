package strict

import (
	"reflect"
	"testing"
)

const good = `# everything that can be read
name = "  Prone  W "
id = 'prone-w'
focus = "stability"
sets = -3
rate = 1.5
whole = 2
calm = false
needs = ["floor", "a\tb"]
during = ["""
Lift,
and hold""", 'ümlaut']
at = [1, 2.5]
none = []

[dose]
hold = "2-3s"
tempo.move = "2s"

[[variation]]
id = "a"
[variation.dose]
reps = 1
[[variation]]
id = "b"

[figure]
poses = [{ y = 1 }, {}]
hip = 1
"a knee" = 2
ankle = 3
`

// found is what a reader gave.
type found struct {
	value any
	ok    bool
}

func give[T any](value T, ok bool) found { return found{value, ok} }

func TestReadsWhatIsThere(t *testing.T) {
	d := Read("good.toml", []byte(good))
	root := d.Root()
	dose, figure := root.Table("dose"), root.Table("figure")
	variations, poses := root.Tables("variation"), figure.Tables("poses")
	if len(variations) != 2 || len(poses) != 2 {
		t.Fatalf("%d variations, %d poses", len(variations), len(poses))
	}
	name, _ := root.Text("name")
	during, _ := root.Texts("during")
	for what, c := range map[string]struct{ got, want any }{
		"String":          {give(root.String("name")), found{"  Prone  W ", true}},
		"Text":            {name.String(), "Prone W"},
		"Texts":           {during[0].String() + "|" + during[1].String(), "Lift, and hold|ümlaut"},
		"ID":              {give(root.ID("id")), found{"prone-w", true}},
		"Choice":          {give(root.Choice("focus", "mobility", "stability")), found{"stability", true}},
		"Int":             {give(root.Int("sets")), found{-3, true}},
		"Float":           {give(root.Float("rate")), found{1.5, true}},
		"Float, whole":    {give(root.Float("whole")), found{2.0, true}},
		"Bool":            {give(root.Bool("calm")), found{false, true}},
		"Strings":         {give(root.Strings("needs")), found{[]string{"floor", "a\tb"}, true}},
		"Strings, none":   {give(root.Strings("none")), found{[]string{}, true}},
		"Floats":          {give(root.Floats("at")), found{[]float64{1, 2.5}, true}},
		"Any":             {give(root.Any("sets")), found{int64(-3), true}},
		"Keys":            {figure.Keys(), []string{"poses", "hip", "a knee", "ankle"}},
		"Has":             {figure.Has("hip") && figure.Has("a knee") && figure.Has("ankle") && !figure.Has("toe"), true},
		"dotted":          {give(dose.Table("tempo").String("move")), found{"2s", true}},
		"Table of Tables": {give(variations[0].Table("dose").Int("reps")), found{1, true}},
		"Tables":          {give(variations[1].ID("id")), found{"b", true}},
		"inline Tables":   {give(poses[0].Float("y")), found{1.0, true}},
		"At":              {dose.At("hold"), Position{17, 8}},
		"At a table":      {variations[1].At(""), Position{24, 1}},
		"At nothing":      {dose.At("time"), Position{16, 1}},
		"no String":       {give(root.String("nothing")), found{"", false}},
		"no Tables":       {root.Tables("nothing"), []*Table(nil)},
		"no Require":      {poses[0].Require("y"), true},
	} {
		if !reflect.DeepEqual(c.got, c.want) {
			t.Errorf("%s gives %v, want %v", what, c.got, c.want)
		}
	}
	dose.Has("hold")
	variations[0].Has("id")
	for _, table := range append(append(variations, poses...), root, dose, figure) {
		table.Done()
	}
	if ps := d.Problems(); ps != nil {
		t.Errorf("a good file has problems:\n%v", ps)
	}
}

// An absent table is read like any other, and says nothing.
func TestAbsentTable(t *testing.T) {
	root := Read("x.toml", nil).Root()
	for name, table := range map[string]*Table{"nil": nil, "absent": root.Table("dose"), "of a broken file": Read("x.toml", []byte("[")).Root()} {
		_, text := table.Text("a")
		_, texts := table.Texts("a")
		_, number := table.Int("a")
		_, float := table.Float("a")
		_, floats := table.Floats("a")
		_, flag := table.Bool("a")
		_, id := table.ID("a")
		_, choice := table.Choice("a", "b")
		_, anything := table.Any("a")
		if text || texts || number || float || floats || flag || id || choice || anything || table.Has("a") || table.Require("a") {
			t.Errorf("%s: a value was found", name)
		}
		if table.Table("a") != nil || table.Tables("a") != nil || table.Keys() != nil {
			t.Errorf("%s: something was found inside", name)
		}
		table.Fail("a", "what", "")
		table.FailAt("a", 1, "what", "")
		table.Done()
	}
	if at := (*Table)(nil).At("a"); at != (Position{}) {
		t.Errorf("nothing stands at %v", at)
	}
}

func BenchmarkRead(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Read("good.toml", []byte(good)).Root().Done()
	}
}

func BenchmarkReadBadFiles(b *testing.B) {
	for b.Loop() {
		for _, c := range wrong {
			d := Read("bad.toml", []byte(c.src))
			readExercise(d)
			_ = d.Problems().Error()
		}
	}
}
