import type { SearchSuppliersQuery, SearchSuppliersResponse } from '@matxich/contracts';
import { searchKey, tokens } from '@matxich/domain';
import type { AppRequest } from '@matxich/platform';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type Observable, tap } from 'rxjs';
import { SearchNotes } from './search-notes';

type Asked = Partial<Record<keyof SearchSuppliersQuery, string>>;

const unjudged = new Set(['q', 'sort', 'page', 'lang']);
/** A filter may be why nothing was found; then the words are not at fault. */
const isFiltered = (query: Asked): boolean => Object.entries(query).some(([name, value]) => !unjudged.has(name) && value !== '' && value !== undefined);

/** Somebody looked for a firm by its name and found it. */
function namesFirm(q: string, { hits }: SearchSuppliersResponse): boolean {
  const asked = tokens(searchKey(q));
  return hits.some((hit) => { const name = new Set(tokens(searchKey(hit.name))); return asked.every((word) => name.has(word)); });
}

/** Looks at searches when they have been answered; an answer never waits for it nor fails with it. */
@Injectable()
export class NoteSearches implements NestInterceptor {
  constructor(private readonly notes: SearchNotes) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<AppRequest>();
    return next.handle().pipe(tap((answer) => setImmediate(() => this.look(request, answer as SearchSuppliersResponse))));
  }

  private look(request: AppRequest, answer: SearchSuppliersResponse): void {
    try {
      const query = request.query as Asked;
      const [address, agent] = [request.ip, request.headers['user-agent'] ?? ''];
      if (answer.page > 1) return this.notes.used(address, agent);
      const q = (query.q ?? '').normalize('NFC').trim();
      if (q === '' || q.length > 300 || isFiltered(query) || namesFirm(q, answer)) return;
      this.notes.searched({ address, agent, q, hits: answer.hits.length, now: Date.now() });
    } catch {
      // counting is no reason to bother anybody
    }
  }
}

/** A firm's page was asked for. */
@Injectable()
export class NoteOpenings implements NestInterceptor {
  constructor(private readonly notes: SearchNotes) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<AppRequest>();
    return next.handle().pipe(tap(() => this.notes.used(request.ip, request.headers['user-agent'] ?? '')));
  }
}
