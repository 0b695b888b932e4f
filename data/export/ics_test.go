package export_test

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"tspine/data"
	"tspine/data/export"
	"tspine/routine"
	"tspine/routine/plan"
	"tspine/routine/session"
	"tspine/routine/text"
)

func date(t *testing.T, s string) plan.Date {
	t.Helper()
	d, err := plan.ParseDate(s)
	must(t, err)
	return d
}

func TestICS(t *testing.T) {
	days := []export.Day{{Date: date(t, "2026-11-23"), Routine: "mobility", Name: text.New("Mobility day"), Length: 301 * time.Second}}
	var out bytes.Buffer
	must(t, export.ICS(&out, export.Calendar{}.With(days, person, "18:00", monday), monday))
	want := strings.ReplaceAll(`BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//tspine//tspine//EN
CALSCALE:GREGORIAN
METHOD:PUBLISH
NAME:Upper back (tspine)
X-WR-CALNAME:Upper back (tspine)
BEGIN:VEVENT
UID:20261123-0123456789abcdef@tspine
SEQUENCE:7831
DTSTAMP:20261123T071502Z
DTSTART:20261123T180000
DURATION:PT10M
SUMMARY:Mobility day
STATUS:CONFIRMED
DESCRIPTION:About 10 minutes: tspine start mobility\nThe plan suggests\, yo
 u decide.
CLASS:PRIVATE
TRANSP:TRANSPARENT
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:PT0S
DESCRIPTION:Mobility day
END:VALARM
END:VEVENT
END:VCALENDAR
`, "\n", "\r\n")
	if got := out.String(); got != want {
		t.Errorf("the calendar is\n%s\nwant\n%s", got, want)
	}
	if err := export.ICS(&out, export.Calendar{}.With(days, person, "6pm", monday), monday); err == nil || err.Error() != `cannot export: "6pm" is not a time of day: write it as 18:00` {
		t.Errorf("it says %v", err)
	}
}

// TestEveryCalendarCanBeRead reads calendars of long and hostile names as
// RFC 5545 is written.
func TestEveryCalendarCanBeRead(t *testing.T) {
	for _, name := range []string{"Mobility day", "", `a;b,c\d:"e"`, "END:VCALENDAR", strings.Repeat("Zoë — ", 60), strings.Repeat("🙂", 120), "a\r\nBEGIN:VEVENT"} {
		for _, at := range []string{"00:00", "18:00", "23:59"} {
			var days []export.Day
			for n := range 3 {
				days = append(days, export.Day{Date: date(t, "2026-12-30") + plan.Date(n), Routine: "mobility", Name: text.New(name), Length: time.Duration(n) * 299 * time.Second})
			}
			var out bytes.Buffer
			must(t, export.ICS(&out, export.Calendar{}.With(days, person, at, monday), monday))
			events, err := readCalendar(out.String())
			if err != nil || len(events) != 3 {
				t.Fatalf("%q: %d events, %v\n%s", name, len(events), err, out.String())
			}
			last := events[2]
			if want := text.New(name).String(); last["SUMMARY"] != want || last["VALARM.DESCRIPTION"] != want {
				t.Errorf("the name %q is read as %q and %q", want, last["SUMMARY"], last["VALARM.DESCRIPTION"])
			}
			if want := "20270101T" + strings.ReplaceAll(at, ":", "") + "00"; last["DTSTART"] != want {
				t.Errorf("the last day starts at %s, want %s", last["DTSTART"], want)
			}
		}
	}
}

// The values that the calendar's properties may have.
var (
	property = regexp.MustCompile(`^([A-Z-]+):(.*)$`)
	forms    = map[string]*regexp.Regexp{
		"VERSION": regexp.MustCompile(`^2\.0$`), "PRODID": regexp.MustCompile(`^\S+$`), "CALSCALE": regexp.MustCompile(`^GREGORIAN$`),
		"METHOD": regexp.MustCompile(`^PUBLISH$`), "NAME": textForm, "X-WR-CALNAME": textForm, "SEQUENCE": regexp.MustCompile(`^\d{1,10}$`), "STATUS": regexp.MustCompile(`^(CONFIRMED|CANCELLED)$`),
		"UID": regexp.MustCompile(`^\S+$`), "DTSTAMP": regexp.MustCompile(`^\d{8}T\d{6}Z$`), "DTSTART": regexp.MustCompile(`^\d{8}T\d{6}$`),
		"DURATION": regexp.MustCompile(`^PT\d+M$`), "CLASS": regexp.MustCompile(`^PRIVATE$`), "TRANSP": regexp.MustCompile(`^TRANSPARENT$`),
		"ACTION": regexp.MustCompile(`^DISPLAY$`), "TRIGGER": regexp.MustCompile(`^PT0S$`),
		"SUMMARY": textForm, "DESCRIPTION": textForm,
	}
	textForm = regexp.MustCompile(`^(?:[^\\;,\x00-\x1f]|\\[\\;,n])*$`)
	inside   = map[string]string{"VCALENDAR": "", "VEVENT": "VCALENDAR", "VALARM": "VEVENT"}
	required = map[string][]string{"VCALENDAR": {"VERSION", "PRODID"}, "VEVENT": {"UID", "DTSTAMP", "DTSTART", "SUMMARY"}, "VALARM": {"ACTION", "TRIGGER", "DESCRIPTION"}}
	unescape = strings.NewReplacer(`\\`, `\`, `\;`, `;`, `\,`, `,`, `\n`, "\n")
)

// readCalendar reads an iCalendar strictly: the events with their properties,
// those of the alarm with VALARM. before them.
func readCalendar(src string) (events []map[string]string, err error) {
	if !utf8.ValidString(src) || !strings.HasSuffix(src, "\r\n") || strings.Count(src, "\n") != strings.Count(src, "\r\n") {
		return nil, fmt.Errorf("lines do not end as they should")
	}
	for _, line := range strings.Split(src, "\r\n") {
		if len(line) > 75 || !utf8.ValidString(line) || strings.ContainsAny(line, "\r\n") {
			return nil, fmt.Errorf("bad line %q", line)
		}
	}
	var open []string
	var has []map[string]string
	uids := map[string]bool{}
	for _, line := range strings.Split(strings.TrimSuffix(strings.ReplaceAll(src, "\r\n ", ""), "\r\n"), "\r\n") {
		m := property.FindStringSubmatch(line)
		if m == nil {
			return nil, fmt.Errorf("no property: %q", line)
		}
		name, value := m[1], m[2]
		within := ""
		if len(open) > 0 {
			within = open[len(open)-1]
		}
		switch name {
		case "BEGIN":
			if parent, known := inside[value]; !known || parent != within {
				return nil, fmt.Errorf("%s inside %q", value, within)
			}
			open, has = append(open, value), append(has, map[string]string{})
			continue
		case "END":
			if value != within {
				return nil, fmt.Errorf("%s ends inside %q", value, within)
			}
			props := has[len(has)-1]
			for _, need := range required[value] {
				if _, ok := props[need]; !ok {
					return nil, fmt.Errorf("%s without %s", value, need)
				}
			}
			open, has = open[:len(open)-1], has[:len(has)-1]
			switch value {
			case "VALARM":
				for k, v := range props {
					has[len(has)-1]["VALARM."+k] = v
				}
			case "VEVENT":
				if uids[props["UID"]] {
					return nil, fmt.Errorf("%s twice", props["UID"])
				}
				uids[props["UID"]] = true
				events = append(events, props)
			}
			continue
		}
		form := forms[name]
		if form == nil || !form.MatchString(value) || within == "" {
			return nil, fmt.Errorf("%s cannot be %q", name, value)
		}
		if _, twice := has[len(has)-1][name]; twice {
			return nil, fmt.Errorf("%s twice", name)
		}
		has[len(has)-1][name] = unescape.Replace(value)
	}
	if len(open) > 0 {
		return nil, fmt.Errorf("%v does not end", open)
	}
	return events, nil
}

// assessed is an assessment whose answers lead to a class.
func assessed(at time.Time, feel plan.Feel, worse bool, items ...string) []plan.Assessment {
	w := map[bool]plan.Stretching{true: plan.StretchingWorse}[worse]
	return []plan.Assessment{{Format: 1, ID: "20261116T071502Z-assessment-0001", At: at, Feel: feel, Stretching: w, Items: items}}
}

// TestDays plans two weeks on a Monday. Each line is the days of a class: m a
// mobility day, s a stability day, b both, . rest.
func TestDays(t *testing.T) {
	for _, c := range []struct {
		story       string
		assessments []plan.Assessment
		want        string
	}{
		{"mobility leads", assessed(monday, plan.Stiff, false, "M1", "M2"), "msmmm..msmmm.."},
		{"balanced", assessed(monday, plan.Both, false, "M1", "S1"), "msmsm..msmsm.."},
		{"stability leads", assessed(monday, plan.Loose, false, "S1", "S2"), "sms.s..sms.s.."},
		{"stretching makes it worse", assessed(monday, plan.Loose, true, "S1"), "s.s.s..s.s.s.."},
	} {
		days, err := export.Days(monday, c.assessments, nil, plan.Settings{}, shipped)
		must(t, err)
		if got := drawn(days, plan.DateOf(monday), 14); got != c.want {
			t.Errorf("%s: %s, want %s", c.story, got, c.want)
		}
	}
}

func TestDaysGoOnFromWhatWasDone(t *testing.T) {
	assessments := assessed(monday, plan.Both, false, "M1", "S1")
	wednesday := monday.AddDate(0, 0, 2)
	end := wednesday.Add(time.Minute)
	done := []session.Record{{Format: 1, ID: "20261125T071502Z-stability-0001", Status: session.Completed, Started: wednesday, Ended: &end,
		Routine: session.RoutineRef{ID: "stability", Focus: "stability"}}}
	days, err := export.Days(wednesday, assessments, done, plan.Settings{}, shipped)
	must(t, err)
	if got, want := drawn(days, plan.DateOf(wednesday), 12), ".mmsmm.smsm."; got != want {
		t.Errorf("the days are %s, want %s", got, want)
	}
	for _, d := range days {
		if d.Length < 3*time.Minute || d.Name.Empty() {
			t.Errorf("%s: %q takes %s", d.Date, d.Name, d.Length)
		}
	}
}

func TestNothingToPlan(t *testing.T) {
	warned := assessed(monday, plan.Stiff, false)
	warned[0].Warnings = []string{"RF3"}
	strong, nine := assessed(monday, plan.Stiff, false), 9
	strong[0].Pain = &nine
	for _, c := range []struct {
		assessments []plan.Assessment
		want        error
	}{{nil, export.ErrNoPlan}, {warned, export.ErrBlocked}, {strong, export.ErrRest}} {
		if days, err := export.Days(monday, c.assessments, nil, plan.Settings{}, shipped); err != c.want || days != nil {
			t.Errorf("planned are %v, %v", days, err)
		}
	}
}

func shipped(day string) (routine.Routine, bool) {
	for _, r := range data.Shipped().Routines {
		if r.ID == day {
			return r, true
		}
	}
	return routine.Routine{}, false
}

// person is whose calendar it is.
const person = "0123456789abcdef"

// A day that was given away and is planned no more is cancelled, in a calendar
// that was kept as well; what stays the same keeps its sequence.
func TestCancelledDays(t *testing.T) {
	day := func(n int) export.Day {
		return export.Day{Date: date(t, "2026-11-23") + plan.Date(n), Routine: "mobility", Name: text.New("Mobility day"), Length: 5 * time.Minute}
	}
	first := export.Calendar{}.With([]export.Day{day(0), day(1), day(2)}, person, "18:00", monday)
	later := export.ReadCalendar(first.Kept()).With([]export.Day{day(1), day(4)}, person, "18:00", monday.Add(time.Hour/2))
	want := map[int]string{0: "CANCELLED 7832", 1: "CONFIRMED 7831", 2: "CANCELLED 7832", 4: "CONFIRMED 7831"}
	check := func(c export.Calendar, now time.Time, want map[int]string) {
		t.Helper()
		var out bytes.Buffer
		must(t, export.ICS(&out, c, now))
		events, err := readCalendar(out.String())
		must(t, err)
		if len(events) != len(want) {
			t.Errorf("%d events, want %d", len(events), len(want))
		}
		for n, words := range want {
			uid := day(n).Date.Time().Format("20060102") + "-" + person + "@tspine"
			for _, e := range events {
				if e["UID"] == uid && (e["STATUS"]+" "+e["SEQUENCE"] != words || strings.HasPrefix(words, "CAN") != (e["VALARM.ACTION"] == "")) {
					t.Errorf("%s is %s %s, want %s; its alarm is %q", uid, e["STATUS"], e["SEQUENCE"], words, e["VALARM.ACTION"])
				}
			}
		}
	}
	check(later, monday, want)
	again := export.ReadCalendar(later.Kept()).With([]export.Day{day(2), day(4)}, person, "18:00", monday.AddDate(0, 0, 1))
	check(again, monday, map[int]string{1: "CANCELLED 7855", 2: "CONFIRMED 7855", 4: "CONFIRMED 7831"})
	moved := again.With([]export.Day{day(2), day(4)}, person, "07:00", monday.AddDate(0, 0, 1))
	check(moved, monday, map[int]string{1: "CANCELLED 7855", 2: "CONFIRMED 7856", 4: "CONFIRMED 7855"})
}

// Whose calendar it is, is told by the first assessment: it is the same in
// whatever order they are read, and another one for another person.
func TestCalendarsOfTwo(t *testing.T) {
	one := plan.Assessment{ID: "20261101T071502Z-assessment-0001", At: monday.AddDate(0, 0, -22)}
	two := plan.Assessment{ID: "20261116T071502Z-assessment-0002", At: monday.AddDate(0, 0, -7)}
	a, b := export.Person([]plan.Assessment{one, two}), export.Person([]plan.Assessment{two, one})
	if c := export.Person([]plan.Assessment{two}); a != b || a == c || !regexp.MustCompile("^[0-9a-f]{16}$").MatchString(a) {
		t.Errorf("%s, %s, and of another %s", a, b, c)
	}
}

// What something else wrote into the kept calendar comes to nothing.
func TestStrangeCalendars(t *testing.T) {
	for _, src := range []string{"", "null", "{", `{"format":2,"events":[{}]}`, `{"format":1,"events":[{"uid":"x\r\nBEGIN:VEVENT"}]}`,
		`{"format":1,"events":[{"uid":"20261123-0123456789abcdef@tspine","date":"2026-11-30","at":"6pm"}]}`,
		`{"format":1,"events":[{"uid":"20261123-0123456789abcdef@tspine","date":"2026-11-30","at":"18:00","sequence":-1}]}`} {
		if c := export.ReadCalendar([]byte(src)).With(nil, person, "18:00", monday); len(c.Events) != 0 {
			t.Errorf("%q is %v", src, c.Events)
		}
	}
}

func drawn(days []export.Day, from plan.Date, n int) string {
	out := strings.Repeat(".", n)
	for _, d := range days {
		at := int(d.Date - from)
		out = out[:at] + d.Routine[:1] + out[at+1:]
	}
	return out
}
