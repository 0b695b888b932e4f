package plan_test

import (
	"strings"
	"testing"
)

// The first week, cut to the days that are left in it.
func TestRefCut(t *testing.T) {
	for mix, want := range map[refMix]string{ // from 7 days left down to 1
		{3, 2}: "3,2 3,2 3,2 2,2 2,1 1,1 1,0",
		{4, 1}: "4,1 4,1 4,1 3,1 2,1 1,1 1,0",
		{3, 3}: "3,3 3,3 3,2 2,2 2,1 1,1 1,0",
		{1, 3}: "1,3 1,3 1,3 1,2 1,2 1,1 0,1",
		{2, 3}: "2,3 2,3 2,3 2,2 1,2 1,1 0,1",
		{0, 3}: "0,3 0,3 0,3 0,2 0,2 0,1 0,1",
		{2, 2}: "2,2 2,2 2,2 2,2 2,1 1,1 1,0",
		{0, 2}: "0,2 0,2 0,2 0,2 0,2 0,1 0,1",
	} {
		var got []string
		for left := 7; left > 0; left-- {
			got = append(got, refMixText(refCut(mix, left)))
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%v: %s, want %s", mix, s, want)
		}
	}
}

// "Planned is what the mix was at the week's beginning and is not changed."
func TestRefPlanned(t *testing.T) {
	planned := func(p *refPerson, day int, want string) {
		t.Helper()
		if got := refMixText(p.on(day).WeekPlanned); got != want {
			t.Errorf("day %d: planned %s, want %s", day, got, want)
		}
	}
	p := new(refPerson).full(3, refStiffSigns, refStiff, refFine) // Thursday, 4 days left
	planned(p, 2, "3,2")
	planned(p, 3, "3,1")
	planned(p, 6, "3,1")
	planned(p, 7, "4,1")
	p.full(9, refLooseSigns, refLoose, refWorse)
	planned(p, 9, "4,1")
	planned(p, 13, "4,1")
	planned(p, 14, "0,3")

	p = new(refPerson).full(0, refStiffSigns, refStiff, refFine)
	p.full(7, refLooseSigns, refLoose, refWorse) // on a Monday: the week has begun
	planned(p, 7, "4,1")
	planned(p, 14, "0,3")

	p = new(refPerson).full(0, "", refBoth, refFine).session(11, refStability, refSore).session(13, refStability, refSore)
	planned(p, 13, "3,2")
	planned(p, 14, "3,1") // one less
	p.session(14, refStability).session(16, refStability)
	planned(p, 16, "3,1")
	planned(p, 21, "3,2")
}

// "70 % with halves up"; what counts and what does not.
func TestRefRegular(t *testing.T) {
	for _, c := range []struct {
		planned refMix
		done    string
		paused  bool
		want    bool
	}{
		{refMix{3, 2}, "M S M S", false, true}, // 5 asks for 4
		{refMix{3, 2}, "M S M", false, false},
		{refMix{3, 2}, "M M M M", false, true}, // both sides together
		{refMix{4, 1}, "M M M", false, false},
		{refMix{4, 1}, "M S M M", false, true},
		{refMix{1, 3}, "S . S . S", false, true}, // 4 asks for 3
		{refMix{1, 3}, "S M", false, false},
		{refMix{3, 3}, "M S M", false, false}, // 6 asks for 4
		{refMix{3, 3}, "M S M S", false, true},
		{refMix{2, 2}, "M S", false, false},
		{refMix{2, 2}, "M S M", false, true},
		{refMix{0, 3}, "S . S", false, true}, // 3 asks for 2
		{refMix{0, 3}, "M S M M M", false, false},
		{refMix{2, 1}, "M S", false, true},
		{refMix{1, 1}, "M", false, true}, // 2 asks for 1
		{refMix{1, 1}, "", false, false},
		{refMix{1, 0}, "", false, false}, // 1 asks for 1
		{refMix{1, 0}, "S", false, false},
		{refMix{1, 0}, "M", false, true},
		{refMix{3, 2}, "B B", false, true}, // a balance day is one of each
		{refMix{3, 2}, "B M", false, false},
		{refMix{3, 2}, "M S M", true, true}, // paused: 2 and 2 ask for 3
		{refMix{3, 2}, "M S", true, true},   // 1 and 2 ask for 2
		{refMix{3, 2}, "M M", true, false},  // 2 and 2 ask for 3
		{refMix{3, 2}, ". S", true, true},   // 0 and 2 ask for 1
		{refMix{4, 1}, "M M M", true, true}, // 3 and 1 ask for 3
		{refMix{3, 2}, "", true, false},
	} {
		p := new(refPerson).week(0, c.done)
		r := refNewReplay(false)
		r.sessions, r.today = p.Sessions, refMonday+7
		if got := r.regular(refWeek{refMonday, c.planned, c.paused}); got != c.want {
			t.Errorf("%v, done %q, paused %v: %v, want %v", c.planned, c.done, c.paused, got, c.want)
		}
	}
	// two of a side on one day are one; nothing done is none
	p := new(refPerson).session(0, refMobility).session(0, refMobility).session(1, refStability, refEnds(refSkipped))
	p.session(2, refStability, refEnds(refSkipped), refEnds(refHurt, "row"))
	if got := p.on(3).WeekDone; got != (refMix{1, 1}) {
		t.Error("done", got)
	}
}

// Someone who is told to pause and does it is regular.
func TestRefPausedWeekIsRegular(t *testing.T) {
	p := new(refPerson).full(0, "M1 M2", refBoth, refFine)
	p.session(0, refMobility, refSore).session(1, refMobility, refSore)
	if got := p.follow(2, 6); got != "S . S . S" {
		t.Error(got)
	}
	p.follow(7, 13)
	refWant{Day: 13, Silent: "smaller-and-more-regular reassess-no-response"}.check(t, "paused", p)
	refWant{Day: 14, Says: "reassess-no-response", Silent: "smaller-and-more-regular"}.check(t, "paused", p)
}

// "A week with a day on which a professional line or a block stood is passed over"
func TestRefPassedOver(t *testing.T) {
	begin := func(told, seen int) *refPerson {
		p := new(refPerson).full(0, "", refBoth, refFine)
		p.follow(0, told-1)
		p.rating(told, refWarn("RF3")).rating(seen, refSeen(seen))
		p.follow(told, 21)
		return p
	}
	p := begin(8, 8)
	refWant{Day: 14, Silent: "smaller-and-more-regular reassess-no-response"}.check(t, "one week left", p)
	refWant{Day: 20, Silent: "smaller-and-more-regular reassess-no-response"}.check(t, "one week left", p)
	refWant{Day: 21, Says: "reassess-no-response", Due: 14}.check(t, "two other weeks", p)
	p = begin(6, 7) // it stood on Sunday and on Monday morning: neither week counts
	refWant{Day: 21, Silent: "smaller-and-more-regular reassess-no-response"}.check(t, "over Sunday", p)
}

// "day >= 14, not consistent(2) -> smaller and more regular"
func TestRefSmaller(t *testing.T) {
	p := new(refPerson).full(0, "", refBoth, refFine).week(0, "M S M")
	p.follow(7, 13)
	refWant{Day: 13, Silent: "smaller-and-more-regular"}.check(t, "day 13", p)
	refWant{Day: 14, Says: "smaller-and-more-regular", Silent: "reassess-no-response"}.check(t, "day 14", p)
	p.follow(14, 20)
	refWant{Day: 20, Says: "smaller-and-more-regular"}.check(t, "day 20", p)
	refWant{Day: 21, Says: "reassess-no-response", Silent: "smaller-and-more-regular"}.check(t, "day 21", p)

	// From Wednesday on, day 14 comes before two weeks are complete only when the first does not count.
	p = new(refPerson).full(2, "", refBoth, refFine)
	refWant{Day: 15, Silent: "smaller-and-more-regular"}.check(t, "13 days", p)
	refWant{Day: 16, Says: "smaller-and-more-regular"}.check(t, "14 days", p)
}

// "First week: the first complete week with planned >= 1, done >= planned, told in the week after."
func TestRefFirstWeek(t *testing.T) {
	p := new(refPerson).full(0, "", refBoth, refFine)
	p.follow(0, 13)
	refWant{Day: 6, Silent: "first-week"}.check(t, "not yet", p)
	refWant{Day: 7, Says: "first-week"}.check(t, "the week after", p)
	refWant{Day: 13, Says: "first-week"}.check(t, "the week after", p)
	refWant{Day: 14, Silent: "first-week"}.check(t, "once", p)

	p = new(refPerson).full(0, "", refBoth, refFine).week(0, "M S M S")
	p.week(7, "M S M S M")
	refWant{Day: 7, Silent: "first-week"}.check(t, "one is missing", p)
	refWant{Day: 14, Says: "first-week"}.check(t, "the second", p)

	p = new(refPerson).full(0, "", refBoth, refFine).week(0, "M M M M M")
	refWant{Day: 7, Silent: "first-week"}.check(t, "another side", p)

	p = new(refPerson).full(6, "", refBoth, refFine) // Sunday: (1,0)
	refWant{Day: 7, Silent: "first-week"}.check(t, "nothing", p)
	p.session(6, refMobility)
	refWant{Day: 7, Says: "first-week"}.check(t, "a week of one day", p)
}

// "At the first full assessment 28 or more days after the last session (or the start) ... begin anew"
func TestRefNewCourse(t *testing.T) {
	again := func(day int, more func(*refPerson)) *refPerson {
		p := new(refPerson).full(0, refStiffSigns, refStiff, refFine, refPain(5))
		more(p)
		return p.full(day, refStiffSigns, refStiff, refFine, refPain(3))
	}
	nothing := func(*refPerson) {}
	refWant{Day: 27, Says: "pain-down"}.check(t, "27 days", again(27, nothing))
	refWant{Day: 28, Silent: "pain-down smaller-and-more-regular", Class: refMobilityLed}.check(t, "28 days", again(28, nothing))
	refWant{Day: 62, Silent: "week-six"}.check(t, "day 34", again(28, nothing))
	refWant{Day: 63, Says: "week-six"}.check(t, "day 35", again(28, nothing))

	session := func(p *refPerson) { p.session(10, refMobility) }
	refWant{Day: 37, Says: "pain-down"}.check(t, "27 days from a session", again(37, session))
	refWant{Day: 38, Silent: "pain-down"}.check(t, "28 days from a session", again(38, session))

	stood := func(p *refPerson) { p.rating(5, refWarn("RF3")).rating(8, refSeen(8)) } // on four days
	refWant{Day: 31, Says: "pain-down"}.check(t, "27 other days", again(31, stood))
	refWant{Day: 32, Silent: "pain-down"}.check(t, "28 other days", again(32, stood))

	// The week is a first one again: from Tuesday on 6 days are left, and stage and class stand.
	p := refStages(refStiffSigns, refStiff, refFine, []int{14})
	p.full(64, refStiffSigns, refStiff, refFine)
	refWant{Day: 64, Class: refMobilityLed, Stage: 2, Mix: "3,2"}.check(t, "stage stands", p)
	p = new(refPerson).full(0, refStiffSigns, refStiff, refFine).full(33, refStiffSigns, refStiff, refFine) // Saturday
	if got := p.on(33).WeekPlanned; got != (refMix{1, 1}) {
		t.Error("a first week again:", got)
	}
}
