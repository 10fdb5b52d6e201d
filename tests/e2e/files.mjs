// Every kind of file that lies on an office's disk, dropped into the browser and
// read; what takes its time is followed, left, found again and stopped.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { desktop, expect, fits, gone, look, person, phone, settle, shoot, step, top, visit } from './harness.mjs'
import { files_of_every_kind } from './kinds.mjs'

const plan = { number: '214', symbol: 'KH-UBND', date: '2026-11-20', title: /Tuần lễ Nước sạch/i, issuer: 'ỦY BAN NHÂN DÂN TỈNH SƠN THỦY' }
// All tasks of the example stand in files that keep its tables; some words of a scan are misread.
const tasks_of = (file) => (file.tasks ?? (file.first_page ? 0 : file.flat ? 20 : file.scanned ? 33 : 36))

/** Drops the files onto the page together, as from a folder beside the browser. */
async function drop(page, ...files) {
  const carried = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer()
    for (const [text, called] of given) transfer.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], called))
    return transfer
  }, files.map(({ name, bytes }) => [bytes.toString('base64'), name]))
  await page.locator('label', { hasText: 'Kéo tệp kế hoạch vào đây' }).dispatchEvent('drop', { dataTransfer: carried })
}

const draft_of = async (page, server) => (await page.request.get(`${server.address}/api/drafts/${page.url().split('/').pop()}`)).json()

async function read_each(clerk, server, files) {
  for (const file of files) {
    await step(`${file.name} is dropped and read`, async () => {
      await visit(clerk, server, '/import')
      await drop(clerk, file)
      await clerk.waitForURL(/\/import\/[0-9a-f-]{36}/, { timeout: 120_000 })
      await clerk.getByRole('button', { name: 'Xác nhận thành kế hoạch' }).waitFor()
      const { content } = await draft_of(clerk, server)
      const head = content.document
      for (const key of ['number', 'symbol', 'date']) expect(head[key] === plan[key], `${key}: ${head[key]}`)
      expect(plan.title.test(head.title), `title: ${head.title}`)
      if (!file.scanned) expect(head.issuer === plan.issuer, `issuer: ${head.issuer}`)
      expect(content.tasks.length >= tasks_of(file), `${content.tasks.length} tasks`)
      expect(content.source.ocr === Boolean(file.scanned), `recognised: ${content.source.ocr}`)
      if (file.encoding) expect(content.source.encoding === file.encoding, `encoding: ${content.source.encoding}`)
    })
  }
}

export async function every_kind_of_file(server) {
  const clerk = await person(server, { login: 'chuyenvien' })
  let made
  await step('files of every kind are made', async () => {
    made = await files_of_every_kind(readFileSync(join(top, 'examples/ke-hoach-tuan-le-nuoc-sach.docx')))
  })
  if (made === undefined) return
  await read_each(clerk, server, made.files)

  await step('several files are dropped at once: each is a draft of its own, and what is none is told by its name', async () => {
    const drafts = async () => (await (await clerk.request.get(`${server.address}/api/drafts?size=200`)).json())
    const before = await drafts()
    const [one, two] = made.files.filter((file) => !file.scanned && /\.(docx|txt)$/.test(file.name))
    const stamped = { name: 'mat.txt', bytes: Buffer.from('ỦY BAN NHÂN DÂN\nTỈNH SƠN THỦY\n\nMẬT\n\nSố: 02/KH-UBND\n\nKẾ HOẠCH\nThử nghiệm\n\nI. MỤC ĐÍCH\n- Thử.\n') }
    await visit(clerk, server, '/import')
    await drop(clerk, { ...one, name: 'mot.docx' }, { name: 'bang.xlsx', bytes: Buffer.from('PK') }, stamped, { ...two, name: two.name.replace(/^.*\./, 'hai.') })
    await clerk.getByText('Đã nhận 2 tệp; mỗi tệp là một dự thảo trong danh sách dưới đây.').waitFor({ timeout: 60_000 })
    await clerk.getByRole('alert').filter({ hasText: 'bang.xlsx' }).waitFor()
    await clerk.getByRole('alert').filter({ hasText: 'mat.txt' }).waitFor()
    expect(new URL(clerk.url()).pathname === '/import', `it leads to ${clerk.url()}`)
    await look(clerk, 'import-several')
    const after = await drafts()
    const fresh = after.items.filter((row) => !before.items.some(({ id }) => id === row.id)).map((row) => row.file_name).sort()
    expect(after.total === before.total + 2 && fresh.join() === ['mot.docx', two.name.replace(/^.*\./, 'hai.')].sort().join(), `drafts that came: ${fresh}`)
    await clerk.getByRole('table').getByRole('link', { name: plan.title }).first().waitFor()
    await clerk.setViewportSize(phone)
    await settle(clerk)
    await shoot(clerk, 'import-several-small')
    await fits(clerk, 'import-several-small')
    await clerk.setViewportSize(desktop)
  })

  await step('another document of a dossier is fetched, and taken for the plan', async () => {
    await visit(clerk, server, '/import')
    await drop(clerk, made.files.find((file) => file.name === 'ho-so.zip'))
    await clerk.waitForURL(/\/import\/[0-9a-f-]{36}/, { timeout: 60_000 })
    await clerk.getByRole('button', { name: 'Hồ sơ (1)' }).click()
    const dialog = clerk.getByRole('dialog')
    const [letter] = await Promise.all([clerk.waitForEvent('download'), dialog.getByRole('link', { name: 'Tải Cong van.txt' }).click()])
    expect(letter.suggestedFilename() === 'Cong van.txt', letter.suggestedFilename())
    await look(clerk, 'dossier')
    const before = clerk.url()
    await dialog.getByRole('button', { name: 'Lấy làm kế hoạch: Cong van.txt' }).click()
    await clerk.getByRole('dialog').last().getByRole('button', { name: 'Lấy làm kế hoạch', exact: true }).click()
    await clerk.waitForURL((url) => url.href !== before && /\/import\/[0-9a-f-]{36}/.test(url.href))
    const chosen = await draft_of(clerk, server)
    expect(chosen.file_name === 'Cong van.txt' && chosen.documents[0].file_name === 'Ke hoach.docx', JSON.stringify(chosen.documents))
  })

  await step('a scan goes on being read while its sender is elsewhere, and is stopped', async () => {
    await visit(clerk, server, '/import')
    await drop(clerk, made.files.find((file) => file.name === 'ban-quet.pdf'))
    const stop = clerk.getByRole('button', { name: 'Dừng đọc ban-quet.pdf' })
    await clerk.getByText(/Đang nhận dạng chữ: \d\/\d trang/).waitFor()
    await look(clerk, 'import-under-way')
    await clerk.locator('a[href="/plans"]').first().click()
    await clerk.waitForURL(/\/plans/)
    await clerk.locator('a[href="/import"]').first().click()
    await stop.click()
    await gone(stop)
    expect((await (await clerk.request.get(`${server.address}/api/imports`)).json()).total === 0, 'it is still there')
  })

  await step('why a file was not read stays to be seen: a password, a stamp of secrecy on a picture', async () => {
    const stamped = await clerk.context().newPage()
    await stamped.setContent('<body style="font: 28px Tinos, serif; background: white; padding: 60px"><p><b>TỐI MẬT</b></p><p>KẾ HOẠCH</p><p>Nội dung riêng của cơ quan</p></body>')
    const picture = await stamped.screenshot()
    await stamped.close()
    await visit(clerk, server, '/import')
    const drafts = async () => (await (await clerk.request.get(`${server.address}/api/drafts`)).json()).total
    const before = await drafts()
    await drop(clerk, { name: 'co-mat-khau.pdf', bytes: made.locked })
    await clerk.getByRole('alert').filter({ hasText: 'Tệp được đặt mật khẩu mở' }).waitFor()
    await drop(clerk, { name: 'anh-chup.png', bytes: picture })
    await clerk.getByRole('alert').filter({ hasText: 'Văn bản bị từ chối' }).waitFor()
    await look(clerk, 'import-failed')
    expect((await drafts()) === before, 'a draft was made')
    await clerk.getByRole('button', { name: 'Bỏ khỏi danh sách: co-mat-khau.pdf' }).click()
    await clerk.getByRole('button', { name: 'Bỏ khỏi danh sách: anh-chup.png' }).click()
    await gone(clerk.getByRole('alert').first())
  })
  await clerk.context().close()
}
