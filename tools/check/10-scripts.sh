# The scripts are whole, and no file holds the marks of an unfinished merge.
passed=0 failed=0
for script in run check bench tools/*.sh tools/check/*.sh tests/e2e/*.sh; do
  if [ ! -e "$script" ]; then continue; fi
  if bash -n "$script"; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "FAILED: $script"; fi
done
if marks=$(grep -rnE '^(<{7} |>{7} )' --include='*.*' --exclude-dir='build*' --exclude-dir=node_modules --exclude-dir=.git --exclude-dir=data .); then
  failed=$((failed + 1)); echo "FAILED: $marks"
else
  passed=$((passed + 1))
fi
echo "$passed passed, $failed failed"
