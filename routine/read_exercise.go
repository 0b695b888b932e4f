package routine

import (
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
		t.Fail("format", "this format is not known here", "write format = 1, or use a newer tspine")
	}
}

// readExercise reads a whole exercise with its variations.
func readExercise(t *strict.Table) Exercise {
	for _, key := range []string{"id", "name", "focus", "position", "dose"} {
		t.Require(key)
	}
	e := readOver(t, Exercise{Screen: Visible})
	for _, v := range t.Tables("variation") {
		v.Require("id")
		v.Require("name")
		variation := readOver(v, e)
		variation.Base, variation.Variations = e.ID, nil
		v.Done()
		e.Variations = append(e.Variations, variation)
	}
	seen := map[string]bool{e.ID: true}
	for i, v := range e.Variations {
		if seen[v.ID] {
			t.Tables("variation")[i].Fail("id", "this id stands here twice", "give each variation an id of its own")
		}
		seen[v.ID] = true
	}
	return e
}

// readOver reads the keys that are there over base, so that a variation says
// only what is different.
func readOver(t *strict.Table, base Exercise) Exercise {
	e := base
	if id, ok := t.ID("id"); ok {
		e.ID = id
	}
	if name, ok := t.Text("name"); ok {
		e.Name = name
	}
	if s, ok := t.Choice("focus", string(Mobility), string(Stability)); ok {
		e.Focus = Focus(s)
	}
	if s, ok := t.Choice("position", string(Standing), string(Seated), string(SideLying), string(Supine), string(Prone)); ok {
		e.Position = Position(s)
	}
	if s, ok := t.Choice("screen", string(Visible), string(Edge), string(Hidden)); ok {
		e.Screen = Screen(s)
	}
	if s, ok := t.ID("figure"); ok {
		e.Figure = s
	}
	for key, into := range map[string]*[]text.Text{"needs": &e.Needs, "setup": &e.Setup, "during": &e.During, "caution": &e.Caution} {
		readLines(t, key, into)
	}
	e.Dose = readDose(t.Table("dose"), e.Dose)
	return e
}

// maxLines is how many lines one list of words may have (X).
const maxLines = 12

func readLines(t *strict.Table, key string, into *[]text.Text) {
	lines, ok := t.Texts(key)
	if !ok {
		return
	}
	if len(lines) > maxLines {
		t.Fail(key, key+" has too many lines", "keep it to 12 lines at most")
		return
	}
	*into = lines
}
