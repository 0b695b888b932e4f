package export

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"tspine/routine/text"
)

// maxLine is how many octets a line of a calendar may have (RFC 5545, 3.1).
const maxLine = 75

// slot is what the length of a planned day is rounded up to (X).
const slot = 5 * time.Minute

// ICS writes a calendar as an iCalendar (RFC 5545, and RFC 7986 for its name),
// each planned day with a reminder. The time is the one on the clock wherever
// the person is. An event keeps its identity from export to export, so a
// calendar that reads a new one changes the day and does not add to it.
func ICS(w io.Writer, given Calendar, now time.Time) error {
	var c calendar
	c.line("BEGIN", "VCALENDAR")
	c.line("VERSION", "2.0")
	c.line("PRODID", "-//tspine//tspine//EN")
	c.line("CALSCALE", "GREGORIAN")
	c.line("METHOD", "PUBLISH")
	c.text("NAME", calendarName)
	c.text("X-WR-CALNAME", calendarName)
	for _, e := range given.Events {
		clock, err := time.Parse("15:04", e.At)
		if err != nil {
			return fmt.Errorf("cannot export: %q is not a time of day: write it as 18:00", text.New(e.At))
		}
		c.event(e, e.Date.Time().Add(time.Duration(clock.Hour())*time.Hour+time.Duration(clock.Minute())*time.Minute), now)
	}
	c.line("END", "VCALENDAR")
	if _, err := io.WriteString(w, c.String()); err != nil {
		return fmt.Errorf("cannot export: %w", err)
	}
	return nil
}

// calendarName is how calendars show it; X-WR-CALNAME is for those that do not
// know NAME.
const calendarName = "Upper back (tspine)"

// calendar is an iCalendar so far.
type calendar struct{ strings.Builder }

func (c *calendar) event(e Event, start, now time.Time) {
	c.line("BEGIN", "VEVENT")
	c.line("UID", e.UID)
	c.line("SEQUENCE", strconv.Itoa(e.Sequence))
	c.line("DTSTAMP", now.UTC().Format("20060102T150405Z"))
	c.line("DTSTART", start.Format("20060102T150405"))
	c.line("DURATION", fmt.Sprintf("PT%dM", e.Minutes))
	c.text("SUMMARY", e.Name.String())
	if e.Cancelled {
		c.line("STATUS", "CANCELLED")
		c.line("CLASS", "PRIVATE")
		c.line("END", "VEVENT")
		return
	}
	c.line("STATUS", "CONFIRMED")
	c.text("DESCRIPTION", fmt.Sprintf("About %d minutes: tspine start %s\nThe plan suggests, you decide.", e.Minutes, e.Routine))
	c.line("CLASS", "PRIVATE")
	c.line("TRANSP", "TRANSPARENT")
	c.line("BEGIN", "VALARM")
	c.line("ACTION", "DISPLAY")
	c.line("TRIGGER", "PT0S")
	c.text("DESCRIPTION", e.Name.String())
	c.line("END", "VALARM")
	c.line("END", "VEVENT")
}

var escapes = strings.NewReplacer(`\`, `\\`, `;`, `\;`, `,`, `\,`, "\n", `\n`)

// text writes a property whose value is text.
func (c *calendar) text(name, value string) { c.line(name, escapes.Replace(value)) }

// line writes a property, folded so that no line is too long and no character
// is cut in two.
func (c *calendar) line(name, value string) {
	line := name + ":" + value
	for room := maxLine; len(line) > room; room = maxLine - 1 {
		n := room
		for !utf8.RuneStart(line[n]) {
			n--
		}
		c.WriteString(line[:n] + "\r\n ")
		line = line[n:]
	}
	c.WriteString(line + "\r\n")
}
