// What is found: documents issued while a plan runs, numbers of a committee's register, dissolved units by their names; and lists by the keyboard.
import { desktop, expect, gone, look, person, phone, serve, step, visit } from './harness.mjs'

export async function finding() {
  const server = await serve()
  const staff = await person(server, { login: 'chuyenvien', screen: desktop })
  const keeper = await person(server, { login: 'quantri', screen: desktop })
  const get = async (page, path) => (await page.request.get(`${server.address}${path}`)).json()
  const post = async (page, path, data) => {
    const { csrf } = await get(page, '/api/session')
    const sent = await page.request.post(`${server.address}${path}`, { headers: { 'X-CSRF-Token': csrf, 'Idempotency-Key': crypto.randomUUID() }, data })
    expect(sent.ok(), `${path}: ${await sent.text()}`)
    return sent.json()
  }
  const { today } = await get(staff, '/api/session')
  const plan = (await get(staff, '/api/plans?status=issued')).items[0]
  const group = (page, name) => page.getByRole('region', { name, exact: true })

  await step('a symbol leads to the line of the register that bears it, before all else', async () => {
    const made = await post(keeper, '/api/committees', { name: 'Ban Chỉ đạo nước sạch tỉnh', kind: 'committee', parent_id: null, family: 'state', symbol: 'BCĐ', decision: '10/QĐ-UBND', formed_on: today, ended_on: null })
    for (const [number, summary] of [[6, 'Kế hoạch hoạt động của Ban Chỉ đạo'], [7, 'Kế hoạch kiểm tra của Ban Chỉ đạo']])
      await post(staff, `/api/committees/${made.committee.id}/documents`, { kind: 'KH', summary, number, dated_on: today, signer: '', recipients: '' })
    await staff.keyboard.press('/')
    const box = staff.getByRole('dialog')
    await box.getByRole('searchbox').fill('06/kh-bcd')
    await group(box, 'Sổ đăng ký văn bản đi').getByRole('link').first().waitFor()
    expect((await box.getByRole('region').first().getAttribute('aria-label')) === 'Sổ đăng ký văn bản đi', 'the exact symbol does not come first')
    await look(staff, 'search-symbol')
    await staff.keyboard.press('ArrowDown')
    await staff.keyboard.press('Enter')
    await staff.waitForURL(/\/outgoing\?entry=/)
    const row = staff.locator('tr[aria-current]')
    await row.waitFor()
    expect((await row.textContent()).includes('06/KH-BCĐ'), await row.textContent())
    await look(staff, 'search-register')
  })

  await step('a directive, a difficulty and a dissolved unit are found; a unit finds its own', async () => {
    const units = (await get(keeper, '/api/units?size=200')).items
    const own = units.find((one) => one.name === 'Sở Y tế')
    await post(staff, `/api/plans/${plan.id}/steps`, { kind: 'directive', symbol: '345/CV-UBND', dated_on: today, title: 'Đẩy nhanh tiến độ treo băng rôn', note: '', unit_ids: [own.id], attachment_ids: [] })
    const old = await post(keeper, '/api/units', { name: 'Sở Thông tin và Truyền thông', short_name: null, aliases: [], kind: null, code: null, parent_id: null })
    await post(keeper, '/api/reorganisations', { kind: 'dissolve', number: '15/NQ-HĐND', decided_on: today, effective_on: today, changes: [{
      kind: null, from_ids: [old.id], duties: [], plans: null, reports: null, focal_points: null,
      to: [{ unit_id: own.id, name: '', short_name: null, function: '', kind: null, code: null, parent_id: null }],
    }] })
    await visit(staff, server, '/search?q=345%2Fcv-ubnd')
    await group(staff, /^Văn bản chỉ đạo/).getByRole('link').first().waitFor()
    await look(staff, 'search-directive')
    await visit(staff, server, `/search?q=${encodeURIComponent('so thong tin va truyen thong')}`)
    await group(staff, 'Đơn vị').getByText(/^Thôi hoạt động từ/).waitFor()
    await look(staff, 'search-dissolved')
    await group(staff, 'Đơn vị').getByRole('link').first().click()
    await staff.getByRole('heading', { name: /Sở Thông tin và Truyền thông/ }).first().waitFor()
    await look(staff, 'dissolved-unit')
    const unit = await person(server, { login: 'yte', screen: phone })
    const duty = (await get(unit, '/api/my/assignments?size=1')).items[0]
    await post(unit, `/api/assignments/${duty.id}/updates`, { kind: 'difficulty', note: 'Thiếu máy chiếu lưu động cho các xã', proposal: null, percent: null, links: [], attachment_ids: [] })
    await visit(unit, server, `/search?q=${encodeURIComponent('máy chiếu')}`)
    await group(unit, 'Khó khăn, vướng mắc, câu hỏi').getByRole('link').first().waitFor()
    await look(unit, 'search-unit-phone')
    await group(unit, 'Khó khăn, vướng mắc, câu hỏi').getByRole('link').first().click()
    await unit.waitForURL(new RegExp(`/assignments/${duty.id}`))
    const other = await person(server, { login: 'vhttdl', screen: desktop })
    for (const q of ['345/CV-UBND', 'máy chiếu lưu động', '06/KH-BCĐ']) {
      await visit(other, server, `/search?q=${encodeURIComponent(q)}`)
      await other.getByText(/^Không tìm thấy/).waitFor()
    }
    await other.context().close()
    await unit.context().close()
  })

  await step('a list is walked, ticked and opened by the keyboard, and the help tells so', async () => {
    await visit(staff, server, '/tracking?view=assignments')
    await staff.keyboard.press('?')
    await staff.getByText('Xuống, lên một dòng của danh sách').waitFor()
    await look(staff, 'keys-help')
    await staff.keyboard.press('Escape')
    await gone(staff.getByRole('dialog'))
    await staff.keyboard.press('j')
    await staff.keyboard.press('j')
    const row = staff.locator('tr:focus')
    await row.waitFor()
    const name = await row.getByRole('link').first().textContent()
    await staff.keyboard.press('x')
    expect((await row.getByRole('checkbox').isChecked()), 'x did not tick the row')
    await look(staff, 'keys-row')
    await staff.keyboard.press('Enter')
    await staff.waitForURL(/\/(assignments|tasks)\//)
    await staff.locator('main').getByText(name.slice(0, 20)).first().waitFor()
  })

  await step('a view of the plans is saved and opened again', async () => {
    await visit(staff, server, '/plans?status=issued')
    await staff.getByRole('button', { name: 'Chế độ xem' }).click()
    await staff.getByRole('menuitem', { name: 'Lưu chế độ xem này…' }).click()
    const dialog = staff.getByRole('dialog')
    await dialog.getByLabel('Tên chế độ xem').fill('Đang thực hiện')
    await dialog.getByRole('button', { name: 'Lưu', exact: true }).click()
    await gone(dialog)
    await look(staff, 'views-plans')
    await visit(staff, server, '/plans?q=khong')
    await staff.getByRole('button', { name: 'Chế độ xem' }).click()
    await staff.getByRole('menuitem', { name: 'Đang thực hiện' }).click()
    await staff.waitForURL(/status=issued/)
    for (const [name, path] of [['inspections', '/inspections'], ['findings', '/inspections/findings'], ['difficulties', '/difficulties'], ['dispatches', '/dispatches']]) {
      await visit(staff, server, path)
      await staff.getByRole('button', { name: 'Chế độ xem' }).waitFor()
      await look(staff, `views-${name}`)
    }
    await visit(keeper, server, '/administration?tab=units')
    await keeper.getByRole('button', { name: 'Chế độ xem' }).waitFor()
    await look(keeper, 'views-units')
    await staff.setViewportSize(phone)
    await visit(staff, server, '/plans')
    await look(staff, 'views-plans-phone')
  })
  await server.stop()
}
