import { type InputOf, duplicateEndpoints as rows, exportEndpoints } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { CurrentActor, Endpoint, Input, exportList } from '@matxich/platform';
import { Controller } from '@nestjs/common';
import { candidateTable } from '../queries/candidate-table';
import { CandidatesQuery } from '../queries/candidates.query';
import { ComparisonQuery } from '../queries/comparison.query';
import { mergeTable } from '../queries/merge-table';
import { MergesQuery } from '../queries/merges.query';
import { DecideDuplicate } from '../use-cases/decide-duplicate';
import { MergeSuppliers } from '../use-cases/merge-suppliers';
import { ReportDuplicate } from '../use-cases/report-duplicate';
import { UndoMerge } from '../use-cases/undo-merge';

@Controller()
export class DuplicatesController {
  constructor(
    private readonly candidates: CandidatesQuery,
    private readonly comparison: ComparisonQuery,
    private readonly mergesQuery: MergesQuery,
    private readonly decide: DecideDuplicate,
    private readonly reportDuplicate: ReportDuplicate,
    private readonly mergeSuppliers: MergeSuppliers,
    private readonly undoMerge: UndoMerge,
  ) {}

  @Endpoint(rows.list)
  list(@Input() { query }: InputOf<typeof rows.list>) {
    return this.candidates.page(query);
  }

  @Endpoint(exportEndpoints.duplicates)
  exportPairs(@Input() { query }: InputOf<typeof exportEndpoints.duplicates>) {
    return exportList(candidateTable, query, (paging) => this.candidates.page({ ...query, ...paging }));
  }

  @Endpoint(exportEndpoints.merges)
  exportMerges(@Input() { query }: InputOf<typeof exportEndpoints.merges>) {
    return exportList(mergeTable, query, (paging) => this.mergesQuery.page(paging));
  }

  @Endpoint(rows.compare)
  compare(@Input() { params }: InputOf<typeof rows.compare>) {
    return this.comparison.execute(params.candidateId);
  }

  @Endpoint(rows.report)
  report(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof rows.report>) {
    return this.reportDuplicate.execute(actor, body);
  }

  @Endpoint(rows.reportOwn)
  reportOwn(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof rows.reportOwn>) {
    return this.reportDuplicate.ofOwnFirm(actor, body.supplierId);
  }

  @Endpoint(rows.dismiss)
  dismiss(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof rows.dismiss>) {
    return this.decide.dismiss(actor, params.candidateId, body.note ?? null);
  }

  @Endpoint(rows.reopen)
  reopen(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof rows.reopen>) {
    return this.decide.reopen(actor, params.candidateId);
  }

  @Endpoint(rows.merge)
  merge(@CurrentActor() actor: Actor, @Input() { params, body }: InputOf<typeof rows.merge>) {
    return this.mergeSuppliers.execute(actor, params.candidateId, body);
  }

  @Endpoint(rows.merges)
  merges(@Input() { query }: InputOf<typeof rows.merges>) {
    return this.mergesQuery.page(query);
  }

  @Endpoint(rows.undo)
  undo(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof rows.undo>) {
    return this.undoMerge.execute(actor, params.mergeId);
  }
}
