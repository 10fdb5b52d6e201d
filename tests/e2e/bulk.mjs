// Many duties at once: looked at first, moved, put back, on the tracking board of an office of its own.
import { desktop, expect, look, person, serve, step, visit } from './harness.mjs'

export async function bulk_acts() {
  const server = await serve()
  const staff = await person(server, { login: 'chuyenvien', screen: desktop })
  const days = async () => (await (await staff.request.get(`${server.address}/api/tracking?size=200`)).json()).items.map(({ id, due }) => `${id} ${due.due_on}`).sort()

  await step('the standing body looks at what it would move, moves it and puts it back', async () => {
    await visit(staff, server, '/tracking')
    const before = await days()
    await staff.getByRole('checkbox', { name: 'Chọn tất cả việc trên trang này' }).check()
    await staff.getByRole('button', { name: 'Đổi thời hạn…' }).click()
    const dialog = staff.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Thời hạn mới' }).fill('31/12/2027')
    await staff.keyboard.press('Tab')
    await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Theo Công văn số 5/UBND-VX.')
    await look(staff, 'bulk-form')
    await dialog.getByRole('button', { name: 'Xem trước' }).click()
    const go_on = dialog.getByRole('button', { name: /^Đổi thời hạn \d+ việc$/ })
    await go_on.waitFor()
    await look(staff, 'bulk-preview')
    expect(JSON.stringify(await days()) === JSON.stringify(before), 'the preview changed something')
    await go_on.click()
    await dialog.waitFor({ state: 'detached' })
    expect(JSON.stringify(await days()) !== JSON.stringify(before), 'nothing was moved')
    await staff.getByRole('button', { name: 'Đã làm cùng lúc' }).click()
    await look(staff, 'bulk-acts')
    await staff.getByRole('button', { name: 'Hoàn tác lần này' }).click()
    await staff.getByText('Đã hoàn tác; các thời hạn trở lại như trước.').first().waitFor()
    expect(JSON.stringify(await days()) === JSON.stringify(before), 'not all deadlines stand as before')
  })
  await staff.context().close()
  await server.stop()
}
