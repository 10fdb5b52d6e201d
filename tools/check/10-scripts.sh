# The scripts are whole.
passed=0 failed=0
for script in run check bench tools/*.sh tools/check/*.sh tests/e2e/*.sh; do
  if [ ! -e "$script" ]; then continue; fi
  if bash -n "$script"; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "FAILED: $script"; fi
done
echo "$passed passed, $failed failed"
