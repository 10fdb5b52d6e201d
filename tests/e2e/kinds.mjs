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
    const read = (name) => readFileSync(join(folder, name))
    const files = [
      { name: 'ke-hoach.docx', bytes: docx },
      ...['doc', 'rtf', 'odt', 'html', 'pdf'].map((ending) => ({ name: `ke-hoach.${ending}`, bytes: made[ending] })),
      { name: 'ke-hoach-unicode.txt', bytes: Buffer.from(text), flat: true, encoding: 'utf-8' },
      { name: 'ke-hoach-to-hop.txt', bytes: Buffer.from(text.normalize('NFD')), flat: true, encoding: 'utf-8' },
      { name: 'ke-hoach-utf16.txt', bytes: Buffer.from(`\uFEFF${text}`, 'utf16le'), flat: true, encoding: 'utf-16le' },
      { name: 'ke-hoach-tcvn3.txt', bytes: to_tcvn3(text), flat: true, encoding: 'tcvn3' },
      { name: 'ke-hoach-1258.txt', bytes: to_windows_1258(text), flat: true, encoding: 'windows-1258' },
      { name: 'thu.eml', bytes: letter_with('ke-hoach.docx', docx) },
      { name: 'ho-so.zip', bytes: read('dossier.zip') },
      { name: 'ban-quet.pdf', bytes: read('scan.pdf'), scanned: true },
      { name: 'trang-dau.jpg', bytes: read('first.jpg'), scanned: true, first_page: true },
      { name: 'trang-dau.png', bytes: read(pages[0]), scanned: true, first_page: true },
    ]
    return { files, locked: made.locked }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
