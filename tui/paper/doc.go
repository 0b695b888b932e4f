// Package paper makes pages to print: Sheet is a routine as a handout, with
// every exercise drawn at its start and its end; Report is what the records
// show, on one page for an appointment.
//
// A page is one HTML file that also reads as XML: no script, nothing from
// outside, for A4 and Letter. Texts come from files that anybody may have
// written, so every one of them is escaped on its way in (page.put). The
// package reads no clock and touches no file.
package paper
