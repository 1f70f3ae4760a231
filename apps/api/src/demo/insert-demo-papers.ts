import { createHash } from 'node:crypto';
import { FileStore, ImageReencoder, type Tx } from '@matxich/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { demoId } from './demo-ids';
import { type DemoPaper, drawDemoPaper } from './draw-demo-paper';
import { insertRows } from './insert-rows';

interface Certificate extends DemoPaper {
  id: string;
  supplierId: string;
  organisationId: string;
  people: string;
}

/**
 * The papers of certificates that wait or were checked, so that an officer has something to look at. Before the checks: a
 * check keeps the paper that lay there. Bytes before rows, as with every upload.
 */
export async function insertDemoPapers(app: INestApplicationContext, tx: Tx, certificateIds: string[]): Promise<void> {
  const [store, images] = [app.get(FileStore), app.get(ImageReencoder)];
  const certificates = await tx.query<Certificate[]>(
    `SELECT c.id, c.supplier_id AS "supplierId", s.organisation_id AS "organisationId", (SELECT user_id FROM memberships m WHERE m.organisation_id = s.organisation_id LIMIT 1) AS people,
            t.vi AS scheme, c.number, s.name_vi AS firm, c.body, to_char(c.issued_on, 'DD/MM/YYYY') AS "issuedOn", to_char(c.valid_until, 'DD/MM/YYYY') AS "validUntil"
     FROM supplier_certificates c JOIN suppliers s ON s.id = c.supplier_id AND s.organisation_id IS NOT NULL JOIN concepts t ON t.code = c.scheme WHERE c.id = ANY($1::uuid[]) ORDER BY c.id`,
    [certificateIds],
  );
  for (const certificate of certificates) {
    const drawn = await drawDemoPaper(certificate);
    const { content, thumbnail, width, height } = await images.reencode(drawn);
    const id = demoId(`paper of ${certificate.id}`);
    await store.put(id, 'content', content);
    await store.put(id, 'thumbnail', thumbnail);
    await insertRows(tx, 'files', [{
      id, organisation_id: certificate.organisationId, supplier_id: certificate.supplierId, uploaded_by: certificate.people, purpose: 'evidence', visibility: 'officers', label: `DEMO ${certificate.scheme} ${certificate.number}.jpg`,
      media_type: 'image/jpeg', byte_size: content.length, width, height, has_thumbnail: true, source_hash: createHash('sha256').update(drawn).digest('hex'),
    }]);
    await tx.query('UPDATE supplier_certificates SET evidence_file_id = $2 WHERE id = $1', [certificate.id, id]);
  }
}
