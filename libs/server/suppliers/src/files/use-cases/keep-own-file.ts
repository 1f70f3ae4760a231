import type { FileFields, FileResponse } from '@matxich/contracts';
import { type Actor, DomainError } from '@matxich/domain';
import { Database, type UploadedPart } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { organisationOf } from '../../profile/own-organisation';
import { KeepFile } from './keep-file';

@Injectable()
export class KeepOwnFile {
  constructor(
    private readonly database: Database,
    private readonly keepFile: KeepFile,
  ) {}

  /** A proof of who one speaks for is sent before one has a firm; everything else is about the firm. @throws DomainError request.not_found, file.* */
  async execute(actor: Actor, upload: UploadedPart<FileFields>): Promise<FileResponse> {
    if (upload.fields.purpose === 'claim_proof') return this.keepFile.execute(actor, null, upload);
    const firm = await this.database.one<{ id: string }>('SELECT id FROM suppliers WHERE organisation_id = $1', [organisationOf(actor)]);
    if (!firm) throw new DomainError('request.not_found');
    return this.keepFile.execute(actor, firm.id, upload);
  }

  /** Evidence that the office holds of a firm nobody speaks for. @throws DomainError request.not_found, supplier.already_claimed, file.* */
  async forSupplier(actor: Actor, supplierId: string, upload: UploadedPart<FileFields>): Promise<FileResponse> {
    const firm = await this.database.one<{ claimed: boolean }>('SELECT organisation_id IS NOT NULL AS claimed FROM suppliers WHERE id = $1 AND visible', [supplierId]);
    if (!firm) throw new DomainError('request.not_found');
    if (firm.claimed) throw new DomainError('supplier.already_claimed');
    return this.keepFile.execute(actor, supplierId, upload);
  }
}
