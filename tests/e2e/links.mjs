// A link without an account: made by the standing body, opened on a phone that has
// no session, used without a network, revoked.
import { expect, look, person, phone, step, stranger, visit } from './harness.mjs'

const photo = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

export async function links(server) {
  const staff = await person(server, { login: 'chuyenvien' })
  const get = async (path) => (await staff.request.get(`${server.address}${path}`)).json()
  const shown = await stranger(phone)
  let duty, address

  await step('the standing body makes a link with a message and a QR code', async () => {
    const rows = (await get('/api/tracking?size=200&standing=silent')).items
    duty = rows.find((row) => row.unit.name === 'Ủy ban nhân dân xã Khe Ngàn' && !row.text.includes('đầu mối')) ?? rows.find((row) => !row.text.includes('đầu mối'))
    await visit(staff, server, `/assignments/${duty.id}`)
    await staff.getByRole('button', { name: 'Tạo liên kết' }).click()
    const dialog = staff.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Tạo liên kết' }).click()
    address = await dialog.getByLabel('Địa chỉ').inputValue()
    await dialog.getByRole('img', { name: 'Mã QR của liên kết' }).waitFor()
    await look(staff, 'link-made')
    await dialog.getByRole('button', { name: 'Xong' }).click()
  })
  await step('a phone without an account sees the duty, and nothing else of the plan', async () => {
    const asked = []
    shown.on('response', (response) => asked.push([response.url(), response.request().resourceType()]))
    await shown.goto(address)
    await shown.getByText(duty.unit.name).waitFor()
    await look(shown, 'link-small')
    expect(!asked.some(([url]) => url.includes(address.split('#')[1])), 'the token went to the server in an address')
    const size = await shown.evaluate(() => performance.getEntriesByType('resource').filter((one) => one.name.includes('/assets/')).reduce((sum, one) => sum + one.encodedBodySize, 0))
    expect(size < 100_000, `the page behind a link takes ${size} bytes`)
    for (const path of ['/api/my/assignments', `/api/assignments/${duty.id}`, '/api/plans'])
      expect((await shown.request.get(server.address + path, { headers: { 'X-Link-Token': address.split('#')[1] } })).status() === 401, `${path} opens with a link`)
  })
  await step('without a network it is kept, and is sent later, once', async () => {
    await shown.getByLabel('Chụp hoặc chọn ảnh, tệp').setInputFiles({ name: 'anh.png', mimeType: 'image/png', buffer: photo })
    await shown.getByText('anh.png').waitFor()
    await shown.getByLabel('Ghi chú (không bắt buộc)').fill('Đã treo 12 băng rôn.')
    await shown.context().setOffline(true)
    await shown.getByRole('button', { name: 'Đã xong, gửi' }).click()
    await shown.getByText('Chưa có mạng.').waitFor()
    await look(shown, 'link-waiting-small')
    await shown.context().setOffline(false)
    await shown.getByText('Đã gửi. Cảm ơn đơn vị.').waitFor()
    await look(shown, 'link-sent-small')
    const { updates } = await get(`/api/assignments/${duty.id}`)
    expect(updates.length === 1 && updates[0].kind === 'done' && updates[0].attachments.length === 1, `said: ${JSON.stringify(updates)}`)
  })
  await step('a revoked link opens nothing and says so', async () => {
    await visit(staff, server, `/assignments/${duty.id}`)
    await staff.getByText(/Đã gửi 1 lần/).waitFor()
    await look(staff, 'link-used')
    await staff.getByRole('button', { name: 'Thu hồi' }).click()
    await staff.getByRole('dialog').getByRole('button', { name: 'Thu hồi' }).click()
    await staff.getByText('Đã thu hồi').first().waitFor()
    await shown.reload()
    await shown.getByText('Liên kết đã bị thu hồi').waitFor()
    await look(shown, 'link-revoked-small')
  })
  await step('units that have not reported get a link each, as a list; one fills in its report without a network', async () => {
    const owed = (await get('/api/reports?status=due&size=200')).items[0]
    await visit(staff, server, `/plans/${owed.plan.id}/duties`)
    await staff.getByRole('button', { name: 'Tạo liên kết' }).first().click()
    const dialog = staff.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Tạo liên kết' }).click()
    await dialog.getByText(/Đã tạo \d+ liên kết/).waitFor()
    await look(staff, 'links-made')
    const [sheet] = await Promise.all([staff.waitForEvent('download'), dialog.getByRole('button', { name: 'Tải .xlsx' }).click()])
    expect(sheet.suggestedFilename() === 'lien-ket.xlsx', sheet.suggestedFilename())
    const token = (await dialog.getByText(/\/link#/).first().innerText()).split('#')[1]
    await dialog.getByRole('button', { name: 'Xong' }).click()
    await shown.goto(`${server.address}/link#${token}`)
    await shown.getByRole('heading', { name: 'Gửi báo cáo' }).waitFor()
    for (const box of await shown.locator('form input[inputmode="decimal"]').all()) await box.fill('12')
    for (const box of await shown.locator('form > textarea[id^="field-"]').all()) await box.fill('Đã thực hiện.')
    await shown.locator('#item-0').fill('Đã treo 12 băng rôn, phát 200 tờ rơi.')
    await look(shown, 'report-link-small')
    await shown.waitForTimeout(1000)
    await shown.reload()
    await shown.locator('#item-0').waitFor()
    expect((await shown.locator('#item-0').inputValue()).startsWith('Đã treo 12'), 'what was typed is lost when the page is opened again')
    await shown.context().setOffline(true)
    await shown.getByRole('button', { name: 'Gửi báo cáo' }).click()
    await shown.getByText('Chưa có mạng.').waitFor()
    await shown.context().setOffline(false)
    await shown.getByText('Đã gửi. Cảm ơn đơn vị.').waitFor()
    await look(shown, 'report-link-sent-small')
    await visit(staff, server, `/plans/${owed.plan.id}/links`)
    await staff.getByText(/Đã gửi 1 lần/).first().waitFor()
    await look(staff, 'plan-links')
  })
}
