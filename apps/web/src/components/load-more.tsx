import { useTranslation } from 'react-i18next';
import { Button } from './button';

interface LoadMoreProps {
  /** `query.hasNextPage`. */
  hasMore: boolean;
  /** `query.isFetchingNextPage`. */
  loading: boolean;
  onMore: () => void;
}

/** For cursor lists (`next`): one button, no endless scrolling. */
export function LoadMore({ hasMore, loading, onMore }: LoadMoreProps) {
  const { t } = useTranslation();
  if (!hasMore) return null;
  return <div className="mx-centre"><Button tone="default" loading={loading} onClick={onMore}>{t('more')}</Button></div>;
}
