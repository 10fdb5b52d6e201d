#!/usr/bin/env python3
"""Makes provinces.tsv and communes.tsv of src/service/organisation/start_list/ anew.

    tools/make_start_list.py FOLDER

FOLDER holds units-2026-07.csv and commune-changes-2025-07-01.csv, which are
described, with their sources and licences, in src/service/organisation/start_list/NOTICE.md.
"""
import csv
import pathlib
import re
import sys
import unicodedata

OUT = pathlib.Path(__file__).resolve().parent.parent / "src/service/organisation/start_list"


MARKS = "\u0300\u0301\u0303\u0309\u0323"


def spelled_alike(text):
    """One place for the tone mark at a word's end (Hoà, Hòa → Hòa), for the source has both."""
    text = re.sub(f"(o)([ae])([{MARKS}])(?!\\w)", r"\1\3\2", unicodedata.normalize("NFD", text), flags=re.I)
    text = re.sub(f"(?<!q)(u)(y)([{MARKS}])(?!\\w)", r"\1\3\2", text, flags=re.I)
    return unicodedata.normalize("NFC", text)


def rows(folder, name):
    with open(folder / name, encoding="utf-8", newline="") as file:
        return [{key: spelled_alike(value.strip()) for key, value in row.items()} for row in csv.DictReader(file)]


def without_kind(province):
    for kind in ("Thành phố ", "Tỉnh "):
        province = province.removeprefix(kind)
    return province


def main():
    folder = pathlib.Path(sys.argv[1])
    units = rows(folder, "units-2026-07.csv")
    province_of = {unit["code"]: unit["parent_code"] for unit in units if unit["level"] == "commune"}
    former, former_provinces = {}, {}
    for change in rows(folder, "commune-changes-2025-07-01.csv"):
        # An old commune that was divided among several is marked, for its name alone no longer says which.
        mark = "*" if change["divided"] == "True" else ""
        former.setdefault(change["new_code"], []).append(f"{change['old_name']}|{change['old_district']}{mark}")
        names = former_provinces.setdefault(province_of.get(change["new_code"], ""), [])
        if (old := without_kind(change["old_province"])) not in names:
            names.append(old)
    with open(OUT / "provinces.tsv", "w", encoding="utf-8") as out:
        out.write("# code, kind, name, provinces that it was formed from on 2025-07-01\n")
        for unit in sorted((u for u in units if u["level"] == "province"), key=lambda u: u["code"]):
            out.write("\t".join([unit["code"], unit["kind"].capitalize(), unit["name"], ";".join(former_provinces.get(unit["code"], []))]) + "\n")
    with open(OUT / "communes.tsv", "w", encoding="utf-8") as out:
        out.write("# code, province, kind, name, communes|districts that it was formed from on 2025-07-01 (*: one part of it), latitude, longitude (a point in it)\n")
        for unit in sorted((u for u in units if u["level"] == "commune"), key=lambda u: (u["parent_code"], u["code"])):
            out.write("\t".join([unit["code"], unit["parent_code"], unit["kind"].capitalize(), unit["name"], ";".join(former.get(unit["code"], [])), unit["lat"], unit["lon"]]) + "\n")


if __name__ == "__main__":
    main()
