// The loop of the product as its people walk it: from the file to the official
// report. Pictures are kept where DONDOC_SHOTS names a folder.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cascade } from './cascade.mjs'
import { every_kind_of_file } from './files.mjs'
import { closing } from './closing.mjs'
import { close_browser, expect, fits, gone, look, person, phone, report, serve, shoot, step, top, visit } from './harness.mjs'
import { letters } from './letters.mjs'
import { groups_of_units } from './groups.mjs'
import { links } from './links.mjs'
import { bulk_acts } from './bulk.mjs'
import { by_the_hundred } from './hundred.mjs'
import { matrix } from './matrix.mjs'
import { overview } from './overview.mjs'
import { recipients } from './recipients.mjs'
import { province_run } from './province_run.mjs'
import { columns } from './columns.mjs'
import { missed_work } from './missed.mjs'
import { writing } from './writing.mjs'
import { codes_and_places, decision_by_table, hand_over, organisation, reorganisation } from './organisation.mjs'
import { committees } from './committees.mjs'
import { finding } from './finding.mjs'
import { inspections } from './inspections.mjs'
import { own_unit } from './own_unit.mjs'
import { shares } from './shares.mjs'
import { time } from './time.mjs'
import { in_english, keyboard_alone, less_motion, on_the_phone, sessions_that_end } from './ways.mjs'

const server = await serve()
const plan_title = 'công tác thông tin đối ngoại'

const go = (page, path) => visit(page, server, path)

const staff = await person(server, { login: 'chuyenvien', motion: true })

await step('a plan is dropped, read and shown beside its facts', async () => {
  await go(staff, '/import')
  await look(staff, 'import')
  const file = join(top, 'examples/ke-hoach-thong-tin-doi-ngoai.docx')
  await staff.locator('input[type=file]').setInputFiles({
    name: 'ke-hoach-thu.docx', mimeType: 'application/octet-stream', buffer: readFileSync(file),
  })
  await staff.waitForURL(/\/import\/[0-9a-f-]{36}/)
  await staff.getByRole('button', { name: 'Xác nhận thành kế hoạch' }).waitFor()
  await look(staff, 'review')
})

await step('a correction is saved, undone and done again', async () => {
  const id = staff.url().split('/').pop()
  const draft = async () => (await staff.request.get(`${server.address}/api/drafts/${id}`)).json()
  const before = await draft()
  const undo = staff.getByRole('button', { name: /Hoàn tác/ })
  await staff.keyboard.press('n')
  await staff.getByRole('tab', { name: /Nhiệm vụ/ }).click()
  await staff.keyboard.press('j')
  await staff.keyboard.press('Delete')
  await undo.and(staff.locator(':enabled')).waitFor()
  const cut = await draft()
  expect(cut.revision > before.revision && cut.content.tasks.length === before.content.tasks.length - 1, 'the task is still there')
  await undo.click()
  await staff.getByRole('button', { name: /Làm lại/ }).and(staff.locator(':enabled')).waitFor()
  const tasks = (await draft()).content.tasks.length
  expect(tasks === before.content.tasks.length && tasks > 20, `undoing did not bring the task back: ${tasks}`)
})

await step('the plan is checked: passage, reason, way out; one finding is set aside with a reason', async () => {
  const id = staff.url().split('/').pop()
  await staff.getByRole('tab', { name: /Kiểm tra \d/ }).click()
  const panel = staff.getByRole('tabpanel')
  const finding = panel.getByRole('listitem').filter({ hasText: 'rơi vào Chủ nhật' }).first()
  await finding.waitFor()
  await look(staff, 'review-checks')
  await finding.getByRole('button').first().click()
  const standing = async () => (await (await staff.request.get(`${server.address}/api/drafts/${id}/lint`)).json()).findings.filter((one) => one.muted === null).length
  const before = await standing()
  await finding.getByRole('button', { name: 'Bỏ qua' }).click()
  await staff.getByRole('dialog').getByRole('textbox').fill('Ngày hội tổ chức cuối tuần')
  await staff.getByRole('dialog').getByRole('button', { name: 'Bỏ qua' }).click()
  await staff.getByRole('tab', { name: new RegExp(`Kiểm tra ${before - 1}$`) }).waitFor()
  expect((await standing()) === before - 1, 'the finding was not set aside')
  await panel.getByRole('checkbox', { name: /đã bỏ qua/ }).check()
  await panel.getByText('Ngày hội tổ chức cuối tuần').waitFor()
  await look(staff, 'review-checks-muted')
  const [sheet] = await Promise.all([staff.waitForEvent('download'), panel.getByRole('link', { name: /phiếu góp ý/i }).click()])
  expect(sheet.suggestedFilename().endsWith('phiếu góp ý.docx'), sheet.suggestedFilename())
})

await step('the draft is confirmed and becomes a plan', async () => {
  await staff.getByRole('button', { name: 'Xác nhận thành kế hoạch' }).click()
  await staff.getByRole('dialog').getByRole('button', { name: /Xác nhận/ }).click()
  await staff.waitForURL(/\/plans\/[0-9a-f-]{36}/)
  await staff.getByRole('heading', { name: new RegExp(plan_title, 'i') }).first().waitFor()
  await look(staff, 'plan')
  await staff.getByRole('tab', { name: 'Nhiệm vụ' }).click()
  await look(staff, 'plan-tasks')
})

const plan = staff.url().match(/plans\/([0-9a-f-]{36})/)?.[1]

const asked_figure = 'Số hộ được tuyên truyền'

await step('each report is made to ask for a figure', async () => {
  const duties = await (await staff.request.get(`${server.address}/api/plans/${plan}/report-duties`)).json()
  const { csrf } = await (await staff.request.get(`${server.address}/api/session`)).json()
  for (const { id, title, from, due, frequency, rule } of duties) {
    const fields = [{ key: 'households', label: asked_figure, type: 'number', method: 'sum', unit: 'hộ', required: true }]
    const parties = from.map(({ text, role, kind, id: unit }) => ({ text, role, kind, id: unit }))
    const answer = await staff.request.put(`${server.address}/api/report-duties/${id}`, {
      headers: { 'X-CSRF-Token': csrf }, data: { title, from: parties, due_on: due.due_on, frequency, fields, rule },
    })
    expect(answer.ok(), `a duty could not be edited: ${answer.status()} ${await answer.text()}`)
  }
  await go(staff, `/plans/${plan}/duties`)
  await staff.getByText(asked_figure).first().waitFor()
})

await step('the standing body sees who gets what and asks for approval', async () => {
  await go(staff, `/plans/${plan}/issue`)
  await staff.getByText('Đơn vị nhận việc').first().waitFor()
  await look(staff, 'issue')
  await staff.getByRole('checkbox', { name: /vẫn giao/ }).check()
  await staff.getByRole('button', { name: 'Trình lãnh đạo duyệt' }).click()
  await staff.getByText('Chờ duyệt giao').first().waitFor()
})

const leader = await person(server, { login: 'lanhdao', motion: true })

await step('the leader approves, and it is issued', async () => {
  await go(leader, `/plans/${plan}/issue`)
  await leader.getByRole('checkbox', { name: /vẫn giao/ }).check()
  await leader.getByRole('button', { name: 'Duyệt và giao việc' }).click()
  const sure = leader.getByRole('dialog')
  await sure.getByText(/nhiệm vụ được giao cho \d+ đơn vị/).waitFor()
  await sure.getByText(/yêu cầu báo cáo/).waitFor()
  await look(leader, 'issue-sure')
  await sure.getByRole('button', { name: 'Duyệt và giao việc' }).click()
  await leader.getByText('Đã giao việc').first().waitFor()
  await look(leader, 'issued')
})

const focal_point = await person(server, { login: 'vhttdl', screen: phone, motion: true })

await step('a focal point receives a task on the phone and reports with a photo', async () => {
  await go(focal_point, '/my-work')
  await look(focal_point, 'my-work-phone')
  const mine = await (await focal_point.request.get(`${server.address}/api/my/assignments?standing=silent&plan_id=${plan}`)).json()
  expect(mine.items.length > 0, 'nothing was assigned')
  await go(focal_point, `/assignments/${mine.items[0].id}`)
  await focal_point.getByRole('button', { name: 'Đã nhận việc' }).click()
  await focal_point.getByRole('button', { name: 'Cập nhật tiến độ' }).click()
  await focal_point.getByLabel('Kết quả, việc đã làm').fill('Đã quay xong 02 video ngắn, đang dựng.')
  const photo = await focal_point.screenshot()
  await focal_point.locator('input[type=file]').first().setInputFiles({ name: 'anh.png', mimeType: 'image/png', buffer: photo })
  await focal_point.getByText('anh.png').first().waitFor()
  await look(focal_point, 'update-phone')
  await focal_point.getByRole('button', { name: 'Gửi cập nhật' }).click()
  await focal_point.getByText('Đã quay xong 02 video ngắn').first().waitFor()
  await look(focal_point, 'assignment-phone')
})

await step('a difficulty is raised, passed on to who can answer, and answered in time', async () => {
  await focal_point.getByRole('button', { name: 'Khó khăn, vướng mắc' }).click()
  await focal_point.getByLabel('Khó khăn, vướng mắc').last().fill('Chưa có kinh phí dịch phụ đề.')
  await focal_point.getByLabel(/Đề xuất, kiến nghị|Đề xuất/).last().fill('Đề nghị bố trí từ nguồn chi thường xuyên.')
  await focal_point.getByRole('button', { name: 'Gửi', exact: true }).click()
  await focal_point.getByText('Chưa có kinh phí dịch phụ đề').first().waitFor()
  await go(staff, '/difficulties')
  await staff.getByText('Chưa có kinh phí dịch phụ đề').first().waitFor()
  await look(staff, 'difficulties')
  await staff.getByRole('button', { name: 'Chuyển trả lời' }).first().click()
  await staff.getByRole('combobox', { name: 'Đơn vị trả lời' }).fill('Sở Y tế')
  await staff.getByTitle('Sở Y tế', { exact: true }).first().click()
  await staff.getByRole('textbox', { name: /Ghi chú/ }).fill('Kinh phí của hợp phần y tế.')
  await look(staff, 'forward')
  await staff.getByRole('dialog').getByRole('button', { name: 'Chuyển trả lời' }).click()
  await staff.getByText('Sở Y tế trả lời').first().waitFor()
  const answerer = await person(server, { login: 'yte', screen: phone })
  await go(answerer, '/my-work')
  const entrusted = answerer.getByRole('region', { name: 'Chờ đơn vị trả lời' })
  await entrusted.getByText('Chưa có kinh phí dịch phụ đề').waitFor()
  await look(answerer, 'entrusted-phone')
  await entrusted.getByRole('textbox', { name: 'Nội dung trả lời' }).fill('Bố trí từ nguồn của Sở Y tế.')
  await entrusted.getByRole('button', { name: 'Gửi trả lời' }).click()
  await gone(entrusted)
  await answerer.context().close()
  await focal_point.reload()
  await focal_point.getByText('Bố trí từ nguồn của Sở Y tế').first().waitFor()
  await look(focal_point, 'answered-phone')
})

await step('the board tells how things stand, and is exported', async () => {
  await go(staff, '/tracking')
  await staff.getByText('Chưa phản hồi').first().waitFor()
  await look(staff, 'tracking')
  const answer = await staff.request.get(`${server.address}/api/tracking.xlsx?plan_id=${plan}`)
  expect(answer.ok() && (await answer.body()).subarray(0, 2).toString() === 'PK', 'no spreadsheet came')
})

let sent
await step('the unit completes its prefilled report and sends it', async () => {
  const due = await (await focal_point.request.get(`${server.address}/api/reports?plan_id=${plan}&sort=due_on`)).json()
  expect(due.items.length > 0, 'no report is due')
  sent = due.items[0]
  await go(focal_point, '/reports')
  await look(focal_point, 'reports-phone')
  await go(focal_point, `/reports/${sent.id}`)
  await focal_point.getByText('Đã quay xong 02 video ngắn').first().waitFor()
  // What the foot covers by half is no target: the middle of the page is looked at.
  await focal_point.getByRole('button', { name: 'Thêm nội dung' }).evaluate((button) => button.scrollIntoView({ block: 'center' }))
  await look(focal_point, 'report-phone')
  // A required figure that is blank keeps it here, and leads to its field.
  await focal_point.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await focal_point.getByRole('alert').getByRole('button', { name: asked_figure }).waitFor()
  await shoot(focal_point, 'report-blank-phone')
  await fits(focal_point, 'report-blank-phone')
  expect((await focal_point.getByRole('dialog').count()) === 0, 'it was about to be sent without its figure')
  await focal_point.getByRole('alert').getByRole('button', { name: asked_figure }).click()
  await focal_point.keyboard.type('120')
  await focal_point.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await focal_point.getByRole('dialog').getByRole('button', { name: 'Gửi', exact: true }).click()
  await focal_point.getByText('Đã gửi báo cáo').first().waitFor()
})

let consolidated
await step('the standing body accepts it and consolidates', async () => {
  // What waits for review is what the list opens on.
  await go(staff, '/reports')
  const waiting = staff.getByRole('table').locator(`a[href$="/reports/${sent.id}"]`)
  await waiting.waitFor()
  await look(staff, 'reports')
  await waiting.click()
  await staff.getByRole('button', { name: 'Chấp nhận' }).click()
  await staff.getByText('Đã chấp nhận báo cáo').first().waitFor()
  await go(staff, `/reports?tab=periods&plan_id=${plan}`)
  await look(staff, 'periods')
  // The period's own row, found by the link to its reports.
  await staff.getByRole('row').filter({ has: staff.locator(`a[href*="${sent.period_id}"]`) }).getByRole('button', { name: 'Tổng hợp' }).click()
  await staff.waitForURL(/\/consolidated\/[0-9a-f-]{36}/)
  consolidated = staff.url().split('/').pop()
  await staff.getByText('Đã quay xong 02 video ngắn').first().waitFor()
  await look(staff, 'consolidated')
})

await step('the leader approves the consolidated report, and the official document is downloaded', async () => {
  await staff.getByRole('button', { name: 'Trình duyệt', exact: true }).click()
  await staff.getByText('Chờ duyệt', { exact: true }).first().waitFor()
  await go(leader, `/consolidated/${consolidated}`)
  await leader.getByRole('button', { name: 'Duyệt', exact: true }).click()
  await leader.getByRole('dialog').getByRole('button', { name: 'Duyệt', exact: true }).click()
  await leader.getByRole('alert').filter({ hasText: 'duyệt lúc' }).waitFor()
  await look(leader, 'approved')
  const document = await leader.request.get(`${server.address}/api/consolidated/${consolidated}/document.docx`)
  expect(document.ok() && (await document.body()).subarray(0, 2).toString() === 'PK', 'no document came')
})

await step('a document that is marked secret is refused before anything is kept', async () => {
  await go(staff, '/import')
  const text = 'ỦY BAN NHÂN DÂN\nTỈNH SƠN THỦY\n\nMẬT\n\nSố: 01/KH-UBND\n\nKẾ HOẠCH\nThử nghiệm\n\nI. MỤC ĐÍCH\n- Thử.\n'
  await staff.locator('input[type=file]').setInputFiles({ name: 'thu.txt', mimeType: 'text/plain', buffer: Buffer.from(text) })
  await staff.getByText('Văn bản bị từ chối').first().waitFor()
  await look(staff, 'refused')
})

await step('the administrator keeps units, and a focal point has no business there', async () => {
  const administrator = await person(server, { login: 'quantri' })
  await go(administrator, '/administration')
  await administrator.getByRole('table').getByText('Sở Nông nghiệp và Môi trường').first().waitFor()
  await look(administrator, 'administration')
  const answer = await focal_point.request.get(`${server.address}/api/users`)
  expect(answer.status() === 403, `users for a focal point: ${answer.status()}`)
})

await step('every screen of the desktop fits the phone too', async () => {
  const small = await person(server, { login: 'chuyenvien', screen: phone })
  for (const [name, path] of [['plans', '/plans'], ['plan', `/plans/${plan}`], ['tracking', '/tracking'], ['reports', '/reports']]) {
    await go(small, path)
    await shoot(small, `${name}-small`)
    await fits(small, name)
  }
})

await in_english(server, plan)
await keyboard_alone(server)
await on_the_phone(server)
await less_motion(server)
await sessions_that_end(server)
await writing(server)
await every_kind_of_file(server)
await organisation(server)
await missed_work(server, staff)
await columns(server)
await groups_of_units(server, staff)
await time(server)
await letters(server)
await links(server)
await overview(server)
await shares(server)
await own_unit()
await matrix()
await bulk_acts()
await by_the_hundred()
await recipients()
await closing()
await cascade()
await inspections(server)
await committees(server)
await finding()
await codes_and_places(server)
await decision_by_table(server)
await reorganisation(server)
await hand_over(server)
await province_run()

await close_browser()
await step('the server ends cleanly', async () => expect((await server.stop()) === 0, 'it did not end with 0'))
report()
