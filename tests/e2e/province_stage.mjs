// Where the province's run is played: its server, its days, its people, and the law that what is repeated over HTTP for
// dozens of units is what the page sends.
import { readFileSync } from 'node:fs'
import { cast_of, new_office, plan_file, voice } from './province_cast.mjs'
import { desktop, example_password, expect, fits, look, person, phone, settle, shoot } from './harness.mjs'

export const at = (day, hour = 9) => `${day} ${String(hour - 7).padStart(2, '0')}:00:00`
export const day_words = (day) => day.split('-').reverse().join('/')

const kind_of = (method, path) => `${method} ${path.split('?')[0].replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{id}')}`

/** The names of all fields of a body, under the names of what holds them. */
const fields_of = (value, under = '') =>
  value === null || typeof value !== 'object' ? []
    : Array.isArray(value) ? value.flatMap((one) => fields_of(one, `${under}[]`))
      : Object.entries(value).flatMap(([name, one]) => [`${under}.${name}`, ...fields_of(one, `${under}.${name}`)])

/** What pages sent, by method and route: the fields of their bodies. */
function heard() {
  const sent = new Map()
  const listen = (page) => page.on('request', (request) => {
    const path = new URL(request.url()).pathname
    if (request.method() === 'GET' || !path.startsWith('/api/') || /multipart/.test(request.headers()['content-type'] ?? '')) return
    const kind = kind_of(request.method(), path)
    const fields = sent.get(kind) ?? sent.set(kind, { all: new Set(), top: '' }).get(kind)
    const told = fields_of(request.postDataJSON())
    for (const name of told) fields.all.add(name)
    fields.top = told.filter((name) => /^\.[^.[]+$/.test(name)).sort().join(' ')
  })
  const same = (method, path, body) => {
    const kind = kind_of(method, path)
    const fields = sent.get(kind)
    expect(fields, `${kind} is repeated, but no page sent it before`)
    const told = fields_of(body)
    const top = told.filter((name) => /^\.[^.[]+$/.test(name)).sort().join(' ')
    expect(top === fields.top, `${kind}: the page sends ${fields.top}, repeated is ${top}`)
    const strange = told.filter((name) => !fields.all.has(name) && [...fields.all].some((one) => one.startsWith(name.replace(/\.[^.]+$/, '.'))))
    expect(strange.length === 0, `${kind}: no page sends ${strange}`)
  }
  return { listen, same }
}

/** What the steps share: the server, who acts, and what came of it. */
export async function open_office() {
  const cast = cast_of(readFileSync(plan_file, 'utf8'))
  const { server, first } = await new_office('Tiểu ban Tuyên truyền', at('2023-11-22', 8))
  const pages = new Set()
  const pages_sent = heard()
  const run = { cast, server, first, voices: new Map(), today: '2023-11-22' }
  run.voice = async (login) => run.voices.get(login) ?? run.voices.set(login, await voice(server, login)).get(login)
  // The same act for one more unit: as a page sent it before.
  run.again = async (login, method, path, body = null) => {
    pages_sent.same(method, path, body)
    return (await run.voice(login))[method.toLowerCase()](path, body)
  }
  run.person = async (login, screen = desktop, password = example_password) => {
    const page = await person(server, { login, screen, password, day: at(run.today) })
    pages.add(page)
    page.on('close', () => pages.delete(page))
    page.login = login
    page.screen = screen
    pages_sent.listen(page)
    return page
  }
  // Who answers for a unit sits before the same screen all the time.
  const seats = new Map()
  run.seat = async (login, screen) => seats.get(login) ?? seats.set(login, await run.person(login, screen)).get(login)
  // Somebody who was given a first password chooses an own one before anything else.
  run.newcomer = async (login, screen, password) => {
    const page = await run.person(login, screen, password)
    await page.getByLabel('Mật khẩu hiện nay').fill(password)
    await page.getByLabel('Mật khẩu mới', { exact: true }).fill(example_password)
    await page.getByLabel(/Nhập lại/).fill(example_password)
    await page.getByRole('main').getByRole('button', { name: 'Đổi mật khẩu' }).click()
    await page.getByText('Đã đổi mật khẩu.').waitFor()
    return page
  }
  // A session of days ago has ended: its person signs in again before going on.
  run.open = async (page, path) => {
    if (!(await page.request.get(`${server.address}/api/session`)).ok()) await page.request.post(`${server.address}/api/sign-in`, { data: { login: page.login, password: example_password } })
    await page.goto(server.address + path)
    await page.waitForLoadState('networkidle')
  }
  // Days pass: the program is started again, what falls due is looked for at once, and browsers know the day.
  run.day = async (day) => {
    run.today = day
    await server.at(at(day))
    for (const page of pages) {
      await page.clock.setFixedTime(new Date(`${at(day).replace(' ', 'T')}Z`))
      // What a page asked of itself while the program was away is no fault of the page.
      page.complaints = page.complaints.filter((words) => !words.includes('ERR_CONNECTION_REFUSED'))
    }
  }
  return run
}

/** Looks at the page at the size of its person, then at the other one: a picture of each, and neither scrolls sideways. */
export async function look_at(page, name) {
  const own = page.screen
  await look(page, own === phone ? `${name}-small` : name)
  const other = own === phone ? desktop : phone
  await page.setViewportSize(other)
  await page.waitForLoadState('networkidle')
  await settle(page)
  await shoot(page, other === phone ? `${name}-small` : name)
  await fits(page, `${name} at the other size`)
  await page.setViewportSize(own)
  await settle(page)
}

/** Types a day into a field of a form. */
export async function fill_day(form, label, day) {
  const field = form.getByRole('textbox', { name: label, exact: true })
  await field.fill(day_words(day))
  await field.press('Tab')
}

/** Says done or under way of the duty that is open, with a photo where one is asked for. */
export async function says(page, act, note, photo) {
  const [button, label, send] = { progress: ['Cập nhật tiến độ', 'Kết quả, việc đã làm', 'Gửi cập nhật'], done: ['Báo hoàn thành', 'Kết quả', 'Báo hoàn thành'] }[act]
  await page.getByRole('region', { name: 'Thao tác' }).getByRole('button', { name: button }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel(label, { exact: true }).fill(note)
  if (photo) {
    await form.locator('input[type=file]').first().setInputFiles({ name: photo, mimeType: 'image/png', buffer: await page.screenshot() })
    await form.getByText(photo).first().waitFor()
  }
  await form.getByRole('button', { name: send, exact: true }).click()
  await page.getByRole('article').filter({ hasText: note }).waitFor()
}

/** The clerk enters who answers for a unit, with an account; they sign in on a phone and choose their password. */
export async function newly_answers(run, page, unit, { name, office, kind, login, phone: number }) {
  await run.open(page, '/administration?tab=focal_points')
  await page.getByRole('button', { name: 'Thêm đầu mối' }).first().click()
  const form = page.getByRole('dialog')
  const field = form.getByRole('combobox', { name: 'Đơn vị' }).first()
  await field.click()
  await page.keyboard.type(unit)
  await page.locator('.ant-select-dropdown:visible').getByTitle(unit, { exact: true }).click()
  if (kind) await form.getByText(kind, { exact: true }).click()
  await form.getByLabel('Họ và tên').fill(name)
  await form.getByLabel('Chức vụ').fill(office)
  if (number) await form.getByLabel('Điện thoại').fill(number)
  await form.getByLabel(/tên đăng nhập/).fill(login)
  await look_at(page, `province-new-focal-point-${login}`)
  await form.getByRole('button', { name: 'Lưu' }).click()
  const shown = page.getByRole('dialog', { name: /[Mm]ật khẩu/ })
  const password = (await shown.locator('code').innerText()).trim()
  await shown.getByRole('button', { name: 'Đã ghi lại' }).click()
  return run.newcomer(login, phone, password)
}
