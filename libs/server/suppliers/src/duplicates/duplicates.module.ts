import { Module } from '@nestjs/common';
import { DuplicatesController } from './http/duplicates.controller';
import { DuplicateRepository } from './persistence/duplicate.repository';
import { MergeRepository } from './persistence/merge.repository';
import { CandidatesQuery } from './queries/candidates.query';
import { ComparisonQuery } from './queries/comparison.query';
import { MergesQuery } from './queries/merges.query';
import { OwnReferences } from './references/own-references';
import { ReferenceMoves } from './references/reference-moves';
import { SupplierReferences } from './references/supplier-reference.registry';
import { DuplicateFinder } from './scan/duplicate-finder';
import { DuplicateLoop } from './scan/duplicate-loop';
import { FirmIdentitiesQuery } from './scan/firm-identities.query';
import { DecideDuplicate } from './use-cases/decide-duplicate';
import { MergeSuppliers } from './use-cases/merge-suppliers';
import { RefreshDuplicates } from './use-cases/refresh-duplicates';
import { ReportDuplicate } from './use-cases/report-duplicate';
import { UndoMerge } from './use-cases/undo-merge';

/** One firm, one entry: who looks like whom, merging, and taking a merge back. */
@Module({
  controllers: [DuplicatesController],
  providers: [
    SupplierReferences, OwnReferences, ReferenceMoves, DuplicateRepository, MergeRepository, FirmIdentitiesQuery, DuplicateFinder, DuplicateLoop,
    CandidatesQuery, ComparisonQuery, MergesQuery, RefreshDuplicates, DecideDuplicate, ReportDuplicate, MergeSuppliers, UndoMerge,
  ],
  exports: [SupplierReferences, ReferenceMoves, DuplicateFinder, DuplicateLoop, RefreshDuplicates],
})
export class DuplicatesModule {}
