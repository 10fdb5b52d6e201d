#!/usr/bin/env python3
"""Makes seeds for the fuzzers of reading out of the examples.

usage: make_seeds.py FOLDER      (FOLDER/docx, FOLDER/archive, FOLDER/compile)
"""
import pathlib, re, sys, zipfile

TOP = pathlib.Path(__file__).resolve().parent.parent.parent


def main(folder):
    for example in sorted((TOP / "examples").glob("*.docx")):
        seeds = {name: pathlib.Path(folder) / name for name in ("docx", "archive", "compile")}
        for seed in seeds.values(): seed.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(example) as parts: document, numbering, styles = (parts.read(f"word/{name}.xml") for name in ("document", "numbering", "styles"))
        paragraphs = re.findall(rb"<w:p[ >].*?</w:p>", document, re.S)
        # A few paragraphs each: the fuzzer mixes small seeds faster than whole files.
        for i in range(0, len(paragraphs), 12):
            body = b"".join(paragraphs[i:i + 12])
            (seeds["docx"] / f"{example.stem}-{i}").write_bytes(b"\1<w:document><w:body>" + body + b"</w:body></w:document>\0" + (numbering if i % 24 else styles))
            text = b"\n".join(b"".join(re.findall(rb"<w:t[^>]*>([^<]*)", paragraph)) for paragraph in paragraphs[i:i + 12])
            (seeds["compile"] / f"{example.stem}-{i}").write_bytes(text)
        (seeds["docx"] / f"{example.stem}-whole").write_bytes(b"\0" + example.read_bytes())
        (seeds["archive"] / f"{example.stem}-zip").write_bytes(b"\0" + example.read_bytes())
        (seeds["archive"] / f"{example.stem}-xml").write_bytes(b"\1" + numbering)


if __name__ == "__main__": main(sys.argv[1])
