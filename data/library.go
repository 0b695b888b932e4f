package data

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"tspine/routine"
	"tspine/routine/body"
	"tspine/routine/plan"
	"tspine/routine/text"
)

//go:embed exercises/*.toml routines/*.toml figures/*.toml
var files embed.FS

// RoutineSchema is the JSON Schema of a routine file.
//
//go:embed routine.schema.json
var RoutineSchema []byte

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
	l.Figures = text.Each(names("figures"), func(name string) string { return strings.TrimSuffix(path.Base(name), ".toml") })
	for _, name := range names("exercises") {
		l.Exercises = append(l.Exercises, must(routine.ParseExercise(name, source(name))))
	}
	for _, name := range names("routines") {
		l.Routines = append(l.Routines, must(routine.Parse(name, source(name), l.Library)))
	}
	l.Routines = slices.Insert(l.Routines, 0, balance(l.Routines))
	return l
})

// balance is all days in one: mobility before stability, at level low (D3).
func balance(days []routine.Routine) routine.Routine {
	r := routine.Routine{ID: plan.BalanceDay, Name: text.New("Balance day"), Focus: routine.Balance, Level: routine.Low}
	for _, day := range days {
		r.Exercises = append(r.Exercises, day.Exercises...)
	}
	return r
}

// Figure is the figure of an exercise: its own, or that of the library.
func Figure(e routine.Exercise) (*body.Figure, bool) {
	if e.Own != nil {
		return e.Own, true
	}
	return FigureNamed(e.Figure)
}

// FigureNamed is a figure of the library by its id: those of the exercises,
// and seated-rotation and rest for the self-tests, heat and rest days. It is
// read when it is asked for: drawing is the only thing that needs it.
func FigureNamed(id string) (*body.Figure, bool) {
	src, err := files.ReadFile(path.Join("figures", id+".toml"))
	if err != nil {
		return nil, false
	}
	return new(must(body.Parse(id+".toml", src))), true
}

// names are the files of a folder of the library, in order.
func names(folder string) []string {
	return must(fs.Glob(files, folder+"/*.toml"))
}

func source(name string) []byte { return must(files.ReadFile(name)) }

func must[T any](v T, err error) T {
	if err != nil {
		panic(fmt.Errorf("tspine's built-in library is broken: %w", err))
	}
	return v
}
