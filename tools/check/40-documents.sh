# What the program writes, read by LibreOffice and saved by it again.
python3 tests/documents.py build/writer_test build/documents
