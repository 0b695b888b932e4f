//go:build !linux

package data

// Limits is what the disk under the data folder cannot promise, in one
// sentence; "" when that is nothing, or is not known.
func (d Dirs) Limits() string { return "" }

// keepsPermissions says whether the permissions of a folder mean something.
func keepsPermissions(string) bool { return true }
