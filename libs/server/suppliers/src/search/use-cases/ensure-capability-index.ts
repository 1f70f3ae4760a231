import { SearchServer } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { capabilityIndex, capabilityIndexSettings, settingsInForce } from '../capability-index';

/** Makes sure that the index exists with exactly our settings. */
@Injectable()
export class EnsureCapabilityIndex {
  constructor(private readonly server: SearchServer) {}

  /** @throws ConsumerUnavailable when the search server is down */
  async execute(): Promise<void> {
    const uid = this.server.uid(capabilityIndex);
    const settings = await this.server.settings(uid);
    if (settingsInForce(settings)) return;
    if (!settings) await this.server.create(uid);
    await this.server.applySettings(uid, capabilityIndexSettings);
  }
}
