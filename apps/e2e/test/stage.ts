import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import pg from 'pg';
import { Visitor, launch } from './browser';

const signIns = JSON.parse(process.env['E2E_SIGN_INS'] ?? '{}') as Record<string, { email: string; password: string }>;
const password = 'ba con bo an co ngoai dong';
/** Milliseconds: the worker sends within a second, a busy machine within ten. */
const mailPatience = 30_000;

interface Account {
  kind: 'supplier' | 'buyer';
  organisation: string;
  name: string;
  email: string;
  taxCode?: string;
}

/** A browser and the database behind the product, for one journey. */
export class Stage {
  private constructor(
    readonly browser: Browser,
    readonly database: pg.Client,
  ) {}

  static async open(): Promise<Stage> {
    const database = new pg.Client(process.env['E2E_DATABASE_URL']);
    await database.connect();
    return new Stage(await launch(), database);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.database.end();
  }

  /** What a demo office imports is a demo; on real lists its officer must not be one. */
  async makeOfficeReal(): Promise<void> {
    await this.database.query("UPDATE organisations SET is_demo = false WHERE kind = 'office'");
    await this.database.query("UPDATE users SET is_demo = false WHERE email LIKE 'officer@%'");
  }

  /** Signs a person of the demo in. */
  async signIn(visitor: Visitor, who: 'officer' | 'supplier-1'): Promise<void> {
    await visitor.signIn(signIns[who]!.email, signIns[who]!.password);
  }

  /** Registers through the form, follows the link of the mail, which stands in the local outbox, and signs in. */
  async register(visitor: Visitor, { kind, organisation, name, email, taxCode }: Account): Promise<void> {
    const { page } = visitor;
    await visitor.go(`/register?as=${kind}`);
    await page.getByLabel('Tên doanh nghiệp').fill(organisation);
    if (taxCode) await page.getByLabel('Mã số thuế').fill(taxCode);
    await page.getByLabel('Họ và tên của bạn').fill(name);
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Đăng ký' }).click();
    await page.getByRole('heading', { name: 'Hãy xem hộp thư' }).waitFor();
    await visitor.go(await this.mailLink(email, /\/verify\/[\w-]+/));
    await page.getByRole('button', { name: 'Xác nhận' }).click();
    await page.getByText('Đã xác nhận').waitFor();
    await visitor.signIn(email, password);
  }

  /** The link of this shape in the latest mail to the address, as soon as it is written. */
  async mailLink(email: string, shape: RegExp): Promise<string> {
    const deadline = performance.now() + mailPatience;
    for (;;) {
      const { rows } = await this.database.query<{ body_text: string }>('SELECT body_text FROM mails WHERE to_email = $1 ORDER BY created_at DESC', [email]);
      const found = rows.map((row) => shape.exec(row.body_text)?.[0]).find(Boolean);
      if (found) return found;
      if (performance.now() > deadline) throw new Error(`no mail with a link for ${email}`);
      await pause(100);
    }
  }
}
