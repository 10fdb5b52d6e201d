// The plan's time: days of rest, more time for one task, and who is reminded.
import { expect, gone, look, person, phone, serve, step, visit } from './harness.mjs'
import { programme_amended } from './time_programme.mjs'

const year = new Date().getFullYear()
const row = (page, day, words = '') => page.getByRole('row', { name: new RegExp(`${day}/${year}.*${words}`) })

async function days_of_rest(server) {
  const administrator = await person(server, { login: 'quantri' })
  await step('the administrator adds the days that a notice exchanges, and undoes them', async () => {
    await visit(administrator, server, '/administration?tab=calendar')
    await row(administrator, '24/11', 'Ngày Văn hóa Việt Nam').waitFor()
    await administrator.getByRole('button', { name: 'Thêm ngày hoán đổi' }).click()
    const form = administrator.getByRole('dialog')
    await form.getByLabel('Tên').fill('Hoán đổi dịp cuối năm')
    await form.getByLabel('Số, ngày thông báo').fill('Thông báo số 12/TB-UBND')
    for (const [label, day] of [['Nghỉ từ ngày', `31/12/${year}`], ['Làm bù vào ngày', `26/12/${year}`]]) {
      await form.getByLabel(label).fill(day)
      await form.getByLabel(label).press('Tab')
    }
    await form.getByRole('button', { name: 'Lưu' }).click()
    await row(administrator, '26/12', 'Làm việc').waitFor()
    await row(administrator, '31/12', '12/TB-UBND').waitFor()
    await look(administrator, 'calendar')
    await administrator.getByRole('button', { name: 'Bỏ Hoán đổi dịp cuối năm' }).click()
    await gone(row(administrator, '31/12'))
  })
}

async function more_time(server) {
  const focal_point = await person(server, { login: 'nnmt', screen: phone })
  const staff = await person(server, { login: 'chuyenvien' })
  const leader = await person(server, { login: 'lanhdao', screen: phone })
  let task
  await step('a unit asks for more time on the phone', async () => {
    const rows = await (await focal_point.request.get(`${server.address}/api/my/assignments?size=200`)).json()
    task = rows.items.find((row) => row.due.due_on && row.standing !== 'done' && row.can.includes('update'))
    expect(task, 'no task of the unit has a deadline')
    await visit(focal_point, server, `/assignments/${task.id}`)
    await focal_point.getByRole('button', { name: 'Xin gia hạn' }).click()
    await focal_point.getByLabel('Đề nghị gia hạn đến hết ngày').fill(`30/12/${year + 2}`)
    await focal_point.getByLabel('Đề nghị gia hạn đến hết ngày').press('Tab')
    await focal_point.getByLabel('Lý do').fill('Chờ bổ sung kinh phí')
    await focal_point.getByRole('button', { name: 'Gửi đề nghị' }).click()
    await focal_point.getByText('Chờ trả lời').waitFor()
    await look(focal_point, 'extension-asked')
  })
  await step('the standing body grants another day, and both days are kept', async () => {
    await visit(staff, server, '/tracking')
    await staff.getByRole('button', { name: 'Đề nghị gia hạn (1)' }).click()
    await staff.getByLabel('Gia hạn đến hết ngày').fill(`20/12/${year + 2}`)
    await staff.getByLabel('Gia hạn đến hết ngày').press('Tab')
    await look(staff, 'extensions')
    await staff.getByRole('button', { name: 'Đồng ý gia hạn' }).click()
    await staff.getByText('Không còn đề nghị gia hạn nào chờ trả lời').waitFor()
    const after = (await (await staff.request.get(`${server.address}/api/assignments/${task.id}`)).json()).assignment.due
    expect(after.due_on === `${year + 2}-12-20` && after.original_on === task.due.original_on, `deadlines: ${JSON.stringify(after)}`)
    await visit(staff, server, '/tracking')
    await staff.getByText('1 việc, báo cáo được gia hạn').waitFor()
    await look(staff, 'punctuality')
  })
  await step('a ladder of reminders is looked at and switched on', async () => {
    await visit(staff, server, `/plans/${task.plan.id}?tab=chasing`)
    await staff.getByText('Đang dùng các bước chung của cơ quan.').waitFor()
    await look(staff, 'chasing')
    await staff.getByRole('switch', { name: /Tự động nhắc việc/ }).click()
    await staff.getByRole('button', { name: 'Lưu' }).click()
    await staff.getByText('Kế hoạch này có các bước riêng.').waitFor()
    await visit(leader, server, `/plans/${task.plan.id}?tab=chasing`)
    expect(await leader.getByRole('switch', { name: /Tự động nhắc việc/ }).isDisabled(), 'the leader changes the steps')
    await look(leader, 'chasing-small')
    await leader.getByRole('button', { name: /^Thông báo/ }).click()
    await leader.getByRole('dialog', { name: 'Thông báo' }).getByText(/chờ duyệt/).first().waitFor()
  })
}

// An office of its own: an event moves deadlines that other journeys rest on.
async function postponed() {
  const server = await serve()
  const staff = await person(server, { login: 'chuyenvien' })
  const leader = await person(server, { login: 'lanhdao', screen: phone })
  const plans = (await (await staff.request.get(`${server.address}/api/plans?status=issued`)).json()).items
  const plan = plans[0].id
  const schedule = `/plans/${plan}?tab=schedule`
  const bound = async () => (await (await staff.request.get(`${server.address}/api/plans/${plan}/schedule`)).json()).events.find((one) => one.name === 'Lễ bế mạc')?.deadlines[0].due_on
  const fill_day = async (form, label, day) => {
    const field = form.getByRole('textbox', { name: label, exact: true })
    await field.fill(day)
    await field.press('Tab')
  }
  await step('an event is entered, and the deadline of a task is counted from it', async () => {
    await visit(staff, server, schedule)
    await staff.getByRole('button', { name: 'Thêm hoạt động, mốc' }).click()
    const form = staff.getByRole('dialog')
    await form.getByLabel('Tên').fill('Lễ bế mạc')
    await fill_day(form, 'Từ ngày', `04/12/${year + 2}`)
    await form.getByRole('combobox', { name: 'Gắn thời hạn' }).click()
    await staff.locator('.ant-select-item-option').first().click()
    await look(staff, 'event-form')
    await form.getByRole('button', { name: 'Xem trước thay đổi' }).click()
    await form.getByText(/^Sẽ báo cho/).waitFor()
    await look(staff, 'event-preview')
    await form.getByRole('button', { name: 'Xác nhận thay đổi' }).click()
    await staff.getByText(/^Lễ bế mạc: 1 thời hạn/).waitFor()
  })
  await step('it is postponed with its reason, everything moves, and is taken back as one', async () => {
    const before = await bound()
    await staff.getByRole('button', { name: 'Sửa, dời ngày Lễ bế mạc' }).click()
    const form = staff.getByRole('dialog')
    for (const label of ['Từ ngày', 'Đến ngày']) await fill_day(form, label, `18/12/${year + 2}`)
    await form.getByLabel('Lý do, văn bản thông báo').fill('Theo Thông báo số 15/TB-UBND')
    await form.getByRole('button', { name: 'Xem trước thay đổi' }).click()
    await form.getByRole('button', { name: 'Xác nhận thay đổi' }).click()
    await staff.getByText(`Ban đầu: 04/12/${year + 2}`, { exact: true }).waitFor()
    expect(before && (await bound()) > before, `the deadline did not move: ${before}, ${await bound()}`)
    await look(staff, 'schedule')
    await visit(leader, server, schedule)
    await leader.getByRole('region', { name: 'Dòng thời gian' }).waitFor()
    await look(leader, 'schedule-small')
    await staff.getByRole('button', { name: 'Hoàn tác' }).click()
    await staff.getByRole('dialog').getByRole('button', { name: 'Hoàn tác' }).click()
    await staff.getByText('(đã hoàn tác)').waitFor()
    expect((await bound()) === before, 'the change was not taken back')
  })
  await server.stop()
}

async function amended(server) {
  const staff = await person(server, { login: 'chuyenvien' })
  const get = async (path) => (await staff.request.get(`${server.address}${path}`)).json()
  const plan = (await get('/api/plans?status=issued')).items[0].id
  const task = (await get(`/api/plans/${plan}/tasks?size=200`)).items.find((one) => /\d{2}\/\d{1,2}\/\d{4}/.test(one.due.text ?? ''))
  expect(task, 'no task prints its day')
  const day = /\d{2}\/\d{1,2}\/\d{4}/.exec(task.due.text)[0]
  const report = 'Các đơn vị được giao nhiệm vụ gửi báo cáo số lượng tin, bài đã đăng về Sở Nông nghiệp và Môi trường trước ngày 25 hằng tháng.'
  await step('a changed text is read, and held against the running plan', async () => {
    const { text } = await get(`/api/plans/${plan}/source`)
    const { csrf } = await get('/api/session')
    const file = { name: 'sua-doi.txt', mimeType: 'text/plain', buffer: Buffer.from(text.replaceAll(day, `28/12/${year + 2}`).replace('Nơi nhận:', `${report}\n\nNơi nhận:`)) }
    const sent = await staff.request.post(`${server.address}/api/drafts`, { headers: { 'X-CSRF-Token': csrf, 'Idempotency-Key': crypto.randomUUID() }, multipart: { file } })
    expect(sent.ok(), `the text is refused: ${await sent.text()}`)
    await visit(staff, server, `/plans/${plan}/amend`)
    await staff.getByRole('combobox', { name: 'Chọn bản đọc' }).click()
    await staff.locator('.ant-select-item-option').first().click()
    await staff.getByText('Chỉ sửa đổi, bổ sung một phần').click()
    await staff.getByText('Thời hạn thay đổi').first().waitFor()
    await staff.getByRole('region', { name: 'Chế độ báo cáo' }).getByText('Thêm', { exact: true }).waitFor()
    await look(staff, 'amendment')
  })
  await step('it is applied: the deadline moves, and nothing that was entered is lost', async () => {
    const before = await get(`/api/tasks/${task.id}`)
    await staff.getByRole('button', { name: 'Áp dụng sửa đổi' }).click()
    await staff.getByRole('dialog').getByRole('button', { name: 'Áp dụng sửa đổi' }).click()
    await staff.getByText('Đã áp dụng văn bản sửa đổi').waitFor()
    const after = await get(`/api/tasks/${task.id}`)
    expect(after.task.due.due_on > before.task.due.due_on && after.task.due.original_on === before.task.due.original_on, `deadlines: ${JSON.stringify(after.task.due)}`)
    expect(after.updates.length >= before.updates.length, 'updates were lost')
    const duties = await get(`/api/plans/${plan}/report-duties`)
    expect(duties.some((one) => one.frequency === 'monthly' && one.passage.includes('số lượng tin, bài')), 'the new duty to report was not taken over')
  })
}

async function calendar_of_deadlines(server) {
  const focal_point = await person(server, { login: 'thuyan', screen: phone })
  await step('a calendar program fetches deadlines from an address, without signing in', async () => {
    await visit(focal_point, server, '/feeds')
    await focal_point.getByRole('button', { name: 'Tạo địa chỉ lịch' }).click()
    const address = await focal_point.getByLabel('Địa chỉ lịch', { exact: true }).inputValue()
    await look(focal_point, 'feed')
    const calendar = await (await fetch(address)).text()
    const page = /URL:(\S+)/.exec(calendar.replaceAll('\r\n ', ''))
    expect(calendar.startsWith('BEGIN:VCALENDAR') && page, `no entries: ${calendar.slice(0, 300)}`)
    await visit(focal_point, server, new URL(page[1]).pathname)
    await focal_point.getByRole('heading', { level: 1 }).waitFor()
    await visit(focal_point, server, '/feeds')
    await focal_point.getByRole('button', { name: 'Xóa địa chỉ' }).click()
    await focal_point.getByRole('dialog').getByRole('button', { name: 'Xóa địa chỉ' }).click()
    await focal_point.getByText('Đã xóa địa chỉ lịch').waitFor()
    expect((await fetch(address)).status === 404, 'a deleted address still answers')
  })
}

export async function month_by_month(server) {
  const staff = await person(server, { login: 'chuyenvien' })
  const focal_point = await person(server, { login: 'thuyan', screen: phone })
  const get = async (page, path) => (await page.request.get(`${server.address}${path}`)).json()
  const owed = (await get(focal_point, '/api/my/assignments?size=200')).items.find((row) => row.due.due_on && row.plan.id)
  const month = owed.due.due_on.slice(0, 7)
  await step('the office sees its month: weeks, holidays by name, what falls due, walked by keys', async () => {
    await visit(staff, server, '/calendar?month=2026-11')
    await staff.getByRole('gridcell', { name: /24\/11\/2026, Nghỉ lễ, tết, Ngày Văn hóa Việt Nam/ }).waitFor()
    await staff.getByRole('rowheader', { name: 'Tuần 48' }).waitFor()
    await staff.getByRole('gridcell', { name: /24\/11\/2026/ }).focus()
    await staff.keyboard.press('ArrowRight')
    expect(await staff.getByRole('gridcell', { name: /25\/11\/2026/ }).evaluate((cell) => cell === document.activeElement), 'the arrow does not move')
    await staff.keyboard.press('PageDown')
    await staff.getByRole('grid', { name: 'Lịch tháng 12/2026' }).waitFor()
    await visit(staff, server, '/calendar?month=2026-02')
    await staff.getByRole('gridcell', { name: /17\/02\/2026.*1\/1 âm lịch.*Tết Nguyên đán/ }).waitFor()
    await look(staff, 'month-tet')
    await visit(staff, server, `/calendar?month=${month}`)
    await staff.getByRole('grid').getByRole('link').first().waitFor()
    await look(staff, 'month')
    await staff.keyboard.press('t')
    await staff.waitForURL((url) => !url.searchParams.has('month'))
  })
  await step('a day opens with all of it, and leads to the thing', async () => {
    await visit(staff, server, `/calendar?month=${month}&show=task`)
    await staff.getByRole('gridcell', { name: new RegExp(owed.due.due_on.split('-').reverse().join('/')) }).getByRole('button').first().click()
    const day = staff.getByRole('dialog')
    await day.getByRole('link').first().waitFor()
    await look(staff, 'month-day')
    await day.getByRole('link').first().click()
    await staff.waitForURL(/\/tasks\//)
  })
  await step('a unit sees its own days on the phone, and nothing of others', async () => {
    await visit(focal_point, server, `/calendar?month=${month}`)
    await focal_point.getByRole('link', { name: new RegExp(owed.text.slice(0, 30).replace(/[.*+?^${}()|[\]\\]/g, '.')) }).first().waitFor()
    await look(focal_point, 'month-small')
    const items = (await get(focal_point, `/api/calendar/month?month=${month}`)).items
    expect(items.every((item) => item.kind !== 'task' || item.assignment_id), 'a task of others is told')
    const unit = (await get(staff, '/api/units?size=200')).items.find((one) => one.id !== owed.unit.id)
    const refused = await focal_point.request.get(`${server.address}/api/calendar/month?unit_id=${unit.id}`)
    expect(refused.status() === 403, `another unit is shown: ${refused.status()}`)
  })
  await step('a plan has its month too', async () => {
    await visit(staff, server, `/plans/${owed.plan.id}?tab=calendar&month=${month}`)
    await staff.getByRole('grid').getByRole('link').first().waitFor()
    await look(staff, 'month-of-plan')
  })
}

/** Days of note of the country and the province, a milestone of a plan, and both in calendars. */
export async function days_of_note(server) {
  const staff = await person(server, { login: 'chuyenvien' })
  const focal_point = await person(server, { login: 'thuyan', screen: phone })
  const get = async (page, path) => (await page.request.get(`${server.address}${path}`)).json()
  const plan = (await get(focal_point, '/api/my/assignments?size=200')).items[0].plan
  const today = (await get(staff, '/api/calendar/month')).today
  const [year, month, day] = today.split('-')
  await step('the standing body adds the founding day of the province, which the month shows with its years', async () => {
    await visit(staff, server, '/calendar')
    await staff.getByRole('button', { name: 'Ngày kỷ niệm' }).click()
    await staff.getByText('Ngày thành lập Đảng Cộng sản Việt Nam').waitFor()
    await staff.getByRole('button', { name: 'Thêm ngày kỷ niệm' }).click()
    const form = staff.getByRole('dialog')
    await form.getByLabel('Tên ngày').fill('Ngày thành lập tỉnh')
    await form.getByLabel('Ngày', { exact: true }).fill(day)
    await form.getByLabel('Tháng').fill(month)
    await form.getByLabel('Từ năm').fill(String(Number(year) - 80))
    await form.getByLabel('Căn cứ').fill('Sắc lệnh thành lập tỉnh')
    await look(staff, 'day-of-note-form')
    await form.getByRole('button', { name: 'Lưu' }).click()
    await staff.getByText(/80 năm \(năm tròn\)/).waitFor()
    await look(staff, 'days-of-note')
    await visit(staff, server, '/calendar')
    await staff.getByRole('gridcell', { name: /Ngày thành lập tỉnh, 80 năm \(năm tròn\)/ }).waitFor()
    await look(staff, 'month-with-day-of-note')
    await visit(staff, server, '/calendar?month=2030-09')
    await staff.getByRole('gridcell', { name: /02\/09\/2030.*Quốc khánh.*85 năm \(năm lẻ 5\)/ }).waitFor()
  })
  await step('a milestone of a plan stands in its timeline and in the unit\'s month on the phone', async () => {
    await visit(staff, server, `/plans/${plan.id}?tab=schedule`)
    await staff.getByRole('button', { name: 'Thêm hoạt động, mốc' }).click()
    const form = staff.getByRole('dialog')
    await form.getByLabel('Tên', { exact: true }).fill('Hội nghị triển khai')
    await form.getByText('Mốc', { exact: true }).click()
    await form.getByLabel('Ngày', { exact: true }).fill(`${day}/${month}/${year}`)
    await form.getByLabel(/^Ghi chú/).fill('Hội trường Ủy ban nhân dân tỉnh')
    await look(staff, 'milestone-form')
    await form.getByRole('button', { name: 'Xem trước thay đổi' }).click()
    await form.getByRole('button', { name: 'Xác nhận thay đổi' }).click()
    await staff.getByText('Đã lưu lịch trình').waitFor()
    await staff.getByRole('cell', { name: /Hội nghị triển khai/ }).first().waitFor()
    await look(staff, 'timeline-milestone')
    await visit(focal_point, server, '/calendar')
    await focal_point.getByRole('link', { name: 'Hội nghị triển khai' }).first().waitFor()
    await focal_point.getByText('Ngày thành lập tỉnh, 80 năm (năm tròn)').waitFor()
    await look(focal_point, 'month-milestone-small')
  })
  await step('who wants them has both in the calendar of the phone', async () => {
    await visit(focal_point, server, '/feeds')
    await focal_point.getByRole('checkbox', { name: /Kèm ngày lễ lớn/ }).check()
    await focal_point.getByRole('button', { name: 'Tạo địa chỉ lịch' }).click()
    const address = await focal_point.getByLabel('Địa chỉ lịch', { exact: true }).inputValue()
    const calendar = (await (await fetch(address)).text()).replaceAll('\r\n ', '')
    expect(calendar.includes('SUMMARY:Mốc: Hội nghị triển khai') && calendar.includes('SUMMARY:Ngày thành lập tỉnh (80 năm)'), calendar.slice(0, 400))
    await focal_point.getByRole('button', { name: 'Đã chép xong' }).click()
    await focal_point.getByText(/kèm ngày kỷ niệm/).waitFor()
    await focal_point.getByRole('button', { name: 'Xóa địa chỉ' }).click()
    await focal_point.getByRole('dialog').getByRole('button', { name: 'Xóa địa chỉ' }).click()
    await focal_point.getByText('Đã xóa địa chỉ lịch').waitFor()
  })
}

export async function time(server) {
  await month_by_month(server)
  await days_of_note(server)
  await days_of_rest(server)
  await more_time(server)
  await postponed()
  await amended(server)
  await programme_amended()
  await calendar_of_deadlines(server)
}
