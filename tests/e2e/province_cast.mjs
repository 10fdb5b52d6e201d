// The bodies that a real plan names, as its own text names them: nothing of it stands here. Where the corpus of plans is
// not beside the repository there is no cast, and nothing is played.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dondoc, example_password, expect, new_data, serve, top } from './harness.mjs'

const corpus = join(process.env.DONDOC_SHARED ?? join(top, '../shared'), 'corpus/dev')
export const plan_file = join(corpus, 'seed-001.txt')
export const has_corpus = existsSync(plan_file)

const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase().replace(/[^a-z]/g, '')

/** Who is who: the province, its bodies by their headings, its districts and its press by the footnote that lists them. */
export function cast_of(text) {
  const province = /tại tỉnh (\p{Lu}\p{L}* \p{Lu}\p{L}*)/u.exec(text)[1]
  const [, listed, city, press] = /cấp huyện \((.+?) và thành phố (.+?)\); (Báo .+?);/u.exec(text)
  const districts = [...listed.split(', ').map((name) => ({ name: `Ủy ban nhân dân huyện ${name}`, login: fold(name) })),
    { name: `Ủy ban nhân dân thành phố ${city}`, login: fold(city) }]
  const heads = [...new Set([...text.matchAll(/^\d\. (Sở [^.]{3,45}|Bộ Chỉ huy [^.]{3,45}|Công an tỉnh)$/gmu)].map((one) => one[1].trim()))]
  const departments = heads.map((name) => ({ name, login: fold(name.replace(/ tỉnh$/, '')).slice(0, 24) }))
  const media = [{ name: press, login: 'bao' }, { name: `Đài Phát thanh - Truyền hình tỉnh ${province}`, login: 'dai', aliases: 'Đài Phát thanh – Truyền hình tỉnh; Đài PTTH tỉnh' },
    { name: `Cổng thông tin điện tử tỉnh ${province}`, login: 'cong', aliases: 'Cổng thông tin điện tử tỉnh' }]
  const company = { name: `Viễn thông ${province}`, login: 'vienthong', aliases: 'Doanh nghiệp Viễn thông' }
  // The Party's committee and the mass organisation that the plan's recipients name.
  const party = { name: /(Ban Tuyên giáo Tỉnh ủy);/.exec(text)[1], login: 'tuyengiao', kind: 'Ban Đảng' }
  const youth = { name: /(Tỉnh đoàn);/.exec(text)[1], login: 'tinhdoan', kind: 'Mặt trận, đoàn thể' }
  return { province, districts, departments, media, company, party, youth, all: [...departments, ...districts, ...media, company, party, youth] }
}

const csv = (rows) => rows.map((row) => row.map((cell) => `"${(cell ?? '').replaceAll('"', '""')}"`).join(',')).join('\n')

/** The lists that the administrator brings: units with their groups, and people with their units. */
export function lists_of({ province, districts, departments, media, company, party, youth, all }) {
  const above = `Ủy ban nhân dân tỉnh ${province}`
  const row = (unit, kind, groups) => [unit.name, '', unit.aliases, kind, above, groups]
  const units = csv([['Tên đơn vị', 'Tên viết tắt', 'Tên gọi khác', 'Loại', 'Đơn vị cấp trên', 'Nhóm'],
    [above, '', 'Ủy ban nhân dân tỉnh; UBND tỉnh', 'Ủy ban nhân dân cấp tỉnh', '', ''],
    ...departments.map((one) => row(one, 'Sở, ban, ngành', 'Các sở, ban, ngành')),
    ...districts.map((one) => row(one, 'Ủy ban nhân dân cấp huyện', 'UBND các huyện, thành phố')),
    ...media.map((one) => row(one, 'Cơ quan báo chí', 'Các cơ quan báo chí tỉnh')), row(company, 'Doanh nghiệp', ''),
    ...[party, youth].map((one) => [one.name, '', '', one.kind, '', 'Các sở, ban, ngành'])])
  // The days of the run are the plan's, the people are nobody's.
  const people = csv([['Tên đăng nhập', 'Họ và tên', 'Chức vụ', 'Vai trò', 'Đơn vị', 'Điện thoại', 'Mật khẩu'],
    ['chuyenvien', 'Trần Ngọc Lam', 'Chuyên viên', 'chuyên viên', '', '', first_password],
    ['lanhdao', 'Đỗ Hải Vân', 'Trưởng Tiểu ban', 'lãnh đạo', '', '', first_password],
    ...all.map((unit, at) => [unit.login, `Đầu Mối ${letters[at]}`, 'Chuyên viên', 'đầu mối', unit.name, `02600000${100 + at}`, first_password])])
  return { units, people }
}

const letters = ['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hạnh', 'Khánh', 'Lan', 'Minh', 'Nga', 'Oanh', 'Phúc', 'Quang', 'Sơn', 'Thảo', 'Vân']
export const first_password = 'lan-dau-dang-nhap-2023'

/** A person over HTTP alone, for the many bodies that do the same: signs in, and changes the first password on the way. */
export async function voice(server, login) {
  let cookie = '', csrf = ''
  const call = async (method, path, body) => {
    const headers = { cookie, 'X-CSRF-Token': csrf }
    if (method === 'POST') headers['Idempotency-Key'] = crypto.randomUUID()
    if (body && !(body instanceof FormData)) headers['Content-Type'] = 'application/json'
    const answer = await fetch(server.address + path, { method, headers, body: body instanceof FormData ? body : body && JSON.stringify(body) })
    const set = answer.headers.getSetCookie().map((one) => one.split(';')[0])
    if (set.length > 0) cookie = set.join('; ')
    const said = await answer.text()
    if (answer.status === 401 && path !== '/api/sign-in') {  // days have passed
      await sign_in(example_password)
      return call(method, path, body)
    }
    expect(answer.ok, `${login}: ${method} ${path}: ${answer.status} ${said}`)
    return said ? JSON.parse(said) : null
  }
  const sign_in = async (password) => ({ csrf } = await call('POST', '/api/sign-in', { login, password }))
  await sign_in(first_password).catch(() => sign_in(example_password))
  const session = await call('GET', '/api/session')
  if (session.must_change_password) {
    await call('POST', '/api/session/password', { current: first_password, next: example_password })
  }
  const upload = (path, name, text) => {
    const form = new FormData()
    form.append('file', new Blob([text]), name)
    return call('POST', path, form)
  }
  return { login, get: (path) => call('GET', path), post: (path, body = null) => call('POST', path, body), put: (path, body) => call('PUT', path, body), upload }
}

/** An installation of that day with an administrator, who has changed the first password, and nothing else. */
export async function new_office(name, instant) {
  const data = new_data()
  const said = dondoc(['user', 'add', '--data', data, '--login', 'quantri', '--name', 'Phan Gia Bảo', '--agency', name], instant)
  const server = await serve([], { data, instant })
  return { server, first: /: (\S{10,})\s*$/m.exec(said)[1] }
}
