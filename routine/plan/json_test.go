package plan

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"tspine/routine"
)

// everythingAtOnce is a plan with as many insights as one can have.
func everythingAtOnce(t *testing.T) Plan {
	p := newPerson(t)
	p.now = time.Date(2026, 1, 5, 8, 0, 0, 0, time.UTC)
	p.feels(Stiff, "S1 S2 S3", "pain 3")
	for day := range 38 {
		if day%2 == 0 && day < 30 {
			rated(p.does(routine.Balance), 1, 1, 3)
		}
		if day == 34 || day == 36 {
			r := p.does(routine.Mobility)
			rated(r, 1, 4, 3)
			hurtAt(r, "foam-roller")
			rated(p.does(routine.Stability), 1, 3, 3)
		}
		p.now = p.now.AddDate(0, 0, 1)
	}
	return p.plan()
}

func TestInsightsAtOnce(t *testing.T) {
	var got []string
	for _, i := range everythingAtOnce(t).Insights {
		got = append(got, string(i.Severity)+" "+i.ID)
	}
	want := `professional leave-out-foam-roller
professional check-advised
advice stretching-makes-it-worse
advice fewer-stability-days
advice reassess-due
info week-six
info winter`
	if strings.Join(got, "\n") != want {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
}

func TestPlanJSON(t *testing.T) {
	p := newPerson(t)
	p.feels(Stiff, "M1 M2 M3")
	rated(p.does(routine.Mobility), 3, 2, 4)
	p.day(15)
	raw, err := json.MarshalIndent(p.plan(), "", " ")
	if err != nil {
		t.Fatal(err)
	}
	want := `{
 "class": "MOBILITY_LED",
 "position": -0.75,
 "d": -6,
 "mix": {
  "mobility": 5,
  "stability": 2
 },
 "stage": 1,
 "levels": {
  "mobility": "low",
  "stability": "low"
 },
 "reassess_due": "2026-09-21",
 "blocked": false,
 "today": {
  "routine": "mobility",
  "why": [
   "Stiffness leads, so mobility comes first and strength follows (C5).",
   "This week so far: mobility 0 of 5 days, stability 0 of 2 (X)."
  ]
 },
 "week": {
  "done": {
   "mobility": 0,
   "stability": 0
  },
  "planned": {
   "mobility": 5,
   "stability": 2
  }
 },
 "insights": [
  {
   "id": "smaller-and-more-regular",
   "severity": "advice",
   "text": "A shorter session on fixed days does more than a long one now and then.",
   "why": "Fewer days than planned were done in one of the last two weeks, and change comes with regularity (T1).",
   "records": []
  },
  {
   "id": "reassess-due",
   "severity": "advice",
   "text": "It is time to assess again.",
   "why": "The last assessment was 15 days ago, and backs change (R1).",
   "records": []
  },
  {
   "id": "heat",
   "severity": "info",
   "text": "If you like, warm the upper back for 15 to 20 minutes first.",
   "why": "Warmth before mobility work makes it easier (H1).",
   "records": []
  }
 ]
}`
	if string(raw) != want {
		t.Errorf("got %s", raw)
	}
}

func TestPlanJSONOfNobody(t *testing.T) {
	raw, err := json.Marshal(Make(newPerson(t).now, nil, nil, Settings{}))
	if err != nil {
		t.Fatal(err)
	}
	want := `{"class":"","position":0,"d":0,"mix":{"mobility":3,"stability":3},"stage":0,"levels":{"mobility":"low","stability":"low"},` +
		`"reassess_due":null,"blocked":false,"today":{"routine":"","why":["One question decides: stiff is a mobility day, loose a stability day, both or neither a balance day (C3)."]},` +
		`"week":{"done":{"mobility":0,"stability":0},"planned":{"mobility":3,"stability":3}},` +
		`"insights":[{"id":"first-assessment","severity":"advice","text":"Answer the assessment: two minutes, yes or no.",` +
		`"why":"Which exercises fit depends on where a back stands between stiff and loose (C3).","records":[]}]}`
	if string(raw) != want {
		t.Errorf("got %s", raw)
	}
}

func TestAssessmentJSON(t *testing.T) {
	pain := 4
	a := Assessment{Format: AssessmentFormat, ID: "20260907T080000Z-7f3a", At: at(t, "2026-09-07T10:00:00+02:00"), Items: []string{"M1", "S3"},
		Feel: Both, StretchingWorse: true, Pain: &pain, Warnings: []string{"RF3"}, Cleared: DateOf(at(t, "2026-09-01T00:00:00Z"))}
	raw, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	want := `{"format":1,"id":"20260907T080000Z-7f3a","at":"2026-09-07T10:00:00+02:00","items":["M1","S3"],"feel":"both",` +
		`"stretching_worse":true,"pain":4,"change":null,"warnings":["RF3"],"cleared":"2026-09-01"}`
	if string(raw) != want {
		t.Errorf("got %s", raw)
	}
	var back Assessment
	if err := json.Unmarshal(raw, &back); err != nil {
		t.Fatal(err)
	}
	if again, _ := json.Marshal(back); string(again) != want {
		t.Errorf("and back %s", again)
	}
	if err := json.Unmarshal([]byte(`{"cleared":"tomorrow"}`), &back); err == nil || err.Error() != `"tomorrow" is not a date: write it as 2026-11-23` {
		t.Errorf("error %v", err)
	}
}
