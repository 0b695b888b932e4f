// Package ownbus is a session bus of a test's own. It needs the program
// dbus-daemon, and is for tests only.
package ownbus
