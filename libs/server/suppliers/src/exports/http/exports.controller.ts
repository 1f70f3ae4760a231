import { type InputOf, exportEndpoints } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { CurrentActor, Endpoint, Input } from '@matxich/platform';
import { Controller } from '@nestjs/common';
import { ImportRowsExportQuery } from '../import-rows-export.query';
import { RegisterExportQuery } from '../register-export.query';
import { StatementsExportQuery } from '../statements-export.query';

@Controller()
export class ExportsController {
  constructor(
    private readonly registerExport: RegisterExportQuery,
    private readonly importRowsExport: ImportRowsExportQuery,
    private readonly statementsExport: StatementsExportQuery,
  ) {}

  @Endpoint(exportEndpoints.register)
  register(@Input() { query }: InputOf<typeof exportEndpoints.register>) {
    return this.registerExport.execute(query);
  }

  @Endpoint(exportEndpoints.importRows)
  importRows(@Input() { params, query }: InputOf<typeof exportEndpoints.importRows>) {
    return this.importRowsExport.execute(params.importId, query);
  }

  @Endpoint(exportEndpoints.statements)
  statements(@CurrentActor() actor: Actor, @Input() { query }: InputOf<typeof exportEndpoints.statements>) {
    return this.statementsExport.execute(actor, query);
  }
}
