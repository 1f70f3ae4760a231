import { existsSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, type Page, chromium } from 'playwright-core';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const executablePath = process.env['CHROME_PATH'] ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));

export const address = process.env['E2E_URL'] ?? '';

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: executablePath ?? '', headless: true, args: flags });

/** A person at a browser of their own; an error on the page fails the test that asks for `errors`. */
export class Visitor {
  readonly errors: string[] = [];

  private constructor(readonly page: Page) {
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.setDefaultTimeout(20_000);
  }

  static async open(browser: Browser, { width = 1280, locale = 'vi-VN' }: { width?: number; locale?: string } = {}): Promise<Visitor> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, locale });
    return new Visitor(await context.newPage());
  }

  /** At a phone: touch, 390 × 844, and no mouse. */
  static async onPhone(browser: Browser): Promise<Visitor> {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'vi-VN' });
    return new Visitor(await context.newPage());
  }

  async go(path: string): Promise<void> {
    await this.page.goto(address + path);
  }

  /** Signs in through the form; an address may be the demo's or one's own. */
  async signIn(email: string, password: string): Promise<void> {
    await this.go('/login');
    await this.page.getByLabel('E-mail').fill(email);
    await this.page.getByLabel('Mật khẩu', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: 'Đăng nhập' }).click();
    await this.page.waitForURL(/\/app\//);
  }

  /** Chooses in a Mantine select by typing into it. */
  async choose(label: string | RegExp, typed: string, option: string | RegExp): Promise<void> {
    const box = this.page.getByRole('combobox', { name: label }).or(this.page.getByLabel(label)).first();
    await box.click();
    await box.fill(typed);
    await this.page.getByRole('option', { name: option }).first().click();
  }

  /** Rules of WCAG 2.2 A and AA that a machine can check. @returns one line per violation */
  async axe(): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: this.page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
    return violations.map((violation) => `${violation.id}: ${violation.nodes.slice(0, 3).map((node) => node.target.join(' ')).join(' | ')}`);
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
