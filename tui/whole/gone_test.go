//go:build !measure && unix

package whole

// gone is how long a program that was told to end may take. A second is asserted with
// -tags measure, on a machine that does nothing else.
const gone = hangs
