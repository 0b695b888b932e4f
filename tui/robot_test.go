package tui

import (
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/flow"
	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/tui/cue"
	"tspine/tui/live"
	"tspine/tui/terminal"
	"tspine/tui/theme"
	"tspine/tui/visit"
)

func TestMain(m *testing.M) {
	// Package os/signal starts its goroutine with the first Notify, which must
	// not be inside a bubble of fake time.
	c := make(chan os.Signal, 1)
	signal.Notify(c, os.Interrupt)
	signal.Stop(c)
	time.Local = time.UTC
	os.Exit(m.Run())
}

// morning is when the robot's day begins: a Monday.
var morning = time.Date(2026, 11, 23, 8, 15, 2, 0, time.UTC)

// robot is a person at the real program, in fake time. It reads like one:
//
//	r.press("enter").after(40*time.Second).sees("REST")
type robot struct {
	t     *testing.T
	app   *App
	visit *visit.Visit
	heard *ear
	sleep *waker
	desk  *desk
	done  chan error
	prog  *tea.Program

	random  uint16
	pressed time.Time // when the last key was
	key     string    // which it was
}

// letGo is when it is clear that a key was let go.
const letGo = 110 * time.Millisecond

// apart is how far apart the robot's keys are.
const apart = 350 * time.Millisecond

// found is what the robot finds when the program starts.
type found struct {
	Dirs  data.Dirs
	Store *data.Store
	Can   terminal.Capabilities
	Flags visit.Flags
	Want  flow.Want
	Open  func(cue.Options) Speaker
	Desk  *desk
	First chan struct{} // closed when the first frame is on the terminal; nil is at once
}

// desk is the desktop and the computer that the program runs on.
type desk struct {
	shown []string // notifications
	slept time.Duration
}

func (d *desk) notify(title, words string) (withdraw func()) {
	d.shown = append(d.shown, title+" "+words)
	return func() { d.shown = d.shown[:len(d.shown)-1] }
}

// beforehand changes what the robot finds: settings, records, flags, what the
// terminal can do.
type beforehand func(k *found)

// meet starts the app in a window of 80x24 on a home of its own, and lets what
// follows happen in fake time. The words of safety are acknowledged already
// and the warning signs answered, unless firstStart is among the wishes.
func meet(t *testing.T, happens func(r *robot), wishes ...beforehand) {
	t.Helper()
	home := t.TempDir()
	synctest.Test(t, func(t *testing.T) {
		time.Sleep(time.Until(morning))
		r := newRobot(t, home, wishes)
		defer r.leave()
		happens(r)
	})
}

func newRobot(t *testing.T, home string, wishes []beforehand) *robot {
	r := &robot{t: t, heard: &ear{}, sleep: &waker{}, done: make(chan error, 1), pressed: time.Now()}
	f := findings(home)
	f.Open = func(cue.Options) Speaker { return r.heard }
	r.desk = f.Desk
	for _, w := range wishes {
		w(f)
	}
	r.app = f.app(r.sleep, func() uint16 { r.random++; return r.random }, time.Now)
	r.visit = r.app.visit
	r.app.Begin(f.Want)
	r.prog = tea.NewProgram(terminal.Ticking(r.app, func(m tea.Msg) { r.prog.Send(m) }), tea.WithInput(nil), tea.WithOutput(io.Discard), tea.WithWindowSize(80, 24),
		tea.WithoutRenderer(), tea.WithFPS(1), // as terminal.Run has it
		tea.WithoutSignalHandler(), tea.WithColorProfile(f.Can.Profile), tea.WithEnvironment([]string{"TERM=xterm-256color"}))
	r.app.send = r.prog.Send
	go func() {
		_, err := r.prog.Run()
		r.done <- err
	}()
	r.rest()
	return r
}

// findings are those of a person who has read the safety notice and answered
// the warning signs.
func findings(home string) *found {
	dirs := data.Dirs{Config: filepath.Join(home, "config"), Data: filepath.Join(home, "data")}
	f := &found{Dirs: dirs, Store: data.NewStore(dirs), Desk: &desk{},
		Can: terminal.Capabilities{Keyboard: true, Glyphs: theme.Glyphs{UTF8: true, Blocks: true, Braille: true}, Profile: colorprofile.TrueColor}}
	known(f)
	return f
}

// app is the app on what was found.
func (f *found) app(w live.Waker, random func() uint16, now func() time.Time) *App {
	return New(World{Visit: &visit.Visit{Dirs: f.Dirs, Flags: f.Flags, Known: data.Read(f.Dirs, f.Store, now()), Store: f.Store, Now: now,
		Random: random, Slept: func() time.Duration { return f.Desk.slept }}, Can: f.Can, Waker: w, Open: f.Open, First: f.First, Notify: f.Desk.notify})
}

// known makes the person one who has read the words of safety and answered the
// warning signs.
func known(k *found) {
	if _, err := data.ChangeSettings(k.Dirs, func(s *data.Settings) { s.Acknowledged = plan.DateOf(morning) - 1 }); err != nil {
		panic(err)
	}
	assessed(plan.Stiff, "M1", "M2")(k)
}

// firstStart empties the home: nobody has used the program yet.
func firstStart(k *found) {
	for _, d := range []string{k.Dirs.Config, k.Dirs.Data} {
		if err := os.RemoveAll(d); err != nil {
			panic(err)
		}
	}
}

// assessed keeps an assessment of the day before, in place of the usual one.
func assessed(f plan.Feel, items ...string) beforehand {
	return func(k *found) {
		if err := os.RemoveAll(k.Dirs.Assessments()); err != nil {
			panic(err)
		}
		at := morning.AddDate(0, 0, -1)
		err := k.Store.SaveAssessment(plan.Assessment{Format: plan.AssessmentFormat, ID: data.NewID(at, "assessment", 1), At: at,
			Items: items, Feel: f, Warnings: []string{}})
		if err != nil {
			panic(err)
		}
	}
}

// warned reports a warning sign that waits to be seen and cleared.
func warned(k *found) {
	at := morning.Add(-time.Hour)
	err := k.Store.SaveAssessment(plan.Assessment{Format: plan.AssessmentFormat, ID: data.NewID(at, "assessment", 2), At: at,
		Short: true, Items: []string{}, Warnings: []string{"RF3"}})
	if err != nil {
		panic(err)
	}
}

// did keeps a session of a shipped routine, done to its end so many days ago.
func did(id string, daysAgo int, change func(*session.Record)) beforehand {
	return func(k *found) {
		at := morning.AddDate(0, 0, -daysAgo)
		r := run(shipped(id), at)
		if change != nil {
			change(&r)
		}
		if err := k.Store.Save(r); err != nil {
			panic(err)
		}
	}
}

// run does a whole session beginning at a moment.
func run(r routine.Routine, at time.Time) session.Record {
	s := live.New(flow.Choice{Routine: r}, live.Habits{Settings: data.Settings{Options: routine.Options{Level: "low"}}}, at, 7, session.Answers{})
	s, _ = s.Apply(at, session.Start)
	for s.Mode() != session.Ended {
		at = at.Add(time.Second)
		s, _ = s.Apply(at, session.Tick)
	}
	return s.Record()
}

func shipped(id string) routine.Routine {
	for _, r := range data.Shipped().Routines {
		if r.ID == id {
			return r
		}
	}
	panic("no routine " + id)
}

// begins asks for a session at once, as `tspine start` does.
func begins(id string) beforehand {
	return func(k *found) { k.Want = flow.Want{Session: true, Choice: flow.Choice{Routine: shipped(id)}} }
}

// quiet asks no questions, as --no-questions does.
func quiet(k *found) { k.Flags.NoQuestions = true }

// press presses keys, one after the other, named as tea.KeyPressMsg names them.
func (r *robot) press(keys ...string) *robot {
	r.t.Helper()
	for _, name := range keys {
		// No person presses two keys at once.
		time.Sleep(time.Until(r.pressed.Add(apart)))
		r.pressed = time.Now()
		r.prog.Send(keyPress(name))
		r.rest()
		if name == r.key { // a key a second time may be one that is held down
			time.Sleep(letGo)
			r.rest()
		}
		r.key = name
	}
	return r
}

// types writes words.
func (r *robot) types(words string) *robot {
	for _, c := range words {
		r.press(string(c))
	}
	return r
}

// after lets time pass.
func (r *robot) after(d time.Duration) *robot {
	time.Sleep(d)
	return r.rest()
}

// resize makes the window another size.
func (r *robot) resize(w, h int) *robot {
	r.prog.Send(tea.WindowSizeMsg{Width: w, Height: h})
	return r.rest()
}

// rest waits until the program has nothing left to do at this moment.
func (r *robot) rest() *robot {
	synctest.Wait()
	return r
}

// screen is what is seen, without styles.
func (r *robot) screen() string {
	lines := strings.Split(ansi.Strip(r.app.View().Content), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}

// sees holds the screen to words; a line's end counts as a space.
func (r *robot) sees(words ...string) *robot {
	r.t.Helper()
	for _, w := range words {
		if !strings.Contains(flat(r.screen()), flat(w)) {
			r.t.Fatalf("%q is not on the screen:\n%s", w, r.screen())
		}
	}
	return r
}

// misses holds the screen not to show words.
func (r *robot) misses(words ...string) *robot {
	r.t.Helper()
	for _, w := range words {
		if strings.Contains(flat(r.screen()), flat(w)) {
			r.t.Fatalf("%q is on the screen:\n%s", w, r.screen())
		}
	}
	return r
}

func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

// record is the newest record on the disk.
func (r *robot) record() session.Record {
	r.t.Helper()
	last, ok, _, err := r.visit.Store.Last()
	if !ok || err != nil {
		r.t.Fatalf("there is no record: %v", err)
	}
	return last
}

// records are all on the disk, the oldest first.
func (r *robot) records() []session.Record {
	r.t.Helper()
	all, skipped, err := r.visit.Store.All()
	if err != nil || len(skipped) > 0 {
		r.t.Fatalf("records: %v %v", skipped, err)
	}
	return all
}

// settings are those on the disk.
func (r *robot) settings() data.Settings {
	r.t.Helper()
	s, err := data.LoadSettings(r.visit.Dirs)
	if err != nil {
		r.t.Fatal(err)
	}
	return s
}

// left says whether the program has come to its end by itself.
func (r *robot) left() bool { return len(r.done) > 0 }

// leave ends the program and what it started.
func (r *robot) leave() {
	r.t.Helper()
	r.prog.Quit()
	if err := <-r.done; err != nil {
		r.t.Error(err)
	}
	if err := r.visit.Saver.Flush(time.Second); err != nil {
		r.t.Error(err)
	}
	// What was to wake the program up later has to come to its end.
	time.Sleep(2 * live.AwakeInPause)
}

func keyPress(name string) tea.KeyPressMsg {
	k := tea.Key{}
	if rest, ok := strings.CutPrefix(name, "ctrl+"); ok {
		k.Mod, name = tea.ModCtrl, rest
	}
	if rest, ok := strings.CutPrefix(name, "shift+"); ok {
		k.Mod, name = k.Mod|tea.ModShift, rest
	}
	if code, ok := keyCodes[name]; ok {
		k.Code = code
		if name == "space" {
			k.Text = " "
		}
		return tea.KeyPressMsg(k)
	}
	k.Code = []rune(name)[0]
	if k.Mod == 0 {
		k.Text = name
	}
	return tea.KeyPressMsg(k)
}

var keyCodes = map[string]rune{
	"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "backspace": tea.KeyBackspace, "delete": tea.KeyDelete,
	"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight,
	"pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "home": tea.KeyHome, "end": tea.KeyEnd, "space": tea.KeySpace,
}

// ear keeps what would have been heard.
type ear struct{ sounds []cue.Sound }

func (e *ear) Play(s cue.Sound) { e.sounds = append(e.sounds, s) }
func (*ear) Hush()              {}
func (*ear) Close()             {}

// waker counts who keeps the display awake.
type waker struct{ held bool }

func (w *waker) Hold(string) <-chan struct{} { w.held = true; return nil }
func (w *waker) Release()                    { w.held = false }
