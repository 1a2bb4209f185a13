#!/usr/bin/env bash
# Installs what the tests need beside npm's packages: Chromium (journeys in a real browser), PostgreSQL (the second database)
# and poppler (reads printed pages). All come from Debian's packages. Root is needed for that installation only, and only when one is missing.
set -euo pipefail

missing=()
command -v chromium >/dev/null 2>&1 || missing+=(chromium)
compgen -G '/usr/lib/postgresql/*/bin/postgres' >/dev/null || missing+=(postgresql)
command -v pdftotext >/dev/null 2>&1 || missing+=(poppler-utils)
fc-list 2>/dev/null | grep -qiE 'noto|dejavu|liberation' || missing+=(fonts-noto-core)
[ ${#missing[@]} -eq 0 ] && exit 0

echo "Tests need these Debian packages: ${missing[*]}"
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null 2>&1 || { echo "Install them as root and try again: apt-get install --no-install-recommends ${missing[*]}" >&2; exit 1; }
  as_root=(sudo)
fi
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq
# A package's own cluster is not wanted: the tests start a private one, as a user of their own, and remove it again.
"${as_root[@]}" mkdir -p /etc/postgresql-common
[ -e /etc/postgresql-common/createcluster.conf ] || echo 'create_main_cluster = false' | "${as_root[@]}" tee /etc/postgresql-common/createcluster.conf >/dev/null
"${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}"
