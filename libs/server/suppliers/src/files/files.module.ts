import { Module } from '@nestjs/common';
import { FileSweepLoop } from './file-sweep-loop';
import { FileRemover } from './handlers/file-remover';
import { FilesController } from './http/files.controller';
import { MyFilesController } from './http/my-files.controller';
import { FileRepository } from './persistence/file.repository';
import { FilesQuery } from './queries/files.query';
import { ChangeFile } from './use-cases/change-file';
import { FetchFile } from './use-cases/fetch-file';
import { KeepFile } from './use-cases/keep-file';
import { KeepOwnFile } from './use-cases/keep-own-file';
import { SweepFiles } from './use-cases/sweep-files';

/** Evidence, photos and brochures: bytes in the store, everything about them in the table. */
@Module({
  controllers: [MyFilesController, FilesController],
  providers: [FileRepository, FilesQuery, KeepFile, KeepOwnFile, ChangeFile, FetchFile, SweepFiles, FileSweepLoop, FileRemover],
  exports: [FileRepository, KeepFile],
})
export class FilesModule {}
