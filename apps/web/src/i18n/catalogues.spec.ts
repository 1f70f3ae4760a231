import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  certificateStates, certificateStatuses, checkStandings, checkSubjects, filePurposes, fileVisibilities,
  buyerOrigins, capacityProblems, capitalOrigins, passwordProblems, quantityProblems, requirementProblems, rfqProblems, taxCodeProblems, typedProblems, valueProblems, claimEvidences, claimStatuses, declineReasons, duplicateReasons, errorCodes, evidenceLevels, importStatuses, importVerdicts, introductionParties,
  introductionStatuses, legalForms, memberRoles, outcomes, requirementKinds, requirementWeights, rfqPhases, verdictNotes, verificationLevels,
} from '@matxich/domain';
import ts from 'typescript';
import { languages, namespaces } from './languages';

const here = fileURLToPath(new URL('.', import.meta.url));
const source = join(here, '..');

type Tree = { [key: string]: string | Tree };
const flat = (tree: Tree, prefix = ''): [string, string][] => Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`)));
const load = (language: string, namespace: string) => new Map(flat(JSON.parse(readFileSync(join(here, language, `${namespace}.json`), 'utf8')) as Tree));
const catalogue = Object.fromEntries(languages.map((language) => [language, Object.fromEntries(namespaces.map((name) => [name, load(language, name)]))])) as Record<(typeof languages)[number], Record<string, Map<string, string>>>;

/** `key_one`, `key_other` are forms of `key`; languages differ in how many they have. */
const bare = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const bareKeys = (language: (typeof languages)[number], namespace: string) => [...new Set([...(catalogue[language][namespace]?.keys() ?? [])].map(bare))].sort();

describe.each(namespaces)('catalogue %s', (namespace) => {
  it('has the same keys in both languages, none of them empty', () => {
    expect(bareKeys('en', namespace)).toEqual(bareKeys('vi', namespace));
    for (const language of languages) expect([...(catalogue[language][namespace] ?? [])].filter(([, value]) => value.trim() === '')).toEqual([]);
  });

  it('uses the same parameters in both languages', () => {
    const holes = (language: (typeof languages)[number]) => Object.fromEntries([...(catalogue[language][namespace] ?? [])].map(([key, value]) => [bare(key), [...value.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort().join()]));
    expect(holes('en')).toEqual(holes('vi'));
  });
});

it('has no file that is not a namespace', () => {
  for (const language of languages) expect(readdirSync(join(here, language)).sort()).toEqual([...namespaces].map((name) => `${name}.json`).sort());
});

it('has a sentence for every reason to refuse, with what to do about it', () => {
  for (const language of languages) {
    expect(errorCodes.filter((code) => !catalogue[language].problems?.has(code))).toEqual([]);
    // What happened and the mend: two clauses at least.
    expect(errorCodes.filter((code) => !/[.,;:!].*[.!]$/.test(catalogue[language].problems?.get(code) ?? ''))).toEqual([]);
  }
});

it('has a sentence for every refusal of a field', async () => {
  const { shapeProblems } = await import('@matxich/contracts');
  const keys = [...valueProblems, ...quantityProblems, ...typedProblems, ...capacityProblems, ...rfqProblems, ...requirementProblems, ...passwordProblems, ...taxCodeProblems, ...shapeProblems];
  for (const language of languages) expect(keys.filter((key) => !catalogue[language].problems?.has(`field.${key}`))).toEqual([]);
});

const words = {
  verification: verificationLevels, checkLevel: verificationLevels, checkSubject: checkSubjects, checkStanding: checkStandings, certificateState: certificateStates, certificateStatus: certificateStatuses, filePurpose: filePurposes, fileVisibility: fileVisibilities, evidence: evidenceLevels, legalForm: legalForms, capitalOrigin: capitalOrigins, buyerOrigin: buyerOrigins, role: memberRoles,
  rfqPhase: rfqPhases, requirementKind: requirementKinds, weight: requirementWeights, outcome: outcomes, verdictNote: verdictNotes,
  introductionStatus: introductionStatuses, declineReason: declineReasons, party: introductionParties, claimStatus: claimStatuses, claimEvidence: claimEvidences, duplicateReason: duplicateReasons, importVerdict: importVerdicts, importStatus: importStatuses,
};
it.each(Object.entries(words))('has a word for every %s of the domain', (group, values) => {
  for (const language of languages) expect(values.filter((value) => !catalogue[language].terms?.has(`${group}.${value}`))).toEqual([]);
});

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name) && !name.includes('.spec.') && !name.startsWith('testing/'));
const parsed = files.map((name) => ({ name, root: ts.createSourceFile(name, readFileSync(join(source, name), 'utf8'), ts.ScriptTarget.Latest, true, name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS) }));
const walk = (node: ts.Node, visit: (node: ts.Node) => void): void => { visit(node); node.forEachChild((child) => walk(child, visit)); };

/** The namespace a file speaks: the first argument of its `useTranslation`, or of `TFunction<'…'>`. */
function namespaceOf(root: ts.SourceFile): string {
  const match = /useTranslation\(\[?'(\w+)'/.exec(root.text) ?? /TFunction<'(\w+)'/.exec(root.text);
  return match?.[1] ?? 'common';
}

/** Literal keys in full; a template's key up to its first hole, which then must be the beginning of some key. */
function keysUsed(root: ts.SourceFile): { key: string; whole: boolean }[] {
  const found: { key: string; whole: boolean }[] = [];
  const add = (node: ts.Node | undefined): void => {
    if (!node) return;
    if (ts.isStringLiteralLike(node)) found.push({ key: node.text, whole: true });
    else if (ts.isTemplateExpression(node)) found.push({ key: node.head.text, whole: false });
    else if (ts.isConditionalExpression(node)) { add(node.whenTrue); add(node.whenFalse); }
    else if (ts.isAsExpression(node)) add(node.expression);
  };
  walk(root, (node) => {
    if (ts.isCallExpression(node) && /^(t|i18next\.t|i18n\.t)$/.test(node.expression.getText())) add(node.arguments[0]);
    if (ts.isJsxAttribute(node) && node.name.getText() === 'i18nKey' && node.initializer) add(ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer);
  });
  return found;
}

it('finds every key that the source asks for', () => {
  const missing = parsed.flatMap(({ name, root }) =>
    keysUsed(root).flatMap(({ key, whole }) => {
      const [namespace, path] = key.includes(':') ? (key.split(':') as [string, string]) : [namespaceOf(root), key];
      const keys = bareKeys('vi', namespace);
      return (whole ? keys.includes(path) : keys.some((known) => known.startsWith(path))) ? [] : [`${name}: ${namespace}:${key}`];
    }),
  );
  expect(missing).toEqual([]);
});

const spoken = new Set(['title', 'label', 'placeholder', 'description', 'alt', 'aria-label', 'aria-description', 'lead', 'caption']);
const hasLetters = (text: string) => /\p{L}{2,}/u.test(text);

it('has no words in the markup outside the catalogues', () => {
  const loose: string[] = [];
  for (const { name, root } of parsed) {
    walk(root, (node) => {
      if (ts.isJsxText(node) && hasLetters(node.text)) loose.push(`${name}: ${node.text.trim()}`);
      if (ts.isJsxAttribute(node) && spoken.has(node.name.getText()) && node.initializer && ts.isStringLiteral(node.initializer) && hasLetters(node.initializer.text)) loose.push(`${name}: ${node.getText()}`);
      if (ts.isJsxExpression(node) && node.expression && ts.isStringLiteral(node.expression) && !ts.isJsxAttribute(node.parent) && hasLetters(node.expression.text) && node.expression.text !== 'Mắt Xích') loose.push(`${name}: ${node.expression.text}`);
    });
  }
  expect(loose).toEqual([]);
});
