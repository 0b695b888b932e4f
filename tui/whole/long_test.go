//go:build unix

package whole

import (
	"io"
	"runtime"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"tspine/data"
	"tspine/routine/flow"
	"tspine/tui"
	"tspine/tui/cue"
	"tspine/tui/terminal"
	"tspine/tui/theme"
	"tspine/tui/visit"
)

// longDay is how much is done in fake time.
const longDay = 8 * time.Hour

// wakeless is a computer that never sleeps.
type wakeless struct{}

func (wakeless) Hold(string) <-chan struct{} { return nil }
func (wakeless) Release()                    {}

// longApp is the app in fake time, and what is seen of it.
type longApp struct {
	t     *testing.T
	app   *tui.App
	prog  *tea.Program
	store *data.Store
	done  chan error
}

// speaker is one that a goroutine goes with until it is closed, as with sound.
type speaker struct {
	*cue.Player
	closed chan struct{}
}

func openSpeaker(o cue.Options) tui.Speaker {
	s := speaker{cue.New(o), make(chan struct{})}
	go func() { <-s.closed }()
	return s
}

func (s speaker) Close() {
	s.Player.Close()
	close(s.closed)
}

func newLongApp(t *testing.T, dir string, flags visit.Flags, want flow.Want) *longApp {
	dirs := homeAt(dir)
	store := data.NewStore(dirs)
	can := terminal.Capabilities{Keyboard: true, Glyphs: theme.Glyphs{UTF8: true, Blocks: true, Braille: true}, Profile: colorprofile.TrueColor}
	random := uint16(0)
	l := &longApp{t: t, store: store, done: make(chan error, 1), app: tui.New(tui.World{Visit: &visit.Visit{Dirs: dirs, Flags: flags, Store: store,
		Known: data.Read(dirs, store, time.Now()), Now: time.Now, Random: func() uint16 { random++; return random }}, Can: can,
		Open: openSpeaker, Waker: wakeless{}, Notify: func(_, _ string) func() { return func() {} }})}
	l.app.Begin(want)
	l.prog = tea.NewProgram(terminal.Ticking(l.app, func(m tea.Msg) { l.prog.Send(m) }), tea.WithInput(nil), tea.WithOutput(io.Discard), tea.WithWindowSize(40, 12), // small: drawing is what takes the time
		tea.WithoutRenderer(), tea.WithFPS(1), // as terminal.Run has it
		tea.WithoutSignalHandler(), tea.WithColorProfile(can.Profile), tea.WithEnvironment([]string{"TERM=xterm-256color"}))
	go func() {
		_, err := l.prog.Run()
		l.done <- err
	}()
	synctest.Wait()
	return l
}

func (l *longApp) press(k tea.Key) {
	time.Sleep(time.Second) // nobody presses keys the moment a screen is shown
	l.prog.Send(tea.KeyPressMsg(k))
	synctest.Wait()
}

func (l *longApp) sees(words string) {
	l.t.Helper()
	if screen := ansi.Strip(l.app.View().Content); !strings.Contains(screen, words) {
		l.t.Fatalf("%q is not on the screen:\n%s", words, screen)
	}
}

// load is what a program takes.
type load struct {
	heap       uint64 // bytes
	goroutines int
}

func loadNow() load {
	runtime.GC()
	runtime.GC() // what the first one has freed the second one takes away
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return load{m.HeapAlloc, runtime.NumGoroutine()}
}

// TestLongDay does session after session for eight hours of fake time, in one
// run of the app: after the second hour neither the memory nor the goroutines
// grow.
func TestLongDay(t *testing.T) {
	dir, _ := home(t)
	var sessions int
	var hours []load
	synctest.Test(t, func(t *testing.T) {
		l := newLongApp(t, dir, visit.Flags{NoQuestions: true, Mute: true, Calm: true}, flow.Want{})
		began := time.Now()
		for time.Since(began) < longDay {
			l.press(tea.Key{Code: '2', Text: "2"})
			l.sees("ROW")
			time.Sleep(12 * time.Minute)
			synctest.Wait()
			l.sees("Stability day, completed")
			sessions++
			l.press(tea.Key{Code: tea.KeyEnter})
			l.sees("Today")
			if time.Since(began) >= time.Duration(len(hours)+1)*time.Hour {
				hours = append(hours, loadNow())
			}
		}
		l.prog.Quit()
		if err := <-l.done; err != nil {
			t.Error(err)
		}
		time.Sleep(time.Hour) // what was to wake the program up later comes to its end
	})
	second, last := hours[1], hours[len(hours)-1]
	t.Logf("%v in %d sessions: %d KiB and %d goroutines after 2 h, %d KiB and %d goroutines after 8 h",
		longDay, sessions, second.heap>>10, second.goroutines, last.heap>>10, last.goroutines)
	// What may grow is the list of the sessions that were done: 4 KiB each.
	if last.heap > second.heap+256<<10 || last.goroutines > second.goroutines {
		t.Error("it has grown")
	}
	figures(t, "eight hours of sessions", sessions)
}
