import { ReferenceModule } from '@matxich/reference';
import { Module } from '@nestjs/common';
import { ImportsModule } from '../imports/imports.module';
import { ProfileModule } from '../profile/profile.module';
import { ExportsController } from './http/exports.controller';
import { ImportRowsExportQuery } from './import-rows-export.query';
import { RegisterExportQuery } from './register-export.query';
import { StatementsExportQuery } from './statements-export.query';

/** Lists of this context as files. */
@Module({ imports: [ReferenceModule, ImportsModule, ProfileModule], controllers: [ExportsController], providers: [RegisterExportQuery, ImportRowsExportQuery, StatementsExportQuery] })
export class ExportsModule {}
