// Package export gives a person's records away in forms that other programs
// read: sessions as a table (CSV), everything as one object (JSON), and the
// planned days with reminders as a calendar (ICS).
//
// Words: a planned day is a day on which the plan would suggest a routine if
// every planned day before it is done; a row is one exercise and one side of
// one session.
//
// The package writes to where it is told and touches no file itself. It reads
// no clock. Texts come from files that anybody may have written, so each form
// makes them harmless in its own way: a cell is no formula, a line of a
// calendar stays one.
package export
