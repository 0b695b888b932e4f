package export

import (
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"
)

// maxLine is how many octets a line of a calendar may have (RFC 5545, 3.1).
const maxLine = 75

// slot is what the length of a planned day is rounded up to (X).
const slot = 5 * time.Minute

// ICS writes planned days as an iCalendar (RFC 5545), each with a reminder, at
// a time of day such as 18:00. The time is the one on the clock wherever the
// person is. An event keeps its identity from export to export, so a calendar
// that reads a new one changes the day and does not add to it.
func ICS(w io.Writer, days []Day, at string, now time.Time) error {
	clock, err := time.Parse("15:04", at)
	if err != nil {
		return fmt.Errorf("cannot export: %q is not a time of day: write it as 18:00", at)
	}
	var c calendar
	c.line("BEGIN", "VCALENDAR")
	c.line("VERSION", "2.0")
	c.line("PRODID", "-//tspine//tspine//EN")
	c.line("CALSCALE", "GREGORIAN")
	for _, d := range days {
		c.event(d, d.Date.Time().Add(time.Duration(clock.Hour())*time.Hour+time.Duration(clock.Minute())*time.Minute), now)
	}
	c.line("END", "VCALENDAR")
	if _, err := io.WriteString(w, c.String()); err != nil {
		return fmt.Errorf("cannot export: %w", err)
	}
	return nil
}

// calendar is an iCalendar so far.
type calendar struct{ strings.Builder }

func (c *calendar) event(d Day, start, now time.Time) {
	minutes := int((d.Length + slot - 1).Truncate(slot).Minutes())
	c.line("BEGIN", "VEVENT")
	c.line("UID", d.Date.Time().Format("20060102")+"@tspine")
	c.line("DTSTAMP", now.UTC().Format("20060102T150405Z"))
	c.line("DTSTART", start.Format("20060102T150405"))
	c.line("DURATION", fmt.Sprintf("PT%dM", minutes))
	c.text("SUMMARY", d.Name.String())
	c.text("DESCRIPTION", fmt.Sprintf("About %d minutes: tspine start %s\nThe plan suggests, you decide.", minutes, d.Routine))
	c.line("CLASS", "PRIVATE")
	c.line("TRANSP", "TRANSPARENT")
	c.line("BEGIN", "VALARM")
	c.line("ACTION", "DISPLAY")
	c.line("TRIGGER", "PT0S")
	c.text("DESCRIPTION", d.Name.String())
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
