import { type InputOf, supplierEndpoints as rows } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { CurrentActor, Endpoint, Input } from '@matxich/platform';
import { Controller } from '@nestjs/common';
import { ListSupplier } from '../use-cases/list-supplier';
import { ReadSupplier } from '../use-cases/read-supplier';
import { UpdateSupplierFacts } from '../use-cases/update-supplier-facts';

@Controller()
export class MySupplierController {
  constructor(
    private readonly readSupplier: ReadSupplier,
    private readonly listSupplier: ListSupplier,
    private readonly updateFacts: UpdateSupplierFacts,
  ) {}

  @Endpoint(rows.own)
  own(@CurrentActor() actor: Actor) {
    return this.readSupplier.own(actor);
  }

  @Endpoint(rows.list)
  list(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof rows.list>) {
    return this.listSupplier.execute(actor, body);
  }

  @Endpoint(rows.update)
  update(@CurrentActor() actor: Actor, @Input() { body, version }: InputOf<typeof rows.update>) {
    return this.updateFacts.execute(actor, version, body);
  }
}
