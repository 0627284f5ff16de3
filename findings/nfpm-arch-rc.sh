#!/usr/bin/env bash
# nfpm: of a release candidate for Arch Linux the file says rc, and the package does not.
#
# One would expect: nfpm makes of the version 1.0.0-rc.1 a package that each system places
# before 1.0.0.
#
# What happens: in a .deb and an .rpm it is 1.0.0~rc.1. The package for Arch is called
# example-1.0.0rc.1-1 by the name of its file, and 1.0.0-1 in .PKGINFO, by which pacman goes.
# So who has the candidate has 1.0.0 already, and is not offered the release. With an epoch
# in the configuration, even 0, the rc is there.
#
# Seen 2026-11-30: github.com/goreleaser/nfpm/v2 v2.45.1; the source of v2.48.0 says the same.
# Needs: go, dpkg-deb, zstd; apt-get install rpm.
set -euo pipefail
for tool in go dpkg-deb rpm zstd; do
	command -v $tool >/dev/null || { echo "nfpm-arch-rc: $tool is not here" >&2; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export GOWORK=off GOFLAGS= GOBIN=$work
go install github.com/goreleaser/nfpm/v2/cmd/nfpm@v2.45.1 >log 2>&1 || { cat log >&2; exit 2; }

echo 'A file.' >file
# package makes a package of a kind with lines more in the configuration, and names its file.
package() {
	mkdir -p "$2"
	printf '%s\n' 'name: example' 'arch: amd64' 'version: 1.0.0-rc.1' 'maintainer: A <a@example.org>' \
		'description: An example' 'contents: [{src: file, dst: /usr/share/example/file}]' "${@:3}" >config.yaml
	./nfpm package --config config.yaml --packager "$1" --target "$2/" >log 2>&1 || { cat log >&2; exit 2; }
	ls -d "$2"/*
}
pkgver() { zstd -dcq "$1" | tar -xO .PKGINFO | sed -n 's/^pkgver = //p'; }

{
	file=$(package deb deb)
	echo "$(basename "$file"): $(dpkg-deb -f "$file" Version)"
	file=$(package rpm rpm)
	echo "$(basename "$file"): $(rpm -qp --qf '%{VERSION}-%{RELEASE}' "$file" 2>/dev/null)"
	file=$(package archlinux arch)
	echo "$(basename "$file"): $(pkgver "$file")"
	file=$(package archlinux arch-epoch 'epoch: "0"')
	echo "$(basename "$file"), epoch 0: $(pkgver "$file")"
} >seen
go version -m nfpm | awk '$1 == "mod" { print $2, $3 }'
cat seen
cat >known <<'KNOWN'
example_1.0.0~rc.1_amd64.deb: 1.0.0~rc.1
example-1.0.0~rc.1-1.x86_64.rpm: 1.0.0~rc.1-1
example-1.0.0rc.1-1-x86_64.pkg.tar.zst: 1.0.0-1
example-1.0.0rc.1-1-x86_64.pkg.tar.zst, epoch 0: 0:1.0.0rc.1-1
KNOWN
diff known seen >/dev/null || { echo "changed: this is not what was seen" >&2; exit 1; }
