# What the program writes, read by LibreOffice and saved by it again.
python3 tests/documents.py build-check/writer_test build-check/documents
