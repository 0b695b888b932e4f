package plan

import (
	"slices"
	"testing"

	"tspine/routine"
)

func TestResponse(t *testing.T) {
	const no = -9
	for _, c := range []struct {
		start, now, rating    int
		improved, real, worse bool
	}{
		{no, no, no, false, false, false},
		{6, no, no, false, false, false},
		{no, 3, no, false, false, false},
		{6, 6, no, false, false, false},
		{6, 5, no, true, false, false},
		{6, 4, no, true, true, false},
		{5, 4, no, true, false, false},
		{4, 3, no, true, true, false},
		{4, 4, no, false, false, false},
		{6, 7, no, false, false, false},
		{6, 8, no, false, false, true},
		{0, 0, no, false, false, false},
		{0, 0, 1, true, false, false},
		{no, no, 0, false, false, false},
		{no, no, 1, true, false, false},
		{no, no, 2, true, false, false},
		{no, no, 3, true, true, false},
		{no, no, -1, false, false, false},
		{no, no, -2, false, false, true},
		{6, 4, -2, true, true, true},
	} {
		rating := func(n int) *int {
			if n == no {
				return nil
			}
			return &n
		}
		p := newPerson(t)
		p.feels(Both, "M1 S1")
		p.assessments[0].Pain = rating(c.start)
		p.day(14).feels(Both, "M1 S1")
		p.assessments[1].Pain, p.assessments[1].Change = rating(c.now), rating(c.rating)
		r := p.plan().view.response
		if r.improved() != c.improved || r.improvedForReal() != c.real || r.worse() != c.worse {
			t.Errorf("%+v: improved %t, for real %t, worse %t", c, r.improved(), r.improvedForReal(), r.worse())
		}
	}
}

func TestPainNowFromTheSessions(t *testing.T) {
	p := newPerson(t)
	p.feels(Both, "M1 S1", "pain 6")
	for i := range 3 {
		rated(p.day(10+i).does(routine.Mobility), 1, -1, -1)
	}
	for day, want := range map[int]bool{16: true, 17: false} { // on day 17 only two are from the last seven days
		if got := p.day(day).plan().view.response.improved(); got != want {
			t.Errorf("day %d: improved %t", day, got)
		}
	}
}

func TestEnough(t *testing.T) {
	for planned, want := range map[int]int{0: 0, 3: 2, 4: 3, 5: 4, 6: 4, 7: 5, 50: 35} {
		if got := enough(planned); got != want {
			t.Errorf("of %d: %d, want %d", planned, got, want)
		}
	}
}

func TestWarningsByTime(t *testing.T) {
	for name, c := range map[string]struct {
		from, today int    // a balance day every day from one day up to another
		change      string // said on day 10
		want        []string
	}{
		"13 days":                      {0, 13, "", nil},
		"two weeks":                    {0, 14, "", []string{"reassess-no-response"}},
		"two weeks, the second only":   {7, 14, "", []string{"smaller-and-more-regular"}},
		"20 days":                      {0, 20, "", []string{"reassess-no-response"}},
		"three weeks":                  {0, 21, "", []string{"professional-no-response"}},
		"three weeks, two regular":     {7, 21, "", []string{"reassess-no-response"}},
		"four weeks, three regular":    {7, 28, "", []string{"professional-no-response"}},
		"three weeks, improved":        {0, 21, "change 1", nil},
		"worse before all others":      {0, 21, "change -2", []string{"professional-worse"}},
		"41 days of nothing":           {99, 41, "", []string{"smaller-and-more-regular"}},
		"42 days of nothing":           {99, 42, "", []string{"professional-not-improved", "smaller-and-more-regular"}},
		"six weeks":                    {0, 42, "", []string{"professional-no-response", "professional-not-improved"}},
		"55 days, improved a little":   {0, 55, "change 2", nil},
		"eight weeks, a little":        {0, 56, "change 2", []string{"professional-no-lasting-change"}},
		"eight weeks, four regular":    {28, 56, "change 2", []string{"professional-no-lasting-change"}},
		"eight weeks, three regular":   {35, 56, "change 2", nil},
		"eight weeks, really improved": {0, 56, "change 3", nil},
	} {
		t.Run(name, func(t *testing.T) {
			p := newPerson(t)
			p.feels(Both, "M1 S1")
			if c.change != "" {
				p.day(10).feels(Both, "M1 S1", c.change)
			}
			for day := c.from; day < c.today; day++ {
				p.day(day).does(routine.Balance)
			}
			var rest []string // the last assessment is always long ago
			for _, i := range p.day(c.today).plan().Insights {
				switch i.ID {
				case "reassess-due", "week-six", "heat":
				default:
					rest = append(rest, i.ID)
				}
			}
			if !slices.Equal(rest, c.want) {
				t.Errorf("%q, want %q", rest, c.want)
			}
		})
	}
}

func TestWhenAStageOpens(t *testing.T) {
	for _, c := range []struct {
		feel    Feel
		w       string // said with every assessment
		days    []int
		ratings string
		want    int
	}{
		{Stiff, "", []int{13}, "change 0", 1},
		{Stiff, "", []int{14}, "change 0", 2},
		{Stiff, "", []int{14}, "change -2", 1},
		{Loose, "", []int{14}, "change -1", 2},
		{Stiff, "", []int{14, 34}, "change 0", 2},
		{Stiff, "", []int{14, 35}, "change 0", 3},
		{Stiff, "", []int{14, 35, 49}, "change 0", 3},
		{Stiff, "", []int{35}, "change 0", 2},
		{Stiff, "", []int{35, 35}, "change 0", 2}, // not two stages on one day
		{Loose, "stretching worse", []int{20}, "change 1", 1},
		{Loose, "stretching worse", []int{21}, "change 1", 2},
		{Loose, "stretching worse", []int{21}, "change 0", 1},
		{Loose, "stretching worse", []int{21, 35}, "change 1", 3},
		{Both, "", []int{14, 35}, "change 1", 1}, // BALANCED has one stage
	} {
		p := newPerson(t)
		ratings := []string{c.ratings}
		if c.w != "" {
			ratings = append(ratings, c.w)
		}
		p.feels(c.feel, map[Feel]string{Stiff: "M1", Loose: "S1", Both: "M1"}[c.feel], ratings[1:]...)
		for _, day := range c.days {
			p.day(day).feels(c.feel, map[Feel]string{Stiff: "M1", Loose: "S1", Both: "M1"}[c.feel], ratings...)
		}
		if got := p.plan().Stage; got != c.want {
			t.Errorf("%+v: stage %d", c, got)
		}
	}
}
