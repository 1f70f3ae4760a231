import type { Locator } from 'playwright-core';

/** A person's thumb: counts every tap, and every field that something is typed into. Typing needs a tap into the field as well, so such a field counts twice. */
export class Thumb {
  taps = 0;
  fields = 0;

  get effort(): number {
    return this.taps + this.fields;
  }

  async tap(target: Locator): Promise<void> {
    this.taps++;
    await target.tap();
  }

  async type(field: Locator, text: string): Promise<void> {
    await this.tap(field);
    this.fields++;
    await field.pressSequentially(text);
  }

  /** Finds an option by typing a part of it; the list closes itself or is left open. */
  async choose(field: Locator, typed: string, option: Locator): Promise<void> {
    await this.type(field, typed);
    await this.tap(option);
  }
}
