// What the reader missed, added by hand: from the passage of a deadline that no
// task took, in a part that gave no task at all, and by typing.
import { expect, gone, look, phone, step, visit } from './harness.mjs'

const plan = [
  'ỦY BAN NHÂN DÂN', 'TỈNH SƠN THỦY', 'Số: 231/KH-UBND', '', 'KẾ HOẠCH', 'Phòng, chống bệnh dại năm 2027', '',
  'I. MỤC ĐÍCH', '- Bảo vệ sức khỏe cộng đồng.', 'II. NHIỆM VỤ TRỌNG TÂM',
  'a) Biên soạn 01 bộ tài liệu hỏi đáp về bệnh dại; giao Sở Y tế chủ trì, phối hợp với Sở Nông nghiệp và Môi trường, xong trước ngày 20/12/2026.',
  'III. KINH PHÍ', '- Từ nguồn ngân sách.', '',
].join('\n')

export async function missed_work(server, staff) {
  const draft = async () => (await staff.request.get(`${server.address}/api/drafts/${staff.url().split('/').pop()}`)).json()
  const panel = staff.getByRole('tabpanel')

  await step('a part that gave no task is told first, and a deadline that none took', async () => {
    await visit(staff, server, '/import')
    await staff.locator('input[type=file]').setInputFiles({ name: 'benh-dai.txt', mimeType: 'text/plain', buffer: Buffer.from(plan) })
    await staff.waitForURL(/\/import\/[0-9a-f-]{36}/)
    await panel.getByRole('listitem').first().getByText('Mục “NHIỆM VỤ TRỌNG TÂM”').waitFor()
    await panel.getByText('Thời hạn chưa thuộc nhiệm vụ nào').waitFor()
    expect((await draft()).content.tasks.length === 0, 'the reader found the task by itself: choose another plan')
    await look(staff, 'review-missed')
    await staff.setViewportSize(phone)
    await look(staff, 'review-missed-phone')
    await staff.setViewportSize({ width: 1366, height: 768 })
  })

  await step('its task is added with one press: who, with whom, by when; both warnings go', async () => {
    const row = panel.getByRole('listitem').filter({ hasText: 'Thời hạn chưa thuộc nhiệm vụ nào' })
    await row.getByRole('button', { name: 'Thêm nhiệm vụ' }).click()
    await staff.getByRole('tab', { name: /Nhiệm vụ 1/, selected: true }).waitFor()
    await staff.getByText('Đã lưu').waitFor()
    const { content } = await draft()
    const [task] = content.tasks
    expect(task.text.startsWith('Biên soạn'), `the label stayed: ${task.text}`)
    expect(task.role === 'lead' && task.assignees[0]?.text === 'Sở Y tế' && task.with[0]?.text === 'Sở Nông nghiệp và Môi trường', JSON.stringify(task))
    expect(task.due?.date === '2026-12-20', JSON.stringify(task.due))
    expect(content.warnings.length === 0, JSON.stringify(content.warnings))
  })

  await step('another one is typed', async () => {
    await panel.getByRole('button', { name: 'Thêm nhiệm vụ' }).click()
    await panel.getByRole('textbox', { name: /gõ nội dung/ }).fill('Treo băng rôn tại các chợ')
    await look(staff, 'review-typed')
    const saved = staff.waitForResponse((one) => one.url().endsWith('/edits') && one.ok())
    await panel.getByRole('button', { name: 'Thêm', exact: true }).click()
    await saved
    await staff.getByRole('tab', { name: /Nhiệm vụ 2/ }).waitFor()
    expect((await draft()).content.tasks[1].text === 'Treo băng rôn tại các chợ', 'what was typed is no task')
  })

  await step('the clean copy tells what it does not say before it is fetched', async () => {
    await staff.getByRole('button', { name: 'Tải về' }).click()
    await staff.getByRole('menuitem', { name: 'Tải bản .docx đúng thể thức' }).click()
    const dialog = staff.getByRole('dialog', { name: /còn khác kế hoạch ở 1 điểm/ })
    await dialog.getByText('Treo băng rôn tại các chợ').waitFor()
    await look(staff, 'clean-copy-left')
    await staff.setViewportSize(phone)
    await look(staff, 'clean-copy-left-phone')
    await staff.setViewportSize({ width: 1366, height: 768 })
    const [file] = await Promise.all([staff.waitForEvent('download'), dialog.getByRole('button', { name: 'Tải bản .docx' }).click()])
    expect(file.suggestedFilename().endsWith('.docx'), file.suggestedFilename())
    await gone(dialog)
  })
}
