package data

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/sys/unix"
)

// What a file system cannot promise.
const (
	noOwners = "it does not keep file permissions: anyone who uses it can read your records"
	noLog    = "it has no journal: a power cut can lose more than the last few seconds"
	notHere  = "it belongs to another computer or program: your records are only as safe as that storage, and two computers could resume the same session"
)

// weak are the file systems that cannot promise everything, by their numbers.
var weak = map[int64]struct {
	name   string
	limits []string
}{
	unix.MSDOS_SUPER_MAGIC: {"vfat", []string{noOwners, noLog}},
	unix.EXFAT_SUPER_MAGIC: {"exfat", []string{noOwners, noLog}},
	0x5346544e:             {"ntfs", []string{noOwners}},
	0x7366746e:             {"ntfs3", []string{noOwners}},
	unix.SMB_SUPER_MAGIC:   {"smb", []string{noOwners, notHere}},
	unix.SMB2_SUPER_MAGIC:  {"smb", []string{noOwners, notHere}},
	0xff534d42:             {"cifs", []string{noOwners, notHere}},
	unix.V9FS_MAGIC:        {"9p", []string{notHere}},
	unix.NFS_SUPER_MAGIC:   {"nfs", []string{notHere}},
	unix.AFS_SUPER_MAGIC:   {"afs", []string{notHere}},
	unix.FUSE_SUPER_MAGIC:  {"FUSE", []string{notHere}},
	unix.TMPFS_MAGIC:       {"tmpfs", []string{"everything on it is lost when the computer is switched off"}},
	unix.RAMFS_MAGIC:       {"ramfs", []string{"everything on it is lost when the computer is switched off"}},
}

// Limits is what the disk under the data folder cannot promise, in one
// sentence; "" when that is nothing, or is not known.
func (d Dirs) Limits() string {
	number, ok := fileSystem(d.Data)
	if w := weak[number]; ok && w.limits != nil {
		return "the disk is " + w.name + ": " + strings.Join(w.limits, "; ")
	}
	return ""
}

// keepsPermissions says whether the permissions of a folder mean something.
func keepsPermissions(folder string) bool {
	number, ok := fileSystem(folder)
	return !ok || number != unix.FUSE_SUPER_MAGIC && !slices.Contains(weak[number].limits, noOwners)
}

// fileSystem is the number of the file system that a folder is on, or will be.
func fileSystem(folder string) (int64, bool) {
	for {
		var s unix.Statfs_t
		err := unix.Statfs(folder, &s)
		if err == nil {
			return int64(uint32(s.Type)), true //nolint:unconvert // its type differs from processor to processor
		}
		above := filepath.Dir(folder)
		if !os.IsNotExist(err) || above == folder {
			return 0, false
		}
		folder = above
	}
}
