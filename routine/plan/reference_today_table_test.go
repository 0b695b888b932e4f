package plan_test

import (
	"slices"
	"testing"
)

// The weeks that the programme gives, and those of the other rows.
func TestRefWeekPatterns(t *testing.T) {
	for _, c := range []struct {
		name string
		p    *refPerson
		from int
		want string
	}{
		{"3,2", new(refPerson).full(0, "", refBoth, refFine), 0, "M S M S M . ."},
		{"4,1", new(refPerson).full(0, "", refStiff, refFine), 0, "M S M M M . ."},
		{"1,3", new(refPerson).full(0, "", refLoose, refFine), 0, "S M S . S . ."},
		{"0,3", new(refPerson).full(0, "", refLoose, refWorse), 0, "S . S . S . ."},
		{"1,3 crossed", new(refPerson).full(0, "", refStiff, refWorse), 0, "S M S . S . ."},
		{"3,3", refStages("", refStiff, refFine, []int{14, 35}), 35, "M S M S M S ."},
		{"2,3", refStages("", refLoose, refFine, []int{14}), 14, "S M S M S . ."},
		{"2,2", refStages("", refBoth, refFine, []int{56}, refChange(3)), 56, "M S M S . . ."},
		{"unclear", new(refPerson).full(0, "", refNeither, refFine), 0, "M S M S M . ."},
		{"a missed day, done later", new(refPerson).full(0, "", refBoth, refFine), 1, "M S M S M . M S M S M . ."},
		{"missed days are gone, and a rest after six", new(refPerson).full(0, "", refBoth, refFine), 4, "M S M M S M . S M ."},
		{"from Sunday", new(refPerson).full(6, "", refLoose, refFine), 6, "S M S . S . S . S M S"},
	} {
		n := (len(c.want) + 1) / 2
		if got := c.p.follow(c.from, c.from+n-1); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// Today, "first that holds".
func TestRefTodayOrder(t *testing.T) {
	begin := func() *refPerson { return new(refPerson).full(0, "", refBoth, refFine, refPain(6)) }
	rest := refWant{Day: 6, Routine: refRest}

	p := begin().rating(1, refWarn("RF4"))
	if got := p.on(1); !got.Blocked || got.Today.Routine != "" || got.Today.Level != "" || !got.has("warning-signs") {
		t.Errorf("blocked: %+v", got)
	}
	refWant{Day: 1, Routine: refRest, Says: "professional-strong-pain"}.check(t, "professional", begin().rating(1, refPain(8)))
	refWant{Day: 1, Routine: refMobility}.check(t, "an average of 7", begin().rating(1, refPain(7)))
	refWant{Day: 1, Routine: refRest}.check(t, "a session was begun", begin().session(1, refMobility, refEnds(refSkipped)))

	p = begin().week(0, "M M M M M M")
	rest.check(t, "six days", p)
	p = begin().week(0, "M M M . M M")
	refWant{Day: 6, Routine: refStability}.check(t, "five days", p)
	p = begin().week(0, "M M M M M").session(5, refMobility, refEnds(refSkipped))
	refWant{Day: 6, Routine: refStability}.check(t, "nothing done on one", p)

	p = begin().session(0, refMobility, refEnds(refHurt, "foam-roller"))
	refWant{Day: 1, Routine: refRest, Silent: "heat"}.check(t, "the day after", p)
	refWant{Day: 2, Routine: refStability}.check(t, "two days after", p)

	refWant{Day: 1, Routine: refRest}.check(t, "told 6, start 6: no H", begin().declined(1, 6))
	refWant{Day: 2, Routine: refMobility}.check(t, "and the day after", begin().declined(1, 6))
	refWant{Day: 2, Routine: refRest}.check(t, "told 7: an H", begin().declined(1, 7))
	refWant{Day: 1, Routine: refMobility}.check(t, "told 5", begin().declined(1, 5))

	// nothing is left of stability; yesterday it was done
	p = begin().week(0, "M S S M . M")
	rest.check(t, "nothing open", p)
	p = new(refPerson).full(0, "", refLoose, refFine).session(0, refBalance)
	refWant{Day: 1, Routine: refRest}.check(t, "not after a balance day", p)
	refWant{Day: 2, Routine: refStability}.check(t, "two days after it", p)
}

// "with 4-5: level low today"
func TestRefTodayLevel(t *testing.T) {
	begin := func() *refPerson {
		return new(refPerson).full(0, "", refBoth, refFine, refPain(5)).session(0, refMobility, refClean).session(2, refMobility, refClean)
	}
	for pain, level := range map[int]string{3: "mid", 4: "low", 5: "low"} {
		p := begin().declined(7, pain)
		refWant{Day: 7, Routine: refMobility, Level: level, LevelM: "mid"}.check(t, "pain told", p)
		refWant{Day: 8, Routine: refMobility, Level: "mid"}.check(t, "the day after", p)
	}
	refWant{Day: 7, Routine: refMobility, Level: "mid"}.check(t, "no pain told", begin())
	refWant{Day: 7, Routine: refMobility, Level: "mid"}.check(t, "an average", begin().rating(7, refPain(5)))
}

// H: what makes one and what does not.
func TestRefHardDay(t *testing.T) {
	for _, c := range []struct {
		name  string
		start int // 0: none
		side  string
		o     refOption
		rest  bool
	}{
		{"after 6, no start", 0, refMobility, refAfter(6), true},
		{"after 5, no start", 0, refMobility, refAfter(5), false},
		{"after 6, start 5", 5, refMobility, refAfter(6), true},
		{"after 6, start 6", 6, refMobility, refAfter(6), false},
		{"after 7, start 7", 7, refMobility, refAfter(7), false},
		{"after 8, start 7", 7, refMobility, refAfter(8), true},
		{"before 6, start 5", 5, refMobility, refBefore(6), true},
		{"before 6, start 6", 6, refMobility, refBefore(6), false},
		{"between 6, start 5", 5, refBalance, refBetween(6), true},
		{"an end by pain", 5, refMobility, refEnds(refHurt, "foam-roller"), true},
		{"eased", 5, refMobility, refEnds(refEased), false},
		{"morning worse", 5, refMobility, refMorning(refWorse), true},
		{"morning same", 5, refMobility, refMorning("same"), false},
	} {
		p := new(refPerson)
		if c.start > 0 {
			p.rating(0, refPain(c.start))
		}
		p.full(0, "", refBoth, refFine).session(0, c.side, c.o)
		want := refMobility
		switch {
		case c.rest:
			want = refRest
		case c.side == refMobility:
			want = refStability
		}
		refWant{Day: 1, Routine: want}.check(t, c.name, p)
	}
	// pain of 8 or more is one even from a start of 9: strong pain speaks first, until a newer rating
	p := new(refPerson).full(0, "", refBoth, refFine, refPain(9)).rating(0, refPain(7)).session(0, refMobility, refAfter(8))
	refWant{Day: 1, Routine: refRest, Silent: "professional-strong-pain"}.check(t, "after 8, start 9", p)
}

// "two such ends of one exercise in 14 days: it IS left out of the suggested session"
func TestRefLeftOut(t *testing.T) {
	hurt := func(days ...int) *refPerson {
		p := new(refPerson).full(0, "", refLoose, refFine)
		for _, day := range days {
			p.session(day, refStability, refEnds(refHurt, "row"))
		}
		return p
	}
	const row = "leave-out-row"
	refWant{Day: 0, Silent: row}.check(t, "one end", hurt(0))
	refWant{Day: 14, Says: row + " professional-hard-days"}.check(t, "two ends", hurt(0, 14))
	refWant{Day: 15, Silent: row}.check(t, "15 days", hurt(0, 15))
	refWant{Day: 3, Says: row, Silent: "professional-hard-days"}.check(t, "two on a day", hurt(3, 3))
	refWant{Day: 60, Says: row}.check(t, "until it is taken back", hurt(0, 14))

	p := hurt(0, 0).session(2, refMobility)
	if got := p.on(3).Today; got.Routine != refStability || !slices.Equal(got.LeftOut, []string{"row"}) {
		t.Errorf("left out: %+v", got)
	}
	if got := p.on(1).Today; got.Routine != refRest || len(got.LeftOut) != 0 {
		t.Errorf("at rest: %+v", got)
	}
	for outcome, back := range map[string]bool{refDone: true, refEased: true, refPartial: false, refSkipped: false, refHurt: false} {
		p := hurt(0, 0).session(2, refStability, refEnds(outcome, "row"))
		if p.on(4).has(row) == back {
			t.Errorf("taken back and %s: back is %v", outcome, !back)
		}
	}
	refWant{Day: 4, Silent: row}.check(t, "seen", hurt(0, 0).rating(1, refSeen(0)))
	refWant{Day: 4, Says: row}.check(t, "seen before", hurt(0).rating(0, refSeen(0)).session(1, refStability, refEnds(refHurt, "row")).
		session(3, refStability, refEnds(refHurt, "row")))
	refWant{Day: 4, Silent: row}.check(t, "seen between", hurt(0).rating(0, refSeen(0)).session(1, refStability, refEnds(refHurt, "row")))
	refWant{Day: 4, Silent: row}.check(t, "one end after", hurt(0, 0).rating(1, refSeen(1)).session(3, refStability, refEnds(refHurt, "row")))

	// nothing left of a side: the other
	p = hurt(0, 0).session(0, refStability, refEnds(refHurt, "wall-angel", "prone-w")).session(0, refStability, refEnds(refHurt, "wall-angel", "prone-w"))
	refWant{Day: 2, Routine: refMobility}.check(t, "nothing left", p)
	// an end of what is left out counts for the day after, not for two H
	p = hurt(0, 14).session(20, refStability, refEnds(refHurt, "row"))
	refWant{Day: 21, Routine: refRest, Silent: "professional-hard-days"}.check(t, "left out already", p)
	p = hurt(0, 14).session(20, refStability, refEnds(refHurt, "prone-w"))
	refWant{Day: 21, Says: "professional-hard-days"}.check(t, "another exercise", p)
}
