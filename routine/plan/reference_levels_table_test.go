package plan_test

import "testing"

// clean, bad, or anything between, at every boundary.
func TestRefCleanAndBad(t *testing.T) {
	all := func(o ...refOption) []refOption { return o }
	for _, c := range []struct {
		name    string
		start   int // 0: none
		options []refOption
		want    string
	}{
		{"after 3", 0, all(refAfter(3)), "clean"},
		{"after 4, no start", 0, all(refAfter(4)), "between"},
		{"after 4, start 6", 6, all(refAfter(4)), "clean"},
		{"after 4, start 5", 5, all(refAfter(4)), "between"},
		{"after 5, start 7", 7, all(refAfter(5)), "clean"},
		{"after 5, start 6", 6, all(refAfter(5)), "between"},
		{"after 6", 7, all(refAfter(6)), "bad"},
		{"after 6, start 9", 9, all(refAfter(6)), "bad"},
		{"one more after", 0, all(refPains(2, 3)), "clean"},
		{"two more after", 0, all(refPains(1, 3)), "bad"},
		{"no after", 0, all(refBefore(2)), "between"},
		{"effort 6", 0, all(refAfter(2), refEffort(6)), "clean"},
		{"effort 7", 0, all(refAfter(2), refEffort(7)), "between"},
		{"morning same", 0, all(refAfter(2), refMorning("same")), "clean"},
		{"morning better", 0, all(refAfter(2), refMorning("better")), "clean"},
		{"morning worse", 0, all(refAfter(2), refMorning(refWorse)), "bad"},
		{"morning worse, no after", 0, all(refMorning(refWorse)), "bad"},
		{"an end by pain", 0, all(refAfter(2), refEnds(refHurt, "foam-roller")), "bad"},
		{"an end by pain, no after", 0, all(refEnds(refHurt, "foam-roller")), "bad"},
		{"eased", 0, all(refAfter(2), refEnds(refEased)), "clean"},
		{"two of three done", 0, all(refAfter(2), refEnds(refSkipped, "foam-roller")), "clean"},
		{"one of three done", 0, all(refAfter(2), refEnds(refSkipped, "foam-roller", "chair-extension")), "between"},
		{"parts only", 0, all(refAfter(2), refEnds(refPartial)), "between"},
		{"nothing done", 0, all(refAfter(7), refEnds(refSkipped)), "nothing"},
	} {
		p := new(refPerson)
		if c.start > 0 {
			p.rating(0, refPain(c.start))
		}
		// From mid: a bad one goes down; two clean ones a week later go up; one that says nothing keeps the row.
		p.session(0, refMobility, refClean).session(1, refMobility, refClean)
		p.session(10, refMobility, refClean).session(11, refMobility, c.options...)
		got := p.on(11).LevelMobility
		next := p.session(12, refMobility, refClean).on(12).LevelMobility
		told := map[string]string{"high high": "clean", "low low": "bad", "mid mid": "between", "mid high": "nothing"}[got+" "+next]
		if told != c.want {
			t.Errorf("%s: %s (%s, then %s), want %s", c.name, told, got, next, c.want)
		}
	}
}

// One step up a side in 7 days; the row begins again; balance days move nothing; 28 days.
func TestRefLevels(t *testing.T) {
	clean := func(days ...int) *refPerson {
		p := new(refPerson)
		for _, day := range days {
			p.session(day, refMobility, refClean)
		}
		return p
	}
	refWant{Day: 0, LevelM: "low", LevelS: "low"}.check(t, "one", clean(0))
	refWant{Day: 2, LevelM: "mid", LevelS: "low"}.check(t, "two", clean(0, 2))
	refWant{Day: 4, LevelM: "mid"}.check(t, "three", clean(0, 2, 4))
	refWant{Day: 9, LevelM: "mid"}.check(t, "7 days after the step", clean(0, 2, 4, 9))
	refWant{Day: 10, LevelM: "high"}.check(t, "8 days after the step", clean(0, 2, 4, 10))
	refWant{Day: 10, LevelM: "mid"}.check(t, "a new row", clean(0, 2, 10))
	refWant{Day: 30, LevelM: "high"}.check(t, "the highest", clean(0, 2, 4, 10, 20, 21, 30))
	refWant{Day: 2, LevelM: "low"}.check(t, "a broken row", clean(0).session(1, refMobility).session(2, refMobility, refClean))
	refWant{Day: 2, LevelM: "mid"}.check(t, "the other side between", clean(0).session(1, refStability).session(2, refMobility, refClean))
	refWant{Day: 2, LevelM: "mid"}.check(t, "a balance day between", clean(0).session(1, refBalance, refAfter(7)).session(2, refMobility, refClean))
	refWant{Day: 2, LevelM: "low", LevelS: "low"}.check(t, "balance days", new(refPerson).week(0, "B B B", refClean))
	refWant{Day: 4, LevelM: "low"}.check(t, "one down", clean(0, 2).session(4, refMobility, refAfter(6)))
	refWant{Day: 11, LevelM: "mid"}.check(t, "one down from high", clean(0, 2, 4, 10).session(11, refMobility, refAfter(6)))
	refWant{Day: 4, LevelM: "low"}.check(t, "never under low", clean(0).session(4, refMobility, refAfter(6)))

	refWant{Day: 29, LevelM: "mid"}.check(t, "27 days", clean(0, 2))
	refWant{Day: 30, LevelM: "low", Says: "level-down-mobility"}.check(t, "28 days", clean(0, 2))
	refWant{Day: 36, Says: "level-down-mobility"}.check(t, "28 days", clean(0, 2))
	refWant{Day: 37, Silent: "level-down-mobility"}.check(t, "28 days", clean(0, 2))
	refWant{Day: 31, LevelM: "mid"}.check(t, "a balance day is one of the side", clean(0, 2).session(20, refBalance))
	refWant{Day: 31, LevelM: "low"}.check(t, "another side is not", clean(0, 2).session(20, refStability))
	refWant{Day: 31, LevelM: "low"}.check(t, "nothing done is none", clean(0, 2).session(20, refMobility, refEnds(refSkipped)))
}

// "Every change and every stay for more than 14 days is told"
func TestRefLevelNews(t *testing.T) {
	p := new(refPerson).full(0, "", refBoth, refFine).session(1, refStability, refClean).session(3, refStability, refClean)
	const up, down, stay = "level-up-stability", "level-down-stability", "level-stay-stability"
	refWant{Day: 2, Silent: up + " " + stay}.check(t, "up", p)
	refWant{Day: 3, Says: up}.check(t, "up", p)
	refWant{Day: 9, Says: up}.check(t, "up", p)
	refWant{Day: 10, Silent: up + " " + stay}.check(t, "up", p)
	refWant{Day: 17, Silent: stay + " level-stay-mobility"}.check(t, "14 days", p)
	refWant{Day: 18, Says: stay, Silent: "level-stay-mobility"}.check(t, "15 days", p)
	p.session(5, refStability, refMorning(refWorse))
	refWant{Day: 5, Says: down, Silent: up}.check(t, "only the newest change", p)

	p = new(refPerson).session(0, refMobility)
	refWant{Day: 14, Silent: "level-stay-mobility"}.check(t, "from the first session", p)
	refWant{Day: 15, Says: "level-stay-mobility"}.check(t, "from the first session", p)
}

// refTop is a person at level high of a side since day 10, with clean sessions on some days after.
func refTop(side, feel, w string, days ...int) *refPerson {
	p := new(refPerson).full(0, "", feel, w)
	for _, day := range append([]int{0, 2, 4, 10}, days...) {
		p.session(day, side, refClean)
	}
	return p
}

// "At high: the last change to high is 14 or more days ago, two or more sessions of that side in the last 14
// days and all clean; order variation, band (stability only), day"
func TestRefNextThing(t *testing.T) {
	const variation, band, day = "next-variation", "next-band", "next-day"
	const any = variation + " " + band + " " + day
	p := refTop(refMobility, refBoth, refFine, 17, 20, 27, 33)
	refWant{Day: 23, Silent: any, LevelM: "high"}.check(t, "13 days", p)
	refWant{Day: 24, Says: variation, Silent: band + " " + day}.check(t, "14 days", p)
	refWant{Day: 30, Says: variation, Silent: band + " " + day}.check(t, "7 days", p)
	refWant{Day: 31, Says: day, Silent: variation + " " + band}.check(t, "then a day", p)
	refWant{Day: 37, Says: day}.check(t, "then a day", p)
	refWant{Day: 38, Silent: any}.check(t, "once each", p)

	p = refTop(refStability, refLoose, refFine, 17, 20, 27, 33, 36, 40)
	refWant{Day: 24, Says: variation, Silent: band + " " + day}.check(t, "stability", p)
	refWant{Day: 31, Says: band, Silent: variation + " " + day}.check(t, "then a band", p)
	refWant{Day: 38, Says: day, Silent: variation + " " + band}.check(t, "then a day", p)
	refWant{Day: 45, Silent: any}.check(t, "once each", p)

	refWant{Day: 24, Silent: any}.check(t, "one session", refTop(refMobility, refBoth, refFine, 17))
	refWant{Day: 24, Says: variation}.check(t, "the 13 days before", refTop(refMobility, refBoth, refFine, 11, 17))
	refWant{Day: 25, Silent: any}.check(t, "the 13 days before", refTop(refMobility, refBoth, refFine, 11, 17))
	refWant{Day: 24, Silent: any}.check(t, "one that is not clean", refTop(refMobility, refBoth, refFine, 17, 20).session(22, refMobility))
	refWant{Day: 24, Says: variation}.check(t, "the other side", refTop(refMobility, refBoth, refFine, 17, 20).session(22, refStability))

	for name, w := range map[string]string{"shift": refLoose, "crossed": refStiff} {
		refWant{Day: 24, LevelM: "high", Silent: any}.check(t, name, refTop(refMobility, w, refWorse, 17, 20))
		refWant{Day: 24, Says: variation}.check(t, name, refTop(refStability, w, refWorse, 17, 20))
	}
	// both sides at once: one at a time
	p = refTop(refMobility, refBoth, refFine, 17, 20, 27, 33)
	for _, day := range []int{0, 2, 4, 10, 17, 20, 27, 33, 40, 45, 52, 58} {
		p.session(day, refStability, refClean)
	}
	refWant{Day: 24, Says: variation, Silent: band + " " + day}.check(t, "mobility", p)
	refWant{Day: 31, Says: variation, Silent: band + " " + day}.check(t, "stability", p)
	refWant{Day: 38, Says: band, Silent: variation + " " + day}.check(t, "stability", p)
	// never a day beyond 6
	p = refStages("", refStiff, refFine, []int{14, 35})
	for _, day := range []int{35, 36, 37, 45, 52, 55, 59, 62, 66, 70} {
		p.session(day, refStability, refClean)
	}
	refWant{Day: 59, Mix: "3,3", Says: variation}.check(t, "beyond 6", p)
	refWant{Day: 66, Mix: "3,3", Says: band}.check(t, "beyond 6", p)
	refWant{Day: 73, Mix: "3,3", LevelS: "high", Silent: any}.check(t, "beyond 6", p)
}
