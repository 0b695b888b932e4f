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
	maxExercises = 30 // that are written
	maxDone      = 60 // with those of every round
	maxSteps     = 5000
	maxTotal     = 3 * time.Hour
)

// Library is what a routine's file may refer to.
type Library struct {
	Exercises []Exercise
	Figures   []string // ids
}

// find is the exercise or the variation with an id, and all ids that there are.
func (l Library) find(id string) (e Exercise, found bool, ids []string) {
	for _, one := range l.Exercises {
		for _, form := range one.Forms() {
			if ids = append(ids, form.ID); form.ID == id && !found {
				e, found = form, true
			}
		}
	}
	return e, found, ids
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
	if err := r.Bounds(); err != nil {
		key := "exercise"
		if !root.Has(key) {
			key = "group"
		}
		root.Fail(key, err.Error(), "use fewer sets, reps, segments, rounds or exercises")
	}
	return r, problems(doc)
}

func readRoutine(t *strict.Table, l Library) Routine {
	var r Routine
	t.Require("id", "name", "focus")
	r.ID, _ = t.ID("id")
	r.Name, _ = t.Text("name")
	strict.Pick(t, "focus", &r.Focus, Mobility, Stability, Balance)
	strict.Pick(t, "level", &r.Level, Levels...)
	taken := distinct{}
	read := func(e *strict.Table) Exercise {
		x := readEntry(e, l)
		if e.Has("use") { // one of the library may be done twice
			taken[x.ID] = true
		} else {
			taken.take(e, x.ID)
		}
		return x
	}
	all, groups := readTables(t), t.Tables("group")
	v, there := t.Any("exercise")
	if list, ok := v.([]any); groups == nil && (!there || ok && len(list) == 0) {
		t.Fail("exercise", "the routine has no exercises", `add one, such as [[exercise]] with use = "prone-w" below it`)
	}
	all = append(all, groups...)
	slices.SortStableFunc(all, func(a, b *strict.Table) int { return a.At("").Compare(b.At("")) })
	for _, e := range all { // in the order of the file
		if slices.Contains(groups, e) {
			r.Exercises = append(r.Exercises, readGroup(e, read)...)
		} else {
			r.Exercises = append(r.Exercises, read(e))
		}
	}
	return r
}

// readEntry reads one [[exercise]]: from the library with overrides, or inline.
func readEntry(t *strict.Table, l Library) Exercise {
	if t.Has("use") {
		return readUse(t, l)
	}
	if !t.Has("id") && !t.Has("name") && !t.Has("position") {
		t.Fail("", "the exercise has neither use nor id", `write use = "prone-w" for one from the library, or a whole exercise with id, name, focus, position and dose`)
		t.Has("dose")
		t.Done()
		return Exercise{}
	}
	e := readExercise(t)
	checkFigure(t, e, l)
	for i, v := range t.Tables("variation") {
		if v.Has("figure") {
			checkFigure(v, e.Variations[i], l)
		}
	}
	t.Done()
	return e
}

func readUse(t *strict.Table, l Library) Exercise {
	id, ok := t.ID("use")
	e, found, ids := l.find(id)
	if ok && !found {
		t.Fail("use", fmt.Sprintf("there is no exercise %q", id), oneOf(id, ids, "write the whole exercise instead"))
	}
	dose := t.Table("dose")
	if dose != nil && !found {
		readValues(dose, Dose{}) // what its numbers say is wrong whatever they are of
	}
	e = e.each(func(e *Exercise) {
		readAround(t, e)
		if found {
			e.Dose = readDose(dose, e.Dose)
		}
	})
	readForm(t, &e) // a variation moves in another way
	t.Done()
	return e
}

func checkFigure(t *strict.Table, e Exercise, l Library) {
	if id := e.Figure; e.Own == nil && id != "" && !slices.Contains(l.Figures, id) {
		t.Fail("figure", fmt.Sprintf("there is no figure %q", id), oneOf(id, l.Figures, "leave figure out, or write it out as [exercise.figure]"))
	}
}

// oneOf says what may have been meant by an id that does not exist; without
// any that does, it says otherwise.
func oneOf(id string, ids []string, otherwise string) string {
	if near := strict.Nearest(id, ids); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	if len(ids) == 0 {
		return otherwise
	}
	return "write one of " + strings.Join(ids, ", ")
}

// Bounds says what is too much about a routine for anybody to follow; nil
// when nothing is. Flatten may be given what is within them. The steps are counted
// before they are made.
func (r Routine) Bounds() error {
	steps := 0
	for _, e := range r.Exercises {
		steps += e.Dose.mostSteps()
	}
	if n := len(r.Exercises); n > maxDone {
		return fmt.Errorf("with all its rounds the routine comes to %d exercises; the limit is %d", n, maxDone)
	}
	if steps > maxSteps {
		return fmt.Errorf("the routine has more than %d steps", maxSteps)
	}
	total := 0.0 // in minutes, which cannot overflow
	for _, s := range Flatten(r, Options{Level: High}).Steps {
		total += s.Duration.Minutes()
	}
	if total > maxTotal.Minutes() {
		return fmt.Errorf("the routine takes %d minutes; the limit is %d", int(total), maxTotal/time.Minute)
	}
	return nil
}

// mostSteps is how many steps the reps of the dose can come to; what is more
// than maxSteps is cut, so that it cannot overflow.
func (d Dose) mostSteps() int {
	n := len([]Kind{Move, Hold, Return})
	if d.BothSides() {
		n *= 2
	}
	for _, c := range []Count{d.Sets, d.Segments, d.Reps} {
		n = min(n*min(max(c.AtLeastOne(Low), c.AtLeastOne(High)), maxSteps), maxSteps+1)
	}
	return n
}

// maxRounds is how often a group may be done (X).
const maxRounds = 10

// readTables are the exercises of a routine or of a group, none where there are
// too many.
func readTables(t *strict.Table) []*strict.Table {
	tables := t.Tables("exercise")
	if n := len(tables); n > maxExercises {
		t.Fail("exercise", fmt.Sprintf("the routine has %d exercises; the limit is %d", n, maxExercises), "split it into several routines")
		return nil
	}
	return tables
}

// readGroup reads one [[group]]: its exercises one after the other, as often as
// it has rounds. Its rest is how long one gets ready for the next round.
func readGroup(t *strict.Table, read func(*strict.Table) Exercise) []Exercise {
	rounds, rest := Count{}, Span{}
	t.Require("rounds")
	readCount(t, "rounds", maxRounds, &rounds)
	readSpan(t, "rest", minBetween, maxRest, &rest)
	if rounds.Min != rounds.Max {
		t.Fail("rounds", "rounds is a range", "write how many there are, such as rounds = 3")
		rounds.Max = rounds.Min
	}
	var once, out []Exercise
	for _, e := range readTables(t) {
		once = append(once, read(e))
	}
	if len(once) == 0 {
		t.Fail("exercise", "the group has no exercises", `add one, such as [[group.exercise]] with use = "prone-w" below it`)
	}
	t.Done()
	for n := 1; n <= rounds.Max; n++ {
		for i, e := range once {
			if rounds.Max > 1 {
				e = e.each(func(e *Exercise) { e.Round, e.Rounds = n, rounds.Max })
			}
			if i == 0 && n > 1 && rest.Set {
				e = e.each(func(e *Exercise) { e.Dose.Ready = rest })
			}
			out = append(out, e)
		}
	}
	return out
}

// each is an exercise with a change made to it and to its variations.
func (e Exercise) each(change func(*Exercise)) Exercise {
	change(&e)
	e.Variations = slices.Clone(e.Variations)
	for i := range e.Variations {
		change(&e.Variations[i])
	}
	return e
}
