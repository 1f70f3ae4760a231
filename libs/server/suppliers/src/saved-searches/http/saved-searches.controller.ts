import { type InputOf, savedSearchEndpoints as rows } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { CurrentActor, Endpoint, Input } from '@matxich/platform';
import { Controller } from '@nestjs/common';
import { ChangeSavedSearches } from '../use-cases/change-saved-searches';
import { SwitchAlert } from '../use-cases/switch-alert';

@Controller()
export class SavedSearchesController {
  constructor(
    private readonly searches: ChangeSavedSearches,
    private readonly switchAlert: SwitchAlert,
  ) {}

  @Endpoint(rows.list)
  async list(@CurrentActor() actor: Actor) {
    return { items: await this.searches.list(actor) };
  }

  @Endpoint(rows.save)
  save(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof rows.save>) {
    return this.searches.save(actor, body);
  }

  @Endpoint(rows.change)
  change(@CurrentActor() actor: Actor, @Input() { params, body, version }: InputOf<typeof rows.change>) {
    return this.searches.change(actor, params.savedSearchId, version, body);
  }

  @Endpoint(rows.remove)
  remove(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof rows.remove>) {
    return this.searches.remove(actor, params.savedSearchId);
  }

  @Endpoint(rows.alertOff)
  alertOff(@Input() { params }: InputOf<typeof rows.alertOff>) {
    return this.switchAlert.off(params.token);
  }

  @Endpoint(rows.alertOn)
  alertOn(@Input() { params }: InputOf<typeof rows.alertOn>) {
    return this.switchAlert.on(params.token);
  }
}
