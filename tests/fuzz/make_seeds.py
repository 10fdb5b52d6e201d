#!/usr/bin/env python3
"""Makes seeds for the fuzzers of reading out of the examples.

usage: make_seeds.py FOLDER      (FOLDER/docx, FOLDER/archive, FOLDER/dossier, FOLDER/compile, FOLDER/outline, FOLDER/grammar, FOLDER/draft)
"""
import json, pathlib, re, sys, zipfile

TOP = pathlib.Path(__file__).resolve().parent.parent.parent


def main(folder):
    for example in sorted((TOP / "examples").glob("*.docx")):
        seeds = {name: pathlib.Path(folder) / name for name in ("docx", "archive", "compile", "outline", "grammar")}
        for seed in seeds.values(): seed.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(example) as parts: document, numbering, styles = (parts.read(f"word/{name}.xml") for name in ("document", "numbering", "styles"))
        paragraphs = re.findall(rb"<w:p[ >].*?</w:p>", document, re.S)
        # A few paragraphs each: the fuzzer mixes small seeds faster than whole files.
        for i in range(0, len(paragraphs), 12):
            body = b"".join(paragraphs[i:i + 12])
            (seeds["docx"] / f"{example.stem}-{i}").write_bytes(b"\1<w:document><w:body>" + body + b"</w:body></w:document>\0" + (numbering if i % 24 else styles))
            text = b"\n".join(b"".join(re.findall(rb"<w:t[^>]*>([^<]*)", paragraph)) for paragraph in paragraphs[i:i + 12])
            for name in ("compile", "outline"): (seeds[name] / f"{example.stem}-{i}").write_bytes(text)
            (seeds["grammar"] / f"{example.stem}-{i}").write_bytes(text.split(b"\n")[-1])
        (seeds["docx"] / f"{example.stem}-whole").write_bytes(b"\0" + example.read_bytes())
        (seeds["archive"] / f"{example.stem}-zip").write_bytes(b"\0" + example.read_bytes())
        (seeds["archive"] / f"{example.stem}-xml").write_bytes(b"\1" + numbering)
    dossiers = pathlib.Path(folder) / "dossier"
    dossiers.mkdir(parents=True, exist_ok=True)
    letter = (TOP / "tests/fuzz/seeds/mail/letter").read_bytes()
    (dossiers / "letter").write_bytes(letter)
    with zipfile.ZipFile(dossiers / "inner", "w") as inner: inner.writestr("thu.eml", letter); inner.writestr("ke-hoach.txt", "KẾ HOẠCH")
    with zipfile.ZipFile(dossiers / "outer", "w") as outer: outer.write(dossiers / "inner", "kem.zip"); outer.writestr("ho-so/phu-luc.txt", "PHỤ LỤC")
    patches = pathlib.Path(folder) / "draft"
    patches.mkdir(parents=True, exist_ok=True)
    for i, patch in enumerate(PATCHES): (patches / str(i)).write_bytes(b"\0" + json.dumps([patch], ensure_ascii=False).encode())


# A correction of each kind that the review sends.
PATCHES = (
    {"op": "replace", "path": "/tasks/0/text", "value": "in tờ rơi"},
    {"op": "replace", "path": "/tasks/0/due", "value": {"date": "2027-03", "bound": "within", "text": "trong tháng 3", "relative_to": None, "at": []}},
    {"op": "remove", "path": "/tasks/0/with/0"},
    {"op": "add", "path": "/units/-", "value": {"id": "u9", "name": "Sở Nội vụ", "aliases": [], "class": "unit", "members": [], "at": []}},
    {"op": "move", "from": "/recipients/1", "path": "/recipients/0"},
    {"op": "copy", "from": "/tasks/0/assignees/0", "path": "/tasks/0/with/-"},
    {"op": "test", "path": "/document/number", "value": "9"},
    {"op": "add", "path": "/columns", "value": [{"header": "Cơ quan đầu tàu", "meaning": "lead", "at": [0, 3]}]},
)


if __name__ == "__main__": main(sys.argv[1])
