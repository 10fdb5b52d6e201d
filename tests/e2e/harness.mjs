// What every journey needs: a dondoc of its own on a free port with data of its
// own, a Chromium, people who sign in, and a count of what held.
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const top = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
// The packages of the user interface are the only ones there are.
const require = createRequire(join(top, 'ui/package.json'))
const { chromium } = require('playwright-core')
export const axe_source = require.resolve('axe-core/axe.min.js')

export const desktop = { width: 1366, height: 768 }
export const phone = { width: 390, height: 844 }
export const example_password = 'thu-nghiem-2026'

let passed = 0
let failed = 0

/** One named step of a journey. A journey goes on after a step that failed only where it can. */
export async function step(name, act) {
  const started = Date.now()
  try {
    await act()
    passed++
    console.log(`  ok  ${name} (${Date.now() - started} ms)`)
    return true
  } catch (error) {
    failed++
    console.log(`FAILED  ${name}\n${String(error.stack ?? error).split('\n').slice(0, 14).join('\n')}`)
    for (const [i, page] of [...open_pages].entries()) await shoot(page, `failed-${name}-${i + 1}`).catch(() => {})
    return false
  }
}

export function expect(condition, message) {
  if (!condition) throw new Error(message)
}

export function report() {
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed ? 1 : 0)
}

const free_port = () =>
  new Promise((done) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => done(port))
    })
  })

const faketime = ['/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1', '/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1'].find(existsSync)

// What a program is given so that it takes `instant` (UTC, "2023-11-22 02:00:00") for now, and goes on from there.
function clock_of(instant) {
  if (!instant) return process.env
  if (!faketime) throw new Error('Debian\'s package faketime is needed to play another day')
  return { ...process.env, LD_PRELOAD: faketime, FAKETIME: `@${instant}`, FAKETIME_DONT_FAKE_MONOTONIC: '1', TZ: 'UTC' }
}

/** Runs a command of the program; what it says. */
export function dondoc(args, instant) {
  return execFileSync(join(top, 'build/dondoc'), args, { cwd: top, env: clock_of(instant), encoding: 'utf8' })
}

async function start({ data, port, options, instant }) {
  const program = spawn(join(top, 'build/dondoc'),
    ['serve', '--data', data, '--ui', join(top, 'build/ui'), '--listen', `127.0.0.1:${port}`, ...options],
    { cwd: top, stdio: ['ignore', 'pipe', 'pipe'], env: clock_of(instant) })
  let said = ''
  program.stdout.on('data', (text) => (said += text))
  program.stderr.on('data', (text) => (said += text))
  for (let i = 0; ; i++) {
    try {
      if ((await fetch(`http://127.0.0.1:${port}/health`)).ok) break
    } catch {
      // not listening yet
    }
    if (program.exitCode !== null || i > 300) throw new Error(`dondoc did not start:\n${said}`)
    await new Promise((done) => setTimeout(done, 50))
  }
  const end = () =>
    new Promise((done) => {
      program.once('exit', done)
      program.kill('SIGTERM')
    })
  return { end, said: () => said }
}

/** A new folder for data; it is the caller's to take away. */
export const new_data = () => mkdtempSync(join(tmpdir(), 'dondoc-journey-'))

/**
 * Serves the example data from a new folder, or what lies in `data`; stop() ends it and takes the folder away. at() goes
 * on with the same data at another instant (UTC): days pass between two starts of the program.
 */
export async function serve(options = ['--example', '--example-password', example_password], { data = new_data(), instant } = {}) {
  const port = await free_port()
  let running = await start({ data, port, options, instant })
  return {
    address: `http://127.0.0.1:${port}`,
    data,
    said: () => running.said(),
    at: async (later) => {
      await running.end()
      running = await start({ data, port, options, instant: later })
    },
    stop: async () => {
      const code = await running.end()
      rmSync(data, { recursive: true, force: true })
      return code
    },
  }
}

let browser
const open_pages = new Set()
/** page -> how many answers it waits for, and how many it has asked for */
const asking = new WeakMap()

function follow(page) {
  const now = { open: 0, asked: 0 }
  asking.set(page, now)
  page.on('request', () => (now.open++, now.asked++))
  page.on('requestfinished', () => now.open--)
  page.on('requestfailed', () => now.open--)
  open_pages.add(page)
  page.on('close', () => open_pages.delete(page))
}

/** Waits until the page has drawn what it was answered and, a fifth of a second later, has asked for nothing more. */
async function answered(page) {
  const now = asking.get(page)
  const started = Date.now()
  for (;;) {
    const before = now.asked
    await new Promise((done) => setTimeout(done, now.open > 0 ? 15 : 200))
    if (now.open <= 0) await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done, { timeout: 1000 }))))
    if (now.open <= 0 && now.asked === before) return
    if (Date.now() - started > 30_000) throw new Error(`${page.url()} still waits for ${now.open} answers`)
  }
}

async function launch() {
  browser ??= await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  })
  return browser
}

export async function close_browser() {
  await browser?.close()
  browser = undefined
}

/** A browser of somebody who has no account. */
export async function stranger(screen) {
  const context = await (await launch()).newContext({ viewport: screen, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', hasTouch: screen === phone })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  page.complaints = []
  page.on('pageerror', (error) => page.complaints.push(String(error)))
  follow(page)
  return page
}

/**
 * A person with a browser of their own, whose pages follow what others do only where `live` says so: with a stream open
 * the network is never idle. Words the console says of errors are kept in page.complaints. day: what the browser takes
 * for now (UTC). Whose `motion` it is not asks for less of it, and waits for no dialog that fades: a quarter of the time of a journey.
 */
export async function person(server, { login, password = example_password, screen = desktop, touch = screen === phone, live = false, motion = false, day }) {
  const context = await (await launch()).newContext({
    viewport: screen, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', hasTouch: touch, acceptDownloads: true,
    reducedMotion: motion ? 'no-preference' : 'reduce',
  })
  if (!live) await context.addInitScript(() => { delete window.EventSource })
  const page = await context.newPage()
  if (day) await page.clock.setFixedTime(new Date(`${day.replace(' ', 'T')}Z`))
  // A check runs beside a build: what a person waits for may take its time.
  page.setDefaultTimeout(30_000)
  page.complaints = []
  page.on('pageerror', (error) => page.complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) page.complaints.push(message.text())
  })
  follow(page)
  await page.goto(server.address)
  await page.getByLabel('Tên đăng nhập').fill(login)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByRole('navigation').first().waitFor()
  return page
}

const shots = process.env.DONDOC_SHOTS
/** A picture of the page, kept where DONDOC_SHOTS names a folder. */
export async function shoot(page, name) {
  if (!shots) return
  if (!existsSync(shots)) mkdirSync(shots, { recursive: true })
  await page.screenshot({ path: join(shots, `${name.replace(/[^\p{L}\p{N}-]+/gu, '-')}.png`) })
}

/** Waits until nothing on the page fades or slides any more; what turns for ever, as a spinner, is not waited for. */
export async function settle(page) {
  await page.waitForFunction(() =>
    document.getAnimations().every((a) => a.playState !== 'running' || a.effect?.getComputedTiming().endTime === Infinity))
}

async function violations(page) {
  await settle(page)
  return page.evaluate(async () => {
    // Toasts come and go while axe looks.
    const result = await window.axe.run({ exclude: ['.ant-message'] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
    return result.violations.map((v) => `${v.id}: ${v.nodes.length} × ${v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join(' | ')}`)
  })
}

/**
 * What axe finds against WCAG 2.2 AA on the page as it stands. A dialog that began to fade away while axe looked is
 * pale for a moment; a fault of the page is still there when it is asked again.
 */
export async function accessible(page, name) {
  // The page's policy lets no foreign script in; evaluate is not bound by it.
  await page.evaluate(readFileSync(axe_source, 'utf8'))
  let found = await violations(page)
  for (let again = 0; found.length > 0 && again < 2; again++) found = await violations(page)
  expect(found.length === 0, `${name}: ${found.join('\n')}`)
}

/** No page of ours scrolls sideways on any screen. */
export async function fits(page, name) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(wide <= 1, `${name} is ${wide} px wider than the screen`)
}

/** Opens a page and waits until nothing more is asked of the server. */
export async function visit(page, server, path) {
  await page.goto(server.address + path)
  await answered(page)
}

/** Waits until nothing of it is to be seen; for a moment a page may show it twice, as a button and in the dialog that fades. */
export async function gone(locator) {
  const seen = locator.filter({ visible: true })
  const started = Date.now()
  while ((await seen.count()) > 0) {
    if (Date.now() - started > 30_000) throw new Error(`still there: ${locator}`)
    await new Promise((done) => setTimeout(done, 50))
  }
}

/** Looks at the page as it stands: its width, its faults by axe, what the console said. */
export async function look(page, name) {
  await page.waitForLoadState('networkidle')
  await settle(page)
  await shoot(page, name)
  await fits(page, name)
  await accessible(page, name)
  expect(page.complaints.length === 0, `${name}: ${page.complaints.join('\n')}`)
}
