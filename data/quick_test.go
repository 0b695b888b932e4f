package data

import (
	"encoding/json"
	"reflect"
	"testing"
	"time"

	"tspine/routine"
	"tspine/routine/session"
	"tspine/routine/text"
)

// everyField is a record of a session that has ended with something in each of
// its fields; a new field of a record fails here until it is known.
func everyField(t *testing.T) session.Record {
	t.Helper()
	zone := time.FixedZone("", -90*60)
	start, n, word := time.Date(2026, 11, 23, 8, 15, 2, 0, zone), 3, "same"
	end := start.Add(time.Hour)
	amounts := []session.Amount{{Set: 1, Side: routine.Left, Reps: 3, Segments: 4, HoldS: 17.5, WorkS: 0.25}, {Set: 2}}
	r := session.Record{Format: 1, ID: "20261123T094502Z-mobility-7f3a", Status: session.Completed,
		Routine: session.RoutineRef{ID: "mobility", Name: text.New("Tag für Zoë"), Focus: routine.Mobility},
		Level:   routine.Mid, Started: start, Ended: &end, ActiveS: 231.5, PausedS: 12,
		Answers: session.Answers{PainBefore: &n, PainAfter: &n, Effort: &n, Feel: &word, Note: "warm", PainBetween: &n, Morning: &word},
		Exercises: []session.ExerciseRecord{{ID: "a", Name: text.New("A"), Focus: routine.Mobility, Outcome: session.Done, Why: "why",
			Planned: amounts, Done: amounts}, {ID: "b"}}}
	var bare func(v reflect.Value, path string)
	bare = func(v reflect.Value, path string) {
		if v.Kind() != reflect.Struct || v.Type() == reflect.TypeFor[time.Time]() || v.Type() == reflect.TypeFor[text.Text]() {
			if v.IsZero() && path != ".Resume" {
				t.Errorf("%s has nothing in it", path)
			}
			return
		}
		for i := range v.NumField() {
			bare(v.Field(i), path+"."+v.Type().Field(i).Name)
		}
	}
	for path, v := range map[string]any{"": r, ".Exercises[0]": r.Exercises[0], ".Amount": amounts[0]} {
		bare(reflect.ValueOf(v), path)
	}
	return r
}

// TestQuickReadsWhatSaveWrites, so that all records are read in time.
func TestQuickReadsWhatSaveWrites(t *testing.T) {
	full := everyField(t)
	bare := full
	bare.Answers, bare.Exercises, bare.Level = session.Answers{}, nil, ""
	none := full
	none.Exercises = []session.ExerciseRecord{}
	for _, want := range []session.Record{full, bare, none} {
		raw, err := json.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		got, ok := quickRecord(append(raw, '\n'))
		if !ok || !reflect.DeepEqual(got, want) {
			t.Errorf("%s\nis read as %+v, %v", raw, got, ok)
		}
	}
}

// holdToJSON holds the quick reader to encoding/json: what it takes, it reads
// the same.
func holdToJSON(t *testing.T, src []byte) {
	got, ok := quickRecord(src)
	if !ok {
		return
	}
	var want session.Record
	if err := json.Unmarshal(src, &want); err != nil {
		t.Errorf("%q is taken, and is not JSON: %v", src, err)
	}
	a, _ := json.Marshal(got)
	b, _ := json.Marshal(want)
	if string(a) != string(b) {
		t.Errorf("%q is read as\n%s\nwant\n%s", src, a, b)
	}
}

// TestQuickChanged changes, takes out and cuts off at each byte of a record.
func TestQuickChanged(t *testing.T) {
	raw, _ := json.Marshal(everyField(t))
	for i := range raw {
		holdToJSON(t, raw[:i])
		holdToJSON(t, append(append([]byte{}, raw[:i]...), raw[i+1:]...))
		for _, c := range []byte("\"\\{}[],:0.-+eEn \x00\xff") {
			changed := append([]byte{}, raw...)
			changed[i] = c
			holdToJSON(t, changed)
		}
	}
}

func FuzzQuick(f *testing.F) {
	raw, _ := json.Marshal(everyField(&testing.T{}))
	f.Add(raw)
	f.Fuzz(holdToJSON)
}
