package data_test

import (
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"tspine/data"
	"tspine/routine/plan"
)

func init() { programs["cramped"] = cramped }

// cramped is a program that may write no file of more than 2 KiB: for what
// writes, a disk that is full in the middle of a file.
func cramped(store *data.Store) {
	signal.Ignore(syscall.SIGXFSZ)
	limit := syscall.Rlimit{Cur: 2 << 10, Max: 2 << 10}
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		say(err)
	}
	r := open(monday, "mobility", 1)
	say(store.Save(r))
	r.Note = strings.Repeat("a", 4<<10)
	say(store.Save(r))
}

func TestFullInTheMiddleOfAFile(t *testing.T) {
	home := t.TempDir()
	cmd, said := program(t, "cramped", home)
	must(t, cmd.Start())
	var got []string
	for said.Scan() {
		got = append(got, strings.ReplaceAll(said.Text(), home, "HOME"))
	}
	must(t, cmd.Wait())
	want := []string{"<nil>", "cannot write HOME/sessions/2026/20261123T071502Z-mobility-0001.json: the file would be larger than the system allows"}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("it says\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	last, ok, _, _ := data.NewStore(dirsUnder(home)).Last()
	if !ok || last.Note != "" || len(tree(t, home)) != 2 {
		t.Errorf("on the disk: %v, the last record's note is %q", tree(t, home), last.Note)
	}
}

// TestThingsThatAreNoFiles has pipes, which never end, where files should be.
func TestThingsThatAreNoFiles(t *testing.T) {
	home := t.TempDir()
	good := ended(monday, "mobility", 1)
	store := data.NewStore(dirsUnder(home))
	mustSave(t, store, good)
	year := filepath.Join(home, "sessions", "2026")
	must(t, syscall.Mkfifo(filepath.Join(year, "20261124T071502Z-mobility-0001.json"), 0o600))
	must(t, syscall.Symlink("/dev/zero", filepath.Join(year, "20261125T071502Z-mobility-0001.json")))
	must(t, syscall.Symlink(filepath.Join(year, good.ID+".json"), filepath.Join(year, "20261126T071502Z-mobility-0001.json")))
	must(t, syscall.Mkfifo(filepath.Join(home, "settings.toml"), 0o600))

	done := make(chan string)
	go func() {
		_, skipped, _ := store.All()
		last, _, _, _ := store.Last()
		_, err := data.LoadSettings(dirsUnder(home))
		done <- lines(skipped) + "\n" + last.ID + "\n" + strings.ReplaceAll(err.Error(), home, "HOME")
	}()
	want := "sessions/2026/20261124T071502Z-mobility-0001.json was skipped: it is not a plain file. Move it away to stop this message.\n" +
		"sessions/2026/20261125T071502Z-mobility-0001.json was skipped: it is not a plain file. Move it away to stop this message.\n" +
		"sessions/2026/20261126T071502Z-mobility-0001.json was skipped: it is not a plain file. Move it away to stop this message.\n" + good.ID + "\n" +
		"cannot read HOME/settings.toml: it is not a plain file"
	saysAtOnce(t, want, done)
}

// TestPipesThatWouldBeOpened has pipes where a routine file should be, and
// behind a link where the folder of a year should be.
func TestPipesThatWouldBeOpened(t *testing.T) {
	home := t.TempDir()
	good := ended(monday, "mobility", 1)
	store := data.NewStore(dirsUnder(home))
	mustSave(t, store, good)
	pipe := filepath.Join(home, "routine.toml")
	must(t, syscall.Mkfifo(pipe, 0o600))
	must(t, os.Symlink(pipe, filepath.Join(home, "sessions", "2027")))

	done := make(chan string)
	go func() {
		all, skipped, err := store.All()
		last, _, _, _ := store.Last()
		done <- fmt.Sprintf("%v\n%s\n%s\n%v\n%s", data.ReadRoutine(pipe).Err, ids(all), lines(skipped), err, last.ID)
	}()
	want := pipe + " is not a file: give the path to a routine file\n" + good.ID +
		"\nsessions/2027 was skipped: it does not belong in this folder. Move it away to stop this message.\n<nil>\n" + good.ID
	saysAtOnce(t, want, done)
}

// saysAtOnce fails when what a reader says is not what is wanted, or when it
// waits for a pipe.
func saysAtOnce(t *testing.T, want string, done <-chan string) {
	t.Helper()
	select {
	case got := <-done:
		if got != want {
			t.Errorf("it says\n%s\nwant\n%s", got, want)
		}
	case <-time.After(time.Minute):
		t.Fatal("it waits for a pipe")
	}
}

// TestSweptAtTheStart has what killed programs leave beside every kind of file.
func TestSweptAtTheStart(t *testing.T) {
	home := t.TempDir()
	put(t, "[", home, ".settings.toml.123.tspine-tmp")
	put(t, "{", home, "sessions", "2026", ".20261123T071502Z-mobility-0001.json.123.tspine-tmp")
	put(t, "{", home, "assessments", "2026", ".20261123T071502Z-assessment-0001.json.123.tspine-tmp")
	put(t, "", home, "running", "20261123T071502Z-mobility-0001")
	store := data.NewStore(dirsUnder(home))
	must(t, store.CloseStale(monday))
	if left := strings.Join(tree(t, home), " "); left != "assessments/2026/.20261123T071502Z-assessment-0001.json.123.tspine-tmp" {
		t.Errorf("left behind before the signs were asked again: %v", left)
	}
	must(t, store.SaveAssessment(plan.Assessment{Format: plan.AssessmentFormat, ID: data.NewID(monday.Add(time.Hour), "assessment", 1), At: monday, Warnings: []string{}}))
	must(t, store.CloseStale(monday))
	must(t, os.RemoveAll(filepath.Join(home, "assessments", "2026", data.NewID(monday.Add(time.Hour), "assessment", 1)+".json")))
	if left := tree(t, home); left != nil {
		t.Errorf("left behind: %v", left)
	}
}
