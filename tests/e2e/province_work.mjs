// What the bodies of the province's run do: displays and clips with their photos, a difficulty, reports, and a duty that
// the clerk opens again without changing what was told of the days before.
import { all_found_again, shown_of, shows_as_before, told_of } from './province_figures.mjs'
import { look_at, says } from './province_stage.mjs'
import { desktop, expect, phone, step } from './harness.mjs'

/** The unit's duty that holds the words, found by them in its own list. */
async function found_by(run, page, words, role = '') {
  await run.open(page, '/my-work')
  await page.getByRole('searchbox', { name: 'Tìm theo nội dung nhiệm vụ, kế hoạch' }).fill(words)
  await page.keyboard.press('Enter')
  const card = page.getByRole('list', { name: 'Các việc được giao' }).getByRole('link').filter({ hasText: new RegExp(words, 'i') }).filter({ hasText: role }).first()
  await card.waitFor()
  await page.waitForLoadState('networkidle')
  await look_at(page, `province-found-${words}`)
  await card.click()
  await page.waitForURL(/\/assignments\/[0-9a-f-]{36}/)
  return page.url().split('/').pop()
}

/** Units say what they did: a district on a phone, a department at its desk, the others as these did. */
export async function work_done(run) {
  const { cast, plan, staff } = run
  const [district] = cast.districts
  const culture = cast.departments.find(({ name }) => name.includes('Văn hóa'))
  run.said = []
  await run.day('2023-12-06')
  const focal_point = (run.focal_point = await run.seat(district.login, phone))
  const department = (run.department = await run.seat(culture.login, desktop))
  await step('province: displays and clips are tasks of the plan, found by their words', async () => {
    for (const [words, least] of [['khẩu hiệu', 3], ['clip', 3]]) {
      await run.open(staff, `/plans/${plan}?tab=tasks&q=${encodeURIComponent(words)}`)
      const rows = staff.getByRole('table').getByRole('button').filter({ hasText: new RegExp(words, 'i') })
      await rows.first().waitFor()
      expect((await rows.count()) >= least, `${await rows.count()} tasks say “${words}”`)
    }
    await look_at(staff, 'province-clips')
  })
  await step('province: a focal point shows a display on a phone, and raises a difficulty', async () => {
    const id = await found_by(run, focal_point, 'khẩu hiệu')
    run.display = { id }
    await focal_point.getByRole('button', { name: 'Đã nhận việc' }).click()
    await says(focal_point, 'progress', 'Đã treo 40 băng rôn, 12 panô trên trục đường chính.', 'bang-ron.png')
    await focal_point.getByRole('button', { name: 'Khó khăn, vướng mắc' }).click()
    await focal_point.getByLabel('Khó khăn, vướng mắc').last().fill('Chưa nhận được ma két được duyệt.')
    await focal_point.getByLabel(/Đề xuất/).last().fill('Đề nghị cung cấp ma két trước ngày 08/12.')
    await focal_point.getByRole('button', { name: 'Gửi', exact: true }).click()
    await focal_point.getByRole('article').filter({ hasText: 'Chưa nhận được ma két' }).waitFor()
    await look_at(focal_point, 'province-duty')
    run.said.push(...['Đã treo 40 băng rôn, 12 panô trên trục đường chính.', 'Chưa nhận được ma két được duyệt.'].map((note) => ({ assignment: id, unit: district.name, note })))
  })
  await step('province: a department receives its clips, says how far it is, and that they are done', async () => {
    const id = await found_by(run, department, 'clip')
    run.clips = { id }
    await department.getByRole('button', { name: 'Đã nhận việc' }).click()
    await department.getByText('Đã xác nhận nhận việc.').first().waitFor()
    await says(department, 'progress', 'Đã chọn 06 video clip, đang dựng phụ đề.', 'clip.png')
    await says(department, 'done', 'Đã phát 06 video clip tại Cụm thông tin cơ sở cửa khẩu.', 'phat-clip.png')
    await look_at(department, 'province-clips-done')
    run.said.push(...['Đã chọn 06 video clip, đang dựng phụ đề.', 'Đã phát 06 video clip tại Cụm thông tin cơ sở cửa khẩu.'].map((note) => ({ assignment: id, unit: culture.name, note })))
    await run.open(staff, `/assignments/${id}`)
    await staff.getByRole('link', { name: /phat-clip\.png/ }).or(staff.getByRole('img', { name: /phat-clip\.png/ })).first().waitFor()
  })
  await step('province: the press tells at its desk what it published', async () => {
    const [press] = cast.media
    const duty = (await (await run.voice(press.login)).get(`/api/my/assignments?plan_id=${plan}&size=200`)).items.find((row) => row.can.includes('done') && /hệ thống thông tin của đơn vị|nội dung tin, bài/.test(row.text))
    const page = await run.seat(press.login, desktop)
    await run.open(page, `/assignments/${duty.id}`)
    const note = 'Đã đăng 12 tin, bài và một trang ảnh về Chương trình Giao lưu.'
    await says(page, 'done', note, 'trang-bao.png')
    await look_at(page, 'province-press')
    run.said.push({ assignment: duty.id, unit: press.name, note })
  })
  await step('province: the difficulty is answered, and the unit reads the answer', async () => {
    await run.open(staff, '/difficulties')
    await staff.getByText('Chưa nhận được ma két').first().waitFor()
    await look_at(staff, 'province-difficulties')
    await staff.getByRole('button', { name: 'Trả lời' }).first().click()
    await staff.getByLabel('Nội dung trả lời').fill('Ma két đã gửi các đơn vị sáng nay.')
    await staff.getByRole('button', { name: 'Gửi trả lời' }).click()
    await staff.getByText('Đã gửi trả lời.').first().waitFor()
    await run.open(focal_point, `/assignments/${run.display.id}`)
    await focal_point.getByText('Ma két đã gửi các đơn vị sáng nay.').first().waitFor()
  })
  // A hundred times what the three above said by hand, each in a page of their own, would tell nothing more.
  await step('province: every body says what it did', async () => {
    for (const [at, unit] of cast.all.entries()) {
      const open = (await (await run.voice(unit.login)).get(`/api/my/assignments?plan_id=${plan}&size=200`)).items.filter((row) => row.can.includes('update'))
      for (const row of open.slice(0, 4)) {
        const done = (row.ordinal + at) % 3 > 0
        const note = `${done ? 'Đã thực hiện xong các nội dung được giao' : 'Đã phân công bộ phận thực hiện'} (${unit.login}, việc ${row.ordinal}).`
        run.said.push({ assignment: row.id, unit: unit.name, note })
        await run.again(unit.login, 'POST', `/api/assignments/${row.id}/updates`, {
          kind: done ? 'done' : 'progress', note, proposal: null, percent: done ? 100 : 50, links: [], attachment_ids: [],
        })
      }
    }
  })
}

/** The report that the unit owes now. */
export const owed_by = async (run, login) => (await (await run.voice(login)).get(`/api/reports?plan_id=${run.plan}&size=200`)).items.find((one) => one.can.includes('submit') && one.due_on)

/** A unit writes its report in the browser: what is prefilled, and one statement of its own; and sends it. name: pictures are taken. */
export async function filed_by_hand(run, page, text, name) {
  const { login } = page
  const due = await owed_by(run, login)
  expect(due, `${login} owes no report`)
  await run.open(page, '/reports')
  if (name) await look_at(page, `${name}-list`)
  await page.locator(`a[href$="/reports/${due.id}"]`).first().click()
  await page.getByRole('button', { name: 'Thêm nội dung' }).click()
  const own = page.getByRole('article').last()
  await own.getByLabel('Tiêu đề').fill('Kết quả chung')
  await own.getByRole('textbox').last().fill(text)
  await page.getByText('Đã lưu', { exact: true }).first().waitFor()
  if (name) await look_at(page, name)
  await page.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Gửi', exact: true }).click()
  await page.getByText('Đã gửi báo cáo').first().waitFor()
  return due.id
}

/** What was filed before the re-organisation, and by whom: an early report of one district, accepted. */
export async function filed_early(run) {
  const { cast, staff } = run
  await step('province: one unit files its report early on a phone, and it is accepted', async () => {
    await run.day('2023-12-07')
    run.early = await filed_by_hand(run, run.focal_point, 'Đã trang trí xong các tuyến đường chính của huyện.', 'province-report-early')
    await run.open(staff, '/reports')
    await staff.getByRole('table').locator(`a[href$="/reports/${run.early}"]`).click()
    await staff.getByRole('button', { name: 'Chấp nhận' }).waitFor()
    await look_at(staff, 'province-report')
    await staff.getByRole('button', { name: 'Chấp nhận' }).click()
    await staff.getByText('Đã chấp nhận báo cáo').first().waitFor()
  })
}

/** What was said to be done is opened again: today tells it, the days before tell what they told. */
export async function reopened(run) {
  const { staff } = run
  await step('province: the clerk opens a done duty again, and no figure of the day before changes', async () => {
    const clerk = await run.voice('chuyenvien')
    const done = async () => (await clerk.get('/api/tracking?size=1')).progress.done
    const [told, seen, before] = [await told_of(run, '2023-12-06'), await shown_of(run, '2023-12-06'), await done()]
    await run.open(staff, `/assignments/${run.clips.id}`)
    await staff.getByRole('button', { name: 'Mở lại việc' }).click()
    await staff.getByRole('dialog').getByRole('textbox').fill('Còn thiếu phụ đề tiếng Lào.')
    await staff.getByRole('dialog').getByRole('button', { name: 'Mở lại việc' }).click()
    await staff.getByRole('article').filter({ hasText: 'Còn thiếu phụ đề tiếng Lào.' }).waitFor()
    await look_at(staff, 'province-reopened')
    expect((await done()) === before - 1, `done before ${before}, after it was opened again ${await done()}`)
    expect((await told_of(run, '2023-12-06')) === told, 'figures of the day before changed')
    await shows_as_before(run, '2023-12-06', seen)
    await all_found_again(run, 'after it was opened again')
  })
}
