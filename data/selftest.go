package data

import (
	"errors"

	"tspine/routine/plan"
)

// checkTest says what in a self-test cannot be.
func checkTest(t *plan.SelfTest) error {
	switch {
	case t.Format == 0:
		return errors.New("it is not a self-test")
	case t.Format != plan.SelfTestFormat:
		return wrongFormat(t.Format, plan.SelfTestFormat)
	case !isID(t.ID):
		return errors.New("its id is not one of a self-test")
	case t.At.Year() < 1970 || t.At.Year() > 9999:
		return errors.New("it does not say when it was")
	}
	if err := t.Check(); err != nil {
		return unknown("its results are impossible: %s", err)
	}
	return nil
}

// fullerTest says which of two copies of a self-test to keep: the one with more
// results.
func fullerTest(a, b plan.SelfTest) bool {
	count := func(t plan.SelfTest) (n int) {
		for _, given := range []*int{t.Left, t.Right, t.Wall, t.Hold} {
			if given != nil {
				n++
			}
		}
		return n
	}
	return count(a) > count(b)
}
