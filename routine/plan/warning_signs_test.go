package plan

import (
	"slices"
	"testing"
	"time"
)

func TestWarningSigns(t *testing.T) {
	const wait = "See a professional first. Sessions are on hold until you record the day you were cleared."
	for _, c := range []struct {
		signs     []string
		text, why string
	}{
		{[]string{"RF3"}, wait, "You reported numbness or tingling in arms or hands (RF3)."},
		{[]string{"RF4", "RF3"}, wait, "You reported numbness or tingling in arms or hands, and pain after a fall or an injury (RF3, RF4)."},
		{[]string{"RF2"}, wait + " If the pain around the ribs or in the chest is sudden or severe, call your local emergency number now.",
			"You reported pain that spreads around the ribs or into the chest (RF2)."},
		{[]string{"RF5", "RF2"}, wait + " If you have trouble breathing, call your local emergency number now.",
			"You reported pain that spreads around the ribs or into the chest, and difficulty breathing along with the back pain (RF2, RF5)."},
	} {
		p := newPerson(t)
		p.feels(Stiff, "M1")
		p.reports(0, c.signs...)
		got := p.plan()
		if !got.Blocked || got.Today.Routine != "" || got.Class != MobilityLed {
			t.Errorf("%v: blocked %t, today %q, class %s", c.signs, got.Blocked, got.Today.Routine, got.Class)
		}
		if i := got.Insights[0]; len(got.Insights) != 1 || i.ID != "warning-signs" || i.Text != c.text || i.Why.String() != c.why {
			t.Errorf("%v: %+v", c.signs, got.Insights)
		}
		if why := got.Today.Why[0].String(); why != c.why {
			t.Errorf("%v: today because %s", c.signs, why)
		}
	}
}

func TestCleared(t *testing.T) {
	p := newPerson(t)
	p.feels(Stiff, "M1")
	p.reports(0, "RF4")
	p.day(5).reports(DateOf(p.now) - 3)
	if p.plan().Blocked {
		t.Error("blocked after it was seen and cleared")
	}
	p.day(9).reports(0, "RF4")
	if !p.plan().Blocked {
		t.Error("a sign reported after the clearance does not block")
	}
	p.day(10).reports(DateOf(p.now), "RF4") // said together: there, and seen
	if p.plan().Blocked {
		t.Error("blocked by a sign that was cleared in the same answers")
	}
	p.day(11).reports(DateOf(p.now)-clearedBefore, "RF3")
	if p.plan().Blocked {
		t.Error("blocked by a sign that was seen within the days before its report")
	}
	p.day(12).reports(DateOf(p.now)-clearedBefore-1, "RF3")
	if !p.plan().Blocked {
		t.Error("a clearance from long before the report lifts the block")
	}
}

func TestTips(t *testing.T) {
	for _, c := range []struct {
		month    time.Month
		settings Settings
		want     []string
	}{
		{time.January, Settings{}, []string{"heat", "winter"}},
		{time.February, Settings{NoHeat: true}, []string{"winter"}},
		{time.December, Settings{South: true}, []string{"heat"}},
		{time.July, Settings{South: true, NoHeat: true}, []string{"winter"}},
		{time.March, Settings{}, []string{"heat"}},
		{time.November, Settings{NoHeat: true}, nil},
	} {
		p := newPerson(t)
		p.now = time.Date(2026, c.month, 2, 8, 0, 0, 0, time.UTC)
		p.settings = c.settings
		p.feels(Stiff, "M1")
		var got []string
		for _, i := range p.plan().Insights {
			got = append(got, i.ID)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s, %+v: %q, want %q", c.month, c.settings, got, c.want)
		}
	}
	// No heat on a day without mobility work.
	p := newPerson(t)
	p.feels(Loose, "S1")
	if got := p.plan(); got.Today.Routine != StabilityDay || len(got.Insights) != 0 {
		t.Errorf("today %s, insights %+v", got.Today.Routine, got.Insights)
	}
}
