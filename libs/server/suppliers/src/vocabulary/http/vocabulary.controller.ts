import { type BodyOf, type InputOf, vocabularyEndpoints as rows } from '@matxich/contracts';
import type { Actor } from '@matxich/domain';
import { CurrentActor, Endpoint, Input, Uploaded, type UploadedPart } from '@matxich/platform';
import { Controller } from '@nestjs/common';
import { LearnedTermsQuery } from '../queries/learned-terms.query';
import { UnreadTermsQuery } from '../queries/unread-terms.query';
import { DecideUnread } from '../use-cases/decide-unread';
import { ExportThesaurus } from '../use-cases/export-thesaurus';
import { ImportThesaurus } from '../use-cases/import-thesaurus';
import { MapTerm } from '../use-cases/map-term';
import { PreviewTerm } from '../use-cases/preview-term';
import { UndoTerm } from '../use-cases/undo-term';
import { UndoThesaurusImport } from '../use-cases/undo-thesaurus-import';

@Controller()
export class VocabularyController {
  constructor(
    private readonly unreadTerms: UnreadTermsQuery,
    private readonly decide: DecideUnread,
    private readonly learnedTerms: LearnedTermsQuery,
    private readonly previewTerm: PreviewTerm,
    private readonly mapTerm: MapTerm,
    private readonly undoTerm: UndoTerm,
    private readonly exporter: ExportThesaurus,
    private readonly importer: ImportThesaurus,
    private readonly undoOfImport: UndoThesaurusImport,
  ) {}

  @Endpoint(rows.unread)
  unread(@Input() { query }: InputOf<typeof rows.unread>) {
    return this.unreadTerms.page(query);
  }

  @Endpoint(rows.readUnread)
  readUnread(@Input() { params }: InputOf<typeof rows.readUnread>) {
    return this.unreadTerms.byId(params.unreadId);
  }

  @Endpoint(rows.dismiss)
  dismiss(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof rows.dismiss>) {
    return this.decide.dismiss(actor, params.unreadId);
  }

  @Endpoint(rows.reopen)
  reopen(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof rows.reopen>) {
    return this.decide.reopen(actor, params.unreadId);
  }

  @Endpoint(rows.terms)
  terms(@Input() { query }: InputOf<typeof rows.terms>) {
    return this.learnedTerms.page(query);
  }

  @Endpoint(rows.preview)
  preview(@Input() { query }: InputOf<typeof rows.preview>) {
    return this.previewTerm.execute(query);
  }

  @Endpoint(rows.map)
  map(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof rows.map>) {
    return this.mapTerm.execute(actor, body);
  }

  @Endpoint(rows.undo)
  undo(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof rows.undo>) {
    return this.undoTerm.execute(actor, params.termId);
  }

  @Endpoint(rows.exportThesaurus)
  exportThesaurus() {
    return this.exporter.execute();
  }

  @Endpoint(rows.checkThesaurus)
  checkThesaurus(@Uploaded() { bytes }: UploadedPart) {
    return this.importer.check(bytes);
  }

  @Endpoint(rows.importThesaurus)
  importThesaurus(@CurrentActor() actor: Actor, @Uploaded() { bytes, fields }: UploadedPart<BodyOf<typeof rows.importThesaurus>>) {
    return this.importer.execute(actor, bytes, fields.withDoubtful);
  }

  @Endpoint(rows.undoImport)
  undoImport(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof rows.undoImport>) {
    return this.undoOfImport.execute(actor, params.importId);
  }
}
