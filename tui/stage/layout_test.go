package stage

import (
	"strings"
	"testing"
	"time"

	"tspine/routine"
	"tspine/routine/session"
)

// The places in windows of several sizes, as one would draw them: head,
// = bar, ! notice, name, phase, figure, # number, L side, - gauge, text, @ next, keys,
// counts, 0 clock. Upper case where text and next share lines.
func TestPlaces(t *testing.T) {
	for _, c := range []struct {
		routine string
		w, h    int
		want    string
	}{
		{"mobility", 80, 24, `
 hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh
 ==============================================================================
 !!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!
                                      nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn
 fffffffffffffffffffffffffffffffff    ppppppppppppppppppppppppppppppppppppppppp
 fffffffffffffffffffffffffffffffff
 fffffffffffffffffffffffffffffffff    ##############    LLLLLLLLLLLLLLLLLLL
 fffffffffffffffffffffffffffffffff    ##############    LLLLLLLLLLLLLLLLLLL
 fffffffffffffffffffffffffffffffff    ##############    LLLLLLLLLLLLLLLLLLL
 fffffffffffffffffffffffffffffffff    ##############    LLLLLLLLLLLLLLLLLLL
 fffffffffffffffffffffffffffffffff    ##############    LLLLLLLLLLLLLLLLLLL
 fffffffffffffffffffffffffffffffff    -------------------------------------
 fffffffffffffffffffffffffffffffff    ttttttttttttttttttttttttttttttttttttttttt
 fffffffffffffffffffffffffffffffff    ttttttttttttttttttttttttttttttttttttttttt
 fffffffffffffffffffffffffffffffff    ttttttttttttttttttttttttttttttttttttttttt
 fffffffffffffffffffffffffffffffff    ttttttttttttttttttttttttttttttttttttttttt
 fffffffffffffffffffffffffffffffff    ttttttttttttttttttttttttttttttttttttttttt
 fffffffffffffffffffffffffffffffff    ttttttttttttttttttttttttttttttttttttttttt
 fffffffffffffffffffffffffffffffff    ttttttttttttttttttttttttttttttttttttttttt
 fffffffffffffffffffffffffffffffff    ttttttttttttttttttttttttttttttttttttttttt
 fffffffffffffffffffffffffffffffff    ttttttttttttttttttttttttttttttttttttttttt
                                      ttttttttttttttttttttttttttttttttttttttttt
 @@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@
 kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk
`},
		{"mobility", 40, 15, `
 hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh
 ======================================
 pppppppppppppppppppppppppppppppppppppp
 nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn
 ffffffffffffffff ##############  LLLLL
 ffffffffffffffff ##############  LLLLL
 ffffffffffffffff ##############  LLLLL
 ffffffffffffffff ##############  LLLLL
 ffffffffffffffff ##############  LLLLL
 ffffffffffffffff ---------------------
 tttttttttttttttttttttttttttttttttttttt
 tttttttttttttttttttttttttttttttttttttt
 TTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTT
 TTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTT
 kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk
`},
		{"stability", 40, 40, `
 hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh
 ======================================
 !!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!
 !!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!
 pppppppppppppppppppppppppppppppppppppp
 nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn

 ###############################
 ###############################
 ###############################
 ###############################
 ###############################
 ###############################
 ###############################
 ###############################
 --------------------------------------

 ffffffffffffffffffffffffffffffffffffff
 ffffffffffffffffffffffffffffffffffffff
 ffffffffffffffffffffffffffffffffffffff
 ffffffffffffffffffffffffffffffffffffff
 ffffffffffffffffffffffffffffffffffffff
 ffffffffffffffffffffffffffffffffffffff
 ffffffffffffffffffffffffffffffffffffff
 ffffffffffffffffffffffffffffffffffffff
 ffffffffffffffffffffffffffffffffffffff
 ffffffffffffffffffffffffffffffffffffff
 ffffffffffffffffffffffffffffffffffffff

 tttttttttttttttttttttttttttttttttttttt
 tttttttttttttttttttttttttttttttttttttt
 tttttttttttttttttttttttttttttttttttttt
 tttttttttttttttttttttttttttttttttttttt
 tttttttttttttttttttttttttttttttttttttt
 tttttttttttttttttttttttttttttttttttttt
 tttttttttttttttttttttttttttttttttttttt
 tttttttttttttttttttttttttttttttttttttt
 TTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTT
 TTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTT
 kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk
`},
		{"own", 80, 24, `
 hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh
 ==============================================================================
 !!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!
        nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn
        pppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppppp

        ###########################
        ###########################
        ###########################
        ###########################
        ###########################
        ###########################    LLLLLLLLLLLLLLLLLLL
        ###########################    LLLLLLLLLLLLLLLLLLL
        ###########################    LLLLLLLLLLLLLLLLLLL
        ###########################    LLLLLLLLLLLLLLLLLLL
        ###########################    LLLLLLLLLLLLLLLLLLL
        --------------------------------------------------
        tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt
        tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt
        tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt
        tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt

 @@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@
 kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk
`},
		{"own", 40, 15, `
 hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh
 ======================================
 pppppppppppppppppppppppppppppppppppppp
 nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn
 ##############     LLLLLLLLLLLLLLLLLLL
 ##############     LLLLLLLLLLLLLLLLLLL
 ##############     LLLLLLLLLLLLLLLLLLL
 ##############     LLLLLLLLLLLLLLLLLLL
 ##############     LLLLLLLLLLLLLLLLLLL
 --------------------------------------
 tttttttttttttttttttttttttttttttttttttt
 tttttttttttttttttttttttttttttttttttttt
 TTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTT
 TTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTT
 kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk
`},
		{"mobility", 20, 6, `
ppppppppppppppp00000
#######      LLLLLLL
#######      LLLLLLL
#######      LLLLLLL
cccccccccccccccccccc
hhhhhhhhhhhhhhhhhhhh
`},
		{"mobility", 40, 12, `
nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn
ppppppppppppppppppppppppppppppppppp00000
##############       LLLLL
##############       LLLLL
##############       LLLLL
##############       LLLLL
##############       LLLLL
tttttttttttttttttttttttttttttttttttttttt
tttttttttttttttttttttttttttttttttttttttt
tttttttttttttttttttttttttttttttttttttttt
hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh
kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk
`},
		{"mobility", 10, 3, `
ppppp00000
cccccccccc
hhhhhhhhhh
`},
	} {
		s := own(t)
		if c.routine != "own" {
			s = shipped(t, c.routine)
		}
		if got := "\n" + picture(arrange(c.w, c.h, s.needs()), c.w, c.h); got != c.want {
			t.Errorf("%s, %dx%d:%s", c.routine, c.w, c.h, got)
		}
	}
}

// picture draws the places; a cell that two of them take is an X.
func picture(p places, w, h int) string {
	cells := make([][]byte, h)
	for y := range cells {
		cells[y] = []byte(strings.Repeat(" ", w))
	}
	for _, part := range []struct {
		box
		mark byte
	}{{p.text, 't'}, {p.next, '@'}, {p.head, 'h'}, {p.bar, '='}, {p.notice, '!'}, {p.name, 'n'}, {p.phase, 'p'}, {p.counts, 'c'}, {p.clock, '0'},
		{p.figure, 'f'}, {p.big, '#'}, {p.side, 'L'}, {p.gauge, '-'}, {p.keys, 'k'}} {
		for y := part.y; y < part.y+part.h; y++ {
			for x := part.x; x < part.x+part.w; x++ {
				switch was := cells[y][x]; {
				case was == ' ':
					cells[y][x] = part.mark
				case was == 't' && part.mark == '@' && p.sharesNext:
					cells[y][x] = 'T'
				default:
					cells[y][x] = 'X'
				}
			}
		}
	}
	var b strings.Builder
	for _, row := range cells {
		b.WriteString(strings.TrimRight(string(row), " ") + "\n")
	}
	return b.String()
}

// At no size do two places meet, or one leave the window.
func TestPlacesApart(t *testing.T) {
	for _, id := range []string{"mobility", "stability", "balance"} {
		n := shipped(t, id).needs()
		for w := 1; w <= 300; w += 1 + w/12 {
			for h := 1; h <= 100; h += 1 + h/12 {
				if got := picture(arrange(w, h, n), w, h); strings.Contains(got, "X") {
					t.Fatalf("%s, %dx%d:\n%s", id, w, h, got)
				}
			}
		}
	}
}

// Set-up is shown whole at the design size, whatever the exercise.
func TestSetupIsWhole(t *testing.T) {
	for _, id := range []string{"mobility", "stability", "balance"} {
		n := shipped(t, id).needs()
		room := arrange(80, 24, n).text
		for _, e := range n.exercises {
			if n := len(entries(e.Setup, "", "", room.w)); n > room.h {
				t.Errorf("%s, %s: set-up takes %d lines, there are %d", id, e.ID, n, room.h)
			}
		}
	}
}

// How to get to an exercise, and over to its other side, is on the screen while it
// is told, whatever the exercise: who only looks lies down on the left side, puts up
// the band and lays out the roller too.
func TestTheApproachIsSeen(t *testing.T) {
	if got, want := shipped(t, "mobility").Session.Approach().String(), "Lie down on your left side."; got != want {
		t.Errorf("the day begins with %q, want %q", got, want)
	}
	for _, id := range []string{"mobility", "stability", "balance"} {
		for n, e := range shipped(t, id).needs().exercises {
			s := shipped(t, id)
			r := s.Session.Timeline().Routine
			s.Session, _ = session.New(session.Setup{Routine: r, Options: session.ForWords(r, routine.Options{}, session.Voice{}), Stall: 24 * time.Hour}).Apply(start, session.Start)
			moments := []Scene{s.at(t, 2*time.Second, is(routine.Ready, n))}
			if e.Position == routine.SideLying {
				moments = append(moments, s.at(t, 2*time.Second, is(routine.Switch, n)))
			}
			for _, s := range moments {
				way := s.Session.Approach().String()
				if way == "" {
					t.Errorf("%s, %s: no way is told", id, e.ID)
				}
				for _, size := range [][2]int{{80, 24}, {120, 40}, {40, 15}} {
					got := strings.Join(strings.Fields(seen(s, size[0], size[1])), "")
					for n, word := range strings.Fields(way) {
						if size[0] == 40 && n == 8 { // there a long one is cut
							break
						}
						if !strings.Contains(got, word) {
							t.Errorf("%s, %s at %v: %q of %q is not on the screen", id, e.ID, size, word, way)
						}
					}
				}
			}
		}
	}
}

// Counting the lines of words is the same as making them.
func TestRows(t *testing.T) {
	for _, words := range []string{"", "one", "one two three", "unbroken", "a bb ccc dddd eeeee", "größer als", "胸椎 回旋", "a  b"} {
		for width := 1; width < 16; width++ {
			if got, want := rows(words, width), len(wrap(words, width)); got != want {
				t.Errorf("%q at %d: %d lines, want %d: %q", words, width, got, want, wrap(words, width))
			}
		}
	}
}

// What is big: the seconds where they are long, the rep where it is short.
func TestBigNumber(t *testing.T) {
	first := func(exercise int) func(routine.Step) bool {
		return func(s routine.Step) bool { return s.Exercise == exercise && !s.Kind.Between() }
	}
	for _, c := range []struct {
		name string
		s    Scene
		want int
	}{
		{"getting ready", day(t).after(500 * time.Millisecond), 20},
		{"the ease into a stretch", day(t).at(t, 500*time.Millisecond, first(0)), 3},
		{"a stretch", day(t).at(t, 500*time.Millisecond, is(routine.Hold, 0)), 15},
		{"a paced rep", day(t).at(t, 500*time.Millisecond, first(1)), 1},
		{"a hold at a vertebral level", day(t).at(t, 500*time.Millisecond, is(routine.Hold, 2)), 3},
		{"a plain timer", day(t).at(t, 500*time.Millisecond, first(3)), 60},
		{"a rep inside a time", day(t).at(t, 6500*time.Millisecond, first(4)), 2},
		{"a rep at one's own pace", day(t).at(t, 500*time.Millisecond, first(5)), 1},
		{"counting in", day(t).at(t, 500*time.Millisecond, is(routine.Hold, 0), session.Key, session.Key), 3},
	} {
		if got := momentOf(c.s.Session, c.s.Look).number; got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

// While nothing is said, the screen says how to move, in every exercise, but on the
// way back; the large word of the phase stays.
func TestTheMovementIsSeen(t *testing.T) {
	if got := seen(shipped(t, "mobility").at(t, time.Second, is(routine.Return, 0)), 80, 24); strings.Contains(got, "Turn your chest up") {
		t.Errorf("on the way back:\n%s", got)
	}
	for _, id := range []string{"mobility", "stability"} {
		for n, e := range shipped(t, id).needs().exercises {
			working := func(s routine.Step) bool {
				return s.Exercise == n && (s.Kind == routine.Move || s.Kind == routine.Work)
			}
			s := shipped(t, id).at(t, 1500*time.Millisecond, working)
			for _, size := range [][2]int{{80, 24}, {120, 40}} {
				got := strings.Join(strings.Fields(seen(s, size[0], size[1])), " ")
				for _, words := range e.Setup {
					how, now := strings.CutPrefix(words.String(), "When it starts, ")
					if now && s.Session.Current().Empty() && !strings.Contains(got, strings.Join(strings.Fields(how)[1:3], " ")) {
						t.Errorf("%s, %s at %v: %q is not on the screen:\n%s", id, e.ID, size, how, seen(s, size[0], size[1]))
					}
				}
			}
		}
	}
}
