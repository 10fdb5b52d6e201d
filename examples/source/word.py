"""A .docx the way a Vietnamese office makes it in Word.

Not the product's writer (src/writer) on purpose: an example must look like a
file that came from outside. Hence automatic numbering by multilevel lists,
borderless tables for the head and the signature, rules drawn as shapes with a
VML fallback, runs split by the spelling checker, footnotes, a landscape annex.
"""
import zipfile
from xml.sax.saxutils import escape

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WHEN = (2026, 11, 20, 8, 0, 0)  # of every zip entry, so that the bytes are the same each time


class Word:
    """Collects the body; `save` writes the package."""

    def __init__(self, style):
        self.style = style          # see STATE and PARTY below
        self.body, self.footnotes, self.shapes, self.runs = [], [], 0, 0

    # Runs.

    def run(self, text, bold=False, italic=False, size=None, underline=False, caps=False):
        """`size` in points. Every few runs the spelling checker has cut one in two."""
        marks = ""
        if bold: marks += "<w:b/><w:bCs/>"
        if italic: marks += "<w:i/><w:iCs/>"
        if caps: marks += "<w:caps/>"
        if size: marks += f'<w:sz w:val="{int(size * 2)}"/><w:szCs w:val="{int(size * 2)}"/>'
        if underline: marks += '<w:u w:val="single"/>'
        marks = f"<w:rPr>{marks}<w:lang w:val=\"vi-VN\"/></w:rPr>"
        pieces = [text]
        self.runs += 1
        if self.runs % 7 == 0 and text.count(" ") > 3:
            cut = text.index(" ", len(text) // 2 if " " in text[len(text) // 2:] else 0)
            pieces = [text[:cut], text[cut:]]
        mark = '<w:proofErr w:type="spellStart"/>' if len(pieces) > 1 else ""
        return mark.join(f'<w:r>{marks}<w:t xml:space="preserve">{escape(piece)}</w:t></w:r>' for piece in pieces)

    def footnote(self, text):
        """A mark in the text; the note itself goes to footnotes.xml."""
        self.footnotes.append(text)
        return f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="{len(self.footnotes)}"/></w:r>'

    def rich(self, text, **marks):
        """Text in which **bold** and [^a footnote] may stand."""
        out, rest = "", text
        while rest:
            at = min((i for i in (rest.find("**"), rest.find("[^")) if i >= 0), default=-1)
            if at < 0: return out + self.run(rest, **marks)
            if at: out += self.run(rest[:at], **marks)
            if rest.startswith("**", at):
                end = rest.index("**", at + 2)
                out += self.run(rest[at + 2:end], **{**marks, "bold": True})
                rest = rest[end + 2:]
            else:
                end = rest.index("]", at)
                out += self.footnote(rest[at + 2:end])
                rest = rest[end + 1:]
        return out

    def rule(self, points):
        """A line drawn under the motto or the issuer, centred, as a shape with its fallback."""
        self.shapes += 1
        length = int(points * 12700)
        return (
            '<w:r><w:rPr><w:noProof/></w:rPr><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
            '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="251658240" behindDoc="0" '
            'locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
            '<wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>'
            '<wp:positionV relativeFrom="paragraph"><wp:posOffset>44450</wp:posOffset></wp:positionV>'
            f'<wp:extent cx="{length}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
            f'<wp:docPr id="{self.shapes}" name="Straight Connector {self.shapes}"/><wp:cNvGraphicFramePr/>'
            '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
            f'<wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{length}" cy="0"/></a:xfrm>'
            '<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
            '</wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>'
            f'<mc:Fallback><w:pict><v:line id="l{self.shapes}" style="position:absolute;mso-position-horizontal:center" from="0,3.5pt" to="{points}pt,3.5pt"/></w:pict></mc:Fallback>'
            '</mc:AlternateContent></w:r>')

    # Paragraphs.

    def paragraph(self, runs, align="both", indent=None, before=None, after=None, line=None, style=None, numbered=None, keep=False, bold_mark=False):
        """`numbered` is (list, level); spaces in points; `indent` of the first line in twips."""
        marks = ""
        if style: marks += f'<w:pStyle w:val="{style}"/>'
        if keep: marks += "<w:keepNext/>"
        if numbered: marks += f'<w:numPr><w:ilvl w:val="{numbered[1]}"/><w:numId w:val="{numbered[0]}"/></w:numPr>'
        if before is not None or after is not None or line:
            marks += "<w:spacing"
            if before is not None: marks += f' w:before="{int(before * 20)}"'
            if after is not None: marks += f' w:after="{int(after * 20)}"'
            if line: marks += f' w:line="{line[0]}" w:lineRule="{line[1]}"'
            marks += "/>"
        if indent is not None: marks += f'<w:ind w:firstLine="{indent}"/>'
        marks += f'<w:jc w:val="{align}"/>'
        if bold_mark: marks += "<w:rPr><w:b/></w:rPr>"  # Word draws the number as the paragraph's mark is drawn
        return f"<w:p><w:pPr>{marks}</w:pPr>{runs}</w:p>"

    def text(self, text, **marks):
        s = self.style
        self.body.append(self.paragraph(self.rich(text, **marks), indent=s["indent"], before=s["gap"], after=s["gap"], line=s["line"]))

    def heading(self, level, text, **marks):
        """A numbered heading of the outline: level 0 is I., 1 is 1., 2 is a)."""
        s = self.style
        marks.setdefault("bold", level < 2)
        self.body.append(self.paragraph(self.rich(text, **marks), before=s["gap"], after=s["gap"], line=s["line"],
                                        style=f"Heading{level + 1}", numbered=(1, level), keep=True, bold_mark=marks["bold"]))

    def item(self, text, level=0):
        """A bullet: level 0 is -, 1 is +."""
        s = self.style
        self.body.append(self.paragraph(self.rich(text), before=s["gap"], after=s["gap"], line=s["line"], style="ListParagraph", numbered=(2, level)))

    def numbered(self, text):
        """A numbered paragraph that is not a heading."""
        s = self.style
        self.body.append(self.paragraph(self.rich(text), before=s["gap"], after=s["gap"], line=s["line"], style="ListParagraph", numbered=(1, 1)))

    # Tables.

    def two_columns(self, widths, left, right):
        """The borderless table of head and signature; left and right are lists of paragraphs."""
        cell = lambda width, content: f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{"".join(content)}</w:tc>'
        self.body.append(
            f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="01E0"/></w:tblPr>'
            f'<w:tblGrid>{"".join(f"""<w:gridCol w:w="{w}"/>""" for w in widths)}</w:tblGrid>'
            f'<w:tr>{cell(widths[0], left)}{cell(widths[1], right)}</w:tr></w:tbl>')

    def grid(self, widths, rows, header_rows):
        """A table with borders. A cell is text or (text, {span, down, bold, align}); down is
        "start" or "more" for cells merged vertically; a cell's text may hold line breaks."""
        out = (f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>'
               '<w:tblLayout w:type="fixed"/><w:tblLook w:val="04A0"/></w:tblPr><w:tblGrid>'
               + "".join(f'<w:gridCol w:w="{w}"/>' for w in widths) + "</w:tblGrid>")
        for number, row in enumerate(rows):
            header = number < header_rows
            out += "<w:tr><w:trPr><w:cantSplit/>" + ("<w:tblHeader/>" if header else "") + "</w:trPr>"
            column = 0
            for cell in row:
                text, how = cell if isinstance(cell, tuple) else (cell, {})
                span = how.get("span", 1)
                marks = f'<w:tcW w:w="{sum(widths[column:column + span])}" w:type="dxa"/>'
                if span > 1: marks += f'<w:gridSpan w:val="{span}"/>'
                if how.get("down"): marks += '<w:vMerge w:val="restart"/>' if how["down"] == "start" else "<w:vMerge/>"
                marks += '<w:vAlign w:val="center"/>'
                align = how.get("align") or ("center" if header or column == 0 else "left")
                content = "".join(self.paragraph(self.rich(line, bold=header or how.get("bold", False), size=12), align=align, before=2, after=2)
                                  for line in text.split("\n"))
                out += f"<w:tc><w:tcPr>{marks}</w:tcPr>{content}</w:tc>"
                column += span
            out += "</w:tr>"
        self.body.append(out + "</w:tbl>")

    # Sections and the package.

    def section(self, landscape=False, last=False):
        """Ends a section. Each annex counts its pages anew, and shows no number on its first."""
        top, right, bottom, left = self.style["margins"]
        page = ('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>' if landscape else '<w:pgSz w:w="11906" w:h="16838"/>')
        properties = (f'<w:sectPr><w:headerReference w:type="default" r:id="rId10"/>{page}'
                      f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" w:header="567" w:footer="567" w:gutter="0"/>'
                      '<w:pgNumType w:start="1"/><w:cols w:space="720"/><w:titlePg/></w:sectPr>')
        self.body.append(properties if last else f"<w:p><w:pPr>{properties}</w:pPr></w:p>")

    def save(self, path):
        from . import word_parts as parts
        document = f'{DECLARATION}<w:document {NAMESPACES}><w:body>{"".join(self.body)}</w:body></w:document>'
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
            for name, content in parts.package(document, self.footnotes, self.style, NAMESPACES, DECLARATION):
                entry = zipfile.ZipInfo(name, WHEN)
                entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, 0o644 << 16, 3
                out.writestr(entry, content)


# Margins are top, right, bottom, left in twips; gap is before and after each
# paragraph in points; line is (value, rule) as Word writes it.
STATE = dict(family="state", margins=(1134, 1134, 1134, 1701), indent=720, gap=3, line=(240, "auto"), labels=("%1.", "%2.", "%3)"))
PARTY = dict(family="party", margins=(1134, 851, 1134, 1701), indent=567, gap=3, line=(360, "exact"), labels=("%1-", "%2-", "%3)"))
