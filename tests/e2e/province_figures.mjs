// How the province's run stands: what is told of past days and shown of them, what was said, who owes what now.
import { expect } from './harness.mjs'

const whole = (list) => list.reduce((sum, one) => sum + one, 0)

/** Everything that is told of a past day: of tasks, units, punctuality, and on the leader's page. */
export async function told_of(run, day) {
  const clerk = await run.voice('chuyenvien')
  const of = (path) => clerk.get(`/api/${path}as_of=${day}`)
  const units = (await of('tracking/units?size=200&')).items.map(({ unit, progress, done_late }) => ({ unit, progress, done_late }))
  const tasks = (await of('tracking/tasks?size=200&')).items.map(({ task, progress }) => ({ id: task.id, progress }))
  const by_name = (list) => list.sort((a, b) => a.unit.name.localeCompare(b.unit.name))
  const overview = await of('overview?')
  overview.units.sort((a, b) => a.subject.name.localeCompare(b.subject.name))
  return JSON.stringify({ progress: (await of('tracking?size=1&')).progress, units: by_name(units), tasks, overview, punctuality: await of('tracking/punctuality?') })
}

/** What the pages of a past day show, as lines: figures by plan, unit, field and week; what each unit owes. */
export async function shown_of(run, day) {
  const lines = []
  for (const [path, there] of [['/overview?', (page) => page.getByRole('region', { name: 'Việc quá hạn của đơn vị theo tuần' })], ['/tracking?view=units&', (page) => page.getByRole('table')]]) {
    await run.open(run.staff, `${path}as_of=${day}`)
    await there(run.staff).getByRole('link').first().waitFor()
    lines.push(...(await run.staff.getByRole('main').innerText()).split('\n').map((line) => line.trim()).filter(Boolean))
  }
  return lines.sort()
}

export async function shows_as_before(run, day, seen) {
  const now = await shown_of(run, day)
  const only = (some, others) => some.filter((line) => !others.includes(line))
  expect(`${now}` === `${seen}`, `the pages of ${day} show now: ${only(now, seen).join(' | ')}\nand no more: ${only(seen, now).join(' | ')}`)
}

/** Every answer that a unit was told was taken: under its duty, in its words, in the name of then; some of them seen in the browser. */
export async function all_found_again(run, when) {
  const clerk = await run.voice('chuyenvien')
  expect(run.said.length > 20, `only ${run.said.length} answers were given`)
  for (const { assignment, unit, note } of run.said) {
    const { updates } = await clerk.get(`/api/assignments/${assignment}`)
    expect(updates.some((one) => one.note === note && one.unit.name === unit), `${when}: “${note}” of ${unit} is not there: ${updates.map((one) => `${one.unit.name}: ${one.note}`)}`)
  }
  for (const { assignment, note } of [run.said[0], run.said[1], run.said.at(-1)]) {
    await run.open(run.staff, `/assignments/${assignment}`)
    await run.staff.getByText(note).first().waitFor()
  }
}

export const past_days = ['2023-11-28', '2023-12-01', '2023-12-06', '2023-12-07']

/** How it stands now, by the names of now. */
export async function standing(run) {
  const clerk = await run.voice('chuyenvien')
  const units = (await clerk.get('/api/tracking/units?size=200')).items
  const reports = (await clerk.get(`/api/reports?plan_id=${run.plan}&size=200`)).items
  return { units: units.map(({ unit, progress }) => `${unit.name} ${JSON.stringify(progress)}`).sort(), total: whole(units.map((one) => one.progress.total)), reports: reports.map((one) => `${one.unit.name} ${one.status}`).sort(), sent: reports.filter((one) => one.submitted_at).map((one) => `${one.id} ${one.unit.name}`).sort() }
}
