# The arrows of the house, and the scripts themselves.
passed=0 failed=0
one() { if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "FAILED: $*"; fi; }
one python3 tests/layers.py
for script in run check tools/*.sh tools/check/*.sh; do one bash -n "$script"; done
echo "$passed passed, $failed failed"
