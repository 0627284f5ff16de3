package store

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"rungs/model"
)

// What synchronisers call the file of whoever came second, for acme.rungs.
var conflictNames = map[string]string{
	"Syncthing":            "acme.sync-conflict-20261129-105547-DZCMZHQ.rungs",
	"Nextcloud, ownCloud":  "acme (conflicted copy 2026-11-29 105547).rungs",
	"Dropbox":              "acme (Ben's conflicted copy 2026-11-29).rungs",
	"Dropbox, a case":      "acme (Case Conflict).rungs",
	"Seafile":              "acme (SFConflict ben@example.org 2026-11-29-10-55-47).rungs",
	"OneDrive":             "acme-BENS-LAPTOP.rungs",
	"iCloud":               "acme 2.rungs",
	"Google Drive":         "acme (1).rungs",
	"rclone bisync":        "acme.rungs..path2",
	"rclone bisync, newer": "acme.rungs.conflict1",
	"Unison":               "acme (copy: conflict 1 on 2026-11-29).rungs",
	"a browser":            "acme(2).rungs",
	"Windows":              "acme - Copy.rungs",
	"an editor":            "acme.rungs~",
	"in Cyrillic":          "acme (конфликт).rungs",
	"any other":            "whatever it is",
}

func TestBeside(t *testing.T) {
	for who, name := range conflictNames {
		t.Run(who, func(t *testing.T) {
			j := mustCreate(t)
			mustAppend(t, j, "a")
			folder := filepath.Dir(j.Path())
			path := filepath.Join(folder, name)
			write(t, path, acmeLine+"\n"+eventLine("a")+"\n"+eventLine("b")+"\n")
			write(t, filepath.Join(folder, "other.rungs"), strings.Replace(acmeLine, "acme-1", "other-1", 1)+"\n"+eventLine("c")+"\n")
			write(t, filepath.Join(folder, "milk"), `buy "rungs"`)
			write(t, filepath.Join(folder, ".acme.rungs.tmp"), acmeLine+"\n"+eventLine("d")+"\n")

			found := j.Beside()
			if len(found) != 1 || found[0].Path != path || found[0].New != 1 {
				t.Fatalf("beside it: %+v", found)
			}
			if _, err := j.Unite("acme", found[0].Copy); err != nil {
				t.Fatal(err)
			}
			holds(t, j, "a b")
			if found := j.Beside(); len(found) > 0 {
				t.Errorf("taken in, and still told: %+v", found)
			}
		})
	}
}

func TestStrays(t *testing.T) {
	for who, name := range conflictNames {
		t.Run(who, func(t *testing.T) {
			folder := Folder{t.TempDir()}
			main := filepath.Join(folder.Path, "acme.rungs")
			write(t, main, acmeLine+"\n"+eventLine("a")+"\n")
			write(t, filepath.Join(folder.Path, name), acmeLine+"\n"+eventLine("b")+"\n")
			write(t, filepath.Join(folder.Path, "other.rungs"), strings.Replace(acmeLine, "acme-1", "other-1", 1)+"\n")
			strays := folder.Strays(nil)
			if len(strays) != 1 || filepath.Base(strays[0].Path) != name || strays[0].Of != "acme" || strays[0].New != 1 {
				t.Fatalf("strays %+v", strays)
			}
			// Some rename both sides, so that the journal itself is gone.
			if err := os.Remove(main); err != nil {
				t.Fatal(err)
			}
			strays = folder.Strays(nil)
			if named := badName(strings.TrimSuffix(name, extension)) == "" && strings.HasSuffix(name, extension); named != (len(strays) == 0) {
				t.Errorf("without the journal: %+v", strays)
			}
		})
	}
}

func TestOrphans(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"acme.rungs..path1", "acme.rungs..path2", "acme.sync-conflict-1.rungs", "acme (1).rungs", "acme-2026.rungs", "acmes.rungs", "other.rungs.conflict1"} {
		write(t, filepath.Join(folder, name), acmeLine+"\n")
	}
	write(t, filepath.Join(folder, "acme.rungs.txt"), "no journal")
	var got []string
	for _, path := range Orphans(filepath.Join(folder, "acme.rungs")) {
		got = append(got, filepath.Base(path))
	}
	if want := []string{"acme (1).rungs", "acme.rungs..path1", "acme.rungs..path2", "acme.sync-conflict-1.rungs"}; !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// A folder of thousands of files is not read whole.
func TestBesideInALargeFolder(t *testing.T) {
	j := mustCreate(t)
	folder := filepath.Dir(j.Path())
	for i := range maxBeside {
		write(t, filepath.Join(folder, fmt.Sprint(i)), acmeLine+"\n"+eventLine("b")+"\n")
	}
	write(t, filepath.Join(folder, "acme.rungs.conflict1"), acmeLine+"\n"+eventLine("b")+"\n")
	if found := j.Beside(); len(found) != 1 {
		t.Errorf("%d found", len(found))
	}
}

// What somebody read just now is not read again.
func TestStraysOfWhatWasRead(t *testing.T) {
	folder := Folder{t.TempDir()}
	read := map[string]model.Header{}
	for name, id := range map[string]string{"acme.rungs": "acme-1", "acme-2.rungs": "other-1"} {
		path := filepath.Join(folder.Path, name)
		write(t, path, strings.Replace(acmeLine, "acme-1", id, 1)+"\n"+eventLine("a")+"\n")
		read[path] = model.Header{ID: "acme-1"} // the file says something else
	}
	if strays := folder.Strays(read); len(strays) != 1 || strays[0].Of != "acme" || strays[0].Name != "acme-2" {
		t.Errorf("strays %+v", strays)
	}
	if strays := folder.Strays(nil); len(strays) != 0 {
		t.Errorf("read anew: %+v", strays)
	}
}
