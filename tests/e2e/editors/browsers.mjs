import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The few things that the cases need, alike in both browsers:
 * `goto(url)`, `evaluate(fn, ...args)`, `click(x, y)`, `type(text)`, `press(key)`, `screenshot(path)`, `close()`.
 */
export async function launch(name, extension) {
  return name === 'firefox' ? launchFirefox(extension) : launchChromium(extension);
}

async function launchChromium(extension) {
  const { chromium } = await import('playwright-core');
  const profile = await mkdtemp(join(tmpdir(), 'composer-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: false,
    viewport: { width: 900, height: 700 },
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  page.on('pageerror', (error) => process.env.VERBOSE && console.log('   page:', error.message));
  page.on('console', (message) => process.env.VERBOSE && console.log('   console:', message.text()));
  return {
    goto: (url) => page.goto(url, { waitUntil: 'load' }),
    evaluate: (fn, ...args) => page.evaluate(`(${fn})(...${JSON.stringify(args)})`),
    click: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    screenshot: (path) => page.screenshot({ path }),
    close: () => context.close(),
  };
}

async function launchFirefox(extension) {
  const { default: puppeteer } = await import('puppeteer-core');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
    enableExtensions: true,
  });
  await browser.installExtension(extension);
  const page = await browser.newPage();
  await page.setViewport({ width: 900, height: 700 });
  page.on('pageerror', (error) => process.env.VERBOSE && console.log('   page:', error.message));
  page.on('console', (message) => process.env.VERBOSE && console.log('   console:', message.text()));
  const press = async (keys) => {
    const parts = keys.split('+');
    const last = parts.pop();
    for (const part of parts) await page.keyboard.down(part);
    await page.keyboard.press(last);
    for (const part of parts.reverse()) await page.keyboard.up(part);
  };
  return {
    goto: (url) => page.goto(url, { waitUntil: 'load' }),
    evaluate: (fn, ...args) => page.evaluate(`(${fn})(...${JSON.stringify(args)})`),
    click: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    press,
    screenshot: (path) => page.screenshot({ path }),
    close: () => browser.close(),
  };
}
