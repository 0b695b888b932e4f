package live

import (
	"testing"
	"time"

	"tspine/data"
	"tspine/routine"
	"tspine/routine/flow"
	"tspine/routine/session"
	"tspine/tui/cue"
)

// tape keeps what it is asked to play.
type tape struct{ sounds []cue.Sound }

func (t *tape) Play(s cue.Sound) { t.sounds = append(t.sounds, s) }
func (*tape) Hush()              {}

func mobility(t *testing.T) routine.Routine {
	t.Helper()
	found, err := data.Find("mobility", "")
	if err != nil {
		t.Fatal(err)
	}
	return found.Routine
}

// Every key that does something is heard, by a tone of its own: the person may
// not see what became of it.
func TestEveryKeyHasItsSound(t *testing.T) {
	for _, c := range []struct {
		name   string
		before []session.Event
		key    session.Event
		want   cue.Tone
	}{
		{"pause", nil, session.Key, cue.Pause},
		{"resume", []session.Event{session.Key}, session.Key, cue.Resume},
		{"next", nil, session.Next, cue.Forward},
		{"next in a pause", []session.Event{session.Key}, session.Next, cue.Forward},
		{"back", nil, session.Back, cue.Back},
		{"restart", nil, session.Repeat, cue.Again},
		{"more", nil, session.More, cue.More},
		{"less", nil, session.Less, cue.Less},
		{"end?", nil, session.Quit, cue.Asked},
		{"end", []session.Event{session.Quit}, session.Quit, cue.Done},
		{"skip?", nil, session.Skip, cue.Asked},
		{"skip", []session.Event{session.Skip}, session.Skip, cue.Skip},
		{"it hurts", nil, session.Hurts, cue.Hurt},
		{"a key that is refused", []session.Event{session.Hurts}, session.Key, cue.Refused},
		{"easier", []session.Event{session.Hurts}, session.Ease, cue.Resume},
		{"skip what hurts", []session.Event{session.Hurts}, session.LeaveOut, cue.Skip},
		{"the window goes away", nil, session.Away, cue.Problem},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, heard := &desk{}, &tape{}
			d.Live = Prepare(New(flow.Choice{Routine: mobility(t)}, Habits{}, d.now(), 1, session.Answers{}))
			d.Begin(Outlets{Speaker: heard, Keeper: shelf{}, Waker: waker{}}, d.now())
			press := func(e session.Event) {
				d.wall, d.monotonic = d.wall+time.Second, d.monotonic+time.Second
				d.Apply(d.now(), session.Tick)
				heard.sounds = nil
				d.Apply(d.now(), e)
			}
			for _, e := range c.before {
				press(e)
			}
			press(c.key)
			for _, s := range heard.sounds {
				if s.Tone == c.want {
					return
				}
			}
			t.Errorf("heard %v, wanted %s", heard.sounds, c.want)
		})
	}
}

// Get ready tells the side in its tone.
func TestGetReadyCarriesTheSide(t *testing.T) {
	for side, want := range map[routine.Side]cue.Tone{"left": cue.ReadyLeft, "right": cue.ReadyRight} {
		timeline := session.Flatten(mobility(t), routine.Options{First: side}, session.Voice{})
		if got := Sounds(timeline, session.Voice{})[0].Sound.Tone; got != want {
			t.Errorf("%s begins with %q", side, got)
		}
	}
}
