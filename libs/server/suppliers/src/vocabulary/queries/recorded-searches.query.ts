import { searchKey } from '@matxich/domain';
import { Database } from '@matxich/platform';
import { Injectable } from '@nestjs/common';
import { shown } from './unread-terms.query';

/** Each is read twice; those that hold the word come first. */
const mostRead = 300;

/** Searches of the queue that officers may see, without any word of who asked. */
@Injectable()
export class RecordedSearchesQuery {
  constructor(private readonly database: Database) {}

  /** Those that hold the term, then the others, each most used first; the term itself is left out. */
  near(term: string): Promise<{ term: string; visits: number }[]> {
    const key = searchKey(term);
    return this.database.query(
      `SELECT u.term, u.visits FROM unread_terms u WHERE u.state = 'open' AND u.visits > 0 AND ${shown} AND u.key <> $1 AND u.term <> $2
       ORDER BY (position($1 IN u.key) > 0) DESC, u.visits DESC, u.id LIMIT ${mostRead}`,
      [key, term],
    );
  }
}
