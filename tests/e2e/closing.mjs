// A plan ends and is opened again: what is still open is said first, what was told of past days stays. On an office of its own.
import { desktop, expect, fits, gone, look, person, phone, serve, settle, shoot, step, visit } from './harness.mjs'

const day_before = () => new Date(Date.now() + 7 * 3_600_000 - 86_400_000).toISOString().slice(0, 10)

export async function closing() {
  const server = await serve()
  const staff = await person(server, { login: 'chuyenvien', screen: desktop })
  const unit = await person(server, { login: 'thuyan', screen: phone })
  const get = async (page, path) => (await page.request.get(`${server.address}${path}`)).json()
  const plan = (await get(staff, '/api/plans?status=issued')).items[0]
  const past = day_before()
  const told = async () => JSON.stringify([await get(staff, `/api/tracking/units?size=200&as_of=${past}`), (await get(staff, `/api/overview?as_of=${past}`)).progress])
  const now = async () => (await get(staff, `/api/tracking?size=1&plan_id=${plan.id}`)).progress
  const mine = (await get(unit, `/api/my/assignments?plan_id=${plan.id}&size=200`)).items
  const duty = mine.find((row) => row.can.includes('update') && row.standing !== 'done')
  const act = async (name) => {
    await staff.getByRole('button', { name: 'Thao tác khác' }).click()
    await staff.getByRole('menuitem', { name }).click()
    return staff.getByRole('dialog')
  }
  let before, standing
  await step('before a plan is closed it is said what is open in it', async () => {
    ;[before, standing] = [await told(), await now()]
    const left = await get(staff, `/api/plans/${plan.id}/left-open`)
    await visit(staff, server, `/plans/${plan.id}`)
    const dialog = await act('Kết thúc kế hoạch')
    await dialog.getByText(left.late > 0 ? `${left.duties} việc chưa hoàn thành, trong đó ${left.late} việc quá hạn` : `${left.duties} việc chưa hoàn thành, chưa việc nào quá hạn`).waitFor()
    expect(left.duties === standing.total - standing.done && left.duties > 0, `told ${JSON.stringify(left)}, stands ${JSON.stringify(standing)}`)
    if (left.asked > 0) await dialog.getByText(`${left.asked} câu hỏi, vướng mắc chưa trả lời`).waitFor()
    await look(staff, 'closing')
    await staff.setViewportSize(phone)
    await settle(staff)
    await shoot(staff, 'closing-small')
    await fits(staff, 'closing-small')
    await staff.setViewportSize(desktop)
    await dialog.getByRole('button', { name: 'Hủy' }).click()
    await gone(dialog)
    expect((await get(staff, `/api/plans/${plan.id}`)).status === 'issued', 'it was closed without being confirmed')
  })
  await step('it is closed: units add nothing more, and figures of past days stay', async () => {
    const dialog = await act('Kết thúc kế hoạch')
    await dialog.getByRole('button', { name: 'Kết thúc kế hoạch' }).click()
    await staff.getByText('Đã kết thúc kế hoạch.').waitFor()
    await staff.getByText('Đã kết thúc', { exact: true }).first().waitFor()
    // What waits for an answer in it waits no more, in the menu at once.
    await gone(staff.getByRole('link', { name: /^Theo dõi.*2/ }))
    await look(staff, 'closed')
    await visit(unit, server, `/assignments/${duty.id}`)
    await unit.getByText('Đơn vị không cập nhật thêm được').waitFor()
    expect((await unit.getByRole('button', { name: 'Cập nhật tiến độ' }).count()) === 0, 'the unit is offered to go on')
    await look(unit, 'closed-duty-small')
    expect((await told()) === before, `what was told of ${past} changed`)
  })
  await step('it is opened again: the same is open, units go on, and figures of past days stay', async () => {
    const dialog = await act('Mở lại kế hoạch')
    await dialog.getByText(/lại được tính và đôn đốc từ hôm nay/).waitFor()
    await look(staff, 'opening-again')
    await dialog.getByRole('button', { name: 'Mở lại kế hoạch' }).click()
    await staff.getByText('Đã mở lại kế hoạch.').waitFor()
    expect(JSON.stringify(await now()) === JSON.stringify(standing), `it stood ${JSON.stringify(standing)}, stands ${JSON.stringify(await now())}`)
    expect((await told()) === before, `what was told of ${past} changed`)
    await visit(unit, server, `/assignments/${duty.id}`)
    await unit.getByRole('button', { name: 'Cập nhật tiến độ' }).click()
    await unit.getByLabel('Kết quả, việc đã làm').fill('Tiếp tục sau khi kế hoạch được mở lại.')
    await unit.getByRole('button', { name: 'Gửi cập nhật' }).click()
    await unit.getByRole('article').filter({ hasText: 'Tiếp tục sau khi' }).waitFor()
  })
  for (const page of [staff, unit]) await page.context().close()
  await server.stop()
}
