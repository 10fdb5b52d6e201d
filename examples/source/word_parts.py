"""The parts of the package beside the document: styles, numbering, footnotes, page header."""
from xml.sax.saxutils import escape

RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def content_types():
    override = lambda part, kind: f'<Override PartName="/{part}" ContentType="{kind}"/>'
    return (f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            + override("word/document.xml", f"{MAIN}.document.main+xml")
            + "".join(override(f"word/{part}.xml", f"{MAIN}.{kind}+xml") for part, kind in
                      (("styles", "styles"), ("numbering", "numbering"), ("settings", "settings"), ("footnotes", "footnotes"), ("header1", "header")))
            + "</Types>")


def relationships(*targets):
    return (f'<Relationships xmlns="{PACKAGE}/relationships">'
            + "".join(f'<Relationship Id="{id}" Type="{RELATIONSHIPS}/{kind}" Target="{target}"/>' for id, kind, target in targets)
            + "</Relationships>")


def styles(style, namespaces):
    size = 28
    font = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>'
    named = lambda id, name, inside, default="": f'<w:style w:type="paragraph" {default}w:styleId="{id}"><w:name w:val="{name}"/>{inside}</w:style>'
    return (f'<w:styles {namespaces}><w:docDefaults><w:rPrDefault><w:rPr>{font}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
            '<w:lang w:val="vi-VN" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
            + named("Normal", "Normal", "<w:qFormat/>", 'w:default="1" ')
            + "".join(named(f"Heading{n}", f"heading {n}", f'<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:outlineLvl w:val="{n - 1}"/></w:pPr>')
                      for n in (1, 2, 3))
            + named("ListParagraph", "List Paragraph", '<w:basedOn w:val="Normal"/><w:qFormat/>')
            + named("Header", "header", '<w:basedOn w:val="Normal"/><w:pPr><w:tabs><w:tab w:val="center" w:pos="4680"/><w:tab w:val="right" w:pos="9360"/></w:tabs></w:pPr>')
            + named("FootnoteText", "footnote text", '<w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>')
            + '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>'
            '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
            '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
            '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
            '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
            + "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
            + "</w:tblBorders></w:tblPr></w:style></w:styles>")


def numbering(style, namespaces):
    """List 1 is the outline (I. / 1. / a) or I- / 1- / a)), list 2 the bullets (- and +)."""
    indent = style["indent"]
    level = lambda n, kind, text, bold="": (
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:suff w:val="space"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="0" w:firstLine="{indent}"/></w:pPr><w:rPr>{bold}</w:rPr></w:lvl>')
    one, two, three = style["labels"]
    bold = "<w:b/>"
    return (f'<w:numbering {namespaces}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>'
            + level(0, "upperRoman", one, bold) + level(1, "decimal", two) + level(2, "lowerLetter", three) + "</w:abstractNum>"
            '<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>'
            + level(0, "bullet", "-") + level(1, "bullet", "+") + "</w:abstractNum>"
            '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>')


def footnotes(notes, namespaces):
    mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    return (f'<w:footnotes {namespaces}><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
            '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
            + "".join(f'<w:footnote w:id="{n}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/><w:jc w:val="both"/></w:pPr>{mark}'
                      f'<w:r><w:t xml:space="preserve"> {escape(note)}</w:t></w:r></w:p></w:footnote>' for n, note in enumerate(notes, 1))
            + "</w:footnotes>")


def page_header(namespaces):
    field = lambda kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
    return (f'<w:hdr {namespaces}><w:p><w:pPr><w:pStyle w:val="Header"/><w:jc w:val="center"/></w:pPr>{field("begin")}'
            f'<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>{field("separate")}<w:r><w:t>2</w:t></w:r>{field("end")}</w:p></w:hdr>')


def package(document, notes, style, namespaces, declaration):
    yield "[Content_Types].xml", declaration + content_types()
    yield "_rels/.rels", declaration + relationships(("rId1", "officeDocument", "word/document.xml"))
    yield "word/document.xml", document
    yield "word/_rels/document.xml.rels", declaration + relationships(
        ("rId1", "styles", "styles.xml"), ("rId2", "numbering", "numbering.xml"), ("rId3", "settings", "settings.xml"),
        ("rId4", "footnotes", "footnotes.xml"), ("rId10", "header", "header1.xml"))
    yield "word/styles.xml", declaration + styles(style, namespaces)
    yield "word/numbering.xml", declaration + numbering(style, namespaces)
    yield "word/settings.xml", declaration + (
        f'<w:settings {namespaces}><w:defaultTabStop w:val="720"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>')
    yield "word/footnotes.xml", declaration + footnotes(notes, namespaces)
    yield "word/header1.xml", declaration + page_header(namespaces)
