package stage

import (
	"testing"

	"tspine/routine"
)

// own is a routine of one's own with words as short as can be and no figure.
func own(t testing.TB) Scene {
	t.Helper()
	r, err := routine.Parse("own.toml", []byte(`
format = 1
id     = "own"
name   = "My own"
focus  = "mobility"
[[exercise]]
id       = "reach"
name     = "Reach"
focus    = "mobility"
position = "standing"
setup    = ["Stand."]
dose     = { reps = 3, hold = "15s", sides = "each" }
`), routine.Library{})
	if err != nil {
		t.Fatal(err)
	}
	return sceneOf(r, routine.Low)
}
