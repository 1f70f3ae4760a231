import { ReferenceModule } from '@matxich/reference';
import { Module } from '@nestjs/common';
import { ImportsModule } from '../imports/imports.module';
import { ExportsController } from './http/exports.controller';
import { ImportRowsExportQuery } from './import-rows-export.query';
import { RegisterExportQuery } from './register-export.query';

/** Lists of this context as files. */
@Module({ imports: [ReferenceModule, ImportsModule], controllers: [ExportsController], providers: [RegisterExportQuery, ImportRowsExportQuery] })
export class ExportsModule {}
