# The journeys of a person in Debian's Chromium, on the program as it is shipped.
. tools/words.sh
. tools/build.sh
build_program
build_ui
exec tests/e2e/run.sh
