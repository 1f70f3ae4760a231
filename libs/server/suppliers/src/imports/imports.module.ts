import { Module } from '@nestjs/common';
import { ImportsController } from './http/imports.controller';
import { ImportRepository } from './persistence/import.repository';
import { ListImportRowsQuery } from './queries/list-import-rows.query';
import { ReadImportQuery } from './queries/read-import.query';
import { CommitImport } from './use-cases/commit-import';
import { DiscardImport } from './use-cases/discard-import';
import { ImportFile } from './use-cases/import-file';
import { UploadImport } from './use-cases/upload-import';

/** Lists of firms from files: dry run, report, commit. */
@Module({
  controllers: [ImportsController],
  providers: [ImportRepository, ReadImportQuery, ListImportRowsQuery, UploadImport, CommitImport, DiscardImport, ImportFile],
  exports: [ImportFile],
})
export class ImportsModule {}
