import { SearchServer } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { capabilityIndex, settingsInForce } from '../capability-index';
import { RebuildIndex } from './rebuild-index';

/**
 * Makes sure that the index exists, complete and with exactly our settings: at every start, and before every projection,
 * because the search server's data may be taken away while we run. An index that is missing, or has settings of another
 * version, is built anew beside the old one.
 */
@Injectable()
export class EnsureCapabilityIndex {
  constructor(
    private readonly server: SearchServer,
    private readonly rebuildIndex: RebuildIndex,
  ) {}

  /** @throws ConsumerUnavailable when the search server is down */
  async execute(): Promise<void> {
    if (!(await this.isReady())) await this.rebuildIndex.execute({ unless: () => this.isReady() });
  }

  private async isReady(): Promise<boolean> {
    return settingsInForce(await this.server.settings(this.server.uid(capabilityIndex)));
  }
}
