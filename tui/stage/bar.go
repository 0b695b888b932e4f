package stage

import "strings"

// bar splits a line of n cells at a share of it, to half a cell: the part
// that is done, and the part that is left.
func bar(n int, share float64, utf8 bool) (done, left string) {
	half := int(max(0, min(1, share))*float64(2*n) + 1e-9)
	if !utf8 {
		return strings.Repeat("=", half/2), strings.Repeat("-", n-half/2)
	}
	done = strings.Repeat("━", half/2)
	if half%2 == 1 {
		return done + "╸", strings.Repeat("─", n-half/2-1)
	}
	return done, strings.Repeat("─", n-half/2)
}
