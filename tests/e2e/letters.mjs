// Chasing letters: drawn up for all units, approved, numbered, kept, and seen by the units.
import { readFileSync } from 'node:fs'
import { expect, gone, look, person, phone, step, visit } from './harness.mjs'

/** Where letters of the ladder go: each person's own word, and the administrator's list. */
export async function official_addresses(server) {
  const leader = await person(server, { login: 'lanhdao', screen: phone })
  const administrator = await person(server, { login: 'quantri' })
  await step('a leader gives an official address and says whether letters are wanted', async () => {
    await visit(leader, server, '/account')
    await leader.getByLabel('Thư điện tử công vụ').fill('khong-phai-dia-chi')
    await leader.getByRole('button', { name: 'Lưu' }).click()
    await leader.getByText('Địa chỉ thư điện tử chưa đúng.').waitFor()
    await leader.getByLabel('Thư điện tử công vụ').fill('lanhdao@tinh.gov.vn')
    await leader.getByRole('button', { name: 'Lưu' }).click()
    await leader.getByText('Đã lưu', { exact: true }).waitFor()
    await look(leader, 'account-small')
    const coming = leader.waitForEvent('download')
    await leader.getByRole('link', { name: /Tải dữ liệu của tôi/ }).click()
    expect((await coming).suggestedFilename() === 'du-lieu-ca-nhan.xlsx', 'what is kept is no .xlsx')
  })
  await step('the administrator sees it in the list, gives one to another person, and every reading is told', async () => {
    await visit(administrator, server, '/administration?tab=users')
    await administrator.getByText('lanhdao@tinh.gov.vn').first().waitFor()
    await look(administrator, 'users')
    await administrator.getByRole('row', { name: /chuyenvien/ }).getByRole('button', { name: /^Sửa/ }).click()
    const form = administrator.getByRole('dialog')
    await form.getByLabel('Thư điện tử công vụ').fill('chuyenvien@tinh.gov.vn')
    await look(administrator, 'user-form')
    await form.getByRole('button', { name: 'Lưu' }).click()
    await administrator.getByText('chuyenvien@tinh.gov.vn').first().waitFor()
    const reads = await (await administrator.request.get(`${server.address}/api/contact-reads`)).json()
    expect(reads.items[0].accounts && reads.items[0].people > 0, `the reading is not told: ${JSON.stringify(reads.items[0])}`)
    await visit(administrator, server, '/account')
    await look(administrator, 'account')
  })
}

export async function letters(server) {
  await official_addresses(server)
  const staff = await person(server, { login: 'chuyenvien' })
  const leader = await person(server, { login: 'lanhdao', screen: phone })
  const focal_point = await person(server, { login: 'yte', screen: phone })
  const get = async (page, path) => (await page.request.get(`${server.address}${path}`)).json()
  let plan, letter

  await step('one act draws up the letter for all units that are silent', async () => {
    const own = (await get(focal_point, '/api/my/assignments?size=200')).items.find((row) => row.standing === 'silent')
    expect(own, 'the unit owes nothing that it is silent about')
    plan = own.plan
    await visit(staff, server, `/plans/${plan.id}?tab=chasing`)
    await staff.getByRole('button', { name: 'Lập công văn đôn đốc' }).click()
    const dialog = staff.getByRole('dialog')
    await dialog.getByText(/việc của \d+ đơn vị/).first().waitFor()
    await look(staff, 'letter-make')
    await dialog.getByLabel(/Chưa có phản hồi/).check()
    await dialog.getByRole('button', { name: 'Lập dự thảo' }).click()
    await staff.waitForURL(/\/letters\/[0-9a-f-]+$/)
    letter = staff.url().split('/').at(-1)
    await staff.getByLabel('Lời văn').waitFor()
    await look(staff, 'letter-draft')
  })
  await step('its text is changed, and it goes to the leader', async () => {
    await staff.getByLabel('Ký hiệu (sau số)').fill('UBND-VX')
    await staff.getByLabel('Họ và tên người ký').fill('Lò Văn Hạnh')
    await staff.getByRole('button', { name: 'Lưu dự thảo' }).click()
    await staff.getByText('Đã lưu dự thảo').waitFor()
    await staff.getByRole('button', { name: 'Trình duyệt' }).click()
    await staff.getByText('Chờ duyệt').waitFor()
    await visit(leader, server, `/letters/${letter}`)
    await leader.getByText('Lò Văn Hạnh').first().waitFor()
    await look(leader, 'letter-approval-small')
    await leader.getByRole('button', { name: 'Duyệt', exact: true }).click()
    await leader.getByText('Đã duyệt, chờ số').waitFor()
  })
  await step('it is numbered, issued and entered into the register', async () => {
    await visit(staff, server, `/letters/${letter}`)
    await staff.getByRole('button', { name: 'Lấy số và phát hành' }).click()
    const dialog = staff.getByRole('dialog')
    await dialog.getByLabel('Số văn bản').fill('3')
    await look(staff, 'letter-issue')
    await dialog.getByRole('button', { name: 'Phát hành' }).click()
    await staff.getByText(/Số 03\/UBND-VX/).first().waitFor()
    await look(staff, 'letter-issued')
    const coming = staff.waitForEvent('download')
    await staff.getByRole('link', { name: 'Tải .docx' }).click()
    const file = readFileSync(await (await coming).path())
    expect(file.subarray(0, 2).toString() === 'PK' && file.length > 4000, 'the letter is no .docx')
    await visit(staff, server, '/outgoing')
    await staff.getByRole('link', { name: '03/UBND-VX' }).waitFor()
    await staff.getByText(/Số còn trống: 1–2/).waitFor()
    await look(staff, 'outgoing')
  })
  await step('the numbers left out are explained, and the register is exported', async () => {
    await staff.getByRole('button', { name: 'Ghi lý do' }).click()
    const dialog = staff.getByRole('dialog')
    await dialog.getByLabel('Lý do').fill('Số cấp trên sổ giấy')
    await dialog.getByRole('button', { name: 'Ghi lý do' }).click()
    await gone(staff.getByText(/Số còn trống/))
    await look(staff, 'outgoing-explained')
    const coming = staff.waitForEvent('download')
    await staff.getByRole('link', { name: /Xuất|Excel/ }).click()
    expect((await coming).suggestedFilename().endsWith('.xlsx'), 'the register is no .xlsx')
  })
  await step('the list of letters is taken along as it is filtered', async () => {
    await visit(staff, server, '/letters?status=issued')
    const coming = staff.waitForEvent('download')
    await staff.getByRole('link', { name: 'Xuất Excel' }).click()
    const file = await coming
    expect(file.suggestedFilename() === 'cong-van-don-doc.xlsx', file.suggestedFilename())
    expect(readFileSync(await file.path()).subarray(0, 2).toString() === 'PK', 'the list is no .xlsx')
    await look(staff, 'letters-list')
  })
  await step('the unit sees the letter with its duty', async () => {
    const own = (await get(focal_point, `/api/my/assignments?plan_id=${plan.id}&size=200`)).items
    for (const row of own) if ((await get(focal_point, `/api/assignments/${row.id}/letters`)).items.length > 0) {
      await visit(focal_point, server, `/assignments/${row.id}`)
      await focal_point.getByRole('link', { name: /Số 03\/UBND-VX/ }).waitFor()
      await look(focal_point, 'letter-at-unit-small')
      return
    }
    expect(false, 'no duty of the unit shows the letter')
  })
}
