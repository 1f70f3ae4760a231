import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { apiClient } from '../../../lib/api-client';
import { apiUpload } from '../../../lib/api-upload';
import type { Answer, Body } from '../../../lib/routes';

export type UnreadTerm = Answer<'vocabulary.readUnread'>;
export type LearnedTerm = Answer<'vocabulary.terms'>['items'][number];
export type Preview = Answer<'vocabulary.preview'>;
export type ThesaurusReport = Answer<'vocabulary.checkThesaurus'>;
export type Mapping = Pick<Body<'vocabulary.map'>, 'term' | 'language' | 'code'>;

export const unreadShows = ['all', 'searched', 'written', 'dismissed'] as const;
export type UnreadShow = (typeof unreadShows)[number];
export const termLanguages = ['vi', 'en', 'ja', 'ko', 'zh'] as const;

const next = (page: { next: string | null }) => page.next ?? undefined;
const first = undefined as string | undefined;
const asked = (show: UnreadShow) => (show === 'dismissed' ? ({ state: 'dismissed', source: 'all' } as const) : ({ state: 'open', source: show } as const));

export const useUnreadTerms = (show: UnreadShow) =>
  useInfiniteQuery({ queryKey: ['office', 'vocabulary', 'unread', show], queryFn: ({ pageParam, signal }) => apiClient('vocabulary.unread', { query: { ...asked(show), cursor: pageParam }, signal }), initialPageParam: first, getNextPageParam: next, placeholderData: keepPreviousData });
export const useUnreadTerm = (unreadId: string) => useQuery({ queryKey: ['office', 'vocabulary', 'word', unreadId], queryFn: ({ signal }) => apiClient('vocabulary.readUnread', { params: { unreadId }, signal }), retry: false });
export const useLearnedTerms = (state: 'in_force' | 'undone') =>
  useInfiniteQuery({ queryKey: ['office', 'vocabulary', 'terms', state], queryFn: ({ pageParam, signal }) => apiClient('vocabulary.terms', { query: { state, cursor: pageParam }, signal }), initialPageParam: first, getNextPageParam: next, placeholderData: keepPreviousData });
/** Asked when a concept is chosen. */
export const usePreview = (mapping: Mapping | null) =>
  useQuery({ queryKey: ['office', 'vocabulary', 'preview', mapping], queryFn: ({ signal }) => apiClient('vocabulary.preview', { query: mapping!, signal }), enabled: mapping !== null, retry: false });

function useVocabularyMutation<Input, Output>(call: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: call, onSuccess: () => client.invalidateQueries({ queryKey: ['office', 'vocabulary'] }) });
}
export const useMapTerm = () => useVocabularyMutation((body: Body<'vocabulary.map'>) => apiClient('vocabulary.map', { body }));
export const useUndoTerm = () => useVocabularyMutation((termId: string) => apiClient('vocabulary.undo', { params: { termId } }));
export const useUndoImported = () => useVocabularyMutation((importId: string) => apiClient('vocabulary.undoImport', { params: { importId } }));
export const useDismissWord = (unreadId: string) => useVocabularyMutation(() => apiClient('vocabulary.dismiss', { params: { unreadId } }));
export const useReopenWord = (unreadId: string) => useVocabularyMutation(() => apiClient('vocabulary.reopen', { params: { unreadId } }));
export const useCheckThesaurus = () => useMutation({ mutationFn: (file: File) => apiUpload('vocabulary.checkThesaurus', { file }) });
export const useImportThesaurus = () => useVocabularyMutation(({ file, withDoubtful }: { file: File; withDoubtful: boolean }) => apiUpload('vocabulary.importThesaurus', { file, fields: { withDoubtful: String(withDoubtful) } }));
