import { SearchServer } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { SupplierSourceQuery, type SupplierSource } from '../queries/supplier-source.query';
import { VocabularyQuery } from '../queries/vocabulary.query';
import { buildSupplierDocument, type SupplierDocument } from '../supplier-document';

/** Makes an index agree with the rows as they are now: visible suppliers become documents, all others go. Repeating it is harmless. */
@Injectable()
export class ProjectSuppliers {
  constructor(
    private readonly server: SearchServer,
    private readonly sources: SupplierSourceQuery,
    private readonly vocabularies: VocabularyQuery,
  ) {}

  /** @throws Error when the search server refuses a document, ConsumerUnavailable when it is down */
  async execute(ids: string[], uid: string): Promise<void> {
    const documents = await this.documents(await this.sources.byIds(ids));
    const visible = new Set(documents.map((document) => document.id));
    await this.server.upsert(uid, documents);
    await this.server.remove(uid, ids.filter((id) => !visible.has(id)));
  }

  async documents(sources: SupplierSource[]): Promise<SupplierDocument[]> {
    const vocabulary = await this.vocabularies.read();
    const now = new Date();
    return sources.map((source) => buildSupplierDocument(source, vocabulary, now));
  }
}
