// A department's own plan is bound to the plan that it carries out: proposed, confirmed, seen as coverage and as lineage.
import { expect, look, person, phone, serve, step, visit } from './harness.mjs'

const plan_text = (parent, tasks) => `ỦY BAN NHÂN DÂN TỈNH SƠN THỦY
SỞ Y TẾ
-------
Số: 45/KH-SYT

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Sơn Thủy, ngày 03 tháng 8 năm 2026

KẾ HOẠCH
Thực hiện Tuần lễ nước sạch của ngành Y tế

Căn cứ Luật Phòng bệnh số 114/2025/QH15 ngày 10/12/2025 của Quốc hội;
Thực hiện Kế hoạch số ${parent} của Sở Nông nghiệp và Môi trường, Sở Y tế ban hành kế hoạch như sau:

I. MỤC ĐÍCH
Nâng cao nhận thức của cán bộ ngành Y tế.

II. NHIỆM VỤ
${tasks.map((text, at) => `${at + 1}. Nội dung ${at + 1}\nPhòng Nghiệp vụ Y ${text}, hoàn thành trước ngày 30/12/2029.`).join('\n')}
${tasks.length + 1}. Nội dung khác
Văn phòng Sở mua sắm máy chiếu cho hội trường.

Nơi nhận:
- Lưu: VT.

GIÁM ĐỐC
`

export async function cascade() {
  const server = await serve()
  const staff = await person(server, { login: 'chuyenvien' })
  const unit = await person(server, { login: 'yte', screen: phone })
  const get = async (page, path) => (await page.request.get(`${server.address}${path}`)).json()
  const post = async (path, more) => {
    const { csrf } = await get(staff, '/api/session')
    const sent = await staff.request.post(`${server.address}${path}`, { headers: { 'X-CSRF-Token': csrf, 'Idempotency-Key': crypto.randomUUID() }, ...more })
    expect(sent.ok(), `${path}: ${await sent.text()}`)
    return sent.json()
  }
  const parent = (await get(staff, '/api/plans?status=issued')).items[0]
  let child

  await step("a department's own plan, once confirmed, tells which plan it carries out", async () => {
    const owed = (await get(unit, '/api/my/assignments?size=20')).items.filter((one) => one.due.due_on).slice(0, 2)
    const words = owed.map(({ text }) => text.split(/[.;,]/)[0].replace(/^./, (letter) => letter.toLowerCase()))
    const file = { name: 'ke-hoach-so-y-te.txt', mimeType: 'text/plain', buffer: Buffer.from(plan_text(parent.symbol, words)) }
    const draft = await post('/api/drafts', { multipart: { file } })
    child = (await post(`/api/drafts/${draft.id}/confirm`, { data: { base_revision: 1 } })).id
    await visit(staff, server, `/plans/${child}`)
    await look(staff, 'child-plan')
    await staff.getByRole('region', { name: 'Kế hoạch cấp trên và kế hoạch của đơn vị' }).getByRole('button', { name: `Đối chiếu: ${parent.symbol}` }).click()
    await staff.getByText(/Giống nhất: nhiệm vụ/).first().waitFor()
    await staff.getByText(/muộn hơn kế hoạch cấp trên/).first().waitFor()
    await look(staff, 'binding')
  })
  await step('the department confirms it on a phone, and takes it back and again', async () => {
    await visit(unit, server, `/plans/${child}/binding/${parent.id}`)
    await look(unit, 'binding-small')
    await unit.getByRole('button', { name: 'Xác nhận đối chiếu' }).click()
    await unit.waitForURL(/tab=coverage/)
    await unit.getByText('Có trong kế hoạch của đơn vị').first().waitFor()
    await unit.getByRole('button', { name: 'Hoàn tác' }).click()
    await unit.getByText('Đã bỏ đối chiếu.').waitFor()
    expect((await get(unit, `/api/plans/${parent.id}/coverage`)).covered === 0, 'it is still bound')
    await visit(unit, server, `/plans/${child}/binding/${parent.id}`)
    await unit.getByRole('button', { name: 'Xác nhận đối chiếu' }).click()
    await unit.waitForURL(/tab=coverage/)
    await look(unit, 'coverage-small')
  })
  await step('the standing body sees what is covered, by what, and what nobody took up', async () => {
    await visit(staff, server, `/plans/${parent.id}?tab=coverage`)
    await look(staff, 'coverage')
    await visit(staff, server, `/plans/${parent.id}?tab=coverage&state=covered`)
    await staff.getByRole('link', { name: /45\/KH-SYT, nhiệm vụ 1/ }).waitFor()
    await staff.getByText('Hạn muộn hơn kế hoạch cấp trên').first().waitFor()
    await look(staff, 'coverage-covered')
    const [sheet] = await Promise.all([staff.waitForEvent('download'), staff.getByRole('link', { name: 'Xuất Excel' }).click()])
    expect(sheet.suggestedFilename() === 'bao-phu.xlsx', sheet.suggestedFilename())
  })
  await step('the lineage leads from plan to plan by keyboard, and as a list on a phone', async () => {
    await visit(staff, server, `/plans/${child}?tab=lineage`)
    await look(staff, 'lineage')
    const box = staff.getByRole('group', { name: /Phả hệ văn bản/ }).getByRole('link').first()
    await box.focus()
    await staff.keyboard.press('Enter')
    await staff.waitForURL(new RegExp(parent.id))
    await staff.getByRole('link', { name: /45\/KH-SYT/ }).first().waitFor()
    await look(staff, 'lineage-parent')
    await visit(unit, server, `/plans/${child}?tab=lineage`)
    await unit.getByRole('link', { name: new RegExp(parent.symbol) }).waitFor()
    await look(unit, 'lineage-small')
  })
  await server.stop()
}
