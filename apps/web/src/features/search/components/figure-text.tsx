import { aspectOf, formatParameterValue, formatValue, parameterByKey, readCondition, searchAspects } from '@matxich/domain';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language';

const signs: Record<string, string> = { LE: '≤ ', GE: '≥ ' };
const aspects = new Set(searchAspects.map((aspect) => aspect.key));

/** `tolerance:0.01` → “Dung sai ≤ 0,01 mm”; what nobody can read stands as it is. */
export function FigureText({ condition }: { condition: string }) {
  const { t } = useTranslation('suppliers');
  const language = useLanguage();
  const read = readCondition(condition);
  const aspect = read && aspectOf(read.key);
  if (!read || !aspect) return condition;
  if (aspects.has(read.key)) return `${t(`aspects.${read.key}` as 'aspects.tolerance')} ${signs[aspect.operator] ?? ''}${formatValue(read.value, aspect.unit, language)}`;
  const parameter = parameterByKey(read.key)!;
  return `${parameter.label[language]} ${signs[aspect.operator] ?? ''}${formatParameterValue(read.value, parameter, language)}`;
}

export default FigureText;
