import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Reads outside a transaction: one screen, one question. Writing goes through UnitOfWork. */
@Injectable()
export class Database {
  constructor(private readonly dataSource: DataSource) {}

  /** Rows of one SQL statement. */
  query<T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return this.dataSource.query(sql, parameters) as Promise<T[]>;
  }

  /** The first row, or null. */
  async one<T>(sql: string, parameters: unknown[] = []): Promise<T | null> {
    return (await this.query<T>(sql, parameters))[0] ?? null;
  }
}
