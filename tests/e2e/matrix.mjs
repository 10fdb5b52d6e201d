// Themes × channels of a plan: proposals taken, a hole waived, who carries what, on both screens; an input that a task awaits.
import { desktop, expect, gone, look, person, phone, serve, step, visit } from './harness.mjs'

export async function matrix() {
  const server = await serve()
  const staff = await person(server, { login: 'chuyenvien', screen: desktop })
  const plans = await (await staff.request.get(`${server.address}/api/plans?status=issued`)).json()
  const holes = async (id) => (await (await staff.request.get(`${server.address}/api/plans/${id}/matrix`)).json()).holes
  let plan
  for (const { id } of plans.items) if ((await holes(id)) > 0) plan = id

  await step('the standing body takes proposals and says where nothing is needed', async () => {
    expect(plan, 'no plan of the example names themes and channels')
    await visit(staff, server, `/plans/${plan}?tab=matrix`)
    await staff.getByRole('button', { name: 'Sửa nội dung, hình thức' }).click()
    const dialog = staff.getByRole('dialog')
    for (const [at, channel] of ['Pa nô, áp phích', 'Mạng xã hội', 'Tờ rơi'].entries()) {
      await dialog.getByRole('button', { name: 'Thêm hình thức' }).click()
      await dialog.getByRole('textbox', { name: `Hình thức tuyên truyền, dòng ${at + 2}` }).fill(channel)
    }
    await look(staff, 'matrix-lines')
    await dialog.getByRole('button', { name: 'Lưu' }).click()
    await gone(dialog)
    await look(staff, 'matrix-holes')
    const before = await holes(plan)
    // What says that it is saved may still stand there from the save before.
    await Promise.all([staff.waitForResponse((one) => one.request().method() === 'PUT' && one.ok()), staff.getByRole('button', { name: /^Nhận các đề xuất/ }).click()])
    const between = await holes(plan)
    expect(between < before, `${before} holes, then ${between}`)
    await staff.getByRole('button', { name: /^Chưa có ?: / }).first().click()
    await staff.getByRole('textbox', { name: 'Không cần, lý do' }).fill('Nội dung chỉ phổ biến trên báo chí.')
    await look(staff, 'matrix-hole')
    await staff.getByRole('button', { name: 'Lưu', exact: true }).click()
    await staff.getByRole('button', { name: /^Không cần ?Nội dung chỉ phổ biến/ }).waitFor()
    expect((await holes(plan)) === between - 1, 'the hole is still there')
    await staff.getByRole('button', { name: /Nhiệm vụ \d+/ }).first().click()
    await staff.getByRole('region', { name: 'Ai thực hiện và minh chứng' }).getByRole('link').first().waitFor()
    await look(staff, 'matrix-who')
    await staff.keyboard.press('Escape')
    const [sheet] = await Promise.all([staff.waitForEvent('download'), staff.getByRole('link', { name: 'Xuất Excel' }).click()])
    expect(sheet.suggestedFilename() === 'noi-dung-hinh-thuc.xlsx', sheet.suggestedFilename())
  })
  await step('a leader reads it on a phone as cards', async () => {
    const leader = await person(server, { login: 'lanhdao', screen: phone })
    await visit(leader, server, `/plans/${plan}?tab=matrix`)
    await leader.getByRole('list', { name: 'Nội dung và hình thức tuyên truyền' }).waitFor()
    await look(leader, 'matrix-small')
  })
  await step('a task awaits an input: the giver hands it over on the phone, who waits confirms', async () => {
    await visit(staff, server, `/plans/${plan}?tab=schedule`)
    await staff.getByRole('button', { name: 'Thêm đầu vào' }).click()
    const form = staff.getByRole('dialog')
    await form.getByRole('textbox', { name: 'Đầu vào' }).fill('Mẫu băng rôn, pa nô')
    for (const [name, typed] of [['Nhiệm vụ đang chờ', '27.'], ['Đơn vị cung cấp', 'Sở Y tế']]) {
      await form.getByRole('combobox', { name }).focus()
      await staff.keyboard.type(typed)
      await staff.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').filter({ hasText: typed }).first().click()
    }
    await form.getByLabel('Hạn giao riêng').fill(`30/12/${new Date().getFullYear()}`)
    await form.getByLabel('Hạn giao riêng').press('Tab')
    await look(staff, 'awaited-form')
    await form.getByRole('button', { name: 'Lưu' }).click()
    await staff.getByRole('list', { name: 'Đầu vào phải chờ' }).getByText('Mẫu băng rôn, pa nô').waitFor()
    await look(staff, 'awaited')
    const giver = await person(server, { login: 'yte', screen: phone })
    await visit(giver, server, '/my-work')
    await look(giver, 'awaited-small')
    await giver.getByRole('button', { name: 'Giao đầu vào' }).click()
    await giver.getByRole('dialog').getByRole('button', { name: 'Giao đầu vào' }).click()
    await giver.getByText('Đã giao đầu vào.').waitFor()
    await visit(staff, server, `/plans/${plan}?tab=schedule`)
    await staff.getByRole('list', { name: 'Đầu vào phải chờ' }).getByText('Đã giao').waitFor()
  })
  await server.stop()
}
