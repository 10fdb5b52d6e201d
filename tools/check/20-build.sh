# Everything that the tests need, once, at -O1.
cmake --preset check >build-check/log/configure.log 2>&1 || { cat build-check/log/configure.log; echo "0 passed, 1 failed"; exit 1; }
if cmake --build --preset check -j"$(nproc)" >build-check/log/compile.log 2>&1; then
  echo "1 passed, 0 failed"
else
  grep -B2 -A8 -E 'error:|FAILED' build-check/log/compile.log | head -n 80
  echo "0 passed, 1 failed"
fi
