import { useTranslation } from 'react-i18next';
import type { UnreadTerm } from '../api/vocabulary';

/** "12 lượt tìm, 9 lượt không có kết quả, 3 doanh nghiệp viết": only what there is. */
export function useUses(): (word: UnreadTerm) => string {
  const { t } = useTranslation('vocabulary');
  return (word) => (['visits', 'none', 'few', 'abandoned', 'refined', 'firms'] as const).filter((name) => word[name] > 0).map((name) => t(`uses.${name}`, { count: word[name] })).join(', ');
}
