package session_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tspine/routine"
)

// shipped are the routines of the library, and each of them with every
// exercise exchanged for its variation.
func shipped(t testing.TB) []routine.Routine {
	t.Helper()
	var l routine.Library
	choices := map[string]string{}
	for _, src := range shippedFiles(t, "exercises") {
		e, err := routine.ParseExercise("exercise.toml", src)
		if err != nil {
			t.Fatal(err)
		}
		l.Exercises = append(l.Exercises, e)
		l.Figures = append(l.Figures, e.Figure)
		for _, v := range e.Variations {
			choices[e.ID] = v.ID
		}
	}
	var out []routine.Routine
	for _, src := range shippedFiles(t, "routines") {
		r, err := routine.Parse("routine.toml", src, l)
		if err != nil {
			t.Fatal(err)
		}
		varied := r.With(choices)
		varied.ID += "-varied"
		out = append(out, r, varied)
	}
	return out
}

func shippedFiles(t testing.TB, folder string) [][]byte {
	t.Helper()
	names, err := filepath.Glob(filepath.Join("..", "..", "data", folder, "*.toml"))
	if err != nil || len(names) < 3 {
		t.Fatalf("%d files in %s, %v", len(names), folder, err)
	}
	var out [][]byte
	for _, name := range names {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, src)
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
