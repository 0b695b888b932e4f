package session_test

import (
	"strings"
	"testing"

	"tspine/data"
	"tspine/routine"
)

// shipped are the routines of the library, and each of them with every
// exercise exchanged for its variation.
func shipped(testing.TB) []routine.Routine {
	choices := map[string]string{}
	for _, e := range data.Shipped().Exercises {
		for _, v := range e.Variations {
			choices[e.ID] = v.ID
		}
	}
	var out []routine.Routine
	for _, r := range data.Shipped().Routines {
		varied := r.With(choices)
		varied.ID += "-varied"
		out = append(out, r, varied)
	}
	return out
}

// shippedNamed is one of them.
func shippedNamed(t testing.TB, id string) routine.Routine {
	t.Helper()
	for _, r := range shipped(t) {
		if strings.EqualFold(r.ID, id) {
			return r
		}
	}
	t.Fatalf("%s is not shipped", id)
	return routine.Routine{}
}
