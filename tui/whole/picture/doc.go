// Command picture draws the pictures of the README from the real program: it
// builds tspine, gives it the records of a person who has used it for five
// weeks, opens each screen in terminals of 80x24 and 120x40, and writes them as
// SVG, the player also as one that moves. Braille dots and blocks are drawn as
// shapes, so that the pictures do not depend on a font. It takes a little over
// a minute, as a session runs while it looks on.
//
//	go run ./tui/whole/picture tui/whole/picture/screens
package main
