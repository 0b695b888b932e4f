package plan

import (
	"slices"
	"strings"
	"testing"

	"tspine/routine"
	"tspine/routine/session"
)

func TestLevels(t *testing.T) {
	const no = -1
	type s struct {
		before, after, effort int
		morning               Morning
		hurt                  string
		day                   int // after the one before; 0: a week
	}
	clean := s{before: no, after: 3, effort: 6}
	soon := s{before: no, after: 3, effort: 6, day: 7}
	for name, c := range map[string]struct {
		start    int
		sessions []s
		want     routine.Level
	}{
		"nothing yet":                           {6, nil, routine.Low},
		"one clean":                             {6, []s{clean}, routine.Low},
		"two clean":                             {6, []s{clean, clean}, routine.Mid},
		"four clean":                            {6, []s{clean, clean, clean, clean}, routine.High},
		"six clean stay at the top":             {6, []s{clean, clean, clean, clean, clean, clean}, routine.High},
		"three clean":                           {6, []s{clean, clean, clean}, routine.Mid},
		"a second step within seven days waits": {6, []s{clean, clean, {no, 3, 6, "", "", 3}, {no, 3, 6, "", "", 4}}, routine.Mid},
		"and comes with the next clean one":     {6, []s{clean, clean, {no, 3, 6, "", "", 3}, {no, 3, 6, "", "", 4}, soon}, routine.High},
		"pain of 6 goes down":                   {6, []s{clean, clean, {no, 6, 2, "", "", 0}}, routine.Low},
		"pain of 4 stays":                       {5, []s{clean, clean, {no, 4, 2, "", "", 0}}, routine.Mid},
		"a high start, and pain falls":          {7, []s{{7, 5, 4, "", "", 0}, {6, 5, 4, "", "", 0}}, routine.Mid},
		"5 is not 2 under a start of 6":         {6, []s{{6, 5, 4, "", "", 0}, {6, 5, 4, "", "", 0}}, routine.Low},
		"down begins the row again":             {6, []s{clean, {no, 6, 2, "", "", 0}, clean}, routine.Low},
		"anything between begins the row again": {6, []s{clean, {no, 4, 7, "", "", 0}, clean}, routine.Low},
		"a worse morning goes down":             {6, []s{clean, clean, {no, 1, 1, WorseMorning, "", 0}}, routine.Low},
		"an end by pain goes down":              {6, []s{clean, clean, {no, 1, 1, "", "row", 0}}, routine.Low},
		"an end by pain without a rating too":   {6, []s{clean, clean, {no, no, 1, "", "row", 0}}, routine.Low},
		"hard work is not clean":                {6, []s{clean, {no, 1, 7, "", "", 0}}, routine.Low},
		"effort not given is fine":              {6, []s{clean, {no, 1, no, "", "", 0}}, routine.Mid},
		"pain after not given is not clean":     {6, []s{clean, {no, no, 1, "", "", 0}, clean}, routine.Low},
		"a rise of 2 goes down":                 {6, []s{clean, clean, {1, 3, 1, "", "", 0}}, routine.Low},
		"a better morning is fine":              {6, []s{clean, {no, 1, 1, BetterMorning, "", 0}}, routine.Mid},
		"four weeks without one":                {6, []s{clean, clean, clean, clean, {no, 6, 9, "", "", 999}}, routine.Low},
	} {
		p := newPerson(t)
		p.day(-1).feels(Both, "M1", "pain "+string(rune('0'+c.start)))
		day := 0
		for i, one := range c.sessions {
			if one.day == 999 {
				p.day(day + 28)
				break
			}
			if one.day > 0 {
				day += one.day
			} else if i > 0 {
				day += 7
			}
			p.day(day)
			r := rated(p.does(routine.Stability), one.before, one.after, one.effort)
			if one.morning != "" {
				morning(r, one.morning)
			}
			hurtAt(r, one.hurt)
		}
		if got := p.plan().Levels; got != (Levels{routine.Low, c.want}) {
			t.Errorf("%s: %v, want stability %s", name, got, c.want)
		}
	}
}

func TestABalanceDayMovesNoLevel(t *testing.T) {
	p := newPerson(t)
	for day := range 4 {
		rated(p.day(day*2).does(routine.Balance), 1, 1, 3)
	}
	if got := p.plan(); got.Levels != (Levels{routine.Low, routine.Low}) || got.LevelOf(routine.Balance) != routine.Low {
		t.Errorf("levels %v", got.Levels)
	}
}

func TestHalfOfASessionIsNeededToBeClean(t *testing.T) {
	p := newPerson(t)
	for day := range 3 {
		r := rated(p.day(day*2).does(routine.Stability), 1, 1, 3)
		r.Status = session.Partial
		for i := range r.Exercises[1:] {
			r.Exercises[i+1].Outcome, r.Exercises[i+1].Done = session.Skipped, nil
		}
	}
	if got := p.plan().Levels.Stability; got != routine.Low {
		t.Errorf("stability %s", got)
	}
}

// TestEveryChangeAndEveryStayIsTold with its reason.
func TestEveryChangeAndEveryStayIsTold(t *testing.T) {
	p := newPerson(t)
	p.feels(Both, "M1 S1", "pain 5")
	for i := range 2 {
		rated(p.day(i*2).later().does(routine.Mobility), 2, 1, 3)
	}
	told := func(day int) string {
		var out []string
		for _, i := range p.day(day).later().plan().Insights {
			if strings.HasPrefix(i.ID, "level-") {
				out = append(out, i.ID+": "+i.Text+" "+i.Why.Text)
			}
		}
		return strings.Join(out, "\n")
	}
	up := "level-up-mobility: Level up: mobility days are now at level mid. Two sessions in a row went well."
	for day, want := range map[int]string{2: up, 8: up, 9: "", 16: "", 17: "level-stay-mobility: Mobility days stay at level mid. You have not done one in the last two weeks."} {
		if got := told(day); got != want {
			t.Errorf("day %d: %q, want %q", day, got, want)
		}
	}
	rated(p.day(18).does(routine.Mobility), 2, 6, 3)
	if got, want := told(18), "level-down-mobility: Level down: mobility days are now at level low. Pain was high after the session on 25 September."; got != want {
		t.Errorf("day 18: %q, want %q", got, want)
	}
	if got, want := told(46), "level-stay-mobility: Mobility days stay at level low. You have not done one in the last two weeks."; got != want {
		t.Errorf("day 46: %q, want %q", got, want)
	}
}

// TestTheNextThingAtTheTop comes once each, and one at a time.
func TestTheNextThingAtTheTop(t *testing.T) {
	for feel, want := range map[Feel][]string{
		Both:  {"Ready for more: try the rotation with your arm extended.", "Ready for more: try the single-arm row with rotation.", "Ready for more: use a stronger band for the row.", "Ready for more: add a mobility day a week if you like, on any rest day.", "Ready for more: add a stability day a week if you like, never two in a row."},
		Loose: {"Ready for more: try the single-arm row with rotation.", "Ready for more: use a stronger band for the row.", "Ready for more: add a stability day a week if you like, never two in a row."},
	} {
		p := newPerson(t)
		w := map[Feel]string{Loose: "stretching worse"}[feel]
		p.feels(feel, "S1", "pain 4", "change 0")
		if w != "" {
			p.later().feels(feel, "S1", "pain 4", w)
		}
		p.ratings = func(r *session.Record) { rated(r, 2, 1, 3) }
		var got []string
		for range 90 {
			if r := p.plan().Today.Routine; r == MobilityDay || r == StabilityDay {
				p.ratings(p.does(routine.Focus(r)))
			}
			p.now = p.now.AddDate(0, 0, 1)
			if now := int(DateOf(p.now)-DateOf(newPerson(t).now)) % 14; now == 0 {
				p.rates("change 1")
			}
			n := 0
			for _, i := range p.plan().Insights {
				if strings.HasPrefix(i.ID, "next-") {
					n++
					if !slices.Contains(got, i.Text) {
						got = append(got, i.Text)
					}
				}
			}
			if n > 1 {
				t.Errorf("%s: %d next things at once", p.now, n)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q", feel, got)
		}
	}
}
