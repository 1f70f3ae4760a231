import { SearchRefused, SearchServer } from '@matxich/platform';
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

  /** @throws SearchRefused when the search server refuses a document, and with it all of them; ConsumerUnavailable when it is down */
  async execute(ids: string[], uid: string): Promise<void> {
    const documents = await this.documents(await this.sources.byIds(ids));
    const visible = new Set(documents.map((document) => document.id));
    await this.server.upsert(uid, documents);
    await this.server.remove(uid, ids.filter((id) => !visible.has(id)));
  }

  /** As `execute`, but refused documents are left out. @returns their suppliers */
  async executeTolerantly(ids: string[], uid: string): Promise<string[]> {
    try {
      if (ids.length > 0) await this.execute(ids, uid);
      return [];
    } catch (error) {
      if (!(error instanceof SearchRefused)) throw error;
      if (ids.length === 1) return ids;
      const middle = Math.ceil(ids.length / 2);
      return [...(await this.executeTolerantly(ids.slice(0, middle), uid)), ...(await this.executeTolerantly(ids.slice(middle), uid))];
    }
  }

  async documents(sources: SupplierSource[]): Promise<SupplierDocument[]> {
    const vocabulary = await this.vocabularies.readFresh();
    const now = new Date();
    return sources.map((source) => buildSupplierDocument(source, vocabulary, now));
  }
}
