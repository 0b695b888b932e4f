package plan_test

// refWeek is a week of the present course.
type refWeek struct {
	monday  refDay
	planned refMix
	paused  bool // stretching was paused after the plan was made
}

// refCut: "The first is cut to the days left: stability to at most (left+1)/2, then day by day from the side
// with more days left (equal: from the side with fewer in the mix; equal: stability) until the sum fits".
func refCut(mix refMix, left int) refMix {
	cut := mix
	cut.Stability = min(cut.Stability, (left+1)/2)
	for cut.Mobility+cut.Stability > left {
		fromMobility := cut.Mobility > cut.Stability
		if cut.Mobility == cut.Stability {
			fromMobility = mix.Mobility < mix.Stability
		}
		if fromMobility {
			cut.Mobility--
		} else {
			cut.Stability--
		}
	}
	return cut
}

// done are the days of a week on which a side was done: "a balance day is one of each".
// Reading: two sessions of a side on one day are one day.
func (r *refReplay) done(monday refDay) refMix {
	var mobility, stability [7]bool
	for i := range r.sessions {
		s := &r.sessions[i]
		if s.day().monday() != monday || s.empty() {
			continue
		}
		at := s.day() - monday
		mobility[at] = mobility[at] || s.has(refMobility)
		stability[at] = stability[at] || s.has(refStability)
	}
	var done refMix
	for i := range 7 {
		if mobility[i] {
			done.Mobility++
		}
		if stability[i] {
			done.Stability++
		}
	}
	return done
}

// regular: "70 % with halves up (5 -> 4, 4 -> 3, 3 -> 2)"; "a week in which stretching was paused on a later
// day asks for min(planned, done) mobility days; a side of which 0 was planned counts nothing; otherwise both
// sides together".
// Reading: paused at any moment after the plan of the week was made.
func (r *refReplay) regular(w refWeek) bool {
	planned, done := w.planned, r.done(w.monday)
	if planned.Mobility == 0 {
		done.Mobility = 0
	}
	if planned.Stability == 0 {
		done.Stability = 0
	}
	if w.paused {
		planned.Mobility = min(planned.Mobility, done.Mobility)
	}
	asked := (7*(planned.Mobility+planned.Stability) + 5) / 10
	return done.Mobility+done.Stability >= asked
}

// complete: the Sunday of the week is over.
func (r *refReplay) complete(w refWeek) bool { return w.monday+7 <= r.today }

// passedOver: "A week with a day on which a professional line or a block stood is passed over".
func (r *refReplay) passedOver(w refWeek) bool {
	for day := w.monday; day < w.monday+7; day++ {
		if r.stood[day] {
			return true
		}
	}
	return false
}

type refAnswer int

const (
	refUnknown refAnswer = iota // "neither consistent nor "not consistent""
	refYes
	refNo
)

// consistent: "in each of the last w weeks, days done >= 70 % of days planned"; it "looks at the w newest
// other complete weeks; fewer than w: neither".
func (r *refReplay) consistent(w int) refAnswer {
	var weeks []refWeek
	for _, week := range r.weeks {
		if r.complete(week) && !r.passedOver(week) {
			weeks = append(weeks, week)
		}
	}
	if len(weeks) < w {
		return refUnknown
	}
	for _, week := range weeks[len(weeks)-w:] {
		if !r.regular(week) {
			return refNo
		}
	}
	return refYes
}

// firstWeek: "the first complete week with planned >= 1, done >= planned, told in the week after".
// Reading: of the present course, the first that was done as planned, each side by itself.
func (r *refReplay) firstWeek() bool {
	for _, week := range r.weeks {
		if !r.complete(week) {
			return false
		}
		done, planned := r.done(week.monday), week.planned
		if planned.Mobility+planned.Stability >= 1 && done.Mobility >= planned.Mobility && done.Stability >= planned.Stability {
			return r.today-(week.monday+7) < refNewsDays
		}
	}
	return false
}

// plannedNow is the plan of the present week. "Before a first assessment: (3,2), shown only."
func (r *refReplay) plannedNow() refMix {
	if n := len(r.weeks); n > 0 {
		return r.weeks[n-1].planned
	}
	return refBeforeAnswers
}
