# Sourced by run and by the steps of check: builds the program and the UI in
# release mode, each only when its sources are not those it was built from.

build_program() {
  local stamp=build/.program now
  now=$(digest src cmake CMakeLists.txt CMakePresets.json)
  [ -x build/dondoc ] && [ "$(cat $stamp 2>/dev/null)" = "$now" ] && return 0
  space 700
  say "Đang biên dịch chương trình (lần đầu mất vài phút)…" "Building the program (a few minutes the first time)…"
  cmake --preset release >build.log 2>&1 && cmake --build --preset release --target dondoc -j"$(nproc)" >>build.log 2>&1 || {
    tail -n 30 build.log >&2
    space 200
    stop "Biên dịch không thành công; nguyên nhân ở những dòng trên (đầy đủ: build.log)." \
      "The build failed; the reason stands in the lines above (whole: build.log)."
  }
  mv build.log build/build.log
  echo "$now" >$stamp
}

# The packages of the UI, as its lock file says.
ui_packages() {
  local stamp=ui/node_modules/.dondoc now
  now=$(digest ui/package.json ui/package-lock.json)
  [ "$(cat $stamp 2>/dev/null)" = "$now" ] && return 0
  space 600
  say "Đang tải các gói của giao diện…" "Fetching the packages of the user interface…"
  (cd ui && npm ci --no-audit --no-fund --loglevel=error) || stop \
    "Chưa tải được các gói của giao diện; hãy kiểm tra mạng rồi chạy lại." \
    "The packages of the user interface could not be fetched; check the network and run this again."
  echo "$now" >$stamp
}

build_ui() {
  local stamp=build/.ui
  [ -f build/ui/index.html ] && [ "$(cat $stamp 2>/dev/null)" = "$(digest ui src/api/openapi.yaml)" ] && return 0
  ui_packages
  say "Đang dựng giao diện…" "Building the user interface…"
  mkdir -p build
  (cd ui && npm run --silent build -- --outDir ../build/ui --emptyOutDir) >build/ui.log 2>&1 || {
    tail -n 30 build/ui.log >&2
    space 200
    stop "Dựng giao diện không thành công; nguyên nhân ở những dòng trên." \
      "The user interface could not be built; the reason stands in the lines above."
  }
  node tools/compress.mjs build/ui
  digest ui src/api/openapi.yaml >$stamp  # after the build, which writes the types of the routes into ui/
}
