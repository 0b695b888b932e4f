//go:build faults && linux

package whole

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/routine/text"
)

// asSaver makes the test binary a program that does nothing but save.
const asSaver = "TSPINE_SAVER_TEST"

func init() {
	if name := os.Getenv(asSaver); name != "" {
		runtime.LockOSThread() // every save is on the one thread that strace looks at
		if _, err := os.ReadFile(os.DevNull); err != nil {
			os.Exit(3) // and the first file that Go opens, for which it makes its own poller, is none of the save
		}
		saverNamed(name)(homeDirs(os.Getenv("TSPINE_HOME")))
		os.Exit(0)
	}
}

// save is one save of a kind, and what must have been saved before it.
type save struct {
	before, save func(*data.Store, data.Dirs) error
}

// kinds are the saves that there are.
var kinds = map[string]save{
	"first": {nothing, func(s *data.Store, _ data.Dirs) error { return s.Save(newer(kept(1))) }},
	"over":  {begin, func(s *data.Store, _ data.Dirs) error { return s.Save(newer(kept(1))) }},
	"end":   {begin, func(s *data.Store, _ data.Dirs) error { return s.Save(session.Closed(newer(kept(1)))) }},
	"assessment": {nothing,
		func(s *data.Store, _ data.Dirs) error { return s.SaveAssessment(assessed) }},
	"settings": {func(_ *data.Store, d data.Dirs) error { return volume(d, 10) },
		func(_ *data.Store, d data.Dirs) error { return volume(d, 20) }},
}

func nothing(*data.Store, data.Dirs) error   { return nil }
func begin(s *data.Store, _ data.Dirs) error { return s.Save(kept(1)) }

// assessed is an assessment to save.
var assessed = plan.Assessment{Format: plan.AssessmentFormat, ID: data.NewID(keptFrom, "assessment", 1), At: keptFrom, Feel: plan.Stiff}

func volume(d data.Dirs, to int) error {
	_, err := data.ChangeSettings(d, func(s *data.Settings) { s.Volume = to })
	return err
}

// saverNamed is the program that saves without end, or one that saves a kind
// once between two marks, and once more. It says how it went, what another
// program then reads, and how it went the second time.
func saverNamed(name string) func(data.Dirs) {
	if name == "endless" {
		return endless
	}
	kind := kinds[name]
	return func(d data.Dirs) {
		store := data.NewStore(d)
		if err := kind.before(store, d); err != nil {
			fmt.Println("before:", err)
			return
		}
		syscall.Getppid() // the mark
		err := kind.save(store, d)
		syscall.Getppid()
		fmt.Println(err)
		fmt.Println(whatIsKept(name, d))
		fmt.Println(kind.save(store, d))
	}
}

// keptFrom is when the records of these tests begin.
var keptFrom = time.Date(2026, 11, 23, 8, 15, 2, 0, time.UTC)

// kept is a session in progress, and newer the same a moment later.
func kept(n int) session.Record {
	start := keptFrom.Add(time.Duration(n) * time.Minute)
	return session.Record{Format: session.Format, ID: data.NewID(start, "mobility", uint16(n)), Status: session.InProgress,
		Routine: session.RoutineRef{ID: "mobility", Name: text.New("Mobility day"), Focus: routine.Mobility},
		Level:   routine.Low, Started: start, Answers: session.Answers{Note: strings.Repeat("word ", 70)},
		Resume: &session.Resume{Step: 3, Into: 2 * time.Second, At: start.Add(30 * time.Second)}}
}

func newer(r session.Record) session.Record {
	r.PausedS++
	return r
}

func homeDirs(dir string) data.Dirs { return data.Dirs{Config: dir, Data: dir} }

// asProgramSaver is this test binary as one of the savers, behind the words of
// a tool that runs it.
func asProgramSaver(t *testing.T, name, dir string, tool ...string) *exec.Cmd {
	t.Helper()
	line := append(tool, os.Args[0])
	cmd := exec.Command(line[0], line[1:]...)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} // the tool and the program end together
	cmd.Env = append(os.Environ(), asSaver+"="+name, "TSPINE_HOME="+dir, "GOMAXPROCS=1")
	return cmd
}
