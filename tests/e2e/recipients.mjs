// To whom a plan went: the clerk hands over what the program cannot bring, a unit says on the
// phone that it has it, the leader sees how far it came. On an office of its own.
import { desktop, expect, look, person, phone, serve, step, visit } from './harness.mjs'

export async function recipients() {
  const server = await serve()
  const staff = await person(server, { login: 'chuyenvien', screen: desktop })
  const leader = await person(server, { login: 'lanhdao', screen: desktop })
  const unit = await person(server, { login: 'yte', screen: phone })
  const get = async (page, path) => (await page.request.get(`${server.address}${path}`)).json()
  const post = async (page, path, data = {}) => {
    const { csrf } = await get(page, '/api/session')
    const answer = await page.request.post(`${server.address}${path}`, { data, headers: { 'x-csrf-token': csrf } })
    expect(answer.ok(), `${path}: ${answer.status()} ${await answer.text()}`)
    const text = await answer.text()
    return text && JSON.parse(text)
  }
  const states = async () => (await get(staff, `/api/plans/${plan}/dispatches`)).counts
  let plan

  await step('a plan is issued: who can sign in has it, all others are to be handed paper', async () => {
    const draft = (await get(staff, '/api/drafts')).items[0]
    plan = (await post(staff, `/api/drafts/${draft.id}/confirm`, { base_revision: draft.revision })).id
    await post(staff, `/api/plans/${plan}/request-approval`)
    await post(leader, `/api/plans/${plan}/issue`, { accept_unresolved: true })
    const told = await states()
    expect(told.sent > 0 && told.to_hand > 0 && told.received === 0, `told otherwise: ${JSON.stringify(told)}`)
    await visit(staff, server, `/plans/${plan}`)
    await staff.getByRole('list', { name: 'Tình hình gửi văn bản' }).getByText('Còn phải gửi').waitFor()
    await look(staff, 'recipients-plan')
  })
  await step('the clerk marks what was handed over, all at once, takes it back and marks it again', async () => {
    const before = await states()
    await staff.getByRole('link', { name: /Còn phải gửi/ }).click()
    await staff.getByRole('heading', { name: 'Nơi nhận văn bản', level: 1 }).waitFor()
    await staff.getByRole('button', { name: /^Ghi đã chuyển đến/ }).first().waitFor()
    await look(staff, 'recipients-to-hand')
    await staff.getByRole('checkbox', { name: 'Chọn tất cả trên trang này' }).check()
    await staff.getByRole('button', { name: 'Ghi đã chuyển', exact: true }).click()
    const dialog = staff.getByRole('dialog')
    await dialog.getByLabel('Ghi chú').fill('02 bản, giao tại văn thư.')
    await look(staff, 'recipients-hand-over')
    await dialog.getByRole('button', { name: 'Ghi', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    const handed = await states()
    expect(handed.handed === before.to_hand && handed.to_hand === 0, `not all are handed over: ${JSON.stringify(handed)}`)
    await staff.getByRole('button', { name: 'Hoàn tác' }).click()
    await staff.getByText('Đã rút lại.').waitFor()
    expect((await states()).to_hand === before.to_hand, 'it was not taken back')
    await staff.getByRole('button', { name: /^Ghi đã chuyển đến/ }).first().click()
    await dialog.getByLabel('Hình thức chuyển').focus()
    await staff.keyboard.press('Enter')
    await staff.locator('.ant-select-item-option').filter({ hasText: 'Trục liên thông văn bản' }).click()
    await dialog.getByRole('button', { name: 'Ghi', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    expect((await states()).handed === 1, 'the one is not handed over')
    const book = await staff.request.get(`${server.address}/api/dispatches.xlsx?plan_id=${plan}`)
    expect((await book.body()).subarray(0, 2).toString() === 'PK', 'the delivery book is no .xlsx')
  })
  await step('a unit finds it on the phone, opens it and says that it has it', async () => {
    await visit(unit, server, '/my-work')
    const fresh = unit.getByRole('region', { name: 'Văn bản mới gửi đến' })
    await fresh.getByText('Chưa mở').waitFor()
    await look(unit, 'recipients-new-small')
    await fresh.getByRole('link').first().click()
    const own = unit.getByRole('region', { name: 'Nơi nhận', exact: true })
    await own.getByText(/mở lúc/).waitFor()
    await look(unit, 'recipients-own-small')
    await own.getByRole('button', { name: 'Đã nhận' }).click()
    await own.getByText(/nhận lúc/).waitFor()
    const seen = (await get(unit, '/api/dispatches')).items
    expect(seen.every((row) => row.unit.name === 'Sở Y tế'), 'a unit sees the line of another')
    expect((await states()).received === 1, 'the receipt is not counted')
    await visit(unit, server, '/dispatches')
    await look(unit, 'recipients-own-list-small')
  })
  await step('the leader sees how far it came, and where it stands', async () => {
    await visit(leader, server, `/plans/${plan}`)
    const figures = leader.getByRole('list', { name: 'Tình hình gửi văn bản' })
    await figures.getByRole('link', { name: /Đã nhận/ }).waitFor()
    await look(leader, 'recipients-leader')
    await leader.getByRole('link', { name: /^Danh sách \d+ nơi nhận$/ }).click()
    await leader.getByText(/nhận lúc/).first().waitFor()
    await look(leader, 'recipients-list')
    expect((await leader.getByRole('button', { name: /^Ghi đã chuyển/ }).count()) === 0, 'a leader is offered the clerk\'s act')
  })
  for (const page of [staff, leader, unit]) await page.context().close()
  await server.stop()
}
