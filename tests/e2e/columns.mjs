// A table whose column nobody can read: a person says what it holds, its rows are
// there at once, and the next plan of the kind is read without being asked.
import { expect, look, person, phone, step, visit } from './harness.mjs'

const plan = (n) => [
  'ỦY BAN NHÂN DÂN', 'TỈNH SƠN THỦY', `Số: ${n}/KH-UBND`, '', 'KẾ HOẠCH', 'Truyền thông nước sạch học đường', '', 'I. NHIỆM VỤ', '',
  '| TT | Nội dung công việc | Đầu tàu | Hạn hoàn thành |', '| 1 | In tờ rơi về nước sạch | Sở Tài chính | 15/3/2027 |', '| 2 | Treo panô tại trường học | Sở Y tế | 20/3/2027 |', '',
].join('\n')

export async function columns(server) {
  const staff = await person(server, { login: 'chuyenvien' })
  const draft = async () => (await staff.request.get(`${server.address}/api/drafts/${staff.url().split('/').pop()}`)).json()
  const bring = async (n) => {
    await visit(staff, server, '/import')
    await staff.locator('input[type=file]').setInputFiles({ name: `nuoc-sach-${n}.txt`, mimeType: 'text/plain', buffer: Buffer.from(plan(n)) })
    await staff.waitForURL(/\/import\/[0-9a-f-]{36}/)
    await staff.getByText('Đầu tàu').first().waitFor()
  }

  const tasks = async (n) => {
    await staff.getByRole('tab', { name: new RegExp(`^Nhiệm vụ ${n}$`) }).waitFor()
    await staff.getByText('Đã lưu').waitFor()
  }

  await step('a person says what a column of a table holds, and its rows are tasks', async () => {
    await bring(301)
    expect((await draft()).content.tasks.length === 0, 'the reader knows the column by itself: choose another word')
    await staff.getByText('Đầu tàu').first().click({ clickCount: 3 })
    const menu = staff.getByRole('toolbar', { name: 'Đoạn được chọn' })
    await menu.getByText('Cột này ghi:').waitFor()
    await look(staff, 'review-column')
    await menu.getByRole('button', { name: 'Đơn vị chủ trì' }).click()
    await tasks(2)
    const { content } = await draft()
    expect(content.tasks.map((task) => `${task.role} ${task.assignees[0]?.text} ${task.due?.date}`).join('; ') === 'lead Sở Tài chính 2027-03-15; lead Sở Y tế 2027-03-20', JSON.stringify(content.tasks))
    await staff.getByRole('button', { name: 'Hoàn tác' }).click()
    await tasks(0)
    expect((await draft()).content.tasks.length === 0, 'it was not taken back')
    await staff.getByRole('button', { name: 'Làm lại' }).click()
    await tasks(2)
    await look(staff, 'review-column-told')
    await staff.setViewportSize(phone)
    await look(staff, 'review-column-small')
    await staff.setViewportSize({ width: 1366, height: 768 })
  })

  await step('once the plan is confirmed, the next one is read so', async () => {
    await staff.getByRole('button', { name: 'Xác nhận thành kế hoạch' }).click()
    await staff.getByRole('dialog').getByRole('button', { name: /Xác nhận/ }).click()
    await staff.waitForURL(/\/plans\/[0-9a-f-]{36}/)
    await bring(302)
    expect((await draft()).content.tasks.length === 2, 'the column was not learned')
    expect((await draft()).content.warnings.some(({ code }) => code === 'learned.column'), 'it is not said that the column was learned')
    await staff.context().close()
  })
}
