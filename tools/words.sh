# Sourced by run and check: one sentence in the language of the locale, and the
# packages of Debian that a step needs.

case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in vi* | "") words=vi ;; *) words=en ;; esac

# say VIETNAMESE ENGLISH
say() { if [ "$words" = vi ]; then printf '%s\n' "$1"; else printf '%s\n' "$2"; fi; }
stop() { say "$1" "$2" >&2; exit 1; }

# A Node of our own choice, version 18 or newer, stands for Debian's two packages.
has_node() {
  command -v npm >/dev/null && command -v node >/dev/null &&
    [ "$(node -p 'parseInt(process.versions.node)' 2>/dev/null || echo 0)" -ge 18 ]
}

# packages FILE...: installs what is missing of the files' packages. Asks dpkg
# first, so that nothing touches the network when all is there.
packages() {
  local wanted missing
  wanted=$(cat "$@")
  if has_node; then wanted=$(printf '%s\n' $wanted | grep -vxE 'nodejs|npm'); fi
  # shellcheck disable=SC2086
  missing=$(comm -23 <(printf '%s\n' $wanted | sort -u) \
    <(dpkg-query -W -f='${db:Status-Status} ${Package}\n' $wanted 2>/dev/null | sed -n 's/^installed //p' | sort -u))
  [ -n "$missing" ] || return 0
  missing=$(echo $missing)
  local root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || stop \
      "Còn thiếu gói phần mềm mà máy không có sudo; hãy đăng nhập root và chạy: apt-get install $missing" \
      "Packages are missing and this machine has no sudo; as root, run: apt-get install $missing"
    root=(sudo)
  fi
  say "Đang cài các gói còn thiếu: $missing" "Installing the packages that are missing: $missing"
  "${root[@]}" apt-get update -q &&
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends $missing || stop \
    "Chưa cài được gói phần mềm; hãy kiểm tra mạng và dung lượng đĩa rồi chạy lại, hoặc cài bằng tay: apt-get install $missing" \
    "The packages could not be installed; check the network and the disk and run this again, or install them yourself: apt-get install $missing"
}

# space MEGABYTES: stops when the disk of this folder has less than that left.
space() {
  local left
  left=$(df -Pm . | awk 'NR == 2 { print $4 }')
  [ "$left" -ge "$1" ] || stop \
    "Đĩa chỉ còn ${left} MB, cần ít nhất $1 MB; hãy giải phóng bớt chỗ rồi chạy lại." \
    "Only ${left} MB are left on the disk and $1 MB are needed; free some space and run this again."
}

# digest PATH...: one digest of the names and the bytes of all files there.
digest() {
  find "$@" \( -name node_modules -o -name __pycache__ -o -name dist \) -prune -o -type f -print0 2>/dev/null |
    LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1
}
