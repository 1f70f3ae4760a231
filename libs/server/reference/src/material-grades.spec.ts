import { equivalentCodes, equivalentsOf } from '@matxich/domain';
import { seedConcepts } from './seed';

const byCode = new Map(seedConcepts.map((concept) => [concept.code, concept]));

describe('grades of the equivalence table', () => {
  test('are materials of the taxonomy, under the same parent as the grade they are taken for', () => {
    for (const code of equivalentCodes()) {
      const concept = byCode.get(code);
      expect([code, concept?.kind]).toEqual([code, 'material']);
      for (const other of equivalentsOf(code)) expect([other.code, byCode.get(other.code)?.parent]).toEqual([other.code, concept?.parent]);
    }
  });

  test('stand in the taxonomy for the table: none without its equivalents', () => {
    const named = seedConcepts.filter((concept) => concept.kind === 'material' && / \((?:KS|GB|AISI|ASTM|EN|TCVN)\)$/.test(concept.vi)).map((concept) => concept.code);
    expect(named.filter((code) => equivalentsOf(code).length === 0)).toEqual([]);
    expect(named.length).toBe(56);
  });

  test('equivalence is mutual, and as near one way as the other', () => {
    for (const code of equivalentCodes()) for (const other of equivalentsOf(code)) expect(equivalentsOf(other.code)).toContainEqual({ code, near: other.near });
  });

  test('no label is said twice', () => {
    const materials = seedConcepts.filter((concept) => concept.kind === 'material');
    for (const language of ['vi', 'en', 'ja', 'ko', 'zh'] as const) expect(new Set(materials.map((concept) => concept[language])).size).toBe(materials.length);
  });
});
