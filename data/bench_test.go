package data_test

import (
	"fmt"
	"testing"
	"time"

	"tspine/data"
)

// home is a store of so many records, one every so often, the newest on
// monday.
func home(b *testing.B, records int, apart time.Duration) *data.Store {
	b.Helper()
	folder := b.TempDir()
	for n := range records {
		r := ended(monday.Add(-time.Duration(n)*apart), "mobility", uint16(n))
		r.Exercises = append(r.Exercises, r.Exercises[0], r.Exercises[0])
		put(b, asJSON(b, r), folder, "sessions", r.ID[:4], r.ID+".json")
	}
	b.ResetTimer()
	return data.NewStore(dirsUnder(folder))
}

func BenchmarkLast(b *testing.B) {
	for _, c := range []struct {
		records int
		apart   time.Duration
	}{{10, 24 * time.Hour}, {10000, 24 * time.Hour}, {10000, 10 * time.Minute}} {
		b.Run(fmt.Sprintf("%d-every-%s", c.records, c.apart), func(b *testing.B) {
			store := home(b, c.records, c.apart)
			for b.Loop() {
				if _, ok, _, err := store.Last(); !ok || err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkAll(b *testing.B) {
	for _, n := range []int{10, 10000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			store := home(b, n, 24*time.Hour)
			for b.Loop() {
				if all, _, err := store.All(); len(all) != n || err != nil {
					b.Fatal(len(all), err)
				}
			}
		})
	}
}

func BenchmarkSave(b *testing.B) {
	store := data.NewStore(dirsUnder(b.TempDir()))
	for b.Loop() {
		if err := store.Save(ended(monday, "mobility", 1)); err != nil {
			b.Fatal(err)
		}
	}
}
