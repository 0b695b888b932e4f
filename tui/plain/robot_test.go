package plain

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/flow"
	"tspine/routine/session"
	"tspine/tui/cue"
	"tspine/tui/live"
)

// robot is a person who follows the program line by line, in fake time.
type robot struct {
	t     *testing.T
	lines chan string
	stop  chan struct{}
	once  sync.Once // closes stop
	ended chan struct{}

	mutex sync.Mutex
	out   bytes.Buffer
	from  time.Time // when not zero, every line tells how long after it was written
	read  int       // how much of out has been looked at
}

func newRobot(t *testing.T) *robot {
	r := &robot{t: t, lines: make(chan string), stop: make(chan struct{}), ended: make(chan struct{})}
	t.Cleanup(r.leaves)
	return r
}

// leaves asks the program to end, as a signal does.
func (r *robot) leaves() {
	r.once.Do(func() { close(r.stop) })
	synctest.Wait()
}

// Write takes what the program writes, which is whole lines.
func (r *robot) Write(b []byte) (int, error) {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	if !r.from.IsZero() && len(b) > 1 {
		fmt.Fprintf(&r.out, "%3d  ", int(time.Since(r.from).Seconds()))
	}
	return r.out.Write(b)
}

// begin runs the program beside the robot.
func (r *robot) begin(run func()) *robot {
	go func() {
		defer close(r.ended)
		run()
	}()
	synctest.Wait()
	return r
}

// writes sends lines, one after the other.
func (r *robot) writes(lines ...string) *robot {
	r.t.Helper()
	for _, l := range lines {
		select {
		case r.lines <- l:
		case <-r.ended:
			r.t.Fatalf("the program ended before it took %q; it wrote:\n%s", l, r.out.String())
		}
		synctest.Wait()
	}
	return r
}

// closes ends the input.
func (r *robot) closes() *robot {
	close(r.lines)
	synctest.Wait()
	return r
}

func (r *robot) after(d time.Duration) *robot {
	time.Sleep(d)
	synctest.Wait()
	return r
}

// sees looks for words in what was written since the robot last looked.
func (r *robot) sees(want ...string) *robot {
	r.t.Helper()
	news := r.news()
	for _, w := range want {
		if !strings.Contains(news, w) {
			r.t.Fatalf("%q is not in what was written:\n%s", w, news)
		}
	}
	return r
}

// seesNo is the contrary of sees.
func (r *robot) seesNo(words string) *robot {
	r.t.Helper()
	if news := r.news(); strings.Contains(news, words) {
		r.t.Fatalf("%q is in what was written:\n%s", words, news)
	}
	return r
}

func (r *robot) news() string {
	synctest.Wait()
	r.mutex.Lock()
	defer r.mutex.Unlock()
	news := r.out.String()[r.read:]
	r.read = r.out.Len()
	return news
}

// finishes waits for the program to end by itself.
func (r *robot) finishes() {
	r.t.Helper()
	select {
	case <-r.ended:
	case <-time.After(time.Hour):
		r.t.Fatalf("the program does not end; it wrote:\n%s", r.out.String())
	}
	holdsLines(r.t, r.out.Bytes())
}

// holdsLines fails when anything but plain lines was written.
func holdsLines(t *testing.T, out []byte) {
	t.Helper()
	for _, b := range []byte{0x1b, '\r', '\a', '\b', 0x9b} {
		if i := bytes.IndexByte(out, b); i >= 0 && b < 0x80 {
			t.Fatalf("byte %#x was written: %q", b, out[max(0, i-40):min(len(out), i+40)])
		}
	}
}

// ear hears what is played.
type ear struct {
	status cue.Status

	mutex  sync.Mutex
	played []cue.Sound
	over   bool
}

func (e *ear) Play(s cue.Sound) {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	e.played = append(e.played, s)
}

func (e *ear) Hush()              {}
func (e *ear) Status() cue.Status { return e.status }

func (e *ear) Close() {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	e.over = true
}

func (e *ear) heard() []cue.Sound {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	return slices.Clone(e.played)
}

func (e *ear) closed() bool {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	return e.over
}

// shelf keeps the newest record of a session.
type shelf struct{ record session.Record }

func (s *shelf) Save(r session.Record) { s.record = r }

// sleeper is a display that may always sleep.
type sleeper struct{}

func (sleeper) Hold(string) <-chan struct{} { return nil }
func (sleeper) Release()                    {}

// shipped is a routine of the library.
func shipped(t *testing.T, id string) routine.Routine {
	t.Helper()
	for _, r := range data.Shipped().Routines {
		if r.ID == id {
			return r
		}
	}
	t.Fatalf("no routine %s", id)
	return routine.Routine{}
}

// parsed is a routine from its source.
func parsed(t *testing.T, source string) routine.Routine {
	t.Helper()
	r, err := routine.Parse("test.toml", []byte(source), data.Shipped().Library)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// follow runs one session beside a robot.
func follow(t *testing.T, r routine.Routine, f func(*robot, *shelf)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		s := live.New(flow.Choice{Routine: r}, live.Habits{}, time.Now(), 1, session.Answers{})
		followSession(t, s, f)
	})
}

func followSession(t *testing.T, s session.Session, f func(*robot, *shelf)) {
	robot, shelf := newRobot(t), &shelf{}
	p := Session{Out: robot, Lines: robot.lines, Stop: robot.stop, Now: time.Now,
		Outlets: live.Outlets{Speaker: &ear{}, Keeper: shelf, Waker: sleeper{}}}
	robot.begin(func() { shelf.record = p.Run(s) })
	f(robot, shelf)
	robot.finishes()
}
