// Package store keeps journals on disk: it creates, opens, appends to, lists,
// renames, removes, inspects, repairs and unites them. It is the only place that
// knows where assessments lie by default.
//
// A journal is a file of JSON Lines. Its first line is a [model.Header], every
// other line is a [model.Event]. An event is appended in one write, under a lock,
// and synced, before [Journal.Update] returns. What stands in a journal is never
// changed, moved or removed by this package. The one exception is its own failed
// write, which it takes back: only those bytes, only under the lock, and only if
// nothing follows them.
//
// Reading is forgiving. Every line that can be read is read; everything else is
// reported as a [Problem] with its line, and stays in the file. Texts are cleaned
// ([model.Event.Clean]) before they leave this package.
//
// This package never makes up an ID or a time, never prints, and never decides
// what an event means: that is for package model.
package store
