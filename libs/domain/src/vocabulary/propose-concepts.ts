import { searchKey } from '../text/search-key';
import { tokenSpans, unspacedScript } from '../text/tokens';
import type { Concept } from '../recognition/term-index';
import { unspacedTerm } from './term-key';

/** Why a concept is proposed: it shares words or letters, people asked for it next, firms that write the word do it. */
export const proposalReasons = ['words', 'letters', 'refined', 'firms'] as const;
export type ProposalReason = (typeof proposalReasons)[number];

export interface Proposal {
  code: string;
  /** Share of the best possible, 0..1, two decimals. */
  score: number;
  reasons: ProposalReason[];
}

/** How often per code. */
export interface ProposalEvidence {
  /** What people searched for next who had searched for the word. */
  refinedTo: Readonly<Record<string, number>>;
  /** Processes of the firms whose texts hold the word. */
  firmProcesses: Readonly<Record<string, number>>;
}

const weights: Record<ProposalReason, number> = { words: 0.45, letters: 0.15, refined: 0.25, firms: 0.15 };
const least = 0.08;
export const MOST_PROPOSALS = 5;

interface Profile {
  words: Set<string>;
  letters: Set<string>;
}

/** Folded words, or signs of a script without spaces; and pairs of letters, which forgive a slip. */
function profileOf(text: string): Profile {
  const isUnspaced = unspacedScript.test(text);
  const words = isUnspaced ? [...unspacedTerm(text)] : tokenSpans(text).map((token) => searchKey(token.text));
  const run = isUnspaced ? unspacedTerm(text) : words.join('');
  return { words: new Set(words), letters: new Set(Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2))) };
}

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>, worth: (part: string) => number): number => {
  const sum = (parts: Iterable<string>) => [...parts].reduce((total, part) => total + worth(part), 0);
  const all = sum(one) + sum(other);
  return all === 0 ? 0 : (2 * sum([...one].filter((part) => other.has(part)))) / all;
};

const shareOf = (counts: Readonly<Record<string, number>>, code: string): number => {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return total === 0 ? 0 : (counts[code] ?? 0) / total;
};

/**
 * Concepts that a word may mean, likeliest first, at most five; none without any evidence. A word that many concepts have
 * in their names (`gia`, `máy`) says less than a rare one. Build once per vocabulary.
 */
export function buildProposer(concepts: readonly Concept[]): (term: string, evidence: ProposalEvidence) => Proposal[] {
  const known = concepts.map(({ code, terms }) => ({ code, profiles: terms.map((term) => profileOf(term.text)) }));
  const holders = new Map<string, number>();
  for (const { profiles } of known) for (const word of new Set(profiles.flatMap((profile) => [...profile.words]))) holders.set(word, (holders.get(word) ?? 0) + 1);
  const rarity = (word: string): number => Math.log((concepts.length + 1) / ((holders.get(word) ?? 0) + 1)) + 0.1;
  return (term, { refinedTo, firmProcesses }) => {
    const asked = profileOf(term);
    const best = (score: (profile: Profile) => number, profiles: readonly Profile[]): number => profiles.reduce((most, profile) => Math.max(most, score(profile)), 0);
    const judged = known.map(({ code, profiles }) => {
      const parts: Record<ProposalReason, number> = {
        words: best((profile) => shared(asked.words, profile.words, rarity), profiles),
        letters: best((profile) => shared(asked.letters, profile.letters, () => 1), profiles),
        refined: shareOf(refinedTo, code),
        firms: shareOf(firmProcesses, code),
      };
      const score = proposalReasons.reduce((sum, reason) => sum + weights[reason] * parts[reason], 0);
      return { code, score: Math.round(score * 100) / 100, reasons: proposalReasons.filter((reason) => parts[reason] > (reason === 'letters' ? 0.5 : 0)) };
    });
    return judged.filter(({ score, reasons }) => score >= least && reasons.length > 0).sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1)).slice(0, MOST_PROPOSALS);
  };
}
