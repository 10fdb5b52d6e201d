# The command line on examples and bad input; faults planted into plans; plans written back; the corpus
# of real plans, scored as text and rebuilt as .docx, and how sure the reading says it is, where it is present.
passed=0 failed=0
for test in command_line planted corpus calibration rewrite; do
  # Debian's own Python, for which python3-jsonschema is installed.
  out=$(/usr/bin/python3 "tests/reading/$test.py" build/dondoc 2>&1); status=$?
  echo "$out"
  if [[ $(tail -n 1 <<<"$out") =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]]; then
    passed=$((passed + BASH_REMATCH[1])) failed=$((failed + BASH_REMATCH[2]))
  else
    echo "$test.py ended with status $status and no count"; failed=$((failed + 1))
  fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
