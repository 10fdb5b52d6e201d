// The programme of a running plan changes with its text: an office of its own.
import { desktop, expect, look, person, phone, serve, step, visit } from './harness.mjs'

export async function programme_amended() {
  const server = await serve()
  const staff = await person(server, { login: 'chuyenvien', screen: desktop })
  const small = await person(server, { login: 'chuyenvien', screen: phone })
  const get = async (path) => (await staff.request.get(`${server.address}${path}`)).json()
  const { csrf } = await get('/api/session')
  const key = () => ({ 'X-CSRF-Token': csrf, 'Idempotency-Key': crypto.randomUUID() })
  const plan = (await get('/api/plans?status=issued')).items[0].id
  const launch = async () => (await get(`/api/plans/${plan}/schedule`)).events.find((one) => one.name.startsWith('Lễ phát động'))
  const read = async (name, change) => {
    const { text } = await get(`/api/plans/${plan}/source`)
    const file = { name, mimeType: 'text/plain', buffer: Buffer.from(change(text)) }
    const sent = await staff.request.post(`${server.address}/api/drafts`, { headers: key(), multipart: { file } })
    expect(sent.ok(), `the text is refused: ${await sent.text()}`)
  }
  const hold = async (page) => {
    await visit(page, server, `/plans/${plan}/amend`)
    await page.getByRole('combobox', { name: 'Chọn bản đọc' }).click()
    await page.locator('.ant-select-item-option').first().click()
  }
  const before = await launch()
  const task = (await get(`/api/plans/${plan}/tasks?size=200`)).items.find((one) => one.due.due_on > '2027-01-01' && one.due.due_on < before.starts_on)

  await step('a deadline is counted from the launch', async () => {
    const { id, revision, kind, name, phase, timing, starts_on, ends_on } = before
    const bound = { id, base_revision: revision, kind, name, phase, timing, starts_on, ends_on, relative: null, note: '', cancelled: false, deadlines: [{ kind: 'task', id: task.id, side: 'before', days: 20, working_days: false }], reason: 'Theo kế hoạch.' }
    const sent = await staff.request.post(`${server.address}/api/plans/${plan}/schedule`, { headers: key(), data: bound })
    expect(sent.ok(), await sent.text())
  })
  await step('a text that prints another day for the launch shows what moves with it, at both sizes', async () => {
    await read('doi-ngay.txt', (text) => text.replaceAll('15/3/2027', '18/3/2027'))
    for (const [page, size] of [[staff, ''], [small, '-small']]) {
      await hold(page)
      const programme = page.getByRole('region', { name: 'Chương trình của kế hoạch' })
      await programme.getByText('Thời gian thay đổi').first().waitFor()
      await programme.getByText('Thời hạn dời theo').waitFor()
      await programme.scrollIntoViewIfNeeded()
      await look(page, `amendment-programme${size}`)
    }
  })
  await step('it is applied as one act: the launch and what is counted from it move, and the same text again changes nothing', async () => {
    const due = async () => (await get(`/api/tasks/${task.id}`)).task.due.due_on
    const on = await due()
    await staff.getByRole('button', { name: 'Áp dụng sửa đổi' }).click()
    await staff.getByRole('dialog').getByRole('button', { name: 'Áp dụng sửa đổi' }).click()
    await staff.getByText('Đã áp dụng văn bản sửa đổi').waitFor()
    const after = await launch()
    expect(after.starts_on === '2027-03-18' && after.original_starts_on === '2027-03-15', `the launch: ${JSON.stringify(after)}`)
    expect((await due()) > on, `the deadline did not move: ${on}, ${await due()}`)
    await read('doi-ngay-2.txt', (text) => text.replaceAll('15/3/2027', '18/3/2027'))
    await hold(staff)
    await staff.getByText(/^Văn bản không làm thay đổi/).waitFor()
    await visit(staff, server, `/plans/${plan}?tab=schedule`)
    await staff.getByRole('region', { name: 'Dòng thời gian' }).waitFor()
    await look(staff, 'schedule-amended')
  })
  await server.stop()
}
