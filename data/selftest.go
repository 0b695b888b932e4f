package data

import (
	"tspine/routine/plan"
)

// checkTest says what in a self-test cannot be.
func checkTest(t *plan.SelfTest) error {
	if err := checkHead("a self-test", t.Format, plan.SelfTestFormat, t.ID, t.At); err != nil {
		return err
	}
	if err := t.Check(); err != nil {
		return unknown("its results are impossible: %s", err)
	}
	return nil
}

// fullerTest says which of two copies of a self-test to keep: the one with more
// results.
func fullerTest(a, b *plan.SelfTest) bool {
	count := func(t *plan.SelfTest) (n int) {
		for _, given := range []*int{t.Left, t.Right, t.Wall, t.Hold} {
			if given != nil {
				n++
			}
		}
		return n
	}
	return count(a) > count(b)
}
