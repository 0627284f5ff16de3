package store

import "io/fs"

// nonblock is nothing on Windows, where a path to a pipe does not lie among files.
const nonblock = 0

// syncFolder does nothing on Windows: NTFS keeps a log of names, and a folder
// cannot be synced.
func syncFolder(string) error { return nil }

// wider is nothing on Windows: the folder inherits the access list of the user's
// profile, which mode bits do not show.
func wider(fs.FileInfo) fs.FileMode { return 0 }
