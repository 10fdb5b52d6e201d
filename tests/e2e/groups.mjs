// Bodies that are several units: named one by one, told by their work, and picked
// in the review; what each of them is given in the end.
import { expect, look, phone, step, visit } from './harness.mjs'

const plan = [
  'ỦY BAN NHÂN DÂN', 'TỈNH SƠN THỦY', 'Số: 246/KH-UBND', '', 'KẾ HOẠCH', 'Tháng hành động vì nguồn nước năm 2027', '',
  'I. MỤC ĐÍCH', '- Giữ gìn nguồn nước.', '', 'II. PHÂN CÔNG NHIỆM VỤ',
  '1. UBND các xã Khe Ngàn, Đá Mọc, Suối Hoa và Bản Lụa', '- Tổ chức ra quân làm sạch nguồn nước trước ngày 20/3/2027.',
  '2. Các cơ quan truyền thông của tỉnh', '- Đưa tin về Tháng hành động.', '', 'III. CHẾ ĐỘ BÁO CÁO',
  'Các cơ quan, đơn vị được giao nhiệm vụ tại Mục II báo cáo kết quả thực hiện về Sở Nông nghiệp và Môi trường trước ngày 15/4/2027.', '',
].join('\n')

export async function groups_of_units(server, staff) {
  const get = async (path) => (await staff.request.get(`${server.address}${path}`)).json()
  const draft = () => get(`/api/drafts/${staff.url().split('/').pop()}`)
  const panel = staff.getByRole('tabpanel')
  const of = async (name) => {
    const { content, resolutions } = await draft()
    const body = content.units.find((one) => one.name.startsWith(name))
    expect(body, `no body is called ${name}: ${content.units.map((one) => one.name).join('; ')}`)
    return resolutions.find((one) => one.unit === body.id)
  }

  await step('four communes that one name lists are four units by themselves, and who is charged is a rule', async () => {
    await visit(staff, server, '/import')
    await staff.locator('input[type=file]').setInputFiles({ name: 'nguon-nuoc.txt', mimeType: 'text/plain', buffer: Buffer.from(plan) })
    await staff.waitForURL(/\/import\/[0-9a-f-]{36}/)
    await staff.getByRole('tab', { name: /Đơn vị/ }).first().click()
    await panel.getByRole('button', { name: /UBND các xã Khe Ngàn/ }).click()
    await panel.getByText(/Ủy ban nhân dân xã Khe Ngàn; Ủy ban nhân dân xã Đá Mọc/).waitFor()
    expect((await of('UBND các xã')).units.length === 4, JSON.stringify(await of('UBND các xã')))
    const charged = await of('Các cơ quan, đơn vị được giao')
    expect(charged.kind === 'charged' && charged.section === 'II' && charged.units.length === 4, JSON.stringify(charged))
    await look(staff, 'review-group-named')
  })

  await step('what reaches nobody is named before confirming, and its body is picked unit by unit', async () => {
    await staff.getByRole('button', { name: 'Xác nhận thành kế hoạch' }).click()
    const dialog = staff.getByRole('dialog')
    await dialog.getByText(/chưa đến đơn vị nào/).waitFor()
    await look(staff, 'review-unreached')
    await dialog.getByRole('button', { name: /Đưa tin về Tháng hành động/ }).click()
    await staff.getByRole('tab', { name: /Nhiệm vụ/, selected: true }).first().waitFor()
    await staff.getByRole('tab', { name: /Đơn vị/ }).first().click()
    await panel.getByRole('button', { name: /Các cơ quan truyền thông/ }).click()
    const picker = panel.getByRole('combobox', { name: 'Đơn vị trong danh mục' })
    for (const [typed, name] of [['so van hoa the thao', 'Sở Văn hóa, Thể thao và Du lịch'], ['bao va phat thanh', 'Báo và phát thanh, truyền hình Sơn Thủy']]) {
      await picker.focus() // only then it takes what is typed
      await staff.keyboard.type(typed)
      await staff.locator('.ant-select-dropdown:visible').getByText(name, { exact: true }).click()
    }
    await picker.press('Escape')
    await panel.getByText('2 đơn vị').first().waitFor()
    await staff.getByText('Đã lưu').waitFor()
    expect((await of('Các cơ quan, đơn vị được giao')).units.length === 6, 'the rule did not follow the task')
    await look(staff, 'review-group-picked')
    await staff.setViewportSize(phone)
    await look(staff, 'review-group-picked-phone')
    await staff.setViewportSize({ width: 1366, height: 768 })
  })

  await step('each of the six gets its duty', async () => {
    await staff.getByRole('button', { name: 'Xác nhận thành kế hoạch' }).click()
    await staff.getByRole('dialog').getByRole('button', { name: 'Xác nhận thành kế hoạch' }).click()
    await staff.waitForURL(/\/plans\/[0-9a-f-]{36}/)
    const id = staff.url().split('/').pop().split('?')[0]
    const preview = await get(`/api/plans/${id}/issue-preview`)
    expect(preview.reports[0].units.length === 6, JSON.stringify(preview.reports))
    expect(['xã Khe Ngàn', 'xã Bản Lụa', 'Du lịch'].every((end) => preview.units.some(({ unit }) => unit.name.endsWith(end))), JSON.stringify(preview.units))
    await visit(staff, server, `/plans/${id}/issue`)
    await staff.getByText('Các đơn vị được giao nhiệm vụ trong mục II').waitFor()
    await look(staff, 'issue-groups')
  })
}
