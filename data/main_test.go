package data_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/session"
	"tspine/routine/text"
)

// asProgram names a program that this test binary is when it is started again
// by a test: a second tspine as far as the disk can tell.
const asProgram = "TSPINE_TEST_PROGRAM"

var programs = map[string]func(*data.Store){
	"writer": writer,
	"holder": holder,
}

func TestMain(m *testing.M) {
	if program := programs[os.Getenv(asProgram)]; program != nil {
		program(data.NewStore(dirsUnder(os.Getenv("TSPINE_HOME"))))
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func dirsUnder(home string) data.Dirs { return data.Dirs{Config: home, Data: home} }

// monday is when the records of these tests begin.
var monday = time.Date(2026, 11, 23, 8, 15, 2, 0, time.FixedZone("", 60*60))

// ended is a record of a session that was completed.
func ended(start time.Time, word string, random uint16) session.Record {
	end := start.Add(4 * time.Minute)
	pain, feel := 3, "stiff"
	return session.Record{Format: session.Format, ID: data.NewID(start, word, random), Status: session.Completed,
		Routine: session.RoutineRef{ID: word, Name: text.New("Mobility day"), Focus: routine.Mobility},
		Level:   routine.Low, Started: start, Ended: &end, ActiveS: 231.5,
		Answers: session.Answers{PainBefore: &pain, Feel: &feel},
		Exercises: []session.ExerciseRecord{{ID: "thoracic-rotation", Name: text.New("Thoracic rotation stretch"),
			Focus: routine.Mobility, Outcome: session.Done,
			Planned: []session.Amount{{Set: 1, Side: routine.Left, Reps: 3, HoldS: 15}, {Set: 1, Side: routine.Right, Reps: 3, HoldS: 15}},
			Done:    []session.Amount{{Set: 1, Side: routine.Left, Reps: 3, HoldS: 45, WorkS: 45}, {Set: 1, Side: routine.Right, Reps: 3, HoldS: 45, WorkS: 45}}}}}
}

// open is a record of a session that was last alive a minute after its start.
func open(start time.Time, word string, random uint16) session.Record {
	r := ended(start, word, random)
	r.Status, r.Ended = session.InProgress, nil
	r.Resume = &session.Resume{Step: 3, Into: 2 * time.Second, At: start.Add(time.Minute)}
	return r
}

// put writes a file as another program would, folders included.
func put(t testing.TB, content string, path ...string) {
	t.Helper()
	name := filepath.Join(path...)
	if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

// tree lists every file under a folder.
func tree(t *testing.T, folder string) (paths []string) {
	t.Helper()
	err := filepath.WalkDir(folder, func(path string, e os.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			rel, _ := filepath.Rel(folder, path)
			paths = append(paths, filepath.ToSlash(rel))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return paths
}

// lines are skipped files as a person reads them.
func lines(skipped []data.Skipped) string {
	var out []string
	for _, s := range skipped {
		out = append(out, s.String())
	}
	return strings.Join(out, "\n")
}

// ids are the ids of records, in their order.
func ids(records []session.Record) string {
	var out []string
	for _, r := range records {
		out = append(out, r.ID)
	}
	return strings.Join(out, " ")
}

// must stops a test at an error that it does not look at.
func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// mustSave saves records.
func mustSave(t *testing.T, s *data.Store, records ...session.Record) {
	t.Helper()
	for _, r := range records {
		must(t, s.Save(r))
	}
}

// say tells the test that started this program something.
func say(words ...any) { fmt.Println(words...) }
