// A real plan, from its file to its end, by all of its bodies and on its own days: read, issued, focal points by their
// date, phases and activities with one postponed, a silent unit up the ladder, displays and clips, a difficulty, reports,
// the official document; in the middle the province is re-organised. Each kind of act is done in the browser, by each kind of
// body: departments, districts and communes, the press, the Party's committee, the Youth Union; and every report that the official
// one stands on is written there. Where more units do the same, what the page sent is sent again. Played where the corpus of plans is at hand.
import { has_corpus, lists_of, plan_file } from './province_cast.mjs'
import { finished } from './province_end.mjs'
import { reorganised } from './province_reorganised.mjs'
import { fill_day, look_at, newly_answers, open_office } from './province_stage.mjs'
import { filed_early, reopened, work_done } from './province_work.mjs'
import { desktop, expect, gone, phone, step } from './harness.mjs'

async function installed(run) {
  const { cast } = run
  await step('province: an office begins with its bodies and its people', async () => {
    const administrator = (run.administrator = await run.newcomer('quantri', desktop, run.first))
    const lists = lists_of(cast)
    for (const [tab, name, list] of [['units', 'don-vi.csv', lists.units], ['users', 'nguoi-dung.csv', lists.people]]) {
      await run.open(administrator, `/administration?tab=${tab}`)
      await administrator.getByRole('button', { name: 'Nhập từ tệp' }).click()
      await administrator.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${list}`) })
      await administrator.getByRole('button', { name: /^Nhập \d+ mục/ }).click()
      await administrator.getByText(/Đã nhập/).first().waitFor()
    }
    await run.open(administrator, '/administration?tab=units')
    await look_at(administrator, 'province-units')
    for (const { login } of [{ login: 'chuyenvien' }, { login: 'lanhdao' }, ...cast.all]) await run.voice(login)
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

/** One body of each way, by the clerk's own hand: taken as proposed, picked one by one, told by its work, none of ours. */
async function settled_by_hand(staff, picked) {
  const panel = staff.getByRole('tabpanel')
  const body = async (name) => {
    const card = panel.getByRole('article').filter({ hasText: name }).first()
    await card.getByRole('button').first().click()
    return card
  }
  // Each answer is waited for: the next reader of the draft finds it there.
  const saved = (act) => Promise.all([staff.waitForResponse((one) => one.url().endsWith('/edits') && one.ok()), act()])
  const options = staff.locator('.ant-select-dropdown:visible .ant-select-item-option')
  await saved(() => panel.getByRole('button', { name: 'Chấp nhận tất cả' }).click())
  const several = await body('các sở, ban, ngành, địa phương có liên quan')
  const field = several.getByRole('combobox', { name: 'Đơn vị trong danh mục' })
  for (const name of picked) {
    await field.click()
    await staff.keyboard.type(name)
    await saved(() => options.filter({ hasText: name }).first().click())
  }
  await field.press('Escape')
  await look_at(staff, 'province-body-picked')
  const none = await body('các lực lượng liên quan')
  await saved(() => none.getByRole('button', { name: 'Không thuộc danh mục' }).click())
  const charged = await body('các đơn vị liên quan')
  await charged.getByRole('combobox', { name: 'Đơn vị được giao nhiệm vụ' }).click()
  await saved(() => options.first().click())
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
    await look_at(staff, 'province-review')
    const id = staff.url().split('/').pop()
    const groups = (await clerk.get('/api/groups?size=200')).items
    await staff.getByRole('tab', { name: /Đơn vị/ }).first().click()
    await settled_by_hand(staff, ['Các sở, ban, ngành', 'UBND các huyện, thành phố'])
    await staff.waitForLoadState('networkidle')
    const draft = await clerk.get(`/api/drafts/${id}`)
    expect(draft.content.phases.length === 3 && draft.content.events.length === 9, `${draft.content.phases.length} phases, ${draft.content.events.length} activities`)
    const by_hand = new Set(draft.resolutions.filter((one) => one.by_person).map((one) => one.unit))
    expect(by_hand.size > 15, `settled by hand: ${by_hand.size}`)
    const units = (await clerk.get('/api/units?size=200')).items
    const footnote = () => units.filter((unit) => cast.all.some(({ name, login }) => name === unit.name && !/^sothongtin|^vienthong/.test(login)))
    const resolve = choices_of(draft, { units, groups, footnote }).filter((one) => !by_hand.has(one.unit))
    const edited = await run.again('chuyenvien', 'POST', `/api/drafts/${id}/edits`, { base_revision: draft.revision, patch: [], resolve, label: 'resolve' })
    expect(edited.unreached.length === 0, `reaches nobody: ${edited.unreached}`)
    await staff.reload()
    await staff.getByRole('tab', { name: /Đơn vị/ }).first().click()
    await look_at(staff, 'province-review-bodies')
    await staff.getByRole('button', { name: 'Xác nhận thành kế hoạch' }).click()
    await staff.getByRole('dialog').getByRole('button', { name: /Xác nhận/ }).click()
    await staff.waitForURL(/\/plans\/[0-9a-f-]{36}/)
    run.plan = staff.url().match(/plans\/([0-9a-f-]{36})/)[1]
    await staff.getByRole('heading', { level: 1 }).waitFor()
    await look_at(staff, 'province-plan')
  })
  await step('province: the ladder is switched on, and the leader issues it on a phone', async () => {
    await run.open(staff, `/plans/${run.plan}?tab=chasing`)
    await staff.getByRole('switch', { name: /Tự động nhắc việc/ }).click()
    await staff.getByRole('button', { name: 'Lưu' }).click()
    await staff.getByText('Kế hoạch này có các bước riêng.').waitFor()
    await look_at(staff, 'province-ladder')
    await run.open(staff, `/plans/${run.plan}/issue`)
    await staff.getByText('Đơn vị nhận việc').first().waitFor()
    const seen = staff.getByRole('checkbox', { name: /vẫn giao/ })
    if (await seen.count()) await seen.check()
    await staff.getByRole('button', { name: 'Trình lãnh đạo duyệt' }).click()
    await staff.getByText('Chờ duyệt giao').first().waitFor()
    const leader = (run.leader = await run.person('lanhdao', phone))
    await run.open(leader, `/plans/${run.plan}/issue`)
    await look_at(leader, 'province-issue')
    if (await leader.getByRole('checkbox', { name: /vẫn giao/ }).count()) await leader.getByRole('checkbox', { name: /vẫn giao/ }).check()
    await leader.getByRole('button', { name: 'Duyệt và giao việc' }).click()
    await leader.getByRole('dialog').getByRole('button', { name: 'Duyệt và giao việc' }).click()
    await leader.getByText('Đã giao việc').first().waitFor()
    await look_at(leader, 'province-issued')
  })
}

const silent_of = (cast) => cast.districts[1]

/** A unit says on its own page who answers for it: the demand closes itself. What the page sent. */
async function named_by_hand(run, page, demand) {
  const duty = await run.duty_of(page.login, demand.id)
  await run.open(page, `/assignments/${duty.id}`)
  await page.getByRole('region', { name: 'Thao tác' }).getByRole('button', { name: 'Cử đầu mối' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Chức vụ').fill('Phó Trưởng phòng')
  await look_at(page, `province-naming-${page.login}`)
  const [request] = await Promise.all([
    page.waitForRequest((one) => one.method() === 'POST' && one.url().endsWith('/focal-point')),
    form.getByRole('button', { name: 'Cử đầu mối' }).click(),
  ])
  await page.getByText('Đã cử đầu mối. Nhiệm vụ này đã hoàn thành.').first().waitFor()
  return request.postDataJSON()
}

async function focal_points_named(run) {
  const { cast, plan, staff } = run
  const clerk = await run.voice('chuyenvien')
  const silent = silent_of(cast)
  run.duty_of = async (login, task) => (await (await run.voice(login)).get(`/api/my/assignments?plan_id=${plan}&size=200`)).items.find((row) => row.task_id === task)
  run.tasks = (await clerk.get(`/api/plans/${plan}/tasks?size=200`)).items
  const demand = run.tasks.find((task) => task.names_focal_point)
  await step('province: focal points are named by their date, all but one', async () => {
    expect(demand?.due.due_on === '2023-11-28', `the demand: ${JSON.stringify(demand)}`)
    await run.day('2023-11-23')
    const { departments, districts, media, party, youth } = cast
    const culture = departments.find(({ name }) => name.includes('Văn hóa'))
    let sent
    for (const [{ login }, screen] of [[culture, desktop], [districts[0], phone], [media[0], desktop], [party, desktop], [youth, phone]])
      sent = await named_by_hand(run, await run.seat(login, screen), demand)
    // The others do what these did: whom they have is taken over as it stands in their list.
    for (const { login, name } of cast.all) {
      const duty = await run.duty_of(login, demand.id)
      if (name === silent.name || !duty || duty.state === 'done') continue
      const [{ id, full_name, phone: number }] = (await (await run.voice(login)).get('/api/my/units')).items[0].people
      await run.again(login, 'POST', `/api/assignments/${duty.id}/focal-point`, { ...sent, id, full_name, phone: number })
    }
    await run.open(staff, '/administration?tab=focal_points')
    await staff.getByRole('row').filter({ hasText: culture.name }).filter({ hasText: 'Phó Trưởng phòng' }).waitFor()
    await look_at(staff, 'province-focal-points')
    const { progress } = (await clerk.get(`/api/plans/${plan}/tasks?size=200`)).items.find((task) => task.id === demand.id)
    expect(progress.total - progress.done === 1, `named by ${progress.done} of ${progress.total}`)
  })
  await step('province: the head of who stays silent is entered, with an account', async () => {
    run.head = await newly_answers(run, staff, silent.name, { name: 'Hoàng Thị Thu', office: 'Chủ tịch', kind: 'Thủ trưởng đơn vị', login: 'chutich' })
  })
  await step('province: who stays silent is chased up the ladder, to the leader', async () => {
    for (const day of ['2023-11-28', '2023-11-29', '2023-11-30', '2023-12-01', '2023-12-05']) {
      await run.day(day)
      await chased(run, day)
    }
    const notices = (await clerk.get(`/api/plans/${plan}/notices?size=200`)).items
    const rungs = notices.filter((one) => !one.unit || one.unit.name === silent.name).map((one) => one.rung)
    expect(['focal-point', 'unit-head', 'staff', 'leader'].every((rung) => rungs.includes(rung)), `reminded: ${rungs}`)
    await run.open(staff, `/plans/${plan}?tab=chasing`)
    await look_at(staff, 'province-chased')
    const focal_point = await run.seat(silent.login, phone)
    for (const [who, page] of [['focal-point', focal_point], ['head', run.head], ['staff', staff], ['leader', run.leader]]) {
      await run.open(page, page === focal_point || page === run.head ? '/my-work' : `/plans/${plan}`)
      await page.getByRole('button', { name: /^Thông báo/ }).click()
      await page.getByRole('dialog', { name: 'Thông báo' }).getByText(/\d+ việc.*(đến hạn|quá hạn)/).first().waitFor()
      await look_at(page, `province-notices-${who}`)
    }
    await run.head.context().close()
    await named_by_hand(run, focal_point, demand)
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
  const put = (event, starts_on, ends_on) => run.again('chuyenvien', 'POST', `/api/plans/${plan}/schedule`, {
    id: event.id, base_revision: event.revision, kind: event.kind, name: event.name, phase: event.phase, timing: 'fixed', starts_on, ends_on, relative: null,
    note: event.note, cancelled: false, deadlines: event.deadlines.map(({ kind, id, side, days, working_days }) => ({ kind, id, side, days, working_days })), reason: '',
  })
  /** The clerk gives an activity or phase its days, and sees first what moves with it. */
  const by_hand = async ({ name }, from, to, reason) => {
    await staff.getByRole('button', { name: `Sửa, dời ngày ${name}`, exact: true }).click()
    const form = staff.getByRole('dialog')
    await form.getByText('Đã ấn định', { exact: true }).click()
    await fill_day(form, 'Từ ngày', from)
    await fill_day(form, 'Đến ngày', to)
    if (reason) await form.getByLabel('Lý do, văn bản thông báo').fill(reason)
    await form.getByRole('button', { name: 'Xem trước thay đổi' }).click()
    await form.getByRole('button', { name: 'Xác nhận thay đổi' }).waitFor()
    if (reason) await look_at(staff, `province-postponed-${to}`)
    await form.getByRole('button', { name: 'Xác nhận thay đổi' }).click()
    await gone(form)
  }
  const of_kind = async (kind) => (await events()).filter((one) => one.kind === kind)
  await step('province: three phases and nine activities get their days', async () => {
    await run.open(staff, `/plans/${plan}?tab=schedule`)
    await by_hand((await of_kind('phase'))[0], '2023-11-22', '2023-12-10')
    await by_hand((await of_kind('event'))[0], '2023-12-11', '2023-12-11')
    const phases = await of_kind('phase')
    for (const [at, days] of [[1, ['2023-12-11', '2023-12-13']], [2, ['2023-12-14', '2023-12-20']]]) await put(phases[at], ...days)
    for (const [at, event] of (await of_kind('event')).entries()) if (at > 0) await put(event, at === 8 ? '2023-12-13' : at < 3 ? '2023-12-11' : '2023-12-12', null)
    const dated = (await events()).filter((one) => one.starts_on)
    expect(dated.length === 12, `${dated.length} of them have a day`)
  })
  await step('province: one activity is postponed, with its phase and what is counted from it', async () => {
    await run.open(staff, `/plans/${plan}?tab=schedule`)
    await look_at(staff, 'province-schedule')
    const all = await events()
    await by_hand(all.filter((one) => one.kind === 'event')[8], '2023-12-14', '2023-12-14', 'Theo Thông báo số 90/TB-BCĐ')
    await by_hand(all.filter((one) => one.kind === 'phase')[1], '2023-12-11', '2023-12-14', 'Theo Thông báo số 90/TB-BCĐ')
    await run.open(run.leader, `/plans/${plan}?tab=schedule`)
    await look_at(run.leader, 'province-schedule-postponed')
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
  await reopened(run)
  await reorganised(run)
  await finished(run)
  await run.server.stop()
}
