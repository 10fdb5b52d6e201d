// The leader's one page, and pages that follow what others do.
import { expect, look, person, phone, step, visit } from './harness.mjs'

const figures = (page) => page.getByRole('list', { name: 'Các con số chính' })

async function one_page(server) {
  const leader = await person(server, { login: 'lanhdao' })
  await step('the leader sees everything on one page, as pictures and as tables', async () => {
    await visit(leader, server, '/overview')
    await figures(leader).waitFor()
    await look(leader, 'overview')
    for (const kind of ['docx', 'xlsx']) {
      const answer = await leader.request.get(`${server.address}/api/overview.${kind}`)
      expect(answer.ok() && (await answer.body()).subarray(0, 2).toString() === 'PK', `no .${kind}`)
    }
  })
  await step('a figure leads to its list, and the list to the evidence', async () => {
    await figures(leader).getByRole('link', { name: /Đang thực hiện/ }).click()
    await leader.waitForURL(/\/tracking\?standing=under-way/)
    await leader.getByRole('table').locator('a[href^="/assignments/"]').first().click()
    await leader.waitForURL(/\/assignments\//)
  })
  const on_phone = await person(server, { login: 'lanhdao', screen: phone })
  await step('the same on a phone, as of a day before anything was given out', async () => {
    await visit(on_phone, server, '/overview')
    await figures(on_phone).waitFor()
    await look(on_phone, 'overview-phone')
    await visit(on_phone, server, '/overview?as_of=2020-01-01')
    await on_phone.getByText('Đến ngày này chưa có việc nào được giao').waitFor()
  })
}

async function live(server) {
  const watching = await person(server, { login: 'lanhdao', live: true })
  const unit = await person(server, { login: 'khengan' })
  await step('a page that is open follows what a unit says', async () => {
    const session = async (page) => (await page.request.get(`${server.address}/api/session`)).json()
    const before = (await session(watching)).counts.difficulties_open
    await watching.goto(`${server.address}/tracking`)
    await watching.getByRole('button', { name: /vướng mắc/ }).first().waitFor()
    const rows = await (await unit.request.get(`${server.address}/api/my/assignments?size=200`)).json()
    const open = rows.items.find((row) => row.can.includes('update'))
    const answer = await unit.request.post(`${server.address}/api/assignments/${open.id}/updates`, {
      headers: { 'X-CSRF-Token': (await session(unit)).csrf },
      data: { kind: 'difficulty', note: 'Thiếu loa truyền thanh.', proposal: 'Đề nghị hỗ trợ.', percent: null, links: [], attachment_ids: [] },
    })
    expect(answer.ok(), await answer.text())
    await watching.getByRole('button', { name: `${before + 1} vướng mắc` }).waitFor({ timeout: 15_000 })
  })
  await watching.context().close()
}

export async function overview(server) {
  await one_page(server)
  await live(server)
}
