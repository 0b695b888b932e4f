// Package bus connects to the person's own session bus, where the desktop and
// other programs are reached on Linux: by a local socket only, and never
// believing what answers there. Notify tells the desktop something.
package bus
