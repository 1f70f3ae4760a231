import type { VerdictResponse } from '@matxich/contracts';
import { formatParameterValue, formatValue, parameterOf } from '@matxich/domain';
import { type ExportLanguage, listWords } from '@matxich/platform';
import type { CodeName } from '@matxich/reference';

type Requirement = VerdictResponse['requirement'];

/** What is asked, without its value, as the screens name it. */
export function requirementName({ kind, process, parameter, codes }: Requirement, name: CodeName, language: ExportLanguage): string {
  if (kind === 'parameter') return parameterOf(process ?? '', parameter ?? '')?.label[language] ?? parameter ?? listWords.requirementKind.parameter[language];
  const word = listWords.requirementKind[kind][language];
  return kind === 'process' ? `${word}: ${(codes ?? []).map((code) => name(code, language)).join(', ')}` : word;
}

/** What the supplier states: a value with its unit, or codes, a certificate with the day it ends. */
function statedText({ requirement, stated, statedText }: VerdictResponse, name: CodeName, language: ExportLanguage): string {
  if (!stated) return (statedText ?? '').split(/,\s*/).map((part) => part.replace(/^\S+/, (code) => name(code, language))).join(', ');
  const parameter = parameterOf(requirement.process ?? '', requirement.parameter ?? '');
  const unit = requirement.unit ?? parameter?.unit ?? '';
  return parameter ? formatParameterValue(stated, { ...parameter, unit }, language) : formatValue(stated, unit, language);
}

/** `Lực kẹp: Đạt (200 tấn)` */
export function verdictLine(verdict: VerdictResponse, name: CodeName, language: ExportLanguage): string {
  const stated = statedText(verdict, name, language);
  return `${requirementName(verdict.requirement, name, language)}: ${listWords.outcome[verdict.outcome][language]}${stated ? ` (${stated})` : ''}`;
}
