package export_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"tspine/data/export"
	"tspine/routine"
	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/routine/text"
)

// monday is when the records of these tests begin.
var monday = time.Date(2026, 11, 23, 8, 15, 2, 0, time.FixedZone("", 60*60))

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// records are a session of two exercises and one that was left at once.
func records() []session.Record {
	ended, before, after, feel := monday.Add(4*time.Minute), 3, 0, "stiff"
	return []session.Record{
		{Format: 1, ID: "20261123T071502Z-mobility-7f3a", Status: session.Partial, Level: routine.Low, Started: monday, Ended: &ended,
			Routine: session.RoutineRef{ID: "mobility", Name: text.New("Mobility day"), Focus: routine.Mobility},
			Answers: session.Answers{PainBefore: &before, PainAfter: &after, Feel: &feel, Note: `=HYPERLINK("http://x"), "warm"`},
			Exercises: []session.ExerciseRecord{
				{ID: "thoracic-rotation", Name: text.New("Thoracic rotation stretch"), Outcome: session.Done,
					Planned: []session.Amount{{Set: 1, Side: routine.Left, Reps: 3, HoldS: 15}, {Set: 1, Side: routine.Right, Reps: 3, HoldS: 15}},
					Done:    []session.Amount{{Set: 1, Side: routine.Left, Reps: 3, HoldS: 45, WorkS: 45}, {Set: 1, Side: routine.Right, Reps: 2, HoldS: 30.5, WorkS: 30.5}}},
				{ID: "chair-extension", Name: text.New("-Chair"), Outcome: session.Skipped, Why: "left out by key",
					Planned: []session.Amount{{Set: 1, Reps: 3, Segments: 3, HoldS: 3}}},
			}},
		{Format: 1, ID: "20261124T071502Z-mobility-0001", Status: session.InProgress, Started: monday.AddDate(0, 0, 1),
			Routine: session.RoutineRef{ID: "mobility"}},
	}
}

func TestCSV(t *testing.T) {
	var out bytes.Buffer
	must(t, export.CSV(&out, records(), export.Table{}))
	want := strings.ReplaceAll(`session,started,ended,status,routine,level,pain_before,pain_between,pain_after,effort,feel,morning,note,exercise,name,outcome,why,side,planned_sets,planned_reps,planned_segments,planned_hold_each_s,planned_work_s,done_sets,done_reps,done_hold_s,done_work_s,round
20261123T071502Z-mobility-7f3a,2026-11-23T08:15:02+01:00,2026-11-23T08:19:02+01:00,partial,mobility,low,3,,0,,stiff,,"'=HYPERLINK(""http://x""), ""warm""",thoracic-rotation,Thoracic rotation stretch,done,,left,1,3,,15,0,1,3,45,45,
20261123T071502Z-mobility-7f3a,2026-11-23T08:15:02+01:00,2026-11-23T08:19:02+01:00,partial,mobility,low,3,,0,,stiff,,"'=HYPERLINK(""http://x""), ""warm""",thoracic-rotation,Thoracic rotation stretch,done,,right,1,3,,15,0,1,2,30.5,30.5,
20261123T071502Z-mobility-7f3a,2026-11-23T08:15:02+01:00,2026-11-23T08:19:02+01:00,partial,mobility,low,3,,0,,stiff,,"'=HYPERLINK(""http://x""), ""warm""",chair-extension,'-Chair,skipped,left out by key,,1,3,3,3,0,0,0,0,0,
20261124T071502Z-mobility-0001,2026-11-24T08:15:02+01:00,,in_progress,mobility,,,,,,,,,,,,,,,,,,,,,,,
`, "\n", "\r\n")
	if got := out.String(); got != want {
		t.Errorf("the table is\n%s\nwant\n%s", got, want)
	}
	rows, err := csv.NewReader(&out).ReadAll() // as many cells in each row
	if err != nil || len(rows) != 5 {
		t.Errorf("%d rows, %v", len(rows), err)
	}
}

func TestCellsAreNoFormulas(t *testing.T) {
	for _, c := range []struct{ note, want string }{
		{"=1+1", "'=1+1"}, {"+1", "'+1"}, {"-1", "'-1"}, {"@x", "'@x"}, {"a=1", "a=1"}, {"", ""}, {"Zoë", "Zoë"},
		{"＝1+1", "'＝1+1"}, {"＋1", "'＋1"}, {"－1", "'－1"}, {"＠x", "'＠x"}, {"﹦1", "'﹦1"}, {"\t=1", "'\t=1"}, {"\r=1", "'=1"}, {" \u3000=1", "' \u3000=1"}, {" a", " a"},
	} {
		r := records()[1]
		r.Note = c.note
		var out bytes.Buffer
		must(t, export.CSV(&out, []session.Record{r}, export.Table{}))
		rows, err := csv.NewReader(&out).ReadAll()
		must(t, err)
		if got := rows[1][12]; got != c.want {
			t.Errorf("%q becomes %q, want %q", c.note, got, c.want)
		}
	}
}

// A program for tables that wants a semicolon, or the mark of UTF-8, gets it.
func TestTableForAProgram(t *testing.T) {
	r := records()[0]
	r.Note = "warm; a bit, stiff"
	var out bytes.Buffer
	must(t, export.CSV(&out, []session.Record{r}, export.Table{Separator: ';', BOM: true}))
	rest, marked := strings.CutPrefix(out.String(), "\ufeff")
	in := csv.NewReader(strings.NewReader(rest))
	in.Comma = ';'
	rows, err := in.ReadAll()
	if err != nil || !marked || rows[0][0] != "session" || rows[1][12] != r.Note {
		t.Errorf("marked %v, %v, %q", marked, err, out.String())
	}
}

func TestJSON(t *testing.T) {
	pain := 4
	assessments := []plan.Assessment{{Format: 1, ID: "20261123T071502Z-assessment-0001", At: monday, Feel: plan.Stiff, Pain: &pain}}
	var out bytes.Buffer
	must(t, export.JSON(&out, records(), assessments, []plan.SelfTest{{ID: "t", At: monday}}, monday))
	var got struct {
		Format      int
		Exported    time.Time
		Sessions    []session.Record
		Assessments []plan.Assessment
	}
	must(t, json.Unmarshal(out.Bytes(), &got))
	for _, c := range []struct{ got, want any }{{got.Sessions, records()}, {got.Assessments, assessments}, {got.Exported, monday}, {got.Format, 1}} {
		a, _ := json.Marshal(c.got)
		b, _ := json.Marshal(c.want)
		if string(a) != string(b) {
			t.Errorf("it has\n%s\nwant\n%s", a, b)
		}
	}

	out.Reset()
	must(t, export.JSON(&out, nil, nil, nil, monday))
	if want := "{\n  \"format\": 1,\n  \"exported\": \"2026-11-23T08:15:02+01:00\",\n  \"sessions\": [],\n  \"assessments\": [],\n  \"self_tests\": []\n}\n"; out.String() != want {
		t.Errorf("nothing at all is\n%s\nwant\n%s", out.String(), want)
	}
}

// full is a disk that takes nothing.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("the disk is full") }

func TestWhereNothingCanBeWritten(t *testing.T) {
	for form, err := range map[string]error{
		"csv":  export.CSV(full{}, records(), export.Table{}),
		"json": export.JSON(full{}, records(), nil, nil, monday),
		"ics":  export.ICS(full{}, export.Calendar{}, monday),
	} {
		if err == nil || err.Error() != "cannot export: the disk is full" {
			t.Errorf("%s says %v", form, err)
		}
	}
}
