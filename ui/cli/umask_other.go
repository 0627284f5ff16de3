//go:build !unix

package cli

import "io/fs"

// umask is nothing where folders say who may read what is in them.
func umask() fs.FileMode { return 0 }
