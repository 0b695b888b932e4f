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
func (f folder[P]) encode(v P) ([]byte, error) {
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
	before := f.empty()
	if json.Unmarshal(old, before) != nil {
		return fresh, nil
	}
	known, err := json.Marshal(before)
	if err != nil || bytes.Equal(bytes.TrimSpace(old), known) {
		return fresh, nil //nolint:nilerr // what cannot be written has nothing to keep
	}
	now := decode(fresh)
	if !keep(now, decode(old), decode(known)) {
		return fresh, nil
	}
	return json.Marshal(now)
}

// decode is JSON that was read before, numbers as they are written.
func decode(content []byte) (v any) {
	d := json.NewDecoder(bytes.NewReader(content))
	d.UseNumber()
	_ = d.Decode(&v)
	return v
}

// keep puts into a value the members that an older one has beyond what is known
// of it, those of its members and of its items by their place included. Where
// the newer one says something itself, it wins. It says whether there was any.
func keep(newer, older, known any) (some bool) {
	switch newer := newer.(type) {
	case map[string]any:
		had, _ := older.(map[string]any)
		knows, _ := known.(map[string]any)
		for key, v := range had {
			is, says := newer[key]
			was, both := knows[key]
			switch {
			case both && says:
				some = keep(is, v, was) || some
			case !both && !says:
				newer[key], some = v, true
			}
		}
	case []any:
		had, _ := older.([]any)
		knows, _ := known.([]any)
		for i := range min(len(newer), len(had), len(knows)) {
			some = keep(newer[i], had[i], knows[i]) || some
		}
	}
	return some
}
