"""Rebuilds a text file as the PDF that an office would have printed of it.

The .docx of rebuild_docx.py is given what a printer needs (paper, margins, type,
indents, borders of task tables, page numbers from the second page on) and is
printed by LibreOffice: lines are wrapped anew, tables run over pages.
"""
import pathlib, re, subprocess, tempfile, zipfile
from rebuild_docx import Rebuilt, W

MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml."
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
V = 'xmlns:v="urn:schemas-microsoft-com:vml"'
TEXT_WIDTH = 9356  # twips between the margins
BORDERS = "<w:tblBorders>" + "".join(f'<w:{side} w:val="single" w:sz="4" w:color="000000"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV")) + "</w:tblBorders>"
STYLES = (f'<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif" w:cs="Liberation Serif"/>'
          '<w:sz w:val="28"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>'
          '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>'
          '<w:style w:type="paragraph" w:styleId="Notes"><w:name w:val="footnote text"/><w:rPr><w:sz w:val="20"/></w:rPr></w:style></w:styles>')
PAGE_NUMBER = (f'<w:hdr {W}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
               '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>')
SECTION = ('<w:sectPr><w:headerReference w:type="default" r:id="r9"/><w:pgSz w:w="11906" w:h="16838"/>'
           '<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1700" w:header="567" w:footer="567"/><w:titlePg/></w:sectPr>')


class Printed(Rebuilt):
    in_cell = False

    def paragraph(self, i):
        xml = super().paragraph(i)
        if self.in_cell: return xml.replace("<w:pPr>", '<w:pPr><w:spacing w:after="0"/>')
        named = self.draft["document"]["at"]
        block = self.layout[i]["at"]
        if any(key in named and block[0] < named[key][1] and named[key][0] < block[1] for key in ("kind", "title")):
            return re.sub(r'<w:jc w:val="\w+"/>', '<w:jc w:val="center"/>', xml, 1)
        return re.sub(r'<w:jc w:val="left"/>', '<w:ind w:left="0" w:firstLine="567"/><w:jc w:val="both"/>', xml, 1)

    def boxed(self, xml):
        """In a box that stands in the line, as wide as a column of the head: anything else would be moved by the printer."""
        self.counts["boxes"] += 1
        return (f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:pict><v:rect {V} style="width:{"200" if self.in_cell else "440"}pt;height:20pt" stroked="f" filled="f">'
                f'<v:textbox inset="0,0,0,0"><w:txbxContent>{xml}</w:txbxContent></v:textbox></v:rect></w:pict></w:r></w:p>')

    def cell(self, content, properties=""):
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content or '<w:p/>'}</w:tc>"

    def framed(self, xml, borders):
        columns = max(sum(int(span or 1) for span in re.findall(r'<w:tc>(?:<w:tcPr>(?:<w:gridSpan w:val="(\d+)"/>)?)', row)) for row in xml.split("<w:tr>")[1:])
        grid = "".join(f'<w:gridCol w:w="{TEXT_WIDTH // columns}"/>' for _ in range(columns))
        return xml.replace("<w:tbl>", f'<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/>{borders}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>', 1)

    def table(self, i):
        self.in_cell = True
        xml, last = super().table(i)
        self.in_cell = False
        rows = self.layout[i]["rows"]
        head_or_foot = max(len(row["cells"]) for row in rows) == 2 and len(rows) <= 3
        return self.framed(xml, "" if head_or_foot else BORDERS), last

    def side_by_side(self, left, right):
        self.in_cell = True
        xml = super().side_by_side(left, right)
        self.in_cell = False
        return self.framed(xml, "")


def print_all(dondoc, sources, folder):
    """Writes FOLDER/<stem>.pdf of each source; one LibreOffice prints them all."""
    folder = pathlib.Path(folder)
    for source in sources:
        target = folder / (source.stem + ".docx")
        Printed(dondoc, str(source)).write(target)
        with zipfile.ZipFile(target) as made: parts = {name: made.read(name).decode() for name in made.namelist()}
        parts["word/document.xml"] = parts["word/document.xml"].replace(W, f"{W} {R}", 1).replace("</w:body>", SECTION + "</w:body>")
        parts["word/footnotes.xml"] = parts["word/footnotes.xml"].replace("<w:p>", '<w:p><w:pPr><w:pStyle w:val="Notes"/></w:pPr>')
        parts["word/styles.xml"], parts["word/header1.xml"] = STYLES, PAGE_NUMBER
        kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        more = "".join(f'<Relationship Id="{id}" Type="{kinds}{kind}" Target="{part}"/>' for id, kind, part in (("r8", "styles", "styles.xml"), ("r9", "header", "header1.xml")))
        for name in ("_rels/.rels", "word/_rels/document.xml.rels"):
            parts[name] = parts[name].replace("<Relationships>", '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">')
        parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace("</Relationships>", more + "</Relationships>")
        types = "".join(f'<Override PartName="/word/{part}.xml" ContentType="{MAIN}{kind}+xml"/>' for part, kind in
                        (("document", "document.main"), ("numbering", "numbering"), ("footnotes", "footnotes"), ("styles", "styles"), ("header1", "header")))
        parts["[Content_Types].xml"] = ('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
                                        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{types}</Types>')
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
            for name, content in parts.items(): out.writestr(name, content)
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "pdf", "--outdir", str(folder),
                        *(str(folder / (source.stem + ".docx")) for source in sources)], check=True, timeout=300, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
