import { type AddressParts, addressParts, compareAllAddresses } from './dedup-address';
import { type NameParts, compareNames, firmNameParts, namesBranch } from './dedup-name';
import { ownHost, phoneKey } from './firm-contact-keys';

/** What the rule looks at; `addresses` are the registered one and those of the sites. */
export interface FirmIdentity {
  name: string;
  taxCode: string | null;
  addresses: readonly (string | null)[];
  phone: string | null;
  website: string | null;
}

export interface FirmTraits {
  name: NameParts;
  /** Digits of the MST, 10 or 13, or null. */
  taxCode: string | null;
  addresses: AddressParts[];
  phone: string | null;
  host: string | null;
}

/** Everything that is compared, computed once per firm. */
export function firmTraits(firm: FirmIdentity): FirmTraits {
  const digits = (firm.taxCode ?? '').replace(/[\s.-]/g, '');
  const addresses = new Map(firm.addresses.map(addressParts).filter((parts) => parts !== null).map((parts) => [parts.key, parts]));
  const name = firmNameParts(firm.name);
  const branch = name.branch || firm.addresses.some((address) => address !== null && namesBranch(address));
  return { name: { ...name, branch }, taxCode: /^\d{10}(?:\d{3})?$/.test(digits) ? digits : null, addresses: [...addresses.values()], phone: phoneKey(firm.phone), host: ownHost(firm.website) };
}

/** Why two entries look like one firm, or do not; the order is the order on the screen. */
export const duplicateReasons = [
  'same_tax_code', 'different_tax_code', 'same_enterprise_other_unit', 'same_name', 'similar_name', 'different_name', 'same_address', 'similar_address', 'different_address', 'same_phone', 'same_website', 'branch', 'different_legal_form',
] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

const points: Record<DuplicateReason, number> = {
  same_tax_code: 100, different_tax_code: -200, same_enterprise_other_unit: 30, same_name: 50, similar_name: 30, different_name: 0,
  same_address: 40, similar_address: 25, different_address: -10, same_phone: 30, same_website: 30, branch: -40, different_legal_form: -15,
};

/** From here on two entries are taken for one firm, until an officer says otherwise; below, down to the second, they only may be. */
export const likelyDuplicate = 70;
export const possibleDuplicate = 50;

export interface DuplicateScore {
  /** 0..100 */
  score: number;
  reasons: DuplicateReason[];
}

function taxReasons(one: string | null, other: string | null): DuplicateReason[] {
  if (one === null || other === null) return [];
  if (one.slice(0, 10) !== other.slice(0, 10)) return ['different_tax_code'];
  return one.length === 13 && other.length === 13 && one !== other ? ['same_enterprise_other_unit'] : ['same_tax_code'];
}

function contactReasons(one: FirmTraits, other: FirmTraits): DuplicateReason[] {
  const address = compareAllAddresses(one.addresses, other.addresses);
  return [
    ...(address ? [`${address}_address` as const] : []),
    ...(one.phone !== null && one.phone === other.phone ? (['same_phone'] as const) : []),
    ...(one.host !== null && one.host === other.host ? (['same_website'] as const) : []),
  ];
}

/** A branch at its firm's own address is a second way to write the firm; anywhere else it is a unit of its own. */
function apart(one: NameParts, other: NameParts, reasons: DuplicateReason[]): DuplicateReason[] {
  const branch = (one.branch || other.branch) && !reasons.includes('same_address') && !reasons.includes('similar_address');
  const forms = one.form !== null && other.form !== null && one.form !== other.form;
  return [...(branch ? (['branch'] as const) : []), ...(forms ? (['different_legal_form'] as const) : [])];
}

/**
 * How surely two entries of the register are one firm (domain.md 4.1, 4.6). The MST decides: equal first ten digits are
 * one enterprise, other ones are two, whatever else agrees; two different branch codes of one enterprise are two units.
 * Without it points add up. Two limits keep neighbours and sisters apart: a different name is never likely (offices
 * share floor, phone and web page), nor is a merely similar name under another legal form (parent and subsidiary).
 * Symmetric.
 */
export function scoreDuplicate(one: FirmTraits, other: FirmTraits): DuplicateScore {
  const likeness = compareNames(one.name, other.name);
  const contact = contactReasons(one, other);
  const reasons: DuplicateReason[] = [...taxReasons(one.taxCode, other.taxCode), `${likeness}_name`, ...contact, ...apart(one.name, other.name, contact)];
  const sum = reasons.includes('same_tax_code') ? points.same_tax_code : reasons.reduce((total, reason) => total + points[reason], 0);
  const doubtful = likeness === 'different' || reasons.includes('same_enterprise_other_unit') || (likeness === 'similar' && reasons.includes('different_legal_form'));
  const most = doubtful && !reasons.includes('same_tax_code') ? likelyDuplicate - 1 : 100;
  return { score: Math.max(0, Math.min(most, sum)), reasons: duplicateReasons.filter((reason) => reasons.includes(reason)) };
}

/**
 * Keys of which two entries must share one to be compared at all: MST, registered name, its distinguishing words, phone,
 * web host, house number with the start of the street. A pair that shares none cannot reach `possibleDuplicate` but through a name that is only similar, which
 * the key of its distinguishing words catches.
 */
export function duplicateBlocks(traits: FirmTraits): string[] {
  const core = traits.name.core.toSorted().join('');
  const blocks = [
    traits.taxCode && `tax:${traits.taxCode.slice(0, 10)}`,
    traits.name.core.length > 0 && traits.name.legal && `name:${traits.name.legal}`,
    core && `core:${core}`,
    traits.phone && `phone:${traits.phone}`,
    traits.host && `host:${traits.host}`,
    ...traits.addresses.map((address) => address.door && `door:${address.door}`),
  ];
  return [...new Set(blocks.filter((block): block is string => Boolean(block)))];
}
