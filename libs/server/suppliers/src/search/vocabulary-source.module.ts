import { ReferenceModule } from '@matxich/reference';
import { Module } from '@nestjs/common';
import { VocabularyQuery } from './queries/vocabulary.query';

/** The words that searches, documents and officers share: one copy per process. */
@Module({ imports: [ReferenceModule], providers: [VocabularyQuery], exports: [VocabularyQuery] })
export class VocabularySourceModule {}
