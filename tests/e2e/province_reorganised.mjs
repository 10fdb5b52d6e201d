// The re-organisation in the middle of the province's run: the province merged, its districts dissolved, a department
// divided between two successors, the second of which is looked at as the first is.
import { all_found_again, past_days, shown_of, shows_as_before, standing, told_of } from './province_figures.mjs'
import { look_at, newly_answers, says } from './province_stage.mjs'
import { expect, gone, step } from './harness.mjs'

const second = { name: 'Trung tâm Truyền thông số', words: 'Hướng dẫn Phòng Văn hóa', login: 'truyenthongso' }

/** One duty of the unit that is divided goes to its second successor; all else stays with the first. */
async function passes_to_second(page, touched, words, successor) {
  await touched.getByText('Chọn từng việc').first().click()
  await touched.getByRole('combobox', { name: new RegExp(`Đơn vị nhận việc: .*${words}`) }).first().press('Enter')
  await page.locator('.ant-select-dropdown:visible').getByTitle(successor, { exact: true }).click()
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
    { kind: 'Chia tách', from: [departments[0].name], to: ['Sở Khoa học và Công nghệ', second.name], passes: second.words },
    { kind: 'Hợp nhất, sáp nhập', from: [media[0].name, media[1].name], to: ['Báo và phát thanh, truyền hình Sơn Thủy'] },
  ]
  const carry_out = async () => {
    await run.open(administrator, '/administration?tab=reorganisation')
    await administrator.getByRole('button', { name: 'Lập đợt sắp xếp' }).first().click()
    const form = administrator.getByRole('dialog')
    await form.getByLabel('Số, ký hiệu quyết định').fill(number)
    for (let more = changes.length; more > 1; more--) await form.getByRole('button', { name: /^Thêm thay đổi/ }).click()
    for (const [at, { kind, from, to, passes }] of changes.entries()) {
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
      const touched = change.getByRole('region', { name: 'Những gì bị ảnh hưởng' })
      await touched.getByText(from[0]).first().waitFor()
      if (passes) await passes_to_second(administrator, touched, passes, to[1])
    }
    await look_at(administrator, 'province-reorganisation-form')
    const [request] = await Promise.all([administrator.waitForRequest((one) => one.method() === 'POST' && one.url().endsWith('/api/reorganisations')), form.getByRole('button', { name: 'Thực hiện' }).click()])
    await gone(form)
    return request.postDataJSON()
  }
  let past, seen, before, after, decision
  await step('province: it is merged and its districts dissolved, and no figure of a past day changes', async () => {
    await run.day('2023-12-08')
    await (await run.voice('quantri')).post('/api/units', { name: neighbour, short_name: null, aliases: [], kind: 'Ủy ban nhân dân cấp tỉnh', code: null, parent_id: null })
    past = await Promise.all(past_days.map((day) => told_of(run, day)))
    seen = await shown_of(run, past_days[1])
    before = await standing(run)
    run.duties = before.total
    decision = await carry_out()
    await look_at(administrator, 'province-reorganised')
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
    await look_at(run.staff, 'province-district-dissolved')
    await run.open(run.leader, '/overview')
    await look_at(run.leader, 'province-overview')
  })
  await step('province: taken back as it was, and done again it is the same', async () => {
    await run.open(administrator, '/administration?tab=reorganisation')
    await administrator.getByRole('button', { name: `Hoàn tác ${number}` }).click()
    await administrator.getByRole('dialog').getByRole('button', { name: 'Hoàn tác', exact: true }).click()
    await administrator.getByText(/Đã hoàn tác \d/).waitFor()
    expect(JSON.stringify(await standing(run)) === JSON.stringify(before), 'it is not as it was')
    await run.again('quantri', 'POST', '/api/reorganisations', decision)
    expect(JSON.stringify(await standing(run)) === JSON.stringify(after), `done again it is not the same: ${JSON.stringify(await standing(run))}\n${JSON.stringify(after)}`)
    for (const [at, day] of past_days.entries()) expect((await told_of(run, day)) === past[at], `figures of ${day} changed when it was done again`)
    await shows_as_before(run, past_days[1], seen)
  })
  await step('province: the second successor of a divided department has its duties, reports and groups', async () => {
    const unit = (await clerk.get(`/api/units?q=${encodeURIComponent(second.name)}`)).items.find(({ name }) => name === second.name)
    await run.open(run.staff, `/units/${unit.id}`)
    const main = run.staff.getByRole('main')
    await main.getByRole('link', { name: departments[0].name }).first().waitFor()
    await main.getByText('Các sở, ban, ngành').first().waitFor()
    await look_at(run.staff, 'province-second-successor')
    run.second = await newly_answers(run, run.staff, second.name, { name: 'Lê Thu Ngân', office: 'Phó Giám đốc', phone: '0260000999', login: second.login })
    await run.open(run.second, '/my-work')
    const card = run.second.getByRole('list', { name: 'Các việc được giao' }).getByRole('link').filter({ hasText: second.words })
    await card.waitFor()
    await look_at(run.second, 'province-second-work')
    await card.click()
    const note = 'Đã tiếp nhận việc phát clip từ Sở Thông tin và Truyền thông.'
    await says(run.second, 'progress', note)
    run.said.push({ assignment: run.second.url().split('/').pop(), unit: second.name, note })
    await run.open(run.second, '/reports')
    await run.second.locator('a[href^="/reports/"]').first().waitFor()
    const groups = (await clerk.get('/api/groups?size=200')).items
    const others = (await clerk.get('/api/units?q=Th%C6%B0%E1%BB%A3ng&size=50')).items.filter(({ name }) => name.endsWith(' Thượng'))
    const reports = (await clerk.get(`/api/reports?plan_id=${run.plan}&size=200`)).items
    expect(others.length === districts.length, `second successors of districts: ${others.map(({ name }) => name)}`)
    for (const { id, name } of others) {
      expect(groups.some((group) => group.name.startsWith('UBND các huyện') && group.members.some((one) => one.id === id)), `${name} is in no group`)
      expect(reports.some((one) => one.unit.id === id && one.status === 'due'), `${name} owes no report`)
    }
  })
}
