#!/usr/bin/env python3
"""Holds every #include under src/ against the house as the top CMakeLists.txt draws it.

`folder(a b c)` lets src/a include src/b and src/c (and what these are drawn to
stand on is not thereby open to it). `library("h" file...)` lets only these files,
or the files of these folders, include a header that begins with h. The headers
of tests are held to the same rules. A type has one definition in its namespace:
two of one name in two headers would be taken for each other when programs are linked.
"""
import pathlib, re, sys

top = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
lines = (top / "CMakeLists.txt").read_text(encoding="utf-8")
may = {m[1]: set(m[2].split()) for m in re.finditer(r"^folder\((\w+)([^)]*)\)", lines, re.M)}
owner = {m[1]: m[2].split() for m in re.finditer(r'^library\("([^"]+)"([^)]*)\)', lines, re.M)}
wrong, types = [], {}

for path in sorted((top / "src").rglob("*")):
    if path.suffix not in (".h", ".cc", ".c"): continue
    name = path.relative_to(top / "src").as_posix(); folder = name.split("/")[0]
    if folder not in may: wrong.append(f"{name}: src/{folder} is not drawn in CMakeLists.txt"); continue
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        m = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
        if not m: continue
        target = m[2].split("/")[0]
        if m[1] == '"' and target in may and target != folder and target not in may[folder]:
            wrong.append(f"{name}:{number}: src/{folder} may not include {m[2]}")
        for header, places in owner.items():
            if m[2].startswith(header) and not any(name == p or name.startswith(p + "/") for p in places):
                wrong.append(f"{name}:{number}: {m[2]} belongs in {', '.join(places)} alone")
    # What a .cc keeps to itself stands in a nameless namespace.
    if path.suffix == ".h":
        space = ""
        for m in re.finditer(r"^(?:namespace ([\w:]+) \{|(?:template <[^>]*> )?(?:struct|class|enum class) (\w+)\b[^;{]*\{)", path.read_text(encoding="utf-8"), re.M):
            if m[1]: space = m[1]; continue
            other = types.setdefault((space, m[2]), name)
            if other != name: wrong.append(f"{name}: {m[2]} is defined in {other} too")
    limit = 600 if path.suffix == ".cc" and not name.endswith("_test.cc") else 150 if path.suffix == ".h" else None
    count = path.read_text(encoding="utf-8").count("\n")
    if limit and count > limit: wrong.append(f"{name}: {count} lines; a file of its kind ends at {limit}")

print("\n".join(wrong) if wrong else f"layers: {len(may)} folders, all arrows as drawn")
sys.exit(bool(wrong))
