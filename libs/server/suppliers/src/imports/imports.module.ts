import { ReferenceModule } from '@matxich/reference';
import { Module } from '@nestjs/common';
import { ChangesModule } from '../changes/changes.module';
import { DuplicatesModule } from '../duplicates/duplicates.module';
import { ImportsController } from './http/imports.controller';
import { ImportFileRepository } from './persistence/import-file.repository';
import { ImportMappingRepository } from './persistence/import-mapping.repository';
import { ImportRepository } from './persistence/import.repository';
import { UndoRepository } from './persistence/undo.repository';
import { ReadLayoutQuery } from './queries/read-layout.query';
import { ListImportRowsQuery } from './queries/list-import-rows.query';
import { ReadImportQuery } from './queries/read-import.query';
import { CommitImport } from './use-cases/commit-import';
import { DiscardImport } from './use-cases/discard-import';
import { ImportFile } from './use-cases/import-file';
import { BuildTemplate } from './template/build-template';
import { MapImport } from './use-cases/map-import';
import { UndoImport } from './use-cases/undo-import';
import { UploadImport } from './use-cases/upload-import';

/** Lists of firms from files: dry run, report, commit. */
@Module({
  imports: [ReferenceModule, DuplicatesModule, ChangesModule],
  controllers: [ImportsController],
  providers: [
    ImportRepository, ImportFileRepository, ImportMappingRepository, UndoRepository, ReadImportQuery, ListImportRowsQuery, ReadLayoutQuery,
    UploadImport, MapImport, CommitImport, DiscardImport, UndoImport, ImportFile, BuildTemplate,
  ],
  exports: [ImportFile, ListImportRowsQuery],
})
export class ImportsModule {}
