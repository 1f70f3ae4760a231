import { useEffect, useRef, useState } from 'react';
import { ApiError } from '../../../lib/api-error';
import { type Rfq, type RfqBody, useCreateRfq, useUpdateRfq } from '../api/rfqs';

const quiet = 1500;

export type SaveState = { kind: 'idle' } | { kind: 'waiting' } | { kind: 'saving' } | { kind: 'saved'; at: Date } | { kind: 'conflict' } | { kind: 'failed'; error: unknown };

interface Autosave {
  rfq: Rfq | null;
  state: SaveState;
  /** Saves at once what is not saved yet. @returns the stored draft, null when it could not be stored */
  flush: () => Promise<Rfq | null>;
  /** After a conflict: write over what the other person saved (`mine`), with the version that is there now. */
  keepMine: (version: number) => void;
}

/**
 * Saves a draft 1.5 s after the last change: first a create, then updates with the version of the answer before, one at
 * a time. A draft without a title of three letters is not a draft yet.
 */
export function useAutosave(initial: Rfq | null, body: RfqBody, canSave: boolean): Autosave {
  const create = useCreateRfq();
  const update = useUpdateRfq();
  const [rfq, setRfq] = useState(initial);
  const [state, setState] = useState<SaveState>({ kind: 'idle' });
  const stored = useRef(initial);
  const text = JSON.stringify(body);
  const saved = useRef(text);
  const latest = useRef({ body, text });
  const running = useRef<Promise<Rfq | null> | null>(null);
  useEffect(() => {
    latest.current = { body, text };
  });

  const save = async (): Promise<Rfq | null> => {
    const now = latest.current;
    if (saved.current === now.text && stored.current) return stored.current;
    setState({ kind: 'saving' });
    try {
      const known = stored.current;
      const answer = known ? await update.mutateAsync({ rfqId: known.id, version: known.version, body: now.body }) : await create.mutateAsync(now.body);
      stored.current = answer;
      saved.current = now.text;
      setRfq(answer);
      setState({ kind: 'saved', at: new Date() });
      return answer;
    } catch (error) {
      setState(error instanceof ApiError && error.code === 'request.precondition_failed' ? { kind: 'conflict' } : { kind: 'failed', error });
      return null;
    }
  };
  const flush = (): Promise<Rfq | null> => {
    const next = (running.current ?? Promise.resolve(null)).then(save);
    running.current = next;
    return next;
  };

  const flushRef = useRef(flush);
  useEffect(() => {
    flushRef.current = flush;
  });
  useEffect(() => {
    if (!canSave || text === saved.current) return undefined;
    const timer = setTimeout(() => void flushRef.current(), quiet);
    return () => clearTimeout(timer);
  }, [text, canSave]);

  const unsaved = useRef(false);
  useEffect(() => {
    unsaved.current = canSave && text !== saved.current;
  });
  // Leaving within the pause, or turning to another app on a phone, must not lose the last words.
  useEffect(() => {
    const saveNow = () => void (unsaved.current && flushRef.current());
    document.addEventListener('visibilitychange', saveNow);
    return () => {
      document.removeEventListener('visibilitychange', saveNow);
      saveNow();
    };
  }, []);

  const keepMine = (version: number) => {
    if (stored.current) stored.current = { ...stored.current, version };
    void flush();
  };
  return { rfq, state, flush, keepMine };
}
