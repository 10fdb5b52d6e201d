// Who is who, as the administrator keeps it: the start list of a province.
import { desktop, expect, fits, look, person, phone, settle, shoot, step, visit } from './harness.mjs'

/** On a phone the folded tabs of the page behind a drawer are the library's own; there the picture and its width count. */
async function seen(page, screen, name) {
  if (screen === desktop) return look(page, name)
  await settle(page)
  await shoot(page, name)
  await fits(page, name)
}

export async function organisation(server) {
  await step('the administrator takes a province from the start list, and once more without doubling it', async () => {
    for (const [screen, name] of [[desktop, 'start-list'], [phone, 'start-list-small']]) {
      const administrator = await person(server, { login: 'quantri', screen })
      await visit(administrator, server, '/administration?tab=units')
      await administrator.getByRole('button', { name: 'Danh mục khởi tạo' }).click()
      const drawer = administrator.getByRole('dialog')
      await drawer.getByRole('combobox', { name: 'Tỉnh, thành phố' }).fill('Lạng Sơn')
      await administrator.keyboard.press('Enter')
      await drawer.getByRole('button', { name: 'Xem Cơ quan nhà nước' }).click()
      await drawer.getByRole('button', { name: 'Xem Ủy ban nhân dân xã, phường, đặc khu' }).click()
      await seen(administrator, screen, name)
      await drawer.getByRole('button', { name: 'Thêm vào danh sách' }).click()
      await drawer.getByText(screen === desktop ? /Đã thêm [1-9]\d+ đơn vị/ : 'Đã thêm 0 đơn vị').waitFor()
      await seen(administrator, screen, `${name}-added`)
      await administrator.context().close()
    }
    const administrator = await person(server, { login: 'quantri' })
    const communes = await (await administrator.request.get(`${server.address}/api/units?q=ba%20son&size=200`)).json()
    expect(communes.items.filter((unit) => unit.name === 'Ủy ban nhân dân xã Ba Sơn').length === 1, 'the commune is not there once')
    await administrator.context().close()
  })
}

export async function codes_and_places(server) {
  await step('a unit has several identifiers and superiors, each with its time', async () => {
    const administrator = await person(server, { login: 'quantri' })
    await visit(administrator, server, '/administration?tab=units')
    await administrator.getByRole('searchbox', { name: 'Tìm theo tên, mã' }).fill('H99.04')
    await administrator.keyboard.press('Enter')
    await administrator.getByRole('button', { name: 'Sửa Sở Y tế' }).click()
    const form = administrator.getByRole('dialog')
    await form.getByRole('button', { name: 'Thêm mã' }).click()
    await form.getByRole('group', { name: 'Mã khác 1' }).getByLabel('Mã', { exact: true }).fill('h99.04')
    await form.getByRole('button', { name: 'Thêm quan hệ trực thuộc' }).click()
    const place = form.getByRole('group', { name: 'Trực thuộc khác 1' })
    await place.getByRole('combobox', { name: 'Đơn vị cấp trên trong hệ thống này' }).fill('Đảng ủy Ủy ban nhân dân tỉnh')
    await administrator.getByTitle('Đảng ủy Ủy ban nhân dân tỉnh', { exact: true }).last().click()
    for (const [screen, name] of [[desktop, 'unit-marks'], [phone, 'unit-marks-small']]) {
      await administrator.setViewportSize(screen)
      await place.scrollIntoViewIfNeeded()
      await seen(administrator, screen, name)
    }
    await administrator.setViewportSize(desktop)
    await form.getByRole('button', { name: 'Lưu' }).click()
    await administrator.getByText('Đã lưu.').waitFor()
    await administrator.getByRole('link', { name: 'Sở Y tế' }).click()
    await administrator.getByText('mã định danh điện tử H99.04').waitFor()
    await administrator.getByRole('link', { name: 'Đảng ủy Ủy ban nhân dân tỉnh' }).first().waitFor()
    await look(administrator, 'unit-marked')
    await administrator.context().close()
  })
}

export async function decision_by_table(server) {
  await step('a decision is entered by table: a fault has its line, then the form is filled', async () => {
    const administrator = await person(server, { login: 'quantri' })
    await visit(administrator, server, '/administration?tab=reorganisation')
    await administrator.getByRole('button', { name: 'Lập đợt sắp xếp' }).first().click()
    const form = administrator.getByRole('dialog')
    await form.getByLabel('Số, ký hiệu quyết định').fill('16/NQ-HĐND')
    await form.getByRole('button', { name: 'Nhập từ bảng' }).click()
    const communes = ['phường Thủy An', 'phường Hòa Giang', 'phường Bình Lãng', 'xã Khe Ngàn', 'xã Đá Mọc', 'xã Suối Hoa']
    const lines = communes.map((name) => `Ủy ban nhân dân ${name}; Ủy ban nhân dân ${name} Mới; Giải thể`)
    const table = form.getByLabel('Dán bảng')
    await table.fill([...lines, 'Ủy ban nhân dân xã Chưa Có; Ủy ban nhân dân xã Khác; Hợp nhất'].join('\n'))
    await form.getByRole('button', { name: 'Kiểm tra bảng' }).click()
    await form.getByText('1 lỗi trong 7 dòng').waitFor()
    await seen(administrator, desktop, 'reorganisation-table-fault')
    await table.fill(lines.join('\n'))
    await form.getByRole('button', { name: 'Kiểm tra bảng' }).click()
    await form.getByText(/Đã đọc 6 dòng thành 6 thay đổi/).waitFor()
    await form.getByText('Ủy ban nhân dân xã Khe Ngàn → Ủy ban nhân dân xã Khe Ngàn Mới').waitFor()
    for (const [screen, name] of [[desktop, 'reorganisation-table'], [phone, 'reorganisation-table-small']]) {
      await administrator.setViewportSize(screen)
      await seen(administrator, screen, name)
    }
    await administrator.setViewportSize(desktop)
    await form.getByRole('button', { name: 'Thực hiện' }).click()
    await administrator.getByText('16/NQ-HĐND').waitFor()
    await administrator.getByRole('button', { name: 'Hoàn tác 16/NQ-HĐND' }).click()
    await administrator.getByRole('dialog').getByRole('button', { name: 'Hoàn tác', exact: true }).click()
    await administrator.getByRole('row').filter({ hasText: '16/NQ-HĐND' }).getByText(/Đã hoàn tác \d/).waitFor()
    await administrator.context().close()
  })
}

export async function reorganisation(server) {
  await step('two units become one by a decision, and it is taken back', async () => {
    const administrator = await person(server, { login: 'quantri' })
    await visit(administrator, server, '/administration?tab=reorganisation')
    await administrator.getByRole('button', { name: 'Lập đợt sắp xếp' }).first().click()
    const form = administrator.getByRole('dialog')
    await form.getByLabel('Số, ký hiệu quyết định').fill('15/NQ-HĐND')
    const from = form.getByRole('combobox', { name: 'Đơn vị trước sắp xếp' })
    for (const name of ['Sở Xây dựng', 'Sở Công Thương']) {
      await from.click()
      await administrator.keyboard.type(name)
      await administrator.getByTitle(name, { exact: true }).last().click()
    }
    await from.press('Escape')
    await form.getByLabel('Tên đơn vị mới').fill('Sở Xây dựng và Công Thương')
    await form.getByRole('region', { name: 'Những gì bị ảnh hưởng' }).getByText('Sở Công Thương').waitFor()
    await look(administrator, 'reorganisation-form')
    await administrator.setViewportSize(phone)
    await settle(administrator)
    await shoot(administrator, 'reorganisation-form-small')
    await fits(administrator, 'reorganisation-form-small')
    await administrator.setViewportSize(desktop)
    await form.getByRole('button', { name: 'Thực hiện' }).click()
    await administrator.getByText('Sở Xây dựng và Công Thương').waitFor()
    await look(administrator, 'reorganisation')
    await administrator.getByRole('button', { name: 'Hoàn tác 15/NQ-HĐND' }).click()
    await administrator.getByRole('dialog').getByRole('button', { name: 'Hoàn tác', exact: true }).click()
    await administrator.getByRole('row').filter({ hasText: '15/NQ-HĐND' }).getByText(/Đã hoàn tác \d/).waitFor()
    const here = await (await administrator.request.get(`${server.address}/api/units?q=so%20cong%20thuong`)).json()
    expect(here.items.some((unit) => unit.name === 'Sở Công Thương'), 'the unit did not come back')
    await administrator.context().close()
  })
}

export async function hand_over(server) {
  await step('a clerk hands a focal point over with everything open, and takes it back', async () => {
    const clerk = await person(server, { login: 'chuyenvien' })
    const points = await (await clerk.request.get(`${server.address}/api/focal-points?size=200`)).json()
    const point = points.items.find((one) => one.user && one.can.includes('hand-over'))
    await visit(clerk, server, `/administration?tab=focal_points&unit_id=${point.unit.id}`)
    await clerk.getByRole('button', { name: `Bàn giao của ${point.full_name}` }).click()
    const drawer = clerk.getByRole('dialog')
    await drawer.getByLabel('Họ và tên').fill('Hà Bích Liên')
    await look(clerk, 'hand-over')
    await clerk.setViewportSize(phone)
    await settle(clerk)
    await shoot(clerk, 'hand-over-small')
    await fits(clerk, 'hand-over-small')
    await clerk.setViewportSize(desktop)
    await drawer.getByLabel('Tạo tài khoản mới: tên đăng nhập').fill('ha.bich.lien')
    await drawer.getByRole('button', { name: 'Bàn giao', exact: true }).click()
    await clerk.getByText('ha.bich.lien').waitFor()
    await clerk.getByRole('button', { name: 'Đã ghi lại' }).click()
    await visit(clerk, server, `/units/${point.unit.id}`)
    await clerk.getByRole('region', { name: 'Các lần bàn giao' }).getByText('Đã bàn giao').waitFor()
    await look(clerk, 'hand-over-done')
    await clerk.getByRole('button', { name: 'Hoàn tác bàn giao cho Hà Bích Liên' }).click()
    await clerk.getByRole('dialog').getByRole('button', { name: 'Hoàn tác' }).click()
    await clerk.getByRole('region', { name: 'Đầu mối' }).getByText(point.full_name).waitFor()
    await clerk.context().close()
  })
}
