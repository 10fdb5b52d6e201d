// A plan is written in the browser, checked while it is written, and exported: what
// comes out is read again as what was written.
import { readFileSync } from 'node:fs'
import { expect, fits, gone, look, person, phone, step, visit } from './harness.mjs'

const tasks = [
  { text: 'tổ chức lớp tập huấn kỹ năng an toàn dưới nước', who: 'Sở Y tế', day: '15/03/2027' },
  { text: 'mở chuyên mục về phòng, chống đuối nước', who: 'Báo và Phát thanh, truyền hình tỉnh', day: '01/04/2027' },
  { text: 'cắm biển cảnh báo tại nơi nguy hiểm', who: 'Ủy ban nhân dân các xã, phường', day: '20/04/2027' },
  { text: 'tham mưu bố trí kinh phí', who: 'Sở Tài chính', day: '28/02/2027' },
]

const draft_of = async (page, server, id) => (await page.request.get(`${server.address}/api/drafts/${id}`)).json()
const saved = (page) => page.getByText('Đã lưu', { exact: true }).waitFor()

/** The field of the line that is being written. */
const field = (page, kind) => page.getByRole('tabpanel').getByRole('textbox', { name: new RegExp(`^${kind}`) }).last()

async function write_heading(page, text) {
  await page.getByRole('toolbar').getByRole('button', { name: 'Đề mục' }).click()
  await page.keyboard.type(text)
}

async function charge(page, { who, day }) {
  await page.getByRole('combobox', { name: 'Đơn vị được giao' }).click()
  await page.keyboard.type(who)
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: who }).first().click()
  await page.keyboard.press('Escape')
  await page.getByLabel('Ngày', { exact: true }).fill(day)
  await page.keyboard.press('Enter')
}

/** What is asked of both readings: who does what by when, who receives it. */
const facts = ({ tasks, recipients, sections, document }) => JSON.stringify({
  tasks: tasks.map((one) => ({ text: one.text, who: one.assignees.map((each) => each.text), with: one.with.map((each) => each.text), role: one.role, due: one.due?.date, bound: one.due?.bound })),
  recipients: recipients.map(({ name, purpose }) => ({ name, purpose })),
  sections: sections.map(({ path, label, heading }) => ({ path, label, heading })),
  title: document.title, issuer: document.issuer, signature: document.signature,
})

export async function writing(server) {
  const page = await person(server, { login: 'chuyenvien' })
  let id

  await step('a plan is begun on an empty sheet, and written by keyboard', async () => {
    await visit(page, server, '/import')
    await page.getByRole('button', { name: 'Soạn kế hoạch mới' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Trích yếu').fill('Phòng, chống đuối nước trẻ em năm 2027')
    await dialog.getByLabel('Người ký (nếu đã biết)').fill('Lò Thị Hương Lan')
    await dialog.getByText('Trang trắng').click()
    await look(page, 'compose-new')
    await dialog.getByRole('button', { name: 'Bắt đầu soạn' }).click()
    await page.waitForURL(/\/import\/[0-9a-f-]{36}/)
    id = page.url().split('/').pop()
    await page.getByRole('button', { name: 'Thêm đề mục đầu tiên' }).click()
    await page.keyboard.type('Mục đích, yêu cầu')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Giảm số trẻ em bị tai nạn đuối nước trên địa bàn')
    await write_heading(page, 'Tổ chức thực hiện')
    await page.getByRole('toolbar').getByRole('button', { name: 'Nhiệm vụ' }).click()
    for (const [index, task] of tasks.entries()) {
      if (index > 0) { await field(page, 'Nhiệm vụ').focus(); await page.keyboard.press('End'); await page.keyboard.press('Enter') }
      await page.keyboard.type(task.text)
      await charge(page, task)
    }
    await saved(page)
    const { content } = await draft_of(page, server, id)
    expect(content.tasks.length === tasks.length, `${content.tasks.length} tasks were read`)
    expect(content.warnings.length === 0, JSON.stringify(content.warnings))
    expect(content.sections.map((one) => one.label).join(' ') === 'I. II.', JSON.stringify(content.sections))
  })

  await step('a finding stands at its line while it holds, and goes when it is put right', async () => {
    const finding = page.getByRole('tabpanel').getByText('Có nhiệm vụ nhưng không nhận kế hoạch').first()
    await finding.waitFor()
    await page.getByRole('button', { name: 'Lấy các đơn vị có nhiệm vụ' }).click()
    await gone(finding)
    await saved(page)
    await field(page, 'Nhiệm vụ').focus()
    await look(page, 'compose')
  })

  await step('what is written is undone and done again', async () => {
    const before = await draft_of(page, server, id)
    await page.getByRole('button', { name: /Hoàn tác/ }).click()
    await page.getByRole('button', { name: /Làm lại/ }).and(page.locator(':enabled')).click()
    await page.getByRole('button', { name: /Làm lại/ }).and(page.locator(':disabled')).waitFor()
    await saved(page)
    const after = await draft_of(page, server, id)
    expect(facts(after.content) === facts(before.content), 'doing it again gave another plan')
  })

  await step('it is exported for signature, and read again as it was written', async () => {
    await page.getByRole('button', { name: 'Tải về' }).click()
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'Tải .docx để trình ký' }).getByRole('link').click()])
    const buffer = readFileSync(await file.path())
    const token = (await (await page.request.get(`${server.address}/api/session`)).json()).csrf
    const answer = await page.request.post(`${server.address}/api/drafts`, {
      headers: { 'X-CSRF-Token': token }, multipart: { file: { name: 'ke-hoach-da-soan.docx', mimeType: 'application/octet-stream', buffer } },
    })
    expect(answer.status() === 201, `${answer.status()} ${await answer.text()}`)
    const written = await draft_of(page, server, id), read = await draft_of(page, server, (await answer.json()).id)
    expect(facts(read.content) === facts(written.content), `${facts(written.content)}\n${facts(read.content)}`)
  })

  await step('it is read and mended on a phone too', async () => {
    const small = await person(server, { login: 'chuyenvien', screen: phone })
    await visit(small, server, `/import/${id}`)
    await fits(small, 'compose on a phone')
    await small.getByText('Soạn thảo', { exact: true }).first().click()
    await field(small, 'Nhiệm vụ').focus()
    await look(small, 'compose-phone')
  })

  await step('it is confirmed and becomes a plan', async () => {
    await page.getByRole('button', { name: 'Xác nhận thành kế hoạch' }).click()
    await page.getByRole('dialog').getByRole('button', { name: /Xác nhận/ }).click()
    await page.waitForURL(/\/plans\/[0-9a-f-]{36}/)
    await page.getByRole('heading', { name: /đuối nước/i }).first().waitFor()
  })
}
