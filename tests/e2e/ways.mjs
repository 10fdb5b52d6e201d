// Other ways through the same screens: in English, without a mouse, over a session that ends.
import { desktop, expect, gone, look, person, phone, settle, step, visit } from './harness.mjs'

/** The menu of the person who is signed in; one of the two buttons is hidden, by the width of the screen. */
async function choose_from_account(page, item) {
  await page.getByRole('button', { name: /^(Tài khoản|Account): / }).filter({ visible: true }).click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

export async function in_english(server, plan) {
  const reader = await person(server, { login: 'chuyenvien' })
  await step('the language is changed, and the main screens are in English', async () => {
    await choose_from_account(reader, 'English')
    await reader.getByRole('link', { name: /^Plans/ }).waitFor()
    expect((await reader.locator('html').getAttribute('lang')) === 'en', 'the page does not say that it is English')
    // The words may come later than the page that they belong to.
    const late = async (route) => { await new Promise((done) => setTimeout(done, 400)); await route.continue() }
    await reader.route(/\/assets\/en-/, late)
    for (const [name, path, words] of [
      ['plans', '/plans', 'Next deadline'], ['plan', `/plans/${plan}`, 'Tasks by section'], ['plan-tasks', `/plans/${plan}?tab=tasks`, 'Order of the document'],
      ['import', '/import', 'Drop a plan here, or click to choose a file'], ['tracking', '/tracking', 'Under way'], ['tracking-units', '/tracking?view=units', 'Next deadline'],
      ['reports', '/reports', 'Units\' reports'], ['administration', '/administration', 'Superior unit'],
    ]) {
      await visit(reader, server, path)
      await reader.getByText(words).first().waitFor()
      await look(reader, `en-${name}`)
    }
    await reader.unroute(/\/assets\/en-/, late)
  })
  await step('an address that leads nowhere says so, and the window too', async () => {
    await visit(reader, server, '/nowhere')
    await reader.getByText('No such page').waitFor()
    expect(!(await reader.title()).startsWith('dondoc'), `the window is called ${await reader.title()}`)
    await look(reader, 'en-not-found')
  })
  await reader.context().close()
}

export async function on_the_phone(server) {
  const clerk = await person(server, { login: 'chuyenvien', screen: phone })
  await step('on a phone the bar holds what is used most, and its sheet the rest', async () => {
    await visit(clerk, server, '/plans')
    const bar = clerk.getByRole('navigation', { name: 'Điều hướng chính' })
    const more = bar.getByRole('button', { name: /^Thêm/ })
    expect((await bar.getByRole('link').count()) === 4, `the bar holds ${await bar.getByRole('link').allInnerTexts()}`)
    for (const place of [...(await bar.getByRole('link').all()), more]) {
      const { height, width } = await place.boundingBox()
      expect(height >= 44 && width >= 44, `a target of ${Math.round(width)} × ${Math.round(height)}`)
    }
    await more.click()
    const sheet = clerk.getByRole('dialog', { name: 'Các mục khác' })
    await sheet.getByRole('link', { name: 'Nhập kế hoạch' }).waitFor()
    await look(clerk, 'menu-sheet-small')
    await clerk.keyboard.press('Escape')
    await gone(sheet)
    // It is given back once the sheet has gone.
    await clerk.waitForFunction((button) => button === document.activeElement, await more.elementHandle())
    await more.click()
    for (const [name, path] of [['Lịch', '/calendar'], ['Quản trị', '/administration'], ['Nhập kế hoạch', '/import']]) {
      if (!(await sheet.isVisible())) await more.click()
      await sheet.getByRole('link', { name }).click()
      await clerk.waitForURL((url) => url.pathname === path)
      await gone(sheet)
      await more.and(clerk.locator('[class*="active"]')).waitFor()
    }
    await bar.getByRole('link', { name: /^Theo dõi/ }).click()
    await clerk.waitForURL(/\/tracking/)
    await look(clerk, 'menu-bar-small')
  })
  const unit = await person(server, { login: 'yte', screen: phone })
  await step('who has few parts of the site has all of them in the bar', async () => {
    await visit(unit, server, '/my-work')
    const bar = unit.getByRole('navigation', { name: 'Điều hướng chính' })
    expect((await bar.getByRole('button').count()) === 0 && (await bar.getByRole('link').count()) <= 5, 'a sheet for nothing')
    await look(unit, 'menu-bar-unit-small')
  })
  for (const page of [clerk, unit]) await page.context().close()
}

/** Presses a key until what has the focus is called `name`. */
async function reach(page, key, name) {
  for (let pressed = 0; pressed < 250; pressed++) {
    await page.keyboard.press(key)
    const here = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') || document.activeElement?.textContent || '')
    if (here.trim() === name) return
  }
  throw new Error(`the keyboard does not reach ${name}`)
}

export async function less_motion(server) {
  const clerk = await person(server, { login: 'chuyenvien' })
  await clerk.emulateMedia({ reducedMotion: 'reduce' })
  for (const screen of [desktop, phone])
    await step(`who asks for less motion finds a list under its field, ${screen.width} wide`, async () => {
      await clerk.setViewportSize(screen)
      await visit(clerk, server, '/tracking')
      const field = clerk.locator('.ant-select').filter({ visible: true }).first()
      for (let again = 0; again < 3; again++) {
        await field.click()
        const list = clerk.locator('.ant-select-dropdown').filter({ visible: true })
        await list.waitFor()
        await clerk.waitForFunction((box) => box.getBoundingClientRect().width > 0, await list.elementHandle())
        await settle(clerk)
        const [at, below] = [await field.boundingBox(), await list.boundingBox()]
        const apart = Math.min(Math.abs(below.y - at.y - at.height), Math.abs(at.y - below.y - below.height))
        expect(apart < 12 && below.x >= 0 && below.x + below.width <= screen.width, `the field is at ${JSON.stringify(at)}, its list at ${JSON.stringify(below)}`)
        await clerk.keyboard.press('Escape')
        await gone(list)
      }
    })
  await clerk.context().close()
}

export async function keyboard_alone(server) {
  const typist = await person(server, { login: 'chuyenvien' })
  await step('a draft is reviewed and confirmed with the keyboard alone', async () => {
    const drafts = await (await typist.request.get(`${server.address}/api/drafts`)).json()
    const draft = drafts.items.find((one) => one.plan_id === null)
    await visit(typist, server, `/import/${draft.id}`)
    const open = typist.getByRole('button', { name: /Còn \d+ điểm cần xem/ })
    const before = Number((await open.textContent()).match(/\d+/)[0])
    // From one open point to the next, up to a body that nobody knows yet; which unit it is, is typed and taken.
    const units = typist.getByRole('tab', { name: /Đơn vị/, selected: true })
    for (let pressed = 0; pressed < before && (await units.count()) === 0; pressed++) {
      await typist.keyboard.press('n')
      await settle(typist)
    }
    await units.waitFor()
    await typist.keyboard.press('Enter')
    await typist.locator('[role=combobox]:focus').waitFor()
    await typist.keyboard.type('Ban Tuyên giáo và Dân vận')
    await typist.locator('.ant-select-item-option-active').filter({ hasText: 'Ban Tuyên giáo và Dân vận Tỉnh ủy' }).waitFor()
    await typist.keyboard.press('Enter')
    await typist.getByRole('button', { name: `Còn ${before - 1} điểm cần xem` }).waitFor()
    await typist.getByText('Đã lưu').waitFor()
    await typist.keyboard.press('Escape')
    await reach(typist, 'Shift+Tab', 'Xác nhận thành kế hoạch')
    await typist.keyboard.press('Enter')
    const dialog = typist.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Xác nhận thành kế hoạch' }).and(typist.locator(':focus')).waitFor()
    await typist.keyboard.press('Enter')
    await typist.waitForURL(/\/plans\/[0-9a-f-]{36}/)
  })
  await typist.context().close()
}

export async function sessions_that_end(server) {
  const focal_point = await person(server, { login: 'yte', screen: phone })
  const password = 'thu-nghiem-2026'
  await step('a session that ends while something is typed loses nothing', async () => {
    const mine = await (await focal_point.request.get(`${server.address}/api/my/assignments?standing=silent`)).json()
    await visit(focal_point, server, `/assignments/${mine.items[0].id}`)
    await focal_point.getByRole('button', { name: 'Cập nhật tiến độ' }).click()
    const note = focal_point.getByLabel('Kết quả, việc đã làm')
    await note.fill('Đã in 200 tờ gấp.')
    await focal_point.context().clearCookies()
    await focal_point.getByRole('button', { name: 'Gửi cập nhật' }).click()
    const again = focal_point.getByRole('dialog', { name: 'Đăng nhập lại' })
    await again.getByLabel('Mật khẩu', { exact: true }).fill(password)
    await look(focal_point, 'sign-in-again')
    await again.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
    await gone(again)
    expect((await note.inputValue()) === 'Đã in 200 tờ gấp.', 'what was typed is gone')
    await focal_point.getByRole('button', { name: 'Gửi lại' }).click()
    await focal_point.getByRole('article').filter({ hasText: 'Đã in 200 tờ gấp.' }).waitFor()
  })
  await step('what was typed is not thrown away unasked', async () => {
    await focal_point.getByRole('button', { name: 'Cập nhật tiến độ' }).click()
    const note = focal_point.getByLabel('Kết quả, việc đã làm')
    await note.fill('Chưa gửi.')
    await focal_point.getByRole('button', { name: 'Hủy', exact: true }).click()
    const stay = focal_point.getByRole('button', { name: 'Ở lại' })
    await stay.waitFor()
    await settle(focal_point) // what is still moving on a busy machine takes no press
    await stay.click()
    await gone(stay)
    expect((await note.inputValue()) === 'Chưa gửi.', 'what was typed is gone')
    await focal_point.getByRole('button', { name: 'Hủy', exact: true }).click()
    await focal_point.getByRole('button', { name: 'Bỏ nội dung đã nhập' }).click()
    await gone(note)
  })
  await step('a person signs out, mistypes the password, and signs in again', async () => {
    await choose_from_account(focal_point, 'Đăng xuất')
    await focal_point.getByLabel('Tên đăng nhập').fill('yte')
    await focal_point.getByLabel('Mật khẩu', { exact: true }).fill('khong-phai-mat-khau')
    await focal_point.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
    await focal_point.getByRole('alert').waitFor()
    await look(focal_point, 'sign-in-wrong')
    await focal_point.getByLabel('Mật khẩu', { exact: true }).fill(password)
    await focal_point.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
    await focal_point.getByRole('navigation').first().waitFor()
  })
  await focal_point.context().close()
}
