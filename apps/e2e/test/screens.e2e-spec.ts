import type { Browser } from 'playwright-core';
import { Visitor, launch } from './browser';

const signIns = JSON.parse(process.env['E2E_SIGN_INS'] ?? '{}') as Record<string, { email: string; password: string }>;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const screens: [who: string, paths: string[]][] = [
  ['guest', ['/vi', '/vi/suppliers', '/vi/suppliers?q=ep%20nhua&process=proc.plastics', '/vi/suppliers?q=zzzzqqq', '/login', '/register', '/register?as=buyer', '/reset', '/first-officer', '/vi/nowhere']],
  ['supplier-1', ['/app/s/profile', '/app/s/claim', '/app/s/opportunities', '/app/s/introductions', '/app/notifications', '/app/account']],
  ['buyer-1', ['/app/b/rfqs', '/app/b/rfqs/new', '/app/b/introductions', '/app/notifications']],
  ['officer', ['/app/o', '/app/o/imports', '/app/o/suppliers', '/app/o/claims', '/app/o/rfqs', '/app/o/introductions', '/app/o/mails']],
];

describe.each(screens)('screens of %s', (who, paths) => {
  it.each([1280, 390])('are free of axe violations, errors and sideways scrolling at %i px', async (width) => {
    const visitor = await Visitor.open(browser, { width });
    const account = signIns[who];
    if (account) await visitor.signIn(account.email, account.password);
    const found: string[] = [];
    for (const path of paths) {
      await visitor.go(path);
      await visitor.page.waitForLoadState('networkidle');
      await visitor.page.getByRole('heading', { level: 1 }).first().waitFor();
      found.push(...(await visitor.axe()).map((line) => `${path} ${line}`));
      const wider = await visitor.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wider > 1) found.push(`${path} scrolls sideways by ${wider} px`);
    }
    expect([...found, ...visitor.errors]).toEqual([]);
    await visitor.close();
  });
});

it('speaks English on every public screen when asked to, keeping the search', async () => {
  const visitor = await Visitor.open(browser, { locale: 'en-GB' });
  await visitor.go('/vi/suppliers?q=ep+nhua');
  await visitor.page.getByRole('button', { name: /English|tiếng Anh/ }).or(visitor.page.getByRole('link', { name: /English|tiếng Anh/ })).first().click();
  await visitor.page.waitForURL(/\/en\/suppliers\?q=ep/);
  await visitor.page.getByText(/suppliers/).first().waitFor();
  expect(await visitor.page.locator('html').getAttribute('lang')).toBe('en');
  await visitor.close();
});
