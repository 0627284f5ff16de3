#!/bin/sh
# A journal on an SMB share, as the kernel's client and a real samba see it. Outside
# CI: it needs root's samba, a kernel with cifs, and a virtual machine for that.
#
#   apt-get install samba qemu-system-x86 busybox-static kmod cpio
#   apt-get download linux-image-6.1.0-57-amd64 && dpkg-deb -x linux-image-*.deb kernel
#   CGO_ENABLED=0 go build -o rungs . && golden/testdata/smb.sh ./rungs kernel
#
# It starts a samba of its own on the loopback, a small Linux that mounts its share
# with every version of the protocol, and there answers once, then twelve times at
# once. It prints what was kept, and ends with 1 if that is not all.
#
# Since Linux 5.5 a flock on such a share is a mandatory lock of the server: whoever
# reads or writes through another descriptor meets EACCES, and so does whoever asks
# for a lock that is held.
set -eu
rungs=$(realpath "$1") kernel=$(realpath "$2")
work=$(mktemp -d)
trap 'kill $(cat "$work/run/smbd.pid" 2>/dev/null) 2>/dev/null; rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
port=44545

mkdir -p "$work/share" "$work/run" "$work/root/bin" "$work/root/lib/modules"
chmod 777 "$work" "$work/share"
cat > "$work/smb.conf" <<END
[global]
	smb ports = $port
	interfaces = 127.0.0.1
	bind interfaces only = yes
	server min protocol = SMB2_02
	map to guest = Bad User
	guest account = $(id -un)
	private dir = $work/run
	state directory = $work/run
	cache directory = $work/run
	lock directory = $work/run
	pid directory = $work/run
	ncalrpc dir = $work/run/rpc
	log file = $work/run/log
	disable spoolss = yes
[share]
	path = $work/share
	read only = no
	guest ok = yes
	force user = $(id -un)
END
smbd -D -s "$work/smb.conf"

version=$(basename "$kernel"/lib/modules/*)
depmod -b "$kernel" "$version"
for module in e1000 cifs ccm gcm ctr ghash-generic cmac sha512_generic nls_utf8 dns_resolver; do
	modprobe -d "$kernel" -S "$version" --show-depends "$module" 2>/dev/null
done | sed -n 's/^insmod //p' | awk '!seen[$1]++ { print $1 }' > "$work/modules"
while read -r file; do
	cp "$file" "$work/root/lib/modules/"
	echo "insmod /lib/modules/$(basename "$file")" >> "$work/insmod"
done < "$work/modules"
cp "$(command -v busybox)" "$work/root/bin/busybox"
cp "$rungs" "$work/root/bin/rungs"
cat > "$work/root/init" <<END
#!/bin/busybox sh
/bin/busybox mkdir -p /proc /sys /dev /tmp /mnt /home
/bin/busybox --install -s /bin
export PATH=/bin HOME=/home USER=ana
mount -t proc proc /proc; mount -t sysfs sys /sys; mount -t devtmpfs dev /dev
echo 3 > /proc/sys/kernel/printk
$(cat "$work/insmod")
ifconfig lo 127.0.0.1 up; ifconfig eth0 10.0.2.15 netmask 255.255.255.0 up
for v in 2.0 2.1 3.0 3.1.1; do
	if ! mount -t cifs //10.0.2.2/share /mnt -o "ip=10.0.2.2,port=$port,username=nobody-here,password=x,vers=\$v\$(cat /options 2>/dev/null)"; then
		echo "SMB \$v: cannot be mounted"; dmesg | tail -n 3; continue
	fi
	rm -f /mnt/a.rungs
	one=0; rungs set /mnt/a.rungs email-verified=met && rungs set /mnt/a.rungs mfa-totp=unmet && one=1
	n=0; for id in \$(rungs explain | grep -o '^ *[a-z0-9-]*-[a-z0-9-]*' | head -n 14 | tail -n 12); do
		rungs set /mnt/a.rungs "\$id=partly" > /tmp/\$n 2>&1 & n=\$((n+1))
	done; wait
	cat /tmp/[0-9]* | sort | uniq -c; rm -f /tmp/[0-9]*
	rungs check /mnt/a.rungs
	echo "SMB \$v: one after the other \$one of 1, at once \$(grep -c partly /mnt/a.rungs) of \$n"
	umount /mnt
done
poweroff -f
END
chmod +x "$work/root/init"
(cd "$work/root" && find . | cpio -o -H newc --quiet | gzip -1) > "$work/initrd"
accel=${ACCEL:-kvm:tcg}
timeout 600 qemu-system-x86_64 -machine accel=$accel -m 1024 -smp 2 -nographic -no-reboot \
	-kernel "$kernel"/boot/vmlinuz-* -initrd "$work/initrd" -append "console=ttyS0 quiet panic=-1" \
	-netdev user,id=n -device e1000,netdev=n < /dev/null | tee "$work/out" | tr -d '\r'
[ "$(tr -d '\r' < "$work/out" | grep -c '^SMB .*: one after the other 1 of 1, at once 12 of 12$')" -eq 4 ]
