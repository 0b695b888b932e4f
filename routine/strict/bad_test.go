package strict

import "testing"

// bad is a file with something wrong in it, and what is said about it.
type bad struct{ name, src, want string }

// readExercise asks for everything of a made-up kind of file.
func readExercise(d *Doc) {
	root := d.Root()
	if root.Require("name") {
		root.Text("name")
	}
	root.ID("id")
	root.ID("figure")
	root.Choice("focus", "mobility", "stability")
	root.Choice("position", "standing", "seated", "prone")
	root.Strings("needs")
	root.Texts("during")
	root.Float("rate")
	root.Floats("at")
	root.Bool("calm")
	dose := root.Table("dose")
	dose.Int("sets")
	dose.Int("reps")
	dose.Done()
	for _, variation := range root.Tables("variation") {
		if variation.Require("id") {
			variation.ID("id")
		}
		variation.Done()
	}
	root.Done()
}

func TestBadFiles(t *testing.T) {
	for _, c := range append(unreadable, wrong...) {
		t.Run(c.name, func(t *testing.T) {
			d := Read("prone-w.toml", []byte(c.src))
			readExercise(d)
			if got, want := "\n"+d.Problems().Error()+"\n", c.want; got != want {
				t.Errorf("%q is answered with%swant%s", c.src, got, want)
			}
		})
	}
}
