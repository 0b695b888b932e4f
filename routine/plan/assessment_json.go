package plan

import "encoding/json"

// UnmarshalJSON reads both editions. The first one had "stretching_worse", in
// which false stood for "fine" and for "not asked" alike: it is an answer only
// beside signs or a feeling.
func (a *Assessment) UnmarshalJSON(raw []byte) error {
	type plain Assessment
	both := struct {
		*plain
		Stretching *Stretching `json:"stretching"`
		Worse      *bool       `json:"stretching_worse"`
	}{plain: (*plain)(a)}
	a.Stretching = NoStretching
	if err := json.Unmarshal(raw, &both); err != nil {
		return err
	}
	switch {
	case both.Stretching != nil:
		a.Stretching = *both.Stretching
	case both.Worse == nil:
	case *both.Worse:
		a.Stretching = StretchingWorse
	case len(a.Items) > 0 || a.Feel != NoFeel:
		a.Stretching = StretchingFine
	}
	return nil
}
