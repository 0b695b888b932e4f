package cue

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// heard is what fake speakers and voices were asked for, each with its second
// since the test began.
type heard struct {
	start time.Time
	mu    sync.Mutex
	lines []string
}

func (h *heard) add(format string, args ...any) {
	h.mu.Lock()
	defer h.mu.Unlock()
	at := time.Since(h.start).Seconds()
	h.lines = append(h.lines, fmt.Sprintf("%.3f ", at)+fmt.Sprintf(format, args...))
}

// expect compares everything that was heard.
func (h *heard) expect(t *testing.T, want ...string) {
	t.Helper()
	h.mu.Lock()
	defer h.mu.Unlock()
	got, all := strings.Join(h.lines, "\n"), strings.Join(want, "\n")
	if got != all {
		t.Errorf("heard\n%s\nbut wanted\n%s", got, all)
	}
}

var errBroken = errors.New("broken")

// fakeSpeaker plays in fake time. Bad clips fail, starting with the first.
type fakeSpeaker struct {
	*heard
	title string
	bad   int
	hangs bool
}

func (f *fakeSpeaker) play(ctx context.Context, c clip) error {
	if f.hangs {
		f.add("%s hangs", f.title)
		<-ctx.Done()
		return nil
	}
	if f.bad > 0 {
		f.bad--
		f.add("%s fails", f.title)
		return errBroken
	}
	f.add("%s plays %s", f.title, toneOf(c))
	rest(ctx, lasting(c.pcm))
	if ctx.Err() != nil {
		f.add("%s is cut off", f.title)
	}
	return nil
}

func (f *fakeSpeaker) close() { f.add("%s closes", f.title) }

// opens is an opener of a speaker that takes a while to open.
func opens(f *fakeSpeaker, takes time.Duration, err error) opener {
	return opener{f.title, func(ctx context.Context) (speaker, error) {
		rest(ctx, takes)
		return f, errors.Join(err, ctx.Err())
	}}
}

// toneOf names the tone that a clip was made of at volume 50.
func toneOf(c clip) string {
	for _, t := range Tones() {
		if same(c.pcm, t.clip(0, 50).pcm) {
			return t.String()
		}
	}
	for n := 1; n <= maxCount; n++ {
		if same(c.pcm, Rep.clip(n, 50).pcm) {
			return fmt.Sprintf("count %d", n)
		}
	}
	return "something else"
}

func same(a, b []int16) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// fakeVoice takes a second for each line.
type fakeVoice struct {
	*heard
	title string
	bad   int
	hangs bool
}

func (f *fakeVoice) name() string { return f.title }
func (f *fakeVoice) close()       { f.add("%s closes", f.title) }

func (f *fakeVoice) say(ctx context.Context, words string) error {
	if f.bad > 0 {
		f.bad--
		f.add("%s fails", f.title)
		return errBroken
	}
	f.add("%s says %q", f.title, words)
	if f.hangs {
		<-ctx.Done()
		return nil
	}
	rest(ctx, time.Second)
	if ctx.Err() != nil {
		f.add("%s is cut off", f.title)
	}
	return nil
}

// stage is a player with fakes in fake time.
type stage struct {
	*heard
	*Player
	told []Status
}

// perform runs a test in fake time. The fakes are made by cast.
func perform(t *testing.T, o Options, cast func(h *heard) ([]opener, []voice), play func(s *stage)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		s := &stage{heard: &heard{start: time.Now()}}
		speakers, voices := cast(s.heard)
		o.Volume = 50
		o.Notify = func(st Status) { s.told = append(s.told, st) }
		s.Player = newPlayer(o, speakers, func(context.Context, Options) []voice { return voices })
		synctest.Wait()
		play(s)
		s.Close()
		synctest.Wait()
	})
}

// after lets fake time pass.
func (s *stage) after(d time.Duration) *stage {
	time.Sleep(d)
	synctest.Wait()
	return s
}

// one is the usual cast: one speaker and one voice that work.
func one(h *heard) ([]opener, []voice) {
	return []opener{opens(&fakeSpeaker{heard: h, title: "speaker"}, 0, nil)}, []voice{&fakeVoice{heard: h, title: "voice"}}
}
