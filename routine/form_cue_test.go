package routine_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"tspine/routine"
	"tspine/routine/text"
)

// A session that was cut off keeps its form cues, with their phases or as they
// were before there were any.
func TestFormCuesAreKept(t *testing.T) {
	want := []routine.FormCue{{Say: text.New("Squeeze"), In: routine.Hold}, {Say: text.New("Long neck")}}
	raw, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	var got []routine.FormCue
	if err := json.Unmarshal(raw, &got); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%s became %+v, %v", raw, got, err)
	}
	if err := json.Unmarshal([]byte(`["Squeeze", "Long neck"]`), &got); err != nil || got[0] != (routine.FormCue{Say: text.New("Squeeze")}) || got[1] != want[1] {
		t.Errorf("words alone became %+v, %v", got, err)
	}
}
