// A real plan, from its file to its end, by all of its bodies and on its own days: read, issued, focal points by their
// date, phases and activities with one postponed, a silent unit up the ladder, a difficulty, reports, the official
// document; in the middle the province is re-organised. Played where the corpus of plans is at hand.
import { readFileSync } from 'node:fs'
import { cast_of, first_password, has_corpus, lists_of, new_office, plan_file, voice } from './province_cast.mjs'
import { filed_early, finished, reorganised, work_done } from './province_reorganised.mjs'
import { desktop, example_password, expect, look, person, phone, step, visit } from './harness.mjs'

const at = (day, hour = 9) => `${day} ${String(hour - 7).padStart(2, '0')}:00:00`

/** What the steps share: the server, who acts, and what came of it. */
async function open_office() {
  const text = readFileSync(plan_file, 'utf8')
  const cast = cast_of(text)
  const { server, first } = await new_office('Tiểu ban Tuyên truyền', at('2023-11-22', 8))
  const pages = new Set()
  const run = { cast, server, first, pages, voices: new Map(), today: '2023-11-22' }
  run.voice = async (login) => run.voices.get(login) ?? run.voices.set(login, await voice(server, login)).get(login)
  run.person = async (login, screen = desktop, password = example_password) => {
    const page = await person(server, { login, screen, password, day: at(run.today) })
    pages.add(page)
    page.login = login
    return page
  }
  // A session of days ago has ended: its person signs in again before going on.
  run.open = async (page, path) => {
    if (!(await page.request.get(`${server.address}/api/session`)).ok()) await page.request.post(`${server.address}/api/sign-in`, { data: { login: page.login, password: example_password } })
    await visit(page, server, path)
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

async function installed(run) {
  const { cast } = run
  await step('province: an office begins with its bodies and its people', async () => {
    const administrator = await run.person('quantri', desktop, run.first)
    await administrator.getByLabel('Mật khẩu hiện nay').fill(run.first)
    await administrator.getByLabel('Mật khẩu mới', { exact: true }).fill(example_password)
    await administrator.getByLabel(/Nhập lại/).fill(example_password)
    await administrator.getByRole('main').getByRole('button', { name: 'Đổi mật khẩu' }).click()
    await administrator.getByText('Đã đổi mật khẩu.').waitFor()
    const lists = lists_of(cast)
    for (const [tab, name, list] of [['units', 'don-vi.csv', lists.units], ['users', 'nguoi-dung.csv', lists.people]]) {
      await run.open(administrator, `/administration?tab=${tab}`)
      await administrator.getByRole('button', { name: 'Nhập từ tệp' }).click()
      await administrator.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${list}`) })
      await administrator.getByRole('button', { name: /^Nhập \d+ mục/ }).click()
      await administrator.getByText(/Đã nhập/).first().waitFor()
    }
    await run.open(administrator, '/administration?tab=units')
    await look(administrator, 'province-units')
    run.administrator = administrator
    await run.voice('chuyenvien')
    await run.voice('lanhdao')
    for (const { login } of cast.all) await run.voice(login)
  })
}

/** The bodies that names alone do not settle: what a clerk knows of them. */
function choices_of(draft, { units, groups, footnote }) {
  const group = (name) => groups.find((one) => one.name.startsWith(name)).id
  const [offices, districts] = [group('Các sở, ban, ngành'), group('UBND các huyện')]
  const settled = draft.resolutions.filter((one) => one.id || one.units.length > 0)
  return draft.content.units.map(({ id, name }) => {
    const found = settled.find((one) => one.unit === id)
    if (found && found.missing.length === 0) return { unit: id, kind: found.kind, id: found.id, members: found.members.map((one) => one.id), section: found.section }
    if (/^các đơn vị, địa phương/i.test(name)) return { unit: id, kind: 'units', members: footnote(units).map((one) => one.id) }
    if (/^các (sở|cơ quan, đơn vị).*(địa phương|đoàn thể)|^các cơ quan, đơn vị$/i.test(name)) return { unit: id, kind: 'units', members: [offices, districts] }
    if (/^các sở/i.test(name)) return { unit: id, kind: 'group', id: offices }
    if (/^các đơn vị/i.test(name)) return { unit: id, kind: 'charged' }
    return { unit: id, kind: 'none' }
  }).map((one) => ({ id: null, members: [], section: null, ...one }))
}

async function read_and_issued(run) {
  const { cast } = run
  const staff = (run.staff = await run.person('chuyenvien'))
  const clerk = await run.voice('chuyenvien')
  await step('province: the plan is dropped, read, and every body is settled', async () => {
    await run.open(staff, '/import')
    await staff.locator('input[type=file]').setInputFiles(plan_file)
    await staff.waitForURL(/\/import\/[0-9a-f-]{36}/)
    await staff.getByRole('button', { name: 'Xác nhận thành kế hoạch' }).waitFor()
    await look(staff, 'province-review')
    const id = staff.url().split('/').pop()
    const draft = await clerk.get(`/api/drafts/${id}`)
    expect(draft.content.phases.length === 3 && draft.content.events.length === 9, `${draft.content.phases.length} phases, ${draft.content.events.length} activities`)
    const units = (await clerk.get('/api/units?size=200')).items
    const footnote = () => units.filter((unit) => cast.all.some(({ name, login }) => name === unit.name && !/^sothongtin|^vienthong/.test(login)))
    const resolve = choices_of(draft, { units, groups: (await clerk.get('/api/groups?size=200')).items, footnote })
    const edited = await clerk.post(`/api/drafts/${id}/edits`, { base_revision: draft.revision, patch: [], resolve, label: 'resolve' })
    expect(edited.unreached.length === 0, `reaches nobody: ${edited.unreached}`)
    await staff.reload()
    await staff.getByRole('tab', { name: /Đơn vị/ }).first().click()
    await look(staff, 'province-review-bodies')
    await staff.getByRole('button', { name: 'Xác nhận thành kế hoạch' }).click()
    await staff.getByRole('dialog').getByRole('button', { name: /Xác nhận/ }).click()
    await staff.waitForURL(/\/plans\/[0-9a-f-]{36}/)
    run.plan = staff.url().match(/plans\/([0-9a-f-]{36})/)[1]
    await staff.getByRole('heading', { level: 1 }).waitFor()
    await look(staff, 'province-plan')
  })
  await step('province: the ladder is switched on, and the leader issues it', async () => {
    await run.open(staff, `/plans/${run.plan}?tab=chasing`)
    await staff.getByRole('switch', { name: /Tự động nhắc việc/ }).click()
    await staff.getByRole('button', { name: 'Lưu' }).click()
    await staff.getByText('Kế hoạch này có các bước riêng.').waitFor()
    await look(staff, 'province-ladder')
    await run.open(staff, `/plans/${run.plan}/issue`)
    await staff.getByText('Đơn vị nhận việc').first().waitFor()
    await look(staff, 'province-issue')
    const seen = staff.getByRole('checkbox', { name: /vẫn giao/ })
    if (await seen.count()) await seen.check()
    await staff.getByRole('button', { name: 'Trình lãnh đạo duyệt' }).click()
    await staff.getByText('Chờ duyệt giao').first().waitFor()
    const leader = (run.leader = await run.person('lanhdao', phone))
    await run.open(leader, `/plans/${run.plan}/issue`)
    await look(leader, 'province-issue-small')
    if (await leader.getByRole('checkbox', { name: /vẫn giao/ }).count()) await leader.getByRole('checkbox', { name: /vẫn giao/ }).check()
    await leader.getByRole('button', { name: 'Duyệt và giao việc' }).click()
    await leader.getByRole('dialog').getByRole('button', { name: 'Duyệt và giao việc' }).click()
    await leader.getByText('Đã giao việc').first().waitFor()
    await look(leader, 'province-issued-small')
  })
}

const silent_of = (cast) => cast.districts[1]

async function focal_points_named(run) {
  const { cast, plan, staff } = run
  const clerk = await run.voice('chuyenvien')
  const silent = silent_of(cast)
  const points = (await clerk.get('/api/focal-points?size=200')).items
  const named = async (point) => {
    const { unit, user, full_name, office, phone: number, email, kind } = point
    await clerk.put(`/api/focal-points/${point.id}`, { unit_id: unit.id, user_id: user.id, full_name, office, phone: number, email, kind })
  }
  run.duty_of = async (login, task) => (await (await run.voice(login)).get(`/api/my/assignments?plan_id=${plan}&size=200`)).items.find((row) => row.task_id === task)
  run.tasks = (await clerk.get(`/api/plans/${plan}/tasks?size=200`)).items
  const demand = run.tasks.find((task) => task.names_focal_point)
  await step('province: focal points are named by their date, all but one', async () => {
    expect(demand?.due.due_on === '2023-11-28', `the demand: ${JSON.stringify(demand)}`)
    await run.day('2023-11-23')
    const [first, ...others] = points.filter(({ unit }) => unit.name !== silent.name)
    await run.open(staff, `/administration?tab=focal_points`)
    await staff.getByRole('row').filter({ hasText: first.unit.name }).getByRole('button', { name: /^Sửa/ }).click()
    await look(staff, 'province-focal-point')
    await staff.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click()
    await staff.getByText('Đã lưu.').first().waitFor()
    for (const point of others) await named(point)
    const { progress } = (await clerk.get(`/api/plans/${plan}/tasks?size=200`)).items.find((task) => task.id === demand.id)
    expect(progress.total - progress.done === 1, `named by ${progress.done} of ${progress.total}`)
  })
  await step('province: who stays silent is chased up the ladder, to the leader', async () => {
    const at_silent = points.find(({ unit }) => unit.name === silent.name)
    const head = await clerk.post('/api/focal-points', { unit_id: at_silent.unit.id, user_id: null, full_name: 'Hoàng Thị Thu', office: 'Chủ tịch', phone: null, email: null, kind: 'head' })
    await clerk.post(`/api/focal-points/${head.id}/account`, { login: 'chutich' })
    for (const day of ['2023-11-28', '2023-11-29', '2023-11-30', '2023-12-01', '2023-12-05']) {
      await run.day(day)
      await chased(run, day)
    }
    const notices = (await clerk.get(`/api/plans/${plan}/notices?size=200`)).items
    const rungs = notices.filter((one) => !one.unit || one.unit.name === silent.name).map((one) => one.rung)
    expect(['focal-point', 'unit-head', 'staff', 'leader'].every((rung) => rungs.includes(rung)), `reminded: ${rungs}`)
    await run.open(staff, `/plans/${plan}?tab=chasing`)
    await look(staff, 'province-chased')
    await run.open(run.leader, `/plans/${plan}`)
    await run.leader.getByRole('button', { name: /^Thông báo/ }).click()
    await look(run.leader, 'province-notices-small')
    await named(at_silent)
    const late = await run.duty_of(silent.login, demand.id)
    expect(late.state === 'done', `after it was named: ${JSON.stringify(late)}`)
  })
}

/** What the server does by itself on a new day is done beside the requests: its notices of the day are waited for. */
async function chased(run, day) {
  const clerk = await run.voice('chuyenvien')
  for (let i = 0; i < 100; i++) {
    const { items } = await clerk.get(`/api/plans/${run.plan}/notices?size=200`)
    if (items.some((one) => one.made_at.startsWith(day))) return
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error(`nobody was reminded on ${day}`)
}

async function activities(run) {
  const { plan, staff } = run
  const clerk = await run.voice('chuyenvien')
  const events = async () => (await clerk.get(`/api/plans/${plan}/schedule`)).events
  const put = (event, starts_on, ends_on) => clerk.post(`/api/plans/${plan}/schedule`, {
    id: event.id, base_revision: event.revision, kind: event.kind, name: event.name, phase: event.phase, timing: 'fixed', starts_on, ends_on, relative: null,
    note: event.note, cancelled: false, deadlines: event.deadlines.map(({ kind, id, side, days, working_days }) => ({ kind, id, side, days, working_days })), reason: '',
  })
  await step('province: three phases and nine activities get their days', async () => {
    const phases = (await events()).filter((one) => one.kind === 'phase')
    for (const [at, days] of [['2023-11-22', '2023-12-10'], ['2023-12-11', '2023-12-13'], ['2023-12-14', '2023-12-20']].entries()) await put(phases[at], ...days)
    const nine = (await events()).filter((one) => one.kind === 'event')
    for (const [at, event] of nine.entries()) await put(event, at === 8 ? '2023-12-13' : at < 3 ? '2023-12-11' : '2023-12-12', null)
    const dated = (await events()).filter((one) => one.starts_on)
    expect(dated.length === 12, `${dated.length} of them have a day`)
  })
  await step('province: one activity is postponed, with its phase and what is counted from it', async () => {
    await run.open(staff, `/plans/${plan}?tab=schedule`)
    await look(staff, 'province-schedule')
    const postpone = async (name, from, to) => {
      await staff.getByRole('button', { name: `Sửa, dời ngày ${name}`, exact: true }).click()
      const form = staff.getByRole('dialog')
      for (const [label, day] of [['Từ ngày', from], ['Đến ngày', to]]) {
        await form.getByRole('textbox', { name: label, exact: true }).fill(day)
        await form.getByRole('textbox', { name: label, exact: true }).press('Tab')
      }
      await form.getByLabel('Lý do, văn bản thông báo').fill('Theo Thông báo số 90/TB-BCĐ')
      await form.getByRole('button', { name: 'Xem trước thay đổi' }).click()
      await form.getByRole('button', { name: 'Xác nhận thay đổi' }).waitFor()
      await look(staff, `province-postponed-${to}`)
      await form.getByRole('button', { name: 'Xác nhận thay đổi' }).click()
      await form.waitFor({ state: 'hidden' })
    }
    const all = await events()
    await postpone(all.filter((one) => one.kind === 'event')[8].name, '14/12/2023', '14/12/2023')
    await postpone(all.filter((one) => one.kind === 'phase')[1].name, '11/12/2023', '14/12/2023')
    await run.open(run.leader, `/plans/${plan}?tab=schedule`)
    await look(run.leader, 'province-schedule-small')
    const bound = run.tasks.find((task) => task.due.text?.startsWith('trong thời gian diễn ra'))
    const moved = (await clerk.get(`/api/tasks/${bound.id}`)).task.due
    expect(moved.due_on === '2023-12-14', `what is counted from it: ${JSON.stringify(moved)}`)
  })
}

export async function province_run() {
  if (!has_corpus) return console.log('  --  province: left out, the corpus of plans is not beside the repository')
  const run = await open_office()
  await installed(run)
  await read_and_issued(run)
  await focal_points_named(run)
  await activities(run)
  await work_done(run)
  await filed_early(run)
  await reorganised(run)
  await finished(run)
  await run.server.stop()
}
