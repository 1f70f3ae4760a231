import { taxonomyOf } from '../index';
import { type ComparedStatement, processesToCompare, statementsToCompare } from './compare-firms';

// As in the thesaurus: swiss turning stands below turning, which its dots do not show.
const taxonomy = taxonomyOf([
  { code: 'proc.machining', parent: null },
  { code: 'proc.machining.cnc_turning', parent: 'proc.machining' },
  { code: 'proc.machining.swiss_turning', parent: 'proc.machining.cnc_turning' },
  { code: 'proc.machining.cnc_milling', parent: 'proc.machining' },
  { code: 'proc.plastics', parent: null },
  { code: 'proc.plastics.injection', parent: 'proc.plastics' },
]);
const firm = (...processes: string[]) => ({ statements: processes.map((process) => ({ process })) });
const statement = (id: string, rest: Partial<ComparedStatement> = {}): ComparedStatement => ({ id, process: 'proc.machining.cnc_turning', values: {}, evidence: 'declared', stale: false, ...rest });

describe('the processes to compare by', () => {
  test('what most firms state comes first, then the narrower one', () => {
    const firms = [firm('proc.machining.cnc_turning', 'proc.plastics.injection'), firm('proc.machining.swiss_turning'), firm('proc.plastics.injection', 'proc.machining.cnc_turning')];
    expect(processesToCompare(firms, taxonomy)).toEqual([
      { process: 'proc.machining.cnc_turning', firms: 3 },
      { process: 'proc.plastics.injection', firms: 2 },
      { process: 'proc.machining.swiss_turning', firms: 1 },
    ]);
  });

  test('what stands above is offered when it brings more firms together than any of those below', () => {
    expect(processesToCompare([firm('proc.machining.cnc_turning'), firm('proc.machining.cnc_milling')], taxonomy)[0]).toEqual({ process: 'proc.machining', firms: 2 });
  });

  test('nothing stated, nothing to compare by', () => expect(processesToCompare([firm(), firm()], taxonomy)).toEqual([]));

  test('a code of a newer taxonomy stands for itself', () => expect(processesToCompare([firm('proc.new')], taxonomy)).toEqual([{ process: 'proc.new', firms: 1 }]));
});

describe('the statement of a column', () => {
  test.each<[string, ComparedStatement[], string[]]>([
    ['better evidence first', [statement('a'), statement('b', { evidence: 'verified_on_site' })], ['b', 'a']],
    ['then what is not stale', [statement('a', { stale: true }), statement('b')], ['b', 'a']],
    ['then what says more', [statement('a'), statement('b', { values: { cpk: { kind: 'number', value: 1.33 } } })], ['b', 'a']],
    ['then by id, whatever the order they come in', [statement('b'), statement('a')], ['a', 'b']],
    ['those below count, others do not', [statement('a', { process: 'proc.machining.swiss_turning' }), statement('b', { process: 'proc.plastics.injection' })], ['a']],
  ])('%s', (_rule, statements, order) => expect(statementsToCompare(statements, 'proc.machining.cnc_turning', taxonomy).map(({ id }) => id)).toEqual(order));
});
