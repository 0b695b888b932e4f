//go:build !linux

package bus

// Notify does nothing: there is no session bus here.
func Notify(_, _ string) (withdraw func()) { return func() {} }
