import { Module } from '@nestjs/common';
import { VocabularySourceModule } from '../../search/vocabulary-source.module';
import { UnreadTermRepository } from '../persistence/unread-term.repository';
import { SearchNotes } from './search-notes';

/** Counting searches that went badly, for whoever answers searches and for the officers' queue. */
@Module({ imports: [VocabularySourceModule], providers: [SearchNotes, UnreadTermRepository], exports: [SearchNotes, UnreadTermRepository] })
export class SearchNotesModule {}
