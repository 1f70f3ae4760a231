import type { AlertSwitchResponse } from '@matxich/contracts';
import { DomainError } from '@matxich/domain';
import { Journal, type Tx, UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { isSignedWith, searchOfToken } from '../alert-token';
import { SavedSearchRepository } from '../persistence/saved-search.repository';

/** By the link in a mail, without signing in: whoever holds the mail may stop it, and take that back. */
@Injectable()
export class SwitchAlert {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly searches: SavedSearchRepository,
    private readonly journal: Journal,
  ) {}

  /** @throws DomainError request.not_found */
  off(token: string): Promise<AlertSwitchResponse> {
    return this.turn(token, (tx, id) => this.searches.switchOff(tx, id));
  }

  /** @throws DomainError request.not_found */
  on(token: string): Promise<AlertSwitchResponse> {
    return this.turn(token, (tx, id) => this.searches.switchOn(tx, id));
  }

  private turn(token: string, work: (tx: Tx, savedSearchId: string) => Promise<AlertSwitchResponse>): Promise<AlertSwitchResponse> {
    const savedSearchId = searchOfToken(token);
    return this.unitOfWork.run(async (tx) => {
      const key = savedSearchId ? await this.searches.alertKey(tx, savedSearchId) : null;
      if (!savedSearchId || !key || !isSignedWith(token, savedSearchId, key)) throw new DomainError('request.not_found');
      const answer = await work(tx, savedSearchId);
      await this.journal.record(tx, null, 'saved_search.changed', { savedSearchId }, { by: 'mail', frequency: answer.frequency });
      return answer;
    });
  }
}
