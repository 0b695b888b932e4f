package plan_test

import (
	"testing"
	"time"
)

// "two H in 14 days": two dates, within 14 days of today.
func TestRefTwoHardDays(t *testing.T) {
	const two = "professional-hard-days"
	hard := func(days ...int) *refPerson {
		p := new(refPerson).full(0, "", refBoth, refFine)
		for _, day := range days {
			p.session(day, refMobility, refAfter(6))
		}
		return p
	}
	refWant{Day: 0, Silent: two}.check(t, "one", hard(0))
	refWant{Day: 0, Silent: two}.check(t, "two on one date", hard(0, 0))
	refWant{Day: 14, Says: two, Routine: refRest}.check(t, "14 days", hard(0, 14))
	refWant{Day: 15, Silent: two}.check(t, "15 days", hard(0, 15))
	refWant{Day: 15, Silent: two}.check(t, "the first is over", hard(0, 14))
	refWant{Day: 3, Says: two}.check(t, "told before a declined session", hard(0).declined(3, 6))
	refWant{Day: 3, Silent: two}.check(t, "an average makes none", hard(0).rating(3, refPain(7)))

	// H that came only from stretching, while no mobility day is suggested
	paused := func(o refOption, side string) *refPerson {
		p := new(refPerson).full(0, "", refLoose, refWorse)
		return p.session(0, side, o).session(2, side, o)
	}
	for _, c := range []struct {
		name, side string
		o          refOption
		says       bool
	}{
		{"after 6", refMobility, refAfter(6), false},
		{"after 8", refMobility, refAfter(8), true},
		{"before 6", refMobility, refBefore(6), true},
		{"morning", refMobility, refMorning(refWorse), false},
		{"an end", refMobility, refEnds(refHurt, "foam-roller"), false},
		{"between 6", refBalance, refBetween(6), false},
		{"between 8", refBalance, refBetween(8), true},
		{"an end of its mobility block", refBalance, refEnds(refHurt, "foam-roller"), false},
		{"an end of its other block", refBalance, refEnds(refHurt, "row"), true},
		{"after 6", refBalance, refAfter(6), true},
		{"after 6", refStability, refAfter(6), true},
	} {
		if got := paused(c.o, c.side).on(2); got.has(two) != c.says {
			t.Errorf("paused, %s %s: %v", c.side, c.name, got.Insights)
		}
	}
}

// "the mean of the last 7 days' ratings >= start + 2"
func TestRefPainRising(t *testing.T) {
	const rising = "professional-pain-rising"
	begin := func() *refPerson { return new(refPerson).full(0, "", refBoth, refFine, refPain(3)) }
	refWant{Day: 1, Silent: rising}.check(t, "two pains", begin().session(1, refMobility, refPains(5, 5)))
	p := begin().session(1, refMobility, refPains(5, 5)).session(2, refMobility, refAfter(5))
	refWant{Day: 2, Says: rising, Routine: refRest}.check(t, "three pains", p)
	refWant{Day: 7, Says: rising}.check(t, "six days before", p)
	refWant{Day: 8, Silent: rising}.check(t, "seven days before", p)
	p = begin().session(1, refMobility, refPains(5, 5)).session(2, refMobility, refAfter(4))
	refWant{Day: 2, Silent: rising}.check(t, "under the mean", p)
	refWant{Day: 1, Says: rising}.check(t, "between counts", begin().session(1, refBalance, refPains(5, 5), refBetween(5)))
	refWant{Day: 1, Silent: rising}.check(t, "no start",
		new(refPerson).full(0, "", refBoth, refFine).session(1, refBalance, refPains(5, 5), refBetween(5)))
	refWant{Day: 1, Says: rising}.check(t, "start 0",
		new(refPerson).full(0, "", refBoth, refFine, refPain(0)).session(1, refBalance, refPains(2, 2), refBetween(2)))
}

// "Pain 8-10 in an assessment: until a newer pain is given, or 14 days."
func TestRefStrongPain(t *testing.T) {
	const strong = "professional-strong-pain"
	begin := func(pain int) *refPerson { return new(refPerson).full(0, "", refBoth, refFine, refPain(pain)) }
	refWant{Day: 0, Silent: strong}.check(t, "7", begin(7))
	refWant{Day: 0, Says: strong, Routine: refRest}.check(t, "8", begin(8))
	refWant{Day: 14, Says: strong}.check(t, "14 days", begin(8))
	refWant{Day: 15, Silent: strong}.check(t, "15 days", begin(8))
	refWant{Day: 1, Silent: strong}.check(t, "newer", begin(8).rating(1, refPain(7)))
	refWant{Day: 1, Says: strong}.check(t, "newer without pain", begin(8).rating(1, refChange(1)))
	refWant{Day: 1, Says: strong}.check(t, "a session is no newer average", begin(8).session(1, refMobility, refPains(2, 2)))
	refWant{Day: 1, Says: strong}.check(t, "nor is a declined one", begin(8).declined(1, 7))
	refWant{Day: 1, Silent: strong}.check(t, "nor does it speak itself", begin(7).declined(1, 9))
	refWant{Day: 1, Says: strong}.check(t, "a rating", begin(7).rating(1, refPain(8)))
}

// Warning signs and what clears them.
func TestRefWarningSigns(t *testing.T) {
	for _, c := range []struct {
		name    string
		sign    string
		seen    int // told on day 20
		kept    int
		blocked bool
	}{
		{"14 days before", "RF2", 6, 20, false},
		{"15 days before", "RF2", 5, 20, true},
		{"RF3, 14 days before", "RF3", 6, 21, false},
		{"RF4, 15 days before", "RF4", 5, 21, true},
		{"RF5, that day", "RF5", 20, 20, false},
		{"RF5, the day before", "RF5", 19, 20, true},
		{"later", "RF5", 22, 23, false},
		{"in the future", "RF3", 22, 21, true},
		{"kept before the report", "RF3", 19, 19, true},
		{"an unknown sign", "RF1", 0, 20, false},
	} {
		p := new(refPerson).full(0, "", refBoth, refFine)
		if c.kept < 20 {
			p.rating(c.kept, refSeen(c.seen)).rating(20, refWarn(c.sign))
		} else {
			p.rating(20, refWarn(c.sign)).rating(c.kept, refSeen(c.seen))
		}
		got := p.on(30)
		if got.Blocked != c.blocked || got.has("warning-signs") != c.blocked || (got.Today.Routine == "") != c.blocked {
			t.Errorf("%s: blocked %v, %+v", c.name, got.Blocked, got.Today)
		}
	}
	begin := func() *refPerson { return new(refPerson).full(0, "", refBoth, refFine, refWarn("RF2", "RF3")) }
	blocked := func(name string, p *refPerson, want bool) {
		t.Helper()
		if got := p.on(5).Blocked; got != want {
			t.Errorf("%s: blocked is %v", name, got)
		}
	}
	blocked("told", begin(), true)
	blocked("a no later is no clearance", begin().rating(1, refWarn()), true)
	blocked("cleared with the report", begin().rating(1, refWarn("RF2"), refSeen(1)), false)
	blocked("told again", begin().rating(1, refSeen(1)).rating(2, refWarn("RF3")), true)
	blocked("told again, and seen", begin().rating(2, refWarn("RF3")).rating(3, refSeen(3)), false)
	blocked("one of two", begin().rating(1, refWarn("RF5")).rating(2, refSeen(0)), true)
}

// "Seen, may go on" quiets for 28 days what held up to that day.
func TestRefSeen(t *testing.T) {
	const worse, two = "professional-worse", "professional-hard-days"
	begin := func() *refPerson {
		return new(refPerson).full(0, "", refBoth, refFine, refPain(3)).rating(5, refPain(5))
	}
	refWant{Day: 5, Says: worse}.check(t, "worse", begin())
	p := begin().rating(6, refSeen(6))
	refWant{Day: 6, Silent: worse, Routine: refMobility}.check(t, "seen", p)
	refWant{Day: 34, Silent: worse}.check(t, "28 days", p)
	refWant{Day: 35, Says: worse}.check(t, "29 days", p)
	refWant{Day: 10, Says: worse}.check(t, "a new one", begin().rating(6, refSeen(6)).rating(10, refPain(5)))
	refWant{Day: 6, Silent: worse}.check(t, "kept a day later", begin().rating(6, refSeen(5)))
	refWant{Day: 6, Says: worse}.check(t, "seen before it", begin().rating(6, refSeen(4)))
	refWant{Day: 5, Silent: worse}.check(t, "that day", begin().rating(5, refSeen(5)))
	refWant{Day: 5, Says: worse}.check(t, "that day, and again", begin().rating(5, refSeen(5)).rating(5, refPain(6)))
	refWant{Day: 6, Says: worse}.check(t, "not yet seen", begin().rating(6, refSeen(7)))
	refWant{Day: 6, Silent: "professional-strong-pain " + worse}.check(t, "strong pain", begin().rating(6, refPain(9), refSeen(6)))

	hard := new(refPerson).full(0, "", refBoth, refFine).session(1, refMobility, refAfter(6)).session(3, refMobility, refAfter(6))
	hard.rating(4, refSeen(4))
	refWant{Day: 4, Silent: two}.check(t, "two H", hard)
	refWant{Day: 4, Routine: refRest}.check(t, "the day after an H all the same", hard)
	hard.session(6, refMobility, refAfter(6))
	refWant{Day: 6, Silent: two}.check(t, "one new", hard)
	hard.session(8, refMobility, refAfter(6))
	refWant{Day: 8, Says: two}.check(t, "two new", hard)

	// RF1 held when it was seen: it is quiet for 28 days, and until there is a new rating
	p = refTimed(21, 5, 5).rating(22, refSeen(22))
	p.follow(22, 34)
	refWant{Day: 23, Silent: refProfessionals}.check(t, "RF1", p)
	refWant{Day: 34, Silent: refProfessionals}.check(t, "RF1", p)
	p.rating(35, refPain(5))
	refWant{Day: 35, Silent: "professional-no-response"}.check(t, "a new rating", p)
	p.follow(36, 50)
	p.rating(50, refPain(5))
	refWant{Day: 50, Silent: "professional-no-response"}.check(t, "28 days", p)
	refWant{Day: 51, Says: "professional-no-response"}.check(t, "29 days", p)
}

// Good news and tips.
func TestRefNews(t *testing.T) {
	begin := func(signs, feel string) *refPerson {
		return new(refPerson).full(0, signs, feel, refFine, refPain(5)).rating(3, refPain(4))
	}
	const point = "balance-point"
	p := begin("M1 M2", refBoth)
	refWant{Day: 2, Silent: point}.check(t, "not improved", p)
	refWant{Day: 3, Says: point + " pain-down"}.check(t, "d -2", p)
	refWant{Day: 9, Says: point}.check(t, "d -2", p)
	refWant{Day: 10, Silent: point, Says: "pain-down"}.check(t, "7 days", p)
	refWant{Day: 3, Says: point}.check(t, "d 2", begin("M1", refLoose))
	refWant{Day: 3, Silent: point}.check(t, "d -3", begin("", refStiff))
	refWant{Day: 3, Silent: point}.check(t, "d 3", begin("", refLoose))
	refWant{Day: 3, Silent: point}.check(t, "check advised", begin("M1 M2", refLoose))
	refWant{Day: 4, Silent: point}.check(t, "no more", begin("M1", refBoth).rating(4, refPain(5)))
	refWant{Day: 4, Silent: point}.check(t, "W", begin("M1", refBoth).full(4, "M1", refBoth, refWorse, refPain(4)))
	again := begin("M1", refBoth).rating(4, refPain(5)).rating(20, refPain(3))
	refWant{Day: 20, Says: point}.check(t, "again", again)

	for day, says := range map[int]bool{34: false, 35: true, 48: true, 49: false} {
		if got := new(refPerson).full(0, "", refBoth, refFine).on(day).has("week-six"); got != says {
			t.Errorf("day %d: week six %v", day, got)
		}
	}
	for month := time.January; month <= time.December; month++ {
		for _, south := range []bool{false, true} {
			h := refHistory{South: south}
			want := !south && (month == 12 || month <= 2) || south && month >= 6 && month <= 8
			if got := refPlan(h, refDate(2026, month, 28)).has("winter"); got != want {
				t.Errorf("%v, south %v: winter %v", month, south, got)
			}
		}
	}
	refWant{Day: 0, Says: "heat"}.check(t, "a mobility day", new(refPerson).full(0, "", refBoth, refFine))
	refWant{Day: 0, Silent: "heat"}.check(t, "a stability day", new(refPerson).full(0, "", refLoose, refFine))
	crossed := new(refPerson).full(0, "", refStiff, refWorse).session(0, refStability)
	refWant{Day: 1, Routine: refMobility, Silent: "heat"}.check(t, "crossed", crossed)
}
