import { type InputOf, exportEndpoints, shortlistEndpoints as rows } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { CurrentActor, Endpoint, Input } from '@matxich/platform';
import { Controller } from '@nestjs/common';
import { organisationOf } from '../../profile/own-organisation';
import { ShortlistExportQuery } from '../queries/shortlist-export.query';
import { ShortlistsQuery } from '../queries/shortlists.query';
import { ChangeShortlistEntries } from '../use-cases/change-shortlist-entries';
import { ChangeShortlists } from '../use-cases/change-shortlists';

@Controller()
export class ShortlistsController {
  constructor(
    private readonly query: ShortlistsQuery,
    private readonly exports: ShortlistExportQuery,
    private readonly lists: ChangeShortlists,
    private readonly entries: ChangeShortlistEntries,
  ) {}

  @Endpoint(rows.list)
  async list(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof rows.list>) {
    return { items: await this.query.all(organisationOf(actor), query.supplierId) };
  }

  @Endpoint(rows.create)
  create(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof rows.create>) {
    return this.lists.create(actor, body);
  }

  @Endpoint(rows.read)
  read(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof rows.read>) {
    return this.query.one(organisationOf(actor), params.shortlistId);
  }

  @Endpoint(rows.rename)
  rename(@CurrentActor() actor: Actor, @Input() { params, body, version }: InputOf<typeof rows.rename>) {
    return this.lists.rename(actor, params.shortlistId, version, body.name);
  }

  @Endpoint(rows.remove)
  remove(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof rows.remove>) {
    return this.lists.remove(actor, params.shortlistId);
  }

  @Endpoint(rows.add)
  add(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof rows.add>) {
    return this.entries.add(actor, params.shortlistId, body);
  }

  @Endpoint(rows.note)
  note(@CurrentActor() actor: Actor, @Input() { params, body, version }: InputOf<typeof rows.note>) {
    return this.entries.note(actor, params.shortlistId, params.entryId, version, body.note);
  }

  @Endpoint(rows.move)
  move(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof rows.move>) {
    return this.entries.move(actor, params.shortlistId, params.entryId, body);
  }

  @Endpoint(rows.takeOff)
  takeOff(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof rows.takeOff>) {
    return this.entries.takeOff(actor, params.shortlistId, params.entryId);
  }

  @Endpoint(exportEndpoints.shortlist)
  export(@CurrentActor() actor: Actor, @Input() { params, query }: InputOf<typeof exportEndpoints.shortlist>) {
    return this.exports.execute(actor, params.shortlistId, query);
  }
}
