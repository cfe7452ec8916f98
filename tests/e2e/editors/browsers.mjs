import puppeteer from 'puppeteer-core';

/**
 * The few things that the cases need, alike in both browsers:
 * `goto(url)`, `evaluate(fn, ...args)`, `click(x, y)`, `type(text)`, `press(keys)`, `screenshot(path)`, `blurWindow()`, `close()`.
 * Not Playwright: it makes every page believe that its window has the focus.
 */
export async function launch(name, extension) {
  const browser = await (name === 'firefox' ? launchFirefox(extension) : launchChromium(extension));
  const page = await browser.newPage();
  await page.bringToFront();
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
    /** Another window takes the focus, as the browser's side panel does. Returns the way back. */
    async blurWindow() {
      if (name !== 'firefox') await page.emulateFocusedPage(false);
      const other = await browser.newPage({ type: 'window' });
      await other.bringToFront();
      return () => other.close();
    },
    close: () => browser.close(),
  };
}

function launchChromium(extension) {
  return puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: !process.env.HEADED,
    enableExtensions: [extension],
    pipe: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

async function launchFirefox(extension) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: !process.env.HEADED,
    enableExtensions: true,
  });
  await browser.installExtension(extension);
  return browser;
}
