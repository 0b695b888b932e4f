// Package theme turns roles into styles.
//
// A screen asks for a role (what a thing is: the phase work, a warning, a
// faint remark), never for a colour. A theme returns a style that fits
// the terminal: dark or light, many colours, sixteen, or none. Colour is never
// the only carrier: roles differ in weight or in words as well.
//
// Every role has a contrast of at least 4.5 to 1 with the backgrounds that
// terminals have, and so have words that stand on a role's colour. The phases
// of a session can be told apart without seeing red from green.
//
// The package knows no screen and asks the terminal nothing.
package theme
