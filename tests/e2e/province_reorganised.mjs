// The second half of the province's run: what its bodies do, the re-organisation in the middle of it, and the end.
import { writeFileSync } from 'node:fs'
import { expect, look, phone, step } from './harness.mjs'

const whole = (list) => list.reduce((sum, one) => sum + one, 0)

/** Units say what they did: on a phone by one of them, over HTTP by the others. */
export async function work_done(run) {
  const { cast, plan } = run
  const [district] = cast.districts
  await run.day('2023-12-06')
  const focal_point = (run.focal_point = await run.person(district.login, phone))
  await step('province: a focal point reports on a phone, and raises a difficulty', async () => {
    await run.open(focal_point, '/my-work')
    await look(focal_point, 'province-my-work-small')
    const task = run.tasks.find((one) => one.due.text?.startsWith('trong thời gian diễn ra') && one.text.includes('cờ'))
    run.display = await run.duty_of(district.login, task.id)
    await run.open(focal_point, `/assignments/${run.display.id}`)
    await focal_point.getByRole('button', { name: 'Đã nhận việc' }).click()
    await focal_point.getByRole('button', { name: 'Cập nhật tiến độ' }).click()
    await focal_point.getByLabel('Kết quả, việc đã làm').fill('Đã treo 40 băng rôn trên trục đường chính.')
    await focal_point.locator('input[type=file]').first().setInputFiles({ name: 'bang-ron.png', mimeType: 'image/png', buffer: await focal_point.screenshot() })
    await focal_point.getByText('bang-ron.png').first().waitFor()
    await focal_point.getByRole('button', { name: 'Gửi cập nhật' }).click()
    await focal_point.getByRole('article').filter({ hasText: 'Đã treo 40 băng rôn' }).waitFor()
    await focal_point.getByRole('button', { name: 'Khó khăn, vướng mắc' }).click()
    await focal_point.getByLabel('Khó khăn, vướng mắc').last().fill('Chưa nhận được ma két được duyệt.')
    await focal_point.getByLabel(/Đề xuất/).last().fill('Đề nghị cung cấp ma két trước ngày 08/12.')
    await focal_point.getByRole('button', { name: 'Gửi', exact: true }).click()
    await focal_point.getByRole('article').filter({ hasText: 'Chưa nhận được ma két' }).waitFor()
    await look(focal_point, 'province-duty-small')
  })
  await step('province: the difficulty is answered, and the unit reads the answer', async () => {
    const { staff } = run
    await run.open(staff, '/difficulties')
    await staff.getByText('Chưa nhận được ma két').first().waitFor()
    await look(staff, 'province-difficulties')
    await staff.getByRole('button', { name: 'Trả lời' }).first().click()
    await staff.getByLabel('Nội dung trả lời').fill('Ma két đã gửi các đơn vị sáng nay.')
    await staff.getByRole('button', { name: 'Gửi trả lời' }).click()
    await staff.getByText('Đã gửi trả lời.').first().waitFor()
    await run.open(focal_point, `/assignments/${run.display.id}`)
    await focal_point.getByText('Ma két đã gửi các đơn vị sáng nay.').first().waitFor()
  })
  await step('province: every body says what it did', async () => {
    run.said = ['Đã treo 40 băng rôn trên trục đường chính.', 'Chưa nhận được ma két được duyệt.'].map((note) => ({ assignment: run.display.id, unit: district.name, note }))
    for (const [at, unit] of cast.all.entries()) {
      const voice = await run.voice(unit.login)
      const open = (await voice.get(`/api/my/assignments?plan_id=${plan}&size=200`)).items.filter((row) => row.can.includes('update'))
      for (const row of open.slice(0, 4)) {
        const done = (row.ordinal + at) % 3 > 0
        const note = `${done ? 'Đã thực hiện xong các nội dung được giao' : 'Đã phân công bộ phận thực hiện'} (${unit.login}, việc ${row.ordinal}).`
        run.said.push({ assignment: row.id, unit: unit.name, note })
        await voice.post(`/api/assignments/${row.id}/updates`, {
          kind: done ? 'done' : 'progress', note, proposal: null, percent: done ? 100 : 50, links: [], attachment_ids: [],
        })
      }
    }
  })
}

/** A unit's report over HTTP: what is prefilled, or one sentence. */
async function filed(run, login) {
  const voice = await run.voice(login)
  const open = (await voice.get(`/api/reports?plan_id=${run.plan}&size=200`)).items.filter((one) => one.can.includes('submit') && one.due_on)
  for (const { id } of open) {
    const report = await voice.get(`/api/reports/${id}`)
    const content = report.content.items.length > 0 ? report.content : { ...report.content, items: [{ id: crypto.randomUUID(), task_id: null, heading: 'Kết quả', text: 'Đã tuyên truyền trên cổng thông tin.', source_update_ids: [], attachment_ids: [] }] }
    const { revision } = await voice.put(`/api/reports/${id}`, { base_revision: report.revision, content })
    await voice.post(`/api/reports/${id}/submit`, { base_revision: revision, signed: null })
  }
  return open.map((one) => one.id)
}

/** Everything that is told of a past day: of tasks, units, punctuality, and on the leader's page. */
async function told_of(run, day) {
  const clerk = await run.voice('chuyenvien')
  const of = (path) => clerk.get(`/api/${path}as_of=${day}`)
  const units = (await of('tracking/units?size=200&')).items.map(({ unit, progress, done_late }) => ({ unit, progress, done_late }))
  const tasks = (await of('tracking/tasks?size=200&')).items.map(({ task, progress }) => ({ id: task.id, progress }))
  const by_name = (list) => list.sort((a, b) => a.unit.name.localeCompare(b.unit.name))
  const overview = await of('overview?')
  overview.units.sort((a, b) => a.subject.name.localeCompare(b.subject.name))
  return JSON.stringify({ progress: (await of('tracking?size=1&')).progress, units: by_name(units), tasks, overview, punctuality: await of('tracking/punctuality?') })
}

/** What the pages of a past day show, as lines: figures by plan, unit, field and week; what each unit owes. */
async function shown_of(run, day) {
  const lines = []
  for (const [path, there] of [['/overview?', (page) => page.getByRole('region', { name: 'Việc quá hạn của đơn vị theo tuần' })], ['/tracking?view=units&', (page) => page.getByRole('table')]]) {
    await run.open(run.staff, `${path}as_of=${day}`)
    await there(run.staff).getByRole('link').first().waitFor()
    lines.push(...(await run.staff.getByRole('main').innerText()).split('\n').map((line) => line.trim()).filter(Boolean))
  }
  return lines.sort()
}

async function shows_as_before(run, day, seen) {
  const now = await shown_of(run, day)
  const only = (some, others) => some.filter((line) => !others.includes(line))
  expect(`${now}` === `${seen}`, `the pages of ${day} show now: ${only(now, seen).join(' | ')}\nand no more: ${only(seen, now).join(' | ')}`)
}

/** Every answer that a unit was told was taken: under its duty, in its words, in the name of then; some of them seen in the browser. */
async function all_found_again(run, when) {
  const clerk = await run.voice('chuyenvien')
  expect(run.said.length > 20, `only ${run.said.length} answers were given`)
  for (const { assignment, unit, note } of run.said) {
    const { updates } = await clerk.get(`/api/assignments/${assignment}`)
    expect(updates.some((one) => one.note === note && one.unit.name === unit), `${when}: “${note}” of ${unit} is not there: ${updates.map((one) => `${one.unit.name}: ${one.note}`)}`)
  }
  for (const { assignment, note } of [run.said[0], run.said[1], run.said.at(-1)]) {
    await run.open(run.staff, `/assignments/${assignment}`)
    await run.staff.getByText(note).first().waitFor()
  }
}

const past_days = ['2023-11-28', '2023-12-01', '2023-12-07']

/** How it stands now, by the names of now. */
async function standing(run) {
  const clerk = await run.voice('chuyenvien')
  const units = (await clerk.get('/api/tracking/units?size=200')).items
  const reports = (await clerk.get(`/api/reports?plan_id=${run.plan}&size=200`)).items
  return { units: units.map(({ unit, progress }) => `${unit.name} ${JSON.stringify(progress)}`).sort(), total: whole(units.map((one) => one.progress.total)), reports: reports.map((one) => `${one.unit.name} ${one.status}`).sort(), sent: reports.filter((one) => one.submitted_at).map((one) => `${one.id} ${one.unit.name}`).sort() }
}



/** What was filed before, and by whom: an early report of one district, accepted. */
export async function filed_early(run) {
  const { cast, staff } = run
  await step('province: one unit files its report early, and it is accepted', async () => {
    await run.day('2023-12-07')
    const [id] = await filed(run, cast.districts[0].login)
    run.early = id
    await run.open(staff, '/reports')
    await staff.getByRole('table').locator(`a[href$="/reports/${id}"]`).click()
    await look(staff, 'province-report')
    await staff.getByRole('button', { name: 'Chấp nhận' }).click()
    await staff.getByText('Đã chấp nhận báo cáo').first().waitFor()
  })
}

/** The decision: the province merged, its districts dissolved into communes, a department's work divided between two. */
export async function reorganised(run) {
  const { cast, administrator } = run
  const { province, districts, departments, media } = cast
  const clerk = await run.voice('chuyenvien')
  const neighbour = 'Ủy ban nhân dân tỉnh Sơn Hải'
  const number = '15/NQ-HĐND'
  const communes = ['Khe Ngàn', 'Đá Mọc', 'Suối Hoa', 'Bản Lụa']
  const changes = [
    { kind: 'Hợp nhất, sáp nhập', from: [`Ủy ban nhân dân tỉnh ${province}`, neighbour], to: ['Ủy ban nhân dân tỉnh Sơn Thủy'] },
    ...districts.map(({ name }, at) => ({ kind: 'Chia tách', from: [name], to: [`Ủy ban nhân dân xã ${communes[at]}`, `Ủy ban nhân dân xã ${communes[at]} Thượng`] })),
    { kind: 'Chia tách', from: [departments[0].name], to: ['Sở Khoa học và Công nghệ', 'Trung tâm Truyền thông số'] },
    { kind: 'Hợp nhất, sáp nhập', from: [media[0].name, media[1].name], to: ['Báo và phát thanh, truyền hình Sơn Thủy'] },
  ]
  const carry_out = async () => {
    await run.open(administrator, '/administration?tab=reorganisation')
    await administrator.getByRole('button', { name: 'Lập đợt sắp xếp' }).first().click()
    const form = administrator.getByRole('dialog')
    await form.getByLabel('Số, ký hiệu quyết định').fill(number)
    for (let more = changes.length; more > 1; more--) await form.getByRole('button', { name: /^Thêm thay đổi/ }).click()
    for (const [at, { kind, from, to }] of changes.entries()) {
      const change = form.getByRole('group', { name: `Thay đổi ${at + 1}`, exact: true })
      await change.getByText(kind, { exact: true }).click()
      const picker = change.getByRole('combobox', { name: 'Đơn vị trước sắp xếp' })
      for (const name of from) {
        await picker.focus()
        await administrator.keyboard.type(name)
        await administrator.locator('.ant-select-dropdown:visible').getByTitle(name, { exact: true }).click()
      }
      await picker.press('Escape')
      for (const [place, name] of to.entries()) {
        if (place > 0) await change.getByRole('button', { name: 'Thêm đơn vị tiếp nhận' }).click()
        await change.getByLabel('Tên đơn vị mới').nth(place).fill(name)
      }
      await change.getByRole('region', { name: 'Những gì bị ảnh hưởng' }).getByText(from[0]).first().waitFor()
    }
    await look(administrator, 'province-reorganisation-form')
    await form.getByRole('button', { name: 'Thực hiện' }).click()
    await form.waitFor({ state: 'hidden' })
  }
  let past, seen, before, after
  await step('province: it is merged and its districts dissolved, and no figure of a past day changes', async () => {
    await run.day('2023-12-08')
    await (await run.voice('quantri')).post('/api/units', { name: neighbour, short_name: null, aliases: [], kind: 'Ủy ban nhân dân cấp tỉnh', code: null, parent_id: null })
    past = await Promise.all(past_days.map((day) => told_of(run, day)))
    seen = await shown_of(run, past_days[1])
    before = await standing(run)
    run.duties = before.total
    await carry_out()
    await look(administrator, 'province-reorganised')
    for (const [at, day] of past_days.entries()) expect((await told_of(run, day)) === past[at], `figures of ${day} changed`)
    await shows_as_before(run, past_days[1], seen)
    await all_found_again(run, 'after the re-organisation')
    after = await standing(run)
    expect(after.total === before.total, `${before.total} duties became ${after.total}`)
    expect(before.sent.length === 1 && `${after.sent}` === `${before.sent}`, `reports that were sent: ${before.sent}; ${after.sent}`)
  })
  await step('province: duties pass to the successors, and what was filed keeps its name', async () => {
    const voice = await run.voice(districts[0].login)
    const mine = (await voice.get(`/api/my/assignments?plan_id=${run.plan}&size=200`)).items
    expect(mine.length > 0 && mine.every(({ unit }) => unit.name === `Ủy ban nhân dân xã ${communes[0]}`), `of the district: ${mine.map((row) => row.unit.name)}`)
    const early = await clerk.get(`/api/reports/${run.early}`)
    expect(early.status === 'accepted' && early.unit.name === districts[0].name, `the report of before: ${early.unit.name}, ${early.status}`)
    const duty = await voice.get(`/api/assignments/${run.display.id}`)
    expect(duty.updates.some(({ unit, attachments }) => unit.name === districts[0].name && attachments.length === 1), `who said it: ${duty.updates.map((one) => one.unit.name)}`)
    const life = await clerk.get(`/api/units/${early.unit.id}/life`)
    expect(life.successors.length === 2, JSON.stringify(life.successors))
    await run.open(run.staff, `/units/${early.unit.id}`)
    await look(run.staff, 'province-district-dissolved')
    await run.open(run.leader, '/overview')
    await look(run.leader, 'province-overview-small')
  })
  await step('province: taken back as it was, and done again it is the same', async () => {
    await run.open(administrator, '/administration?tab=reorganisation')
    await administrator.getByRole('button', { name: `Hoàn tác ${number}` }).click()
    await administrator.getByRole('dialog').getByRole('button', { name: 'Hoàn tác', exact: true }).click()
    await administrator.getByText(/Đã hoàn tác \d/).waitFor()
    expect(JSON.stringify(await standing(run)) === JSON.stringify(before), 'it is not as it was')
    await carry_out()
    expect(JSON.stringify(await standing(run)) === JSON.stringify(after), `done again it is not the same: ${JSON.stringify(await standing(run))}\n${JSON.stringify(after)}`)
    for (const [at, day] of past_days.entries()) expect((await told_of(run, day)) === past[at], `figures of ${day} changed when it was done again`)
    await shows_as_before(run, past_days[1], seen)
  })
}

/** Successors report, what came in is made one, approved and downloaded, and the plan is closed. */
export async function finished(run) {
  const { cast, plan, staff, leader } = run
  const clerk = await run.voice('chuyenvien')
  await step('province: successors report by the day', async () => {
    await run.day('2023-12-14')
    for (const { login } of [...cast.departments, ...cast.districts.slice(1, 3)]) await filed(run, login)
    const due = (await clerk.get(`/api/reports?plan_id=${plan}&status=submitted&size=200`)).items
    for (const { id, can } of due) if (can.includes('accept')) await clerk.post(`/api/reports/${id}/accept`)
    await run.day('2023-12-18')
    await run.open(staff, `/reports?tab=periods&plan_id=${plan}`)
    await look(staff, 'province-periods')
  })
  let id
  await step('province: they become one report, which names the units as they were', async () => {
    const { period_id } = await clerk.get(`/api/reports/${run.early}`)
    await staff.getByRole('row').filter({ has: staff.locator(`a[href*="${period_id}"]`) }).getByRole('button', { name: 'Tổng hợp' }).click()
    await staff.waitForURL(/\/consolidated\/[0-9a-f-]{36}/)
    id = staff.url().split('/').pop()
    await staff.getByRole('button', { name: 'Trình duyệt', exact: true }).waitFor()
    await look(staff, 'province-consolidated')
    const made = await clerk.get(`/api/consolidated/${id}`)
    const of_early = made.statements.filter((one) => one.report_ids.includes(run.early))
    expect(of_early.length > 0 && of_early.every((one) => one.text.includes(cast.districts[0].name) || one.section !== 'results'), JSON.stringify(of_early))
    expect(made.not_reported.length > 0, 'nobody is missing, though one district was silent')
    await staff.getByRole('button', { name: 'Trình duyệt', exact: true }).click()
    await staff.getByText('Chờ duyệt', { exact: true }).first().waitFor()
  })
  await step('province: the leader approves it on a phone, and the official document is there', async () => {
    await run.open(leader, `/consolidated/${id}`)
    await leader.getByRole('button', { name: 'Duyệt', exact: true }).click()
    await leader.getByRole('dialog').getByRole('button', { name: 'Duyệt', exact: true }).click()
    await leader.getByRole('alert').filter({ hasText: 'duyệt lúc' }).waitFor()
    await look(leader, 'province-approved-small')
    const document = await leader.request.get(`${run.server.address}/api/consolidated/${id}/document.docx`)
    const bytes = await document.body()
    expect(document.ok() && bytes.subarray(0, 2).toString() === 'PK', 'no document came')
    if (process.env.DONDOC_SHOTS) writeFileSync(`${process.env.DONDOC_SHOTS}/province.docx`, bytes)
  })
  await step('province: on every day of the run each rate is one, and the plan is closed', async () => {
    await run.day('2023-12-21')
    for (const day of ['2023-11-22', ...past_days, '2023-12-08', '2023-12-14', '2023-12-21']) {
      const { items, progress } = await clerk.get(`/api/tracking/units?size=200&as_of=${day}`)
      for (const { total, done, late, silent, under_way } of [progress, ...items.map((one) => one.progress)])
        expect(done >= 0 && done <= total && done + late + silent + under_way === total, `${day}: ${done} of ${total}`)
      expect(progress.total === run.duties, `${day}: ${progress.total} duties, ${run.duties} were given`)
    }
    await all_found_again(run, 'at the end')
    await run.open(leader, '/overview')
    await look(leader, 'province-overview-end-small')
    await run.open(staff, '/tracking?view=units')
    await look(staff, 'province-tracking-end')
    await clerk.post(`/api/plans/${plan}/close`)
    await run.open(staff, `/plans/${plan}`)
    await look(staff, 'province-closed')
  })
}
