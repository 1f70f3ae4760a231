import { DomainError } from '../errors/domain-error';
import { enterpriseOf } from '../supplier/tax-code';
import type { IntroductionStatus } from './introduction-status';

/** What a buyer has found true of a firm is worth another look after so many years, like everything that somebody has seen. */
export const BUYER_CONFIRMATION_YEARS = 2;

interface Confirming {
  status: IntroductionStatus;
  /** The person who confirms belongs to the firm, too. */
  isOfFirm: boolean;
  buyerTaxCode: string | null;
  firmTaxCode: string | null;
}

/**
 * A buyer speaks of a firm that it knows: the two have been introduced. Nobody confirms the own firm, neither a person
 * that belongs to both nor an enterprise that has registered on both sides.
 * @throws DomainError introduction.transition_not_allowed, verification.own_firm
 */
export function assertMayConfirm({ status, isOfFirm, buyerTaxCode, firmTaxCode }: Confirming): void {
  if (status !== 'introduced') throw new DomainError('introduction.transition_not_allowed', { status, action: 'confirm', party: 'buyer' });
  const enterprise = enterpriseOf(firmTaxCode);
  if (isOfFirm || (enterprise !== null && enterprise === enterpriseOf(buyerTaxCode))) throw new DomainError('verification.own_firm');
}

/** The last day in Vietnam on which a confirmation of this moment counts, as ISO date. */
export function confirmedUntil(now: Date): string {
  const today = new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
  const monthAndDay = today.slice(4);
  return `${Number(today.slice(0, 4)) + BUYER_CONFIRMATION_YEARS}${monthAndDay === '-02-29' ? '-02-28' : monthAndDay}`;
}
