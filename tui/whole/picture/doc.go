// Command picture draws the picture of the README from the real program: it
// builds tspine, runs a session of it in a terminal of 80x24, waits for a
// moment of the session, and writes the screen as SVG. Braille dots and blocks
// are drawn as shapes, so that the picture does not depend on a font.
//
//	go run ./tui/whole/picture > tui/whole/picture/player.svg
package main
