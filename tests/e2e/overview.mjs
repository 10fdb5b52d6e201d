// The leader's one page, and pages that follow what others do.
import { expect, gone, look, person, phone, step, visit } from './harness.mjs'

const figures = (page) => page.getByRole('list', { name: 'Các con số chính' })

async function one_page(server) {
  const leader = await person(server, { login: 'lanhdao' })
  await step('the leader sees everything on one page, as pictures and as tables', async () => {
    await visit(leader, server, '/overview')
    await figures(leader).waitFor()
    await look(leader, 'overview')
    for (const kind of ['docx', 'xlsx']) {
      const answer = await leader.request.get(`${server.address}/api/overview.${kind}`)
      expect(answer.ok() && (await answer.body()).subarray(0, 2).toString() === 'PK', `no .${kind}`)
    }
  })
  await step('a figure leads to its list, and the list to the evidence', async () => {
    await figures(leader).getByRole('link', { name: /Đang thực hiện/ }).click()
    await leader.waitForURL(/\/tracking\?standing=under-way/)
    await leader.getByRole('table').locator('a[href^="/assignments/"]').first().click()
    await leader.waitForURL(/\/assignments\//)
  })
  const on_phone = await person(server, { login: 'lanhdao', screen: phone })
  await step('the same on a phone, as of a day before anything was given out', async () => {
    await visit(on_phone, server, '/overview')
    await figures(on_phone).waitFor()
    await look(on_phone, 'overview-phone')
    await visit(on_phone, server, '/overview?as_of=2020-01-01')
    await on_phone.getByText('Đến ngày này chưa có việc nào được giao').waitFor()
  })
}

async function comments(server) {
  const leader = await person(server, { login: 'lanhdao' })
  const unit = await person(server, { login: 'khengan', screen: phone })
  const staff = await person(server, { login: 'chuyenvien' })
  const name = (await (await unit.request.get(`${server.address}/api/session`)).json()).roles.find((role) => role.unit).unit.name
  await step('the leader writes at the figure of a unit, to that unit', async () => {
    await visit(leader, server, '/overview')
    await leader.getByRole('table').getByRole('button', { name: `0 ý kiến về ${name}` }).first().click()
    const drawer = leader.getByRole('dialog')
    await drawer.getByLabel('Nội dung ý kiến').fill('Nêu rõ nguyên nhân, báo cáo trước thứ Sáu.')
    await drawer.getByText(name, { exact: true }).click()
    await look(leader, 'comment-writing')
    await drawer.getByRole('button', { name: 'Gửi ý kiến' }).click()
    await gone(drawer)
    await leader.getByRole('region', { name: 'Ý kiến chỉ đạo đến ngày này' }).getByText('báo cáo trước thứ Sáu').waitFor()
    await leader.getByRole('button', { name: 'Cho ý kiến chung' }).click()
    await leader.getByLabel('Nội dung ý kiến').fill('Nhắc các đơn vị chưa phản hồi.')
    await leader.getByRole('button', { name: 'Gửi ý kiến' }).click()
    await leader.getByRole('region', { name: 'Ý kiến chỉ đạo đến ngày này' }).getByText('Nhắc các đơn vị').waitFor()
    await look(leader, 'overview-comments')
    const paper = await leader.request.get(`${server.address}/api/overview.docx`)
    expect(paper.ok(), 'no .docx with comments')
  })
  await step('the unit is told, answers from its work on the phone, and sees no other comment', async () => {
    await visit(unit, server, '/my-work')
    await unit.getByRole('button', { name: /^Thông báo: / }).click()
    await unit.getByRole('link', { name: new RegExp(`Ý kiến chỉ đạo mới: ${name}`) }).waitFor()
    await look(unit, 'comment-bell-small')
    await unit.keyboard.press('Escape')
    const mine = unit.getByRole('region', { name: 'Ý kiến chỉ đạo gửi đơn vị' })
    expect(await mine.getByRole('article').count() === 1, 'the unit sees what is not addressed to it')
    await mine.getByRole('button', { name: 'Trả lời' }).click()
    await mine.getByLabel('Trả lời').fill('Chờ phê duyệt dự toán, hoàn thành trong tuần tới.')
    await look(unit, 'comment-answering-small')
    await mine.getByRole('button', { name: 'Gửi trả lời' }).click()
    await mine.getByText('Đã trả lời').waitFor()
  })
  await step('the standing body marks it done; the list filters and finds it', async () => {
    await visit(staff, server, '/comments')
    await look(staff, 'comments')
    await staff.getByRole('link', { name: /báo cáo trước thứ Sáu/ }).click()
    await staff.getByRole('button', { name: 'Đã thực hiện' }).click()
    await staff.getByLabel('Kết quả (không bắt buộc)').fill('Đã làm việc với đơn vị.')
    await look(staff, 'comment-finishing')
    await staff.getByRole('button', { name: 'Ghi đã thực hiện' }).click()
    await staff.getByText('Đã làm việc với đơn vị.').waitFor()
    await visit(staff, server, '/comments?state=done&q=nguyen%20nhan')
    await staff.getByRole('link', { name: /báo cáo trước thứ Sáu/ }).waitFor()
    expect((await (await staff.request.get(`${server.address}/api/comments.xlsx`)).body()).subarray(0, 2).toString() === 'PK', 'no .xlsx')
  })
}

async function live(server) {
  const watching = await person(server, { login: 'lanhdao', live: true })
  const unit = await person(server, { login: 'khengan' })
  await step('a page that is open follows what a unit says', async () => {
    const session = async (page) => (await page.request.get(`${server.address}/api/session`)).json()
    const before = (await session(watching)).counts.difficulties_open
    await watching.goto(`${server.address}/tracking`)
    await watching.getByRole('button', { name: /vướng mắc/ }).first().waitFor()
    const rows = await (await unit.request.get(`${server.address}/api/my/assignments?size=200`)).json()
    const open = rows.items.find((row) => row.can.includes('update'))
    const answer = await unit.request.post(`${server.address}/api/assignments/${open.id}/updates`, {
      headers: { 'X-CSRF-Token': (await session(unit)).csrf },
      data: { kind: 'difficulty', note: 'Thiếu loa truyền thanh.', proposal: 'Đề nghị hỗ trợ.', percent: null, links: [], attachment_ids: [] },
    })
    expect(answer.ok(), await answer.text())
    await watching.getByRole('button', { name: `${before + 1} vướng mắc` }).waitFor({ timeout: 15_000 })
  })
  await watching.context().close()
}

export async function overview(server) {
  await one_page(server)
  await comments(server)
  await live(server)
}
