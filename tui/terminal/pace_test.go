package terminal

import (
	"bytes"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
)

// drawn is the answer that a frame is on the screen, of a window at least as wide
// as readyColumn.
var drawn = tea.CursorPositionMsg{X: readyColumn - 1, Y: askLine - 1}

// TestNothingQueuesOnASlowLine: while a whole window is on its way no other view
// is sent; once it is there the newest is, and the program hears that the line is
// slow. On a line that is fast nothing is held back for longer than its answer.
func TestNothingQueuesOnASlowLine(t *testing.T) {
	for _, c := range []struct {
		takes time.Duration
		slow  bool
	}{{8 * time.Second, true}, {30 * time.Millisecond, false}} {
		synctest.Test(t, func(t *testing.T) {
			var sent bytes.Buffer
			r := newRenderer(&sent, []string{"TERM=xterm-256color", "LC_ALL=C.UTF-8"}, colorprofile.TrueColor)
			r.resize(100, 40)
			r.draw(tea.NewView(filled(1, 100, 40)))
			if got := sent.String(); !strings.HasSuffix(got, askReady) {
				t.Fatalf("no question behind the first frame: %q", got[len(got)-20:])
			}
			if msg := r.heard(tea.CursorPositionMsg{X: 1, Y: askLine - 1}); msg != nil {
				t.Errorf("one cell wide: %T", msg)
			}
			sent.Reset()
			time.Sleep(c.takes / 2)
			r.draw(tea.NewView("older"))
			time.Sleep(c.takes / 2)
			r.draw(tea.NewView("newest"))
			if sent.Len() > 0 {
				t.Errorf("sent behind a frame that is not shown: %q", sent.String())
			}
			switch msg := r.heard(drawn).(type) {
			case SlowMsg:
				if !c.slow {
					t.Error("a fast line is told to be slow")
				}
			case repaint:
				if c.slow {
					t.Error("a slow line is not told")
				}
			default:
				t.Errorf("told %T", msg)
			}
			if r.draw(tea.NewView("newest")); !strings.Contains(sent.String(), "newest") {
				t.Errorf("sent %q", sent.String())
			}
		})
	}
}

// TestNoAnswerHoldsNothingBack: a terminal that answers nothing, or no more, is
// drawn on all the same.
func TestNoAnswerHoldsNothingBack(t *testing.T) {
	for _, once := range []bool{false, true} {
		synctest.Test(t, func(t *testing.T) {
			var sent bytes.Buffer
			r := newRenderer(&sent, []string{"TERM=xterm-256color"}, colorprofile.TrueColor)
			r.resize(100, 40)
			r.draw(tea.NewView(filled(1, 100, 40)))
			if once {
				r.heard(tea.CursorPositionMsg{X: 0, Y: askLine - 1})
				time.Sleep(askedInVain + 20*time.Second)
			}
			sent.Reset()
			if r.draw(tea.NewView("newest")); !strings.Contains(sent.String(), "newest") {
				t.Errorf("answered before %v: sent %q", once, sent.String())
			}
		})
	}
}

// TestWide: a line that leaves the cursor anywhere but behind one cell is told,
// and the next frame is a whole one.
func TestWide(t *testing.T) {
	var sent bytes.Buffer
	r := newRenderer(&sent, []string{"TERM=xterm-256color", "LC_ALL=C.UTF-8"}, colorprofile.TrueColor)
	r.resize(20, 3)
	r.draw(tea.NewView("one"))
	if asked, first := strings.Index(sent.String(), "─\x1b[6n"), strings.Index(sent.String(), "one"); asked < 0 || asked > first {
		t.Errorf("asked at %d, drawn at %d", asked, first)
	}
	for _, x := range []int{2, 3} {
		if _, ok := r.heard(tea.CursorPositionMsg{X: x, Y: askLine - 1}).(WideMsg); !ok {
			t.Errorf("nothing is told of column %d", x)
		}
	}
	r.heard(drawn)
	sent.Reset()
	if r.draw(tea.NewView("one")); !strings.Contains(sent.String(), "\x1b[2J") || !strings.Contains(sent.String(), "one") {
		t.Errorf("sent %q", sent.String())
	}
	if msg := r.heard(tea.CursorPositionMsg{X: 5, Y: 9}); msg != nil {
		t.Errorf("an answer that nobody asked for: %T", msg)
	}
}

// TestALongWayIsNoSlowLine: what both answers take is the way, what is between
// them the line.
func TestALongWayIsNoSlowLine(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r := newRenderer(&bytes.Buffer{}, []string{"TERM=xterm-256color", "LC_ALL=C.UTF-8", "SSH_TTY=x"}, colorprofile.TrueColor)
		r.resize(100, 40)
		r.draw(tea.NewView(filled(1, 100, 40)))
		time.Sleep(700 * time.Millisecond)
		r.heard(tea.CursorPositionMsg{X: 1, Y: askLine - 1})
		time.Sleep(20 * time.Millisecond)
		if _, more := r.heard(drawn).(repaint); !more {
			t.Error("a line from far away is told to be slow, or the rest of its first picture not asked for")
		}
	})
}

// TestSmallFramesAreSeldomAskedFor: an answer wakes the program, so a hold, whose
// frames are a second apart, asks behind one in some only, and a movement at most
// once a second.
func TestSmallFramesAreSeldomAskedFor(t *testing.T) {
	for _, c := range []struct {
		apart time.Duration
		size  int
		want  int // questions in a minute
	}{{time.Second, 250, 16}, {time.Second, 1700, 21}, {time.Second / 30, 250, 60}} {
		synctest.Test(t, func(t *testing.T) {
			p, asked := pace{answers: true, known: true}, 0
			for range time.Minute / c.apart {
				time.Sleep(c.apart)
				if p.ask(time.Now(), c.size) {
					asked++
					p.answered(time.Now())
				}
			}
			if asked < c.want-2 || asked > c.want {
				t.Errorf("frames of %d bytes, %v apart: asked %d times in a minute", c.size, c.apart, asked)
			}
		})
	}
}
