package terminal

import (
	"cmp"
	"fmt"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
)

// serial is a terminal behind a line of 9600 baud, with as much room before it as
// a pseudo-terminal has.
type serial struct {
	mu      sync.Mutex
	room    sync.Cond
	waits   []byte
	shown   string
	answer  func(tea.CursorPositionMsg)
	flushes int
}

const (
	carried = 48 // bytes in each 50 ms
	inFront = 20 << 10
)

func (s *serial) Write(b []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for len(s.waits) >= inFront {
		s.room.Wait()
	}
	s.waits = append(s.waits, b...)
	return len(b), nil
}

func (s *serial) discard() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.waits, s.flushes = nil, s.flushes+1
	s.room.Broadcast()
}

// carry shows what 50 ms bring, and answers questions in it.
func (s *serial) carry() {
	s.mu.Lock()
	n := min(carried, len(s.waits))
	s.shown += string(s.waits[:n])
	s.waits = s.waits[n:]
	s.room.Broadcast()
	s.mu.Unlock()
	if s.answer == nil {
		return
	}
	for question, m := range map[string]tea.CursorPositionMsg{"─\x1b[6n": {X: 1, Y: askLine - 1}, askReady: drawn} {
		if before, after, asked := strings.Cut(s.shown, question); asked {
			s.shown = before + after
			s.answer(m)
		}
	}
}

// queued is how many bytes are ahead of the next one.
func (s *serial) queued(o *output) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	o.mu.Lock()
	defer o.mu.Unlock()
	return len(s.waits) + o.pending
}

// TestASlowLineIsGivenLittle counts how much is ahead of what is drawn, on a line
// that carries 960 bytes a second: every 96 of them show a clock a tenth of a
// second late.
func TestASlowLineIsGivenLittle(t *testing.T) {
	for name, c := range map[string]struct {
		env           string
		answers       bool
		rate          int // as the system tells it
		first, behind int // bytes at most, in 10 s and later
	}{
		"far":          {env: "SSH_TTY=x", answers: true, first: 2000, behind: 1000},
		"far, silent":  {env: "SSH_TTY=x", first: 2000, behind: 2000},
		"told":         {rate: 960, first: 2000, behind: 2000},
		"here":         {answers: true, first: 13_000, behind: 4000}, // the first picture comes whole
		"here, silent": {first: inFront + 6000, behind: 2000},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				messages := make(chan tea.Msg, 64)
				s := &serial{}
				s.room.L = &s.mu
				if c.answers {
					s.answer = func(m tea.CursorPositionMsg) { messages <- m }
				}
				o := &output{tty: s, discard: s.discard, repaint: func() { messages <- repaint{} }, slow: func() { messages <- slowed{} },
					gone: func() {}, restore: func() string { return "" }, rate: c.rate}
				o.start()
				defer o.close()
				r := newRenderer(o, []string{"TERM=xterm-256color", "LC_ALL=C.UTF-8", cmp.Or(c.env, "NONE=")}, colorprofile.TrueColor)
				r.line = line{o.busy, func() { o.answers.Store(true) }, func() { messages <- repaint{} }, o.takeForSlow}
				r.pace.slow = c.rate > 0
				r.resize(80, 24)
				calm, first, later := c.rate > 0, 0, 0
				for tick := range 30 * 20 { // half a minute
					for len(messages) > 0 {
						msg := <-messages
						switch m := msg.(type) {
						case tea.CursorPositionMsg:
							msg = r.heard(m)
						case slowed:
							msg = r.slowed()
						}
						_, slow := msg.(SlowMsg)
						if calm = calm || slow; msg != nil {
							r.draw(moving(tick, calm))
						}
					}
					if tick%2 == 0 && !calm || tick%20 == 0 {
						r.draw(moving(tick, calm))
					}
					synctest.Wait()
					if queued := s.queued(o); tick < 200 {
						first = max(first, queued)
					} else {
						later = max(later, queued)
					}
					time.Sleep(50 * time.Millisecond)
					s.carry()
					synctest.Wait()
				}
				t.Logf("at most %d bytes ahead in 10 s, %d later; flushed %d times", first, later, s.flushes)
				if first > c.first || later > c.behind {
					t.Errorf("wanted at most %d and %d", c.first, c.behind)
				}
				if !calm {
					t.Error("nobody is told that the line is slow")
				}
			})
		})
	}
}

// moving is a session: a clock, and a figure of 800 bytes a line that moves until
// it has to be calm.
func moving(tick int, calm bool) tea.View {
	step := tick
	if calm {
		step = 0
	}
	var lines []string
	for y := range 24 {
		line := fmt.Sprintf("line %d", y)
		if y == 0 {
			line = fmt.Sprintf("%d s left", 1000-tick/20)
		}
		if y > 3 && y < 20 {
			for x := range 38 {
				line += fmt.Sprintf("\x1b[38;2;%d;%d;%dm▄", (x*7+step)%256, y*9, (x*y+step)%256)
			}
			line += "\x1b[m"
		}
		lines = append(lines, line)
	}
	return tea.NewView(strings.Join(lines, "\n"))
}

// TestWhatWasDroppedIsNotShown: a line that is taken for slow loses what was on its
// way, and the first frame has not been seen for it.
func TestWhatWasDroppedIsNotShown(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s, shown := &serial{}, 0
		s.room.L = &s.mu
		o := (&output{tty: s, discard: s.discard, repaint: func() {}, slow: func() {}, gone: func() {},
			restore: func() string { return "" }, shown: func() { shown++ }}).start()
		defer o.close()
		_, _ = o.Write(make([]byte, 2*inFront))
		time.Sleep(2 * takesLong)
		synctest.Wait()
		if s.flushes != 1 || shown != 0 {
			t.Fatalf("dropped %d times, counts as shown %d times", s.flushes, shown)
		}
		_, _ = o.Write([]byte("a frame"))
		time.Sleep(time.Second)
		synctest.Wait()
		if shown != 1 {
			t.Errorf("counts as shown %d times once it is", shown)
		}
	})
}
