import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

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
  return <Button variant="default" loading={loading} onClick={onMore} mx="auto" display="block">{t('more')}</Button>;
}
