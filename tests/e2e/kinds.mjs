// One plan as files of every kind that lies on an office's disk, made while the
// journeys run, by the programs that offices make them with.
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

// TCVN3 (ABC): one byte for each letter with its marks; capitals with a tone mark
// are the small ones, in a font of capitals.
const tcvn3 = Object.fromEntries([
  ['àảãáạ', 0xb5], ['ằẳẵắ', 0xbb], ['ặầẩẫấậè', 0xc6], ['ẻẽéẹềểễếệìỉ', 0xce], ['ĩíịò', 0xdc], ['ỏõóọồổỗốộờởỡớợù', 0xe1], ['ủũúụừửữứựỳỷỹýỵ', 0xf1],
  ['ĂÂÊÔƠƯĐăâêôơưđ', 0xa1],
].flatMap(([letters, first]) => [...letters].map((letter, index) => [letter, first + index])))

const to_tcvn3 = (text) => Buffer.from([...text.normalize('NFC')].map((letter) => {
  const byte = tcvn3[letter] ?? tcvn3[letter.toLowerCase()] ?? letter.codePointAt(0)
  return byte < 256 ? byte : 0x2d // a dash, as the typists of that time wrote it
}))

// windows-1258: vowels with circumflex, breve or horn have a letter; tone marks follow.
const western = { 'Ă': 0xc3, 'ă': 0xe3, 'Đ': 0xd0, 'đ': 0xf0, 'Ơ': 0xd5, 'ơ': 0xf5, 'Ư': 0xdd, 'ư': 0xfd, '\u0300': 0xcc, '\u0309': 0xd2, '\u0303': 0xde, '\u0301': 0xec, '\u0323': 0xf2 }
const tones = /[\u0300\u0301\u0303\u0309\u0323]/

const to_windows_1258 = (text) => Buffer.from([...text.normalize('NFC')].flatMap((letter) => {
  const parts = [...letter.normalize('NFD')]
  const tone = parts.find((part) => tones.test(part))
  const base = parts.filter((part) => part !== tone).join('').normalize('NFC')
  return [base, ...(tone ? [tone] : [])].map((one) => western[one] ?? (one.codePointAt(0) < 256 ? one.codePointAt(0) : 0x2d))
}))

// VNI: the letter, then its marks; i, ơ, ư, đ and a lone nặng of i and y have bytes of their own.
const vni_alone = { 'ì': 0xec, 'ỉ': 0xe6, 'ĩ': 0xf3, 'í': 0xed, 'ị': 0xf2, 'ỵ': 0xee, 'đ': 0xf1, 'ơ': 0xf4, 'ư': 0xf6 }
const vni_marks = {
  plain: { '\u0300': 0xf8, '\u0309': 0xfb, '\u0303': 0xf5, '\u0301': 0xf9, '\u0323': 0xef },
  '\u0306': { '': 0xea, '\u0300': 0xe8, '\u0309': 0xfa, '\u0303': 0xfc, '\u0301': 0xe9, '\u0323': 0xeb },
  '\u0302': { '': 0xe2, '\u0300': 0xe0, '\u0309': 0xe5, '\u0303': 0xe3, '\u0301': 0xe1, '\u0323': 0xe4 },
}
const to_vni = (text) => [...text.normalize('NFC')].flatMap((letter) => {
  const small = letter.toLowerCase(), lower = small === letter ? 0 : 0x20
  if (vni_alone[small]) return [vni_alone[small] - lower]
  const parts = [...small.normalize('NFD')]
  const tone = parts.find((part) => tones.test(part)) ?? ''
  const shape = parts.find((part) => '\u0302\u0306\u031b'.includes(part))
  if (shape === '\u031b') return [vni_alone[(parts[0] + shape).normalize('NFC')] - lower, vni_marks.plain[tone] - lower]
  const mark = shape ? vni_marks[shape][tone] : vni_marks.plain[tone]
  const base = letter.normalize('NFD').codePointAt(0)
  if (mark) return [base, mark - lower]
  return [letter.codePointAt(0) < 256 ? letter.codePointAt(0) : 0x2d]
})

// VIQR: a^ a( o+ dd, then ` ? ~ ' . ; a stop behind a letter is escaped.
const viqr_marks = { '\u0302': '^', '\u0306': '(', '\u031b': '+', '\u0300': '`', '\u0309': '?', '\u0303': '~', '\u0301': "'", '\u0323': '.' }
const to_viqr = (text) => [...text.normalize('NFC').replace(/(?<=\p{L})[.?]/gu, '\\$&')].map((letter) => {
  if (letter === 'đ') return 'dd'
  if (letter === 'Đ') return 'DD'
  const [base, ...marks] = letter.normalize('NFD')
  const order = [...marks].sort((a, b) => Number(tones.test(a)) - Number(tones.test(b)))
  return (base.codePointAt(0) < 128 ? base : '-') + order.map((mark) => viqr_marks[mark] ?? '').join('')
}).join('')

/** The .docx with its words in the letters of letters.json, in a font of that name. */
async function in_old_letters(folder, name, docx, font) {
  const file = join(folder, name)
  writeFileSync(file, docx)
  await run('python3', ['-c', `
import json,re,sys,zipfile,html
folder,font=sys.argv[2],sys.argv[3]
archive=zipfile.ZipFile(sys.argv[1]); parts={n:archive.read(n) for n in archive.namelist()}
xml=parts['word/document.xml'].decode()
table=json.load(open(folder+'/letters.json'))
def word(m): return m.group(1)+html.escape(''.join(table.get(c,c) for c in html.unescape(m.group(2))),False)+m.group(3)
xml=re.sub(r'(<w:t(?: [^>]*)?>)([^<]*)(</w:t>)',word,xml)
xml=re.sub(r'<w:rFonts[^>]*/>','',xml)
xml=re.sub(r'<w:r>(<w:rPr>)?',lambda m:'<w:r><w:rPr><w:rFonts w:ascii="%s" w:hAnsi="%s"/>'%(font,font)+('' if m.group(1) else '</w:rPr>'),xml)
parts['word/document.xml']=xml.encode()
out=zipfile.ZipFile(sys.argv[1],'w',zipfile.ZIP_DEFLATED)
for n,b in parts.items(): out.writestr(n,b)
out.close()`, file, folder, font])
  return readFileSync(file)
}

const wrapped = (bytes) => bytes.toString('base64').replace(/.{76}/g, '$&\r\n')

const letter_with = (name, bytes) => Buffer.from([
  'From: van-thu@example.vn', 'To: so-y-te@example.vn', `Subject: =?UTF-8?B?${Buffer.from('Gửi kế hoạch để triển khai').toString('base64')}?=`,
  'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=part', '', '--part', 'Content-Type: text/plain; charset=utf-8', '',
  'Kính gửi quý cơ quan kế hoạch đã ký.', '--part', `Content-Type: application/octet-stream; name="${name}"`, 'Content-Transfer-Encoding: base64',
  `Content-Disposition: attachment; filename="${name}"`, '', wrapped(bytes), '--part--', ''].join('\r\n'))

/** What LibreOffice makes of the document: one file for each of its filters, side by side. */
async function converted(folder, file, filters) {
  const made = {}
  await Promise.all(Object.entries(filters).map(async ([name, filter]) => {
    const out = join(folder, name)
    await run('soffice', [`-env:UserInstallation=file://${out}-profile`, '--headless', '--norestore', '--convert-to', filter, '--outdir', out, file])
    made[name] = readFileSync(join(out, `plan.${filter.split(':')[0]}`))
  }))
  return made
}

const locked = JSON.stringify({ EncryptFile: { type: 'boolean', value: 'true' }, DocumentOpenPassword: { type: 'string', value: 'mat-khau' } })

/**
 * { files, locked }: `files` of the .docx, those that lose its tables marked `flat`, those whose letters must be recognised
 * `scanned`, those that hold its first page alone `first_page`; `locked` is a PDF under a password.
 */
export async function files_of_every_kind(docx) {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-kinds-'))
  try {
    const file = join(folder, 'plan.docx')
    writeFileSync(file, docx)
    const made = await converted(folder, file, {
      doc: 'doc:MS Word 97', rtf: 'rtf:Rich Text Format', odt: 'odt:writer8', html: 'html:HTML (StarWriter)', pdf: 'pdf:writer_pdf_Export',
      txt: 'txt:Text (encoded):UTF8,LF', locked: `pdf:writer_pdf_Export:${locked}`,
    })
    const text = made.txt.toString('utf8').replace(/^\uFEFF/, '')
    await run('pdftoppm', ['-r', '150', '-gray', '-png', 'pdf/plan.pdf', 'page'], { cwd: folder })
    await run('pdftoppm', ['-r', '200', '-f', '1', '-l', '1', '-singlefile', '-jpeg', 'pdf/plan.pdf', 'first'], { cwd: folder })
    const pages = readdirSync(folder).filter((name) => name.startsWith('page-')).sort()
    await run('gm', ['convert', ...pages, 'scan.pdf'], { cwd: folder })
    mkdirSync(join(folder, 'dossier'))
    writeFileSync(join(folder, 'dossier/Ke hoach.docx'), docx)
    writeFileSync(join(folder, 'dossier/Cong van.txt'), 'CÔNG VĂN\nVề việc gửi kế hoạch để thực hiện\n')
    await run('python3', ['-m', 'zipfile', '-c', '../dossier.zip', 'Cong van.txt', 'Ke hoach.docx'], { cwd: join(folder, 'dossier') })
    // One page as it comes from a scanner: askew, on its side, upside down.
    await run('gm', ['convert', pages[0], '-background', 'white', '-rotate', '2', 'askew.png'], { cwd: folder })
    await run('gm', ['convert', pages[0], '-rotate', '90', 'side.png'], { cwd: folder })
    await run('gm', ['convert', pages[0], '-rotate', '180', 'head-down.png'], { cwd: folder })
    // As copiers make it: the picture, and behind it a text layer of one who knows English alone.
    await run('tesseract', [pages[0], 'copier', '-l', 'eng', '--dpi', '150', 'pdf'], { cwd: folder })
    const letters = [...new Set(text.normalize('NFC'))].filter((letter) => letter > '\u007f')
    writeFileSync(join(folder, 'letters.json'), JSON.stringify(Object.fromEntries(letters.map((letter) => [letter, String.fromCodePoint(...to_vni(letter))]))))
    const vni_font = await in_old_letters(folder, 'vni.docx', docx, 'VNI-Times')
    const vni_hidden = await in_old_letters(folder, 'vni-hidden.docx', docx, 'Times New Roman')
    const read = (name) => readFileSync(join(folder, name))
    const files = [
      { name: 'ke-hoach.docx', bytes: docx },
      ...['doc', 'rtf', 'odt', 'html', 'pdf'].map((ending) => ({ name: `ke-hoach.${ending}`, bytes: made[ending] })),
      { name: 'ke-hoach-unicode.txt', bytes: Buffer.from(text), flat: true, encoding: 'utf-8' },
      { name: 'ke-hoach-to-hop.txt', bytes: Buffer.from(text.normalize('NFD')), flat: true, encoding: 'utf-8' },
      { name: 'ke-hoach-utf16.txt', bytes: Buffer.from(`\uFEFF${text}`, 'utf16le'), flat: true, encoding: 'utf-16le' },
      { name: 'ke-hoach-tcvn3.txt', bytes: to_tcvn3(text), flat: true, encoding: 'tcvn3' },
      { name: 'ke-hoach-1258.txt', bytes: to_windows_1258(text), flat: true, encoding: 'windows-1258' },
      { name: 'ke-hoach-vni.txt', bytes: Buffer.from(to_vni(text)), flat: true, encoding: 'vni' },
      { name: 'ke-hoach-viqr.txt', bytes: Buffer.from(to_viqr(text)), flat: true, tasks: 10, encoding: 'viqr' },
      { name: 'ke-hoach-phong-vni.docx', bytes: vni_font },
      { name: 'ke-hoach-vni-phong-khac.docx', bytes: vni_hidden },
      { name: 'ke-hoach-1258.html', bytes: Buffer.concat([Buffer.from('<html><meta charset="windows-1258"><body>'), ...text.split('\n').map((line) => Buffer.concat([Buffer.from('<p>'), to_windows_1258(line)])), Buffer.from('</body></html>')]), flat: true, encoding: 'windows-1258' },
      { name: 'thu.eml', bytes: letter_with('ke-hoach.docx', docx) },
      { name: 'ho-so.zip', bytes: read('dossier.zip') },
      { name: 'ban-quet.pdf', bytes: read('scan.pdf'), scanned: true },
      { name: 'trang-dau-lop-chu-khong-dau.pdf', bytes: read('copier.pdf'), scanned: true, first_page: true },
      { name: 'trang-dau.jpg', bytes: read('first.jpg'), scanned: true, first_page: true },
      { name: 'trang-dau.png', bytes: read(pages[0]), scanned: true, first_page: true },
      ...['askew', 'side', 'head-down'].map((way) => ({ name: `trang-dau-${way}.png`, bytes: read(`${way}.png`), scanned: true, first_page: true })),
    ]
    return { files, locked: made.locked }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
