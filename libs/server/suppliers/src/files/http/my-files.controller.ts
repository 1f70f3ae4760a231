import { type FileFields, type InputOf, fileEndpoints as rows } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { CurrentActor, Endpoint, Input, Uploaded, type UploadedPart } from '@matxich/platform';
import { Controller } from '@nestjs/common';
import { organisationOf } from '../../profile/own-organisation';
import { FilesQuery } from '../queries/files.query';
import { ChangeFile } from '../use-cases/change-file';
import { KeepOwnFile } from '../use-cases/keep-own-file';

@Controller()
export class MyFilesController {
  constructor(
    private readonly files: FilesQuery,
    private readonly keepFile: KeepOwnFile,
    private readonly changeFile: ChangeFile,
  ) {}

  @Endpoint(rows.upload)
  upload(@CurrentActor() actor: Actor, @Uploaded() upload: UploadedPart<FileFields>) {
    return this.keepFile.execute(actor, upload);
  }

  @Endpoint(rows.own)
  own(@CurrentActor() actor: Actor) {
    return this.files.ofOrganisation(organisationOf(actor));
  }

  @Endpoint(rows.update)
  update(@CurrentActor() actor: Actor, @Input() { params, body, version }: InputOf<typeof rows.update>) {
    return this.changeFile.update(actor, params.fileId, version, body);
  }

  @Endpoint(rows.remove)
  remove(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof rows.remove>) {
    return this.changeFile.remove(actor, params.fileId);
  }

  @Endpoint(rows.officeUpload)
  officeUpload(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof rows.officeUpload>, @Uploaded() upload: UploadedPart<FileFields>) {
    return this.keepFile.forSupplier(actor, params.supplierId, upload);
  }
}
