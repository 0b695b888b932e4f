package plan

import (
	"encoding/json"
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
  "mobility": 4,
  "stability": 1
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
  "level": "low",
  "why": [
   "Mobility gets more days than stability for now, so it comes first (X).",
   "Done this week: mobility 0, stability 0 (X)."
  ],
  "left_out": []
 },
 "week": {
  "done": {
   "mobility": 0,
   "stability": 0
  },
  "planned": {
   "mobility": 4,
   "stability": 1
  }
 },
 "insights": [
  {
   "id": "smaller-and-more-regular",
   "severity": "advice",
   "text": "Short sessions on fixed days beat a long one now and then.",
   "why": "You have missed planned days lately, and regular practice is what brings change (T1).",
   "records": [
    "mobility-0"
   ]
  },
  {
   "id": "reassess-due",
   "severity": "advice",
   "text": "Time to take the assessment again.",
   "why": "The last assessment was 15 days ago, and backs change (R1).",
   "records": []
  },
  {
   "id": "level-stay-mobility",
   "severity": "info",
   "text": "Mobility days stay at level low.",
   "why": "You have not done one in the last two weeks (X).",
   "records": []
  },
  {
   "id": "heat",
   "severity": "info",
   "text": "If you like, warm your upper back for 15 to 20 minutes first.",
   "why": "Warmth makes mobility work easier (H1).",
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
	want := `{"class":"","position":0,"d":0,"mix":{"mobility":3,"stability":2},"stage":0,"levels":{"mobility":"low","stability":"low"},` +
		`"reassess_due":null,"blocked":false,"today":{"routine":"","level":"","why":["How does your upper back feel? That one answer decides your first day (C3)."],"left_out":[]},` +
		`"week":{"done":{"mobility":0,"stability":0},"planned":{"mobility":3,"stability":2}},` +
		`"insights":[{"id":"first-assessment","severity":"advice","text":"Take the two-minute assessment.",` +
		`"why":"Which exercises help depends on whether your back is more stiff or more loose (C3).","records":[]}]}`
	if string(raw) != want {
		t.Errorf("got %s", raw)
	}
}

func TestAssessmentJSON(t *testing.T) {
	pain := 4
	a := Assessment{Format: AssessmentFormat, ID: "20260907T080000Z-7f3a", At: at(t, "2026-09-07T10:00:00+02:00"), Items: []string{"M1", "S3"},
		Feel: Both, Stretching: NotLately, Pain: &pain, Warnings: []string{"RF3"}, Cleared: DateOf(at(t, "2026-09-01T00:00:00Z"))}
	rating := Assessment{Format: AssessmentFormat, ID: "20260907T080000Z-7f3b", At: a.At, Short: true, Now: true, Items: []string{}, Pain: &pain}
	for want, a := range map[string]Assessment{
		`{"format":1,"id":"20260907T080000Z-7f3a","at":"2026-09-07T10:00:00+02:00","items":["M1","S3"],"feel":"both",` +
			`"stretching":"none","pain":4,"change":null,"warnings":["RF3"],"cleared":"2026-09-01"}`: a,
		`{"format":1,"id":"20260907T080000Z-7f3b","at":"2026-09-07T10:00:00+02:00","short":true,"now":true,"items":[],"feel":"",` +
			`"stretching":"","pain":4,"change":null,"warnings":null,"cleared":null}`: rating,
	} {
		raw, err := json.Marshal(a)
		if err != nil || string(raw) != want {
			t.Errorf("got %s, %v", raw, err)
		}
		var back Assessment
		if err := json.Unmarshal(raw, &back); err != nil {
			t.Fatal(err)
		}
		if again, _ := json.Marshal(back); string(again) != want {
			t.Errorf("and back %s", again)
		}
	}
	var back Assessment
	if err := json.Unmarshal([]byte(`{"cleared":"tomorrow"}`), &back); err == nil || err.Error() != `"tomorrow" is not a date: write it as 2026-11-23` {
		t.Errorf("error %v", err)
	}
}

// TestTheFirstEditionIsRead: false stood for "fine" and for "not asked" alike.
func TestTheFirstEditionIsRead(t *testing.T) {
	for raw, want := range map[string]struct {
		stretching Stretching
		full       bool
	}{
		`{"items":["M1"],"feel":"stiff","stretching_worse":true}`:                {StretchingWorse, true},
		`{"items":["M1"],"feel":"stiff","stretching_worse":false}`:               {StretchingFine, true},
		`{"items":[],"feel":"stiff","stretching_worse":false}`:                   {StretchingFine, true},
		`{"items":[],"feel":"","stretching_worse":false,"pain":4}`:               {NoStretching, false},
		`{"items":[],"feel":"","stretching_worse":true,"pain":4}`:                {StretchingWorse, true},
		`{"short":true,"items":[],"feel":"loose","stretching_worse":false}`:      {StretchingFine, false},
		`{"items":["M1"],"feel":"","stretching":"","stretching_worse":true}`:     {NoStretching, true},
		`{"items":["M1"],"feel":"stiff","stretching":"none","warnings":null}`:    {NotLately, true},
		`{"short":true,"items":[],"feel":"","stretching":"","warnings":["RF3"]}`: {NoStretching, false},
	} {
		var a Assessment
		if err := json.Unmarshal([]byte(raw), &a); err != nil || a.Stretching != want.stretching || a.Full() != want.full {
			t.Errorf("%s: stretching %q, full %t, %v", raw, a.Stretching, a.Full(), err)
		}
	}
}
