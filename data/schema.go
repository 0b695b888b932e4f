package data

import _ "embed"

// RoutineSchema is the JSON Schema of a routine file.
//
//go:embed routine.schema.json
var RoutineSchema []byte
