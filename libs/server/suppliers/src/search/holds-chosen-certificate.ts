import { certificateState, isInForce, isWithin } from '@matxich/domain';
import type { HitCard } from './queries/hit-cards.query';
import type { Vocabulary } from './vocabulary';

/**
 * Whether the firm holds one of the chosen certificates at `now`. The index knows what counted when it was written, and an end
 * passes without anybody writing: so the last word is the clock's.
 * @param chosen codes; none = nothing is asked
 */
export function holdsChosenCertificate(card: HitCard, chosen: readonly string[], { taxonomy }: Vocabulary, now: Date): boolean {
  return chosen.length === 0 || card.certificates.some((one) => isInForce(certificateState(one, now)) && chosen.some((code) => isWithin(taxonomy, one.scheme, code)));
}
