package plan

import (
	"reflect"
	"testing"

	"tspine/routine"
	"tspine/routine/session"
)

func TestWhatCountsAsADayDone(t *testing.T) {
	with := func(f routine.Focus, status session.Status, outcomes ...session.Outcome) session.Record {
		r := completed("r", f, newPerson(t).now)
		r.Status = status
		for i, o := range outcomes {
			r.Exercises[i].Outcome = o
		}
		return r
	}
	const done, part, skip = session.Done, session.PartlyDone, session.Skipped
	for name, c := range map[string]struct {
		record session.Record
		want   kinds
	}{
		"completed":                     {with(routine.Mobility, session.Completed), kinds{mobility: true}},
		"two of three done":             {with(routine.Stability, session.Partial, done, done, skip), kinds{stability: true}},
		"one of three done":             {with(routine.Stability, session.Partial, done, part, part), kinds{}},
		"in progress":                   {with(routine.Stability, session.InProgress), kinds{}},
		"balance":                       {with(routine.Balance, session.Completed), kinds{true, true}},
		"balance, first block":          {with(routine.Balance, session.Partial, done, done, done, skip, skip, skip), kinds{mobility: true}},
		"balance, half of both":         {with(routine.Balance, session.Partial, done, done, skip, skip, done, done), kinds{true, true}},
		"nothing planned and cut short": {session.Record{Status: session.Partial, Routine: session.RoutineRef{Focus: routine.Mobility}}, kinds{}},
	} {
		if got := (kinds{counts(c.record, routine.Mobility), counts(c.record, routine.Stability)}); got != c.want {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
	}
}

func TestLevels(t *testing.T) {
	const no = -1
	type s struct {
		before, after, effort int
		morning               Morning
		hurt                  string
	}
	clean := s{after: 3, effort: 6}
	for name, c := range map[string]struct {
		sessions []s
		want     routine.Level
	}{
		"nothing yet":                        {nil, routine.Low},
		"one clean":                          {[]s{clean}, routine.Low},
		"two clean":                          {[]s{clean, clean}, routine.Mid},
		"four clean":                         {[]s{clean, clean, clean, clean}, routine.High},
		"six clean stay at the top":          {[]s{clean, clean, clean, clean, clean, clean}, routine.High},
		"three clean":                        {[]s{clean, clean, clean}, routine.Mid},
		"pain of 4 goes down":                {[]s{clean, clean, {after: 4, effort: 2}}, routine.Low},
		"down begins the count again":        {[]s{clean, {after: 4, effort: 2}, clean}, routine.Low},
		"a worse morning goes down":          {[]s{clean, clean, {after: 1, effort: 1, morning: WorseMorning}}, routine.Low},
		"an end because it hurt goes down":   {[]s{clean, clean, {after: 1, effort: 1, hurt: "row"}}, routine.Low},
		"hard work begins the count again":   {[]s{clean, {after: 1, effort: 7}, clean}, routine.Low},
		"a skipped rating is not clean":      {[]s{{after: no, effort: 1}, {after: 1, effort: no}}, routine.Low},
		"a skipped rating is not bad either": {[]s{clean, {after: no, effort: no}, clean}, routine.Mid},
		"a rise of 2 is not clean":           {[]s{{before: 1, after: 3, effort: 1}, clean}, routine.Low},
		"a better morning is fine":           {[]s{clean, {after: 1, effort: 1, morning: BetterMorning}}, routine.Mid},
	} {
		p := newPerson(t)
		for i, one := range c.sessions {
			p.day(i * 2)
			r := p.does(routine.Stability)
			before := one.before
			if before == 0 {
				before = no
			}
			rated(r, before, one.after, one.effort)
			if one.morning != "" {
				morning(r, one.morning)
			}
			hurtAt(r, one.hurt)
			p.does(routine.Balance) // has its own level, the low end (D3)
		}
		if got := p.plan().Levels; got != (Levels{routine.Low, c.want}) {
			t.Errorf("%s: %v, want stability %s", name, got, c.want)
		}
	}
}

func TestAChangeOfLevelIsToldForAWeek(t *testing.T) {
	p := newPerson(t)
	p.feels(Stiff, "M1")
	for i := range 2 {
		rated(p.day(i).does(routine.Mobility), 2, 1, 3)
	}
	want := Insight{"level-up-mobility", SeverityInfo, "The level of the mobility day goes up to mid.",
		Reason{"Two sessions in a row had little pain and little effort.", "X"}, []string{"mobility-0", "mobility-1"}}
	if got := p.day(7).plan().Insights[0]; !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v", got)
	}
	p.day(8).says()
	rated(p.does(routine.Mobility), 2, 5, 3)
	want = Insight{"level-down-mobility", SeverityInfo, "The level of the mobility day goes down to low.",
		Reason{"That session hurt, or the morning after it was worse.", "X"}, []string{"mobility-2"}}
	if got := p.plan().Insights[0]; !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v", got)
	}
}

func TestAnExerciseThatHurtTwiceIsLeftOut(t *testing.T) {
	p := newPerson(t)
	p.feels(Loose, "S1")
	hurtAt(p.does(routine.Stability), "wall-angel")
	hurtAt(p.day(13).does(routine.Stability), "wall-angel")
	hurtAt(p.day(13).does(routine.Stability), "row")
	got := p.plan()
	if !reflect.DeepEqual(got.LeaveOut, []string{"wall-angel"}) {
		t.Errorf("leave out %q", got.LeaveOut)
	}
	want := Insight{"leave-out-wall-angel", SeverityProfessional, "Leave wall-angel out for now, and have a professional look at it.",
		Reason{"It was ended twice within two weeks because it hurt.", "X"}, []string{"stability-0", "stability-1"}}
	if !reflect.DeepEqual(got.Insights[0], want) {
		t.Errorf("got %+v", got.Insights[0])
	}
	for day, want := range map[int]int{27: 1, 28: 0} {
		if got := p.day(day).plan().LeaveOut; len(got) != want {
			t.Errorf("day %d: leave out %q", day, got)
		}
	}
	p.day(20).reports(DateOf(p.now))
	if got := p.plan().LeaveOut; got != nil {
		t.Errorf("seen and cleared: leave out %q", got)
	}
}

func TestHurtTwiceTooFarApart(t *testing.T) {
	p := newPerson(t)
	hurtAt(p.does(routine.Stability), "row")
	hurtAt(p.day(15).does(routine.Stability), "row")
	if got := p.plan().LeaveOut; got != nil {
		t.Errorf("leave out %q", got)
	}
}

func TestWhichBlockOfABalanceDayMadeItWorse(t *testing.T) {
	for name, c := range map[string]struct {
		before, between, after int
		mobility, stability    int
	}{
		"the first":        {1, 4, 4, 3, 0},
		"the second":       {1, 1, 3, 0, 2},
		"nobody asked":     {1, -1, 4, 3, 3},
		"nothing is known": {-1, -1, 4, 0, 0},
		"only between":     {-1, 1, 4, 0, 3},
	} {
		r := completed("b", routine.Balance, newPerson(t).now)
		rated(&r, c.before, c.after, -1)
		r.PainBetween = given(c.between)
		if m, s := rise(r, routine.Mobility), rise(r, routine.Stability); m != c.mobility || s != c.stability {
			t.Errorf("%s: mobility %d, stability %d", name, m, s)
		}
	}
}

func TestARiseOfOneIsNotWorse(t *testing.T) {
	p := newPerson(t)
	for i := range 3 {
		rated(p.day(i).does(routine.Mobility), 2, 3, -1)
	}
	p.feels(Stiff, "M1")
	p.says()
}

func TestSkippedRatingsAreMissingNotZero(t *testing.T) {
	p := newPerson(t)
	p.feels(Both, "M1 S1", "pain 6")
	p.week()
	p.week()
	p.feels(Both, "M1 S1") // no pain, no change: not "pain 0"
	p.says("reassess-no-response")
	if r := p.plan().view.response; r.now != nil || r.improved() || r.worse() {
		t.Errorf("response %s", r.words())
	}

	// Pain before the sessions stands in, from three ratings on.
	for i := range 3 {
		rated(&p.records[len(p.records)-1-i], 3, -1, -1)
	}
	p.says()
	p.feels(Both, "M1 S1", "pain 9")
	p.says("professional-worse")
}

func TestStartWithoutPainIsJudgedByTheRatingAlone(t *testing.T) {
	p := newPerson(t)
	p.feels(Stiff, "M1", "pain 0")
	p.week()
	p.week()
	p.feels(Stiff, "M1", "pain 0")
	p.says("reassess-no-response")
	p.feels(Stiff, "M1", "pain 1", "change 1")
	p.says()
}

func TestAfterPain(t *testing.T) {
	for pain := range 11 {
		want := GoOn
		if pain >= 4 {
			want = Ease
		}
		if pain >= 6 {
			want = EndExercise
		}
		if got := AfterPain(pain, false); got != want {
			t.Errorf("pain %d: %s", pain, got)
		}
		if got := AfterPain(pain, true); got != EndExercise {
			t.Errorf("sharp or new, pain %d: %s", pain, got)
		}
	}
}
