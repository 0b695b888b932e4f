package routine

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"tspine/routine/strict"
)

// Bounds of a routine (X).
const (
	maxExercises = 30
	maxSteps     = 5000
	maxTotal     = 3 * time.Hour
)

// Library is what a routine's file may refer to.
type Library struct {
	Exercises []Exercise
	Figures   []string // ids
}

// Exercise finds an exercise or a variation by its id.
func (l Library) Exercise(id string) (Exercise, bool) {
	for _, e := range l.Exercises {
		if e.ID == id {
			return e, true
		}
		for _, v := range e.Variations {
			if v.ID == id {
				return v, true
			}
		}
	}
	return Exercise{}, false
}

// ids are all ids that a routine may use.
func (l Library) ids() []string {
	var out []string
	for _, e := range l.Exercises {
		out = append(out, e.ID)
		for _, v := range e.Variations {
			out = append(out, v.ID)
		}
	}
	return out
}

// Parse reads a routine file. The error is strict.Problems: every problem of
// the file, each with its place and what to write instead.
func Parse(file string, src []byte, l Library) (Routine, error) {
	doc := strict.Read(file, src)
	root := doc.Root()
	readFormat(root)
	r := readRoutine(root, l)
	root.Done()
	if err := problems(doc); err != nil {
		return r, err
	}
	checkTotal(root, r)
	return r, problems(doc)
}

func readRoutine(t *strict.Table, l Library) Routine {
	var r Routine
	for _, key := range []string{"id", "name", "focus"} {
		t.Require(key)
	}
	r.ID, _ = t.ID("id")
	r.Name, _ = t.Text("name")
	if s, ok := t.Choice("focus", string(Mobility), string(Stability), string(Balance)); ok {
		r.Focus = Focus(s)
	}
	if s, ok := t.Choice("level", string(Low), string(Mid), string(High)); ok {
		r.Level = Level(s)
	}
	for _, f := range t.Tables("figure") {
		figure := ReadFigure(f)
		r.Figures = append(r.Figures, figure)
		l.Figures = append(slices.Clip(l.Figures), figure.ID)
	}
	entries := t.Tables("exercise")
	switch {
	case len(entries) == 0 && !t.Has("exercise"):
		t.Fail("", "the routine has no exercise", "add one, such as [[exercise]] with use = \"prone-w\" below it")
	case len(entries) > maxExercises:
		t.Fail("exercise", "the routine has too many exercises", fmt.Sprintf("keep it to %d at most", maxExercises))
		entries = nil
	}
	for _, e := range entries {
		r.Exercises = append(r.Exercises, readEntry(e, l))
	}
	return r
}

// readEntry reads one [[exercise]]: from the library with overrides, or inline.
func readEntry(t *strict.Table, l Library) Exercise {
	if !t.Has("use") {
		e := readExercise(t)
		checkFigure(t, e, l)
		t.Done()
		return e
	}
	id, ok := t.ID("use")
	e, found := l.Exercise(id)
	if ok && !found {
		remedy := "write one of " + strings.Join(l.ids(), ", ")
		if near := strict.Nearest(id, l.ids()); near != "" {
			remedy = fmt.Sprintf("did you mean %q?", near)
		}
		t.Fail("use", fmt.Sprintf("there is no exercise %q", id), remedy)
	}
	if dose := t.Table("dose"); dose != nil {
		e.Dose = readDose(dose, e.Dose)
		for i := range e.Variations {
			e.Variations[i].Dose = readDose(dose, e.Variations[i].Dose)
		}
	}
	t.Done()
	return e
}

func checkFigure(t *strict.Table, e Exercise, l Library) {
	if e.Figure == "" || slices.Contains(l.Figures, e.Figure) {
		return
	}
	remedy := "leave figure out, or add a [[figure]] with this id"
	if near := strict.Nearest(e.Figure, l.Figures); near != "" {
		remedy = fmt.Sprintf("did you mean %q?", near)
	}
	t.Fail("figure", fmt.Sprintf("there is no figure %q", e.Figure), remedy)
}

// checkTotal holds back a routine that nobody could follow and no screen
// could show. The steps are counted before they are made.
func checkTotal(t *strict.Table, r Routine) {
	steps := 0
	for _, e := range r.Exercises {
		steps += e.Dose.mostSteps()
	}
	if steps > maxSteps {
		t.Fail("exercise", fmt.Sprintf("the routine has %d steps", steps), fmt.Sprintf("keep it to %d steps at most: fewer sets, reps or segments", maxSteps))
		return
	}
	if total := Flatten(r, Options{Level: High}).Total(); total > maxTotal {
		t.Fail("exercise", fmt.Sprintf("the routine takes %s", total.Round(time.Second)), fmt.Sprintf("keep it under %s", maxTotal))
	}
}

// mostSteps is how many steps the dose can come to.
func (d Dose) mostSteps() int {
	n := d.Sets.AtLeastOne(High) * d.Segments.AtLeastOne(High) * d.Reps.AtLeastOne(High) * len([]Kind{Move, Hold, Return})
	if d.Sides == Each || d.Sides == Alternate {
		n *= 2
	}
	return n
}
