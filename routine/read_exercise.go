package routine

import (
	"fmt"

	"tspine/routine/body"
	"tspine/routine/strict"
	"tspine/routine/text"
)

// Format is the format of exercise and routine files.
const Format = 1

// ParseExercise reads one exercise file. The error is strict.Problems: every
// problem of the file.
func ParseExercise(file string, src []byte) (Exercise, error) {
	doc := strict.Read(file, src)
	root := doc.Root()
	readFormat(root)
	e := readExercise(root)
	root.Done()
	return e, problems(doc)
}

// problems is nil as an error when there are none.
func problems(doc *strict.Doc) error {
	if p := doc.Problems(); p != nil {
		return p
	}
	return nil
}

func readFormat(t *strict.Table) {
	if !t.Require("format") {
		return
	}
	if n, ok := t.Int("format"); ok && n != Format {
		t.Fail("format", fmt.Sprintf("format %d is not known", n), "write format = 1, or use a newer tspine")
	}
}

// readExercise reads a whole exercise with its variations.
func readExercise(t *strict.Table) Exercise {
	t.Require("id", "name", "focus", "position", "dose")
	e := readOver(t, Exercise{Screen: Visible})
	ids := distinct{e.ID: true}
	for _, v := range t.Tables("variation") {
		v.Require("id", "name")
		base := e
		base.ID, base.Base, base.Variations = "", e.ID, nil
		variation := readOver(v, base)
		v.Done()
		ids.take(v, variation.ID)
		e.Variations = append(e.Variations, variation)
	}
	return e
}

// distinct holds the ids that are taken; one that could not be read is empty.
type distinct map[string]bool

// take reports an id that stands in a file twice.
func (d distinct) take(t *strict.Table, id string) {
	if id != "" && d[id] {
		t.Fail("id", fmt.Sprintf("the id %q is used twice here", id), "give each an id of its own")
	}
	d[id] = true
}

// readOver reads the keys that are there over base, so that a variation says
// only what is different.
func readOver(t *strict.Table, e Exercise) Exercise {
	strict.Set(&e.ID, "id", t.ID)
	strict.Set(&e.Name, "name", t.Text)
	strict.Pick(t, "focus", &e.Focus, Mobility, Stability)
	strict.Pick(t, "position", &e.Position, body.Positions...)
	strict.Pick(t, "screen", &e.Screen, Visible, Edge, Hidden)
	readFigure(t, &e)
	strict.Pick(t, "side_of", &e.SideOf, SidesOf...)
	readAround(t, &e)
	readForm(t, &e)
	e.Dose = readDose(t.Table("dose"), e.Dose)
	return e
}

// readAround reads what an exercise and its variations have in common: why it is
// done, by whom, with what, and the way there and back.
func readAround(t *strict.Table, e *Exercise) {
	readLines(t, "needs", &e.Needs)
	strict.Set(&e.Why, "why", t.Text)
	readLines(t, "not_for", &e.NotFor)
	strict.Set(&e.Instead, "instead", t.Text)
	strict.Set(&e.Approach, "approach", t.Text)
	readSpan(t, "fetch", 0, ReadyMost, &e.Fetch)
	strict.Set(&e.Leave, "leave", t.Text)
	readLines(t, "caution", &e.Caution)
}

// readForm reads the words of the movement itself.
func readForm(t *strict.Table, e *Exercise) {
	readLines(t, "setup", &e.Setup)
	readFormCues(t, &e.During)
}

// readFigure reads the id of a figure, or a figure that is written out.
func readFigure(t *strict.Table, e *Exercise) {
	v, there := t.Any("figure")
	if _, written := v.(map[string]any); written {
		e.Figure, e.Own = e.ID, new(body.Read(t.Table("figure"), e.ID, e.Position))
	} else if s, ok := t.ID("figure"); there && ok {
		e.Figure, e.Own = s, nil
	}
}

// maxLines is how many lines one list of words may have (X).
const maxLines = 12

func readLines(t *strict.Table, key string, into *[]text.Text) {
	if lines, ok := t.Texts(key); ok && few(t, key, len(lines)) {
		*into = lines
	}
}

func few(t *strict.Table, key string, lines int) bool {
	if lines > maxLines {
		t.Fail(key, fmt.Sprintf("%s has %d lines; the limit is %d", key, lines, maxLines), "keep the most important ones")
	}
	return lines <= maxLines
}

// readFormCues reads form cues: words alone, or a table that says in which
// phase they belong.
func readFormCues(t *strict.Table, into *[]FormCue) {
	entries, ok := t.Entries("during")
	if !ok || !few(t, "during", len(entries)) {
		return
	}
	cues := make([]FormCue, 0, len(entries))
	for _, e := range entries {
		var c FormCue
		if in, table := e.(*strict.Table); table {
			in.Require("say")
			c.Say, _ = in.Text("say")
			strict.Pick(in, "in", &c.In, Move, Hold, Return)
			in.Done()
		} else {
			c.Say, _ = e.(text.Text)
		}
		cues = append(cues, c)
	}
	*into = cues
}
