import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';
import { httpBar } from '../lib/http-bar.mjs';
import { fill, operationsOf, severalAtOnce } from '../lib/http-operations.mjs';
import { scenesOf } from '../lib/http-scenes.mjs';
import { post } from '../http-product.mjs';

/** Mail programs press it from anywhere (RFC 8058): the token in the address is all that it goes by, a session changes nothing. */
const oneClick = 'savedSearches_alertOff';

const tricks = {
  'foreign origin': { origin: 'https://evil.example' },
  'origin that begins like ours': { origin: 'http://localhost.evil.example' },
  'no origin': { origin: undefined },
  'null origin': { origin: 'null' },
  'cross-site fetch': { 'sec-fetch-site': 'cross-site' },
  'same-site fetch': { 'sec-fetch-site': 'same-site' },
  'plain text': { 'content-type': 'text/plain' },
  form: { 'content-type': 'application/x-www-form-urlencoded' },
};

/** A page of another address that writes with the visitor's cookie in every way that a browser offers. */
const evilPage = (url) => `<!doctype html><body><script>
const ways = [
  () => fetch('${url}/api/v1/rfqs', { method: 'POST', credentials: 'include', mode: 'no-cors', headers: { 'content-type': 'text/plain' }, body: JSON.stringify({ title: 'Từ trang khác' }) }),
  () => fetch('${url}/api/v1/rfqs', { method: 'POST', credentials: 'include', headers: { 'content-type': 'application/json', 'idempotency-key': 'evil-key-1' }, body: JSON.stringify({ title: 'Từ trang khác' }) }),
  () => fetch('${url}/api/v1/session', { method: 'DELETE', credentials: 'include' }),
  () => fetch('${url}/api/v1/session', { credentials: 'include' }).then((answer) => answer.text()).then(() => { document.title = 'read'; }),
  () => fetch('${url}/api/v1/session/profile', { method: 'POST', credentials: 'include', mode: 'no-cors', body: new URLSearchParams({ name: 'Bị đổi tên' }) }),
  () => fetch('${url}/api/v1/sessions', { method: 'POST', credentials: 'include', mode: 'no-cors', body: new FormData() }),
  () => navigator.sendBeacon('${url}/api/v1/session/profile', '{"name":"Bị đổi tên","locale":"vi"}'),
];
(async () => { for (const way of ways) await Promise.resolve().then(way).catch(() => undefined); document.body.dataset.done = '1'; })();
</script><form id="form" method="post" enctype="text/plain" action="${url}/api/v1/session/profile"><input name='{"name":"Bị đổi tên","locale":"vi","x":"' value='"}'></form></body>`;

async function inChromium({ url, call, person, database }) {
  const executablePath = process.env.CHROME_PATH ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);
  if (!executablePath) throw new Error('no Chromium: set CHROME_PATH');
  const who = await person('buyer');
  const evil = createServer((_, answer) => answer.setHeader('content-type', 'text/html; charset=utf-8').end(evilPage(url)));
  await new Promise((resolve) => evil.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const wrong = [];
  try {
    const context = await browser.newContext();
    const [name, value] = who.cookie.split('=');
    await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Lax' }]);
    const page = await context.newPage();
    let carried = 0;
    page.on('request', async (request) => {
      if (request.url().startsWith(url) && (await request.allHeaders().catch(() => ({}))).cookie) carried++;
    });
    await page.goto(`http://localhost:${evil.address().port}/`);
    await page.waitForSelector('body[data-done]');
    if ((await page.title()) === 'read') wrong.push('another page reads the session');
    await Promise.all([page.waitForNavigation(), page.evaluate(() => document.getElementById('form').submit())]);
    // A port is no site of its own: the cookie goes along, and only our refusal stands between.
    if (carried === 0) wrong.push('the browser sent no cookie: nothing was tried');
    const { rows } = await database.query("SELECT (SELECT name FROM users WHERE id = $1) AS name, (SELECT count(*)::int FROM rfqs WHERE buyer_id = $2) AS rfqs", [who.userId, who.organisationId]);
    if (rows[0].name === 'Bị đổi tên' || rows[0].rfqs > 0) wrong.push(`another page wrote: ${JSON.stringify(rows[0])}`);
    if ((await call(who, 'GET', '/api/v1/session')).body.user === null) wrong.push('another page signed the visitor out');
    return { wrong, carried };
  } finally {
    await browser.close();
    evil.close();
  }
}

export default httpBar({
  id: 'w10',
  promise: 'A write from another site fails on every route, whatever it pretends to be',
  naive: [
    [['if (origin !== void 0 && !origins.includes(origin)) throw', 'if (false) throw']],
    [['if (origin === void 0 && hasSession) throw', 'if (false) throw']],
    [['if (type !== "" && type !== "application/json" && type !== "multipart/form-data") throw', 'if (false) throw']],
  ],
  async check(product, { log, isShort }) {
    const { call } = product;
    const scenes = scenesOf(product);
    const people = Object.values((await scenes.introduced('supplier')).people);
    const wrong = [];
    let tried = 0;
    const unsafe = (await operationsOf(product)).filter(({ id, isSafe }) => !isSafe && id !== oneClick);
    await severalAtOnce(unsafe, async (operation) => {
      for (const [trick, headers] of Object.entries(tricks)) for (const who of isShort ? people.slice(0, 1) : people) {
        tried++;
        const { status, body } = await call(who, operation.method, fill(operation.path), '{}', { ...post(), 'if-match': '"1"', ...headers });
        if (status !== 403 || body.code !== 'request.cross_site') wrong.push(`${operation.name} ${trick} → ${status} ${body?.code}`);
      }
    });
    const browser = isShort ? { wrong: [], carried: 0 } : await inChromium(product);
    wrong.push(...browser.wrong);
    for (const line of wrong.slice(0, 10)) log(line);
    return { pass: wrong.length === 0 && tried > 200, figures: { operations: unsafe.length, tried, browserCookies: browser.carried, wrong: wrong.length } };
  },
});
