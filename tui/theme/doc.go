// Package theme turns roles into styles.
//
// A screen asks for a role (what a thing is: the phase work, a warning, a
// faint remark), never for a colour. A theme returns a style that fits
// the terminal: dark or light, many colours, sixteen, or none. Colour is never
// the only carrier: roles differ in weight or in words as well.
//
// Where the ground is known, every role has a contrast of at least 4.5 to 1 with
// the backgrounds that terminals have, and so have words that stand on a role's
// colour. Where it is not, words have the terminal's own ink, and what is large
// or bold at least 3 to 1 on every ground. The phases
// of a session can be told apart without seeing red from green.
//
// The package knows no screen and asks the terminal nothing.
package theme
