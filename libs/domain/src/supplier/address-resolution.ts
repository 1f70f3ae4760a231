import { type AddressUnit, addressUnit, sameUnit } from './address-unit';

/** An address of before 2025-07-01, as written; a missing part is null. */
export interface OldAddress {
  ward: string;
  district: string | null;
  province: string | null;
}

/** One line of the mapping: a ward of then and one of its successors. A ward that was divided has several lines. */
export interface WardChange {
  oldProvince: string;
  oldDistrict: string;
  /** Empty for the five island districts that had no wards. */
  oldWard: string;
  newWardCode: string;
  newProvince: string;
}

export const reviewReasons = ['divided', 'several_places', 'other_kind'] as const;
export type ReviewReason = (typeof reviewReasons)[number];

export type AddressResolution =
  | { outcome: 'resolved'; wardCode: string }
  /** A person must choose; the codes are in the order of the mapping. */
  | { outcome: 'review'; reason: ReviewReason; wardCodes: string[] }
  /** Which part is not in the mapping. */
  | { outcome: 'unknown'; part: 'ward' | 'district' | 'province' };

const unique = <T>(values: T[]): T[] => [...new Set(values)];
const sameKind = (written: AddressUnit, known: AddressUnit): boolean => written.kind === null || written.kind === known.kind;

/** The lines that the written part allows; those of the same kind, and of the same letters, where there are any. */
function narrow(changes: readonly WardChange[], written: string, ...namesOf: ((change: WardChange) => string)[]): readonly WardChange[] {
  const unit = addressUnit(written);
  const known = new Map<string, AddressUnit>();
  const parse = (name: string): AddressUnit => known.get(name) ?? known.set(name, addressUnit(name)).get(name)!;
  const where = (lines: readonly WardChange[], fits: (name: AddressUnit) => boolean) => lines.filter((change) => namesOf.some((nameOf) => fits(parse(nameOf(change)))));
  const rules = [(name: AddressUnit) => sameUnit(unit, name) && sameKind(unit, name), (name: AddressUnit) => unit.accented && sameUnit(unit, name) && sameKind(unit, name) && unit.written === name.written];
  return rules.reduce((lines, rule) => {
    const closer = where(lines, rule);
    return closer.length > 0 ? closer : lines;
  }, where(changes, (name) => sameUnit(unit, name)));
}

const oldUnitOf = ({ oldProvince, oldDistrict, oldWard }: WardChange): string => `${oldProvince}|${oldDistrict}|${oldWard}`;

function settle(changes: readonly WardChange[], ward: AddressUnit): AddressResolution {
  const wardCodes = unique(changes.map((change) => change.newWardCode));
  const isOtherKind = changes.some((change) => !sameKind(ward, addressUnit(change.oldWard)));
  if (wardCodes.length === 1 && !isOtherKind) return { outcome: 'resolved', wardCode: wardCodes[0]! };
  const reason = isOtherKind ? 'other_kind' : unique(changes.map(oldUnitOf)).length > 1 ? 'several_places' : 'divided';
  return { outcome: 'review', reason, wardCodes };
}

/**
 * Which ward of the two-tier country an old address lies in (domain.md 4.3). Certain or not at all: a ward that was divided,
 * a name that several places share and a commune that the mapping knows as a township go to a person with the choices;
 * what the mapping does not have is said. A province may be the old or the new one: people mix them.
 * @param changes those lines of the mapping whose old ward has this `unitKey`, or the whole mapping
 */
export function resolveOldAddress(address: OldAddress, changes: readonly WardChange[]): AddressResolution {
  const wards = narrow(changes, address.ward, (change) => change.oldWard);
  if (wards.length === 0) return { outcome: 'unknown', part: 'ward' };
  const inProvince = address.province ? narrow(wards, address.province, (change) => change.oldProvince, (change) => change.newProvince) : wards;
  if (inProvince.length === 0) return { outcome: 'unknown', part: 'province' };
  const inDistrict = address.district ? narrow(inProvince, address.district, (change) => change.oldDistrict) : inProvince;
  if (inDistrict.length === 0) return { outcome: 'unknown', part: 'district' };
  return settle(inDistrict, addressUnit(address.ward));
}
