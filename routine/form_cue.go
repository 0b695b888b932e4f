package routine

import (
	"encoding/json"

	"tspine/routine/text"
)

// FormCue is a short reminder of form.
type FormCue struct {
	Say text.Text
	In  Kind // the phase that it belongs to: Move, Hold or Return; empty in any
}

// String is what a screen shows.
func (c FormCue) String() string { return c.Say.String() }

// UnmarshalJSON takes plain words, too: sessions that were begun before form
// cues had phases are kept like that.
func (c *FormCue) UnmarshalJSON(raw []byte) error {
	*c = FormCue{}
	if err := json.Unmarshal(raw, &c.Say); err == nil {
		return nil
	}
	type fields FormCue
	return json.Unmarshal(raw, (*fields)(c))
}
