package awake

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"testing"
	"testing/synctest"
	"time"
)

// desk is a desktop whose means do as they are told; it notes what happens.
type desk struct{ notes []string }

func (d *desk) note(format string, args ...any) {
	d.notes = append(d.notes, fmt.Sprintf(format, args...))
}

// grants holds, until lost is closed.
func (d *desk) grants(name string, lost <-chan struct{}) means {
	return means{name, func(_ context.Context, app, reason string) (*lock, error) {
		d.note("%s holds for %s: %s", name, app, reason)
		return &lock{lost: lost, release: func() { d.note("%s released", name) }}, nil
	}}
}

func (d *desk) refuses(name string) means {
	return means{name, func(context.Context, string, string) (*lock, error) {
		d.note("%s refuses", name)
		return nil, errors.New("refused")
	}}
}

// hangs answers after an hour, however little is left of ctx.
func (d *desk) hangs(name string) means {
	return means{name, func(context.Context, string, string) (*lock, error) {
		time.Sleep(time.Hour)
		d.note("%s holds at last", name)
		return &lock{release: func() { d.note("%s released", name) }}, nil
	}}
}

func (d *desk) expect(t *testing.T, want ...string) {
	t.Helper()
	synctest.Wait()
	if !reflect.DeepEqual(d.notes, want) {
		t.Errorf("noted:\n%q\nwanted:\n%q", d.notes, want)
	}
}

func expectStatus(t *testing.T, k *Keeper, want string) {
	t.Helper()
	if got := k.Status(); got != want {
		t.Errorf("status %q, wanted %q", got, want)
	}
}

func TestFirstMeansThatWorksHolds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := &desk{}
		k := newKeeper("tspine", []means{d.refuses("one"), d.grants("two", nil), d.grants("three", nil)})
		expectStatus(t, k, "off")
		<-k.Hold("a session is running")
		<-k.Hold("again")
		expectStatus(t, k, "two")
		d.expect(t, "one refuses", "two holds for tspine: a session is running")
		k.Release()
		k.Release()
		expectStatus(t, k, "off")
		d.expect(t, "one refuses", "two holds for tspine: a session is running", "two released")
		<-k.Hold("next")
		expectStatus(t, k, "two")
		k.Release()
		synctest.Wait()
	})
}

func TestMeansThatHangsDelaysNobody(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := &desk{}
		k := newKeeper("tspine", []means{d.hangs("one"), d.grants("two", nil)})
		start := time.Now()
		settled := k.Hold("a session is running")
		expectStatus(t, k, "trying")
		if took := time.Since(start); took != 0 {
			t.Errorf("Hold took %v", took)
		}
		<-settled
		if took := time.Since(start); took != patience {
			t.Errorf("the second means came after %v, wanted %v", took, patience)
		}
		expectStatus(t, k, "two")
		k.Release()
		time.Sleep(2 * time.Hour)
		d.expect(t, "two holds for tspine: a session is running", "two released", "one holds at last", "one released")
	})
}

func TestReleaseWhileTrying(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := &desk{}
		k := newKeeper("tspine", []means{d.hangs("one"), d.grants("two", nil)})
		settled := k.Hold("a session is running")
		k.Release()
		<-settled
		expectStatus(t, k, "off")
		time.Sleep(2 * time.Hour)
		d.expect(t, "one holds at last", "one released")
	})
}

func TestLostMeansIsReplaced(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := &desk{}
		lost := make(chan struct{})
		k := newKeeper("tspine", []means{d.grants("one", lost), d.grants("two", nil)})
		<-k.Hold("a session is running")
		close(lost)
		d.expect(t, "one holds for tspine: a session is running", "one released", "two holds for tspine: a session is running")
		expectStatus(t, k, "two")
		k.Release()
		synctest.Wait()
	})
}

func TestNothingWorks(t *testing.T) {
	for want, list := range map[string]func(*desk) []means{
		"none: one: refused; two: no answer": func(d *desk) []means { return []means{d.refuses("one"), d.hangs("two")} },
		"none: no known way on this system":  func(*desk) []means { return nil },
	} {
		synctest.Test(t, func(t *testing.T) {
			k := newKeeper("tspine", list(&desk{}))
			<-k.Hold("a session is running")
			expectStatus(t, k, want)
			k.Release()
			time.Sleep(2 * time.Hour)
		})
	}
}
