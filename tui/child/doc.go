// Package child makes programs that this one starts stand apart from it: keys that
// stop a session do not reach them.
package child
