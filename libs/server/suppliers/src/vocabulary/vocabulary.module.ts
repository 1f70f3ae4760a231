import { ReferenceModule } from '@matxich/reference';
import { Module } from '@nestjs/common';
import { VocabularySourceModule } from '../search/vocabulary-source.module';
import { VocabularyController } from './http/vocabulary.controller';
import { SearchNotesModule } from './notes/search-notes.module';
import { LearnedTermRepository } from './persistence/learned-term.repository';
import { FirmTextsQuery } from './queries/firm-texts.query';
import { LearnedTermsQuery } from './queries/learned-terms.query';
import { PlaceNamesQuery } from './queries/place-names.query';
import { ProseQuery } from './queries/prose.query';
import { RecordedSearchesQuery } from './queries/recorded-searches.query';
import { TermHoldersQuery } from './queries/term-holders.query';
import { UnreadTermsQuery } from './queries/unread-terms.query';
import { CountPhrases } from './use-cases/count-phrases';
import { DecideUnread } from './use-cases/decide-unread';
import { ExportThesaurus } from './use-cases/export-thesaurus';
import { ImportThesaurus } from './use-cases/import-thesaurus';
import { MapTerm } from './use-cases/map-term';
import { PreviewTerm } from './use-cases/preview-term';
import { ProjectLearnedTerms } from './use-cases/project-learned-terms';
import { UndoTerm } from './use-cases/undo-term';
import { UndoThesaurusImport } from './use-cases/undo-thesaurus-import';
import { VocabularyLoop } from './vocabulary-loop';

/** What searches do not understand yet, and officers who teach it. */
@Module({
  imports: [ReferenceModule, VocabularySourceModule, SearchNotesModule],
  controllers: [VocabularyController],
  providers: [
    LearnedTermRepository, LearnedTermsQuery, UnreadTermsQuery, PlaceNamesQuery,
    RecordedSearchesQuery, ProseQuery, TermHoldersQuery, FirmTextsQuery,
    MapTerm, PreviewTerm, UndoTerm, DecideUnread, ProjectLearnedTerms, CountPhrases, ExportThesaurus, ImportThesaurus, UndoThesaurusImport, VocabularyLoop,
  ],
  exports: [VocabularyLoop, ProjectLearnedTerms, CountPhrases],
})
export class VocabularyModule {}
