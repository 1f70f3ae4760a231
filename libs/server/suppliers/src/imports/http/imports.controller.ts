import { type InputOf, exportEndpoints, importEndpoints } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { CurrentActor, Endpoint, Input, exportList } from '@matxich/platform';
import { Controller } from '@nestjs/common';
import { importTable } from '../queries/import-table';
import { ListImportRowsQuery } from '../queries/list-import-rows.query';
import { ReadImportQuery } from '../queries/read-import.query';
import { ReadLayoutQuery } from '../queries/read-layout.query';
import type { GivenFile } from '../read-file';
import { BuildTemplate } from '../template/build-template';
import { CommitImport } from '../use-cases/commit-import';
import { DiscardImport } from '../use-cases/discard-import';
import { MapImport } from '../use-cases/map-import';
import { UndoImport } from '../use-cases/undo-import';
import { UploadImport } from '../use-cases/upload-import';
import { UploadedFile } from './uploaded-file';

@Controller()
export class ImportsController {
  constructor(
    private readonly uploadImport: UploadImport,
    private readonly commitImport: CommitImport,
    private readonly discardImport: DiscardImport,
    private readonly readImport: ReadImportQuery,
    private readonly listRows: ListImportRowsQuery,
    private readonly readLayout: ReadLayoutQuery,
    private readonly mapImport: MapImport,
    private readonly undoImport: UndoImport,
    private readonly buildTemplate: BuildTemplate,
  ) {}

  @Endpoint(importEndpoints.upload)
  upload(@CurrentActor() actor: Actor, @UploadedFile() file: GivenFile) {
    return this.uploadImport.execute(actor, file);
  }

  @Endpoint(importEndpoints.list)
  list(@Input() input: InputOf<typeof importEndpoints.list>) {
    return this.readImport.page(input.query.cursor, input.query.limit);
  }

  @Endpoint(exportEndpoints.imports)
  exportImports(@Input() { query }: InputOf<typeof exportEndpoints.imports>) {
    return exportList(importTable, query, ({ limit }) => this.readImport.page(undefined, limit));
  }

  @Endpoint(importEndpoints.read)
  read(@Input() input: InputOf<typeof importEndpoints.read>) {
    return this.readImport.one(input.params.importId);
  }

  @Endpoint(importEndpoints.rows)
  rows(@Input() input: InputOf<typeof importEndpoints.rows>) {
    return this.listRows.page(input.params.importId, input.query);
  }

  @Endpoint(importEndpoints.commit)
  commit(@CurrentActor() actor: Actor, @Input() input: InputOf<typeof importEndpoints.commit>) {
    return this.commitImport.execute(actor, input.params.importId, input.body);
  }

  @Endpoint(importEndpoints.discard)
  discard(@Input() input: InputOf<typeof importEndpoints.discard>) {
    return this.discardImport.execute(input.params.importId);
  }

  @Endpoint(importEndpoints.layout)
  layout(@Input() input: InputOf<typeof importEndpoints.layout>) {
    return this.readLayout.execute(input.params.importId, input.query);
  }

  @Endpoint(importEndpoints.map)
  map(@CurrentActor() actor: Actor, @Input() input: InputOf<typeof importEndpoints.map>) {
    return this.mapImport.execute(actor, input.params.importId, input.body);
  }

  @Endpoint(importEndpoints.undo)
  undo(@CurrentActor() actor: Actor, @Input() input: InputOf<typeof importEndpoints.undo>) {
    return this.undoImport.execute(actor, input.params.importId);
  }

  @Endpoint(importEndpoints.template)
  template(@Input() input: InputOf<typeof importEndpoints.template>) {
    return this.buildTemplate.execute(input.query.lang);
  }
}
