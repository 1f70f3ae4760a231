import { type InputOf, fileEndpoints as rows } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { CurrentActor, Endpoint, Input } from '@matxich/platform';
import { Controller } from '@nestjs/common';
import { FilesQuery } from '../queries/files.query';
import { FetchFile } from '../use-cases/fetch-file';

@Controller()
export class FilesController {
  constructor(
    private readonly files: FilesQuery,
    private readonly fetchFile: FetchFile,
  ) {}

  @Endpoint(rows.ofSupplier)
  ofSupplier(@CurrentActor() actor: Actor | null, @Input() { params }: InputOf<typeof rows.ofSupplier>) {
    return this.files.ofSupplier(actor, params.supplierId);
  }

  @Endpoint(rows.content)
  content(@CurrentActor() actor: Actor | null, @Input() { params }: InputOf<typeof rows.content>) {
    return this.fetchFile.execute(actor, params.fileId, 'content');
  }

  @Endpoint(rows.thumbnail)
  thumbnail(@CurrentActor() actor: Actor | null, @Input() { params }: InputOf<typeof rows.thumbnail>) {
    return this.fetchFile.execute(actor, params.fileId, 'thumbnail');
  }
}
