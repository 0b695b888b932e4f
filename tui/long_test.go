package tui

import (
	"runtime"
	"testing"
	"time"

	"tspine/tui/cue"
	"tspine/tui/visit"
)

// longDay is how much is done in fake time.
const longDay = 8 * time.Hour

// speaker keeps a goroutine until it is closed, as real sound does.
type speaker struct {
	*cue.Player
	closed chan struct{}
}

func openSpeaker(o cue.Options) Speaker {
	s := speaker{cue.New(o), make(chan struct{})}
	go func() { <-s.closed }()
	return s
}

func (s speaker) Close() {
	s.Player.Close()
	close(s.closed)
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
	var sessions int
	var hours []load
	meet(t, func(r *robot) {
		r.resize(40, 12) // drawing is what takes the time
		for began := time.Now(); time.Since(began) < longDay; sessions++ {
			r.after(time.Second).press("2").sees("ROW")
			r.after(12 * time.Minute).sees("Stability day, completed").press("enter").sees("Today")
			if time.Since(began) >= time.Duration(len(hours)+1)*time.Hour {
				hours = append(hours, loadNow())
			}
		}
	}, func(k *found) { k.Open, k.Flags = openSpeaker, visit.Flags{NoQuestions: true, Mute: true, Calm: true} })
	second, last := hours[1], hours[len(hours)-1]
	t.Logf("%v in %d sessions: %d KiB and %d goroutines after 2 h, %d KiB and %d goroutines after 8 h",
		longDay, sessions, second.heap>>10, second.goroutines, last.heap>>10, last.goroutines)
	// What may grow is the list of the sessions that were done: 4 KiB each.
	if last.heap > second.heap+256<<10 || last.goroutines > second.goroutines {
		t.Error("it has grown")
	}
}
