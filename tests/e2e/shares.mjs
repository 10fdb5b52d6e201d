// A commune hands its duty down to a village: given, answered on a phone, told to the commune, withdrawn and restored.
import { expect, gone, look, person, phone, step, visit } from './harness.mjs'

export async function shares(server) {
  const administrator = await person(server, { login: 'quantri' })
  const giver = await person(server, { login: 'khengan' })
  const village = await person(server, { login: 'vhttdl', screen: phone })
  const get = async (page, path) => (await page.request.get(`${server.address}${path}`)).json()
  const post = async (page, path, data) => (await page.request.post(`${server.address}${path}`, { headers: { 'X-CSRF-Token': (await get(page, '/api/session')).csrf }, data })).json()
  let duty, share

  await step('a commune hands its duty down to a village', async () => {
    const commune = (await get(giver, '/api/session')).roles.find((one) => one.unit).unit
    const unit = await post(administrator, '/api/units', { name: 'Thôn Khe Lành', short_name: null, aliases: [], kind: null, code: null, parent_id: commune.id })
    const { user } = await get(village, '/api/session')
    await post(administrator, '/api/focal-points', { unit_id: unit.id, user_id: user.id, full_name: user.name, office: null, phone: null, email: null, kind: 'focal-point' })
    duty = (await get(giver, '/api/my/assignments?size=200')).items.filter((one) => one.can.includes('update')).at(-1)
    await visit(giver, server, `/assignments/${duty.id}`)
    await giver.getByRole('button', { name: 'Giao phần việc' }).click()
    const form = giver.getByRole('dialog')
    await form.getByRole('combobox', { name: 'Giao cho' }).focus()
    await giver.keyboard.type('khe lanh')
    await giver.keyboard.press('Enter')
    await giver.keyboard.press('Escape')
    await form.getByLabel('Nội dung phần việc').fill('Treo 3 băng rôn ở nhà văn hóa thôn')
    await look(giver, 'share-form')
    await form.getByRole('button', { name: 'Giao phần việc' }).click()
    await giver.getByRole('region', { name: 'Phần việc đã giao' }).getByText('Treo 3 băng rôn ở nhà văn hóa thôn').waitFor()
    await look(giver, 'share-given')
  })
  await step('the village finds it in its work and answers', async () => {
    share = (await get(giver, `/api/assignments/${duty.id}/shares`)).items[0]
    await visit(village, server, '/my-work')
    await village.getByRole('searchbox').fill('bang ron o nha van hoa')
    await village.keyboard.press('Enter')
    await village.getByRole('link', { name: /Treo 3 băng rôn ở nhà văn hóa thôn/ }).click()
    await look(village, 'share-small')
    await village.getByRole('button', { name: 'Báo hoàn thành' }).click()
    await village.getByRole('dialog').getByRole('button', { name: 'Báo hoàn thành' }).click()
    await village.getByText('Đã ghi nhận.').first().waitFor()
  })
  await step('the commune sees it done, and still says itself how its duty stands', async () => {
    await visit(giver, server, `/assignments/${duty.id}`)
    await giver.getByText('Mọi phần việc đã xong.', { exact: false }).waitFor()
    await look(giver, 'share-done')
    expect((await get(giver, `/api/assignments/${duty.id}`)).assignment.state === duty.state, 'the share set the state of the duty')
    const staff = await person(server, { login: 'chuyenvien' })
    expect((await staff.request.get(`${server.address}/api/assignments/${share.id}`)).status() === 403, 'the standing body looks into the commune')
    await staff.context().close()
  })
  await step('a share is withdrawn and brought back', async () => {
    await giver.getByRole('button', { name: 'Thu hồi phần việc của Thôn Khe Lành' }).click()
    await giver.getByText('Đã thu hồi (1)').waitFor()
    await giver.getByRole('button', { name: 'Hoàn tác' }).click()
    await gone(giver.getByText('Đã thu hồi (1)'))
    await look(giver, 'share-restored')
  })
}
