import { DomainError, type Actor, type IntroductionStatus } from '@matxich/domain';
import type { Reads } from '@matxich/platform';
import { Injectable } from '@nestjs/common';

/** The firm of an introduction, as the question "may this buyer speak of it?" needs it. */
export interface KnownFirm {
  supplierId: string;
  status: IntroductionStatus;
  isOfFirm: boolean;
  buyerTaxCode: string | null;
  firmTaxCode: string | null;
}

/** An introduction whose firm was merged may have stayed behind with the merged entry; the statements went to the survivor. */
const known = `
  WITH RECURSIVE way AS (
    SELECT s.id, s.merged_into FROM introductions i JOIN suppliers s ON s.id = i.supplier_id WHERE i.id = $1
    UNION SELECT s.id, s.merged_into FROM way JOIN suppliers s ON s.id = way.merged_into)
  SELECT s.id AS "supplierId", i.status, b.tax_code AS "buyerTaxCode", s.tax_code AS "firmTaxCode", EXISTS (SELECT 1 FROM memberships m WHERE m.organisation_id = s.organisation_id AND m.user_id = $3) AS "isOfFirm"
  FROM introductions i JOIN organisations b ON b.id = i.buyer_id JOIN way ON way.merged_into IS NULL JOIN suppliers s ON s.id = way.id WHERE i.id = $1 AND i.buyer_id = $2`;

/** "Introduced" is final, so nothing has to be locked here. */
@Injectable()
export class KnownFirmQuery {
  /** @throws DomainError request.not_found for everybody but the buyer's side */
  async execute(from: Reads, actor: Actor, introductionId: string): Promise<KnownFirm> {
    const [firm] = (await from.query(known, [introductionId, actor.organisationId, actor.userId])) as KnownFirm[];
    if (!firm || actor.organisationKind !== 'buyer') throw new DomainError('request.not_found');
    return firm;
  }
}
