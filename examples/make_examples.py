#!/usr/bin/env python3
"""Makes the examples of this folder. Needs nothing but Python; same script, same bytes.

    python3 examples/make_examples.py          # writes the files beside this script
    python3 examples/make_examples.py --check  # exits 1 when they are not what it would write
"""
import pathlib, sys, tempfile, zipfile

here = pathlib.Path(__file__).resolve().parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(here))
from source import clean_water_week, external_information, units  # noqa: E402

MAKERS = {
    "ke-hoach-tuan-le-nuoc-sach.docx": lambda path: clean_water_week.make().save(path),
    "ke-hoach-thong-tin-doi-ngoai.docx": lambda path: external_information.make().save(path),
    "units.csv": units.save_csv,
    "units.xlsx": units.save_xlsx,
}


def content(path):
    """What a file says: of a package its parts, since another zlib may pack them otherwise."""
    if path.suffix == ".csv": return path.read_bytes()
    with zipfile.ZipFile(path) as package: return {name: package.read(name) for name in package.namelist()}


def main():
    if "--check" not in sys.argv:
        for name, make in MAKERS.items(): make(here / name)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        stale = []
        for name, make in MAKERS.items():
            fresh = pathlib.Path(folder) / name
            make(fresh)
            if content(fresh) != content(here / name): stale.append(name)
    print("\n".join(f"{name} is not what examples/make_examples.py writes" for name in stale) or "examples: as written by their script")
    return 1 if stale else 0


sys.exit(main())
