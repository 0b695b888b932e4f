// Package awake keeps the display and the computer awake while a session runs:
// nobody touches a key for minutes.
//
// A Keeper tries the means of its system in order, each in the background and
// with a deadline, and keeps the first that works:
//
//   - Linux: the screen saver over D-Bus, the desktop portal, systemd-inhibit.
//   - macOS: caffeinate.
//   - Windows: the execution state of a thread.
//
// Every one of them ends with the process, however it ends: the connection
// closes, the child sees the end of its input or of its parent.
//
// The package never delays its caller, never opens anything but the local
// desktop bus, and hands out nothing but the two words it is given: the
// program's name and a reason, which other programs and the process list show.
package awake
