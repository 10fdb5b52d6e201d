# The program as it is shipped, and its tests.
cmake --preset check >build/log/configure.log 2>&1 || { cat build/log/configure.log; echo "0 passed, 1 failed"; exit 1; }
if cmake --build --preset check -j"$(nproc)" >build/log/compile.log 2>&1; then
  echo "1 passed, 0 failed"
else
  grep -B2 -A8 -E 'error:|FAILED' build/log/compile.log | head -n 80
  echo "0 passed, 1 failed"
fi
