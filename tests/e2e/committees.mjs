// A steering committee: set up, filled from a pasted list, looked at as of a past day;
// its first document has its own number.
import { expect, gone, look, person, phone, step, visit } from './harness.mjs'

const pasted = `Thành phần Ban Chỉ đạo:
1. Đồng chí Nguyễn Thị Mẫu, Phó Chủ tịch Hội Nước sạch - Trưởng ban
2. Đồng chí Trần Văn Thử, Giám đốc Sở Y tế - Phó Trưởng ban Thường trực;
3. Giám đốc Sở Tài chính - Ủy viên`

export async function committees(server) {
  const staff = await person(server, { login: 'chuyenvien' })
  let address
  await step('a steering committee is set up and its members are taken from a pasted list', async () => {
    await visit(staff, server, '/committees')
    await look(staff, 'committees-none')
    await staff.getByRole('button', { name: 'Thêm Ban Chỉ đạo, Tổ giúp việc' }).first().click()
    const form = staff.getByRole('dialog')
    await form.getByRole('textbox', { name: 'Tên', exact: true }).fill('Ban Chỉ đạo nước sạch tỉnh')
    await form.getByRole('textbox', { name: 'Quyết định thành lập' }).fill('Quyết định số 01/QĐ-UBND')
    await look(staff, 'committee-form')
    await form.getByRole('button', { name: 'Lưu' }).click()
    await staff.getByRole('heading', { name: 'Ban Chỉ đạo nước sạch tỉnh', level: 1 }).waitFor()
    address = new URL(staff.url()).pathname
    await staff.getByRole('button', { name: 'Thêm thành viên' }).first().click()
    await staff.getByLabel('Dán danh sách').fill(pasted)
    await staff.getByRole('button', { name: 'Tách danh sách' }).click()
    // The line that nobody has filled in yet is not kept.
    await staff.getByRole('group', { name: 'Thành viên 3' }).waitFor()
    await look(staff, 'committee-pasted')
    await staff.getByRole('button', { name: 'Lưu thành viên' }).click()
    await staff.getByRole('link', { name: 'Sở Y tế' }).waitFor()
    expect((await staff.getByText('Trần Văn Thử').count()) === 0, 'a name is kept that nobody asked to keep')
    await look(staff, 'committee')
  })
  await step('its documents are numbered apart from those of the office', async () => {
    await staff.getByRole('button', { name: 'Vào số văn bản' }).click()
    const form = staff.getByRole('dialog')
    await form.getByRole('spinbutton', { name: 'Số' }).fill('6')
    await form.getByRole('textbox', { name: 'Tên loại và trích yếu' }).fill('Kế hoạch nước sạch năm nay')
    await look(staff, 'committee-document')
    await form.getByRole('button', { name: 'Vào số' }).click()
    await staff.getByRole('cell', { name: '06/KH-BCĐ' }).waitFor()
    await staff.getByRole('link', { name: 'Mở sổ đăng ký văn bản đi' }).click()
    await staff.getByText('Ban Chỉ đạo nước sạch tỉnh', { exact: false }).first().waitFor()
    await look(staff, 'committee-register')
    await staff.getByRole('button', { name: 'Xóa khỏi sổ: 06/KH-BCĐ' }).click()
    const asked = staff.getByRole('dialog')
    await asked.getByText(/Số này thành số trống/).waitFor()
    await look(staff, 'committee-register-remove')
    await asked.getByRole('button', { name: 'Xóa khỏi sổ' }).click()
    await staff.getByText('Đã xóa khỏi sổ; số này đang trống').first().waitFor()
    await gone(staff.getByRole('button', { name: 'Xóa khỏi sổ: 06/KH-BCĐ' }))
  })
  await step('the member’s page tells of its seat and of the group by rule; the list is seen on the phone', async () => {
    await visit(staff, server, address)
    await staff.getByRole('link', { name: 'Sở Y tế' }).click()
    await staff.getByRole('region', { name: 'Tham gia Ban Chỉ đạo' }).getByRole('link', { name: 'Ban Chỉ đạo nước sạch tỉnh' }).waitFor()
    await staff.getByRole('region', { name: 'Thuộc nhóm theo quy tắc' }).getByText('Thành viên Ban Chỉ đạo nước sạch tỉnh').waitFor()
    const small = await person(server, { login: 'lanhdao', screen: phone })
    await visit(small, server, address)
    await small.getByRole('link', { name: 'Sở Y tế' }).waitFor()
    await look(small, 'committee-small')
    await visit(small, server, '/committees')
    await look(small, 'committees-small')
    const paper = await small.request.get(`${server.address}/api${address}/members.docx`)
    expect((await paper.body()).subarray(0, 2).toString() === 'PK', 'the list is no .docx')
    await small.context().close()
  })
  await staff.context().close()
}
