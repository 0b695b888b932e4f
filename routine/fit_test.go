package routine_test

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"tspine/data"
	"tspine/routine"
)

func ids(r routine.Routine) (out []string) {
	for _, e := range r.Exercises {
		out = append(out, e.ID)
	}
	return out
}

func shipped(t *testing.T, id string) routine.Routine {
	t.Helper()
	for _, r := range data.Shipped().Routines {
		if r.ID == id {
			return r
		}
	}
	t.Fatalf("no routine %s", id)
	return routine.Routine{}
}

// lasts is how long a routine is with options.
func lasts(o routine.Options) func(routine.Routine) time.Duration {
	return func(r routine.Routine) time.Duration { return routine.Flatten(r, o).Total() }
}

func TestFitByHand(t *testing.T) {
	for _, c := range []struct {
		id      string
		level   routine.Level
		minutes float64
		want    []string
		sets    int // of the first
		ok      bool
	}{
		{"mobility", routine.Low, 10, []string{"thoracic-rotation", "chair-extension", "foam-roller"}, 1, true},
		{"mobility", routine.Low, 4, []string{"thoracic-rotation", "chair-extension"}, 1, true},
		{"mobility", routine.Low, 3, []string{"thoracic-rotation"}, 1, true},
		{"mobility", routine.Low, 1, []string{"thoracic-rotation"}, 1, false},
		{"stability", routine.High, 5, []string{"row"}, 3, true},
		{"stability", routine.High, 1, []string{"row"}, 3, false}, // three sets are the fewest
		{"balance", routine.Low, 9, []string{"thoracic-rotation", "chair-extension", "row"}, 1, true},
		{"balance", routine.Low, 7.5, []string{"thoracic-rotation", "row"}, 1, true},
	} {
		o := routine.Options{Level: c.level}
		cut, ok := shipped(t, c.id).Fit(o.Level, time.Duration(c.minutes*float64(time.Minute)), lasts(o))
		if !slices.Equal(ids(cut), c.want) || ok != c.ok || cut.Exercises[0].Dose.Sets.AtLeastOne(c.level) != c.sets {
			t.Errorf("%s in %g minutes: %v with %d sets, %v (%s)", c.id, c.minutes, ids(cut), cut.Exercises[0].Dose.Sets.AtLeastOne(c.level), ok, routine.Flatten(cut, o).Total())
		}
	}
	one := shipped(t, "stability")
	one.Exercises = one.Exercises[2:] // the prone W, 2 to 3 sets
	if cut, ok := one.Fit(routine.High, 4*time.Minute, lasts(routine.Options{Level: routine.High})); !ok || cut.Exercises[0].Dose.Sets != (routine.Count{Min: 2, Max: 2}) {
		t.Errorf("one exercise loses a set: %v, %v", cut.Exercises[0].Dose.Sets, ok)
	}
}

// TestFitHolds: of any routine, level and time.
func TestFitHolds(t *testing.T) {
	library := data.Shipped().Exercises
	rapid.Check(t, func(t *rapid.T) {
		r := routine.Routine{ID: "any", Exercises: rapid.SliceOfN(rapid.SampledFrom(library), 1, 8).Draw(t, "exercises")}
		o := routine.Options{Level: rapid.SampledFrom(routine.Levels).Draw(t, "level")}
		within := time.Duration(rapid.IntRange(0, 40*60).Draw(t, "seconds")) * time.Second
		before := slices.Clone(r.Exercises)
		cut, ok := r.Fit(o.Level, within, lasts(o))
		total := routine.Flatten(cut, o).Total()
		whole := routine.Flatten(r, o).Total()
		if ok != (total <= within) {
			t.Fatalf("ok is %v for %s within %s", ok, total, within)
		}
		if whole <= within && !slices.Equal(ids(cut), ids(r)) {
			t.Fatal("what fits was cut")
		}
		if len(cut.Exercises) == 0 || !ok && len(cut.Exercises) != 1 {
			t.Fatalf("%d exercises are left, ok %v", len(cut.Exercises), ok)
		}
		rest := ids(r)
		for _, e := range cut.Exercises {
			at := slices.Index(rest, e.ID)
			if at < 0 {
				t.Fatalf("%v is out of the order of %v", ids(cut), ids(r))
			}
			rest = rest[at+1:]
			own := before[slices.IndexFunc(before, func(b routine.Exercise) bool { return b.ID == e.ID })].Dose
			if e.Dose.Sets.AtLeastOne(o.Level) < own.Sets.AtLeastOne(routine.Low) {
				t.Fatalf("%s has fewer sets than its lowest dose", e.ID)
			}
			e.Dose.Sets = own.Sets
			if !reflect.DeepEqual(e.Dose, own) {
				t.Fatalf("the dose of %s was changed", e.ID)
			}
		}
		if more, _ := r.Fit(o.Level, within+time.Minute, lasts(o)); len(more.Exercises) < len(cut.Exercises) {
			t.Fatal("with more time there is less to do")
		}
		for i := range before {
			if !reflect.DeepEqual(r.Exercises[i].Dose, before[i].Dose) {
				t.Fatal("the routine itself was changed")
			}
		}
	})
}
