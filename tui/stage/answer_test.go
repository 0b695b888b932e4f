package stage

import (
	"slices"
	"strings"
	"testing"
	"time"

	"tspine/routine"
	"tspine/routine/session"
	"tspine/routine/text"
)

// From 40x12 on, an answer takes its place and no more, however long it is and
// however short the routine's words are: everything else stands where it stood.
func TestAnswerKeepsTheRest(t *testing.T) {
	long := text.New(strings.Repeat(noSound+" ", 2))
	for name, s := range map[string]Scene{"own": own(t), "day": day(t), "stability": shipped(t, "stability")} {
		s = s.at(t, time.Second, func(s routine.Step) bool { return s.Rep == 2 })
		for w := 40; w <= 200; w += 1 + w/9 {
			for h := 12; h <= 80; h += 1 + h/9 {
				s.Look.Flash = !s.Look.Flash
				want := besideWords(s, w, h)
				answered := s
				answered.Said = long
				if got := besideWords(answered, w, h); !slices.Equal(got, want) {
					t.Fatalf("%s, %dx%d:\n%s\nwithout the answer:\n%s", name, w, h, strings.Join(got, "\n"), strings.Join(want, "\n"))
				}
				if got := seen(answered, w, h); !strings.Contains(got, "No sound system") {
					t.Fatalf("%s, %dx%d: no answer in\n%s", name, w, h, got)
				}
			}
		}
	}
}

// besideWords is a frame without its words, and in windows of one column
// without what stands below them.
func besideWords(s Scene, w, h int) []string {
	n := s.needs()
	edge := n.edge(w)
	p := arrange(w-2*edge, h, n)
	lines := strings.Split(seen(s, w, h), "\n")[:h]
	bottom := p.text.y + p.text.h
	if p.sharesNext || !p.next.shown() {
		bottom = h
	}
	for y := p.text.y; y < bottom; y++ {
		line := []rune(lines[y])
		lines[y] = strings.TrimRight(string(line[:min(len(line), edge+p.text.x)]), " ")
	}
	return lines
}

// The place of an answer has four lines at the design size and above, whatever
// a routine's words are, and two in every window that keeps all else.
func TestRoomForAnswers(t *testing.T) {
	for name, s := range map[string]Scene{
		"own": own(t), "day": day(t), "balance": shipped(t, "balance"), "long": longWinded(text.New(strings.Repeat("a slow stretch ", 26))),
	} {
		n := s.needs()
		for w := keepsWide; w <= 300; w += 1 + w/12 {
			for h := keepsHigh; h <= 100; h += 1 + h/12 {
				least := leastTiny
				if w >= 80 && h >= 24 {
					least = leastText
				}
				if got := arrange(w, h, n).text.h; got < least {
					t.Errorf("%s, %dx%d: %d lines, want %d", name, w, h, got, least)
				}
			}
		}
	}
}

// Of a question everything is shown that tells its keys.
func TestQuestionsTellTheirKeys(t *testing.T) {
	for event, want := range map[session.Event][]string{
		session.Hurts: {"2 skip, 3 end session.", "1 Mild: continue, easier 2 Sharp, new or strong: skip exercise 3 Enough for today: end the session",
			"Mild: continue, easier Sharp, new or strong: skip exercise Enough for today: end the session"}, // beside large numbers
		session.Quit: {"q ends it, any other key continues."},
		session.Skip: {"s skips it, any other key continues."},
	} {
		for _, size := range [][2]int{{20, 6}, {30, 10}, {40, 12}, {40, 15}, {64, 13}, {80, 24}} {
			s := shipped(t, "balance").at(t, 3*time.Second, is(routine.Hold, 0), event)
			got := seen(s, size[0], size[1])
			if size == [2]int{80, 24} {
				got = beyond(got, arrange(80, 24, s.needs()).text.x)
			}
			words := strings.Join(strings.Fields(withoutBlocks(got)), " ")
			if !slices.ContainsFunc(want, func(w string) bool { return strings.Contains(words, w) }) {
				t.Errorf("%v, %v: no %q in\n%s", event, size, want, got)
			}
		}
	}
}

// withoutBlocks is a frame without what is drawn with blocks.
func withoutBlocks(frame string) string {
	return strings.Map(func(r rune) rune {
		if r >= 0x2580 && r < 0x25a0 {
			return ' '
		}
		return r
	}, frame)
}

// beyond is a frame from a column on.
func beyond(frame string, x int) string {
	lines := strings.Split(frame, "\n")
	for i, l := range lines {
		r := []rune(l)
		lines[i] = string(r[min(len(r), x):])
	}
	return strings.Join(lines, "\n")
}

// An answer that finds no room at all ends behind a word, and says so; what
// makes a pause end stays.
func TestCutShort(t *testing.T) {
	s := own(t).at(t, 2*time.Second, is(routine.Hold, 0), session.Key)
	s.Said = text.New(strings.Repeat(noSound+" ", 2))
	for _, c := range []struct {
		w, h int
		want string
	}{
		{80, 24, `
        No sound system answers, so the terminal bell rings. Start
        PulseAudio or PipeWire, or install pulseaudio-utils or
        alsa-utils. No sound system answers, so the terminal bell…
        Any key resumes after 3-2-1.
`},
		{40, 12, `
No sound system answers, so the terminal
bell rings. Start PulseAudio or
PipeWire, or install pulseaudio-utils or
alsa-utils. No sound system answers, so…
Any key resumes after 3-2-1.
`},
		{20, 6, `
PAUSED  left    13 s
No sound system
answers, so the
terminal bell…
Any key resumes
after 3-2-1.
`},
	} {
		if got := seen(s, c.w, c.h); !strings.Contains("\n"+got, c.want) {
			t.Errorf("%dx%d:\n%s", c.w, c.h, got)
		}
	}
	s.Look.UTF8 = false
	if got, want := seen(s, 20, 6), "terminal bell...\n"; !strings.Contains(got, want) {
		t.Errorf("no %q in\n%s", want, got)
	}
}

// Where there is no room for the keys, get ready tells them beside the time.
func TestKeysInTheSmallestWindow(t *testing.T) {
	for _, c := range []struct {
		h    int
		kind routine.Kind
		want string
	}{
		{6, routine.Ready, "any key pause   2:22"},
		{6, routine.Hold, "1 of 1 · 2:09 to go"},
		{7, routine.Ready, "any key pause"},
		{7, routine.Hold, "any key pause"},
	} {
		lines := strings.Split(seen(own(t).at(t, 2*time.Second, is(c.kind, 0)), 20, c.h), "\n")
		if got := lines[c.h-1]; got != c.want {
			t.Errorf("20x%d, %s: %q, want %q", c.h, c.kind, got, c.want)
		}
	}
}
