package data

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
)

// encode is a value as it is written. What its file has that this version does
// not know is kept: a later one, on this computer or on one that it is synced
// with, may have written it.
func (f folder[T]) encode(v T) ([]byte, error) {
	fresh, err := json.Marshal(v)
	if err != nil {
		return nil, fmt.Errorf("%s cannot be saved: %w", f.id(v), err)
	}
	path := f.file(f.id(v))
	old, err := readAtMost(path, maxFile, nil)
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, notFolder), errors.Is(err, errNotPlain), errors.Is(err, errTooLarge):
		return fresh, nil // there is none, or none that could hold anything
	case err != nil:
		return nil, failed("read", path, err)
	}
	if _, yes := later(old, f.format); yes {
		return nil, fmt.Errorf("%s cannot be saved: its file is from a later version of tspine: update tspine", f.id(v))
	}
	var before T
	if json.Unmarshal(old, &before) != nil {
		return fresh, nil
	}
	known, err := json.Marshal(before)
	if err != nil || bytes.Equal(bytes.TrimSpace(old), known) {
		return fresh, nil //nolint:nilerr // what cannot be written has nothing to keep
	}
	more := beyond(decode(old), decode(known))
	if more == nil {
		return fresh, nil
	}
	return json.Marshal(more.on(decode(fresh)))
}

// decode is JSON that was read before, numbers as they are written.
func decode(content []byte) (v any) {
	d := json.NewDecoder(bytes.NewReader(content))
	d.UseNumber()
	_ = d.Decode(&v)
	return v
}

// extra is what one JSON value has beyond another of its form.
type extra struct {
	own    map[string]any    // members that the other has not
	fields map[string]*extra // members that both have
	items  []*extra          // of a list, by place
}

// beyond is what full has that known has not; nil when that is nothing.
func beyond(full, known any) *extra {
	x := &extra{own: map[string]any{}, fields: map[string]*extra{}}
	found := false
	switch full := full.(type) {
	case map[string]any:
		has, _ := known.(map[string]any)
		for key, v := range full {
			if other, both := has[key]; !both {
				x.own[key], found = v, true
			} else if below := beyond(v, other); below != nil {
				x.fields[key], found = below, true
			}
		}
	case []any:
		has, _ := known.([]any)
		for i := range min(len(full), len(has)) {
			below := beyond(full[i], has[i])
			x.items, found = append(x.items, below), found || below != nil
		}
	}
	if !found {
		return nil
	}
	return x
}

// on puts it all into a newer value, which wins where it says something itself.
func (x *extra) on(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for key, own := range x.own {
			if _, says := v[key]; !says {
				v[key] = own
			}
		}
		for key, below := range x.fields {
			if newer, says := v[key]; says {
				v[key] = below.on(newer)
			}
		}
	case []any:
		for i := range min(len(v), len(x.items)) {
			if x.items[i] != nil {
				v[i] = x.items[i].on(v[i])
			}
		}
	}
	return v
}
