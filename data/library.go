package data

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"sync"

	"tspine/routine"
)

//go:embed exercises/*.toml routines/*.toml figures/*.toml
var files embed.FS

// Library is what the program ships with: the exercises and the routines of
// the programme.
type Library struct {
	routine.Library
	Routines []routine.Routine
}

// Shipped is the embedded library. It is read once; a file of it that cannot
// be read is a fault of the program and ends it.
var Shipped = sync.OnceValue(func() Library {
	var l Library
	for _, name := range names("figures") {
		l.Figures = append(l.Figures, strings.TrimSuffix(path.Base(name), ".toml"))
	}
	for _, name := range names("exercises") {
		l.Exercises = append(l.Exercises, must(routine.ParseExercise(name, source(name))))
	}
	for _, name := range names("routines") {
		l.Routines = append(l.Routines, must(routine.Parse(name, source(name), l.Library)))
	}
	return l
})

// Figure is the figure with this id, the routine's own before the library's.
// They are read when they are asked for: drawing is the only thing that needs
// them.
func Figure(r routine.Routine, id string) (routine.Figure, bool) {
	for _, f := range r.Figures {
		if f.ID == id {
			return f, true
		}
	}
	name := path.Join("figures", id+".toml")
	src, err := files.ReadFile(name)
	if err != nil {
		return routine.Figure{}, false
	}
	return must(routine.ParseFigure(name, src)), true
}

// names are the files of a folder of the library, in order.
func names(folder string) []string {
	return must(fs.Glob(files, folder+"/*.toml"))
}

func source(name string) []byte { return must(files.ReadFile(name)) }

func must[T any](v T, err error) T {
	if err != nil {
		panic(fmt.Errorf("the library that tspine ships is broken: %w", err))
	}
	return v
}
