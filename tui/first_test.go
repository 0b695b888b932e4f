package tui

import (
	"strings"
	"testing"
	"time"

	"tspine/tui/cue"
)

// TestFirstFrameComesFirst starts on a terminal that takes no output yet: nothing
// is opened, held awake, kept or counted before it has the first frame, or
// before a key. A terminal that never takes it keeps nobody from hearing.
func TestFirstFrameComesFirst(t *testing.T) {
	for name, show := range map[string]func(r *robot, first chan struct{}){
		"shown": func(r *robot, first chan struct{}) { close(first); r.rest() },
		"never": func(r *robot, _ chan struct{}) { r.after(2 * time.Second) },
		"a key": func(r *robot, first chan struct{}) { r.press("w"); close(first); r.rest() },
	} {
		t.Run(name, func(t *testing.T) {
			var first chan struct{}
			opened := 0
			meet(t, func(r *robot) {
				r.after(2*time.Second).sees("GET READY", "Enter/Space pause")
				if _, kept, _, _ := r.visit.Store.Last(); kept || opened > 0 || r.sleep.held {
					t.Fatalf("before it was seen: kept %v, opened %d times, held awake %v", kept, opened, r.sleep.held)
				}
				show(r, first)
				if r.record(); opened != 1 || !r.sleep.held || len(r.heard.sounds) == 0 {
					t.Errorf("once it is seen: opened %d times, held awake %v, heard %v", opened, r.sleep.held, r.heard.sounds)
				}
				r.after(time.Second).sees("GET READY")
			}, begins("mobility"), quiet, func(k *found) {
				first = make(chan struct{})
				k.First = first
				open := k.Open
				k.Open = func(o cue.Options) Speaker { opened++; return open(o) }
			})
		})
	}
}

// In a small window nothing is agreed to before it could be read to its end.
func TestTheSafetyWordsAreReadToTheirEnd(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {40, 15}, {20, 6}} {
		meet(t, func(r *robot) {
			r.resize(size[0], size[1]).sees("Welcome")
			for pages := 0; !strings.Contains(r.screen(), "I understand"); pages++ {
				if r.sees("read on").press("enter"); pages > 60 {
					t.Fatalf("%v: it has no end", size)
				}
			}
			if r.settings().Acknowledged != 0 {
				t.Errorf("%v: it was agreed to", size)
			}
			r.sees("back.").press("enter").misses("Welcome")
			if r.settings().Acknowledged == 0 {
				t.Errorf("%v: it was not agreed to", size)
			}
		}, firstStart)
	}
}
