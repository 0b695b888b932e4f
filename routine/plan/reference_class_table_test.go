package plan_test

import "testing"

// The first class, at every boundary of d, conflict, high_both and W.
func TestRefFirstClass(t *testing.T) {
	for _, c := range []struct {
		signs, feel, stretching string
		d                       int
		class                   string
		check                   bool
	}{
		{"", refStiff, refFine, -3, refMobilityLed, false},
		{"S1", refStiff, refFine, -2, refBalanced, false},
		{"M1", refStiff, refFine, -4, refMobilityLed, false},
		{"M1 M2", refBoth, refFine, -2, refBalanced, false},
		{"M1 M2 M3", refBoth, refFine, -3, refMobilityLed, false},
		{"M1 M2 M3", refNeither, refFine, -3, refMobilityLed, false},
		{"M1 M2 M3 M4 M5", refStiff, refFine, -8, refMobilityLed, false},
		{"", refLoose, refFine, 3, refStabilityLed, false},
		{"M1", refLoose, refFine, 2, refBalanced, false},
		{"S1 S2", refBoth, refNone, 2, refBalanced, false},
		{"S1 S2 S3", refBoth, refNone, 3, refStabilityLed, false},
		{"S1 S2 S3 S4 S5", refLoose, refFine, 8, refStabilityLed, false},
		{"", refNeither, refFine, 0, refUnclear, false},
		{"", refBoth, refFine, 0, refBalanced, false},
		{"M1", refNeither, refFine, -1, refBalanced, false},
		{"M1 S1", refNeither, refFine, 0, refBalanced, false},
		// conflict: two signs against the feeling; one is not
		{"M1 S1 S2", refStiff, refFine, -2, refBalanced, false},
		{"S1 S2", refStiff, refFine, -1, refBalanced, true},
		{"M1 M2", refLoose, refFine, 1, refBalanced, true},
		{"M1 M2 M3 M4 M5", refLoose, refFine, -2, refBalanced, true},
		{"S1 S2 S3 S4 S5", refStiff, refFine, 2, refBalanced, true},
		// high_both: four and four; it comes before a side that leads
		{"M1 M2 M3 M4 S1 S2 S3 S4", refStiff, refFine, -3, refBalanced, true},
		{"M1 M2 M3 M4 M5 S1 S2 S3 S4", refStiff, refFine, -4, refBalanced, true},
		{"M1 M2 M3 M4 S1 S2 S3", refStiff, refFine, -4, refMobilityLed, false},
		{"M1 M2 M3 S1 S2 S3 S4", refLoose, refFine, 4, refStabilityLed, false},
		{"M1 M2 M3 M4 S1 S2 S3 S4", refLoose, refFine, 3, refBalanced, true},
		// W
		{"", refStiff, refWorse, -3, refCrossed, true},
		{"S1", refStiff, refWorse, -2, refShift, false},
		{"S1 S2", refStiff, refWorse, -1, refShift, true},
		{"M1 M2 M3", refBoth, refWorse, -3, refCrossed, true},
		{"M1 M2", refBoth, refWorse, -2, refShift, false},
		{"S1", refLoose, refWorse, 4, refShift, false},
		{"M1 M2 M3 M4 S1 S2 S3 S4", refBoth, refWorse, 0, refShift, true},
		{"", refNeither, refWorse, 0, refShift, false},
		{"M1", refStiff, refNone, -4, refMobilityLed, false},
		{"M1", refStiff, "", -4, refMobilityLed, false},
	} {
		p := new(refPerson).full(0, c.signs, c.feel, c.stretching)
		got := p.on(0)
		if got.Class != c.class || got.D != c.d || got.Position != float64(c.d)/8 || got.has("check-advised") != c.check {
			t.Errorf("%q %s %q: %s, d %d, position %v, check %v; want %s, d %d, check %v", c.signs, c.feel, c.stretching,
				got.Class, got.D, got.Position, got.has("check-advised"), c.class, c.d, c.check)
		}
	}
}

const refStiffSigns, refLooseSigns = "M1 M2 M3", "S1 S2 S3"

// The ways between classes, one reassessment after another.
func TestRefWays(t *testing.T) {
	type told struct{ signs, feel, stretching, class string }
	stiff := func(stretching, class string) told { return told{refStiffSigns, refStiff, stretching, class} }
	loose := func(stretching, class string) told { return told{refLooseSigns, refLoose, stretching, class} }
	for name, way := range map[string][]told{
		"stiff to loose":             {stiff(refFine, refMobilityLed), loose(refFine, refBalanced), loose(refFine, refStabilityLed)},
		"loose to stiff":             {loose(refFine, refStabilityLed), stiff(refFine, refBalanced), stiff(refFine, refMobilityLed)},
		"stiff to middle":            {stiff(refFine, refMobilityLed), {"", refBoth, refFine, refBalanced}},
		"loose to unclear":           {loose(refFine, refStabilityLed), {"", refNeither, refFine, refUnclear}, stiff(refFine, refMobilityLed)},
		"stiff to shift":             {stiff(refFine, refMobilityLed), loose(refWorse, refShift)},
		"stiff to crossed":           {stiff(refFine, refMobilityLed), stiff(refWorse, refCrossed)},
		"crossed to stiff":           {stiff(refWorse, refCrossed), stiff(refFine, refBalanced), stiff(refFine, refMobilityLed)},
		"crossed to loose":           {stiff(refWorse, refCrossed), loose(refFine, refStabilityLed)},
		"crossed to shift":           {stiff(refWorse, refCrossed), loose(refNone, refShift)},
		"crossed, not lately":        {stiff(refWorse, refCrossed), stiff(refNone, refCrossed), stiff("", refCrossed)},
		"shift, not lately":          {loose(refWorse, refShift), loose(refNone, refShift)},
		"shift, a no changes it not": {loose(refWorse, refShift), loose(refFine, refShift), stiff(refFine, refShift)},
		"shift whatever d says":      {loose(refWorse, refShift), stiff(refWorse, refShift)},
		"no yes from not lately":     {loose(refNone, refStabilityLed), loose(refNone, refStabilityLed)},
	} {
		p := new(refPerson)
		for i, a := range way {
			p.full(14*i, a.signs, a.feel, a.stretching)
			if got := p.on(14 * i); got.Class != a.class || got.Stage != 1 {
				t.Errorf("%s, step %d: %s stage %d, want %s stage 1", name, i, got.Class, got.Stage, a.class)
			}
		}
	}
}

// "Of two full assessments on one day the later replaces the earlier."
func TestRefSameDay(t *testing.T) {
	p := new(refPerson).full(0, refLooseSigns, refLoose, refFine, refPain(7))
	p.full(14, "", refBoth, refWorse, refPain(9), refWarn("RF3"))
	p.full(14, refStiffSigns, refStiff, refFine)
	got := p.on(14)
	if got.Class != refBalanced || !got.Blocked || got.has("professional-strong-pain") {
		t.Errorf("%+v", got)
	}
	p.full(15, refStiffSigns, refStiff, refFine)
	if got := p.on(15); got.Class != refMobilityLed {
		t.Error("a day later:", got.Class)
	}
}

// "A record without signs, feeling and W is a rating."
func TestRefNoAnswers(t *testing.T) {
	p := new(refPerson).rating(0, refPain(5)).full(1, "", "", "", refPain(4))
	got := p.on(1)
	if got.Class != "" || got.Stage != 0 || got.Today.Routine != "" || got.ReassessDue != nil || !got.has("first-assessment") {
		t.Errorf("%+v", got)
	}
	if got.Mix != (refMix{3, 2}) || got.WeekPlanned != (refMix{3, 2}) || got.D != 0 || !got.has("pain-down") {
		t.Errorf("%+v", got)
	}
	p.full(2, "M1", "", "")
	if got := p.on(2); got.Class != refBalanced || got.has("first-assessment") || !got.has("pain-down") {
		t.Errorf("%+v", got)
	}
	p.full(16, "", refNeither, "", refPain(5))
	p.rating(17, refPain(2))
	if got := p.on(17); got.Class != refUnclear || *got.ReassessDue != refMonday+30 {
		t.Errorf("a rating is no reassessment: %+v", got)
	}
}
