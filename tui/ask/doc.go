// Package ask holds the questions around a session as data: what is asked,
// how it can be answered, and where the answer goes. The screen and the plain
// program both ask from it.
//
// Every question can be skipped; a skipped one leaves its answer missing,
// never 0.
package ask
