package body

import (
	"fmt"
	"math"
	"slices"
	"testing"
	"time"
)

// everyWay calls check at 101 moments of the way from each position into each
// figure, both sides.
func everyWay(t *testing.T, check func(f *Figure, m Moment, b *Body) string) {
	t.Helper()
	for _, f := range shipped(t) {
		for _, from := range Positions {
			for _, side := range []Side{Left, Right} {
				w := f.Way(Position(from), side)
				if w == nil {
					continue
				}
				for i := range 101 {
					var b Body
					m := Moment{Progress: float64(i) / 100, Side: side}
					w.At(m, &b)
					if what := check(w, m, &b); what != "" {
						t.Errorf("from %s to %s, %s side, at %d: %s", from, f.ID, side, i, what)
						break
					}
				}
			}
		}
	}
}

func TestNoWaySinksIntoTheFloor(t *testing.T) {
	everyWay(t, func(_ *Figure, _ Moment, b *Body) string {
		if low := b.low(); low < -softThing {
			return fmt.Sprintf("%.1f cm in the floor", -low)
		}
		return ""
	})
}

func TestNoWayPassesThroughAThing(t *testing.T) {
	everyWay(t, func(f *Figure, m Moment, b *Body) string { return inThing(f, m, b, 6) })
}

func TestWaysStayInHealthyRanges(t *testing.T) {
	everyWay(t, func(_ *Figure, _ Moment, b *Body) string {
		for side := range 2 {
			for name, deg := range measured(b, side) {
				if deg > healthy[name] {
					return fmt.Sprintf("%s goes too far: %.0f degrees", name, deg)
				}
			}
		}
		return ""
	})
}

// Feet that stand before and after a change stand in it.
func TestFeetDoNotSlideOnAWay(t *testing.T) {
	everyWay(t, func(f *Figure, m Moment, b *Body) string {
		i, at := f.way.part(m.Progress)
		from, to := &f.way.stations[i], &f.way.stations[i+1]
		if to.cut || at == 0 || at == 1 {
			return ""
		}
		for side := range 2 {
			foot, before, after := b.Bone[Foot.Of(side)], from.Bone[Foot.Of(side)].At, to.Bone[Foot.Of(side)].At
			if !stands(from, side) || !stands(to, side) {
				continue
			}
			off := foot.At.Sub(before.Toward(after, at)).Len()
			if off > 0.5 || before.Sub(after).Len() > 2 || foot.Turn.Y.Y < 0.999 {
				return fmt.Sprintf("foot %d is %.1f cm off on the way from %v to %v", side, off, before, after)
			}
		}
		return ""
	})
}

// stands says whether a foot is flat on the floor.
func stands(s *station, side int) bool {
	foot := s.Bone[Foot.Of(side)]
	return foot.Turn.Y.Y > 0.99 && math.Abs(foot.At.Y-AnkleHeight) < 1
}

// Nothing jumps but what is shown as the next picture.
func TestNoWayJumps(t *testing.T) {
	last := Body{}
	everyWay(t, func(f *Figure, m Moment, b *Body) string {
		before, i := last, 0
		last = *b
		if m.Progress == 0 {
			return ""
		}
		i, _ = f.way.part(m.Progress - 0.005)
		if f.way.stations[i+1].cut {
			return ""
		}
		for n := range b.Bone {
			if far := b.Bone[n].At.Sub(before.Bone[n].At).Len(); far > 20 {
				return fmt.Sprintf("%s jumps %.0f cm", named(Bone(n)), far)
			}
		}
		return ""
	})
}

// The last moment of a way is the start pose, and its first is where the
// person is.
func TestAWayLeadsToTheStart(t *testing.T) {
	for _, f := range shipped(t) {
		for _, from := range Positions {
			for _, side := range []Side{Left, Right} {
				w := f.Way(Position(from), side)
				if w == nil {
					if from != string(f.Position) {
						t.Errorf("no way from %s to %s", from, f.ID)
					}
					continue
				}
				var got, want Body
				w.At(Moment{Progress: 1}, &got)
				f.At(Moment{Side: side}, &want)
				if got != want {
					t.Errorf("from %s, %s does not end in its start", from, f.ID)
				}
				if near, v := w.Near(Moment{Progress: 1}); near != 1 || v != f.View {
					t.Errorf("from %s, %s ends in the view %v", from, f.ID, v)
				}
			}
		}
	}
}

func TestPaths(t *testing.T) {
	for _, c := range []struct {
		from, to Position
		want     []Position
	}{
		{Standing, Prone, []Position{Standing, squat, Kneeling, AllFours}},
		{Standing, SideLying, []Position{Standing, squat, Kneeling, AllFours}},
		{Standing, Supine, []Position{Standing, squat, Kneeling, AllFours, sit}},
		{Standing, Seated, []Position{Standing, stoop}},
		{Seated, Standing, []Position{Standing}},
		{Seated, Supine, []Position{Standing, squat, Kneeling, AllFours, sit}},
		{Prone, Standing, []Position{Prone, AllFours, Kneeling, squat, Standing}},
		{SideLying, Seated, []Position{SideLying, AllFours, Kneeling, squat, Standing, stoop}},
		{Supine, Kneeling, []Position{Supine, sit, AllFours}},
		{SideLying, SideLying, []Position{SideLying, Supine}},
		{Supine, Prone, []Position{Supine, SideLying}},
		{Prone, SideLying, []Position{Prone}},
		{AllFours, Prone, []Position{AllFours}},
	} {
		if got := path(c.from, c.to, c.from.Lying() && c.to.Lying()); !slices.Equal(got, c.want) {
			t.Errorf("from %s to %s: %v", c.from, c.to, got)
		}
	}
}

func TestTurnsGoTheShortestWay(t *testing.T) {
	for _, c := range []struct{ a, c Turn }{{still, aboutZ(90)}, {aboutX(40), aboutY(100)}, {still, aboutX(180)}, {still, aboutY(180)}, {aboutZ(10), aboutZ(190)}} {
		for _, end := range []struct {
			t    float64
			want Turn
		}{{0, c.a}, {1, c.c}} {
			got := c.a.toward(c.c, end.t)
			if off := got.X.Sub(end.want.X).Len() + got.Y.Sub(end.want.Y).Len() + got.Z.Sub(end.want.Z).Len(); off > 1e-6 || math.IsNaN(off) {
				t.Errorf("from %v to %v at %g: %v", c.a, c.c, end.t, got)
			}
		}
	}
}

// Each station is held for long enough to be copied; the start pose follows,
// one rep, and at its end the start pose again.
func TestReadyShowsEachStationLongEnough(t *testing.T) {
	const tick = 50 * time.Millisecond
	for _, f := range shipped(t) {
		for _, from := range Positions {
			way := f.Way(Position(from), NoSide)
			if way == nil {
				continue
			}
			for _, length := range []time.Duration{20 * time.Second, 37500 * time.Millisecond, time.Minute} {
				held, last := map[float64]time.Duration{}, Moment{}
				rep, met := map[Phase]time.Duration{}, 0.0
				for at := time.Duration(0); at < length; at += tick {
					g, m, stays := f.Ready(way, at, length, false)
					switch {
					case g == way && stays > 0:
						held[m.Progress] += tick
					case g == f:
						rep[m.Phase] += tick
					}
					if g == way && m.Progress < met {
						t.Fatalf("from %s to %s: back to %g at %v", from, f.ID, m.Progress, at)
					}
					if met = 0; g == way {
						met = m.Progress
					}
					last = m
				}
				for at, d := range held {
					if d < leastHeld-tick || d > stationHeld+tick {
						t.Errorf("from %s to %s in %v: station %g for %v", from, f.ID, length, at, d)
					}
				}
				if length > 30*time.Second && len(held) == 0 {
					t.Errorf("from %s to %s in %v: no way", from, f.ID, length)
				}
				if rep[Still] < startHeld-tick || rep[Move] < 2*time.Second || rep[Return] < 2*time.Second {
					t.Errorf("from %s to %s in %v: %v", from, f.ID, length, rep)
				}
				if last.Reach() > 0.01 {
					t.Errorf("from %s to %s in %v ends at %+v", from, f.ID, length, last)
				}
			}
		}
	}
}

func TestReadyWithCalmIsStillPoses(t *testing.T) {
	f := parsed(t, "../../data/figures/prone-w.toml")
	way := f.Way(Standing, NoSide)
	seen := map[float64]bool{}
	for at := time.Duration(0); at < 40*time.Second; at += 50 * time.Millisecond {
		if g, m, stays := f.Ready(way, at, 40*time.Second, true); g == way {
			seen[m.Progress] = true
			if stays <= 0 {
				t.Fatalf("at %v it moves", at)
			}
		}
	}
	if len(seen) != 3 { // standing, kneeling, on hands and knees
		t.Errorf("poses %v", seen)
	}
}

func TestTooShortForAWay(t *testing.T) {
	f := parsed(t, "../../data/figures/prone-w.toml")
	if g, m, _ := f.Ready(f.Way(Standing, NoSide), 0, 5*time.Second, false); g != f || m.Phase != Still {
		t.Errorf("%s, %+v", g.ID, m)
	}
}

func TestAWayAllocatesNothing(t *testing.T) {
	w := parsed(t, "../../data/figures/thoracic-rotation.toml").Way(Standing, Left)
	var b Body
	if n := testing.AllocsPerRun(100, func() { w.At(Moment{Progress: 0.4}, &b) }); n > 0 {
		t.Errorf("%g allocations", n)
	}
}
