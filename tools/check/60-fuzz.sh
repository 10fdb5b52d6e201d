# Every fuzzer for a few seconds over its seeds: enough to catch a parser that
# a change has broken; longer runs are a matter of one argument.
seconds=${DONDOC_FUZZ_SECONDS:-5}
cmake --preset fuzz >build/log/fuzz-configure.log 2>&1 &&
  cmake --build --preset fuzz --target fuzzers -j"$(nproc)" >build/log/fuzz-compile.log 2>&1 || {
  tail -n 40 build/log/fuzz-configure.log build/log/fuzz-compile.log
  echo "0 passed, 1 failed"
  exit 1
}
python3 tests/fuzz/make_seeds.py build-fuzz/seeds || { echo "0 passed, 1 failed"; exit 1; }
passed=0 failed=0
for source in tests/fuzz/*_fuzz.cc; do
  name=$(basename "$source" .cc)
  mkdir -p "build-fuzz/found/$name"
  seeds=
  for folder in tests/fuzz/seeds build-fuzz/seeds; do
    [ ! -d "$folder/${name%_fuzz}" ] || seeds+=" $folder/${name%_fuzz}"
  done
  if build-fuzz/"$name" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -print_final_stats=1 \
    -artifact_prefix="build-fuzz/found/$name-" "build-fuzz/found/$name" $seeds \
    >"build-fuzz/$name.log" 2>&1; then
    passed=$((passed + 1))
    echo "$name: $(sed -n 's/stat::number_of_executed_units: *//p' "build-fuzz/$name.log") inputs"
  else
    failed=$((failed + 1))
    tail -n 30 "build-fuzz/$name.log"
  fi
done
echo "$passed passed, $failed failed"
