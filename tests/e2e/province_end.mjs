// The end of the province's run: what came in is made one report, approved and downloaded, and the plan is closed.
import { execFileSync } from 'node:child_process'
import { all_found_again, past_days } from './province_figures.mjs'
import { look_at, says } from './province_stage.mjs'
import { filed_by_hand, owed_by } from './province_work.mjs'
import { desktop, expect, phone, step } from './harness.mjs'

const one_line = (text) => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()

/** The words of a .docx, paragraph by paragraph. */
const words_of = (path) => one_line(execFileSync('python3', ['-c', `
import html, re, sys, zipfile
xml = zipfile.ZipFile(sys.argv[1]).read('word/document.xml').decode()
for paragraph in xml.split('</w:p>'): print(html.unescape(re.sub('<[^>]+>', '', paragraph)))
`, path], { encoding: 'utf8' }))

/** Successors report, what came in is made one, approved and downloaded, and the plan is closed. */
export async function finished(run) {
  const { cast, plan, staff, leader } = run
  const clerk = await run.voice('chuyenvien')
  let returned, id
  await step('province: successors report by the day', async () => {
    await run.day('2023-12-14')
    const { department, second } = run
    const culture = cast.departments.find(({ login }) => login === department.login)
    await run.open(department, `/assignments/${run.clips.id}`)
    const note = 'Đã bổ sung phụ đề tiếng Lào cho 06 video clip.'
    await says(department, 'done', note)
    run.said.push({ assignment: run.clips.id, unit: culture.name, note })
    returned = await filed_by_hand(run, department, 'Đã treo 200 cờ phướn, phát 06 video clip.', 'province-report-department')
    await filed_by_hand(run, second, 'Đã phát clip trên Cụm thông tin cơ sở.', 'province-report-second')
    // Every report that the consolidated one stands on is written by its unit: communes, the Party's committee and the Youth Union on a phone.
    const { departments, districts, party, youth } = cast
    for (const [{ login }, text, screen, name] of [
      [districts[1], 'Đã treo 30 băng rôn tại trung tâm xã.', phone, 'province-report-commune'],
      [districts[2], 'Đã treo 20 băng rôn, 05 khẩu hiệu.', phone],
      [party, 'Đã định hướng 03 đợt thông tin cho báo cáo viên.', desktop, 'province-report-party'],
      [youth, 'Đã vận động 1.200 đoàn viên tham gia.', phone, 'province-report-youth'],
      ...departments.filter((one) => one !== culture).map((one) => [one, `${one.name} đã thực hiện xong các nội dung được giao.`, desktop]),
    ]) {
      const page = await run.seat(login, screen)
      await filed_by_hand(run, page, text, name)
      while (await owed_by(run, login)) await filed_by_hand(run, page, text)
    }
  })
  await step('province: one report is sent back with a reason, comes again, and all are accepted', async () => {
    const { department } = run
    await run.open(staff, `/reports/${returned}`)
    await staff.getByRole('button', { name: 'Trả lại' }).click()
    await staff.getByRole('dialog').getByRole('textbox').fill('Bổ sung số panô.')
    await staff.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click()
    await staff.getByText('Đã trả lại báo cáo').first().waitFor()
    await run.open(department, `/reports/${returned}`)
    await department.getByRole('alert').filter({ hasText: 'Bổ sung số panô.' }).waitFor()
    await look_at(department, 'province-report-returned')
    await department.getByRole('article').last().getByRole('textbox').last().fill('Đã treo 200 cờ phướn, 15 panô, phát 06 video clip.')
    await department.getByRole('button', { name: 'Gửi báo cáo' }).click()
    await department.getByRole('dialog').getByRole('button', { name: 'Gửi', exact: true }).click()
    await department.getByText('Đã gửi báo cáo').first().waitFor()
    const waiting = (await clerk.get(`/api/reports?plan_id=${plan}&status=submitted&size=200`)).items
    expect(waiting.some(({ id }) => id === returned) && waiting.length > 3, `${waiting.length} reports wait`)
    for (const { id, can } of waiting) if (can.includes('accept')) await run.again('chuyenvien', 'POST', `/api/reports/${id}/accept`)
    await run.day('2023-12-18')
    await run.open(staff, `/reports?tab=periods&plan_id=${plan}`)
    await look_at(staff, 'province-periods')
  })
  await step('province: they become one report, which names the units as they were', async () => {
    const { period_id } = await clerk.get(`/api/reports/${run.early}`)
    await staff.getByRole('row').filter({ has: staff.locator(`a[href*="${period_id}"]`) }).getByRole('button', { name: 'Tổng hợp' }).click()
    await staff.waitForURL(/\/consolidated\/[0-9a-f-]{36}/)
    id = staff.url().split('/').pop()
    await staff.getByRole('button', { name: 'Trình duyệt', exact: true }).waitFor()
    await look_at(staff, 'province-consolidated')
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
    await look_at(leader, 'province-approved')
  })
  await step('province: the clerk downloads the official document, and it says what the units reported', async () => {
    await run.open(staff, `/consolidated/${id}`)
    const [download] = await Promise.all([staff.waitForEvent('download'), staff.getByRole('button', { name: 'Tải .docx' }).click()])
    const words = words_of(await download.path())
    if (process.env.DONDOC_SHOTS) await download.saveAs(`${process.env.DONDOC_SHOTS}/province.docx`)
    const made = await clerk.get(`/api/consolidated/${id}`)
    const says = (text) => expect(words.includes(one_line(text)), `the document does not say “${text}”:\n${words.slice(0, 3000)}`)
    for (const { text } of made.statements) says(text)
    for (const figure of ['200 cờ phướn, 15 panô, phát 06 video clip', '30 băng rôn tại trung tâm xã', '03 đợt thông tin', '1.200 đoàn viên']) says(figure)
    for (const { unit } of made.not_reported) says(unit.name)
    expect(!words.includes('200 cờ phướn, phát 06'), 'what was sent back is in it')
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
    await look_at(leader, 'province-overview-end')
    await run.open(staff, '/tracking?view=units')
    await look_at(staff, 'province-tracking-end')
    await run.open(staff, `/plans/${plan}`)
    const closing = staff.getByRole('dialog')
    const asked = () => closing.getByRole('button', { name: 'Kết thúc kế hoạch' }).waitFor({ timeout: 10_000 }).then(() => true, () => false)
    // A page that is renewed while the menu opens takes the click with it.
    for (let tries = 0; tries < 3; ++tries) {
      await staff.getByRole('button', { name: 'Thao tác khác' }).click()
      await staff.getByRole('menuitem', { name: 'Kết thúc kế hoạch' }).click()
      if (await asked()) break
      await staff.keyboard.press('Escape')
    }
    await look_at(staff, 'province-closing')
    await closing.getByRole('button', { name: 'Kết thúc kế hoạch' }).click()
    await staff.getByText('Đã kết thúc kế hoạch.').waitFor()
    await look_at(staff, 'province-closed')
  })
}
