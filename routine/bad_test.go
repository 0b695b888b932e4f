package routine_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tspine/routine"
	"tspine/routine/strict"
)

// library is what the files under testdata may use.
func library(t testing.TB) routine.Library {
	t.Helper()
	l := routine.Library{Figures: []string{"row", "single-arm-row", "wall-angel"}}
	for _, name := range []string{"row", "wall-angel"} {
		e, err := routine.ParseExercise(name+".toml", read(t, filepath.Join("testdata", "library", name+".toml")))
		if err != nil {
			t.Fatal(err)
		}
		l.Exercises = append(l.Exercises, e)
	}
	return l
}

func read(t testing.TB, path string) []byte {
	t.Helper()
	src, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return src
}

// Beside every bad file stands all that is said of it. Those whose name
// begins with exercise-file are exercises, the others routines.
func TestBadFiles(t *testing.T) {
	files, err := filepath.Glob("testdata/bad/*.toml")
	if err != nil || len(files) < 30 {
		t.Fatalf("%d bad files, %v", len(files), err)
	}
	l := library(t)
	for _, file := range files {
		name := filepath.Base(file)
		t.Run(name, func(t *testing.T) {
			src := read(t, file)
			var err error
			if strings.HasPrefix(name, "exercise-file") {
				_, err = routine.ParseExercise(name, src)
			} else {
				_, err = routine.Parse(name, src, l)
			}
			var problems strict.Problems
			if !errors.As(err, &problems) {
				t.Fatalf("%v is not a list of problems", err)
			}
			want := string(read(t, strings.TrimSuffix(file, ".toml")+".txt"))
			if got := err.Error() + "\n"; got != want {
				t.Errorf("said:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}
