#!/bin/sh
# Prints a report through a CUPS of its own and looks whether all of it comes out:
# every page, every step, every answer, on Letter and on A4, and the same in ASCII on a
# printer that knows text alone. It is outside CI: it needs root, a cupsd and its
# filters.
#
# Tried with cups 2.4.2, cups-filters 1.28.17 and poppler 22.12 (Debian 12):
#   apt-get install cups cups-filters poppler-utils
#   sh golden/paper.sh [FOLDER FOR THE PDFS]
#
# That it can fail: with the program as it was before letters were spelled it says "1 pages
# instead of 4", and CUPS called that job completed.
set -eu
cd "$(dirname "$0")/.."
for tool in cupsd lp lpadmin pdfinfo python3 go; do
	command -v $tool >/dev/null || { echo "paper: $tool is not here; see the head of this script" >&2; exit 2; }
done
work=$(mktemp -d)
out=${1:-$work/out}
mkdir -p "$work/etc/ppd" "$work/spool/tmp" "$work/cache" "$work/state" "$work/log" "$out"
chmod -R a+rwX "$work"
port=8631

# A CUPS that knows nothing of the one on this machine, and prints into files.
cat >"$work/cupsd.conf" <<CONF
Listen 127.0.0.1:$port
LogLevel info
WebInterface No
Browsing Off
DefaultAuthType None
PreserveJobHistory Yes
<Location />
  Order allow,deny
  Allow from 127.0.0.1
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  <Limit All>
    Order allow,deny
    Allow from 127.0.0.1
  </Limit>
</Policy>
CONF
cat >"$work/cups-files.conf" <<CONF
ServerRoot $work/etc
RequestRoot $work/spool
TempDir $work/spool/tmp
CacheDir $work/cache
StateDir $work/state
AccessLog $work/log/access
ErrorLog $work/log/error
PageLog $work/log/page
FileDevice Yes
Sandboxing relaxed
CONF
cupsd -f -c "$work/cupsd.conf" -s "$work/cups-files.conf" &
cups=$!
trap 'kill $cups 2>/dev/null || :; wait $cups 2>/dev/null || :; rm -rf "$work"' EXIT INT TERM
export CUPS_SERVER=127.0.0.1:$port
i=0
until lpstat -r 2>/dev/null | grep -q "is running"; do
	i=$((i + 1)); [ $i -lt 100 ] || { cat "$work/log/error" >&2; exit 1; }
	sleep 0.1
done

# An assessment with letters of all kinds in every place where people write.
go build -o "$work/rungs" .
export XDG_STATE_HOME="$work/state-of-rungs" HOME="$work" LANG=C.UTF-8 SOURCE_DATE_EPOCH=1900000000 LOGNAME=Zoë
rungs() { "$work/rungs" "$@"; }
words='🎉 Zoë 漢字 𠮷野家 かな 한글 שלום עולם Привет é 👩‍👩‍👧 👍🏽 ❤️ 🇩🇪 end'
rungs set acme email-verified=met --note "$words" --evidence "https://example.org/🎉" --by "Zoë 🎉"
rungs set acme token-prefix="not-applicable:$words" mfa-totp="provided:$words" vuln-disclosure-policy="unsure:$words"
rungs explain | sed -n 's/^    \([a-z][a-z-]*\) .*/\1/p' >"$work/ids"
for id in $(grep -vxE 'email-verified|token-prefix|mfa-totp|vuln-disclosure-policy' "$work/ids"); do echo "$id=unmet"; done |
	rungs set acme - --note "$words"
rungs step acme recovery-policy --owner "$words" --until 2099-12-31
rungs step acme email-domain-expiry --accept "$words"

# read_back writes what stands in a PDF of texttopdf. It names letters by their places
# in the font alone, so that pdftotext cannot read it; in DejaVu Sans Mono, its default,
# those of ASCII are 29 lower than in ASCII.
read_back() {
	python3 - "$1" <<'PYTHON'
import re, sys, zlib
data = open(sys.argv[1], "rb").read()
for begin in re.finditer(rb"stream\r?\n", data):
    try:
        page = zlib.decompressobj().decompress(data[begin.end():])
    except zlib.error:
        continue
    for piece in re.findall(rb"BT\n(.*?)ET\n", page, re.S):
        places = re.findall("....", "".join(re.findall(r"<([0-9a-f]*)> Tj", piece.decode("latin-1"))))
        print("".join(chr(int(p, 16) + 29) if int(p, 16) < 98 else "?" for p in places))
PYTHON
}

fault() { echo "paper: $*" >&2; exit 1; }

# printed QUEUE FILE OPTION... prints the report and waits for the job.
printed() {
	queue=$1; result=$2; shift 2
	: >"$result"; chmod a+rw "$result"
	job=$(lp -d "$queue" "$@" "$work/report.txt" | sed 's/request id is \([^ ]*\).*/\1/')
	i=0
	until lpstat -W completed 2>/dev/null | grep -q "^$job "; do
		i=$((i + 1)); [ $i -lt 600 ] || { tail -40 "$work/log/error" >&2; fault "$job does not end"; }
		sleep 0.1
	done
	[ -s "$result" ] || { tail -40 "$work/log/error" >&2; fault "$job printed nothing"; }
}

pdf=$(ls /usr/share/ppd/cupsfilters/*PDF_Printer-PDF.ppd | head -1)
for size in Letter A4; do
	for ascii in "" --ascii; do
		name=report-$size${ascii#-}
		file=$out/$name.pdf
		: >"$file"; chmod a+rw "$file"
		lpadmin -p "$name" -E -v "file:$file" -P "$pdf" -o PageSize="$size" 2>/dev/null
		rungs report acme --target 3 $ascii >"$work/report.txt"
		printed "$name" "$file" -o media="$size"
		read_back "$file" >"$work/printed.txt"
		want=$(($(tr -cd '\f' <"$work/report.txt" | wc -c) + 1))
		got=$(pdfinfo "$file" | sed -n 's/^Pages: *//p')
		[ "$got" = "$want" ] || fault "$name: $got pages instead of $want"
		[ "$(grep -c "page $want of $want" "$work/printed.txt")" = 1 ] || fault "$name: the last page has no head"
		for id in $(cat "$work/ids"); do
			[ "$(grep -c "$id" "$work/printed.txt")" -ge "$(grep -c "$id" "$work/report.txt")" ] || fault "$name: $id is missing"
		done
		steps=$(grep -c '\[ \]' "$work/report.txt")
		[ "$(grep -c '\[ \]' "$work/printed.txt")" = "$steps" ] || fault "$name: not all $steps boxes are there"
		grep -q ':tada:' "$work/printed.txt" || fault "$name: nothing stands for the emoji"
		grep -q 'Principles for Package Repository Security' "$work/printed.txt" || fault "$name: the end is missing"
		echo "paper: $name: $got pages, $steps boxes, $(wc -l <"$work/ids") criteria"
	done
done

# A brief is one page, on either paper.
for size in Letter A4; do
	name=report-$size
	file=$out/$name.pdf
	: >"$file"
	rungs brief acme >"$work/report.txt"
	printed "$name" "$file" -o media="$size"
	got=$(pdfinfo "$file" | sed -n 's/^Pages: *//p')
	[ "$got" = 1 ] || fault "brief on $size: $got pages"
	read_back "$file" >"$work/printed.txt"
	grep -q 'What is needed from you' "$work/printed.txt" || fault "brief on $size: the end is missing"
	mv "$file" "$out/brief-$size.pdf"
	echo "paper: brief on $size: 1 page, $(wc -l <"$work/report.txt") lines"
done

# A printer that knows text alone takes ASCII, and prints it to the last line.
file=$out/report-textonly.txt
: >"$file"; chmod a+rw "$file"
lpadmin -p textonly -E -v "file:$file" -m drv:///cupsfilters.drv/textonly.ppd 2>/dev/null
rungs report acme --target 3 --ascii >"$work/report.txt"
printed textonly "$file"
tr -d '\r' <"$file" >"$work/printed.txt"
for id in $(cat "$work/ids"); do
	[ "$(grep -c "$id" "$work/printed.txt")" -ge "$(grep -c "$id" "$work/report.txt")" ] || fault "textonly: $id is missing"
done
echo "paper: textonly: $(wc -l <"$work/printed.txt") lines"
