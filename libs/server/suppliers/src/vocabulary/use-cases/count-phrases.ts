import { setImmediate as nextTurn } from 'node:timers/promises';
import { guessLanguage, mayBePersonal, termKey, unreadPhrases } from '@matxich/domain';
import { UnitOfWork } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { VocabularyQuery } from '../../search/queries/vocabulary.query';
import { type CountedPhrase, UnreadTermRepository } from '../persistence/unread-term.repository';
import { FirmTextsQuery } from '../queries/firm-texts.query';

const pageSize = 200;
const firmsPerTurn = 20;
/** One firm's wording is its own; the same words at several are how the trade speaks. */
const fewestFirms = 2;
const mostPhrases = 2_000;
/** Phrases held in memory; when there are more, those that one firm has so far are forgotten. */
const mostHeld = 300_000;
/** A phrase that firms of every process write alike (`chất lượng cao`) names none of them. */
const fewestTimesUsual = 1.5;

interface Tally {
  term: string;
  firms: number;
  processes: Map<string, number>;
}

/** Counts what firms write about themselves and no concept covers, over all firms, in pages; daily and by command. */
@Injectable()
export class CountPhrases {
  constructor(
    private readonly vocabularies: VocabularyQuery,
    private readonly firms: FirmTextsQuery,
    private readonly terms: UnreadTermRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @returns how many firms were read and how many phrases are kept */
  async execute(): Promise<{ firms: number; phrases: number }> {
    const vocabulary = await this.vocabularies.readFresh();
    const recognise = (text: string) => vocabulary.recognise(text, { isStrict: true });
    const tallies = new Map<string, Tally>();
    const usual = new Map<string, number>();
    let firms = 0;
    for await (const page of this.firms.pages(pageSize)) {
      for (const { names, texts, processes } of page) {
        firms += 1;
        for (const process of processes) usual.set(process, (usual.get(process) ?? 0) + 1);
        for (const phrase of unreadPhrases(texts, names, recognise)) count(tallies, phrase, processes);
        if (firms % firmsPerTurn === 0) await nextTurn(); // the relay lives in this process, too
      }
      if (tallies.size > mostHeld) for (const [key, tally] of tallies) if (tally.firms === 1) tallies.delete(key);
    }
    const phrases = kept(tallies, usual, firms);
    await this.unitOfWork.run((tx) => this.terms.replacePhrases(tx, phrases));
    return { firms, phrases: phrases.length };
  }
}

function count(tallies: Map<string, Tally>, term: string, processes: readonly string[]): void {
  const key = termKey(term);
  if (key === '' || mayBePersonal(term)) return;
  const tally = tallies.get(key) ?? { term, firms: 0, processes: new Map<string, number>() };
  tally.firms += 1;
  for (const process of processes) tally.processes.set(process, (tally.processes.get(process) ?? 0) + 1);
  tallies.set(key, tally);
}

/** Of a phrase within a longer one that the same firms write, only the longer one. */
function isWithinLonger(key: string, { firms }: Tally, longer: ReadonlyMap<string, number>): boolean {
  return longer.get(key) === firms;
}

function withinCounts(tallies: ReadonlyMap<string, Tally>): Map<string, number> {
  const most = new Map<string, number>();
  for (const [key, { firms }] of tallies) {
    const words = key.split(' ');
    if (words.length < 2 || firms < fewestFirms) continue;
    for (const part of [words.slice(1).join(' '), words.slice(0, -1).join(' ')]) most.set(part, Math.max(most.get(part) ?? 0, firms));
  }
  return most;
}

/** Its best process is much likelier among the firms that write it than among all; a phrase of firms that state nothing is kept. */
function isOfATrade({ firms, processes }: Tally, usual: ReadonlyMap<string, number>, all: number): boolean {
  const likelihoods = [...processes].map(([process, holding]) => holding / firms / ((usual.get(process) ?? 1) / all));
  return likelihoods.length === 0 || Math.max(...likelihoods) >= fewestTimesUsual;
}

function kept(tallies: ReadonlyMap<string, Tally>, usual: ReadonlyMap<string, number>, all: number): CountedPhrase[] {
  const longer = withinCounts(tallies);
  return [...tallies]
    .filter(([key, tally]) => tally.firms >= fewestFirms && !isWithinLonger(key, tally, longer) && isOfATrade(tally, usual, all))
    .sort(([a, one], [b, other]) => other.firms - one.firms || (a < b ? -1 : 1))
    .slice(0, mostPhrases)
    .map(([key, { term, firms, processes }]) => ({ key, term, language: guessLanguage(term), firms, firmProcesses: Object.fromEntries([...processes].sort((a, b) => b[1] - a[1]).slice(0, 10)) }));
}
