# The program as it is shipped, killed in the middle of acts, on a full disk.
. tools/words.sh
. tools/build.sh
build_program
build_ui
exec python3 tests/crash/crash.py
